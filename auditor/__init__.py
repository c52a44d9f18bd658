"""Customer journey touchpoint auditor: `auditor.api` is what check files import; ARCHITECTURE.md is the map."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("touchpoint-auditor")
except PackageNotFoundError:  # a bare checkout on PYTHONPATH
    __version__ = "0+checkout"
