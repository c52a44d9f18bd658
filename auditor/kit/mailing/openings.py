"""What stands at the head of a mail and says nothing of it: “View in browser”, addresses, logos."""

from __future__ import annotations

import re

from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import bare, fold

_ELSEWHERE = re.compile(
    r"(?i:(?<![a-z])(?:(?:having )?(?:trouble|problems?|difficult(?:y|ies)) (?:viewing|seeing|reading|displaying|with)"
    r" [^.!?|\n]{0,60}[.!?]?|(?:can['’]?t|cannot|unable to|not able to) (?:see|view|read|display) [^.!?|\n]{0,60}[.!?]?"
    r"|(?:is |if )?(?:this|the|your) (?:e-?mail|message|newsletter|images?)? ?(?:is |are )?(?:not|isn['’]t|aren['’]t)"
    r" (?:display|show|render|load)\w{0,6}[^.!?|\n]{0,40}[.!?]?"
    r"|(?:to )?(?:please )?(?:click|tap) (?:here|this link|below) to (?:view|see|read|open)[^.!?|\n]{0,60}[.!?]?"
    r"|(?:please )?(?:view|see|read|open|display) (?:it |this |the |your |our )?(?:whole |full )?"
    r"(?:e-?mail|message|newsletter|mailing|online version|web version|version online|images?)?"
    r" ?(?:online|on ?line|on the web|in (?:a|your|the|my)? ?(?:web )?browser|as a web ?page|in browser)"
    r"|(?:web|online|browser|mobile|text|plain[- ]text)[- ]version|(?:display|download|enable|show) (?:the )?images"
    r"|view (?:this )?(?:e-?mail|message) ?(?:here)?|add us to your (?:address book|safe senders?)[^.!?|\n]{0,40}"
    r"|click here|(?:un)?subscribe|forward to a friend)(?![a-z]))"
    r"|(?:如果?)?(?:您|你)?(?:无法|不能|看不到|看不见)[^。！？|\n]{0,24}(?:显示|查看|浏览|阅读|图片|邮件|内容)?[^。！？|\n]{0,30}[。！？]?"
    r"|(?:请)?(?:点击(?:这里|此处)|点此|在(?:线|浏览器)(?:中)?|用浏览器|网页版?|于浏览器中?)(?:中)?(?:在线)?(?:查看|浏览|打开|阅读|版本?)?(?:此|本|该)?(?:邮件)?"
    r"|在线(?:查看|浏览|阅读)(?:此|本|该)?(?:邮件)?|(?:查看|浏览)(?:网页|在线|浏览器)版(?:本)?"
)
_ADDRESS = re.compile(
    r"(?i:https?://|www\.)[^\s<>，。；）】]{1,2000}|(?<![\w@])(?:[a-z0-9-]{1,60}\.){1,4}(?:com|net|org|cn|co\.uk|io|de|fr)(?![\w.])"
)
_LETTER = re.compile(r"[^\W\d_]|\d")
_HAN = re.compile(r"[\u3400-\u9fff]")


def is_elsewhere(text: str) -> bool:
    """Nothing but a way to read it elsewhere."""
    plain = simplified(fold(text[:300]).text)
    return weight(_ELSEWHERE.sub(" ", plain)) < 6 and bool(_ELSEWHERE.search(plain))  # noqa: PLR2004


def leads_elsewhere(text: str) -> bool:
    """A way to read it elsewhere stands in it."""
    return _ELSEWHERE.search(simplified(fold(text[:300]).text)) is not None


def what_is_left(text: str, names: tuple[str, ...]) -> str:
    """Without ways to read it elsewhere, addresses, and `names` (of the company, of pictures, the subject)."""
    rest = _ELSEWHERE.sub(" ", _ADDRESS.sub(" ", simplified(fold(text).text)))
    for name in sorted(names, key=len, reverse=True):
        plain = simplified(bare(name))
        if len(plain) > 1:
            pattern = r"\W{1,3}".join(re.escape(word) for word in plain.split())
            rest = re.sub(pattern, " ", rest, flags=re.IGNORECASE)
    return " ".join(rest.split())


def weight(text: str) -> int:
    """How much it says, in letters: a Han character is worth three."""
    return len(_LETTER.findall(text)) + 2 * len(_HAN.findall(text))
