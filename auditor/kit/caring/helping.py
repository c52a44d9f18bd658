"""The four kinds of help that WCAG 2.2, 3.2.6 names: contact details, a way to write or talk, self-help, a robot."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import BOOK, terms
from auditor.model.artifacts import Document, Link, Links, Mail, Texts, Walk
from auditor.model.evidence import Evidence
from auditor.model.sayings import say

_BY_NAME = terms(
    [
        *("help", "help centre", "help center", "support", "customer service", "customer services", "customer care"),
        *(
            "faq",
            "faqs",
            "frequently asked questions",
            "questions and answers",
            "q&a",
            "knowledge base",
            "how it works",
        ),
        *("contact", "contact us", "contacts", "get in touch", "talk to us", "write to us", "email us", "e-mail us"),
        *("call us", "message us", "ask us", "ask a question", "report a problem", "something wrong", "need a hand"),
        *("chat", "live chat", "chat with us", "chatbot", "virtual assistant", "ask our assistant", "call back"),
        *(
            "帮助",
            "帮助中心",
            "客服",
            "在线客服",
            "联系客服",
            "人工客服",
            "智能客服",
            "联系我们",
            "常见问题",
            "售后服务",
            "联系方式",
        ),
        *("hilfe", "kontakt", "kundenservice", "kundendienst", "kundenbetreuung", "häufige fragen", "support"),
        *("aide", "nous contacter", "contactez-nous", "contacter", "service client", "service clients", "assistance"),
        *("ayuda", "contacto", "contáctanos", "atención al cliente", "preguntas frecuentes"),
        *("aiuto", "contatti", "contattaci", "assistenza", "servizio clienti", "klantenservice", "veelgestelde vragen"),
        *(
            "在线咨询",
            "咨询",
            "自助服务",
            "意见反馈",
            "热线",
            "服务热线",
            "投诉",
            "机器人",
            "联络我们",
        ),
    ]
)
_BY_PATH = re.compile(
    r"/(?:[a-z0-9-]*-)?(?:help|support|contact|contact-us|contactus|faqs?|customer-service|kontakt|hilfe|aide"
    r"|ayuda|hc|kefu)(?:[-_./?#]|$)",
    re.IGNORECASE,
)
CHAT_HOSTS = re.compile(
    r"^(?:https?://(?:wa\.me|api\.whatsapp\.com|m\.me|t\.me|line\.me|work\.weixin\.qq\.com)/|weixin:|sms:)"
)
_OFFERS = re.compile(
    r"(?i:\b(?:let us know|(?<!not )(?<!n['’]t )(?<!cannot )(?:repl(?:y|ying) (?:directly )?to this (?:e-?mail"
    r"|message|text)"
    r"|reply to us)"
    r"|(?:just|simply|hit) reply"
    r"|(?<!not )(?<!n['’]t )(?<!cannot )respond to this (?:e-?mail|message)"
    r"|(?:any|have|got) (?:further |more |other )?questions?\b[^.!?\n]{0,80}\b(?:contact|call|e-?mail|reply|write|ask"
    r"|let us know|visit|get in touch)"
    r"|(?:contact|call|ring|phone|text|e-?mail|message|chat (?:with|to)|write to|speak (?:with|to)|talk to|reach out to"
    r"|get in touch with)"
    r" (?:us|our|one of our|a member of our|(?:the )?(?:support|customer|service|help|team|shop|office))\b"
    r"|need (?:some |any |more )?(?:help|assistance|support)|(?:we're|we are|always) (?:here|happy|ready) to help"
    r"|help (?:cent(?:re|er)|desk|line|page)|help ?line|customer (?:service|support|care)|support team|service team"
    r"|frequently asked|FAQs?)\b)"
    r"|(?i:\b(?:antworten sie (?:einfach )?auf diese|rufen sie uns|schreiben sie uns|répond(?:ez|re) à ce"
    r"|contactez|écrivez[- ]nous|appelez[- ]nous|responda? a este|contáctenos|rispondi a questa|contattaci)\b)"
    r"|联系(?:我们|客服|在线客服|人工)|(?:客服|服务|咨询|联系|售后)(?:电话|热线|邮箱|微信|中心|团队|专员|QQ)"
    r"|致电|拨打|来电|咨询电话|小时接听|(?:总机|前台|专线|座机|导诊台)[^。\n]{0,12}[:：]\s{0,3}\d|(?<!勿)(?<!勿直接)(?<!要)(?<!要直接)(?<!无法)回复(?:本|此)(?:邮件|短信)"
    r"|帮助中心|常见问题|在线客服|人工客服|需要帮助"
    r"|有(?:任何|什么)?(?:疑问|问题)[^。！？\n]{0,30}(?:联系|咨询|回复|告诉)"
)
_PHONE = (
    r"(?<![\w/.=-])(?:\+\d|\(?0\d|[48]00[- ]\d|1[3-9]\d|1[- .]\(?[2-9]\d{2}\)?[- .]\d|\([2-9]\d{2}\) ?\d)"
    r"[\d ()./-]{5,16}\d(?!\w)"
)
_CALLED = re.compile(
    r"(?:(?i:\b(?:tel|phone|telephone|call|hotline|helpline|help|questions|mobile|fax|telefon|telefono|teléfono"
    rf"|téléphone|tél|t)\b)\.?|电话|热线|手机|致电|拨打|电邮|客服|顾问|专员|经理|管家|老师|专线)"
    rf"[:：]?\s{{0,3}}[^\d\n]{{0,12}}{_PHONE}"
    r"|(?<![\w-])1[- .]\(?8(?:00|33|44|55|66|77|88)\)?[- .]\d{3}[- .]\d{4}(?![\w-])"  # toll-free: nothing else looks so
)
_BARE_PHONE = re.compile(_PHONE)
ROLE_MAIL = re.compile(
    r"(?<![\w.+-])(?:help|support|service|services|customer[.-]?(?:service|care)|care|contact|info|hello|hi"
    r"|enquir(?:y|ies)"
    r"|inquir(?:y|ies)|sales|team|office|kefu|orders?|returns?|feedback|mail)@[\w-]+(?:\.[\w-]+)+",
    re.IGNORECASE,
)
_NO_OFFER = frozenset({"code", "sender"})  # an address that writes need not read
_LAYOUT = frozenset({"header", "footer", "nav", "aside"})
_CHATS = re.compile(
    r"(?i:\b(?:live )?chat(?:bot)?\b|virtual assistant|ask our assistant)|在线客服|智能客服|在线咨询|机器人"
)
_CONTACTS = re.compile(
    r"(?i:\b(?:contacts?(?: us)?|get in touch|(?:talk|write|speak) to us|(?:e-?mail|call|message|ask) us|call back"
    r"|kontakt|nous contacter|contactez-nous|contacto|contáctanos|contatti|contattaci)\b)"
    r"|联系(?:我们|客服|方式)|联络我们|人工客服"
)
_no_digit = re.compile(r"\D+")
_TAIL = 8  # digits by which two ways of writing a number are known as one
_FOOT = 3  # blocks
DETAILS, CHAT, WAY, SELF_HELP = (
    say("contact details"),
    say("chat"),
    say("a way to make contact"),
    say("self-help"),
)
_LONGEST_NAME = 60  # characters; longer link names are headlines that mention help


def help_offered(here: Evidence) -> Iterator[str]:
    """What a customer in trouble could use, as it is written; nothing when there is nothing."""
    for link in here[Links].links if Links in here else ():
        scheme = link.href[:7].lower()
        if scheme.startswith(("mailto:", "tel:")) or CHAT_HOSTS.match(link.href[:60]):
            yield link.text or link.href
        elif len(link.text) <= _LONGEST_NAME and _BY_NAME.search(simplified(link.text)):
            yield link.text
        elif _BY_PATH.search(_path(link.href)):
            yield link.text or link.href
    own = given_by_customer(here)
    blocks = here[Texts].blocks if Texts in here else ()
    foot = blocks[-_FOOT:] if Mail in here else ()  # a mail's footer is a row of its table: nothing calls it one
    for block in blocks:
        if block.role not in _NO_OFFER and not repeats(block.text, own):
            yield from (m[0] for m in _offers(block.text, layout=block.region in _LAYOUT or block in foot))
    if Document in here and (named := _BY_PATH.search(_path(here[Document].url))):
        yield named[0]
    if Mail in here and not here[Mail].html:
        yield from (m[0] for m in _offers(here[Mail].text, layout=False))


def help_kind(link: Link) -> str:
    """Which of the four kinds of help a link offers; "" when it is none."""
    target = link.href[:60].lower()
    if target.startswith(("tel:", "mailto:")):
        return DETAILS
    if len(link.text) > _LONGEST_NAME:
        return ""
    name = simplified(link.text)
    if CHAT_HOSTS.match(target) or _CHATS.search(name):
        return CHAT
    if _CONTACTS.search(name):
        return WAY
    return SELF_HELP if _BY_NAME.search(name) else ""


def given_by_customer(here: Evidence) -> tuple[str, ...]:
    """What the customer typed of addresses and numbers: mail addresses in lower case, the last digits of numbers."""
    walk = here.get(Walk) or Walk()
    values = [value.strip().lower() for value in (*here.given, *(typed.value for typed in walk.typed))]
    tails = [_no_digit.sub("", value)[-_TAIL:] for value in values]
    return (*(value for value in values if "@" in value), *(tail for tail in tails if len(tail) == _TAIL))


def repeats(text: str, own: tuple[str, ...]) -> bool:
    """It shows the customer's own address or number back: that is nobody who helps."""
    if not own:
        return False
    lowered, digits = text.lower(), _no_digit.sub("", text)
    return any(value in (lowered if "@" in value else digits) for value in own)


def _offers(text: str, *, layout: bool) -> Iterator[re.Match[str]]:
    patterns = (_OFFERS, _CALLED, ROLE_MAIL, _BARE_PHONE) if layout else (_OFFERS, _CALLED, ROLE_MAIL)
    plain = simplified(text[:BOOK])
    for pattern in patterns:
        if match := pattern.search(plain):
            yield match


def _path(address: str) -> str:
    """Without the host: `support.example.com/orders` is no help page, but `help.example.com` is one by name."""
    rest = address[:2000].split("://", 1)[-1]
    host, slash, path = rest.partition("/")
    label = host.split(".", 1)[0].lower()
    return (f"/{label}" if label in {"help", "support", "faq", "kefu"} else "") + slash + path
