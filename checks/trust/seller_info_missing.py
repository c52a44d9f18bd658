"""The company does not say who it is where its market expects it.

## What it finds
Journeys in which no page, mail or document shows a part of the seller's identity that the declared market asks for:
its legal name, an address, a way to write or call, its register number (gb, eu countries), the ICP number (cn), the
imprint (de, at); in the us, marketing mails without a postal address. What is missing is listed once for each
journey.

Bad: a logo and “© 2026”. Good: “Acme Ltd, 12 High Street, Leeds LS1 4AB, company no. 01234567, hello@acme.co.uk”.

## Why it matters
Who sold this, and where do I complain? Without an answer people buy elsewhere, and the law asks for it in most
markets.

## How to fix
Put the particulars into the footer or one legal page, from one source, and link it everywhere.

## Not reported
Journeys whose market is not declared, or is one that this check has no list for; journeys in which no footer, contact
or legal page was seen; numbers that are declared (`legal-entity-drift` looks for those); a tax number, which not
every company has; service mails and alerts that can be unsubscribed from; the legal name alone (who trades alone goes
by the name of the shop); the ICP number of a site on a developer's host. Where a footer links to a legal or contact
page that the journey did not open, a person has to look.

## Sources
UK Electronic Commerce (EC Directive) Regulations 2002, regulation 6, and Trading Disclosures Regulations 2015;
Directive 2000/31/EC, article 5; DDG § 5; 互联网信息服务管理办法, article 12; CAN-SPAM Act, section 5(a)(5).
No legal advice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    JourneyEvidence,
    Kind,
    Link,
    Links,
    Mail,
    Params,
    Said,
    Severity,
    Texts,
    Verdict,
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.hosts import host_of, is_public
from auditor.kit.mailing.purpose import SERVICE, purpose_of
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import shown

EU = frozenset(
    "at be bg hr cy cz dk ee fi fr de gr hu ie it lv lt lu mt nl pl pt ro sk si es se".split()  # noqa: SIM905 - a list of codes
)
NAME, ADDRESS, CONTACT, NUMBER = (
    say("the legal name"),
    say("an address"),
    say("an e-mail address or telephone number"),
    say("the register number"),
)
ICP, IMPRINT = say("the ICP number (ICP备案号)"), say("an imprint")
FORM = re.compile(
    r"\b[A-ZÄÖÜÀ-Ý0-9][\wäöüßà-ÿ&'’.-]{0,40},? (?:Ltd|LTD|Limited|LIMITED|PLC|plc|Plc|LLP|CIC|GmbH|AG|UG|OHG|KG"
    r"|e\. ?K|SE|SARL|SAS|SASU|SA"
    r"|S\.A|EURL|S\.L|SL|SLU|S\.r\.l|Srl|SRL|S\.p\.A|SpA|B\.?V|N\.?V|Oy|AB|ApS|A/S|s\.r\.o|d\.o\.o|Kft|Inc|LLC)\b"
    r"|[Ss]p\. ?z ?o\.? ?o|有限公司|股份公司|有限责任|集团"
)  # fmt: skip
BODY = re.compile(
    r"\b(?:sole trader|partnership|charity|council|university|association|society|e\.v)\b"
    r"|工作室|个体工商户|委员会|大学|医院|政府",
    re.IGNORECASE,
)
POSTCODE = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]?-?\d{4,5}(?:-\d{3,4})? [A-ZÄÖÜÀ-Ý][\wäöüßà-ÿ-]{2,}"
    r"|\b\d{4} ?[A-Z]{2}\b|\b[A-Z]{2} \d{5}(?:-\d{4})?\b|\b[A-Z]\d{2} ?[A-Z\d]{4}\b"
    r"|(?:省|市|区|县)[^，。\n]{1,30}(?:路|街|道|巷|号|楼|室)|\bP\.? ?O\.? Box \d"
    r"|\bDublin \d{1,2}\b|\b(?:Co\.?|County) (?:Carlow|Cavan|Clare|Cork|Donegal|Dublin|Galway|Kerry|Kildare|Kilkenny"
    r"|Laois|Leitrim|Limerick|Longford|Louth|Mayo|Meath|Monaghan|Offaly|Roscommon|Sligo|Tipperary|Waterford|Westmeath|Wexford"
    r"|Wicklow)\b",
)  # fmt: skip
STREET = re.compile(
    r"\b\d{1,5}[a-z]? [A-Z][\w' -]{2,40}\b(?:street|st|road|rd|avenue|ave|lane|drive|way|place|square|court"
    r"|boulevard|blvd|suite|highway|parkway)\b"
    r"|\b[\wäöüß.-]{3,30}(?:straße|strasse|str\.|weg|platz|allee) \d{1,4}",
    re.IGNORECASE,
)  # fmt: skip
WRITE = re.compile(
    r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}|(?:\+|\b0)\d[\d ()/.-]{7,18}\d|\b400[- ]?\d{3}[- ]?\d{4}\b"
    r"|\b95\d{3}\b"
)
REGISTERED = re.compile(
    r"\b(?:company|companies|registration|registered|register|reg|charity|business"
    r"|trade register)\b[^\n]{0,40}?\b(?:no|nr|number|house|in)\b[^\n]{0,40}?\d{5,}|\bhr[ab] ?\d|\b(?:siren"
    r"|siret|rcs|kvk|kbo|bce|p\.? ?iva|partita iva|cif|nif|cvr|org\.? ?nr|krs|regon|nip|i[cč]o"
    r"|oib)\b[^\n]{0,20}\d{3}"
    r"|\b(?:ust|vat|tva|btw|iva|mwst|umsatzsteuer)\b[^\n]{0,30}\b[A-Z]{2} ?\d|统一社会信用代码|(?:FN"
    r"|Firmenbuch)[^\n]{0,12}\d",
    re.IGNORECASE,
)  # fmt: skip
ICP_NUMBER = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳台]\s?ICP\s?(?:备|证|备案)?|ICP\s?(?:备案|备|证)[^\n]{0,6}\d",
    re.IGNORECASE,
)
LEGAL = re.compile(
    r"\b(?:imprint|impressum|legal(?: (?:notice|information))?|mentions l[eé]gales|aviso legal|note legali"
    r"|colofon|about(?: us)?|contact(?: us)?|company (?:information|details)|terms(?: (?:and|&) conditions"
    r"| of (?:sale|use|service))?|who we are)\b|关于我们|联系我们|营业执照|公司信息|服务条款|法律声明",
    re.IGNORECASE,
)  # fmt: skip
IS_IMPRINT = re.compile(r"\bimprint\b|\bimpressum\b|anbieterkennzeichnung|legal notice", re.IGNORECASE)
ASKED_FOR = re.compile(  # by whoever gets it
    r"\b(?:forgot(?:ten)?|reset|change) (?:your |my |the |a )?password\b|verification code"
    r"|unsubscribe from (?:these |this |all )?(?:alerts?|notifications|reminders)",
    re.IGNORECASE,
)
LEAVES = re.compile(r"unsubscribe|opt[- ]?out|manage (?:your )?(?:e-?mail )?preferences|退订", re.IGNORECASE)


@journey_check(
    id="seller-info-missing",
    title="Who the seller is remains open",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document, Links, Mail),
)
def seller_info_missing(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    journey = replace(journey, touchpoints=tuple(t for t in journey if Texts in t))
    market = journey.journey.market.strip().lower()
    if market == "us":
        return marketing_mails(journey)
    wanted = [part for part in wanted_in(market) if part != ICP or is_online(journey)]
    if not wanted:
        return not_applicable(say("the journey declares no market that this check has a list for"))
    pages = [t for t in journey if t.kind is Kind.PAGE]
    telling = [t for t in pages if tells_of_itself(t)]
    if not telling:
        return not_applicable(say("no footer, contact or legal page was seen"))
    said = "\n".join(words_of(t) for t in journey if t.kind in {Kind.PAGE, Kind.EMAIL, Kind.DOCUMENT})
    missing = [part for part in wanted if not has(part, said, journey)]
    if not missing or missing == [NAME]:  # who trades alone goes by the name of the shop
        return judged(examined=len(telling))
    fault = as_fault(journey, telling, missing)
    if unopened(pages) and missing != [ICP]:
        return judged(examined=len(telling), doubts=[fault])
    return judged(examined=len(telling), faults=[fault])


def wanted_in(market: str) -> tuple[Said, ...]:
    if market in {"gb", "uk"}:
        return (NAME, ADDRESS, CONTACT, NUMBER)
    if market in {"de", "at"}:
        return (IMPRINT, NAME, ADDRESS, CONTACT)
    if market in EU:
        return (NAME, ADDRESS, CONTACT, NUMBER)
    return (NAME, ICP) if market == "cn" else ()


def is_online(journey: JourneyEvidence) -> bool:
    """It is on a public host; a developer's has no ICP number yet."""
    hosts = [host_of(t[Document].url) for t in journey if t.kind is Kind.PAGE and Document in t]
    return any(is_public(host) for host in hosts if host)


