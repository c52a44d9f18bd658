"""What a tick box signs the customer up to: advertising, cookies, an extra that costs, a renewal; in several languages."""

# ruff: noqa: E501 - one pattern to a line

from __future__ import annotations

import re
from typing import Final

from auditor.kit.memory import remembered
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import fold

MARKETING: Final = "marketing"
COOKIES: Final = "cookies"
EXTRA: Final = "extra"  # costs something: insurance, warranty, wrapping
DONATION: Final = "donation"
RENEWAL: Final = "renewal"
_I = re.IGNORECASE
_LONGEST = 400  # characters of a label that are read
_HEAD = 70  # characters in which a label says what it is about

# read at the beginning: what follows is often the next thing on the page
_CONVENIENT = re.compile(
    r"remember|keep (?:me |you )?(?:signed|logged)|stay (?:signed|logged)|(?:signed|logged) in\b|trust this (?:device|browser|computer)|same (?:as|address)|use (?:this|my|the same|as) .{0,30}address|billing (?:address )?(?:is )?(?:the )?same|ship to (?:this|my|the same)|show password|save (?:this |my )?(?:address|card|details|payment|password|information for)|preferred card|default (?:address|card)|personal device|public (?:device|computer)"
    r"|记住|自动登录|保持登录|下次自动|十天内|免登录|相同|同收货|同上|默认地址|设为默认|保存(?:地址|卡)|显示密码|angemeldet bleiben|eingeloggt|merken|gleiche|identisch|rester connect|se souvenir|m[eê]me adresse|mantener|recordar|recuérdame|misma direcci|ricorda|resta connesso|stesso indirizzo|ingelogd|onthoud|zelfde adres|lembrar|manter|mesmo endere|запомн|оставаться|ログイン状態|保存する|로그인 (?:상태 )?유지|zapamiętaj|husk mig|kom ih[aå]g",
    _I,
)
_OUT = re.compile(
    r"^\W*(?:please )?(?:yes,? )?(?:i|we)? ?(?:do not|don'?t|would (?:prefer|rather|like) not|(?:wish|prefer|want) not|no longer|am not|object|opt(?:ed)?[- ]?out|decline|unsubscribe)\b|^\W*(?:please )?(?:do not|don'?t|never|stop|opt[- ]?out|opt me out|unsubscribe|no,? (?:i|thanks|please)|no (?:marketing|e-?mails|newsletter))\b|\bif you (?:do not|don'?t|would (?:prefer|rather) not|prefer not)\b[^.]{0,60}(?:tick|check)|\b(?:tick|check)\b[^.]{0,30}\bif you (?:do not|don'?t|would (?:prefer|rather) not|prefer not)"
    r"|^\W*我?(?:不(?:想|要|希望|愿|同意|接收|接受|需要|再)|拒绝|取消订阅|请勿|勿)|^\W*(?:ich m[oö]chte k|ich will k|keine)|^\W*je ne (?:souhaite|veux|d[eé]sire)|^\W*no (?:deseo|quiero)|^\W*non (?:desidero|voglio)|^\W*ik wil geen|^\W*n[aã]o (?:desejo|quero)",
    _I,
)
_UNTICK = re.compile(r"\bun-?(?:tick|check)\b|\bdeselect\b|取消勾选", _I)
_TERMS = re.compile(
    r"^\W*(?:yes,? )?(?:i|we|by [^.]{0,40})? ?(?:have |hereby |also )?(?:read|agree|accept|understand|confirm|acknowledge|consent)\b[^.]{0,60}(?:terms|conditions|privacy|policy|policies|agreement|rules|eula|age|18|over)|^\W*(?:terms|privacy)|^\W*我?(?:已(?:经)?)?(?:仔细)?(?:阅读|同意|接受|知悉)[^。]{0,30}(?:协议|条款|政策|须知|规则|声明)|^\W*ich (?:habe|akzeptiere|stimme)[^.]{0,60}(?:agb|datenschutz|bedingungen)|^\W*j'?ai lu|^\W*j'?accepte[^.]{0,40}(?:conditions|politique)|^\W*acepto[^.]{0,40}(?:t[eé]rminos|condiciones|pol[ií]tica)|^\W*accetto[^.]{0,40}(?:termini|condizioni|privacy)",
    _I,
)
_SERVICE = re.compile(
    r"\b(?:order|delivery|dispatch|shipping|shipment|booking|appointment|security|account|fraud|payment|travel|flight|service|outage|status)s?[- ](?:\w{1,12} ){0,2}(?:updates?|status|notifications?|alerts?|confirmations?|reminders?|messages?|changes?)|\b(?:receipts?|invoices?|copy of (?:this|my)|confirmation)\b|\bwhen (?:it|this|my) .{0,20}(?:back|ready|ships|available)|订单(?:状态|进度|通知)|物流(?:通知|提醒)|到货(?:通知|提醒)|电子发票|收据|预约提醒",
    _I,
)
_OFFERS = re.compile(r"\b(?:offers?|deals?|promotions?|marketing|newsletter|discounts?)\b|优惠|促销|营销|推广", _I)
_MARKETING = re.compile(
    r"\b(?:newsletters?|mailing list|marketing|promotional|promos?\b|promotions?|advertis\w{2,8}|e-?news)\b"
    r"|\b(?:send|e-?mail|text|mail|sms|contact|tell|notify|inform|alert|update) me\b.{0,80}\b(?:offers?|news|deals?|sales?|savings|discounts?|products?|arrivals?|events?|updates?|tips|ideas|inspiration|services|information|content|exclusives?|rewards?)\b"
    r"|\b(?:keep me|stay|be|kept) (?:\w{1,8} )?(?:updated|informed|posted|in the (?:loop|know)|up[- ]to[- ]date|in touch|notified)\b"
    r"|\b(?:receive|receiving|get|hear|like|want|wish|sign me up|yes|opt[- ]?in|subscribe|agree|interested)\b.{0,80}\b(?:newsletter|offers?|deals?|promotions?|news|e-?mails?|text messages|sms|updates|communications?|discounts?|special|alerts|tips|information (?:about|on)|coupons?|surveys?|magazine|hear from|mailing)\b"
    r"|\bhear (?:from|about)\b|\b(?:share|pass|disclose)\b.{0,40}\b(?:partners?|third part(?:y|ies)|affiliates|companies)\b|\b(?:selected|trusted) (?:partners|third parties)\b|\bsubscribe (?:me )?to\b|\bsign (?:me )?up (?:for|to)\b.{0,40}\b(?:news|offers|mail|updates|letter|deals|alerts)"
    r"|订阅|订閱|营销|推广(?:信息|短信|邮件)?|促销(?:信息|活动|短信|邮件)|优惠(?:信息|资讯|活动|通知|短信|推送)|资讯|广告|(?:接收|收取|收到|发送)[^。]{0,16}(?:信息|短信|邮件|通知|消息|推送|资讯)|电子报|个性化推荐|(?:分享|共享|提供)给[^。]{0,8}(?:合作伙伴|第三方|关联)"
    r"|\bwerbung|\bwerbe|angebote\b|neuigkeiten|\binfolettre|\bbons plans|offres (?:sp[eé]ciales|promo|commerciales|et)|recevoir .{0,40}(?:offres|actualit|e-?mails?|promotions|nouveaut)|bolet[ií]n|recibir .{0,40}(?:ofertas|novedades|informaci|promociones|correos)|comunicaciones comerciales|ricevere .{0,40}(?:offerte|novit|promozioni|comunicazioni|informazioni)|comunicazioni (?:commerciali|promozionali)|nieuwsbrief|aanbiedingen|receber .{0,40}(?:ofertas|novidades|promo[cç]|e-?mails)|nyhetsbrev|nyhetsbrief|uutiskirje|oferty|informacje handlowe|marketingow|рассылк|новост|акци[ий]|предложени|メルマガ|メールマガジン|ニュースレター|お得な情報|광고성|마케팅|소식|뉴스레터|h[ií]rlev[eé]l|newsletteru?|b[uü]lten|kampanya",
    _I,
)
_NAMES = re.compile(
    r"newsletter|news_?letter|marketing|promo(?:tion|tional|flag|_|email)|mailing_?list|opt_?in|(?:email|sms|receive|subscribe)_?(?:offers|news|updates|marketing|promo)|subscribe_?(?:to|news|me|email)?$|wants?_?(?:news|mail|email)|accepts_?marketing|receive_?(?:promotional|email|offers|news|mail)|thirdparty|third_party|nieuwsbrief|werbung|consent_?(?:marketing|email|sms|ads)",
    _I,
)
_COOKIE_KIND = re.compile(
    r"\b(?:functional(?:ity)?|performance|targeting|analytic(?:s|al)?|marketing|advert(?:ising|isement)|social(?: media)?|statistic(?:s|al)?|preferences?|personali[sz](?:ation|ed|ing)|tracking|measurement|experience|convenience|third[- ]party|optional|comfort|unclassified)\b.{0,30}\bcookies?\b|\bcookies?\b.{0,30}\b(?:for |to )?(?:analytics|marketing|advertising|targeting|tracking|statistics|personali[sz]ation)|\bthese cookies (?:may be set|enable|allow|are set|collect|help|track)"
    r"|(?:功能|性能|分析|统计|营销|广告|定向|目标|个性化|社交媒体|偏好)(?:性|型|类|用)?\s?(?:的)?cookies?|cookies?.{0,10}(?:广告|营销|分析)|\b(?:statistik|marketing|pr[aä]ferenzen|komfort|analyse|werbe)[- ]?cookies?|cookies? (?:de |di |d')?(?:performance|mesure|publicit|ciblage|fonctionnel|analíticas|publicidad|marketing|estad|preferenz|statistic|analitic|rendimiento|funcional)|\bcookies? (?:analytiques|publicitaires|fonctionnels|analytische|marketing)",
    _I,
)
_COOKIE_NAME = re.compile(
    r"ot-group-id|onetrust|cookie|cybot|cmp[-_]|consent[-_](?:analytics|ads|marketing|statistics|preferences|performance)",
    _I,
)
_COOKIE_WORD = re.compile(
    r"^\W*(?:functional|performance|targeting|analytics|marketing|advertising|social media|statistics|preferences|personali[sz]ation|statistik(?:en)?|pr[aä]ferenzen|statistiques|pr[eé]f[eé]rences|statistiche|preferenze|estad[ií]stica|preferencias|分析|统计|营销|广告|偏好|功能)",
    _I,
)
_NEEDED = re.compile(
    r"\b(?:strictly|essential|necessary|required|always (?:on|active))\b|必要|必需|基本|notwendig|erforderlich|essenziell|n[eé]cessaires?|necesarias|necessari|noodzakelijk",
    _I,
)
_EXTRA = re.compile(
    r"\b(?:insurance|insure|warrant(?:y|ies)|(?:purchase|shipping|package|delivery|order|product|damage|device|cancellation|travel|accident|screen|theft|item|seat|ticket|booking|trip) (?:protection|cover(?:age)?|guarantee)|protection plan|care plan|extended (?:cover|guarantee)|gift[- ](?:wrap(?:ping)?|box|bag)|priority (?:boarding|support|processing|delivery|shipping)|express (?:delivery|shipping|processing)|fast[- ]?track|lounge|car hire|airport transfer|excess (?:cover|waiver)|premium (?:membership|support|upgrade)|vip membership|sms (?:notifications?|confirmation|service)|flexible ticket|flexi ?ticket|carbon offset|offset (?:my|your)|setup service|installation service|breakdown cover)\b"
    r"|(?:意外|运费|退货|退改|航意|航延|碎屏|延误|旅行|账户安全|人身|财产|取消)险|保险|延保|延长保修|全面?保障|(?:礼品|礼物)包装|优先(?:发货|登机|出票)|加速包|贵宾厅|(?:接送机)|VIP(?:会员|服务)|会员(?:月卡|季卡|年卡)|券包|代金券|选座服务|versicherung|garantieverl|geschenkverpackung|assurance|garantie (?:prolong|[eé]tendue)|emballage cadeau|seguro|garant[ií]a (?:extendida|ampliada)|assicurazione|garanzia estesa|verzekering",
    _I,
)
_DONATION = re.compile(
    r"\b(?:donat(?:e|ion|ing)|round(?:ing)? up|charit(?:y|able)|contribut(?:e|ion) to|leave a tip|gratuity|gift aid)\b|捐赠|捐款|捐[1-9一]|公益|小费|打赏|spende\b|spenden|aufrunden|\bdon\b.{0,12}(?:euro|€)|donaci[oó]n|donazione",
    _I,
)
_RENEWAL = re.compile(
    r"\bauto[- ]?(?:matic(?:ally)?[- ])?(?:re-?new\w{0,6}|renewal|top[- ]?up|ship|delivery|reload|refill)\b|\brenews?\b[^.]{0,40}\bautomatically|\bsubscribe (?:&|and) save|\brecurring (?:payment|donation|order|delivery|billing)|\bmonthly (?:donation|subscription|delivery)|自动(?:续费|续订|扣费|续期|续保|充值|购买)|连续包[月年季]|automatisch verl[aä]ngern|renouvellement automatique|renovaci[oó]n autom|rinnovo automatico",
    _I,
)
_STATED = re.compile(
    r"^\W*(?:i|we) (?:have|already|own|am|hold|do|did|understand|know|can)\b|^\W*我(?:有|已有|持有|是)", _I
)


