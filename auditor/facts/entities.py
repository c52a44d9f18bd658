"""The company that the customer deals with: its legal name and its numbers, wherever a touchpoint states them."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from auditor.facts.kind import FactKind
from auditor.facts.reading import structured
from auditor.facts.spans.entities import Named, find_names, find_numbers
from auditor.facts.spans.plain import plain, squeezed
from auditor.kit.memory import remembered
from auditor.model.artifacts import Mail
from auditor.model.facts import Fact, Source

if TYPE_CHECKING:
    from auditor.facts.kind import Reading, Truth
    from auditor.facts.reading.scene import Piece, Scene

SELLER, OTHER = "seller", ""
INVALID = "check digit is wrong"  # `unit` of a number whose check digits are
_MOST = 20  # names in one block
_AROUND = 70
_LAST = 8  # blocks at the end of a mail in which the sender signs
_OF_OTHERS = re.compile(
    r"(?<![a-z])(?:payments?|paid|pay with|processed|processor|powered by|host(?:ed|ing)|deliver(?:ed|y)|shipped|ships"
    r"|carrier|courier|fulfil\w*|credit|financ\w+|lend\w*|insur\w+|underwrit\w+|trademarks?|trade marks?|fca|broker"
    r"|designed by|website by|built by|marketplace|certified|audited|member of|subsidiary|group company|part of"
    r"|in partnership|partner|supplied by|manufactur\w+|imported by|made by|customer|bill(?:ed)? to|ship to|invoice to"
    r"|deliver to|attn|sent (?:by|via)|mailing"
    r"|map data|maps?|photos?|photographs?|images?|icons?|fonts?|logos?)(?![a-z])"
    r"|支付|付款|技术支持|承运|物流|快递|托管|服务器|云计算|保险|贷款|制造商|生产商|生产厂家|进口商|合作|购买方|客户名称|抬头|收货"
)
_KNOWN = re.compile(
    r"(?<![a-z])(?:stripe|paypal|klarna|adyen|worldpay|sumup|mollie|checkout com|braintree|google|apple|meta platforms"
    r"|facebook|amazon|ebay|etsy|shopify|dhl|dpd|ups|fedex|gls|royal mail|evri|microsoft|cloudflare|postmark|wildbit"
    r"|mailchimp|sendgrid|twilio|clearpay|visa|mastercard|american express|trustpilot|deutsche post)(?![a-z])"
    r"|支付宝|财付通|腾讯|阿里|顺丰|中通|圆通|韵达|京东|银联|百度|抖音|美团"
)
_OWN = re.compile(
    r"©|\(c\)|(?<![a-z])(?:copyright|sold by|seller|operated by|owned by|trading name of|trades as|t/a|contract with"
    r"|issued by|registered name|company name|legal name|imprint|impressum|all rights reserved)(?![a-z])"
    r"|销售方|卖家|销售者|开票方|公司名称|企业名称|主办单位|版权所有|运营|经营者|经营主体"
)
_OWN_AFTER = re.compile(
    r"(?<![a-z])(?:registered (?:in|office|no|number|company)|is registered|company (?:no|number|registration)"
    r"|reg(?:istration|istered)?\.? (?:no|number|office)|vat|trading as|t/a|all rights reserved|hrb|registered at)"
    r"(?![a-z])|注册地址|统一社会信用代码|版权所有|icp"
)
_NAMES = {"legal_entity", "entity", "company", "seller"}
_NUMBERS = {"company_number": "company", "vat": "vat", "vat_number": "vat", "uscc": "uscc", "icp": "icp"}
_SEVERAL = re.compile("[;；、|]|,(?! ?(?:Ltd|Inc|LLC|Co))|，")


def facts(reading: Reading) -> list[Fact]:
    """Names and numbers; the subject is seller where the words around say so, else "" (listed, not compared)."""
    scene = reading.scene
    found: list[Fact] = []
    seen: set[tuple[str, str, str]] = set()
    for piece in scene.pieces:
        if piece.skipped:
            continue
        for named in entities_in(piece.text[:20_000]):
            subject = _whose(piece, named, scene)
            key = (named.sort, named.value, subject)
            if key in seen:
                continue
            seen.add(key)
            found.append(_fact(scene, piece, named, subject))
    for thing in structured.things(scene):
        name = structured.text_of(thing, "legalName")
        if name and structured.types_of(thing) & structured.ORGANISATIONS:
            value = next((n.value for n in find_names(name)), "")
            if value and ("name", value, SELLER) not in seen:
                found.append(structured.fact(scene, "entity", value, SELLER, f"legalName: {name}", qualifier="name"))
    return found


def _fact(scene: Scene, piece: Piece, named: Named, subject: str) -> Fact:
    place = scene.evidence.place(piece.block, piece.plain.quote(named.start, named.end))
    source = Source.LABEL if subject else Source.BARE
    unit = "" if named.valid else INVALID
    shown, at = piece.plain.shown(named.start, named.end), piece.plain.index(named.start)
    return Fact("entity", named.value, place, source, unit, subject, named.sort, shown, scene.evidence.order, at=at)


@remembered
def entities_in(text: str, /) -> tuple[Named, ...]:
    """Names first, then numbers."""
    return (*islice(find_names(text), _MOST), *islice(find_numbers(text), _MOST))


def _whose(piece: Piece, named: Named, scene: Scene) -> str:
    """The seller's, where words before, after or beside it say so, or where it stands alone in the footer."""
    text = piece.text
    before = squeezed(text[max(0, named.start - _AROUND) : named.start])
    after = squeezed(text[named.end : named.end + _AROUND])
    if named.sort in {"icp", "uscc", "other"}:
        return SELLER if named.sort != "other" and not _OF_OTHERS.search(before[-24:]) else OTHER
    if named.sort != "name":
        names = [n for n in entities_in(text[:20_000]) if n.sort == "name" and n.start < named.start]
        return _whose(piece, names[-1], scene) if names else (OTHER if _OF_OTHERS.search(before) else SELLER)
    last = re.split(r"[.;。;|•]\s", before)[-1]
    name = squeezed(text[named.start : named.end])
    if _KNOWN.search(name) or _OF_OTHERS.search(last) or _OF_OTHERS.search(re.split("[.;。;|•,(]", after)[0][:40]):
        return OTHER
    label = scene.label_of(piece)
    beside = squeezed(label.text) if label is not None and not before.strip() else ""
    told = _OWN.search(last) or _OWN_AFTER.search(after) or _OWN.search(beside)
    first = named.start <= 1 or text[named.start - 1] == "\n"  # of its line
    ends = Mail in scene.evidence and piece.index >= len(scene.pieces) - _LAST and first
    alone = (piece.block.region == "footer" or ends) and len(text) - (named.end - named.start) < 2 * _AROUND
    return SELLER if (told or alone) and not _OF_OTHERS.search(beside) else OTHER


