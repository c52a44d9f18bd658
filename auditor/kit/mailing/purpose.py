# ruff: noqa: E501 - lists are read across
"""What a mail or message is sent for: to sell (marketing), or for something that the customer asked for (service).

Said by the journey, else inferred; where the signs are few or stand against each other the answer is "".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.kit.memory import remembered
from auditor.kit.text.hanzi import simplified
from auditor.model.artifacts import Mail, Texts
from auditor.model.journey import Stage

if TYPE_CHECKING:
    from auditor.model.evidence import Evidence

MARKETING, SERVICE = "marketing", "service"
_LATE = frozenset({Stage.COMMIT, Stage.CONFIRM, Stage.WAIT, Stage.RECEIVE, Stage.LEAVE})
_LONGEST = 6_000  # characters of a mail that are looked at
_ENOUGH = 3  # points by which one side must lead
_MOST_OF_A_KIND = 3
_SELLS = re.compile(
    r"\b(?:newsletter|(?:summer|winter|spring|autumn|black friday|flash|mid-season|january|clearance|our|the|biggest) sale"
    r"|on sale now|sale ends|\d{1,2} ?% off|(?:up to|save|extra|take) (?:\W?\d{1,3}(?:\.\d\d)? ?%?)(?: off)?"
    r"|special offers?|exclusive (?:offers?|deals?)|limited[- ]time|promo(?:tion)?(?: code)?|discount code|coupon|voucher"
    r"|shop (?:now|the (?:sale|collection|range))|new (?:arrivals|in store|collection|season)|just (?:landed|dropped)"
    r"|don.t miss|last chance|offer ends|ends (?:tonight|sunday|soon|midnight)|bestsellers?|free gift|giveaway|win a|deals"
    r"|this (?:week|month).s (?:news|stories|picks|offers|highlights)|in this issue|refer a friend|black friday)\b"
    r"|促销|优惠|特惠|折扣|打折|[一二三四五六七八九\d.]\s?折|大促|满\s?\d{1,5}\s?元?(?:减|送|包邮)|会员价|限购|最后机会|手慢无|速抢|买一送一|年货节|周年庆|狂欢|秒杀|满减|满\d{1,5}减|红包|抽奖|新品上市|新品首发|上新|限时"
    r"|立即抢购|抢购|领券|优惠券|会员日|双十[一二]|双1[12]|618|清仓|特价|爆款|好物推荐",
    re.IGNORECASE,
)
_BULK = re.compile(
    r"\b(?:unsubscribe|opt[- ]out of|you are receiving this (?:e-?mail )?because you (?:subscribed|signed up|opted)"
    r"|no longer (?:wish|want) to receive (?:these|our|marketing)|reply stop|text stop|stop to opt out)\b"
    r"|退订|拒收请回复|回复?TD",
    re.IGNORECASE,
)
_SERVES = re.compile(
    r"\b(?:order (?:number|no\.?|ref|confirmation|#)|your (?:order|booking|reservation|appointment|invoice|receipt|payment"
    r"|ticket|delivery|parcel|refund|return|claim|password|account|registration|subscription|request|enquiry|code|balance"
    r"|bill|statement|e-?mail address)|(?:thank you|thanks) for (?:your order|ordering|your purchase|registering|signing up"
    r"|your payment|booking|contacting)|password|user ?name|log ?in page|(?:your|trial) (?:start|end|trial)|confirm account|verification code|one[- ]time (?:code|password)|confirm your"
    r"|verify your|activate your|has (?:been )?(?:shipped|dispatched|delivered|cancelled|refunded|received)|invoice"
    r"|receipt|amount (?:due|paid)|stock alert|you (?:requested|asked|ordered|bought|booked)|security alert)\b"
    r"|订单|预订|预约|发票|收据|账单|密码|验证码|注册|激活|物流|快递|包裹|发货|退款|退货|到账|付款成功|支付成功|您的账号|您申请",
    re.IGNORECASE,
)


def purpose_of(here: Evidence) -> str:
    """marketing, service, or "" where nobody can say; needs `Texts`, and `Mail` of a mail."""
    if here.purpose:
        return here.purpose
    mail = here.get(Mail) if Mail in here else None
    headers = {name.strip().lower(): value.strip().lower() for name, value in (mail.headers if mail else ())}
    subject = mail.subject if mail else ""
    blocks = here[Texts].blocks if Texts in here else ()
    text = "\n".join(block.text for block in blocks)[:_LONGEST]
    selling, serving, bulk = _signs(simplified(text))
    of_subject = _signs(simplified(subject[:300]))
    selling += 2 * min(of_subject[0], 1) + bulk + (2 if _is_bulk(headers) else 0)
    serving += 3 * min(of_subject[1], 1) + (3 if here.stage in _LATE else 0)
    said_outside = bool(of_subject[0]) or _is_bulk(headers)  # a footer that sells a little is on many mails
    if selling >= serving + _ENOUGH and selling > bulk and not of_subject[1] and (said_outside or not serving):
        return MARKETING
    return SERVICE if serving >= selling + _ENOUGH - 1 else ""


def _is_bulk(headers: dict[str, str]) -> bool:
    """Sent to many at once; some send what was asked for that way too."""
    if not {"list-unsubscribe", "list-id", "x-campaign", "x-mc-user"}.isdisjoint(headers):
        return True
    campaign = re.search(r"campaign|newsletter|promo|marketing", headers.get("feedback-id", ""))
    return headers.get("precedence") in {"bulk", "list"} or campaign is not None


@remembered
def _signs(text: str) -> tuple[int, int, int]:
    """How many different words sell, serve, and let go of a list; each at most so often."""
    return (
        min(_MOST_OF_A_KIND, _different(_SELLS, text)),
        min(_MOST_OF_A_KIND, _different(_SERVES, text)),
        min(1, _different(_BULK, text)),
    )


def _different(pattern: re.Pattern[str], text: str) -> int:
    return len({match[0].lower() for match in pattern.finditer(text)})
