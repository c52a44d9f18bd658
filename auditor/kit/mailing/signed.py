"""The mails of a journey with their signatures: which of them a company signs, and what is known of its name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.kit.hosts import is_well_known
from auditor.kit.mailing.bodies import Line, all_words, lines_of, text_lines
from auditor.kit.mailing.signatures import Signature, is_by_hand, names_one_of, signature_in
from auditor.kit.names import name_key
from auditor.kit.owners import is_free_mail
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import HAN
from auditor.model.artifacts import Images, Mail
from auditor.model.sayings import Said, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.model.evidence import Evidence, JourneyEvidence

_CODE = re.compile(
    r"(?i:(?<![a-z])(?:verification|security|one[- ]time|log-?in|sign[- ]in|access|authentication|confirmation)"
    r" (?:pass)?codes?(?![a-z])|(?<![a-z])(?:otp|passcode)(?![a-z])|is your (?:\w+ ){0,3}code)"
    r"|验证码|校验码|动态码|动态密码"
)
_FORWARDED = re.compile(r"\s*(?i:fwd?|wg|tr|rv|转发|轉發|轉寄)\s*[:：]")
_HAN = re.compile(f"[{HAN}]")
_PHONE = re.compile(r"(?<!\w)(?:\+\d|\(?0\d|400|800|1[3-9]\d)[\d ()./-]{5,17}\d(?!\w)")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_SITE = re.compile(r"(?i:https?://|(?<![\w@.-])www\.)[\w-]{1,63}")
_FUNCTIONS = re.compile(
    r"(?i:(?<![a-z])(?:orders?|support|customer|service|services|care|team|no-?reply|notifications?|updates?|info|news"
    r"|newsletter|billing|accounts?|the|at|from)(?![a-z]))|客服|通知|订单|团队|中心"
)
_FORMS = {
    "gb": re.compile(
        r"(?<!\w)[A-Z][\w&’'-]{0,30}(?: [A-Z&][\w&’'-]{0,30}){0,4},? (?:Ltd\.?|Limited|PLC|plc|LLP)(?!\w)"
    ),
    "de": re.compile(r"(?<!\w)[A-ZÄÖÜ][\wäöüß&’'-]{0,30}(?: [A-ZÄÖÜ&][\wäöüß&’'-]{0,30}){0,4} (?:GmbH|UG|AG|SE)(?!\w)"),
}
_NUMBERS = {
    "gb": re.compile(
        r"(?i:(?:company|registered|registration|reg\.?|co\.?)[^\n]{0,60}?(?:no|nr|number|n°|#|:)?[^\n\d]{0,12}\b(?:[a-z]{2})?\d{6,8}\b)"
    ),
    "de": re.compile(r"(?i:\bhr[ab] ?\d|handelsregister|registergericht|amtsgericht)"),
}


TRAITS = {say("telephone number"): _PHONE, say("mail address"): _MAIL, say("web address"): _SITE}


@dataclass(frozen=True, slots=True)
class Signed:
    """A mail that a company sends. `parts`: "" is what is shown, `text` the plain-text part beside it."""

    here: Evidence
    lines: tuple[Line, ...]
    parts: tuple[tuple[str, tuple[Line, ...], Signature | None], ...]
    brands: tuple[str, ...]  # as far as its own sender tells

    @property
    def signature(self) -> Signature | None:
        """Of what is shown."""
        return self.parts[0][2]


def brands_of(journey: JourneyEvidence) -> tuple[str, ...]:
    """Keys of the brand's names: declared, else those that the ledger found."""
    declared = [v for k, v in journey.journey.facts.items() if k.split(".")[0] == "brand"]
    found = [f.value for e in journey.ledger.of("brand") for f in e.facts]
    return _keys(declared or found)


def signed_mails(mails: Iterable[Evidence], brands: tuple[str, ...]) -> list[Signed]:
    """Those of the company: not what was written by hand, forwarded, or sent by a carrier or a payment service."""
    found: list[Signed] = []
    for here in mails:
        mail = here[Mail]
        host = mail.sender.rpartition("@")[2].lower()
        shown, beside = lines_of(here), text_lines(here)
        if _FORWARDED.match(mail.subject):
            continue
        if (host and (is_free_mail(host) or is_well_known(host))) or is_by_hand(shown) or is_by_hand(beside):
            continue
        own = brands or _keys([_FUNCTIONS.sub(" ", mail.sender_name).strip()])
        parts = [("", tuple(shown), signature_in(shown, own))] if shown else []
        if beside:
            parts.append(("text", tuple(beside), signature_in(beside, own)))
        if parts:
            found.append(Signed(here, parts[0][1], tuple(parts), own))
    return found


def is_personal(mail: Signed) -> bool:
    """The person who signs it is the sender, and the sender's line does not name the company either."""
    name = simplified(name_key(mail.here[Mail].sender_name))
    if not name or any(brand in name for brand in mail.brands if brand != name):
        return False
    signers = [simplified(name_key(line.text)) for _, _, s in mail.parts if s for line in s.signers[:1]]
    return any(signer and signer in name and signer != name for signer in signers) or (
        name in signers and name not in mail.brands
    )


def is_code_mail(here: Evidence) -> bool:
    """It carries a code that works once: it is read on a lock screen, in seconds."""
    subject = here[Mail].subject
    few = 120  # words of a mail that is there for the code alone
    words = all_words(here)
    return bool(_CODE.search(simplified(subject))) or (len(words) <= 4 * few and bool(_CODE.search(simplified(words))))


def other_language(template: str, lines: Sequence[Line]) -> bool:
    """The one is Chinese, the other is not."""
    words = "".join(line.text for line in lines)
    return bool(_HAN.search(template)) != bool(_HAN.search(words))


def picture_below(here: Evidence, signature: Signature) -> Said | None:
    """What is said of a picture that stands where a signature should be; None where there is none."""
    block = signature.closing.block if signature.closing else None
    if block is None or block.box is None or Images not in here:
        return None
    low, far = block.box.y + block.box.height, 320
    for image in here[Images].images:
        if image.box and low - 4 <= image.box.y <= low + far and image.box.width >= 60:  # noqa: PLR2004 - an icon is smaller
            if image.text:
                return say("The mail is signed with a picture alone, “{text}”", text=image.text)
            return say("The mail is signed with a picture alone that has no words beside it")
    return None


def traits_of(thing: Signature | str) -> frozenset[Said]:
    """Which ways to reach the company it gives."""
    text = thing if isinstance(thing, str) else "\n".join(line.text for line in thing.block)
    return frozenset(name for name, pattern in TRAITS.items() if pattern.search(text))


def lacks_register(mail: Signed, market: str) -> list[tuple[Line, str]]:
    """The line with the company's legal name, where it stands at the end of a mail that has no register number."""
    law = {"uk": "gb"}.get(market, market)
    if law not in _FORMS or not mail.brands or _NUMBERS[law].search(all_words(mail.here)):
        return []
    for line in reversed(mail.lines[-15:]):
        form = _FORMS[law].search(line.text)
        if form and names_one_of(form[0], mail.brands):
            return [(line, form[0])]
    return []


def _keys(names: Iterable[str]) -> tuple[str, ...]:
    names = [each for name in names for each in (name, _acronym(name))]
    return tuple(dict.fromkeys(key for name in names if len(key := simplified(name_key(name))) > 1))


def _acronym(name: str) -> str:
    """RSA of “Royal Society of Arts”; "" of a name with fewer words."""
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    fewest = 3
    return initials if len(initials) >= fewest else ""
