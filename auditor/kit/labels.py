"""What a link or button promises, and where it leads: both in a form in which two of them can be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from auditor.kit.memory import remembered
from auditor.kit.terms import uses
from auditor.kit.text.wording import HAN, bare, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model.artifacts import Link, Style

_LONGEST = 300  # characters of a label or title that are read
_TRACKING = re.compile(
    r"^(?:utm_.*|gclid|fbclid|msclkid|dclid|yclid|mc_.*|_ga|_gl|igshid|ref|ref_|source|src|campaign|cid|trk|spm|scm)$"
)
_LOCALE = re.compile(r"^/(?:[a-z]{2}(?:[-_][a-zA-Z]{2,4})?)(?=/|$)")
_INDEX = re.compile(r"/(?:index|default|home)\.[a-z]{2,5}$|/+$")
_IDENTIFIER = re.compile(r"[^/]*[0-9][^/]*|[A-Za-z0-9_-]{24,}")
_LOGIN = re.compile(r"(?:^|[/_-])(?:log[-_]?in|sign[-_]?in|auth|sso|session|oauth)(?:[/_.-]|$)", re.IGNORECASE)
_UNLABELLED = re.compile(r"^[\s0-9+().:/#%–—-]*$|^https?:|^www\.|@[\w-]+\.\w|^[\w-]+(?:\.[\w-]+)+/")
_TOKEN = re.compile(rf"§\w+|[{HAN}]+|[^\W_{HAN}]+(?:['’][a-z]+)?")
_SMALL = (
    "a an the your my our his her its this that these those all any some every each more most me us you it we i one "
    "to for of in on at by with from into about and or & is are be was as if so do does did have has had can will not "
    "no up out off down over here there now today please just also new then via per than them they their "
    "view see go open show read click tap get find check visit look take have learn discover explore browse start "
    "continue proceed next back use try let make page site website link button full detail details info "
    "information how what where when why who which order's home homepage"
)
_EMPTY = frozenset(_SMALL.split())
_IS_HAN = re.compile(f"[{HAN}]")
_EMPTY_HAN = re.compile(
    "立即|马上|点击|点此|这里|此处|查看|前往|进入|打开|了解|浏览|继续|返回|下一步|上一步|请|去|我的|您的|你的|我们|更多|全部|详情|页面|一下"
    "|如何|怎么|怎样|什么|首页|主页|的|了|吗|吧|和|与|及|或|在|到|将|给|把|对|从"
)
_PURPOSES = re.compile(
    r"(?<![a-z])(?:pay|settle|review|rate|feedback|cancel|return|refund|exchange|renew|upgrade|download|print|invite"
    r"|reply|confirm|verify|activate|unsubscribe|subscribe|apply|sign|register|join|create|book|reserve|reschedule"
    r"|donate|claim|redeem|report|complain|call|email|chat|contact|ask|help|upload|reset|start|try|invoice|receipt)"
    r"(?![a-z])"
    r"|付款|支付|评价|取消|退|换货|续|升级|下载|打印|邀请|回复|确认|验证|激活|订阅|申请|注册|登录|创建|加入|预订|预约"
    r"|兑换|领取|投诉|咨询|联系|反馈|帮助|重置|上传|发票"
)
_SAME_PURPOSE = re.compile(r"(?<![a-z])(?:get in touch|reach us|reach out|talk to us|speak to us|write to us)(?![a-z])")
_ACTS_ON_PAGE = re.compile(
    r"(?<![a-z])(?:change|edit|update|amend|modify|remove|delete|add|apply|save|cancel|select|choose|pick|filter|sort"
    r"|show|hide|close|toggle|menu|search|print|share|copy|like|follow|skip|reset|clear|undo|start over"
    r"|back|previous|prev|next|continue|return to|continue shopping|keep shopping"
    r"|shop now|buy now|buy|order now|book now)(?![a-z])"
    r"|下一步|下一页|继续|修改|更改|编辑|删除|移除|添加|加入|保存|取消|选择|筛选|排序|收起|展开|关闭|菜单|搜索|打印|分享|复制|关注|跳到|返回"
    r"|上一|继续购物|立即购买|去逛"
)


@dataclass(frozen=True, slots=True)
class Destination:
    """Host without `www.`, path without language, index file and last slash, query without what only counts clicks."""

    host: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    fragment: bool = False

    @property
    def is_home(self) -> bool:
        """The start page."""
        return not self.path

    @property
    def is_login(self) -> bool:
        """A page that anybody is sent to who is not known yet."""
        return bool(_LOGIN.search(self.path))

    @property
    def key(self) -> tuple[str, str, tuple[tuple[str, str], ...]]:
        """Equal for two links to one page."""
        return (self.host, self.path, self.query)

    @property
    def words(self) -> frozenset[str]:
        """What the address calls the page."""
        return content(re.sub(r"[/_.+-]", " ", self.shape), "en")

    @property
    def shape(self) -> str:
        """The path with numbers and identifiers masked: orders/1 and orders/2 are one shape."""
        return "/".join("0" if _IDENTIFIER.fullmatch(part) else part for part in self.path.split("/"))


@remembered
def destination(address: str) -> Destination | None:
    """Where a web address leads; None for other schemes and what cannot be read."""
    try:
        parts = urlsplit(address.strip()[:2000])
        host = parts.netloc.rsplit("@", 1)[-1].lower().removeprefix("www.")
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not host:
        return None
    path = _INDEX.sub("", _LOCALE.sub("", parts.path))
    query = tuple(sorted((k, v) for k, v in parse_qsl(parts.query[:1000]) if not _TRACKING.match(k.lower())))
    return Destination(host, path.rstrip("/"), query, "#" in address)


def leads_to(link: Link) -> Destination | None:
    """Where a link leads to another page; None for places within a page, other schemes, and buttons."""
    if link.written.lstrip().startswith("#"):
        return None
    goal = destination(link.href)
    return None if goal is None or goal.fragment else goal


def same_site(one: str, other: str) -> bool:
    """Two hosts of one company: equal, one a part of the other, or sisters (shop.acme.test, help.acme.test)."""
    first, second = one.partition(":")[0].split("."), other.partition(":")[0].split(".")
    shared = 0
    for a, b in zip(reversed(first), reversed(second), strict=False):
        if a != b:
            break
        shared += 1
    short_suffix = 3  # co.uk, com.cn: two short parts at the end name no company
    enough = 2 if len(first) > 1 and len(first[-2]) > short_suffix else 3
    return one == other or shared >= min(len(first), len(second), max(enough, 2))


def is_button(role: str, style: Style) -> bool:
    """It is drawn as a button: it is one, or it has a ground of its own and round corners."""
    clear = not style.background or style.background in {"transparent", "rgba(0, 0, 0, 0)"}
    return role == "button" or (not clear and style.radius not in {"", "0px"})


def names_something(label: str) -> bool:
    """Words, and not an address, a number or a sign."""
    return bool(label.strip()) and len(label) <= _LONGEST and not _UNLABELLED.search(label.strip())


def acts_here(label: str) -> bool:
    """“Change your address”, “Back”, 修改: the label names what is done here, or the way back, not where it leads."""
    return bool(_ACTS_ON_PAGE.search(bare(label)))


def purposes(label: str) -> frozenset[str]:
    """What the label offers to do, from a closed list (pay, cancel, review …); empty where it only leads to see."""
    plain = _SAME_PURPOSE.sub("contact", bare(label))
    return frozenset(_PURPOSES.findall(plain))


@remembered
def content(text: str, language: str) -> frozenset[str]:
    """The words that say something, stemmed; Chinese as pairs of characters; words of one thing as its name.

    Numbers, references, small words and words that stand on every button are left out.
    """
    plain = fold(text[:_LONGEST]).text
    for use in reversed(uses(plain, language)):
        plain = f"{plain[: use.start]} §{use.concept} {plain[use.end :]}"
    found: set[str] = set()
    for token in _TOKEN.findall(plain.casefold()):
        if token.startswith("§"):
            found.add(token)
        elif _IS_HAN.match(token):
            for part in _EMPTY_HAN.split(token):
                found |= {part[i : i + 2] for i in range(len(part) - 1)} or ({part} if part else set())
        elif not any(c.isdigit() for c in token) and token not in _EMPTY and len(token) > 1:
            found.add(stem(token))
    return frozenset(found)


_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "s", "y", "e")
_SHORTEST = 3


def stem(word: str) -> str:
    """A light stem: returns, returned and returning are one; equal stems need not be words."""
    word = word.replace("’", "'").partition("'")[0]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and not word.endswith("ss"):
            cut = word[: -len(ending)]
            return cut[:-1] if len(cut) > _SHORTEST and cut[-1] == cut[-2] and ending in {"ing", "ed", "er"} else cut
    return word


def overlap(one: Iterable[str], other: frozenset[str]) -> bool:
    """They share a word, a Chinese character, or two words of which one begins with the other (`track`, `tracker`)."""
    return any(_alike(a, b) for a in one for b in other)


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    if one[0] == "§" or other[0] == "§":
        return False
    if _IS_HAN.match(one):
        return any(character in other for character in one)
    long = 4
    return min(len(one), len(other)) >= long and (one.startswith(other) or other.startswith(one))
