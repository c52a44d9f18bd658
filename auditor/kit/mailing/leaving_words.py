# ruff: noqa: E501 - lists are read across
"""Words by which a mail lets its reader go, and what looks like a postal address."""

from __future__ import annotations

import re

LEAVE = re.compile(
    r"(?i:unsubscrib|\bopt(?:ing)?[- ]?out\b|\b(?:manage|update|change|edit) (?:\w+ ){0,3}(?:preferences|subscriptions?)\b"
    r"|\be-?mail preferences\b|\bstop receiving\b|\bno longer (?:wish|want) to receive\b|\bremove me\b|\bto leave this list\b"
    r"|\bdon.t want (?:these|our|to get|to receive)\b|\breply (?:with )?[“\"']?(?:stop|unsubscribe)\b"
    r"|\babbestellen|\babmelden|\bdésabonner|\bdésinscri|\bcancelar (?:la )?suscripción|\bdarse de baja|\bafmelden)"
    r"|退订|取消订阅|不再接收|拒收|订阅管理|管理订阅|不想再收到|偏好设置"
)
PLACE = re.compile(
    r"(?i:\b\d{1,5}[a-z]?,? (?:[\w.'-]+ ){1,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|way|boulevard|blvd|court|ct"
    r"|place|pl|square|parkway|pkwy|highway|hwy|terrace|quay|row|plaza|circle|loop|broadway)\b"
    r"|\bp\.? ?o\.? box \d|\bsuite \d|\b[a-z .]{2,30},? [a-z]{2}\.? \d{5}(?:-\d{4})?\b)"
    r"|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|[\u4e00-\u9fff]{2,12}(?:路|街|道|巷)[^\n]{0,12}\d{1,5}号"
)
