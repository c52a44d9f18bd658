"""Write the table of `auditor/kit/text/hanzi.py`, `auditor/kit/data/hanzi.txt`, from the dictionary of OpenCC (Apache-2.0).

    pip download --no-deps opencc-python-reimplemented && python -m zipfile -e opencc_python*.whl opencc
    python -m tests.training.hanzi opencc/opencc/dictionary/TSCharacters.txt

One character for one character: where OpenCC gives several, its first. Kept are the pairs whose simplified character is
of GB 2312, which are all that ordinary texts hold, and whose traditional one is not of it: such a character is written
in simplified texts too, and means something there. What our word lists need otherwise stands in `OWN`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from auditor.kit.text import hanzi as kit

TARGET = Path(kit.__file__).parent / "data" / "hanzi.txt"
OWN = {
    "後": "后", "於": "于", "帳": "账", "覆": "复", "徵": "征", "麽": "么", "瞭": "了", "祇": "只", "衹": "只", "乾": "干",
    "夥": "伙", "菸": "烟", "捱": "挨",
}  # fmt: skip


def main(source: str) -> None:
    text = Path(source).read_text(encoding="utf-8")
    pairs = dict(sorted((read(text) | OWN).items()))
    TARGET.write_text("".join(pairs) + "\n" + "".join(pairs.values()) + "\n", encoding="utf-8")
    kit.table.cache_clear()


def read(text: str) -> dict[str, str]:
    """The pairs of a dictionary whose lines are `traditional<tab>simplified simplified …`."""
    rows = (line.split("\t") for line in text.splitlines() if "\t" in line)
    firsts = ((traditional, choices.split(" ")[0]) for traditional, choices in rows)
    return {old: new for old, new in firsts if len(old) == len(new) == 1 and is_common(new) and not is_common(old)}


def is_common(character: str) -> bool:
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


if __name__ == "__main__":
    main(sys.argv[1])
