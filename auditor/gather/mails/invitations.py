"""A mail that is only an invitation to a calendar: what calendar programs show of it, as text."""

from __future__ import annotations

import re

_LONGEST = 100_000  # characters of a calendar that are read
_FOLD = re.compile(r"\n[ \t]")
_LINE = re.compile(
    r"^(?P<name>SUMMARY|DTSTART|LOCATION|DESCRIPTION|ORGANIZER)(?P<more>(?:;[^:\n]{0,300})?):(?P<value>[^\n]*)$",
    re.MULTILINE,
)
_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?")
_NAME = re.compile(r';CN="?(?P<name>[^";:]{1,200})')
_ORDER = ("SUMMARY", "DTSTART", "LOCATION", "DESCRIPTION", "ORGANIZER")


def said_by(calendar: str) -> str:
    """Title, moment, place, description and host of its first event, a paragraph for each."""
    text = _FOLD.sub("", calendar[:_LONGEST].replace("\r\n", "\n"))
    event = text.partition("BEGIN:VEVENT")[2].partition("END:VEVENT")[0].partition("BEGIN:VALARM")[0]
    found: dict[str, str] = {}
    for line in _LINE.finditer(event):
        found.setdefault(line["name"], _shown(line["name"], line["more"], line["value"]))
    return "\n\n".join(found[name] for name in _ORDER if found.get(name))


def _shown(name: str, more: str, value: str) -> str:
    if name == "DTSTART":
        at = _MOMENT.fullmatch(value.strip())
        if at is None:
            return ""
        day, hour = "-".join(at.group(1, 2, 3)), f" {at[4]}:{at[5]}" if at[4] else ""
        return f"{day}{hour}{' UTC' if at[6] else ''}"
    if name == "ORGANIZER":
        named = _NAME.search(more)
        address = re.sub(r"(?i)^mailto:", "", value.strip())
        return f"{named['name']} <{address}>" if named else address
    return re.sub(r"\\([\\;,nN])", lambda one: "\n" if one[1] in "nN" else one[1], value).strip()
