"""A browser for one audit: started (or reached) with fixed flags, and gone when the audit is, however that ends."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import sys
from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING, Any

from auditor.browser.choice import FULL, SHELL, BrowserChoice, chosen, without_credentials
from auditor.errors import BrowserError

if TYPE_CHECKING:
    from playwright.async_api import Browser, Playwright

__all__ = ["BrowserChoice", "chosen", "open_browser"]

START_SECONDS = 30.0  # a cold start on a loaded machine was seen to take 6
CONNECT_SECONDS = 10.0
CLOSE_SECONDS = 5.0  # then the driver is left to kill it
SANDBOX_VARIABLE = "AUDITOR_SANDBOX"

# Chromium keeps only the last --disable-features it is given: Playwright's own entries (1.65) are repeated here.
PLAYWRIGHT_OFF = (
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "TcpPortRandomizationWin",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
    "msForceBrowserSignIn",
    "msEdgeUpdateLaunchServicesPreferredVersion",
)
# The pages of the address bar's pop-up take a tenth of the CPU of a full browser's walk; the rest talks to vendors.
OFF = (
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxFullPopup",
    "Translate",
    "AutofillServerCommunication",
    "CertificateTransparencyComponentUpdater",
    "InterestFeedContentSuggestions",
    "OptimizationGuideModelDownloading",
)
FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-domain-reliability",
    "--disable-client-side-phishing-detection",
    "--disable-quic",  # one transport, so that timings compare
    "--disable-gpu",
    "--no-first-run",
    "--no-pings",
    "--font-render-hinting=none",  # text is as wide on one machine as on the next
    f"--disable-features={','.join((*PLAYWRIGHT_OFF, *OFF))}",
)


@contextlib.asynccontextmanager
async def open_browser(choice: BrowserChoice, *, headed: bool = False) -> AsyncGenerator[Browser, None]:
    """Start the browser, or connect to it; it is closed (or left) at the end, even if it has been killed meanwhile.

    Should this process be killed, the driver sees its pipe close and ends the browser; should the driver be killed
    as well, the browser sees the same.

    Raises:
        BrowserError: the driver or the browser does not start, or the address does not answer.
    """
    driver = await _start_driver()
    try:
        browser = await (_connect(driver, choice) if choice.kind == "endpoint" else _launch(driver, choice, headed))
        try:
            yield browser
        finally:
            await _quietly(browser.close())
    finally:
        await _quietly(driver.stop())


async def _start_driver() -> Playwright:
    from playwright.async_api import async_playwright  # noqa: PLC0415  # 0.2 s

    try:
        return await async_playwright().start()
    except Exception as error:  # the driver's end reaches us as a bare Exception
        raise BrowserError(_driver_trouble(str(error))) from error


def _driver_trouble(said: str) -> str:
    if "Connection closed while reading from the driver" not in said:
        return f"Playwright's driver does not start: {first_useful_line(said)}; reinstall it: pip install playwright"
    hint = "install the C library that it needs (Debian, Ubuntu: apt-get install libatomic1)"
    return f"Playwright's driver ended as soon as it was started; {hint}, or run `auditor setup`, which says more"


async def _quietly(closing: Any) -> None:
    """Await an end that may already have come; what the browser or its driver still has to say is of no use."""
    from playwright.async_api import Error  # noqa: PLC0415

    with contextlib.suppress(Error, OSError, TimeoutError):
        await asyncio.wait_for(closing, CLOSE_SECONDS)


async def _launch(driver: Playwright, choice: BrowserChoice, headed: bool) -> Browser:
    from playwright.async_api import Error  # noqa: PLC0415

    _refuse_window(choice, headed)
    options: dict[str, Any] = {}
    if choice.kind == "path":
        options["executable_path"] = choice.value
    elif choice.kind == "channel":
        options["channel"] = choice.value
    elif choice.value == FULL:
        options["channel"] = "chromium"  # else Playwright looks for its headless shell
    try:
        return await driver.chromium.launch(
            headless=not headed,
            args=list(FLAGS),
            chromium_sandbox=sandboxed(),
            timeout=START_SECONDS * 1000,
            **options,
        )
    except Error as error:
        raise BrowserError(f"{choice} does not start: {why_not(str(error))}") from error


def _refuse_window(choice: BrowserChoice, headed: bool) -> None:
    if headed and (choice.value == SHELL or "headless" in os.path.basename(choice.value)):  # noqa: PTH119  # a name
        raise BrowserError(f"{choice} cannot show a window; name a full Chrome, Chromium or Edge with --browser")


def sandboxed() -> bool:
    """Whether the browser keeps its sandbox: always, but for root (it refuses) and where the user switched it off."""
    if os.environ.get(SANDBOX_VARIABLE, "").lower() == "off":
        return False
    return sys.platform == "win32" or os.geteuid() != 0


async def _connect(driver: Playwright, choice: BrowserChoice) -> Browser:
    from playwright.async_api import Error  # noqa: PLC0415

    address, said = choice.value, ""
    if address.startswith("ws") and "/devtools/" not in address:
        try:  # a Playwright server; hosted browsers speak one protocol or the other at such an address
            return await driver.chromium.connect(address, timeout=CONNECT_SECONDS * 1000)
        except Error as error:
            said = first_useful_line(str(error))
    try:
        return await driver.chromium.connect_over_cdp(address, timeout=CONNECT_SECONDS * 1000)
    except Error as error:
        shown = without_credentials(address)
        said = (said or first_useful_line(str(error))).replace(address, shown)
        raise BrowserError(f"no browser answers at {shown}: {said}; is it running there?") from error


_KNOWN = tuple(  # what the browser's log says, what a person should hear
    (re.compile(pattern, re.IGNORECASE), sentence)
    for pattern, sentence in {
        r"No usable sandbox|Failed to move to new namespace|setuid sandbox .*not configured": (
            "this system does not let it build its sandbox; allow user namespaces, use an installed Chrome "
            f"(--browser chrome), or, if you trust the site, set {SANDBOX_VARIABLE}=off"
        ),
        r"error while loading shared libraries: (?P<what>\S+?):": (
            "the library {what} is missing; `auditor setup` can install what it needs"
        ),
        r"snap-confine|snap cannot|not a snap cgroup": "it is a snap, which cannot be driven; run `auditor setup`",
        r"Executable doesn't exist at (?P<what>\S+)": "{what} is not there; run `auditor setup`",
        r"Missing X server|cannot open display|\$DISPLAY": "there is no display for a window; leave out --headed",
        r"\bEACCES\b": "it is not a program that may be started",
        r"\bENOEXEC\b|Exec format error": "it is not a program for this machine",
        r"\bENOENT\b": "it is not there, or the loader that it names is not; run `auditor setup`",
        r"No space left on device": "the disk is full",
        r"Timeout (?P<what>\d+)ms exceeded": "no answer within {what} ms; the machine may be overloaded",
    }.items()
)


def why_not(said: str) -> str:
    """Playwright's account of a failed start, with the browser's log in it, as one clause."""
    for pattern, sentence in _KNOWN:
        if met := pattern.search(said):
            return sentence.format(**met.groupdict())
    errors = re.findall(r"^(?:\s*-\s*)?\[pid=\d+\]\[(?:err|out)\] (.+)$", said, re.MULTILINE)
    useful = [re.sub(r"^\[[\d:/.]+:\w+:\S+\]\s*", "", line).strip() for line in errors]
    if useful and useful[0]:
        return useful[0][:300]
    if ended := re.search(r"<process did exit: exitCode=(\S+), signal=(\S+)>", said):
        code, signal = ended.groups()
        return f"it ended at once, with {f'signal {signal}' if signal != 'null' else f'exit code {code}'}"
    return first_useful_line(said)


def first_useful_line(said: str) -> str:
    """The first line that says something, without the name of the method in front."""
    lines = (re.sub(r"^\w+\.\w+: ", "", line).strip() for line in said.splitlines())
    return next((line for line in lines if line), "it gave no reason")[:300]
