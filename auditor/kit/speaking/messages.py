"""The messages of a text touchpoint: each with its title (push) and its words, and who sends them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.kit.text.hanzi import simplified
from auditor.model.artifacts import Block, Texts

if TYPE_CHECKING:
    from auditor.model.evidence import Evidence

SIGN = re.compile(r"^\s*【\s*([^【】]{1,30}?)\s*】|【\s*([^【】]{1,30}?)\s*】\s*$")
_CODE = re.compile(
    r"(?i:(?<![a-z])(?:(?:verification|security|confirmation|access|one[- ]time|log-?in|sign[- ]?in|authentication"
    r"|single[- ]use|activation|auth|2fa|your|the)\s(?:pass)?code|one[- ]time (?:password|pin)|otp|passcode"
    r"|security number)(?![a-z]))|验证码|校验码|动态码|动态密码|确认码|短信口令"
)
_COLLECTED = re.compile(
    r"(?i:(?<![a-z])(?:collect(?:ion)?|pick-?up|discount|promo|voucher|coupon|offer|off|parcel|locker|gift|referral"
    r"|use code|with code|enter code|checkout))"
    r"|取件|取货|自提|提货|优惠|折|券|包裹"
)


@dataclass(frozen=True, slots=True)
class Message:
    """`block` is what it says; `title` its first line, of a push that has one."""

    block: Block
    title: Block | None = None

    @property
    def text(self) -> str:
        """Title and words."""
        return f"{self.title.text}\n{self.block.text}" if self.title else self.block.text

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What it consists of, in order."""
        return (self.title, self.block) if self.title else (self.block,)


def messages_of(here: Evidence) -> list[Message]:
    """In order; those of the company, where several talk."""
    found: list[Message] = []
    title: Block | None = None
    for block in here[Texts].blocks:
        if block.role == "heading":
            title = block
        elif block.role in {"message", "agent"} and block.text.strip():
            found.append(Message(block, title))
            title = None
    return found


def sender_of(here: Evidence) -> Block | None:
    """Who the phone says it is from."""
    return next((b for b in here[Texts].blocks if b.role == "sender" and b.text.strip()), None)


def sign_of(text: str) -> str:
    """The 【signature】 that a Chinese message begins or ends with; "" when it has none."""
    match = SIGN.search(text)
    return (match[1] or match[2]) if match else ""


def is_code(text: str) -> bool:
    """It carries a code that proves who the customer is; no code of a discount or of a parcel."""
    if not re.search(r"[0-9]{3}", text) and "{" not in text:
        return False
    plain = simplified(text[:2000])
    match = _CODE.search(plain)
    if not match:
        return False
    return match[0].lower() not in {"your code", "the code"} or not _COLLECTED.search(plain)
