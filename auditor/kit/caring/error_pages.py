"""Pages that report a failure of their own: not found, expired, declined, broken. English and Chinese."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.kit.headings import LAYOUT, main_heading
from auditor.kit.memory import remembered
from auditor.kit.text.hanzi import simplified
from auditor.model.artifacts import Document, Fields, Texts
from auditor.model.journey import Kind
from auditor.model.probes import Probed

if TYPE_CHECKING:
    from auditor.model.artifacts import Block
    from auditor.model.evidence import Evidence

FAILED, BROKEN = 400, 500  # HTTP
MISSING = frozenset({404, 410})
_TOP = 5  # blocks of the main part in which a page says what it is about
_LONGEST = 90  # characters of a title or heading that reports a state
_SEGMENT = re.compile(r"\s[|–—·:»-]\s|[|｜_]")
_ASKS = re.compile(
    r"^(?:how|what|why|when|if|where|who|which|can|do|does|is|are|about|understanding|common|fix(?:ing)?"
    r"|troubleshoot\w*|list of)\b|[?？]"
    r"|\b(?:codes|messages|policy|policies|guide|help|faq|explained|meaning)\b|什么|怎么|如何|为何|为什么|大全|说明"
    r"|指南|解决",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?i:^(?:(?:http )?(?:error|status)(?: code)?[ :#-]{0,3})?[45]\d\d(?:[ :–-]{0,3}error)?$|^error$|^errors$"
    r"|^(?:an )?error (?:page)?$|^failure$"
    r"|^(?:oops|whoops|uh[- ]oh|sorry|ouch|yikes|oh no|hmm+)[!.…]{0,4}$)|^(?:错误|出错了|出错|异常|哎呀|抱歉"
    r"|错误页面?|提示)[！!。.…]{0,3}$"
)
_FLIPPANT = re.compile(
    r"(?i:^(?:oops|whoops|sorry|uh[- ]oh|oh no|yikes|hmm+)[!,.… –-]{1,4})|^(?:哎呀|抱歉|对不起|很抱歉"
    r"|糟糕)[，,！!…。 ]{1,3}"
)
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("missing", re.compile(
        r"(?i:\b(?:page|address|file|site|content|url|article|product|post|item|resource|document|link"
        r"|what you(?:['’]re| are| were) looking for|that|it)\b"
        r"[^.!?\n]{0,40}?\b(?:(?:was |could |can|is |does |do |has )?(?:n['’]t|not|no longer)(?: be"
        r"| been)? ?(?:found|exist|exists|available|here|there)|is missing|has (?:gone|moved|been (?:moved|removed"
        r"|deleted)))\b"
        r"|\bnot found\b|(?:can['’]?t|cannot|couldn['’]?t|could not|can not|unable to) (?:find|locate) (?:that|this"
        r"|the|your|what)\b|^error 404\b|^404\b(?=\W{0,4}(?:$|page|not|error|we|sorry|oops))|nothing (?:here|to see"
        r"|found here)|page (?:is )?missing"
        r"|\b(?:you(?:['’]re| are| seem| look|['’]ve got| got)|get(?:ting)?|are we|looks like you)[^.\n]{0,12} lost\b)"
        r"|(?:页面|网页|页|链接|地址|内容|商品|文章|资源)[^。！\n]{0,14}?(?:不存在|未找到|找不到|没有找到|无法找到"
        r"|无法访问|不见了|丢失|走丢|已(?:被)?(?:删除|移除|下架))|找不到(?:该|此|您|你|页面|网页|相关)"
    )),
    ("payment", re.compile(
        r"(?i:\b(?:payment|card|transaction|order|booking|purchase|checkout)\b[^.!?\n]{0,30}?\b(?:failed|fails"
        r"|declined|refused|rejected|unsuccessful|error|failure|could(?: not|n['’]?t)"
        r"|was(?: not|n['’]?t) (?:accepted|successful|processed|completed|placed|taken|charged)|not (?:accepted"
        r"|successful|processed|completed|placed))\b"
        r"|\b(?:could(?: not|n['’]?t)|unable to|can(?:not|['’]?t)) (?:take|process|complete|place|accept"
        r"|charge) (?:your|the|this) (?:payment|order|booking|card|transaction|purchase))"
        r"|(?:支付|付款|扣款|交易|下单|订单提交|预订|预约|扣费|银行卡)[^。！\n]{0,8}?(?:失败|未成功|不成功|被拒绝?"
        r"|异常|出错|未完成)"
    )),
    ("expired", re.compile(
        r"(?i:\b(?:link|session|token|offer|code|invitation|page|basket|voucher|quote|form|reservation"
        r"|login)\b[^.!?\n]{0,16}?\b(?:expired|no longer valid|(?:has |is )?timed out|is not valid|isn['’]t valid)\b"
        r"|\byou(?:['’]ve| have) (?:been )?(?:timed out|logged out|signed out)\b|^(?:session|link|page) (?:expired"
        r"|timeout))"
        r"|(?:链接|会话|页面|验证码|优惠|登录|邀请|二维码|表单)[^。！\n]{0,6}?(?:过期|失效|超时)"
    )),
    ("broken", re.compile(
        r"(?i:\b(?:service|site|website|server|system|page)\b[^.!?\n]{0,24}?\b(?:unavailable|down|error|problem"
        r"|not (?:available|working|responding)|failed)\b|^problem with\b|internal server error|bad gateway"
        r"|gateway time-?out|service unavailable|^forbidden$|access (?:is )?denied|^(?:unauthori[sz]ed|bad request)$"
        r"|something (?:went|has gone|is) wrong|error (?:has |was )?(?:occurred|encountered)|(?:hit|encountered"
        r"|run into) (?:a|an) (?:problem|error|snag|issue)|there (?:is|was) an? (?:problem|error)"
        r"|technical (?:problem|difficult|error)"
        r"|(?:unexpected|unknown|internal|server|application) error)"
        r"|(?:系统|服务器?|网站|页面|网络)[^。！\n]{0,6}?(?:错误|异常|繁忙|不可用|暂停|维护|开小差|出错|故障)|出错了"
        r"|发生(?:了)?(?:未知)?错误|拒绝访问|无权访问|禁止访问"
    )),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Failed:
    """What a page reports: missing, payment, expired, broken, or "" where only its status tells.

    at: its heading, else its first text. plain: its title, its heading or its first texts say it in words; where they
    do not, they are only a number, “Error” or “Oops”.
    """

    kind: str
    at: Block | None = None
    plain: bool = False


@remembered
def failure_in(text: str) -> str:
    """The kind of failure that a title or heading reports; `number` for “404”, “Error” and “Oops”; "" for none."""
    line = simplified(" ".join(text.split()))
    line = _FLIPPANT.sub("", line, count=1) or line
    if not line or len(line) > _LONGEST or _ASKS.search(line):
        return ""
    if _NUMBER.search(line):
        return "number"
    return next((kind for kind, pattern in _KINDS if pattern.search(line)), "")


def main_blocks(here: Evidence) -> list[Block]:
    """What the page itself says: no layout, no code; on pages without regions everything."""
    return [b for b in here[Texts].blocks if b.region not in LAYOUT and b.text.strip() and b.role != "code"]


def failed_page(here: Evidence) -> Failed | None:
    """What the page reports, if its status, its heading, its title or a probe makes it an error page."""
    if here.kind is not Kind.PAGE or Texts not in here:
        return None
    document = here[Document] if Document in here else Document()
    provoked = Probed in here and here[Probed].kind == "missing-page"
    heading = main_heading(here[Texts].blocks)
    blocks = main_blocks(here)
    says = failure_in(heading.text) if heading else ""
    segments = [s.strip() for s in _SEGMENT.split(document.title[: 2 * _LONGEST])[:4]]
    named = next((kind for s in segments if (kind := failure_in(s))), "")
    first = [kind for b in blocks[:_TOP] if (kind := failure_in(b.text))]
    if not (provoked or _failed(here, document) or says or (named and (first or heading is None))):
        return None
    kinds = [kind for kind in (says, named, *first) if kind not in {"", "number"}]
    kind = kinds[0] if kinds else "missing" if document.status in MISSING else ""
    absent = provoked or document.status in MISSING  # of which “something went wrong” is no plain word
    plain = any(kind != "broken" for kind in kinds) if absent else bool(kinds)
    return Failed(kind, heading or (blocks[0] if blocks else None), plain=plain)


def _failed(here: Evidence, document: Document) -> bool:
    """Its status says so; a form that came back with what was wrong (422), or a way in (401), is no error page."""
    form = Fields in here and any(f.visible for f in here[Fields].fields)
    return document.status in MISSING or document.status >= BROKEN or (document.status >= FAILED and not form)


def is_error_page(here: Evidence) -> bool:
    """Whether the page as a whole reports a failure; reads `Texts`, and `Document`, `Fields`, `Probed` if it may."""
    return failed_page(here) is not None
