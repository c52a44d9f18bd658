"""Which browser is used: named by the user, saved by `auditor setup`, or found. Nothing is downloaded."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, TypeAlias
from urllib.parse import urlsplit, urlunsplit

from auditor.errors import BrowserError, UsageError
from auditor.files import write_json

Env: TypeAlias = Mapping[str, str]
Kind: TypeAlias = Literal["path", "endpoint", "bundled", "channel"]

VARIABLE = "AUDITOR_BROWSER"
NONE_FOUND = "no browser was found on this machine; run `auditor setup` to get one"
CHANNELS = ("chrome", "msedge")
SHELL, FULL = "chromium-headless-shell", "chromium"  # Playwright's own builds; the shell is twice as fast
# The shell first: half the start-up, half the CPU of the full browser.
NAMES = (
    "chromium-headless-shell",
    "chrome-headless-shell",
    "google-chrome",
    "google-chrome-stable",
    "chromium",
    "chromium-browser",
    "microsoft-edge",
    "microsoft-edge-stable",
)
_ENDPOINTS = ("ws://", "wss://", "http://", "https://")
_WRAPPER_SIZE = 64 * 1024  # a start script is smaller, a browser larger


@dataclass(frozen=True)
class BrowserChoice:
    """A browser and why it is this one.

    value: path · address (`http` and `ws` of the DevTools protocol, `ws` of a Playwright server)
    · name of Playwright's own build · name of a channel.
    """

    kind: Kind
    value: str
    version: str = ""
    why: str = ""

    def __str__(self) -> str:
        """As a person would say it."""
        if self.kind == "endpoint":
            name = without_credentials(self.value)
        else:
            said = {"bundled": f"Playwright's own {self.value}", "channel": f"installed {self.value}"}
            name = said.get(self.kind, self.value)
        return f"{name} {self.version}" if self.version else name


def without_credentials(address: str) -> str:
    """The address without user, password and query: hosted browsers put their key there."""
    parts = urlsplit(address)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def chosen(explicit: str = "", env: Env | None = None) -> BrowserChoice:
    """The browser to use: `explicit`, `$AUDITOR_BROWSER`, the saved choice if it is still there, or what is found.

    Raises:
        UsageError: what the user named is not there.
        BrowserError: no browser was found.
    """
    env = os.environ if env is None else env
    for value, why in ((explicit, "given with --browser"), (env.get(VARIABLE, ""), f"given in {VARIABLE}")):
        if value:
            return named(value, why, env)
    saved = read_saved(env)
    if saved and is_there(saved, env):
        return saved
    for choice in found(env):
        return choice
    raise BrowserError(NONE_FOUND)


def named(value: str, why: str, env: Env) -> BrowserChoice:
    """What a person named: an address, a channel, a program on PATH, or a path.

    Raises:
        UsageError: there is no such thing.
    """
    if value.startswith(_ENDPOINTS):
        return BrowserChoice("endpoint", value, why=why)
    if value in CHANNELS:
        return BrowserChoice("channel", value, why=why)
    if on_path := shutil.which(value, path=env.get("PATH", "")):
        return BrowserChoice("path", on_path, why=why)
    path = _inside_app(Path(value).expanduser())
    hint = "give the path of Chrome, Chromium or Edge, or an http:// or ws:// address"
    if not path.is_file():
        raise UsageError(f"the browser {why} is not there: {value}; {hint}")
    if not os.access(path, os.X_OK):
        raise UsageError(f"the browser {why} is not a program that can be started: {value}; {hint}")
    return BrowserChoice("path", str(path.absolute()), why=why)


def _inside_app(path: Path) -> Path:
    """The program inside a macOS application folder; any other path as it is."""
    return path / "Contents/MacOS" / path.stem if path.suffix == ".app" and path.is_dir() else path


def found(env: Env) -> Iterator[BrowserChoice]:
    """Every browser on this machine, best first: Playwright's own, on PATH, then well-known places."""
    yield from own_builds(env)
    yield from on_path(env)
    yield from channels(env)


def own_builds(env: Env) -> Iterator[BrowserChoice]:
    """The builds that `playwright install` put in place for the installed version of Playwright."""
    for name in (SHELL, FULL):
        folder = own_build_folder(name, env)
        if folder and (folder / "INSTALLATION_COMPLETE").is_file():
            yield BrowserChoice("bundled", name, why="installed by Playwright")


def own_build_folder(name: str, env: Env) -> Path | None:
    """Where Playwright keeps its build `name`; None when its package does not say which revision it wants."""
    package = driver_package()
    try:
        listed = json.loads((package / "browsers.json").read_bytes())["browsers"]
        revision = next(str(b["revision"]) for b in listed if b["name"] == name)
    except (OSError, ValueError, KeyError, TypeError, StopIteration):
        return None
    return _builds(env, package) / f"{name.replace('-', '_')}-{revision}"


