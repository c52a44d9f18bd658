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
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    touchpoint_check,
)
from auditor.kit.speaking.gsm import Parts, dear_signs, name_of, parts_of, plain
from auditor.kit.speaking.messages import messages_of
from auditor.kit.text.wording import shown


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
        return not_applicable(f"a {here.channel} message has no parts")
    found = messages_of(here)
    if not found:
        return not_applicable("there is no message")
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
        message = f"The message goes out in {now.count} parts ({now.encoding}, {now.units} {unit(now)})"
        return Fault(message, (here.place(block, shown(text)),), key=f"parts {block.selector}", fix=advice(now, most))
    named = [name_of(sign) for sign in signs]
    are = "makes" if len(named) == 1 else "make"
    message = (
        f"{', '.join(named)} {are} the message UCS-2: {now.count} parts instead of {after.count} "
        f"({now.units} {unit(now)})"
    )
    instead = ", ".join(f"{name_of(sign)} → {said(stand)}" for sign, stand in signs.items())
    fix = f"Write {instead}: {after.count} {'part' if after.count == 1 else 'parts'} in GSM-7."
    if after.count > most:
        fix += f" Then {advice(after, most)[0].lower()}{advice(after, most)[1:]}"
    quote = shown(text)
    marks = tuple(sign for sign in signs if sign in quote and sign.strip())
    return Fault(
        message[0].upper() + message[1:], (here.place(block, quote, marks),), key=f"signs {block.selector}", fix=fix
    )


def unit(parts: Parts) -> str:
    return "septets" if parts.encoding == "GSM-7" else "characters"


def said(stand: str) -> str:
    return {"": "nothing", " ": "a space"}.get(stand, f"“{stand}”")


def advice(parts: Parts, most: float) -> str:
    spare = parts.units - int(most) * {"GSM-7": 153, "UCS-2": 67}[parts.encoding]
    return f"Shorten it by {spare} {unit(parts)} to fit into {most:g} parts."
