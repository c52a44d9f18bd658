"""Ways on: what a customer can press at a touchpoint to get further, and how the journey itself went on from there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.kit.filling.fields import NOT_TYPED, asks_for
from auditor.kit.headings import main_heading
from auditor.kit.text.hanzi import simplified
from auditor.model.artifacts import Document, Fields, Links, Texts, Walk
from auditor.model.journey import Kind
from auditor.model.sayings import Said, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.model.artifacts import Block, Link
    from auditor.model.evidence import Evidence, JourneyEvidence

FRAME = frozenset({"header", "nav", "footer", "search"})
_NO_WAY = re.compile(
    r"(?i:\b(?:skip to|back to top|to the top|(?:accept|reject|manage|allow|decline)(?: all)?(?: cookies)?"
    r"|cookie\w*|privacy"
    r"|terms(?: of \w+| and conditions)?|share(?: on \w+)?|tweet|facebook|instagram|twitter|linkedin"
    r"|show password)\b)"
    r"|跳到|回到顶部|返回顶部|分享|隐私|条款"
)
_SCHEMES = ("tel:", "mailto:", "sms:")
_SAVES = re.compile(r"(?i:\b(?:print|download|save|add to (?:calendar|wallet))\b)|打印|下载|保存|加入日历")
_HOME = re.compile(
    r"(?i:^(?:home(?: ?page)?|start page|back to (?:the )?(?:shop|home|start|store).{0,20}|continue shopping)$)"
    r"|首页|返回商城|继续购物"
)
_ELSEWHERE = re.compile(r"^(?:open|follow|go to|visit)\b", re.IGNORECASE)
_FAILED = 400
_STATES: tuple[tuple[Said, re.Pattern[str]], ...] = (
    (say("a page that was not found"), re.compile(
        r"(?i:\b(?:page|address|file|product) (?:was |could |can)?(?:n['’]t|not|not be|no longer) ?(?:be )?"
        r"(?:found|exist|available)|\bpage not found|doesn['’]t exist|^(?:error )?404\b)"
        r"|(?:页面|网页|链接)(?:不存在|未找到|找不到|无法(?:打开|访问))"
    )),
    (say("a declined payment"), re.compile(
        r"(?i:\b(?:payment|card|transaction) (?:has |was |has been |could not be |couldn['’]t be )?(?:been )?"
        r"(?:failed|declined|refused|rejected|not (?:accepted|successful|processed)|unsuccessful)"
        r"|\b(?:payment|card) could(?: not|n['’]t) be (?:processed|charged|taken)|\bpayment (?:error|failure))"
        r"|(?:支付|付款|扣款|交易)(?:失败|未成功|被拒绝?|异常)"
    )),
    (say("an expired link"), re.compile(
        r"(?i:\b(?:link|session|token|offer|code|invitation|page|basket) (?:has |is |was )?(?:now )?"
        r"(?:expired|no longer valid|invalid|timed out))|(?:链接|会话|页面|验证码|优惠)(?:已|已经)?(?:过期|失效|超时)"
    )),
    (say("an article that is out of stock"), re.compile(
        r"(?i:\b(?:out of stock|sold out|no longer available|currently unavailable))|缺货|售罄|已下架|无货|暂时没有库存"
    )),
    (say("a search without results"), re.compile(
        r"(?i:\bno (?:results|matches|products|items)(?: were| was)? (?:found|match)|\b(?:found|there are) no "
        r"(?:results|matches)|^no results|^0 results|nothing (?:was )?found|did not match any)"
        r"|(?:没有|未|无)(?:找到|搜索到|查到|匹配)?(?:到)?(?:相关|任何|符合)?(?:的)?(?:结果|商品)|查无结果"
    )),
    (say("an error"), re.compile(
        r"(?i:\b(?:something|it) went wrong|\ban error (?:has )?occurred"
        r"|\b(?:there is|there['’]s|we have) (?:currently )?a (?:technical )?problem"
        r" with (?:the|this|our) (?:service|site|website|page|system)"
        r"|\btemporarily unavailable"
        r"|\binternal server error|\bservice unavailable)|出错了|发生错误|系统(?:繁忙|错误|异常)|服务(?:不可用|暂停)"
    )),
)  # fmt: skip
_SHORT = 160  # characters of a text that tells a state; longer ones only speak of it
_TOP = 6  # blocks of the main text that say what has happened


def outside(here: Evidence) -> frozenset[str]:
    """The regions that do not belong to what the page is about: its frame, and where its main part is marked, whatever
    stands in no region at all.
    """
    marked = Texts in here and any(b.region == "main" for b in here[Texts].blocks)
    return FRAME | {""} if marked else FRAME


def ways_on(here: Evidence) -> Iterator[Link]:
    """Enabled links and buttons of the main part that lead somewhere else; in mails and files all of them."""
    beyond = outside(here)
    for link in here[Links].links if Links in here else ():
        if link.region not in beyond and leads_on(here, link):
            yield link


def leads_on(here: Evidence, link: Link) -> bool:
    """It is enabled, and is no jump on the page, no telephone, no sharing, no notice about cookies."""
    if link.disabled or link.href.lower().startswith(_SCHEMES) or _NO_WAY.search(link.text[:60]):
        return False
    if link.role == "button" or not link.href:
        return bool(link.text) or link.role == "button"
    own = here[Document].url.split("#", 1)[0] if Document in here else ""
    return not (own and link.href.split("#", 1)[0] == own) and not link.written.startswith("#")


def has_form(here: Evidence) -> bool:
    """There is something to fill in or to choose; a button may be enabled by it."""
    fields = here[Fields].fields if Fields in here else ()
    typed = [f for f in fields if f.visible and not f.disabled and f.type.lower() not in NOT_TYPED]
    return any(asks_for(f).key not in {"search", "language"} for f in typed)


def frame_leads(here: Evidence) -> bool:
    """The frame of the site (header, menus) has links of its own."""
    own = [link for link in (here[Links].links if Links in here else ()) if link.region in {"header", "nav"}]
    return any(leads_on(here, link) for link in own)


def saves_or_goes_home(here: Evidence) -> bool:
    """It can be printed or saved, or there is a way to the start page, wherever it stands."""
    for link in here[Links].links if Links in here else ():
        if not link.disabled and (_SAVES.search(link.text[:60]) or _HOME.search(simplified(link.text[:60]).strip())):
            return True
    return frame_leads(here)


def state_of(here: Evidence) -> tuple[str, Block | None]:
    """(what went wrong here, in words, where it says so); ("", None) for an ordinary page."""
    blocks = [b for b in here[Texts].blocks if b.role not in {"code", "quote"}] if Texts in here else []
    beyond = outside(here)
    main = [b for b in blocks if b.region not in beyond and len(b.text) <= _SHORT and b.role not in {"link", "button"}]
    heading = main_heading(blocks)
    first = [b for b in ([heading] if heading else []) + main[:_TOP] if len(b.text) <= _SHORT]
    for block in first:
        text = simplified(block.text)
        for name, pattern in _STATES:
            if pattern.search(text):
                return name, block
    status = here[Document].status if Document in here else 0
    return (say("an error page"), heading or (main[0] if main else None)) if status >= _FAILED else ("", None)


def goes_on(journey: JourneyEvidence, here: Evidence) -> bool:
    """The next page of the journey was reached from this one: by pressing or typing, or by itself."""
    following = next((t for t in journey if t.order > here.order and t.kind is Kind.PAGE), None)
    if following is None or Walk not in following:
        return False
    steps = following[Walk].steps
    return bool(steps) and not any(_ELSEWHERE.match(step.text) for step in steps)


def comes_after(journey: JourneyEvidence, here: Evidence) -> bool:
    """The journey has more touchpoints after this one, seen or lost."""
    later = any(t.order > here.order for t in journey)
    return later or bool(journey.unseen)
