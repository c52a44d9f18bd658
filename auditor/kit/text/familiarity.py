"""How familiar an English word is: how often people meet it, its inflections and its British spelling counted in."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


UNKNOWN = 1.0  # of what stands in no table: once in a hundred million words
_INFLECTED = 0.15  # a word that is known only by its base is a little less familiar
_DERIVED = 0.9
_BRITISH = (
    (re.compile(r"is(e[drs]?|ing|ations?|able)$"), r"iz\1"),
    (re.compile(r"ys(e[drs]?|ing)$"), r"yz\1"),
    (re.compile(r"our(s|ed|ing|ite|able|ful|less|hood|ly)?$"), r"or\1"),
    (re.compile(r"([bct])re(s?)$"), r"\1er\2"),
    (re.compile(r"ll(ed|ing|er|ers|or|ors)$"), r"l\1"),
    (re.compile(r"ogue(s?)$"), r"og\1"),
    (re.compile(r"([dfv])ence(s?)$"), r"\1ense\2"),
    (re.compile(r"^(.{2,})mme(s?)$"), r"\1m\2"),
    (re.compile(r"ae|oe"), "e"),
    (re.compile(r"ulfil(s|ment)?$"), r"ulfill\1"),
    (re.compile(r"lment(s?)$"), r"llment\1"),
)
_MAYBE_BRITISH = re.compile("[iy]s[ei]|isa|our|re|ll|ogue|ence|mme|[ao]e|ulfil|lment")
_ENDINGS = (  # ending, what stands in its place
    ("ies", "y"), ("ied", "y"), ("ier", "y"), ("iest", "y"), ("ily", "y"), ("iness", "y"), ("'s", ""), ("s'", "s"),
    ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("er", ""), ("er", "e"),
    ("est", ""), ("est", "e"), ("ly", ""), ("ally", ""), ("ly", "le"), ("ness", ""), ("ers", ""), ("ers", "e"),
    ("n't", ""), ("'ll", ""), ("'re", ""), ("'ve", ""), ("'d", ""),
)  # fmt: skip
_DERIVATIONS = (
    ("isation", "ize"), ("ization", "ize"), ("isations", "ize"), ("izations", "ize"), ("ation", "e"), ("ation", ""),
    ("ations", "e"), ("ations", ""), ("ment", ""), ("ments", ""), ("able", ""), ("able", "e"), ("ability", "able"),
    ("ibility", "ible"), ("ity", ""), ("ity", "e"), ("ful", ""), ("less", ""), ("ship", ""), ("ion", ""), ("ion", "e"),
    ("ions", ""), ("ions", "e"), ("al", ""), ("al", "e"), ("ally", ""), ("ic", ""), ("ic", "y"), ("ist", ""),
    ("ists", ""), ("ism", ""), ("ish", ""), ("ive", "e"), ("ive", "ion"), ("ous", ""), ("ance", ""), ("ence", ""),
    ("ly", ""),
)  # fmt: skip
_PREFIXES = ("un", "re", "non", "dis", "over", "under", "pre", "mis", "in", "im", "co", "self", "sub", "inter", "out")
_CONTRACTED = {"can't": "can", "won't": "will", "shan't": "shall", "ain't": "is", "o'clock": "clock"}
# what people read every day by now, and hardly said in the films that the table was counted in: 5 is “train”
_TODAY = 4.8
_OF_TODAY = _listed(
    """
    app apps autumn bank banking blog blogs booking bookings broadband browser browsers cafe cashback charger
    checkbox checkboxes checkout cheque cheques click clicked clicking clicks contactless cookie cookies courier
    couriers covid dashboard decaf deliveries delivery download downloaded downloading downloads dropdown ebook
    ebooks eco email emails emoji emojis faq faqs feedback fiber fibre flatmate gif giftcard gluten hashtag homepage
    id ids inbox laptop laptops login logins logout newsletter newsletters notification notifications offline online
    opt parcel parcels passcode password passwords pdf pdfs podcast podcasts popup postcode postcodes prepaid
    preview queue queues recyclable refund refundable refunded refunds renewal renewals resend reset reusable router
    screenshot screenshots scroll selfie settings signup smartphone smartphones sms software spam streaming
    subscribe subscribed subscription subscriptions tablet tablets tariff tariffs timeline tracking unlimited
    unsubscribe unsubscribed update updated updates updating upload uploaded uploading uploads url urls username
    usernames vegan voucher vouchers webpage webpages website websites wifi workflow
    """
)
_STEM = 3  # letters that must be left of a word without its ending


@lru_cache(maxsize=16384)
def familiarity(word: str) -> float:
    """On the scale of word counts in a thousand million: 7 is “the”, 4 is “delivery”, 3 is “escrow”, 1 is unknown.

    A word of several parts is as familiar as the least familiar of them.
    """
    plain = word.lower().replace("’", "'")
    if "'" in plain:
        plain = _CONTRACTED.get(plain) or max(plain.removesuffix("n't").split("'"), key=len) or "a"
    if "-" in plain:
        return min((familiarity(part) for part in plain.split("-") if part), default=UNKNOWN)
    known = max(seen(plain), _TODAY if plain in _OF_TODAY else 0.0)
    base = max((seen(form) for form in inflected_from(plain)), default=0.0)
    return max(known, base - _INFLECTED, UNKNOWN)


@lru_cache(maxsize=16384)
def family(word: str) -> float:
    """As `familiarity`, of the best-known word that this one is made from: “notification” by “notify”."""
    plain = word.lower().replace("’", "'")
    best = familiarity(plain)
    for base in _without(plain, _DERIVATIONS):
        best = max(best, familiarity(base) - _DERIVED)
    for prefix in _PREFIXES:
        if plain.startswith(prefix) and len(plain) - len(prefix) > _STEM:
            best = max(best, familiarity(plain[len(prefix) :]) - _DERIVED)
    return best


def seen(word: str) -> float:
    """What the table says of this very form, in British spelling as in American; 0 of a form that it does not have."""
    table = _table()
    number = table.get(word)
    if number is None and _MAYBE_BRITISH.search(word):
        for pattern, american in _BRITISH:
            changed = pattern.sub(american, word)
            if changed != word and (number := table.get(changed)) is not None:
                break
    return (number or 0) / 10


def inflected_from(word: str) -> list[str]:
    """What the word may be a form of: “deliveries” of “delivery”, “stopped” of “stop”."""
    found = list(_without(word, _ENDINGS))
    for ending in ("ed", "ing", "er", "est"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > _STEM and stem[-1] == stem[-2]:
            found.append(stem[:-1])
    return found


def _without(word: str, endings: tuple[tuple[str, str], ...]) -> list[str]:
    return [
        word[: -len(ending)] + instead
        for ending, instead in endings
        if word.endswith(ending) and len(word) - len(ending) + len(instead) >= _STEM
    ]


@cache
def _table() -> dict[str, int]:
    """Lines of `number word word …`."""
    table: dict[str, int] = {}
    text = files("auditor.kit").joinpath("data", "english_words.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            number, *words = line.split()
            table.update(dict.fromkeys(words, int(number)))
    return table
