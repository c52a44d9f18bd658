"""Limits that a policy draws: free delivery from a sum on, the least order, a discount's floor, an age, a bag's size.

“Over £50” and “from £50” are one limit; the note “£12.05 more for free delivery” is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.facts.kind import FactKind
from auditor.facts.spans.amounts import find_amounts
from auditor.facts.spans.plain import plain, squeezed
from auditor.kit.memory import Sign
from auditor.model.facts import Fact, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.facts.kind import Reading, Truth
    from auditor.facts.reading.scene import Piece, Scene

FREE_SHIPPING, MINIMUM, DISCOUNT = "free shipping", "minimum order", "discount"
AGE = "age"
_READ = 4_000  # characters of a block; a longer one is no banner, and terms of trade name many limits
_NEAR = 110  # characters on either side of the sum
_ANCHOR = Sign(
    r"free|minimum|min\.|spend|off|aged |must be|need to be|baggage|luggage|bags?(?![a-z])"
    r"|满|起送|包邮|免运费|免邮|起订|周岁|行李",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?](?=\s)|[。！？；\n]|(?<=\S) [|•·] ")
_DELIVERY = r"(?:deliver(?:y|ies|ed)|shipping|postage|p ?& ?p|ship(?:s|ped)?)"
_METHOD = r"(?P<method>(?:[a-z][a-z-]{1,14} ){0,4})"
_LIMIT = r"(?:over|above|from|at least|more than|exceeding|of|worth|when you spend|if you spend|spend|reach(?:es)?|>|≥)"
_SMALL_WORDS = (
    r"(?: (?:is|to|in|within|on|for|with|all|any|your|the|uk|us|eu|every|when|if|mainland|orders?|purchases?|items?"
    r"|baskets?|customers?|you|total|worth|(?:to|within|across) (?:the |all )?[a-z]{3,14})){0,8}"
)
_TOWARDS = re.compile(
    r"(?<![a-z])(?:deliver(?:y|ed)?|shipping|ship(?:ped)?|free|orders?) (?:to|within|across)"
    r" (?:the |all )?([a-z]{3,14})(?![a-z])"
)
_ANYWHERE = frozenset({"mainland", "your", "you", "everyone", "all", "home", "orders", "any", "addresses", "spend"})
_FREE_FIRST = re.compile(
    rf"(?:(?<![a-z])free {_METHOD}{_DELIVERY}|(?<![a-z]){_DELIVERY}(?: [^ ]{{1,14}}){{0,3}},? free){_SMALL_WORDS}"
    rf" {_LIMIT}(?: (?:over|just|only|or more than))? ?$"
)
_FREE_LAST = re.compile(
    rf"^(?: ?(?:or (?:more|over|above)|\+|and (?:over|above|up)|plus))?,?(?: (?:and|to|you|we|for|gets?|qualify"
    rf"|qualifies|receive|enjoy|unlock|your|ship|are|is|have|delivered|shipped|will|be|it|them|the|order|orders|our)){{0,6}}"
    rf" (?:free (?P<method>(?:[a-z][a-z-]{{1,14}} ){{0,4}}){_DELIVERY}"
    r"|(?:ship|delivered|shipped|posted)(?: [a-z]+)? free|free of charge)"
)
_SPENT = re.compile(
    rf"(?<![a-z])(?:orders?|baskets?|purchases?|spend|spending|when you spend)(?: (?:{_LIMIT})| total(?:ling)?|s)?"
    r"(?: (?:over|of|just|only|at least))? ?$"
)
_MORE = re.compile(r"^ ?(?:more|extra|away|left|to go)(?![a-z])(?! than)|^ ?(?:元|块)?(?:即可|就可|才)?(?=.{0,3}还差)")
_LACKING = re.compile(r"(?:还差|再买|再购|再消费|仅差|只差|another|you need|you are|you're|add)[^0-9]{0,6}$")
_ZH_FREE = re.compile(
    r"^ ?(?:元|块)?(?:起|以上|及以上)?[,，]? ?(?:即可|可享|享受?|就|全场|全国|全部|均|均可)?"
    r"(?:免(?:费)?(?:配送|运费|邮费|邮)|包邮)"
)
_ZH_FREE_FIRST = re.compile(r"(?:免运费|包邮|免邮)[^0-9。，,]{0,8}(?:满|达|超过)[^0-9。]{0,2}$")
_ZH_SPENT = re.compile(r"(?:满|达到?|超过)[^0-9。，,]{0,3}$")
_MINIMUM = re.compile(
    r"(?:minimum (?:order|spend|purchase|basket)(?: (?:value|amount|total|size))?|min\.? (?:order|spend)|orders? must"
    r" (?:be|total|come to)(?: at least)?)(?: (?:of|is|:|for [a-z ]{2,24}(?:is|:)?))?:? ?$"
    r"|(?:起送价|起订金额|起订价|最低(?:消费|起送|订购)(?:金额|额)?|起送金额)(?:为|是|[:：])? ?\S{0,1}$"
)
_ZH_MINIMUM = re.compile(r"^ ?(?:元|块)?起送")
_OFF_FIRST = re.compile(
    r"(?P<off>[0-9]{1,2} ?%|[£€$¥] ?[0-9]{1,4}(?:\.[0-9]{2})?) (?:off|discount)(?: [a-z]+){0,5}"
    r" (?:over|above|of|from|when you spend|spend|worth)(?: (?:over|at least))? ?$"
)
_ZH_OFF = re.compile(r"^ ?(?:元|块)?(?:立?减|打|享) ?(?P<off>[¥￥]?[0-9]{1,4}(?:\.[0-9])? ?(?:元|折)?)")
_HOME = {"gb": {"uk", "gb", "british"}, "us": {"us", "usa", "domestic"}, "au": {"australian"}, "cn": {"全国"}}
_PLAIN_METHOD = frozenset(
    {"standard", "our", "your", "home", "mainland", "ground", "normal", "regular", "economy", "and", "day", "next"}
)
_REGIONS = re.compile(
    r"(?<![a-z])(?:uk|gb|us|usa|eu|europe(?:an)?|international(?:ly)?|worldwide|ireland|scotland|highlands?|islands?"
    r"|northern ireland|canada|australia|domestic|overseas|mainland|members?|prime|new customers|first order"
    r"|express|next[- ]day|same[- ]day|tracked|collection|click|store|furniture|large items|gift cards?)(?![a-z])"
    r"|新疆|西藏|偏远|港澳台|海外|江浙沪|同城|会员|新人|首单|次日|冷链|生鲜|大件|同店|加急"
)
_AGE = re.compile(
    r"(?:(?:must|need to|have to|should) be (?:at least |aged |over )?|aged |(?:customers|guests|buyers) (?:must be )?)"
    r"(?P<years>1[2-9]|2[0-5])(?: years)?(?: old| of age)?(?: (?:or|and) (?:over|older|above))?"
    r"(?: to (?P<what>[a-z ]{3,40}))?|年满 ?(?P<zh>1[2-9]|2[0-5]) ?周?岁"
)
_BAG = re.compile(
    r"(?P<bag>cabin|hand|carry-on|checked|hold|手提|随身|托运)[ -]?(?:bag(?:gage|s)?|luggage|case|行李)[^0-9.]{0,40}?"
    r"(?:(?P<kg>[0-9]{1,2}(?:\.[0-9])?) ?(?:kg|kilos?|公斤|千克)"
    r"|(?P<size>[0-9]{2,3} ?[x×*] ?[0-9]{2,3} ?[x×*] ?[0-9]{2,3}) ?(?:cm|厘米))"
)
_SIGNLESS = re.compile(r"满 ?(?P<sum>[0-9]{1,6}(?:\.[0-9]{1,2})?)(?![0-9.]| ?[件瓶个份岁人天])")
_BAGS = {"hand": "cabin", "carry-on": "cabin", "手提": "cabin", "随身": "cabin", "hold": "checked", "托运": "checked"}
_NAMES = {
    "free_shipping": FREE_SHIPPING, "free_delivery": FREE_SHIPPING, "minimum_order": MINIMUM, "age": AGE,
    "免运费": FREE_SHIPPING, "包邮": FREE_SHIPPING, "起送": MINIMUM,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Limit:
    """`start:end` of the figure in the plain text."""

    start: int
    end: int
    value: str
    unit: str
    subject: str
    qualifier: str = ""


def facts(reading: Reading) -> Iterator[Fact]:
    """The limits that a touchpoint states, each policy apart."""
    scene = reading.scene
    for piece in scene.pieces:
        if piece.skipped or not _ANCHOR[piece.text[:_READ]]:
            continue
        for limit in (*_sums(scene, piece), *_figures(piece)):
            yield Fact(
                kind="threshold",
                value=limit.value,
                place=scene.evidence.place(piece.block, piece.plain.quote(limit.start, limit.end)),
                source=Source.LABEL,
                unit=limit.unit,
                subject=limit.subject,
                qualifier=limit.qualifier,
                shown=piece.plain.shown(limit.start, limit.end),
                order=scene.evidence.order,
                at=piece.plain.index(limit.start),
            )


def _sums(scene: Scene, piece: Piece) -> Iterator[_Limit]:
    for amount in piece.amounts:
        if amount.start > _READ or amount.value.startswith("-"):
            continue
        before, after = _around(piece.text, amount.start, amount.end)
        if _MORE.match(after) or _LACKING.search(before):
            continue
        if found := _policy(before, after, scene.about.market):
            yield _Limit(amount.start, amount.end, amount.value, amount.unit, *found)
    if not piece.text.isascii():
        yield from _signless(scene, piece)


def _signless(scene: Scene, piece: Piece) -> Iterator[_Limit]:
    """`满99包邮`: the sign of the currency is left out."""
    taken = {a.start for a in piece.amounts}
    for match in _SIGNLESS.finditer(piece.text[:_READ]):
        start, end = match.span("sum")
        if start in taken:
            continue
        before, after = _around(piece.text, start, end)
        if found := _policy(before, after, scene.about.market):
            value = next((a.value for a in find_amounts(f"{match['sum']}元")), "")
            yield _Limit(start, end, value, "CNY", *found)


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    before = _SENTENCE.split(text[max(0, start - _NEAR) : start])[-1]
    after = _SENTENCE.split(text[end : end + _NEAR], maxsplit=1)[0]
    return " ".join(before.lower().split()) + " " * before.endswith(" "), " ".join(f"x{after}".lower().split())[1:]


def _policy(before: str, after: str, market: str) -> tuple[str, str] | None:
    """(policy, whom it is for), "" for everyone in the journey's own market with the usual delivery."""
    before = before.rstrip()
    spent = bool(_ZH_SPENT.search(before))
    if free := _FREE_FIRST.search(before):
        return FREE_SHIPPING, _whom(f"{free[0]} {after[:40]}", free["method"] or "", market)
    if _SPENT.search(before) and (free := _FREE_LAST.match(after)):
        return FREE_SHIPPING, _whom(f"{before} {free[0]} {after[free.end() :][:40]}", free["method"] or "", market)
    if _ZH_FREE_FIRST.search(before) or (spent and _ZH_FREE.match(after)):
        return FREE_SHIPPING, _whom(f"{before} {after[:20]}", "", market)
    if _MINIMUM.search(before) or (spent and _ZH_MINIMUM.match(after)):
        return MINIMUM, _whom(f"{before} {after[:40]}", "", market)
    off = _OFF_FIRST.search(before) or (_ZH_OFF.match(after) if spent else None)
    return (f"{DISCOUNT} {off['off'].replace(' ', '')}", "") if off else None


