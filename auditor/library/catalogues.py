"""Other languages: gettext catalogues (`<language>.po`) of the package, of each folder of checks, and of themes.

The English text is the key, whole sentences with `{names}` in them; of a check's page each paragraph is one. What a
catalogue lacks stays English, so a workspace may bring checks without one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.errors import FileError, UsageError, nearest
from auditor.model.sayings import in_words, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.library.roots import Root
    from auditor.model.sayings import Wording

ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "zh": "简体中文"}
TAGS = {ENGLISH: "en", "zh": "zh-Hans"}
_PACKAGE = Path(__file__).resolve().parent.parent / "locale"
_START = re.compile(r"(#{1,6} |[-*] |[0-9]+\. )")  # of a paragraph of its own


@dataclass(frozen=True, slots=True, eq=False)  # one per language: templates are kept by it
class Tongue:
    """The language in which a report speaks; `texts` by their English."""

    lang: str = ENGLISH
    texts: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def tag(self) -> str:
        """For `lang` attributes."""
        return TAGS.get(self.lang, self.lang)

    def __call__(self, pattern: str, /, **values: object) -> str:
        """A sentence of ours, filled. The pattern is written out at the call, so that it can be found."""
        return str(say(self._of(pattern), **values))

    def number(self, one: str, many: str, count: int, /, **values: object) -> str:
        """The pattern for one, or for several; both may name `{count}`."""
        return self(one if count == 1 else many, count=count, **values)

    def told(self, text: str, wording: Wording | None = None) -> str:
        """A sentence of a check, by how it was made; the text as it is where no catalogue has it."""
        return in_words(text, wording, self._of) if self.texts else text

    def page(self, page: str) -> str:
        """The page of a check, paragraph by paragraph."""
        if not self.texts:
            return page
        return "\n\n".join(mark + self._of(text) for mark, text in paragraphs(page))

    def _of(self, text: str) -> str:
        return self.texts.get(text) or text


_ENGLISH = Tongue()


def paragraphs(page: str) -> list[tuple[str, str]]:
    """(mark, text) of each paragraph, heading and list item of a page; its lines joined to one."""
    found: list[tuple[str, str]] = []
    fresh = True
    for line in page.splitlines():
        text = line.strip()
        start = _START.match(text)
        if not text:
            fresh = True
        elif fresh or start:
            mark = start[0] if start else ""
            found.append((mark, text[len(mark) :]))
            fresh = mark.startswith("#")
        else:
            mark, before = found[-1]
            found[-1] = (mark, f"{before} {text}")
    return found


def tongue_of(lang: str, roots: Sequence[Root] = (), themes: Sequence[Path] = ()) -> Tongue:
    """The catalogues of a language: the package's, those of all folders of checks, and those of the theme's folders.

    Raises:
        UsageError: there is no such language.
        FileError: a catalogue cannot be read.
    """
    if lang not in LANGUAGES:
        raise UsageError(f"there is no language `{lang}`; {nearest(lang, LANGUAGES) or ', '.join(LANGUAGES)}")
    if lang == ENGLISH:
        return _ENGLISH
    files = sorted((_PACKAGE / lang).glob("*.po"))
    for root in reversed(roots):  # the nearest last, so that it wins
        files += sorted((root.path / "checks").glob(f"*/{lang}.po"))
    files += [folder / f"{lang}.po" for folder in reversed(themes)]
    return _merged(lang, tuple(f for f in dict.fromkeys(files) if f.is_file()))


@lru_cache(maxsize=4)
def _merged(lang: str, files: tuple[Path, ...]) -> Tongue:
    texts: dict[str, str] = {}
    for file in files:
        texts.update(read_catalogue(file))
    return Tongue(lang, texts)


def read_catalogue(path: Path) -> dict[str, str]:
    """English to the other language; what is empty or marked as fuzzy is left out.

    Raises:
        FileError: it is no catalogue; names its line where that is known.
    """
    import polib  # noqa: PLC0415  # English needs none

    try:
        entries: Iterable[polib.POEntry] = polib.pofile(str(path), encoding="utf-8")
        return {e.msgid: e.msgstr for e in entries if e.msgstr and not e.fuzzy and not e.obsolete}
    except (OSError, ValueError) as error:
        raise FileError(path, f"is not a catalogue: {error}") from error
