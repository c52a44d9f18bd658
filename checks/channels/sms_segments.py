"""A text message goes out in more parts than it needs.

## What it finds
Text messages that are sent in more than two parts; and those of two or more that a few typographic signs (a curly
quote, a long dash, a non-breaking space, “…”) alone turn into UCS-2, where a part holds 70 signs instead of 160.
Placeholders are counted with the values that fill them.

Bad: “We’ve sent your order – …” with 90 signs: two parts. Good: “We've sent your order - …”: one.

## Why it matters
Every part is paid for. Where the parts come one by one, or in the wrong order, the customer reads half a sentence.

## How to fix
One thought in one message: who, what, when, and where to go on. Set quotes and dashes as on a typewriter, and let the
program that sends messages replace them.

## Not reported
Push and chat messages, which have no parts. Signs that cost no further part. Chinese, emoji and the letters of a name,
which have no plain stand-in.

## Sources
3GPP TS 23.038 and 23.040; Twilio and Telnyx, “SMS character limits”.
"""

from __future__ import annotations

from auditor.api import (
    Block,
    Evidence,
    Fault,
    Kind,
    Params,
    Said,
    Severity,
    Texts,
    Verdict,
    capital,
    judged,
    not_applicable,
    say,
    series,
    touchpoint_check,
)
from auditor.kit.advice import one_by_one
from auditor.kit.speaking.gsm import Parts, dear_signs, name_of, parts_of, plain
from auditor.kit.speaking.messages import messages_of
from auditor.kit.text.wording import shown

NO_PARTS = {"push": say("a push message has no parts"), "chat": say("a chat message has no parts")}


@touchpoint_check(
    id="sms-segments",
    title="Text message in many parts",
    severity=Severity.NOTICE,
    needs=(Texts,),
    kinds=(Kind.TEXT,),
    params={"parts": 2},  # catalogue §4.8; more are seldom read to the end
)
def sms_segments(here: Evidence, params: Params) -> Verdict:
    if here.channel not in {"", "sms"}:
        return not_applicable(
            NO_PARTS.get(here.channel) or say("a {channel} message has no parts", channel=here.channel)
        )
    found = messages_of(here)
    if not found:
        return not_applicable(say("there is no message"))
    faults = [fault for message in found if (fault := judge(here, message.block, params["parts"]))]
    return judged(examined=len(found), faults=faults)


def judge(here: Evidence, block: Block, most: float) -> Fault | None:
    text, now = block.text, parts_of(block.text)
    signs = dear_signs(text) if now.encoding == "UCS-2" else {}
    after = parts_of(plain(text)) if signs else now
    saves = after.count < now.count
    if now.count <= most and not saves:
        return None
    if not saves:
        message = in_parts(now)
        return Fault(message, (here.place(block, shown(text)),), key=f"parts {block.selector}", fix=advice(now, most))
    names = capital(series(name_of(sign) for sign in signs))
    message = (
        say(
            "{names} makes the message UCS-2: {count} parts instead of {fewer} ({units} characters)",
            names=names,
            count=now.count,
            fewer=after.count,
            units=now.units,
        )
        if len(signs) == 1
        else say(
            "{names} make the message UCS-2: {count} parts instead of {fewer} ({units} characters)",
            names=names,
            count=now.count,
            fewer=after.count,
            units=now.units,
        )
    )
    instead = series(say("{sign} → {stand}", sign=name_of(sign), stand=said(stand)) for sign, stand in signs.items())
    fix = (
        say("Write {instead}: 1 part in GSM-7.", instead=instead)
        if after.count == 1
        else say("Write {instead}: {count} parts in GSM-7.", instead=instead, count=after.count)
    )
    if after.count > most:
        fix = one_by_one([fix, then(after, most)])
    quote = shown(text)
    marks = tuple(sign for sign in signs if sign in quote and sign.strip())
    return Fault(message, (here.place(block, quote, marks),), key=f"signs {block.selector}", fix=fix)


def in_parts(now: Parts) -> Said:
    if now.encoding == "GSM-7":
        return say("The message goes out in {count} parts (GSM-7, {units} septets)", count=now.count, units=now.units)
    return say("The message goes out in {count} parts (UCS-2, {units} characters)", count=now.count, units=now.units)


def said(stand: str) -> Said:
    if not stand:
        return say("nothing")
    return say("a space") if stand == " " else say("“{sign}”", sign=stand)


def spare(parts: Parts, most: float) -> int:
    return parts.units - int(most) * {"GSM-7": 153, "UCS-2": 67}[parts.encoding]


def advice(parts: Parts, most: float) -> Said:
    count = spare(parts, most)
    if parts.encoding == "GSM-7":
        return say("Shorten it by {count} septets to fit into {most:g} parts.", count=count, most=most)
    return say("Shorten it by {count} characters to fit into {most:g} parts.", count=count, most=most)


def then(parts: Parts, most: float) -> Said:
    """The same as a second step; without the dear signs it is GSM-7."""
    return say("Then shorten it by {count} septets to fit into {most:g} parts.", count=spare(parts, most), most=most)
