"""The last page before the customer pays or orders does not show what is ordered.

## What it finds
On the page with the button that binds: no total (an error), and of item, quantity, day of delivery, address, terms of
renewal and a way to change them whatever is missing (one warning). Only what this journey has is asked for: an address
and a day where something is delivered, renewal where something renews.

Bad: “Total £17.95 [Place order]”. Good: the tins, their number, the total, address and day, each with “Change”.

## Why it matters
It is the last chance to see a wrong address or two of something, before it costs a call and a return.

## How to fix
Show the whole order above the button, with a link to change each part.

## Not reported
Wallets and orders with one press, sign-up forms without a price, what a service without delivery does not need, and
journeys whose last page is not known. Where the button books or requests and does not pay, a missing total is left to a
person: it may be paid for later.

## Sources
WCAG 2.2, 3.3.4 Error Prevention (Legal, Financial, Data); GOV.UK Design System, “Check answers”; Baymard Institute,
order review.
"""

from __future__ import annotations

import re

from auditor.api import (
    Block,
    Confidence,
    Document,
    Evidence,
    Fact,
    Fault,
    Fields,
    JourneyEvidence,
    Kind,
    Ledger,
    Link,
    Links,
    Params,
    Said,
    Severity,
    Stage,
    Texts,
    Verdict,
    Walk,
    journey_check,
    judged,
    not_applicable,
    say,
    series,
)
from auditor.kit.filling.fields import asks_for
from auditor.kit.passages import NO_LANGUAGE, passages
from auditor.kit.promising.binding import binds, buttons, is_bank, is_express, last_page, pressed, sums_at, total_at
from auditor.kit.promising.timewords import says_when
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import bare, shown

CHANGE = re.compile(
    r"(?i:(?<![a-z])(?:change|edit|amend|modify|update|back to|return to|go back|remove|your (?:basket|cart|bag)"
    r"|view (?:basket|cart|bag))(?![a-z]))"
    r"|修改|更改|编辑|变更|返回|更换|调整"
)
QUANTITY = re.compile(
    r"(?i:(?<![a-z])(?:quantity|qty|number of|guests?|adults?|nights?|tickets?|seats?|licen[cs]es|users|persons?"
    r"|people|travellers?|passengers?)(?![a-z])|(?:^|\s)[×x] ?\d|\d ?[×x](?:\s|$))|数量|件数|份数|人数|[×x] ?\d"
    r"|\d ?(?:件|份|人|晚|间|张|位|盒|罐|套|个)"
)
PAYS = re.compile(  # a booking or a request may be paid for later
    r"(?i:(?<![a-z])(?:pay|buy|order|purchase|checkout|check out|donate|subscribe)(?![a-z]))"
    r"|支付|付款|购买|结算|提交订单|下单|订购|开通|买单"
)
AMOUNT = re.compile(r"[£$€¥￥] ?\d|\d[\d.,]* ?(?:[£$€元]|[A-Z]{3}\b)")  # “Pay £19.90” says the total
CHOSEN = re.compile(r"(?i:(?<![a-z])(?:quantity|qty|how many|number of)(?![a-z]))|数量|件数|份数|人数")
ITEM = re.compile(  # the heading or the first cell of a row that names what is ordered
    r"(?i:(?:your )?(?:show|event|film|performance|concert|seats?|tickets?|room|stay|flights?"
    r"|new flight|journey|trip|plan|tariff"
    r"|product|item|items|order|basket|course|class|permit|treatment|appointment|service|policy|cover|vehicle|car)[:：]?)"
    r"|(?:商品|课程|房型|航班|套餐|服务|座位|场次|影片|演出|车票|门票|项目)[:：]?"
)
ADDRESS = re.compile(
    r"(?i:(?<![a-z])(?:(?:delivery|shipping|postal|mailing) (?:address|to)|(?:deliver|ship|send|sent|shipped"
    r"|delivered)(?:ed)? to|address)(?![a-z]))|收货|收件|寄到|送至|地址|配送至"
)
ARRIVES = re.compile(
    r"(?i:(?<![a-z])(?:arriv\w*|deliver\w*|shipping|ships?|dispatch\w*|collect\w*|pick-?up|expected"
    r"|estimated)(?![a-z]))|送达|配送|发货|到货|预计|自提|取货|快递|物流"
)
RENEWS = re.compile(
    r"(?i:(?<![a-z])(?:subscri(?:be|ption|ptions)|membership|monthly|per month|a month|/ ?mo(?:nth)?|every month"
    r"|annual(?:ly)?|yearly|per year|free trial|auto-?renew)(?![a-z]))|订阅|包月|包年|连续|会员|每月|自动续"
)
TERMS = re.compile(
    r"(?i:(?<![a-z])(?:renews?|renewal|renewed|until (?:you )?cancel|cancel (?:any ?time|before|at any)"
    r"|(?:minimum|fixed|contract) (?:term|for)|(?:fixed|for) \d{1,2} (?:months|years)|\d{1,2}[ -](?:month|year) "
    r"(?:term|plan|contract|tariff|fixed|deal)|rolling|(?:stop|change)(?: it| or \w{1,8})?(?: at)? any ?time"
    r"|billed (?:monthly|annually|yearly|every)|charged (?:monthly|every|each)"
    r"|then .{0,12}\d)(?![a-z]))|续费|续订|随时取消|自动扣|扣款日|到期后"
)
TOTAL = say("the total")
ORDERED = say("what is ordered")
HOW_MANY = say("how many")
DAY = say("the day of delivery")
WHERE_TO = say("the address")
RENEWAL = say("the terms of renewal")
CHANGING = say("a way to change it")
SAID = {
    TOTAL: re.compile(
        r"(?i:(?<![a-z])(?:total|amount due|to pay|due today|pay (?:now|today))(?![a-z]))"
        r"|合计|总计|总额|实付|应付|共计|待支付"
    ),
    HOW_MANY: QUANTITY,
    DAY: ARRIVES,
    WHERE_TO: ADDRESS,
    RENEWAL: TERMS,
}
SHIPPED = frozenset({"address", "address2", "postcode", "city"})
NUMBER = 3


