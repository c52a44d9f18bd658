"""The customer has to type again what they already gave.

## What it finds
A field that asks for something that the customer typed earlier in the same journey (e-mail, telephone, name, address,
date of birth …), is empty when the page comes up, and stands on a page that neither shows the earlier value nor offers
to use it. Fields are recognised by their autocomplete token, type, name and label, in English and Chinese; billing and
delivery, and every passenger, are told apart; a full name and a first with a last name are one question. The pages of
a payment service count as well. An address that has to be typed twice in one form is a notice.

Bad: the e-mail at step 1, and again at payment. Good: it is shown, with “Change” beside it.

## Why it matters
Being asked twice is what customers name first when they speak of effort, and those who type slowly or with help pay
most for it.

## How to fix
Fill the field in, or show what is known with a way to change it. That the browser could fill it in does not count.

## Not reported
Passwords, codes, card security numbers, searches, vouchers, messages; the e-mail of a log-in; newsletter and other
forms that stand on every page; another person's data; fields that are filled, disabled or hidden; pages that offer
“same as delivery address”. A form after the order, which may be another errand or check who asks, is left to a person.

## Sources
WCAG 2.2, 3.3.7 Redundant Entry, level A; GOV.UK Service Manual (“only ask for a piece of information once”).
"""

from __future__ import annotations

import re
from dataclasses import replace

