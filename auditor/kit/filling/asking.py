"""Sentences that ask the customer for something: “Please reply with your order number”, 请提供您的订单号."""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.kit.memory import remembered
from auditor.kit.text.hanzi import simplified

_SENTENCE = re.compile(r"[^.!?。！？\n]{1,600}[.!?。！？]{0,9}")
_CHECKS = re.compile(r"(?i:\b(?:confirm|verify|check)\b)|确认|核实|核对")
_ANCHOR = re.compile(
    r"(?i:\b(?:number|no|id|code|reference|ref|e-?mail|phone|mobile|name|address|post ?code|zip|birth|birthday"
    r"|details|problem"
    r"|issue)\b)|订单|单号|编号|手机|电话|邮箱|姓名|名字|贵姓|称呼|地址|邮编|生日|出生|问题|情况"
)
# In English the verb must open a clause or follow “please”, “you must” …: “we will confirm your address” asks nothing.
_OPENS = (
    r"(?:^\W*|[,;:–—-]\s*|\b(?:please|kindly|just|simply|and|then|to|must|should|can you|could you|would you"
    r"|will you)\s+)"
)
_ASK_EN = re.compile(
    rf"(?i:{_OPENS}(?:tell (?:me|us)|give (?:me|us)|provide(?: (?:me|us)(?: with)?)?|confirm|verify|reply"
    r"(?: (?:directly )?to this (?:e-?mail|message|text))?(?: with| stating| and (?:tell us|include))"
    r"|respond with|send (?:me|us)"
    r"|let (?:me|us) (?:know|have)|state|enter|include|specify|repeat|type in|fill in|supply)"
    r"|\b(?:can|could|may|might) i (?:just |please |quickly )?(?:have|take|get|ask for|ask you for|confirm|check)"
    r"|\b(?:i|we)(?:['’]ll| will| would|['’]d)? (?:just |also |first )?need(?: to (?:know|have|take"
    r"|ask (?:you )?for))?"
    r"|\bwhat(?:['’]s| is| was)|\b(?:do you have|have you got))"
    r"(?P<gap>[^.!?\n]{0,60}?)\b(?P<whose>your|the|an?|me|us)\s(?P<between>[a-z ,/&’'-]{0,40}?)"
)
_KEYS_EN: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (key, re.compile(rf"(?i:\b(?:{pattern})\b)"))
    for key, pattern in (
        ("order-reference", (r"(?:order|booking|reservation|confirmation|reference|case|ticket|account|customer|policy"
          r"|invoice)"
         r" ?(?:number|no\.?|id|code|reference|ref)|order ref(?:erence)?")),
        ("email", r"e-?mail(?: address)?"),
        ("phone", r"(?:tele)?phone(?: number)?|mobile(?: number| phone)?|contact number"),
        ("postcode", r"post ?code|zip(?: code)?"),
        ("birthday", r"date of birth|birth ?date|birthday|dob"),
        ("address", r"(?:(?:home|postal|billing|delivery|shipping|street|full) )?address"),
        ("name", r"(?:full |first |last |sur)?names?"),
    )
)  # fmt: skip
_LIST_EN = re.compile(r"(?i:^\s*(?:,|and|or|&|/|plus)+\s*(?:and |or )?(?:your |the )?)")
_ASK_ZH = re.compile(
    r"(?:(?:请|麻烦|烦请|劳烦|需要|需)(?:您|你)?(?:再次|重新|先|再|务必|在[^，。]{0,8})?(?:跟我|向我们|给我们?|与我)?"
    r"(?:提供|告知|告诉(?:我们?)?|说明|填写|描述|回复|发送|输入|核实|核对|报|说|出示|确认|补充)(?:一下|一遍"
    r"|下)?(?:我们?)?"
    r"|(?:能|可以|能否|可否|方便)(?:[^，。？]{0,6})(?:提供|告诉我们?|说|报)(?:一下|下)?)(?P<gap>[^。！？\n]{0,24})"
)
_ASK_ZH_WHAT = re.compile(
    r"(?:您|你)的(?P<gap>[^。！？，\n]{0,10})(?:是多少|是什么|是哪个|多少)|(?P<who>您贵姓|怎么称呼您?|您怎么称呼)"
)
_KEYS_ZH: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (key, re.compile(pattern))
    for key, pattern in (
        ("order-reference", r"订单(?:编?号码?)|单号|预约号|预订号|(?<!手机)(?<!电话)(?:订单)?编号"),
        ("phone", r"手机号码?|电话号码|联系电话|联系方式|手机"),
        ("email", r"邮箱(?:地址)?|电子邮件地址"),
        ("postcode", r"邮编|邮政编码"),
        ("birthday", r"生日|出生日期"),
        ("name", r"姓名|名字"),
        ("address", r"(?<!邮箱)(?<!邮件)(?<!网)地址"),
        ("problem", r"(?:遇到的)?(?:问题|情况|经过)"),
    )
)
_NEGATED = re.compile(
    r"(?i:\b(?:never|no need|not need|don['’]t|do not|doesn['’]t|won['’]t|will not|without|instead of|rather than|nor"
    r"|need not|cannot)\b)|不会|不用|无需|无须|不必|不需要|切勿|请勿|不要|从不|绝不"
)
_REASON = re.compile(
    r"(?i:\b(?:for (?:your )?(?:(?:own )?security|protection|safety|data protection|privacy)|security (?:check"
    r"|question|reasons?|purposes?)"
    r"|data protection|(?:verify|confirm|check|prove) (?:that )?(?:it['’]?s|it is|this is|who|your identity"
    r"|you are|you['’]re|I['’]m speaking)"
    r"|to (?:verify|identify|authenticate) you|identity check|make sure (?:that )?(?:it['’]s|it is"
    r"|I['’]m speaking|we['’]re speaking)"
    r"|keep your account (?:safe|secure)|protect your (?:account|data|details))\b)"
    r"|为了?(?:您|你)?的?(?:账户|帐户|账号|信息|资金|个人信息)?安全|核实(?:您的?)?(?:本人)?身份"
    r"|验证(?:您的?)?身份|身份(?:核实|验证|核验|确认)"
    r"|保护(?:您|你)的|确认(?:您)?是(?:否)?本人|安全(?:验证|核实)"
)
_ELSEWHERE = re.compile(
    r"(?i:\b(?:if|when|whenever|should|in case)\b[^.!?\n]{0,60}\b(?:contact|call|ring|phone|write|e-?mail"
    r"|get in touch|visit|return|reply)"
    r"|\b(?:contact|call|ring|phone)(?:ing)? us\b)"
    r"|(?:联系|致电|拨打|来电|咨询)[^。！？\n]{0,16}(?:时|请|并)"
)
_NEW = re.compile(
    r"(?i:\b(?:new|another|different|other|alternative|second|correct(?:ed)?|preferred|changed?|if)\b)|新的?"
    r"|其他|另|备用|正确|更改|变更|如果|如有"
)
_MOST = 200  # sentences of one text


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence (or what there is of it) that asks for something.

    keys: as of form fields (`order-reference`, `email` …) and `problem` · reasoned: it says that it checks who asks
    · elsewhere: it speaks of another contact, to come · checks: it asks to confirm, which a click may do
    · start, end: in the text that was given.
    """

    text: str
    keys: tuple[str, ...]
    reasoned: bool
    elsewhere: bool
    checks: bool
    start: int
    end: int


@remembered
def asked_in(text: str) -> tuple[Said, ...]:
    """The sentences of a text that ask the customer for something of theirs, in English and Chinese."""
    if not _ANCHOR.search(text):
        return ()
    found: list[Said] = []
    for number, match in enumerate(_SENTENCE.finditer(text)):
        if number >= _MOST:
            break
        sentence = simplified(match[0])
        if not _ANCHOR.search(sentence):
            continue
        if keys := _keys_en(sentence) or _keys_zh(sentence):
            around = text[max(0, match.start() - 160) : match.end() + 160]
            elsewhere, checks = bool(_ELSEWHERE.search(sentence)), bool(_CHECKS.search(sentence))
            found.append(Said(match[0].strip(), keys, gives_reason(around), elsewhere, checks, *match.span()))
    return tuple(found)


def gives_reason(text: str) -> bool:
    """It says that the customer's identity is checked."""
    return bool(_REASON.search(simplified(text)))