@remembered
def signs_up_to(label: str, name: str) -> str:
    """What ticking a box of that label and field name means: one of the constants, "" for anything else.

    A box that declines something, keeps the customer logged in, copies an address or accepts the terms is "".
    """
    text = simplified(" ".join(fold(label[:_LONGEST]).text.split()).replace("’", "'"))
    head = text[:_HEAD]
    convenient = _CONVENIENT.search(head) and not _OFFERS.search(head)
    if convenient or (_OUT.search(text[:160]) and not _UNTICK.search(text[:160])):
        return ""
    cookie = _COOKIE_KIND.search(text[:160]) or (_COOKIE_NAME.search(name) and _COOKIE_WORD.search(text))
    if cookie:
        return "" if _NEEDED.search(text[:60]) else COOKIES
    for kind, pattern in ((RENEWAL, _RENEWAL), (DONATION, _DONATION), (EXTRA, _EXTRA)):
        if pattern.search(text[:160]) and not _STATED.search(text) and not _TERMS.search(text[:120]):
            return kind
    return MARKETING if _advertises(text, name) else ""


def _advertises(text: str, name: str) -> bool:
    terms = _TERMS.search(text[:120])
    if (terms and not _MARKETING.search(text[:_HEAD])) or (
        _SERVICE.search(text[:160]) and not _OFFERS.search(text[:200])
    ):
        return False
    return bool(_MARKETING.search(text[:200]) or (_NAMES.search(name) and not terms))
