"""Open the shop by hand, to click through it: `python -m auditor.demo --edition flawed`."""

from __future__ import annotations

import argparse
import contextlib
import sys
import threading

from auditor.demo.company import serve


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m auditor.demo", description="Open Larkspur Tea on this machine.")
    parser.add_argument("--edition", choices=["clean", "flawed"], default="flawed")
    parser.add_argument("--port", type=int, default=8765)
    parser.add_argument("--smtp", default="127.0.0.1:2526", metavar="HOST:PORT", help="where its mails go")
    given = parser.parse_args()
    host, _, port = given.smtp.rpartition(":")
    with serve(given.edition, smtp=(host or "127.0.0.1", int(port)), port=given.port) as url:
        sys.stdout.write(f"Larkspur Tea ({given.edition}) is open at {url}/en/ and {url}/zh/ - Ctrl+C closes it.\n")
        sys.stdout.flush()
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main()
