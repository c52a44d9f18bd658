"""What the YAML parser complains of, in words that say what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import yaml

TAB = "a tab indents this line; YAML wants spaces: replace it"
_SAYINGS = {  # a part of the parser's words: ours
    "mapping values are not allowed": "a second `:` on one line, or a line that is indented too far: "
    "quote the text if a colon belongs to it, else check the indentation",
    "block sequence entries are not allowed": "a list cannot start here: put `- ` on a line of its own",
    "did not find expected key": "this does not line up with the lines above: check the indentation "
    "and whether a quote is missing",
    "did not find expected '-' indicator": "this does not line up with the list above: start the line with `- `, "
    "or check the indentation",
    "could not find expected ':'": "this line needs a `:` after its key, or the text above a closing quote",
    "found unexpected end of stream": "the quote that opens here is never closed",
    "found unknown escape character": "in double quotes a backslash is special: write it twice, or use single quotes",
    "did not find expected ',' or ']'": "the list in `[…]` is not closed, or a comma is missing",
    "did not find expected ',' or '}'": "the mapping in `{…}` is not closed, or a comma is missing",
    "found a tab character": TAB,
    "found unexpected ':'": "inside `{…}` a colon needs a blank after it, and a value",
    "found undefined tag handle": "a text that starts with `!` needs quotes",
    "found incompatible yaml document": "only YAML 1.1 and 1.2 are read: delete the %YAML line",
    "found duplicate %": "delete the repeated % line at the top",
    "did not find expected alphabetic or numeric character": "a text that starts with `*` or `&` needs quotes",
    "did not find expected comment or line break": "write the text on the next line, indented",
    "did not find expected node content": "a value is missing here",
    "did not find expected <document start>": "there is more text after the end: check the indentation",
    "did not find expected hexdecimal number": "in double quotes a backslash is special: use single quotes",
}
_FROM_CONTEXT = ("found unexpected end of stream", "did not find expected ',' or")  # where it opened says more


def explained(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[str, int, int]:
    """A sentence, and the line and column (from 1) that it is about."""
    problem = str(getattr(error, "problem", None) or error)
    mark: Any = error.problem_mark or error.context_mark
    if mark is None:
        return f"this is not YAML: {problem}", 0, 0
    line, column = int(mark.line) + 1, int(mark.column) + 1
    source: str = lines[line - 1] if line <= len(lines) else ""
    sign = _sign(problem, source, line, column)
    if sign:
        return sign
    for part, said in _SAYINGS.items():
        if part in problem.casefold() or part in problem:
            context: Any = error.context_mark
            if context is not None and part.startswith(_FROM_CONTEXT):
                line, column = context.line + 1, context.column + 1
            return said, line, column
    return f"this is not YAML: {problem}", line, column


def _sign(problem: str, source: str, line: int, column: int) -> tuple[str, int, int] | None:
    """Where one character is to blame: a tab, `${`, or one that means something to YAML."""
    if "\t" in source[: len(source) - len(source.lstrip())] or source[column - 1 : column] == "\t":
        return TAB, line, source.index("\t") + 1
    if "${" in source[max(column - 3, 0) : column]:
        return 'inside `{…}` a name needs quotes: write "${NAME}"', line, source.rindex("${", 0, column) + 1
    if source.startswith("%"):
        return "a line cannot start with `%`: quote the text, or indent it", line, 1
    if "cannot start any token" in problem:
        return f"a text cannot start with `{source[column - 1 : column]}`: quote it", line, column
    return None