def tells_of_itself(here: Evidence) -> bool:
    """It has a footer, or is a contact or legal page."""
    if any(block.region == "footer" and block.text.strip() for block in here[Texts].blocks):
        return True
    return Document in here and LEGAL.search(here[Document].title[:100]) is not None


def words_of(here: Evidence) -> str:
    texts = [block.text for block in here[Texts].blocks if block.role != "customer"]
    links = [link.text for link in here[Links].links] if Links in here else []
    return simplified("\n".join([*texts, *links])[:200_000])


def has(part: str, said: str, journey: JourneyEvidence) -> bool:
    """It is said, or the ledger knows it, or it is declared (then another check looks for it)."""
    declared = {key.split(".")[0] for key in journey.journey.facts}
    if part == NAME:
        return bool(FORM.search(said) or BODY.search(said)) or known(journey, "entity", "name")
    if part == ADDRESS:
        return bool(POSTCODE.search(said) or STREET.search(said)) or known(journey, "address")
    if part == CONTACT:
        return bool(WRITE.search(said)) or known(journey, "email") or known(journey, "phone")
    if part == NUMBER:
        own = not FORM.search(said) and not known(journey, "entity", "name")
        numbered = bool(REGISTERED.search(said)) or known(journey, "entity", "company", "vat", "uscc")
        return numbered or own or bool(declared & {"company_number", "vat", "vat_number"})
    if part == ICP:
        return bool(ICP_NUMBER.search(said)) or known(journey, "entity", "icp") or "icp" in declared
    return bool(IS_IMPRINT.search(said))


