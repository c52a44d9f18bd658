"""Which link of a mail is meant, when the customer goes on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from auditor.errors import StepError
from auditor.gather.faults import hint
from auditor.gather.pattern import says
from auditor.model.retelling import noted
from auditor.model.sayings import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from auditor.model.artifacts import Link
    from auditor.model.steps import Follow


def address_of(step: Follow, mails: Mapping[str, tuple[Link, ...]]) -> str:
    """Where the link leads that a step names, by its words, a part of its address, or a /regex/ of either.

    Raises:
        StepError: there is no such mail or link, there are several, or it opens no page.
    """
    links = mails.get(step.email)
    if links is None:
        known = hint(step.email, mails) or say("no mail has come before this step")
        raise StepError(say("there is no mail `{mail}` to follow a link of; {hint}", mail=step.email, hint=known))
    link = _called(step.link, [link for link in links if link.href])
    if link is None:
        names = list(dict.fromkeys(one.text or one.href for one in links))
        said = say(
            "the mail `{mail}` has no link “{link}”; {hint}",
            mail=step.email,
            link=step.link,
            hint=hint(step.link, names),
        )
        raise StepError(said, names[:8])
    if urlsplit(link.href).scheme not in {"http", "https"}:
        raise StepError(
            say(
                "“{link}” in the mail `{mail}` leads to {url}, which is not a page",
                link=link.text,
                mail=step.email,
                url=link.href[:100],
            )
        )
    return link.href


def _called(sought: str, links: list[Link]) -> Link | None:
    """The surest reading that fits any link; of those it must fit one alone."""
    low = " ".join(sought.split()).casefold()
    for found in (
        [link for link in links if link.text == sought],
        [link for link in links if link.text.casefold() == low],
        [link for link in links if low in link.text.casefold() and not _is_written(link)],
        [link for link in links if low in link.href.casefold()],
        [link for link in links if says(link.text, sought) and not _is_written(link)],
        [link for link in links if says(link.href, sought)],
    ):
        # the text part writes the address of a link of the HTML part out, often with other marks of the campaign
        named = [link for link in found if not _is_written(link)] or found
        if len({link.href for link in named}) > 1:
            names = [f"“{link.text}” → {link.href[:100]}" for link in named[:8]]
            raise StepError(
                say(
                    "“{sought}” fits {count} links of the mail: {links}",
                    sought=sought,
                    count=len(named),
                    links=noted(names),
                ),
                names,
            )
        if named:
            return named[0]
    return None


def _is_written(link: Link) -> bool:
    """An address that stands in the words, and has no other name."""
    return link.href.endswith(link.text) and bool(link.text)