from auditor.api import (
    Confidence,
    Document,
    Fault,
    Field,
    Fields,
    JourneyEvidence,
    Links,
    Params,
    Place,
    Severity,
    Stage,
    Texts,
    Verdict,
    Walk,
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.drift import titles_of
from auditor.kit.filling.entered import Form, Given, identity, page_of, steps
from auditor.kit.filling.fields import ADDRESS, PERSON, Asks, asks_for, is_secret, is_typed

ASKED = frozenset({*ADDRESS, *PERSON, *("company", "job", "birthday-year", "id-number", "middle-name")}) - {"username"}
RETYPED = frozenset({"email", "phone"})
SAME = re.compile(
    r"(?i:same as|(?:use|copy|ship to|bill to|deliver to|send to) (?:my |the |this |your |same )?(?:same|saved"
    r"|delivery|shipping|billing|home|above|"
    r"account|e-?mail|phone|existing)|as above)|相同|同上|一致|使用(?:收货|账单|已有|默认|相同)"
)
APART = re.compile(
    r"(?i:newsletter|subscri|mailing|search|notify|alert|feedback|survey|coupon|voucher|chat)|订阅|搜索|到货通知"
)
PARTS = {"name": ("given-name", "family-name"), "birthday": ("birthday-day", "birthday-month", "birthday-year")}
WHOLES = {part: (whole,) for whole, parts in PARTS.items() for part in parts}
HAN = re.compile("[\u4e00-\u9fff]")  # a family name of one sign is a whole one
SHORTEST = 2  # characters of a value that can be found again in a text
FEW = 2  # fields of a form that may only ask who somebody is
AFTERWARDS = frozenset({Stage.WAIT, Stage.RECEIVE, Stage.HELP, Stage.LEAVE})


@journey_check(
    id="redundant-entry",
    title="Asked again for what is known",
    severity=Severity.ERROR,
    needs=(Walk, Fields, Texts, Document, Links),
)
def redundant_entry(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    given: list[Given] = []
    met: set[str] = set()
    told: set[tuple[str, str]] = set()
    faults: list[Fault] = []
    doubts: list[Fault] = []
    examined = 0
    for form, typed in steps(journey):
        again: list[tuple[Field, Given]] = []
        for asked in form.fields if form else ():
            if not is_asked(asked):
                continue
            examined += 1
            earlier = None if form is None else known(asked, form, given)
            if earlier and form and (page_of(form.url), identity(asked)) not in told:
                told.add((page_of(form.url), identity(asked)))
                again.append((asked, earlier))
        if form and again:
            fault = _again(form, again, journey)
            (doubts if checks_who(form, again, journey) else faults).append(fault)
        if form:
            faults += [f for f in _retyped(form) if (page_of(form.url), f.key) not in told]
            told |= {(page_of(form.url), f.key) for f in _retyped(form)}
            met |= {identity(f) for f in form.fields}
        given += [replace(one, before=set(met)) for one in typed]
    if not examined or not given:
        return not_applicable(say("nothing was typed, or no form asks for anything"))
    return judged(examined=examined, faults=faults, doubts=doubts)


def is_asked(one: Field) -> bool:
    """A field that a person has to fill in with something that is theirs."""
    if not is_typed(one) or APART.search(f"{one.form} {one.name} {one.id} {one.group} {one.action}"):
        return False
    return asks_for(one).key in ASKED


def known(asked: Field, form: Form, given: list[Given]) -> Given | None:
    """What was typed earlier and would answer this field, if nothing on the page offers it."""
    asks = form.read(asked)
    if asked.filled or asks.confirm or (asks.key in RETYPED and logs_in(asked, form)) or APART.search(asked.text[:120]):
        return None
    usable = [one for one in reversed(given) if same_person(asks, one.asks) and answers(one, asked, form)]
    for one in usable:
        if one.asks.key == asks.key or one.asks.key in WHOLES.get(asks.key, ()):
            if offers(form, asked, [one.typed.value]):
                return None
            same = (g for g in reversed(usable) if g.asks.key == one.asks.key and g.typed.value == one.typed.value)
            return next(same)  # where it was first given
    return _in_parts(asked, form, usable, PARTS.get(asks.key, ()))


def _in_parts(asked: Field, form: Form, usable: list[Given], parts: tuple[str, ...]) -> Given | None:
    """A full name that was given as first and last name; the last of the parts stands for all."""
    found = [next((one for one in usable if one.asks.key == part), None) for part in parts]
    values = [one.typed.value.strip() for one in found if one is not None]
    if not parts or len(values) < len(parts):
        return None
    spellings = [" ".join(values), "".join(reversed(values)), " ".join(reversed(values))]
    return None if offers(form, asked, spellings) else found[-1]


def answers(one: Given, asked: Field, form: Form) -> bool:
    """It was given elsewhere, and can be known again; a field that stands on every page was met before."""
    if len(one.typed.value.strip()) < SHORTEST and not HAN.search(one.typed.value):
        return False
    if is_secret(one.typed.value):
        return False
    mine = identity(asked) == identity(one.typed.field)
    if page_of(form.url) == page_of(one.typed.url) and (mine or identity(asked) in one.before):
        return False
    return mine or identity(asked) not in one.before


def same_person(asks: Asks, earlier: Asks) -> bool:
    """Address and name of the same section; an e-mail or telephone of anyone but another numbered person."""
    usual = {"", "billing", "shipping"}
    if asks.key in RETYPED and asks.section in usual and earlier.section in usual:
        return True
    return asks.section == earlier.section


def logs_in(asked: Field, form: Form) -> bool:
    """It is how somebody who is known says who they are: its form asks for a password, or is a log-in by its words."""
    return form.read(asked).login or asked.form in form.secret


def offers(form: Form, asked: Field, values: list[str]) -> bool:
    """The page shows the value (in one of its spellings), or has a control that takes it over."""
    wanted = [folded(v) for v in values]
    if any(w in folded(o) for w in wanted for o in asked.options if asked.type != "select"):
        return True
    if any(SAME.search(f.text[:200]) for f in form.fields if f.type in {"checkbox", "radio"}):
        return True
    if any(f.value and folded(f.value) in wanted for f in form.fields):
        return True
    seen = form.seen
    if seen is None:
        return False
    texts = seen[Texts].blocks if Texts in seen else ()
    links = seen[Links].links if Links in seen else ()
    shows = any(w in b.text.casefold() for w in wanted for b in texts)
    return shows or any(SAME.search(link.text[:200]) for link in links)


def folded(value: str) -> str:
    return " ".join(value.split()).casefold()


def checks_who(form: Form, again: list[tuple[Field, Given]], journey: JourneyEvidence) -> bool:
    """A form after the order, or a short one that need not be filled in: another errand, or a check of who asks."""
    forms = {asked.form for asked, _ in again}
    size = sum(1 for f in form.fields if f.form in forms and is_typed(f))
    late = 0 <= journey.ledger.commitment_order < form.at.order or form.at.stage in AFTERWARDS
    return late or (size <= FEW and not any(asked.required for asked, _ in again))


def _again(form: Form, again: list[tuple[Field, Given]], journey: JourneyEvidence) -> Fault:
    titles = titles_of(journey)
    labels = [f"“{_label(asked)}”" for asked, _ in again]
    first = list(dict.fromkeys(titles.get(_place(one).touchpoint, "") for _, one in again))
    required = any(asked.required and not asks_for(asked).optional for asked, _ in again)
    places = dict.fromkeys([_place(one) for _, one in again] + [_asked_at(asked, form) for asked, _ in again])
    return Fault(
        say(
            "{where} asks again for {labels}, already given at {first}",
            where=_where(form, titles),
            labels=joined(labels),
            first=joined(first),
        ),
        tuple(places),
        severity=Severity.ERROR if required else Severity.WARNING,
        confidence=Confidence.HIGH if form.seen else Confidence.MEDIUM,
        key=" ".join(sorted(asks_for(asked).key for asked, _ in again)),
        fix=say("Fill in what is known, or show it with a way to change it."),
    )


def _retyped(form: Form) -> list[Fault]:
    """An address or number that one form wants twice."""
    faults: list[Fault] = []
    for asked in form.fields:
        asks = asks_for(asked)
        if asks.key not in RETYPED or not asks.confirm or not is_asked(asked):
            continue
        twin = next(
            (f for f in form.fields if f.form == asked.form and f is not asked and is_asked(f)
             and asks_for(f).key == asks.key and not asks_for(f).confirm), None,
        )  # fmt: skip
        if twin is not None:
            faults.append(
                Fault(
                    say(
                        "{title} wants “{first}” twice, the second time as “{second}”",
                        title=form.at.title,
                        first=_label(twin),
                        second=_label(asked),
                    ),
                    (_asked_at(twin, form), _asked_at(asked, form)),
                    severity=Severity.NOTICE,
                    confidence=Confidence.MEDIUM,
                    key=f"retype {asks.key}",
                    fix=say("Ask once, and show what was typed before it is sent."),
                )
            )
    return faults


def _where(form: Form, titles: dict[str, str]) -> str:
    if form.seen is not None:
        return titles.get(form.seen.touchpoint, form.seen.touchpoint)
    return say("On the way to {title}, a form", title=titles.get(form.at.touchpoint, form.at.touchpoint))


def _label(one: Field) -> str:
    return (one.text.strip() or one.name or one.id)[:80]


def _asked_at(asked: Field, form: Form) -> Place:
    """On the picture of the page where there is one; a form between two touchpoints has no picture."""
    if form.seen is not None and page_of(form.url) == page_of(form.seen[Document].url if Document in form.seen else ""):
        return form.seen.place(asked, _label(asked))
    return replace(form.at.place(asked, _label(asked)), box=None)


def _place(one: Given) -> Place:
    """Where it was typed: on the page that was captured before, if it is the same."""
    if one.page is not None:
        return _asked_at(one.typed.field, one.page)
    return replace(one.at.place(one.typed.field, _label(one.typed.field)), box=None)
