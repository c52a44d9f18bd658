"""A text message does not say who sends it.

## What it finds
Text and push messages whose sender is a bare number (or not declared), that carry no 【signature】, and in whose
first 20 characters the company's name does not stand.

Bad: “Your parcel is on its way, pay the fee here”. Good: “Acme: order 1001 arrives tomorrow”,
【云雀茶】您的订单已发货。

## Why it matters
A message from a number nobody knows looks like fraud. Customers delete it, or worse, learn to trust such messages.

## How to fix
Put the name first, or send from a name: “Acme: …”, 【签名】.

## Not reported
A sender with letters in it: phones show it, and keep such messages together. Push messages without a declared sender:
the phone shows the name of the app. Where the journey does not declare
`facts: brand:`, a message that could name somebody is left alone, and one that names nobody is for a person to see.

## Sources
Norms against phishing by text message: CTIA Messaging Principles; 工信部《通信短信息服务管理规定》, which asks for a
signature.
"""

from __future__ import annotations

import re

from auditor.api import (
    Block,
    Confidence,
    Evidence,
    Fault,
    Kind,
    Params,
    Said,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.names import name_key, spellings
from auditor.kit.passages import FIRST_CLASS, NO_LANGUAGE
from auditor.kit.prose import block_language
from auditor.kit.speaking.messages import Message, messages_of, sender_of, sign_of
from auditor.kit.text.wording import LATIN, shown

_DECLARED = frozenset({"brand", "display_name", "display_names"})
_SEVERAL = re.compile("[,;，；、|]")
_LETTERS = re.compile(rf"[{LATIN}]{{2}}|[\u3400-\u9fff]{{2}}")
_NOBODY = re.compile(
    r"(?i:\W*(?:info|sms|text|alert|alerts|notice|notify|notification|verify|message|msg|unknown|private|no-?reply"
    r"|short ?code|通知|短信|验证码|未知|系统通知)\W*)"
)
_LEAD = re.compile(rf"\s*([{LATIN}0-9][{LATIN}0-9&'’. -]{{1,30}}?)\s?(?::|[-–—] )\s?")
_NO_NAME = re.compile(
    r"(?i:^(?:reminder|alert|update|hi|hello|hey|dear|important|notice|delivery|order|urgent|good news|news|today"
    r"|tomorrow|info|warning"
    r"|your|we|you|the|this|thank|thanks|please|final|last|a|an|code|parcel|appointment|payment|confirmed|delayed"
    r"|free|attention|note|fwd|re"
    r"|security|account|service|status|booking|ref)\b)"
)
_INITIALS = re.compile(rf"(?<![.!?:;\n] )(?<!^)(?<=\s)[A-Z][{LATIN}]{{2,}}")
_ADDRESS = re.compile(r"[A-Za-z0-9-]{2,}\.[a-z]{2,}|@")


@touchpoint_check(
    id="sms-unidentified",
    title="Text message without a sender",
    severity=Severity.WARNING,
    needs=(Texts,),
    kinds=(Kind.TEXT,),
    params={"within": 20},  # characters: what a list of messages shows, catalogue §4.8
)
def sms_unidentified(here: Evidence, params: Params) -> Verdict:
    if here.channel == "chat":
        return not_applicable(say("who chats knows with whom"))
    found = messages_of(here)
    if not found:
        return not_applicable(say("there is no message"))
    sender = sender_of(here)
    if here.channel == "push" and not sender:
        return not_applicable(
            say("the phone shows the name of the app, which the journey does not declare (`sender:`)")
        )
    names = names_of(here)
    unsigned = [] if sender and is_name(sender.text) else [m for m in found if not is_signed(here, m, names, params)]
    if not unsigned:
        return judged(examined=len(found))
    return accuse(here, found, unsigned, params)


def accuse(here: Evidence, found: list[Message], unsigned: list[Message], params: Params) -> Verdict:
    """A fault where the name is known, a doubt where it is not and none stands there."""
    if not any(block_language(m.block, here.language) in FIRST_CLASS for m in unsigned):
        return not_applicable(NO_LANGUAGE)
    sender, names = sender_of(here), names_of(here)
    if names:
        return judged(examined=len(found), faults=[as_fault(here, unsigned, sender, names, params["within"])])
    nameless = [m for m in unsigned if not may_name(m.text)]
    if not nameless:
        return not_applicable(say("the journey does not declare the company's name (`facts: brand:`)"))
    return judged(examined=len(found), doubts=[as_fault(here, nameless, sender, names, params["within"])])


def is_name(sender: str) -> bool:
    return bool(_LETTERS.search(sender)) and not _NOBODY.fullmatch(sender)


def is_signed(here: Evidence, message: Message, names: tuple[str, ...], params: Params) -> bool:
    """By a signature, or by a name at the beginning: a declared one, or one of the house."""
    return bool(sign_of(message.text)) or names_itself(
        message.text, (*names, *here.about.words.names), int(params["within"])
    )


def names_of(here: Evidence) -> tuple[str, ...]:
    """What the company is called, as declared."""
    facts = here.about.facts
    said = [v for k, v in facts.items() if k.split(".")[0] in _DECLARED or k == "company.name"]
    parts = [part.strip() for value in said for part in _SEVERAL.split(value)]
    return tuple(dict.fromkeys(part for part in parts if name_key(part)))


def names_itself(text: str, names: tuple[str, ...], within: int) -> bool:
    """Its name, or the first word of it, begins in the first characters; or somebody's does who is not declared."""
    begin = text[:within]
    if any(start < within for name in names for start, _, _ in spellings(text[: within + 60], name)):
        return True
    firsts = {name.split()[0].casefold() for name in names if len(name.split()[0]) > 3}  # noqa: PLR2004 - no article
    if any(word.casefold() in firsts for word in re.findall(rf"[{LATIN}0-9&'’-]+", begin)):
        return True
    lead = _LEAD.match(text)
    return lead is not None and lead[1][0].isupper() and not _NO_NAME.match(lead[1])


def may_name(text: str) -> bool:
    """Something in it could be a name that is not declared."""
    text = text[:2000]
    return bool(_INITIALS.search(text) or _ADDRESS.search(text) or re.search(r"[“《「『]", text))


def as_fault(
    here: Evidence, unsigned: list[Message], sender: Block | None, names: tuple[str, ...], within: float
) -> Fault:
    count = len(unsigned)
    who = say("its sender is “{sender}”", sender=shown(sender.text, 30)) if sender else say("no `sender:` is declared")
    where = missing_name(unsigned, names)
    example = sign(names, unsigned[0])
    return Fault(
        say("The message does not say at once who sends it: {who}, and {where}", who=who, where=where)
        if count == 1
        else say(
            "{count} messages do not say at once who sends them: {who}, and {where}", count=count, who=who, where=where
        ),
        tuple(here.place(m.block, shown(m.block.text)) for m in unsigned),
        confidence=Confidence.HIGH if sender and names else Confidence.MEDIUM,
        key="unidentified",
        fix=say("Put the name into the first {count:g} characters: {example}", count=within, example=example),
    )


def missing_name(unsigned: list[Message], names: tuple[str, ...]) -> Said:
    """Where the name stands instead, or that it does not."""
    one = len(unsigned) == 1
    late = [(name, at) for name in names for at in positions(unsigned[0].text, name)]
    if late:
        return say("“{name}” comes only after {count} characters", name=late[0][0], count=late[0][1])
    if names:
        name = names[0]
        return (
            say("“{name}” does not stand in it", name=name)
            if one
            else say("“{name}” does not stand in them", name=name)
        )
    return say("no name stands in it") if one else say("no name stands in them")


def positions(text: str, name: str) -> list[int]:
    return [start for start, _, _ in spellings(text[:2000], name)][:1]


def sign(names: tuple[str, ...], message: Message) -> str:
    chinese = bool(re.search("[\u3400-\u9fff]{4}", message.text))
    name = names[0] if names else "签名" if chinese else "Acme"
    text = shown(message.text, 60)
    return f"“【{name}】{text}”" if chinese else f"“{name}: {text}”"
