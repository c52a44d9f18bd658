"""Lists of font families, read so that nothing else can stand in them."""

from __future__ import annotations

import re

MOST, LONGEST = 12, 60  # families, characters of one
LAST = ("serif", "sans-serif", "monospace", "system-ui", "ui-serif", "ui-sans-serif", "ui-monospace", "ui-rounded")
_GENERIC = (*LAST, "cursive", "fantasy", "math", "fangsong", "-apple-system", "BlinkMacSystemFont")
_FAMILY = re.compile(r"[^\W_][\w .&+-]*")  # letters and digits of any script


def font_list(text: str) -> tuple[str, str]:
    """A CSS font-family list, each name in quotes; or "" and what is wrong with it."""
    made: list[str] = []
    for part in text.split(","):
        name = " ".join(part.split())
        bare = name[1:-1].strip() if len(name) > 1 and name[0] == name[-1] and name[0] in "\"'" else name
        if bare in _GENERIC and bare == name:
            made.append(bare)
        elif not bare:
            return "", "a family is missing between two commas"
        elif not _FAMILY.fullmatch(bare) or len(bare) > LONGEST:
            return "", f"`{bare[:LONGEST]}` is no name of a font: only letters, digits, spaces, . & + - may stand in it"
        else:
            made.append(f'"{bare}"')
    if len(made) > MOST:
        return "", f"these are {len(made)} families; {MOST} are enough"
    if made[-1] not in LAST:
        hint = f"{text.strip().rstrip(',')}, sans-serif"
        return "", f"not every reader has {made[-1]}: end the list with serif, sans-serif or monospace: `{hint}`"
    return ", ".join(made), ""
