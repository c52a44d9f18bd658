"""What a template leaves behind when it is not filled in: one pattern per habit, each sure by its surroundings.

Every repetition is bounded, so that no text makes the search slow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Literal, TypeAlias

from auditor.kit.memory import remembered

Sort: TypeAlias = Literal["syntax", "bracket", "value", "filler", "note", "open", "greeting", "label"]

SYNTAX = re.compile(
    r"""\{\{[^{}]{0,300}(?:\{[^{}]{0,100}\}[^{}]{0,300})?\}\}  # {{ name }} {{#each rows}}
    | \{%(?:[^{%]|%(?!\})|\{(?!%)){0,500}%\}                # {% if paid %}
    | \{\#[^\#\n]{0,200}\#\}                                # {# comment #}
    | \{![A-Za-z_$][\w$.]{0,80}\}                           # {!Contact.FirstName}
    | <%[^%\n]{0,200}%>                                     # <%= name %>
    | <\?(?:php|=)[^?\n]{0,200}\?>                          # <?= $name ?>
    | \$\{[A-Za-z_][^{}\n]{0,80}\}                          # ${total}
    | \#\{[A-Za-z_][\w.\[\]:()]{0,80}\}                     # #{user.name}
    | %\([A-Za-z_]\w{0,40}\)[sdfr]                          # %(date)s
    | %\{[A-Za-z_]\w{0,40}\}                                # %{count}
    | (?<![\w%])%%(?:=[^%\n]{1,80}=|[A-Za-z_][\w.]{1,40})%%  # %%first_name%% %%=v(@name)=%%
    | (?<![\w%])%[A-Z][A-Z_.]{2,40}%(?!\w)                  # %FIRST_NAME%
    | (?<![\w%])%[a-z]{2,20}(?:[._][a-z]{1,20}){1,4}%(?!\w)  # %recipient.name%
    | (?<![\w%&=/.-])(?<!\d\s)%(?:\d\$)?[sd@](?![\w%])      # %s, but neither 50 %s nor ?q=%s
    | \*\|[^|*\n]{1,60}\|\*                                 # *|FNAME|*
    | \[\[[A-Za-z_][^\[\]\n]{0,40}\]\]                      # [[name]]
    | \[%[A-Za-z_][\w .|-]{0,60}%\]                         # [%first_name | there%]
    | \[(?:site|user|node|current-(?:user|date)|order|account|(?:commerce|webform)[-_]\w{1,20})(?::[a-z_-]{1,30}){1,4}\]
    | \[[a-z][a-z0-9]{1,20}(?:[_-][a-z0-9]{1,20}){0,4}(?:\s[a-z_]{1,20}=["”“'’][^"”“'’\]\n]{0,80}["”“'’]){1,8}\s?/?\]
    | «[A-Za-z]{1,20}(?:_[A-Za-z]{1,20}){1,4}»              # «First_Name»
    | <<[A-Za-z_][\w .]{1,40}>>                             # <<First Name>>
    | \#\#[A-Z][A-Z_]{2,30}\#\#                             # ##NAME##
    | (?<![\w\#])\#(?:code|name|order|order_?no|time|date|company|app|money|amount|product)\#(?![\w\#])  # #code#
    | (?<!\w)__[A-Z][A-Z_]{2,30}__(?!\w)                    # __NAME__
    | (?<![\w$])\$[a-z]{1,20}(?:[._][a-z]{1,20}){1,4}\$(?!\w)  # $first_name$
    | (?<!\w)@(?:Model|ViewBag|ViewData)\.\w{1,40}          # @Model.Name
    | (?<![\w:]):(?:attribute|seconds)(?!\w)                # :attribute
    | (?<![\w{])\{\w{1,30},\s?(?:plural|select|selectordinal|number|date|time)\b[^\n]{0,200}  # {n, plural, …
    | (?<![\w{])\{[a-z]{1,20}(?:[_.][a-z]{1,20}|[A-Z][a-z]{1,20}){1,5}\}(?!\})   # {first_name} {firstName}
    | (?<![\w{])\{(?:\d(?::[A-Za-z0-9\#.,]{1,12})?|name|username|firstname|lastname|email|customer|company|product
      |user|date|amount|total|price|count|number|order|code|url|link|days?|hours?|minutes?|quantity|currency)\}(?!\})""",
    re.VERBOSE,
)
_TAGS = (  # of Liquid, Jinja, Django and Twig
    "if|elif|elsif|else|elseif|endif|unless|endunless|for|endfor|tablerow|endtablerow|case|when|endcase|assign|capture"
    "|set|endset|block|endblock|extends|include|import|from|macro|endmacro|call|filter|endfilter|raw|endraw|verbatim"
    "|autoescape|with|endwith|load|url|trans|translate|blocktrans|blocktranslate|endblocktrans|comment|endcomment|cycle"
    "|increment|decrement|render|section|layout|echo|liquid|do|embed|use|spaceless|now|static|break|continue|schema"
    "|style|form|paginate|end|each|foreach|while|switch|ifchanged|regroup|debug|lorem"
)
_PLAIN = re.compile(  # words of prose, and no tag: only a person can tell
    rf"\{{%\s{{0,3}}(?!(?:{_TAGS})\b)" + r"[a-z]{1,20}(?:\s[a-z]{1,20}){1,8}\s{0,3}%\}"
)
_FILLER = re.compile(
    r"(?i:\blorem ipsum\b(?: dolor(?: sit amet)?)?|\bdolor sit amet\b|\bconsectetu(?:e?r) adipiscing\b"
    r"|\binsert (?:your |the )?(?:text|name|title|copy|content|link|logo|headline|image|date|company)(?: name)? here\b"
    r"|\byour (?:text|copy|content|headline|logo) (?:goes )?here\b"
    r"|(?<!\byour )(?<!\bthe )(?<!\btheir )(?<!\ba )(?<!\benter )(?<!\btype )(?<!\bwrite )"
    r"\b(?:first|last|full|product|company|customer|item) name here\b)"
    r"|\b[A-Z]{3,10} NAME HERE\b|此处插入|此处填写|占位(?:文本|文字|符)"
)
_LATIN_WORDS = (
    *("aenean", "aptent", "bibendum", "curabitur", "dapibus", "egestas", "eleifend", "faucibus", "fermentum"),
    *("himenaeos", "lobortis", "maecenas", "malesuada", "pellentesque", "phasellus", "posuere", "praesent"),
    *("scelerisque", "sociosqu", "sollicitudin", "suspendisse", "tincidunt", "torquent", "ultricies", "venenatis"),
    *("vestibulum", "vivamus", "vulputate"),
)
_LATIN = re.compile(rf"\b(?:{'|'.join(_LATIN_WORDS)})\b", re.IGNORECASE)
_LATIN_NEAR = 60  # characters between two such words
_LATIN_REACH, _LATIN_MOST = 4_000, 20  # characters from the first, and words, that are looked at
_GREETS = r"(?:^|\n)\s{0,3}(?:Dear|Hi|Hello|Hey|Welcome|Welcome back|Good (?:morning|afternoon|evening))"
_LOST = r"(?P<token>undefined|null|NaN)"
_VALUES = (
    re.compile(r"(?P<token>\[object [A-Z]\w{0,30}\])"),
    re.compile(rf"^\s{{0,3}}[£$€¥#]?\s?{_LOST}\s{{0,3}}[.!]?\s{{0,3}}$"),  # all there is
    re.compile(rf"[:：#]\s{{0,3}}{_LOST}(?=\s{{0,3}}(?:$|[\n,;.，。；)]))"),  # after its label
    re.compile(rf"[£$€¥]\s?{_LOST}(?![A-Za-z0-9_])"),
    re.compile(rf"(?:{_GREETS},?\s|尊敬的|亲爱的)\s{{0,2}}{_LOST}(?![A-Za-z0-9_])"),
    re.compile(rf"(?<![A-Za-z0-9_]){_LOST}(?:\s(?:undefined|null)|\s?(?:%|元|件|天|日|个|小时|分钟))"),
    re.compile(
        rf"(?<![A-Za-z0-9_]){_LOST}\s(?:days?|items?|hours?|minutes?|nights?|points?|people|guests?|left)(?!\w)"
    ),
    re.compile(r"(?P<token>Invalid [Dd]ate)(?=\s{0,3}(?:$|[\n,;.)–—-]))"),
    re.compile(r"(?P<token>[Tt]ranslation missing: [\w.-]{1,80})"),
    re.compile(rf"{_GREETS},?\s{{1,2}}(?P<token>None)(?=\s{{0,3}}(?:$|[\n,!.]))"),
    re.compile(rf"(?i:\b(?:order|booking|reference|invoice|ticket)(?: number| no\.?)?)\s#?{_LOST}(?![A-Za-z0-9_])"),
)
_BRACKET = re.compile(r"[\[［]\s?([A-Za-z][A-Za-z0-9 ,.'’/_-]{1,40})\s?[\]］](?!\()")
_OPEN_NAMES = (  # names without any bracket, where nothing else is meant; each with what must be there in lower case
    (
        " name",
        re.compile(
            r"(?:^|[\n“\"‘])\s{0,3}(?:Dear|Hi|Hello|Hey),? "
            r"(?P<token>(?:(?:First|Last|Full|Customer) )?Name)(?=\s?[,!])"
        ),
    ),
    ("name", re.compile(r"(?<![\w.@])(?P<token>@(?:First|Last|Full) ?Name)\b")),
    (
        "company name",
        re.compile(r"(?i:©|\bcopyright\b)[^\n]{0,12}?(?P<token>(?<!\w)(?i:(?:your )?company name))\b"),
    ),
)
_ASKED_FOR = re.compile(
    r"(?:(?:first|last|full|user|company|product|customer) name|(?:order|invoice|account|phone|tracking) number"
    r"|(?:e-?mail|delivery|shipping) address|(?:due|delivery|start|end|expiry) date)"
)
_BRACKET_COUNT = re.compile(  # “in [x] days”; a ticked box looks like it
    r"\[[xXnN]{1,2}\](?=\s?(?:(?:working |business )?(?:minutes?|hours?|days?|weeks?|months?|years?)\b|%))"
)
_IDENTIFIER = re.compile(r"[A-Za-z]{1,20}(?:_[A-Za-z]{1,20}){1,4}")
_BRACKET_ZH = re.compile(
    r"[\[［{｛](?:您的|客户|用户|顾客|收件人)?(?:姓名|名字|称呼|名称|订单号|订单编号|日期|时间|金额|公司名称|公司|产品名称|商品名称|手机号|电话|地址|链接|编号|昵称)[\]］}｝]"
)
_NOUNS = re.compile(
    r"(?<![a-z])(?:(?:first|last|sur|user)?name|company|organi[sz]ation|product|brand|date|time|number|amount|price|total"
    r"|address|e-?mail|phone|city|country|title|link|url|code|customer|client|user|recipient|sender|department|agent"
    r"|reference|deadline|signature|month|year|day)(?![a-z])",
    re.IGNORECASE,
)
_ASKS = re.compile(r"(?:your|insert|enter|add|customer|client|recipient)\s", re.IGNORECASE)
_GREETED = re.compile(r"(?:Dear|Hi|Hello|Hey|Welcome|尊敬的|亲爱的|您好)[,，]?\s{0,2}$")
_NAMELESS = (
    re.compile(rf"(?P<token>{_GREETS}\s[,，])"),
    re.compile(r"(?P<token>(?:^|\n)\s{0,3}Dear\s?[:!])"),
    re.compile(r"(?:^|[\n。！])\s{0,3}(?P<token>尊敬的\s{0,2}[,，:：!！、])"),
    re.compile(r"(?:^|\n)\s{0,3}(?P<token>亲爱的\s{1,2}[,，:：!！])"),
    re.compile(r"^\s{0,3}(?P<token>[,，]\s{0,2}您好)"),
)
_ABOUT = re.compile(
    r"(?i:\b(?:handlebars|mustach(?:e|io)|jinja2?|liquid (?:tags?|templates?)|merge (?:tags?|fields?)|placeholders?"
    r"|template (?:syntax|language|variables?)|curly (?:braces?|brackets?))\b)|占位符|模板(?:语法|变量)|花括号"
)
_NOTE = re.compile(
    r"(?<![\w-])(?:TODO|FIXME)\s?[:(–—-]\s?[^\n]{1,60}|^\s?(?:TODO|FIXME)\s?$|[\[(](?:TODO|FIXME)\b[^\])\n]{0,60}[\])]"
)
_OPEN = (
    re.compile(r"[:：]\s{0,3}(?P<token>TBC|TBD|TBA|待定|待补充|待填写)(?=\s{0,3}(?:$|[\n,;.，。；)]))"),
    re.compile(r"^\s?\(?(?P<token>TBC|TBD|TBA|待补充|待填写)\)?\s?$"),
)
# Most texts hold none of these: one quick look saves all the slow ones.
_SIGNS = re.compile(r"[{%$*\[［<#｛«]|__[A-Z]|:attribute|:seconds|@Model|@View")
_FILLERS = (" ipsum", "dolor sit", "consectet", " here", "此处", "占位")
_GREETINGS = ("Dear", "Hi", "Hello", "Hey", "Welcome", "Good ", "尊敬的", "亲爱的", "您好")
_TELLING = (
    *("handlebars", "mustach", "jinja", "liquid t", "merge ", "placeholder", "template", "curly b"),
    *("占位符", "模板", "花括号"),
)
_LOST_WORD = re.compile(r"undefined|null|NaN|\[object|Invalid [Dd]ate|None|[Tt]ranslation missing")
_NOTE_WORD = re.compile(r"TODO|FIXME|TB[CDA]|待")


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One stretch of a text. `sure` is False where only a person can tell."""

    sort: Sort
    start: int
    end: int
    token: str
    sure: bool = True


@remembered
def placeholders(text: str, *, language: str = "en", for_an_agent: bool = False) -> tuple[Placeholder, ...]:
    """Everything in `text` that was to be replaced.

    `for_an_agent`: the text tells a person what to say; brackets are an instruction there. `language` keeps
    English notes apart from Spanish TODO ("everything").
    """
    return tuple(_placeholders(text, language, for_an_agent=for_an_agent))


def _placeholders(text: str, language: str, *, for_an_agent: bool) -> Iterator[Placeholder]:
    if _SIGNS.search(text):
        if for_an_agent:
            yield from (_hit("syntax", m) for m in SYNTAX.finditer(text) if m[0][:2] in {"{{", "{%", "*|", "<%", "${"})
        else:
            yield from (_hit("syntax", m, sure=not _PLAIN.fullmatch(m[0])) for m in SYNTAX.finditer(text))
            yield from _brackets(text)
    lower = text.lower()
    if any(word in lower for word in _FILLERS):
        yield from (_hit("filler", m) for m in _FILLER.finditer(text))
    elif any(word in lower for word in _LATIN_WORDS):
        yield from _latin(text)
    yield from _once("bracket", tuple(p for sign, p in _OPEN_NAMES if sign in lower), text)
    if _LOST_WORD.search(text):
        yield from _once("value", _VALUES, text)
    if any(word in text for word in _GREETINGS):
        yield from _once("greeting", _NAMELESS, text)
    if language in {"en", "zh"} and _NOTE_WORD.search(text):
        yield from (_hit("note", m) for m in _NOTE.finditer(text))
        yield from _once("open", _OPEN, text)


def _latin(text: str) -> Iterator[Placeholder]:
    """Two different words of filler text that stand close together; one alone may be a name."""
    lower = text.lower()
    first = min(at for word in _LATIN_WORDS if (at := lower.find(word)) >= 0)
    words = list(islice(_LATIN.finditer(text, max(first - _LATIN_REACH, 0), first + _LATIN_REACH), _LATIN_MOST))
    for one, other in pairwise(words):
        if other.start() - one.end() <= _LATIN_NEAR and one[0].lower() != other[0].lower():
            yield Placeholder("filler", one.start(), other.end(), text[one.start() : other.end()])
            return


_REACH = 300  # characters from the word to what it explains


def explained_beside(text: str, hit: Placeholder) -> bool:
    """Near it, the text speaks about the writing of templates; the word elsewhere in a long mail does not count."""
    return explains_templates(text[max(hit.start - _REACH, 0) : hit.end + _REACH])


@remembered
def explains_templates(text: str) -> bool:
    """It speaks about the writing of templates; what it shows of them may be meant."""
    lower = text.lower()
    if not any(word in lower for word in _TELLING):
        return False
    return bool(_ABOUT.search(SYNTAX.sub(" ", text) if _SIGNS.search(text) else text))


def _hit(sort: Sort, match: re.Match[str], *, sure: bool = True) -> Placeholder:
    return Placeholder(sort, match.start(), match.end(), match[0].strip(), sure)


def _once(sort: Sort, patterns: tuple[re.Pattern[str], ...], text: str) -> Iterator[Placeholder]:
    seen: set[int] = set()
    for pattern in patterns:
        for match in pattern.finditer(text):
            if match.start("token") not in seen:
                seen.add(match.start("token"))
                yield Placeholder(sort, match.start("token"), match.end("token"), match["token"].strip())


def _brackets(text: str) -> Iterator[Placeholder]:
    for match in _BRACKET.finditer(text):
        inner = match[1].strip()
        if _IDENTIFIER.fullmatch(inner):
            yield _hit("bracket", match)
            continue
        greeted = bool(_GREETED.search(text[max(match.start() - 12, 0) : match.start()]))
        titled = all(word[0].isupper() for word in inner.split() if word[0].isalpha())
        if _NOUNS.search(inner) and (greeted or titled or _ASKS.match(inner)):
            sure = greeted or " " in inner or "_" in inner
            yield Placeholder("bracket", match.start(), match.end(), match[0], sure)
        elif _ASKED_FOR.fullmatch(inner):  # lower case: also how somebody's words are altered in a quotation
            yield _hit("bracket", match, sure=False)
    yield from (_hit("bracket", m, sure=False) for m in _BRACKET_COUNT.finditer(text))
    for match in _BRACKET_ZH.finditer(text):
        yield _hit("bracket", match)