def known(journey: JourneyEvidence, kind: str, *qualifiers: str) -> bool:
    entries = journey.ledger.of(kind)
    return any(f.order >= 0 for e in entries if not qualifiers or e.qualifier in qualifiers for f in e.facts)


def unopened(pages: list[Evidence]) -> bool:
    """A footer links to a legal or contact page that the journey did not open."""
    seen = {plain(t[Document].url) for t in pages if Document in t}
    return any(link.href and plain(link.href) not in seen for t in pages for link in legal_links(t))


def legal_links(here: Evidence) -> Iterable[Link]:
    if Links not in here:
        return
    for link in here[Links].links:
        if LEGAL.search(link.text[:80]):
            yield link


def plain(url: str) -> str:
    return url.partition("#")[0].partition("?")[0].rstrip("/")


def as_fault(journey: JourneyEvidence, telling: list[Evidence], missing: list[Said]) -> Fault:
    here = telling[0]
    footers = [b for b in here[Texts].blocks if b.region == "footer" and b.text.strip()]
    places = (here.place(footers[-1], shown(footers[-1].text)) if footers else here.place(quote=here.title),)
    market = journey.journey.market.upper()
    message = say(
        "Nothing that this journey shows says who the seller is as {market} asks for it: {missing} missing",
        market=market,
        missing=joined(missing),
    )
    fix = say("Put name, address, contact and numbers into the footer or a legal page that every page links to.")
    return Fault(message, places, confidence=Confidence.MEDIUM, key="seller's particulars", fix=fix)


def marketing_mails(journey: JourneyEvidence) -> Verdict:
    """In the us: a mail that can be unsubscribed from names a postal address."""
    mails = [t for t in journey if t.kind is Kind.EMAIL and Mail in t and is_marketing(t)]
    if not mails:
        return not_applicable(say("there is no marketing mail"))
    bare = [t for t in mails if not (POSTCODE.search(words_of(t)) or STREET.search(words_of(t)))]
    if not bare:
        return judged(examined=len(mails))
    places = tuple(t.place(quote=shown(t[Mail].subject)) for t in bare)
    names = joined([t.title for t in bare])
    message = say("{names}: a marketing mail without a postal address of the sender", names=names)
    fix = say("Add the postal address to the footer of the mail.")
    fault = Fault(message, places, confidence=Confidence.MEDIUM, key="postal address in marketing mail", fix=fix)
    return judged(examined=len(mails), faults=[fault])


def is_marketing(here: Evidence) -> bool:
    if any(name.lower() == "list-unsubscribe" for name, _ in here[Mail].headers):
        return True
    said = words_of(here)
    return LEAVES.search(said) is not None and purpose_of(here) != SERVICE and not ASKED_FOR.search(said)
