"""Customer journey touchpoint auditor: `auditor.api` is what check files import; ARCHITECTURE.md is the map."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    __version__: str


def __getattr__(name: str) -> str:
    """`__version__`, looked up when somebody asks: that costs more than the rest of `auditor --help`."""
    if name != "__version__":
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version("touchpoint-auditor")
    except PackageNotFoundError:  # a bare checkout on PYTHONPATH
        return "0+checkout"
