"""A word is written so that a filter does not find it.

## What it finds
Chinese words in disguise: other characters (蕞佳, 醉低价, zui优惠), circled and full-width numbers (第①品牌, NO①,
ＮＯ．１), signs, spaces or invisible characters inside a word (最.佳, 国*家*级), letters (顶ji, 国家J), numerals
(第壹品牌, 独1无2), other words of the same sound (唯依), and single traditional forms in simplified text (頂級). It
is an error where the plain word would be a claim that the Advertising Law is read to forbid, else a warning: most
such words are lawful when written plainly.

Bad: 蕞终结果. Good: 最终结果.

## Why it matters
Nobody finds the word by searching, a screen reader reads another one, and the reader sees that something is hidden.
A disguised claim is a claim all the same: it may conflict with article 9(3) of the Advertising Law.

## How to fix
Write the plain word. Where that would be a claim, prove it with source and date, or drop it.

## Not reported
蕞尔 and other words that are written with 蕞; 喝醉, 嘴巴, 犯罪 and the like; 醉美; 第①步 and lists that go on with ②;
text in traditional Chinese; letter-spaced headings, and spaces in documents; texts full of invisible characters;
house names; quotations, and other languages.

## Sources
China, Advertising Law, article 9(3), and the commentary on SAMR's guide (2023): homophones and symbols are read as
the word that they stand for.
"""

from __future__ import annotations

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
from auditor.kit.house import excused
from auditor.kit.passages import Passage, passages
from auditor.kit.selling.claims import claims
from auditor.kit.selling.disguises import Disguise, counts_on, disguises, plain_characters
from auditor.kit.text.wording import around, shown

_AROUND = 60  # characters on either side that tell whether it claims
_BESIDE = 4  # characters after the word that may belong to the same claim


@touchpoint_check(
    id="superlative-evasion",
    title="Word in disguise",
    severity=Severity.WARNING,
    needs=(Texts,),
)
def superlative_evasion(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001
    read = passages(here, ("zh",), layout=True)
    if not read:
        return not_applicable(say("there is no text in Chinese"))
    listed = any(counts_on(p.text) for p in read)
    paged = here.kind is Kind.DOCUMENT
    groups: dict[tuple[str, bool], list[tuple[Passage, Disguise]]] = {}
    for passage in read:
        for one in disguises(passage.text, listed=listed, paged=paged):
            if not excused(here, passage.text, one.start, one.end):
                groups.setdefault((one.plain, would_claim(passage.text, one)), []).append((passage, one))
    return judged(examined=len(read), faults=[as_fault(here, twins, key[1]) for key, twins in groups.items()])


def would_claim(text: str, one: Disguise) -> bool:
    """Written plainly, it is a claim or the middle of one."""
    before = text[max(one.start - _AROUND, 0) : one.start]
    plain = plain_characters(before + one.plain + text[one.end : one.end + _AROUND])
    end = len(before) + len(one.plain) + _BESIDE
    return any(c.start < end and len(before) < c.end for c in claims(plain, "zh"))


def as_fault(here: Evidence, twins: list[tuple[Passage, Disguise]], claims_it: bool) -> Fault:
    one = twins[0][1]
    said = shown(one.written, 40)
    message = say("“{said}” is “{plain}” in disguise", said=said, plain=one.plain)
    if one.how == "silent":
        message = say(
            "“{said}” has invisible characters inside: it is “{plain}” in disguise", said=said, plain=one.plain
        )
    fix = say("Write “{plain}”: written plainly, it is a word like others.", plain=one.plain)
    if claims_it:
        message = say(
            "{message}; as a claim to be the best it may conflict with article 9(3) of the Advertising Law",
            message=message,
        )
        fix = say("Prove “{plain}” with source and date and write it plainly, or drop the claim.", plain=one.plain)
    return Fault(
        message,
        tuple(p.place(here, around(p.text, d.start, d.end), (d.written,)) for p, d in twins),
        Severity.ERROR if claims_it else Severity.WARNING,
        Confidence.MEDIUM if one.how in {"space", "traditional"} else Confidence.HIGH,
        key=f"{one.plain}{' claim' if claims_it else ''}",
        fix=fix,
    )
