"""What a machine says to its makers: stack traces, error codes, names of constants and tables, in a customer's text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from auditor.kit.caring.errors_said_words import listed
from auditor.kit.memory import Sign, remembered
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import HAN

What: TypeAlias = Literal["trace", "database", "constant", "code"]

_ANY = Sign(
    r"_|0x|Error|ERR|rror|xception|raceback|undefined|null|SQL|ORA-|HTTP|Warning|Fatal|fault|Notice:|\b[45]\d\d\b"
    r"|errno|\.java|\.php|\.py|\.js|tatus\b"
    r"|Undefined|Segm|core dumped|Object reference|E[A-Z]{4,}|代码|编码|错误码|Internal Server|Gateway|Unavailable"
    r"|Not Found|Forbidden|Bad Request"
)
_TRACE = re.compile(
    r"Traceback \(most recent call last\)|\bat [\w$.<>]{2,80}\([\w$.]{0,60}(?::\d{1,6}|Native Method"
    r"|Unknown Source)[^)\n]{0,20}\)"
    r"|\bat (?:Object\.|async |new )?[\w$.<>\[\] ]{1,60}\((?:[A-Za-z]:)?[/\\\w.:-]{2,120}:\d{1,6}(?::\d{1,6})?\)"
    r"|\bFile \"[^\"\n]{1,160}\", line \d{1,6}|\b(?:java|javax|org|com|net|System"
    r"|Microsoft)\.(?:[A-Za-z]\w{1,40}\.){1,8}[A-Z]\w{0,40}(?:Exception|Error)\b"
    r"|\b[A-Z][a-z]\w{1,40}(?:Exception|Error)\b(?::| (?:in|at|thrown)\b|$)|\b(?:Uncaught"
    r"|Unhandled) (?:\(in promise\)|[A-Z]\w{1,40}(?:Error|Exception)|exception|promise)"
    r"|\b(?:PHP )?(?:Fatal error|Parse error|Warning|Notice|Deprecated): {1,2}[^\n]{1,200} (?:in [/\\\w.:-]{3,160}"
    r"|on line) ?(?:on line )?\d{0,6}"
    r"|\bundefined (?:method|local variable|index|offset|variable|property)\b|\bUndefined (?:index|offset|variable"
    r"|property|array key)\b"
    r"|\bundefined is not (?:a function|an object)\b|\bis not a function\b(?=$|[\s(.])"
    r"|\bCannot read propert(?:y|ies) (?:of|['\"])|\bcannot (?:be cast|cast|convert|call) (?:to|object|undefined"
    r"|null)\b"
    r"|\bnull ?pointer(?: exception)?\b|\bNoneType\b|\bNil(?:Class)?:\w|\bObject reference not set\b"
    r"|\b[Ss]egmentation fault\b|\bcore dumped\b"
    r"|\bstack ?trace:|\bmaximum call stack\b|\bunexpected token\b|\bUnexpected end of JSON\b"
)
_DATABASE = re.compile(
    r"\bSQLSTATE\b|\bORA-\d{4,5}\b|\berror in your SQL syntax\b|\bmysqli?_[a-z_]{3,30}\b|\bpg_[a-z]{3,20}\("
    r"|\bPDOException\b|\bDuplicate entry '[^'\n]{0,80}' for key\b"
    r"|\bunique constraint\b|\bforeign key constraint\b|\bviolates (?:not-null|check|unique|foreign)\b|\b(?:SELECT"
    r"|INSERT INTO|UPDATE|DELETE FROM) [^\n]{1,80} (?:FROM|VALUES|SET|WHERE)\b"
    r"|\b[Dd]eadlock found\b|\bTable '[^'\n]{1,80}' doesn['’]t exist\b|\b[Uu]nknown column '\b"
)
_CONSTANT = re.compile(
    r"(?<![\w@#/.&?=%$-])(?!__)[A-Z][A-Z0-9]{1,24}(?:_[A-Z0-9]{1,24}){1,6}(?![\w@/=-]|\.[A-Za-z0-9])"
)
_SNAKE = re.compile(r"(?<![\w@#/.&?=%$-])[a-z][a-z0-9]{1,24}(?:_[a-z0-9]{1,24}){1,6}(?![\w@/=-]|\.[A-Za-z])")
_CODE = re.compile(
    r"\bERR(?:OR)?[_-][A-Z0-9_-]{2,40}\b|\bERR_?\d{2,8}\b|\b0x[0-9A-Fa-f]{4,16}\b|\b(?:HTTP"
    r"|http)(?:/\d(?:\.\d)?)?[ -]?(?:[Ss]tatus |[Ee]rror |[Cc]ode ){0,2}[45]\d\d\b"
    r"|\b(?i:error|fault|failure|exception)(?i: ?(?:code|number|no\.?|id|type))? ?[:#=]? ?(?:[45]\d\d|-?\d{2,8}"
    r"|[A-Z]{1,6}[-_]?\d{2,8})\b(?![.,]\d| (?:items?|results?|products?|days?|records?))"
    r"|(?<![\w.,£$€¥/-])(?:400|401|403|404|405|406|408|409|410|413|415|422|429|500|501|502|503|504|505|520|521"
    r"|522)(?i: error\b|(?:[ :–-]{1,4})(?:not found|forbidden|bad request|internal server"
    r"|service (?:temporarily )?unavailable|bad gateway|gateway time-?out|unauthori[sz]ed|gone|method not allowed"
    r"|too many requests|request time-?out|unprocessable|page not found)\b)"
    r"|\b(?i:status(?: ?code)?) ?[:#=]? ?[45]\d\d\b|\berrno ?[:=]? ?-?\d{1,5}\b|\bE(?:NOENT|ACCES|CONNREFUSED"
    r"|CONNRESET|TIMEDOUT|PERM|EXIST|PIPE|NOTFOUND|HOSTUNREACH)\b"
    r"|(?:错误|异常|故障|状态|返回|响应)(?:代?码|编号|码)[:： ]{0,3}[-A-Za-z0-9_]{2,30}|\b(?i:internal server error"
    r"|bad gateway|gateway time-?out)\b"
)
_INNOCENT_BEFORE = re.compile(
    r"(?i:\b(?:code|voucher|coupon|promo|discount|sku|model|part|item|ref(?:erence)?|order|serial|product|article"
    r"|user(?:name)?|login|account|booking|ticket|tracking|file|iban|bic"
    r"|swift|version|handle|hashtag|variable|environment|setting|id|no\.?|number)\b(?: (?:number|code|no\.?|id|name"
    r"|is))?[:#=]? {0,2}[“\"'‘(]?$)"
    r"|(?:优惠码|优惠券|券码|型号|货号|编号|订单号?|单号|用户名|账号|文件|口令|兑换码|版本号?)[:： “\"]{0,3}$"
)
_TECHNICAL = frozenset(
    listed(
        "status error err order pending failed failure fail invalid not null type code state user payment paid "
        "shipped delivered cancelled canceled completed complete "
        "created active inactive deleted expired rejected approved msg message label text field required missing "
        "unknown default none exception timeout denied auth "
        "token api db sql http https config enum reason progress processing fulfilled refunded declined insufficient "
        "funds account customer shipping found empty undefined "
        "awaiting unpaid confirmed dispatched success successful exceeded limit value id uuid key table column row "
        "count flag is has request response session server "
        "internal constraint category validation validator param parameter exists unavailable unsupported forbidden "
        "unauthorized update insert select tbl fk pk"
    )
)
_PROMOTED = re.compile(
    r"(?i:\b(?:code|voucher|coupon|promo\w*|% off|discount|check ?out|wi-?fi|network|ssid|hashtag|username"
    r"|signed in as|logged in as)\b)|优惠|券|折|口令|网络|用户名|账号|型号|货号"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s\u3400-\u9fff]{1,2000}|[\w.+-]{1,80}@[\w.-]{1,120}")
_WORDS = re.compile(rf"[A-Za-z][A-Za-z'’]+|[{HAN}]")
_EMPTY = frozenset(
    listed(
        "error code status number http https id no the a an of err fault failure exception internal server bad gateway "
        "not found request timeout time out forbidden service unavailable page unauthorized unauthorised occurred has "
        "temporarily oops sorry"
    )
)
_LONGEST = 20_000  # characters of a text that are looked at
_PATTERNS: tuple[tuple[What, re.Pattern[str]], ...] = (
    ("trace", _TRACE), ("database", _DATABASE), ("code", _CODE), ("constant", _CONSTANT), ("constant", _SNAKE),
)  # fmt: skip
HUMAN = 4  # words of a sentence for people; a Chinese character counts as half


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of a text that is no language for people. alone: nothing beside it says in words what is the matter."""

    what: What
    start: int
    end: int
    alone: bool