def declared(truth: Truth) -> list[Fact]:
    """`legal_entity: Acme Ltd`, `entities: Acme Ltd, AC Retail GmbH` (related ones), `company_number`, `vat`, `icp`."""
    name = truth.parts[0]
    value = plain(truth.value).text.strip()
    if name in _NAMES:
        named = next(find_names(value), None)
        return [truth.fact("entity", named.value if named else squeezed(value), SELLER, "name")]
    if name == "entities":
        parts = [p.strip() for p in _SEVERAL.split(value) if p.strip()]
        values = [(next((n.value for n in find_names(p)), squeezed(p)), p) for p in parts]
        return [truth.fact("entity", v, "related", "name", shown=p) for v, p in values]
    if name in _NUMBERS:
        sort = _NUMBERS[name]
        lead = {"company": "Company no. ", "vat": "VAT no. "}.get(sort, "")
        number = next((n for n in find_numbers(lead + value) if n.sort == sort), None)
        return [truth.fact("entity", number.value if number else re.sub(r"\s", "", value).upper(), SELLER, sort)]
    return []


def differs(reference: Fact, other: Fact) -> bool:
    """Another name or number; the country before a tax number may be left out."""
    one, two = reference.value, other.value
    return one != two and not (reference.qualifier == "vat" and (one.endswith(two) or two.endswith(one)))


KIND = FactKind("entity", facts, declared, differs=differs)