def _whom(around: str, method: str, market: str) -> str:
    home = _HOME.get(market.lower(), set())
    found = {w for w in _REGIONS.findall(around) if w not in home and w != "mainland"}
    found |= {w for w in _TOWARDS.findall(around) if w not in home and w not in _ANYWHERE}
    found |= {w for w in method.split() if w not in _PLAIN_METHOD and w not in home}
    return " ".join(sorted(found))


def _figures(piece: Piece) -> Iterator[_Limit]:
    text = piece.text[:_READ].lower()
    if len(text) != len(piece.text[:_READ]):
        return
    for match in _AGE.finditer(text):
        group = "years" if match["years"] else "zh"
        start, end = match.span(group)
        what = squeezed(match["what"] or "").split(" ")[-1] if match["years"] else ""
        yield _Limit(start, end, match[group], "years", AGE, what)
    for match in _BAG.finditer(text):
        kind = f"{_BAGS.get(match['bag'], match['bag'])} baggage"
        if match["kg"]:
            yield _Limit(*match.span("kg"), match["kg"], "kg", kind)
        else:
            sides = sorted(re.findall("[0-9]+", match["size"]), key=int, reverse=True)
            yield _Limit(*match.span("size"), "x".join(sides), "cm", kind)


def declared(truth: Truth) -> Iterator[Fact]:
    """`free_shipping: £50`, `minimum_order: £10`, `threshold.free_shipping.express: £80`."""
    parts = [p for p in truth.parts if p != "threshold"]
    name = _NAMES.get(parts[0], "") if parts else ""
    if not name:
        return
    if name == AGE:
        if found := re.search("[0-9]{1,2}", truth.value):
            yield truth.fact("threshold", found[0], AGE, unit="years")
        return
    tongue = truth.about.languages[0] if truth.about.languages else ""
    for amount in find_amounts(plain(truth.value).text, truth.about.market, tongue):
        yield truth.fact("threshold", amount.value, name, " ".join(parts[1:]), unit=amount.unit)


KIND = FactKind("threshold", facts, declared, by_unit=True)
