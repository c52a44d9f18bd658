"""A message greets “Dear customer”, and the name is known.

## What it finds
Mails and scripts that begin with “Dear customer”, “Dear Sir or Madam”, 尊敬的用户, 亲爱的会员 and the like,
although the journey's customer gave the name on the way here, or the journey declares it (`customer:`,
`preferences:`) and nothing was typed. English and Chinese.

Bad: “Dear valued customer,” Good: “Hello Ana,”

## Why it matters
A message to nobody is read like one: as advertising, or as an attempt at fraud.

## How to fix
Use the name that you have: `Hello {first name}`, 尊敬的李女士. Where it is missing, leave the greeting out.

## Not reported
Text messages: they show on locked screens, where the name is nobody else's business. Customers who typed something,
but never their name: the company does not know it. Messages that use the name elsewhere. “Hi there”. Text in other
languages.

## Sources
Gartner, customer effort research (generic service); UK NCSC, “Phishing attacks: dealing with suspicious emails”.
"""

from __future__ import annotations

import re

from auditor.api import (
    Confidence,
    Evidence,
    Fault,
    Kind,
    Params,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.callings import LATIN_NAME, TITLES, plain
from auditor.kit.house import excused
from auditor.kit.passages import NO_LANGUAGE, Passage, passages
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import shown

NAMES = ("name", "full_name", "first_name", "last_name", "given_name", "family_name", "surname")
HEAD = 90  # characters of a block in which it greets
GREETING_EN = re.compile(
    r"^[\s“\"]{0,4}(?P<greeting>(?:dear|hello|hi|hey|greetings|welcome|good (?:morning|afternoon|evening|day)"
    r"|thank you|thanks)[, ]{1,3}(?:to )?(?:our )?"
    r"(?:(?:most )?(?:valued|valuable|loyal|esteemed|respected|beloved|treasured|new|existing|online|dear|fellow"
    r"|prospective) ){0,2}(?:[A-Z][\w&’'-]{1,20} ){0,3}"
    r"(?i:customers?|clients?|users?|members?|guests?|subscribers?|shoppers?|buyers?|consumers?|sirs?(?: ?(?:/|or"
    r"|and|&) ?madam)?|madam(?: ?/ ?sir)?|account ?holders?|card ?holders?"
    r"|policy ?holders?|passengers?|travell?ers?|patients?|friends?|applicants?|residents?|tenants?|visitors?"
    r"|students?|borrowers?|investors?|players?|drivers?|readers?))"
    r"(?=\s{0,2}(?:[,!:.;–—-]|\n|$))",
    re.IGNORECASE,
)
GREETING_ZH = re.compile(
    r"^[\s“]{0,4}(?P<greeting>(?:尊敬的|亲爱的|敬爱的|尊贵的|各位)(?:[\w·]{0,10}?)(?:用户|客户|会员|顾客|旅客|乘客"
    r"|宾客|贵宾|来宾|业主|住户|读者|朋友|买家|车主|患者|学员|家长|持卡人|投保人|先生[/／、或]女士|女士[/／、或]先生"
    r"|客官|亲)们?"
    r"|(?:用户|客户|会员|顾客|旅客|乘客|先生[/／、或]女士|女士[/／、或]先生"
    r"|亲)(?=[，, ]{0,2}[您你]好))(?=\s{0,2}(?:[，,！!：:。、~～]|[您你]好|\n|$))"
)


@touchpoint_check(
    id="generic-greeting",
    title="Generic greeting although the name is known",
    severity=Severity.NOTICE,
    needs=(Texts,),
    kinds=(Kind.EMAIL, Kind.SCRIPT),
    params={"first": 12},  # texts of a message among which it greets
)
def generic_greeting(here: Evidence, params: Params) -> Verdict:
    known, certain = known_name(here)
    if not known:
        return not_applicable(say("the customer's name is not known here"))
    read = [p for p in passages(here) if p.block.role not in {"sender", "button", "link"}]
    if not read:
        return not_applicable(NO_LANGUAGE)
    faults: list[Fault] = []
    for passage in read[: int(params["first"])]:
        match = greeting_in(passage)
        if match is None:
            continue
        said = shown(passage.text[match.start("greeting") : match.end("greeting")])
        if uses(here, known) or excused(here, passage.text, *match.span("greeting")):
            break
        example = "李明，您好" if passage.language == "zh" else "Hello Ana"
        faults.append(
            Fault(
                say("The message greets “{said}”, though the customer's name is known", said=said),
                (passage.place(here, shown(passage.text[:HEAD]), (said,)),),
                confidence=Confidence.HIGH if certain else Confidence.MEDIUM,
                key="generic greeting",
                fix=say("Greet by name, such as “{example}”.", example=example),
            )
        )
        break
    return judged(examined=len(read), faults=faults)


def greeting_in(passage: Passage) -> re.Match[str] | None:
    pattern = GREETING_EN if passage.language == "en" else GREETING_ZH
    return pattern.search(simplified(passage.text[:HEAD]))


def known_name(here: Evidence) -> tuple[tuple[str, ...], bool]:
    """The parts of the customer's name, and whether the company was given it for certain."""
    about = here.about
    names = [about.customer[key] for key in NAMES if about.customer.get(key) and "${" not in about.customer[key]]
    preferred = about.preferences.get("name", "")
    parts = tuple(dict.fromkeys(part for name in [*names, preferred] for part in parts_of(name)))
    if not parts:
        return (), False
    given = [plain(value) for value in here.given]
    told = any(
        part == value or part in value.split() or (not part.isascii() and part in value)
        for value in given
        for part in parts
    )
    if told or preferred or "customer" in here.context:
        return parts, True
    return ((), False) if given else (parts, False)


def parts_of(name: str) -> list[str]:
    latin = [plain(word) for word in LATIN_NAME.findall(name)]
    return [word for word in latin if word not in TITLES] if latin else [name.strip()] if name.strip() else []


def uses(here: Evidence, known: tuple[str, ...]) -> bool:
    """The name stands somewhere in the message after all."""
    for block in here[Texts].blocks[:200]:
        text = plain(block.text[:2000])
        if any(
            (part in text) if not part.isascii() else re.search(rf"(?<![a-z]){re.escape(part)}(?![a-z])", text)
            for part in known
        ):
            return True
    return False
