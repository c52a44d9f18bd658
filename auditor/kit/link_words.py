# ruff: noqa: E501, SIM905 - lists are read across, as words
"""Words by which a link betrays that opening it does something; data of `auditor.kit.links`.

In addresses a word is a piece between signs and capitals, in small letters. Doubt goes against the request: a page
that is not asked for is a line in the report, an order that is cancelled is harm.
"""

from __future__ import annotations

# opening it does something, once
ACTING = frozenset(
    """
    confirm confirmed activate activated activation verify verified verification validate validation reset recover
    recovery magic passwordless otp sso autologin impersonate invite invites invitation invitations accept accepted
    approve approved approval reject rejected decline declined deny authorize authorise consent optin redeem claim
    cancel cancelled cancellation delete deleted remove removed revoke withdraw undo unlock disable deactivate close
    terminate logout signout signoff extend upgrade renew renewal restart resume reactivate reorder buynow purchase subscribe
    rsvp vote rate rating score respond unlink dismiss snooze queren jihuo yanzheng
    """.split()
)
# names of query parameters whose value is a key to something
KEYS = frozenset(
    """
    token tok key apikey sig signature hash otp nonce auth jwt ticket secret code oobcode confirmation verify invite
    invitation magic session sid access passcode pin
    """.split()
)
# the address shows something, and may carry a key to it: an order's status, a tracked parcel, an invoice
SHOWING = frozenset(
    """
    status track tracking trace shipment shipments parcel view show preview browser webversion receipt
    """.split()
)
# a page that tells of acts without doing them: /help/cancel-an-order, /returns-policy, /how-to-verify
TELLING = frozenset(
    "help faq faqs support guide guides how howto policy policies terms blog article articles docs learn about".split()
)
LEAVING = frozenset(
    """
    unsubscribe unsubscribed unsub unsubs unsubscription optout optouts preferences preference prefs emailprefs
    manage_subscription managesubscription subscriptions subscription suppress tuiding
    """.split()
)
LEAVING_PAIRS = (
    "opt out", "email settings", "mail settings", "notification settings", "email notifications", "manage subscription",
    "remove me", "mailing list", "list manage",
)  # fmt: skip
PAYING = frozenset(
    "pay payment payments paynow checkout paypal alipay wxpay wechatpay topup donate zhifu fukuan".split()
)
PAYING_HOSTS = frozenset({
    "paypal.com", "paypal.me", "stripe.com", "alipay.com", "alipayplus.com", "tenpay.com", "klarna.com", "adyen.com",
    "adyen.link", "worldpay.com", "mollie.com", "gocardless.com", "95516.com", "unionpay.com", "squareup.com",
    "square.link", "square.site", "sumup.com", "sumup.link", "braintreepayments.com", "checkout.com", "sagepay.com",
    "opayo.io", "razorpay.com", "rzp.io", "2checkout.com", "paddle.com", "afterpay.com", "clearpay.co.uk", "venmo.com",
    "wise.com", "revolut.me", "pay.google.com", "pay.amazon.com", "payments.amazon.com", "99bill.com", "lianlianpay.com",
})  # fmt: skip
# `payment` beside one of these is a page about paying
ABOUT_PAYING = frozenset("methods method options policy terms security".split())