@remembered
def codes_in(text: str) -> tuple[Found, ...]:
    """Everything internal in a text, in order; a code behind a sentence for people is found as well (not `alone`)."""
    if not _ANY[text]:
        return ()
    plain = _ADDRESS.sub(lambda m: " " * len(m[0]), simplified(text[:_LONGEST]))
    found: list[Found] = []
    for what, pattern in _PATTERNS:
        for match in pattern.finditer(plain):
            if what == "constant" and not _is_constant(plain, match):
                continue
            if any(f.start < match.end() and match.start() < f.end for f in found):
                continue
            found.append(Found(what, *match.span(), human_words(plain, match.span()) < HUMAN))
    return tuple(sorted(found, key=lambda f: f.start))


def bare_code(text: str) -> tuple[int, int] | None:
    """Where an error message shows what is for its makers only, and not as a code for support after a sentence."""
    for found in codes_in(text):
        if found.what != "code" or found.alone or _leads(text, found):
            return found.start, found.end
    return None


def human_words(text: str, span: tuple[int, int]) -> float:
    """Words for people outside the span; those that only announce a code do not count."""
    rest = text[: span[0]] + " " + text[span[1] :]
    return sum(1 if w.isascii() else 0.5 for w in _WORDS.findall(rest[:600]) if w.lower() not in _EMPTY)


def _leads(text: str, found: Found) -> bool:
    """It stands at the head of the message, before the words for people."""
    return human_words(text[: found.start], (0, 0)) < 1 and text[: found.start].strip(' :[(“"') == ""


def _is_constant(text: str, match: re.Match[str]) -> bool:
    """It has a word of programs among its parts, and nothing around it makes it a code for customers."""
    parts = match[0].lower().split("_")
    known = sum(part in _TECHNICAL for part in parts)
    lower = match[0].islower()
    letters = [part for part in parts if part.isalpha() and len(part) > 1]
    if known < (2 if lower else 1) or len(letters) < 2 or (lower and known < len(parts)):  # noqa: PLR2004
        return False
    return not (
        _INNOCENT_BEFORE.search(text[max(match.start() - 40, 0) : match.start()])
        or _PROMOTED.search(text[max(match.start() - 60, 0) : match.end() + 60])
    )