def driver_package() -> Path:
    """The folder of Playwright's driver, found without importing Playwright (0.2 s)."""
    from importlib.util import find_spec  # noqa: PLC0415  # only where a browser is looked for

    spec = find_spec("playwright")
    root = Path(spec.origin).parent if spec and spec.origin else Path("playwright")
    return root / "driver" / "package"


def _builds(env: Env, package: Path) -> Path:
    wanted = env.get("PLAYWRIGHT_BROWSERS_PATH", "")
    if wanted == "0":
        return package / ".local-browsers"
    return Path(wanted) if wanted else cache_folder(env) / "ms-playwright"


def on_path(env: Env) -> Iterator[BrowserChoice]:
    """Browsers on PATH; a snap is passed over, see `is_snap`."""
    for name in NAMES:
        path = shutil.which(name, path=env.get("PATH", ""))
        if path and not is_snap(Path(path)):
            yield BrowserChoice("path", path, why="found on PATH")


def snaps_on_path(env: Env) -> tuple[str, ...]:
    """Browsers on PATH that are passed over because they are snaps."""
    paths = (shutil.which(name, path=env.get("PATH", "")) for name in NAMES)
    return tuple(path for path in paths if path and is_snap(Path(path)))


def is_snap(path: Path) -> bool:
    """Whether the program belongs to a snap: its confinement keeps the driver's pipes and folders from it."""
    try:
        real = path.resolve()
        if "/snap/" in str(path) or real.name == "snap" or "/snap/" in str(real):
            return True
        return real.stat().st_size < _WRAPPER_SIZE and b"/snap/bin/" in real.read_bytes()
    except OSError:
        return False


def channels(env: Env) -> Iterator[BrowserChoice]:
    """Chrome and Edge where their own installers put them."""
    for channel in CHANNELS:
        if any(place.is_file() for place in _places(channel, env)):
            yield BrowserChoice("channel", channel, why="installed on this machine")


def _places(channel: str, env: Env) -> list[Path]:
    chrome = channel == "chrome"
    if sys.platform == "darwin":
        name = "Google Chrome" if chrome else "Microsoft Edge"
        return [Path(f"/Applications/{name}.app/Contents/MacOS/{name}")]
    if sys.platform == "win32":
        tail = "Google/Chrome/Application/chrome.exe" if chrome else "Microsoft/Edge/Application/msedge.exe"
        roots = (env.get(name, "") for name in ("LOCALAPPDATA", "PROGRAMFILES", "PROGRAMFILES(X86)"))
        return [Path(root) / tail for root in roots if root]
    return [Path("/opt/google/chrome/chrome" if chrome else "/opt/microsoft/msedge/msedge")]


def is_there(choice: BrowserChoice, env: Env) -> bool:
    """Whether a saved choice can still be used, as far as can be told without starting it."""
    if choice.kind == "path":
        return os.access(choice.value, os.X_OK)
    if choice.kind == "bundled":
        return any(own.value == choice.value for own in own_builds(env))
    if choice.kind == "channel":
        return any(own.value == choice.value for own in channels(env))
    return True


def config_folder(env: Env) -> Path:
    """The user's folder for our settings."""
    return _platform_folder(env, "XDG_CONFIG_HOME", ".config", "Library/Application Support", "APPDATA") / _OURS


def cache_folder(env: Env) -> Path:
    """The user's folder for what can be fetched again; shared by all programs."""
    return _platform_folder(env, "XDG_CACHE_HOME", ".cache", "Library/Caches", "LOCALAPPDATA")


_OURS = "touchpoint-auditor"


def our_cache(env: Env) -> Path:
    """Our part of `cache_folder`."""
    return cache_folder(env) / _OURS


def _platform_folder(env: Env, variable: str, plain: str, mac: str, windows: str) -> Path:
    home = Path(env.get("HOME") or env.get("USERPROFILE") or Path.home())
    if sys.platform == "win32":
        return Path(env.get(windows) or home / "AppData" / ("Roaming" if windows == "APPDATA" else "Local"))
    if env.get(variable):
        return Path(env[variable])
    return home / (mac if sys.platform == "darwin" else plain)


def saved_path(env: Env) -> Path:
    """The file that holds the saved choice."""
    return config_folder(env) / "browser.json"


def save(choice: BrowserChoice, env: Env) -> Path:
    """Keep `choice` for the next runs; returns the file."""
    path = saved_path(env)
    write_json(path, asdict(choice))
    return path


def read_saved(env: Env) -> BrowserChoice | None:
    """The saved choice; None when there is none, or when the file is not as we write it."""
    try:
        record = json.loads(saved_path(env).read_bytes())
        kind, value, version = record["kind"], record["value"], record.get("version", "")
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    if kind not in {"path", "endpoint", "bundled", "channel"} or not all(isinstance(v, str) for v in (value, version)):
        return None
    return BrowserChoice(kind, value, version, "saved by `auditor setup`")