ACTING_TEXT = (
    r"\b(?:confirm|activate|verify|validate|reset|reactivate|accept|approve|reject|decline|authori[sz]e|redeem|claim"
    r"|cancel|delete|remove|revoke|unlock|deactivate|withdraw|rsvp|reorder|subscribe|unlink|renew|extend|restart|upgrade)\b"
    r"|\b(?:set ?up|create|complete|finish) (?:\w+ ){0,2}(?:account|registration|profile|sign-?up)\b"
    r"|\b(?:choose|set|create|change)\s(?:\w+\s){0,3}password\b|\bclose\s(?:\w+\s){0,3}account\b"
    r"|\b(?:log|sign)(?:ged)?\s?(?:me\s)?(?:in|out)\s(?:now|with|instantly|automatically|here|using)\b"
    r"|\b(?:one|1)[- ]click\b|\bbuy (?:it )?again\b|\border again\b|\bjoin (?:the )?(?:team|workspace|project)\b"
    r"|\b(?:yes|no),|\bit was(?: not|n.t)? me\b|\bthis was(?: not|n.t)? me\b"
    r"|^\s*(?:yes|no|ok|agree|disagree|confirmed?)[!.\s]*$"
    r"|确认|激活|验证|驗證|重置|重设|设置新?密码|修改密码|找回密码|一键|免密|接受邀请|接受|同意|批准|拒绝|驳回"
    r"|取消|删除|注销|撤销|解绑|续费|续订|领取|兑换|再来一单|再次购买|^\s*[是否]\s*$|是我|不是我"
)
# in the sentence around: only what asks to press for an act
ACTING_CONTEXT = (
    r"\b(?:click|tap|press|follow|use|visit|open|go to|copy|paste|button|link)\b[^.!?。]{0,120}?\b(?:to|and) (?:\w+ ){0,2}"
    r"(?:confirm|activate|verify|validate|reset|accept|approve|reject|decline|choose|set|change|complete|finish|log ?in"
    r"|sign ?in|cancel|delete|remove|unlock|withdraw|redeem|claim|stop)\b"
    r"|\bto (?:confirm|activate|verify|validate|reset|accept|approve|cancel|delete|unlock|complete your (?:registration"
    r"|sign-?up))\b[^.!?。]{0,160}?\b(?:click|tap|press|follow|use|visit|open|go to|copy|paste|button|link|here)\b"
    r"|\b(?:confirm|activate|verify|validate|reset|cancel|unlock|delete|choose|set)\b(?:\s\w+){0,3}?"
    r"\s(?:e-?mail|address|account|registration|subscription|password|alert|identity|membership|invitation)\b"
    r"|(?:点击|点此|打开|访问|按钮|链接|複製|复制)[^。！？]{0,60}?(?:确认|激活|验证|驗證|重置|重设|设置|登录|接受|同意|取消|完成注册|删除)"
    r"|(?:确认|激活|验证|驗證|重置|重设|取消)[^。！？]{0,60}?(?:点击|点此|打开|访问|链接)"
)
LEAVING_TEXT = (
    r"\bunsubscrib|\bopt(?:ing)?[- ]?out\b|\b(?:e-?mail|mailing|notification|communication|contact|marketing|subscription)s?"
    r" (?:preferences|settings)\b|\b(?:manage|update|change|edit) (?:\w+ ){0,3}(?:preferences|subscriptions?|notifications)\b"
    r"|\bstop (?:receiving|getting|these)\b|\bno longer (?:wish|want) to receive\b|\bremove me\b|^\s*preferences\s*$"
    r"|\bleave (?:this|the|our) (?:mailing )?list\b"
    r"|退订|退訂|取消订阅|取消訂閱|拒收|不再接收|订阅管理|管理订阅|订阅设置|邮件设置|偏好设置"
)
PAYING_TEXT = (
    r"\bpay\s(?:now|online|here|securely|with|by|it|for|my|your|this|the|invoice|bill|balance|deposit|\W?[£$€¥])"
    r"|^\s*pay\b|\bmake (?:a |your )?payment\b|\bcheck ?out(?: now)?\b|\bcomplete (?:your )?(?:payment|purchase|order)\b"
    r"|\bupdate (?:your )?(?:payment|card|billing)\b|\bsettle\b|\btop[- ]up\b|\bdonate\b"
    r"|付款|支付|去支付|缴费|结算|结账|充值|买单|还款"
)
ASSETS = frozenset(
    """
    css js mjs map png jpg jpeg gif webp avif svg ico bmp tif tiff woff woff2 ttf otf eot pdf zip gz tgz rar 7z dmg exe
    msi apk ipa csv xls xlsx doc docx ppt pptx odt ods ics vcf vcard mp3 mp4 mov avi webm wav m4a epub pkpass eml txt
    json xml
    """.split()
)
