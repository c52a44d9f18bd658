"""Words that the house requires are not there.

## What it finds
Touchpoints that lack a text which the workspace's `words.yaml` requires of them (`required:`), by stage, kind or id.

Bad: a confirmation mail without “You can cancel within 14 days”, which is required of confirmations.
Good: the sentence stands in it, word for word; capitals, spaces and the form of quotation marks do not matter.

## Why it matters
Such sentences are there because somebody must be able to rely on them: a legal notice, a promise, a way to get help.

## How to fix
Put the sentence into the template, or take the touchpoint out of the rule.

## Not reported
Touchpoints that no rule names; texts in another language than the rule's `language:`.

## Sources
The workspace's own list.
"""

from __future__ import annotations

from auditor.api import (
    Document,
    Evidence,
    Fault,
    Links,
    Mail,
    Params,
    Required,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.headings import main_heading
from auditor.kit.surface import everything_said
from auditor.kit.text.wording import shown


@touchpoint_check(
    id="required-words-missing",
    title="Required words are missing",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document, Mail, Links),
)
def required_words_missing(here: Evidence, params: Params) -> Verdict:
    del params
    wanted = [rule for rule in here.about.words.required if concerns(rule, here)]
    if not wanted:
        return not_applicable(say("the workspace's words require nothing of this touchpoint (`words.yaml`)"))
    whole = plain(" ".join(said.text for said in everything_said(here)))
    at = main_heading(list(here[Texts].blocks))
    faults = [
        Fault(
            say("“{words}” is missing: {reason}", words=shown(rule.text, 100), reason=rule.reason)
            if rule.reason
            else say("“{words}” is missing", words=shown(rule.text, 100)),
            (here.place(at, shown(at.text)) if at else here.place(),),
            key=f"required {rule.text[:80]}",
            fix=say("Add “{words}”.", words=shown(rule.text, 200)),
        )
        for rule in wanted
        if plain(rule.text) not in whole
    ]
    return judged(examined=len(wanted), faults=faults)


def concerns(rule: Required, here: Evidence) -> bool:
    stage = here.stage.value if here.stage else ""
    return (
        (not rule.stages or stage in rule.stages)
        and (not rule.kinds or here.kind.value in rule.kinds)
        and (not rule.touchpoints or here.touchpoint in rule.touchpoints)
        and (not rule.languages or here.language.split("-")[0] in rule.languages)
    )


def plain(text: str) -> str:
    """Folded, with straight quotes; numbers stay."""
    straight = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return " ".join(straight.casefold().split())
