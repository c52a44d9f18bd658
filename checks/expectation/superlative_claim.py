"""The best, the first, the only one: said, and not proved.

## What it finds
In Chinese promotion for the mainland (market `cn`, or none declared): 国家级, 最高级 and 最佳 as praise, and claims
like 全网最低价, 销量第一, 顶级服务, 全国最专业的团队 or 业内唯一. In English: “the best pizza in town”, “the UK’s
cheapest broadband”, “No. 1 tea”, “our service is second to none”, as a notice and only where nothing in the
sentence proves it; `english: 0` switches that off.

Bad: 全网最低价. Good: 近30天本店最低价. Bad: “the cheapest broadband in the UK”. Good: “from £20 a month”.

## Why it matters
Nobody believes it, and the sentence takes the place of one that would help to choose. In China the wording may
conflict with article 9(3) of the Advertising Law; whether it does is for somebody who knows the law.

## How to fix
Prove it (who measured what, and when), bind it to something that you can prove, or drop it.

## Not reported
最近, 最后, 最终, 最初, 最迟 and 最新; limits (最高减50元, 最快次日达); advice and moments (最佳饮用温度); official
grades (国家级自然保护区) and names (顶级域名, 天下第一泉); comparison with oneself (本店最畅销, “our most popular
plan”); what one strives for (力争, 致力于, “we aim to”) and the manner of service (竭诚); questions; 之一 and “one
of the”; what has its source and date beside it. Terms, news, quotations and reviews; traditional Chinese where no
market is declared, and Chinese for other markets. Left to a person: claims with a source but no date, and 国家级 or
最高级 before something unknown.

## Sources
China, Advertising Law, article 9(3); SAMR, guide to the enforcement of the rules on absolute wording in advertising
(2023), with its exemptions.
"""

from __future__ import annotations

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
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
from auditor.kit.house import excused
from auditor.kit.passages import NO_LANGUAGE, Passage
from auditor.kit.selling.claims import Claim, Grade, claims
from auditor.kit.selling.disguises import is_traditional, plain_characters
from auditor.kit.selling.promotion import promotion
from auditor.kit.text.wording import around, shown


@touchpoint_check(
    id="superlative-claim",
    title="Claim to be the best, without proof",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document,),
    params={"english": 1},  # 0: only Chinese text is read
)
def superlative_claim(here: Evidence, params: Params) -> Verdict:
    market = here.about.market.lower()
    languages = [*(["zh"] if market in {"", "cn"} else []), *(["en"] if params["english"] else [])]
    read = [p for p in promotion(here, languages) if market or p.language == "en" or not is_traditional(p.text)]
    if not read:
        return not_applicable(
            say("there is no promotion in a language and a market that this is about") if languages else NO_LANGUAGE
        )
    groups: dict[tuple[str, bool], list[tuple[Passage, Claim]]] = {}
    for passage in read:
        for claim in claims(readable(passage), passage.language):
            if not excused(here, passage.text, claim.start, claim.end):
                groups.setdefault((claim.text.lower(), claim.grade is Grade.UNSURE), []).append((passage, claim))
    faults = [as_fault(here, twins) for (_, unsure), twins in groups.items() if not unsure]
    doubts = [as_fault(here, twins) for (_, unsure), twins in groups.items() if unsure]
    return judged(examined=len(read), faults=faults, doubts=doubts)


def readable(passage: Passage) -> str:
    """Single traditional forms in simplified text are disguises, and told by `superlative-evasion`."""
    traditional = passage.language == "zh" and is_traditional(passage.text)
    return plain_characters(passage.text) if traditional else passage.text


def as_fault(here: Evidence, twins: list[tuple[Passage, Claim]]) -> Fault:
    """One claim in the same words, wherever it stands at this touchpoint."""
    passage, claim = twins[0]
    said = shown(passage.text[claim.start : claim.end], 80)
    chinese = passage.language == "zh"
    severity = Severity.ERROR if claim.grade is Grade.STATUTORY else Severity.WARNING if chinese else Severity.NOTICE
    confidence = Confidence.HIGH if claim.grade is Grade.STATUTORY else Confidence.MEDIUM if chinese else Confidence.LOW
    places = tuple(p.place(here, around(p.text, c.start, c.end), (p.text[c.start : c.end],)) for p, c in twins)
    fix = say("Give the source and the date, or drop it.")
    if claim.instead:
        fix = say(
            "Give the source and the date, or drop it. “{said}” could read “{instead}”.",
            said=said,
            instead=claim.instead,
        )
    return Fault(
        message_of(said, unsure=claim.grade is Grade.UNSURE, chinese=chinese),
        places,
        severity,
        confidence,
        key=claim.text.lower(),
        fix=fix,
    )


def message_of(said: str, *, unsure: bool, chinese: bool) -> Said:
    """The law is named for Chinese alone, and as something that somebody else decides."""
    if unsure and chinese:
        return say(
            "“{said}” may be a claim to be the best: if it is one, it may conflict with article 9(3) of the"
            " Advertising Law",
            said=said,
        )
    if unsure:
        return say("“{said}” may be a claim to be the best: prove it", said=said)
    if chinese:
        return say(
            "“{said}” claims to be the best or the only one, which may conflict with article 9(3) of the Advertising"
            " Law",
            said=said,
        )
    return say("“{said}” is a claim that nothing here proves", said=said)
