"""`auditor`: finds the command, and turns what goes wrong into one sentence and an exit code."""

from __future__ import annotations

import difflib
import importlib
import os
import signal
import sys
from typing import TYPE_CHECKING, NoReturn

import click

from auditor.errors import INTERNAL, INTERRUPTED, OK, USAGE, AuditorError
from auditor.secrecy import mask

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

COMMANDS = {  # name: one line, in the order of use; the modules are imported when they are asked for
    "demo": "Audit the bundled company: see the whole product in half a minute.",
    "setup": "Find or get a browser, and prove that it works.",
    "doctor": "Say what works on this machine and what does not.",
    "init": "Write a workspace that runs as it is.",
    "run": "Walk journeys (or bare URLs), check what was seen, write the reports.",
    "gather": "Only walk: keep the evidence in a run folder.",
    "check": "Only check: judge the evidence of a run folder again.",
    "report": "Only report: write a run's audit in other formats.",
    "compare": "Set two runs, or two companies, beside each other.",
    "ledger": "Show what the touchpoints of a run say of the same facts.",
    "validate": "Read journey files and say what is wrong with them.",
    "list": "Show checks, journeys and themes, and where each comes from.",
    "explain": "Print the page of a check.",
    "schema": "Print the JSON Schema of journey files or of audit.json.",
}
EPILOG = """\b
Exit codes: 0 gate passed · 1 findings at or above --fail-on · 2 usage or journey file
3 audit incomplete · 4 internal error · 130 interrupted. 4 beats 3 beats 1.

\b
Examples:
  auditor demo
  auditor run journeys/checkout.yaml --fail-on warning
  auditor run https://example.test/ https://example.test/help
"""


class LazyGroup(click.Group):
    """Imports a command's module only when it is used: `auditor --help` stays fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of use."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, or None when there is none of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"auditor.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with the nearest command in the error."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            close = difflib.get_close_matches(args[0], COMMANDS, n=1)
            if not close or "Did you mean" in error.message:
                raise
            raise click.UsageError(f"{error.message} Did you mean `{close[0]}`?", ctx) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """From the table, without importing anything."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if not asked or ctx.resilient_parsing:
        return
    from auditor import __version__  # noqa: PLC0415 - nobody else at this door needs it

    click.echo(f"auditor, version {__version__}")
    ctx.exit()


@click.command(cls=LazyGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version and exit."
)
@click.option("--debug", is_flag=True, help="Show tracebacks of internal errors (secrets stay masked).")
def cli(debug: bool) -> None:
    """Audit a customer journey across pages, mails, texts, scripts and PDFs.

    Each touchpoint is judged, and what stands between them: what one says against what another says.
    """
    del debug  # read from the command line itself, so that it works before any parsing


def run(argv: Sequence[str]) -> int:  # noqa: PLR0911  # one return for each way of ending
    """Run one command line and return its exit code; nothing is raised but what ends the process."""
    debug = "--debug" in argv or bool(os.environ.get("AUDITOR_DEBUG"))
    try:
        result = cli.main([a for a in argv if a != "--debug"], prog_name="auditor", standalone_mode=False)
        return result if isinstance(result, int) else OK
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        error.show()
        return USAGE
    except (click.exceptions.Abort, KeyboardInterrupt):
        _say("interrupted; what was written is whole, and `auditor check` works on it")
        return INTERRUPTED
    except BrokenPipeError:
        _drop_stdout()
        return OK
    except AuditorError as error:
        if debug:
            _trace()
        _say(str(error))
        return error.exit_code
    except Exception as error:  # noqa: BLE001  # the last resort: a person gets a sentence, not a traceback
        if debug:
            _trace()
        hint = "" if debug else " (--debug shows where)"
        _say(f"internal error: {type(error).__name__}: {error}{hint}; please report it")
        return INTERNAL


def _say(text: str) -> None:
    click.echo(click.style("auditor: ", bold=True) + mask(text), err=True)


def _trace() -> None:
    import traceback  # noqa: PLC0415  # only when asked for

    click.echo(mask(traceback.format_exc()), err=True)


def _drop_stdout() -> None:
    """The reader of our output went away (`| head`): keep Python from complaining when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _end(number: int, frame: FrameType | None) -> None:
    del number, frame
    signal.raise_signal(signal.SIGINT)


def main() -> NoReturn:
    """The entry point. SIGTERM ends a run as Ctrl-C does: whole files, no orphans."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # the background job of a script, which SIGTERM must end too
        signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, _end)
    sys.exit(run(sys.argv[1:]))