@journey_check(
    id="precommit-summary-missing",
    title="No summary before the customer commits",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document, Fields, Links, Walk),
)
def precommit_summary_missing(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001
    pair = binding_page(journey)
    if pair is None:
        return not_applicable(say("there is no page with a button that pays, orders or submits"))
    here, button = pair
    if is_express(button.text) or is_bank(here):
        return not_applicable(say("the order is summed up by a wallet or a bank"))
    if not passages(here):
        return not_applicable(NO_LANGUAGE)
    wanted = expected(journey, here)
    if not wanted:
        return not_applicable(say("nothing is paid, delivered or renewed"))
    missing = [name for name in wanted if not shows(name, journey.ledger, here)]
    if AMOUNT.search(button.text):
        missing = [name for name in missing if name != TOTAL]
    if Document in here and here[Document].truncated and missing:
        return judged(examined=len(wanted), doubts=[as_fault(here, button, missing)])
    faults: list[Fault] = []
    doubts: list[Fault] = []
    if TOTAL in missing:
        fault = Fault(
            say("Before “{button}”, no total is shown", button=shown(button.text, 40)),
            (here.place(button),),
            Severity.ERROR,
            Confidence.MEDIUM,
            key="total",
            fix=say("Show the total with everything in it, beside the button."),
        )
        (faults if PAYS.search(simplified(button.text)) else doubts).append(fault)
    if rest := [name for name in missing if name != TOTAL]:
        faults.append(as_fault(here, button, rest))
    return judged(examined=len(wanted), faults=faults, doubts=doubts)


def binding_page(journey: JourneyEvidence) -> tuple[Evidence, Link] | None:
    """The last page before the confirmation, with the button that led there; else the journey's point of commitment."""
    if pair := last_page(journey):
        here, after = pair
        button = pressed(here, after)
        if button is not None and (binds(button.text) or (here.stage is Stage.COMMIT and costs(journey.ledger, here))):
            return here, button
    for here in reversed(journey.touchpoints):
        if here.touchpoint == journey.ledger.commitment and here.kind is Kind.PAGE:
            own = [b for b in buttons(here) if binds(b.text)]
            return (here, own[0]) if len(own) == 1 else None
    return None


def expected(journey: JourneyEvidence, here: Evidence) -> list[Said]:
    """What the summary of this journey consists of."""
    before = [t for t in journey if t.order <= here.order and t.kind is Kind.PAGE]
    sums = [f for e in journey.ledger.of("money") for f in e.facts if 0 <= f.order <= here.order and float(f.value) > 0]
    renews = any(RENEWS.search(simplified(button.text)) for button in buttons(here)) or bool(
        sums and any(RENEWS.search(simplified(b.text[:400])) for b in main(here))
    )
    wanted: list[Said] = []
    if sums:
        wanted += [TOTAL, ORDERED]
    if sums and counts(journey, [t for t in before if t is not here]):
        wanted.append(HOW_MANY)
    typed = [t.field for at in before if Walk in at for t in at[Walk].typed]
    if sums and any(asks_for(f).key in SHIPPED and "bill" not in f.name.lower() for f in typed):
        wanted += [DAY, WHERE_TO]
    if renews and sums:
        wanted.append(RENEWAL)
    if sums and len(before) > 1:
        wanted.append(CHANGING)
    return wanted


def counts(journey: JourneyEvidence, before: list[Evidence]) -> bool:
    """The customer could choose a number on the way here."""
    ids = {t.touchpoint for t in before}
    if any(f.place.touchpoint in ids for e in journey.ledger.of("quantity") for f in e.facts):
        return True
    fields = (f for t in before if Fields in t for f in t[Fields].fields if f.visible)
    return any(asks_for(f).key == "quantity" for f in fields) or any(
        CHOSEN.search(simplified(b.text[:80])) for t in before for b in main(t)
    )


def shows(name: Said, ledger: Ledger, here: Evidence) -> bool:
    """The page shows this part of the summary, or lets it be filled in there."""
    texts = [simplified(b.text[:600]) for b in main(here)]
    if name in SAID and any(SAID[name].search(text) for text in texts):
        return name != DAY or any(says_when(text) for text in texts)
    fields = [f for f in here[Fields].fields if f.visible] if Fields in here else []
    links = here[Links].links if Links in here else ()
    own = [f for kind in ("money", "quantity") for e in ledger.of(kind) for f in e.facts if at(f, here)]
    found = {
        TOTAL: bool(total_at(ledger, here)) or len({float(f.value) for f in own if f.kind == "money"}) == 1,
        ORDERED: shows_item(ledger, here, texts),
        HOW_MANY: any(f.kind == "quantity" for f in own),
        WHERE_TO: any(asks_for(f).key in SHIPPED for f in fields) or repeats_given(here, texts),
        CHANGING: any(CHANGE.search(simplified(link.text[:80])) for link in links) or own_fields(here),
    }
    return found.get(name, False)


def costs(ledger: Ledger, here: Evidence) -> bool:
    """A sum stands in the main part: one in the footer is no price of this step."""
    own = {b.selector for b in main(here)}
    return any(f.place.selector in own for f in sums_at(ledger, here)) and bool(total_at(ledger, here))


def at(fact: Fact, here: Evidence) -> bool:
    return fact.place.touchpoint == here.touchpoint


def shows_item(ledger: Ledger, here: Evidence, texts: list[str]) -> bool:
    """A product of the journey is named, or a sum of one thing stands here."""
    if any(ITEM.fullmatch(text.strip()) for text in texts):
        return True
    names = {bare(f.shown) for e in ledger.of("product") for f in e.facts}
    said = [bare(t) for t in texts]
    if any(name and any(name in t for t in said) for name in names):
        return True
    facts = [f for e in ledger.of("money") for f in e.facts if at(f, here)]
    return any(f.qualifier in {"item", "line"} or f.subject not in {"", "order"} for f in facts) or not names


def repeats_given(here: Evidence, texts: list[str]) -> bool:
    return any(len(value) > NUMBER and any(value in t for t in texts) for value in here.given)


def own_fields(here: Evidence) -> bool:
    """The whole checkout is one page: everything can be changed where it stands."""
    return (
        Fields in here
        and sum(f.visible and f.type not in {"hidden", "checkbox", "submit"} for f in here[Fields].fields) >= NUMBER
    )


def main(here: Evidence) -> list[Block]:
    return [b for b in here[Texts].blocks if b.region not in {"nav", "footer", "search"} and b.role != "code"]


def as_fault(here: Evidence, button: Link, missing: list[Said]) -> Fault:
    return Fault(
        say(
            "Before “{button}”, this is not shown: {missing}",
            button=shown(button.text, 40),
            missing=series(missing),
        ),
        (here.place(button),),
        confidence=Confidence.MEDIUM,
        key="summary",
        fix=say("Show the whole order above the button, with a link to change each part."),
    )