def _keys_en(sentence: str) -> tuple[str, ...]:
    keys: dict[str, None] = {}
    for match in _ASK_EN.finditer(sentence):
        if _NEGATED.search(sentence[max(0, match.start() - 60) : match.end("gap")]):
            continue
        rest, whose = sentence[match.start("between") :], match["whose"].lower()
        for _ in range(len(_KEYS_EN)):
            key, end = _first_key(rest, whose)
            if not key:
                break
            keys[key] = None
            rest = rest[end:]
            joint = _LIST_EN.match(rest)
            if not joint:
                break
            rest, whose = rest[joint.end() :], "your"
    return tuple(keys)


def _first_key(rest: str, whose: str) -> tuple[str, int]:
    """The thing asked for, if it comes within a few words that do not say that it is a new one."""
    best: tuple[int, int, str] | None = None
    for key, pattern in _KEYS_EN:
        match = pattern.search(rest[:70])
        if (
            match
            and (best is None or match.start() < best[0])
            and (whose in {"your", "me", "us"} or key == "order-reference")
        ):
            best = (match.start(), match.end(), key)
    if best is None or best[0] > 30 or _NEW.search(rest[: best[0]]) or re.search("[,;:]", rest[: best[0]]):  # noqa: PLR2004
        return "", 0
    return best[2], best[1]


def _keys_zh(sentence: str) -> tuple[str, ...]:
    keys: dict[str, None] = {}
    for match in (*_ASK_ZH.finditer(sentence), *_ASK_ZH_WHAT.finditer(sentence)):
        before = sentence[max(0, match.start() - 8) : match.end()]
        if _NEGATED.search(before):
            continue
        said = match.groupdict()
        if said.get("who"):
            keys["name"] = None
        gap = said.get("gap") or ""
        if _NEW.search(gap[:8]):
            continue
        for key, pattern in _KEYS_ZH:
            if pattern.search(gap):
                keys[key] = None
    return tuple(keys)
