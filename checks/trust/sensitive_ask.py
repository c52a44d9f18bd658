"""A message or a script asks for a secret: a password, a whole card number, the code on the card, a one-time code.

## What it finds
Mails and text messages that ask the customer to send or reply with such a secret, and scripts in which somebody asks
to be told one; English and Chinese.

Bad: “Reply with the code we sent you.” Good: “Never share this code with anyone, not even with us.”

## Why it matters
It looks exactly like fraud, and it teaches customers to answer fraud.

## How to fix
Never ask for a secret in a message or on the telephone. Let the customer type it on your own page, behind https, or
into the keypad of the telephone.

## Not reported
Sentences that warn or deny (“We will never ask for your password”); parts of a number (“the last four digits”), and
single letters of a password; secrets that are typed into a page or a keypad; other codes (postcode, booking code,
voucher).

## Sources
Guidance against phishing by the UK National Cyber Security Centre and China's anti-fraud centre; PCI DSS, requirement
4.2.
"""

from __future__ import annotations

import re

from auditor.api import (
    Evidence,
    Fault,
    Kind,
    Params,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.house import excused
from auditor.kit.memory import Sign
from auditor.kit.passages import NO_LANGUAGE, Passage, passages, sentences_of
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import around, shown

SECRET_EN = (
    r"(?:pass ?words?|pass ?codes?|pass ?phrases?|pin(?: numbers?| codes?)?|(?:full |whole |complete |entire "
    r"|long )?(?:credit |debit |bank )?card (?:numbers?|details)"
    r"|long (?:card )?number|16[- ]digit (?:card )?number|cvv2?|cvc2?|cv2|card security code|security code"
    r"|(?:three|four|3|4)[- ]digit (?:security )?(?:code|number)"
    r"|one[- ]time (?:pass ?(?:word|code)s?|codes?|pins?)|otps?|verification codes?|authentication codes?|(?:six"
    r"|6)[- ]digit code|log-?in codes?|memorable (?:word|information)"
    r"|(?:online )?banking (?:log-?in|details|password)|social security number)"
)  # fmt: skip
TO_US = (
    r"(?:to |with |by |in |via )?(?:us|me|reply(?:ing)?|return|e-?mail|text|sms|this (?:e-?mail|message|number|text"
    r"|chat)|(?:our|the) (?:team|agent|support|advis[eo]r|staff)|(?:over|on) the (?:phone|telephone|line))"
)
WRITTEN_EN = re.compile(
    rf"\b(?:repl(?:y|ying)|respond(?:ing)?|text(?:ing)? (?:us |me |back )|write back"
    rf"|answer this)\b[^.?!]{{0,60}}?\b(?:with|your|the)\b[^.?!]{{0,40}}?\b{SECRET_EN}"
    r"|\breply (?:to this (?:text|sms|message|e-?mail|number) )?with (?:the|your) (?:\d-digit )?code\b"
    rf"|\b(?:send|e-?mail|forward|message|tell|give|share|provide|confirm|supply|read out)\b (?:(?:us|me"
    rf"|our \w{{1,12}}|back) )[^.?!]{{0,40}}?\b{SECRET_EN}"
    rf"|\b(?:send|e-?mail|forward|share|provide|confirm|supply"
    rf"|return)\b [^.?!]{{0,40}}?\b{SECRET_EN}[^.?!]{{0,40}}?\b{TO_US}\b",
    re.IGNORECASE,
)
SPOKEN_EN = re.compile(
    r"\bcode\b[^.?!]{0,60}\b(?:read|tell|give) (?:it|that|them) (?:out |back )?to (?:me|us)\b|"
    rf"\b(?:can|could|may|might) (?:i|we) (?:please |just |also )?(?:have|take|get|ask (?:you )?for|confirm"
    rf"|check)\b[^.?!]{{0,50}}?\b{SECRET_EN}"
    rf"|\b(?:can|could|would|will) you (?:please |just |also )?(?:tell|give|read|confirm|provide|share|say|spell"
    rf"|let me have)\b[^.?!]{{0,50}}?\b{SECRET_EN}"
    rf"|\bwhat(?:'s| is| are) (?:your|the) (?:[a-z]{{1,12}} ){{0,6}}?{SECRET_EN}|\bi(?:'ll| will)? (?:just "
    rf"|also )?need (?:you to (?:tell|give|read|confirm) (?:me )?)?(?:your|the)\b[^.?!]{{0,30}}?\b{SECRET_EN}"
    rf"|\b(?:please )?(?:tell|give|read|confirm|provide|share|say) (?:me |us |out |back )*(?:your"
    rf"|the)\b[^.?!]{{0,40}}?\b{SECRET_EN}",
    re.IGNORECASE,
)
SECRET_ZH = (
    r"(?:密码|验证码|校验码|动态码|动态口令|口令|安全码|(?:完整)?(?:的)?(?:银行卡|信用卡|储蓄卡|借记卡)?卡号|CVV2?|CVC2?|cvv2?|网银密码|卡背面(?:的)?(?:三"
    r"|3)位(?:数字|码)?)"
)
WRITTEN_ZH = re.compile(
    rf"回(?:复|传)(?:您|你|收到|短信|本短信|的|中|里|手机|银行卡|登录|支付|\d位|[“”\"【】 ]){{0,6}}{SECRET_ZH}"
    rf"|请(?:您|你)?[^。！？，]{{0,10}}(?:回复|告知|告诉(?:我们?|客服)?|提供|报(?:一下|给)?|说(?:一下|出)|念(?:一下|出)?|回传|发给(?:我们?"
    rf"|客服))[^。！？]{{0,12}}{SECRET_ZH}"
    rf"|(?:将|把)[^。！？]{{0,16}}{SECRET_ZH}[^。！？，]{{0,10}}(?:发送|发|回复|告知|告诉|提供|报|短信)(?:给|至|到)?(?:我们?|客服|本号|此号|该号|本邮箱"
    rf"|此邮箱|工作人员|专员)"
    rf"|{SECRET_ZH}(?:回复|告诉|告知|报|提供|发|念)(?:一下)?(?:给|至)?(?:我们?|客服|工作人员|专员)"
    rf"|(?:您|你)的[^。！？，]{{0,8}}{SECRET_ZH}(?:是多少|是什么|是几|多少)|(?:麻烦|方便)[^。！？]{{0,10}}(?:说|报|提供|告诉"
    rf"|念)[^。！？]{{0,10}}{SECRET_ZH}"
)
DENIES_EN = re.compile(
    r"\b(?:never|not|no one|nobody|no-one|cannot|without|avoid|beware|scam\w{0,5}|fraud\w{0,4}|phish\w{0,4}"
    r"|suspicious|anyone|somebody|someone|if you are asked|asks? you|who ask|instead of|neither|nor|refuse|reset"
    r"|forgot\w{0,3}|change your|choose a|create a|set a)\b|n['’]t\b",
    re.IGNORECASE,
)
DENIES_ZH = re.compile(r"不|勿|切莫|别|绝|诈骗|谨防|警惕|任何人|泄露|如有人|若有人|骗|冒充|重置|修改|找回|设置")
PARTLY_EN = re.compile(
    r"\b(?:last|first|final) (?:two|three|four|2|3|4|few) |\b(?:first|second|third|fourth|fifth|sixth|last"
    r"|\d(?:st|nd|rd|th)) (?:and \w{1,8} )?(?:letter|character|digit)s?\b|\bkey ?pad\b|\btype\b|\benter\b"
    r"|\bkey in\b|\bending in\b|\bposs?tal\b|\bdo you (?:know|remember|have)\b"
    r"|\bcode (?:word )?on the (?:box|label|packet|back of the (?:device|router))|\bserial\b",
    re.IGNORECASE,
)
PARTLY_ZH = re.compile(r"[后末尾前][三四34]位|尾号|按键|键盘|输入|页面|官网|提货|取件|优惠码|邀请码|订单")
MAYBE = Sign(
    r"pass|pin\b|card|number|cv[vc2]|code|otp|memorable|banking|social security"
    r"|密码|密碼|验证码|驗證碼|校验码|动态|口令|安全码|卡号"
    r"|卡號|CV|三位|3位",
    re.IGNORECASE,
)


@touchpoint_check(
    id="sensitive-ask",
    title="Asks for a secret",
    severity=Severity.ERROR,
    needs=(Texts,),
    kinds=(Kind.EMAIL, Kind.TEXT, Kind.SCRIPT),
)
def sensitive_ask(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    read = passages(here)
    if not read:
        return not_applicable(NO_LANGUAGE)
    faults = [fault for passage in read if MAYBE[passage.text] for fault in asks(here, passage)]
    return judged(examined=len(read), faults=faults)


def asks(here: Evidence, passage: Passage) -> list[Fault]:
    faults: list[Fault] = []
    for sentence in sentences_of(passage.text):
        said = simplified(sentence.text) if passage.language == "zh" else sentence.text.replace("’", "'")
        found = asked_in(said, passage.language, spoken=here.kind is Kind.SCRIPT)
        if found is None:
            continue
        start, end = sentence.start + found.start(), sentence.start + found.end()
        if excused(here, passage.text, start, end):
            continue
        quote = around(passage.text, start, end)
        words = passage.text[start:end]
        marks = (words,) if words in quote else ()
        secret = shown(words, 80)
        if here.kind is Kind.SCRIPT:
            message = say("“{words}” asks to be told a secret, as fraud does", words=secret)
        else:
            message = say("“{words}” asks the customer to send a secret, as fraud does", words=secret)
        fix = say("Let the customer type it on your own page, or into the telephone's keypad; never ask for it.")
        faults.append(Fault(message, (passage.place(here, quote, marks),), key=f"secret {here.kind.value}", fix=fix))
    return faults[:1]


def asked_in(sentence: str, language: str, *, spoken: bool) -> re.Match[str] | None:
    """The words that ask for a secret, unless the sentence warns, denies or means a part of it."""
    if language == "zh":
        if DENIES_ZH.search(sentence) or PARTLY_ZH.search(sentence):
            return None
        return WRITTEN_ZH.search(sentence)
    if DENIES_EN.search(sentence) or PARTLY_EN.search(sentence):
        return None
    return (SPOKEN_EN.search(sentence) if spoken else None) or WRITTEN_EN.search(sentence)
