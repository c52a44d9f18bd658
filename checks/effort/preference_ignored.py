"""The customer was asked what they prefer, and then not heard.

## What it finds
Against the journey's `preferences:` (language, channel, marketing, title, name; the name also from `customer:`):
messages in another language; mails where text messages were chosen, or the other way round; advertising after “no”,
which is an error; “Mr” for “Dr”; the name spelt in another way. English and Chinese.

Bad: the customer chose 短信 and gets only mails. Good: a text message with a link.

## Why it matters
Being asked and not heard is worse than not being asked.

## How to fix
Store each preference once, and let every sender read it.

## Not reported
Messages in two languages, and short ones. Copies that the law wants in writing: confirmations, invoices, contracts and
terms may come by mail whatever was chosen. A line of advertising in a mail about an order is left to a person. Names
elsewhere than in a greeting or beside a label (who signs may be called alike); other accents and other case; initials;
a name that differs in more than two letters is somebody else's.

## Sources
CAN-SPAM Act, opt-out; GDPR Art. 21 (3) (for orientation); “Good Services”, principle 12.
"""

from __future__ import annotations

import re

from auditor.api import (
    Awaited,
    Block,
    Evidence,
    Fault,
    JourneyEvidence,
    Kind,
    Mail,
    Params,
    Place,
    Severity,
    Stage,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.callings import LATIN_NAME, TITLES, parts_of, plain, slip_in, title_of
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.languages import NAMES, language_of, primary

MESSAGES = frozenset({Kind.EMAIL, Kind.TEXT})
BY = {"email": say("email"), "sms": say("sms"), "push": say("push"), "chat": say("chat")}
SHORT = 40  # letters of a message below which its language proves nothing; a Chinese character counts as two
FOREIGN = 0.8  # of a message's letters that must be in another language
LATIN = re.compile(r"[A-Za-zÀ-ɏ]{2,40}")
HAN = re.compile(r"[\u3400-\u9fff]")
FORMAL = re.compile(
    r"(?i:(?<![a-z])(?:confirm\w{0,6}|invoice|receipt|contract|terms|agreement|withdrawal|statement)(?![a-z]))"
    r"|确认|发票|收据|合同|条款|协议"
)
ADVERTISING = re.compile(
    r"(?i:(?<![a-z0-9])(?:(?:[0-9]{1,2} ?%|up to [0-9]{1,2} ?%) off|sale (?:now on|ends|starts)|special offers?"
    r"|promo code"
    r"|newsletter|new arrivals|deals?|black friday|limited[ -]time|don['’]t miss|shop now|save up to)(?![a-z]))"
    r"|促销|特惠|优惠券|大促|秒杀|限时|新品上市|打折|[0-9一二三四五六七八九]折|双十一|立减"
)
STOP = re.compile(
    r"(?i:unsubscribe|opt[ -]out|stop receiving|reply stop|manage (?:your )?(?:e-?mail )?preferences)"
    r"|退订|取消订阅|回复T"
)
GREETING = re.compile(
    r"(?i:^\s{0,3}(?:dear|hello|hi|hey|good (?:morning|afternoon|evening)|thank you,?|thanks,?"
    r"|welcome,?)[ ,]{1,3}((?:[a-z]{2,5}\.\s?)?[^,!.:;\n]{1,80}))"
)
LABELLED = re.compile(
    r"(?i:^\s{0,3}(?:name|full name|customer|recipient|deliver(?:ed)? to|ship(?:ped)? to|bill(?:ed)? to"
    r"|passenger|guest)"
    r"\s{0,2}[:：]\s{0,2}([^,\n]{1,60}))"
)
HAN_NAMED = re.compile(
    r"^\s{0,3}(?:尊敬的|亲爱的)?\s{0,2}([\u3400-\u9fff]{2,4})\s{0,2}(先生|女士|小姐|太太|博士|教授"
    r"|医生)?\s{0,2}[，,：:！!]?\s{0,2}您好"
    r"|^\s{0,3}(?:尊敬的|亲爱的)\s{0,2}([\u3400-\u9fff]{2,4}?)\s{0,2}(先生|女士|小姐|太太|博士|教授"
    r"|医生)?\s{0,2}[，,：:！!。]"
    r"|^\s{0,3}(?:收件人|姓名|乘客|收货人|联系人)\s{0,2}[:：]\s{0,2}([\u3400-\u9fff]{2,4})(?![\u3400-\u9fff])"
)
GREETED = 120  # characters of a block that may greet or hold a labelled name


@journey_check(
    id="preference-ignored",
    title="A preference is ignored",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Mail, Awaited),
)
def preference_ignored(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    wanted = {name: value.strip() for name, value in journey.journey.preferences.items() if "${" not in value}
    messages = [here for here in journey if here.kind in MESSAGES and Texts in here]
    name = wanted.get("name") or _name_of(journey)
    if not wanted and not name:
        return not_applicable(say("the journey knows no preference of the customer, nor the name"))
    if not messages:
        return not_applicable(say("no message was sent to the customer"))
    faults: list[Fault] = []
    doubts: list[Fault] = []
    if wanted.get("language"):
        faults += [fault for here in messages if (fault := _other_language(here, primary(wanted["language"])))]
    if wanted.get("channel"):
        faults += _other_channel(journey, messages, wanted["channel"])
    if wanted.get("marketing", "").lower() == "no":
        for here in messages:
            _advertises(here, faults, doubts)
    title = title_of(wanted.get("title") or (name if wanted.get("name") else ""))
    for here in messages:
        faults += _misnamed(here, name, title)
    return judged(examined=len(messages), faults=faults, doubts=doubts)


def _name_of(journey: JourneyEvidence) -> str:
    customer = journey.journey.customer
    first, last = customer.get("first_name", ""), customer.get("last_name", "")
    said = customer.get("name") or customer.get("full_name") or f"{first} {last}".strip()
    return "" if "${" in said else said


def _body(here: Evidence) -> list[Block]:
    return [b for b in here[Texts].blocks if b.role not in {"sender", "code"} and b.region not in {"footer", "nav"}]


def _other_language(here: Evidence, wanted: str) -> Fault | None:
    """The message is, nearly all of it, in one other language."""
    weights: dict[str, int] = {}
    first: dict[str, Block] = {}
    for block in _body(here):
        weight = sum(len(word) for word in LATIN.findall(block.text)) + 2 * len(HAN.findall(block.text))
        language = language_of(block.text) if weight else ""
        if language:
            weights[language] = weights.get(language, 0) + weight
            first.setdefault(language, block)
    total = sum(weights.values())
    if total < SHORT:
        return None
    language, most = max(weights.items(), key=lambda pair: pair[1])
    if language == wanted or most < FOREIGN * total:
        return None
    return Fault(
        say(
            "{title} is in {language}; the customer chose {wanted}",
            title=here.title,
            language=NAMES.get(language, language),
            wanted=NAMES.get(wanted, wanted),
        ),
        (here.place(first[language]),),
        key=f"language {here.touchpoint}",
        fix=say("Send the {language} one.", language=NAMES.get(wanted, wanted)),
    )


def _other_channel(journey: JourneyEvidence, messages: list[Evidence], wanted: str) -> list[Fault]:
    """Only the other channel is used, and not only for what must be in writing."""
    planned = {t.kind for t in (*journey.touchpoints, *journey.unmet)}
    chosen = {"email": Kind.EMAIL, "sms": Kind.TEXT, "push": Kind.TEXT, "chat": Kind.TEXT}.get(wanted)
    if chosen is None or chosen in planned:
        return []
    others = [t for t in messages if t.kind is not chosen and t.stage is not Stage.CONFIRM and not _is_formal(t)]
    if not others:
        return []
    by = BY.get(wanted, wanted)
    if chosen is Kind.TEXT:
        message = say("The customer chose to be told by {channel}, and gets only mails", channel=by)
    else:
        message = say("The customer chose to be told by {channel}, and gets only text messages", channel=by)
    return [
        Fault(
            message,
            tuple(here.place(next(iter(_body(here)), None)) for here in others),
            key="channel",
            fix=say("Send it by {channel}, with a link to what is too long for it.", channel=by),
        )
    ]


def _is_formal(here: Evidence) -> bool:
    subject = here[Mail].subject if Mail in here else ""
    return FORMAL.search(f"{subject} {here.title}") is not None


def _advertises(here: Evidence, faults: list[Fault], doubts: list[Fault]) -> None:
    """A mail whose subject advertises is advertising; a line of it elsewhere a person judges."""
    subject = here[Mail].subject if Mail in here else ""
    body = _body(here)
    lines = [b for b in body if b.role not in {"subject", "preheader"} and ADVERTISING.search(simplified(b.text))]
    stops = any(STOP.search(simplified(b.text)) for b in here[Texts].blocks)
    of_subject = next((b for b in body if b.role == "subject"), None)
    if (ADVERTISING.search(simplified(subject)) and (lines or stops)) or (here.kind is Kind.TEXT and lines and stops):
        quoted = [b for b in (of_subject, *lines[:1]) if b is not None]
        faults.append(
            Fault(
                say("{title} advertises, though the customer said no to advertising", title=here.title),
                tuple(here.place(b) for b in quoted),
                severity=Severity.ERROR,
                key=f"marketing {here.touchpoint}",
                fix=say("Do not send it to customers who said no."),
            )
        )
    elif lines:
        doubts.append(
            Fault(
                say(
                    "{title} holds advertising beside its own matter; the customer said no to advertising",
                    title=here.title,
                ),
                (here.place(lines[0]),),
                key=f"marketing line {here.touchpoint}",
                fix=say("Leave the block out for customers who said no."),
            )
        )


def _misnamed(here: Evidence, name: str, title: str) -> list[Fault]:
    """The first wrong title and the first wrong name of a message."""
    wrong: dict[str, Fault] = {}
    han = "".join(HAN.findall(name)) if name and HAN.search(name) else ""
    for word in TITLES:
        han = han.removesuffix(word)
    parts = parts_of(name)
    for block in here[Texts].blocks:
        if len(block.text) > GREETED or block.role == "sender":
            continue
        if match := HAN_NAMED.search(block.text):
            said = next((g for g in (match[1], match[3], match[5]) if g), "")
            for word in TITLES:
                said = said.removesuffix(word) if len(said) > len(word) else said
            spoken = TITLES.get(match[2] or match[4] or "", "") or title_of(match[1] or "")
            _compare_title(wrong, here, block, spoken, title, same=bool(han) and said[:1] == han[:1])
            if len(said) == len(han) > 2 - (said == han) and sum(a != b for a, b in zip(said, han, strict=True)) == 1:
                wrong.setdefault("name", _name_fault(here, block, said, han))
        elif (match := GREETING.search(block.text) or LABELLED.search(block.text)) and parts:
            words = LATIN_NAME.findall(match[1])
            folded = [plain(word) for word in words]
            same = any(word in parts for word in folded)
            _compare_title(wrong, here, block, TITLES.get(folded[0], "") if folded else "", title, same=same)
            if slip := slip_in(words, parts):
                wrong.setdefault("name", _name_fault(here, block, slip, name))
    return list(wrong.values())


def _compare_title(wrong: dict[str, Fault], here: Evidence, block: Block, said: str, title: str, *, same: bool) -> None:
    if same and title and said and said != title:
        wrong.setdefault(
            "title",
            Fault(
                say(
                    "{title} uses another form of address than the customer chose: “{words}”",
                    title=here.title,
                    words=block.text.strip(),
                ),
                (here.place(block),),
                key=f"title {here.touchpoint}",
                fix=say("Take the title from the customer's record, or leave it out."),
            ),
        )


def _name_fault(here: Evidence, block: Block, said: str, name: str) -> Fault:
    place: Place = here.place(block)
    return Fault(
        say(
            "{title} spells the customer's name “{said}”; the customer writes “{name}”",
            title=here.title,
            said=said,
            name=name,
        ),
        (place,),
        key=f"name {here.touchpoint}",
        fix=say("Take the name as the customer typed it."),
    )
