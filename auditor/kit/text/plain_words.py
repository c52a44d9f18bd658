"""Officialese and business English, and what people say instead: `data/plain_words.txt`, one entry a line.

An entry is `said, said = instead`; verbs stand in their base form, and the others are formed from it on both sides.
British and American spellings stand side by side. A `*` stands for any one word. `-` says: leave it out.
What ends with `?` or `~` is an everyday word too, only harder than the other; `~` can be replaced wherever it stands.
"""

from __future__ import annotations

from importlib.resources import files


def verbs_and_phrases() -> tuple[str, str]:
    """The entries of verbs, and those of all other words and phrases."""
    text = files("auditor.kit").joinpath("data", "plain_words.txt").read_text(encoding="utf-8")
    verbs, _, phrases = text.removeprefix("[verbs]\n").partition("[phrases]\n")
    return verbs, phrases


# of replacements; the others are regular
IRREGULAR = {
    "pay": ("pays", "paid", "paying"),
    "get": ("gets", "got", "getting"),
    "give": ("gives", "gave", "giving"),
    "tell": ("tells", "told", "telling"),
    "show": ("shows", "showed", "showing"),
    "stop": ("stops", "stopped", "stopping"),
    "send": ("sends", "sent", "sending"),
    "find": ("finds", "found", "finding"),
    "go": ("goes", "went", "going"),
    "put": ("puts", "put", "putting"),
    "take": ("takes", "took", "taking"),
    "make": ("makes", "made", "making"),
    "buy": ("buys", "bought", "buying"),
    "see": ("sees", "saw", "seeing"),
    "keep": ("keeps", "kept", "keeping"),
    "set": ("sets", "set", "setting"),
    "let": ("lets", "let", "letting"),
    "say": ("says", "said", "saying"),
    "have": ("has", "had", "having"),
    "do": ("does", "did", "doing"),
    "be": ("is", "was", "being"),
    "build": ("builds", "built", "building"),
    "leave": ("leaves", "left", "leaving"),
    "come": ("comes", "came", "coming"),
    "read": ("reads", "read", "reading"),
    "meet": ("meets", "met", "meeting"),
    "cut": ("cuts", "cut", "cutting"),
    "bear": ("bears", "bore", "bearing"),
    "write": ("writes", "wrote", "writing"),
    "spend": ("spends", "spent", "spending"),
    "hide": ("hides", "hid", "hiding"),
    "think": ("thinks", "thought", "thinking"),
    "run": ("runs", "ran", "running"),
    "fall": ("falls", "fell", "falling"),
    "understand": ("understands", "understood", "understanding"),
    "choose": ("chooses", "chose", "choosing"),
    "throw": ("throws", "threw", "throwing"),
    "sell": ("sells", "sold", "selling"),
    "speed": ("speeds", "sped", "speeding"),
    "dip": ("dips", "dipped", "dipping"),
    "plan": ("plans", "planned", "planning"),
    "ban": ("bans", "banned", "banning"),
    "begin": ("begins", "began", "beginning"),
}
DOUBLED = frozenset(
    {"remit", "submit", "permit", "omit", "occur", "transmit", "defer", "transfer", "stop", "sum", "equip"}
)

# said so, these words are meant as they stand: (beginning of the word, what comes before, what follows)
LITERAL = (
    (
        "terminat",
        r"\b(?:trains?|bus(?:es)?|services?|lines?|routes?|flights?|trams?|coach(?:es)?|ferry)\b.{0,30}$",
        r"^ here\b",
    ),
    ("utili", r"\b(?:credit|capacity)[ -]$", ""),
    ("leverag", "", r"^ (?!our\b|the\b|your\b|their\b|its\b|this\b|these\b|those\b|data\b|AI\b)|^[^ ]|^$"),
    ("remit", r"\b(?:our|its|their|the|this|within|my|his|her|whose)[ ]$", ""),
    ("commencement", "", r"^ (?:ceremon|speech|address|day\b)"),
    ("augmented", "", r"^ reality"),
    ("solicit", r"\bno $", ""),
    ("procured", r"\blocally $", ""),
)
