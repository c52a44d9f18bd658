# ruff: noqa: E501 - lists are read across
"""Words by which a mail lets its reader go, and what looks like a postal address."""

from __future__ import annotations

import re

from auditor.kit.memory import Sign, remembered
from auditor.kit.text.hanzi import simplified

LEAVE = re.compile(
    r"(?i:unsubscrib|\bopt(?:ing)?[- ]?out\b|\b(?:manage|update|change|edit) (?:\w+ ){0,3}(?:preferences|subscriptions?)\b"
    r"|\b(?:e-?mail|mailing|notification|subscription) (?:preferences|settings)\b|\bstop receiving\b|\bno longer (?:wish|want) to receive\b|\bremove me\b|\bto leave this list\b"
    r"|\bdon.t want (?:these|our|to get|to receive)\b|\breply (?:with )?[“\"']?(?:stop|unsubscribe)\b"
    r"|\babbestellen|\babmelden|\bdésabonner|\bdésinscri|\bcancelar (?:la )?suscripción|\bdarse de baja|\bafmelden)"
    r"|退订|取消订阅|不再接收|拒收|订阅管理|管理订阅|订阅设置|邮件设置|不想再收到|偏好设置"
)
PLACE = re.compile(
    r"(?i:\b\d{1,5}[a-z]?,? (?:[\w.'-]+ ){1,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|way|boulevard|blvd|court|ct"
    r"|place|pl|square|parkway|pkwy|highway|hwy|terrace|quay|row|plaza|circle|loop|broadway)\b"
    r"|\bp\.? ?o\.? box \d|\bsuite \d|\b[a-z .]{2,30},? [a-z]{2}\.? \d{5}(?:-\d{4})?\b)"
    r"|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|[\u4e00-\u9fff]{2,12}(?:路|街|道|巷)[^\n]{0,12}\d{1,5}号"
)
_SIGN = Sign(
    r"(?i:subscri|\bopt|preference|settings|receiv|remove me|this list|don.t want|reply|abbestell|abmeld|abonner|désinscri|de baja|afmeld)"
    r"|[订訂收偏邮郵]"
)
_LONGEST = 4_000


@remembered
def lets_go(text: str) -> bool:
    """It speaks of leaving a list."""
    return _SIGN[text] and LEAVE.search(simplified(text[:_LONGEST])) is not None
