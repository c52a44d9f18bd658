"""The small Markdown in which check pages are written, to HTML: headings, paragraphs, lists, code, emphasis, links.

Everything is escaped first; a link leads to http(s) or stays text.
"""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from auditor.report.plain import visible

if TYPE_CHECKING:
    from markupsafe import Markup

_HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*#*$")
_ITEM = re.compile(r"^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$")
_INLINE = re.compile(
    r"`(?P<code>[^`\n]+)`|\*\*(?P<strong>[^*\n]+)\*\*|(?<![\w*])\*(?P<em>[^*\s][^*\n]*)\*(?![\w*])"
    r"|\[(?P<text>[^\]\n]+)\]\((?P<href>[^()\s]+(?:\([^()\s]*\)[^()\s]*)?)\)|<(?P<bare>https?://[^>\s]+)>"
)
_SAFE = re.compile(r"^https?://[^\s\"'<>]+$", re.IGNORECASE)


def sections(page: str) -> dict[str, str]:
    """Heading in lower case to the text under it; what stands before the first is under ""."""
    found: dict[str, list[str]] = {"": []}
    heading, fenced = "", False
    for line in page.splitlines():
        fenced ^= line.lstrip().startswith("```")
        match = None if fenced else _HEADING.match(line)
        if match:
            heading = match[2].strip().lower()
            found.setdefault(heading, [])
        else:
            found[heading].append(line)
    return {name: textwrap.dedent("\n".join(body)).strip() for name, body in found.items()}


def section(page: str, heading: str) -> str:
    """The text under one heading, "" when there is none."""
    return sections(page).get(heading, "")


def plain_text(text: str) -> str:
    """The same without signs of Markdown, for places that show text only."""
    lines = [_HEADING.sub(r"\2", line) for line in text.splitlines()]
    return _INLINE.sub(_unmarked, "\n".join(lines)).strip()


def _unmarked(match: re.Match[str]) -> str:
    if match["href"]:
        return f"{match['text']} ({match['href']})"
    return next(part for part in match.groups() if part)


def to_html(text: str) -> Markup:
    """Blocks to HTML; unknown signs stay as they are written."""
    from markupsafe import Markup  # noqa: PLC0415  # comes with jinja2

    return Markup("\n").join(_block(lines) for lines in _blocks(visible(text)))


def _blocks(text: str) -> list[list[str]]:
    """Runs of lines: separated by blank lines (but for those inside ``` fences), headings, and starts of lists."""
    blocks: list[list[str]] = [[]]
    fenced = False
    for line in text.splitlines():
        last, fence = blocks[-1], line.lstrip().startswith("```")
        if fence:
            opening, fenced = not fenced, not fenced
            blocks += [[line]] if opening else [[]]
            if not opening:
                last.append(line)
        elif fenced:
            last.append(line)
        elif not line.strip():
            blocks.append([])
        elif _HEADING.match(line):
            blocks += [[line], []]
        elif _ITEM.match(line) and last and not _ITEM.match(last[0]):
            blocks.append([line])
        else:
            last.append(line)
    return [block for block in blocks if block]


def _block(lines: list[str]) -> Markup:
    from markupsafe import Markup  # noqa: PLC0415

    if lines[0].lstrip().startswith("```"):
        body = "\n".join(line for line in lines if not line.lstrip().startswith("```"))
        return Markup("<pre><code>{}</code></pre>").format(textwrap.dedent(body))
    if all(line.startswith("    ") for line in lines):
        return Markup("<pre><code>{}</code></pre>").format(textwrap.dedent("\n".join(lines)))
    heading = _HEADING.match(lines[0])
    if heading:
        return Markup("<h4>{}</h4>").format(_inline(heading[2]))
    if _ITEM.match(lines[0]):
        return _list(lines)
    return Markup("<p>{}</p>").format(_inline(" ".join(line.strip() for line in lines)))


def _list(lines: list[str]) -> Markup:
    from markupsafe import Markup  # noqa: PLC0415

    items: list[str] = []
    for line in lines:
        match = _ITEM.match(line)
        if match:
            items.append(match[2])
        else:
            items[-1] += f" {line.strip()}"
    first = _ITEM.match(lines[0])
    body = Markup().join(Markup("<li>{}</li>").format(_inline(item)) for item in items)
    return (Markup("<ol>{}</ol>") if first and first[1] else Markup("<ul>{}</ul>")).format(body)


def _inline(text: str) -> Markup:
    from markupsafe import Markup, escape  # noqa: PLC0415

    done, end = Markup(), 0
    for match in _INLINE.finditer(text):
        done += escape(text[end : match.start()]) + _marked(match)
        end = match.end()
    return done + escape(text[end:])


def _marked(match: re.Match[str]) -> Markup:
    from markupsafe import Markup, escape  # noqa: PLC0415

    if match["code"]:
        return Markup("<code>{}</code>").format(match["code"])
    if match["strong"]:
        return Markup("<strong>{}</strong>").format(match["strong"])
    if match["em"]:
        return Markup("<em>{}</em>").format(match["em"])
    href, label = (match["href"], match["text"]) if match["href"] else (match["bare"], match["bare"])
    if not _SAFE.match(href):
        return escape(match[0])
    return Markup('<a href="{}" rel="noopener noreferrer" target="_blank">{}</a>').format(href, label)
