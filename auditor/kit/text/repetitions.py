"""Words and phrases that stand twice in a row by mistake, in English and Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from auditor.kit.memory import remembered
from auditor.kit.text.wording import BOOK, HAN, LATIN

_TOKEN = re.compile(rf"[{LATIN}0-9]+(?:['’][{LATIN}]+)*")
_LONGEST = 6  # words of a phrase
_WRAPPED = 50  # characters of a line that may have been broken because it was full
# words that may follow themselves: grammar, emphasis, names of things
_MEANT_TWICE_WORDS = (
    "that had is was do can so no yes very really much many more far long way too never ever always again "
    "please now there well hear knock bye ha ha-ha ho he hey hi blah yada tut tsk chop night hush yo aye "
    "go goo boo bang ping pong win test check same half double plus dot tap tick log in on up over out "
    "what who you it cha choo yum woof meow beep ring ding clap cous couscous mahi ylang tom tuk piri "
    "peri agar cancan pom bora pago baden walla wagga zig dum la na doo da papa mama big little old hot "
    "cold good great slow slowly quick fast deep high low tiny super extra quite pretty real true lots "
    "less step side face run work rain stop wait come play sing love kiss thank thanks sorry hello okay "
    "ok right left day sun one two three four five six seven eight nine ten twenty thirty forty fifty "
    "sixty hundred thousand million zero oh first second last next www http https pi xi li mu chi chou fu "
    "lu ma jing dong bing pu"
)
_MEANT_TWICE = frozenset(_MEANT_TWICE_WORDS.split())
_GRAMMAR_WORDS = (
    "the a an of to and or but for with at by from as if not are were be been being am this these those "
    "your our my his her its their we they she i he me him them us will would shall should could may "
    "might must have has did does than then when where which how all any some each every into onto about "
    "after before between during until because while yours also only just get got make made take give see "
    "let want need"
)
_GRAMMAR = frozenset(_GRAMMAR_WORDS.split())
_JOINS = frozenset({"and", "by", "after", "or", "upon", "to", "vs", "x", "versus", "against"})
_PROSE = 4  # words of a sentence, below which a doubled word is a label that is drawn twice
_CONTENT = 4  # letters of a word that carries meaning
_SENTENCE = 6


@dataclass(frozen=True, slots=True)
class Twice:
    """`text[start:end]` says `said` twice. `sure`: grammar forbids it; else it may be emphasis."""

    start: int
    end: int
    said: str
    sure: bool = True


@remembered
def english_repetitions(text: str) -> tuple[Twice, ...]:
    """In order, none inside another. Capitalised names, emphasis and labels are none."""
    tokens = list(_TOKEN.finditer(text, 0, BOOK))
    words = [m[0].lower().replace("’", "'") for m in tokens]
    if len(words) < _PROSE or len(set(words)) == len(words):
        return ()
    found: list[Twice] = []
    places: dict[str, int] = {}
    at = 0
    for place, word in enumerate(words):
        size = place - places.get(word, -_LONGEST - 1)
        places[word] = place
        first = place - size
        if not 1 <= size <= _LONGEST or first < at or words[first:place] != words[place : place + size]:
            continue
        if (twice := _judged(text, tokens, words, first, size)) is not None:
            found.append(twice)
            at = place + size
    return tuple(found)


def _judged(text: str, tokens: list[re.Match[str]], words: list[str], first: int, size: int) -> Twice | None:
    copy = words[first : first + size]
    one, two = tokens[first : first + size], tokens[first + size : first + 2 * size]
    start, end = one[0].start(), two[-1].end()
    gaps = [text[a.end() : b.start()] for a, b in zip((*one, *two)[:-1], (*one, *two)[1:], strict=True)]
    if any(gap.strip() or len(gap) > 2 for gap in gaps) or _is_framed(text, start, end) or _is_name(one, two):  # noqa: PLR2004
        return None
    thrice = size == 1 and words[first + 2 : first + 3] == copy
    broken = "\n" in "".join(gaps) and not _is_wrapped(text, one[-1].end(), two[0][0])
    if thrice or broken or any(w[0].isdigit() for w in copy) or len(words) <= 2 * size:
        return None
    said = text[start : one[-1].end()]
    if size > 1:
        joined = any(w in _JOINS for w in copy) if size == 2 else False  # noqa: PLR2004 - “more and more and more”
        meant = joined or all(w in _MEANT_TWICE for w in copy) or len(set(copy)) < size
        return None if meant else Twice(start, end, said)
    return _of_a_word(copy[0], two[0][0], Twice(start, end, said), len(words))


def _of_a_word(word: str, second: str, twice: Twice, among: int) -> Twice | None:
    """Grammar words never follow themselves; others may for emphasis, and short ones are syllables."""
    if word in _MEANT_TWICE or (len(word) == 1 and word not in "ai"):
        return None
    if word in _GRAMMAR or word in "ai":
        return twice
    plain = second.islower() and len(word) >= _CONTENT and among >= _SENTENCE
    return replace(twice, sure=False) if plain else None


def _is_framed(text: str, start: int, end: int) -> bool:
    """Part of a longer word, or in quotation marks."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    return before in {*"-–/_.@#&"} - {""} or after in {*"-–/_@#&"} or (before + after) in {'""', "“”", "‘’", "''"}


def _is_name(one: list[re.Match[str]], two: list[re.Match[str]]) -> bool:
    """Both copies begin with a capital alike: Pago Pago, New York New York, SALE SALE."""
    return (
        [m[0] for m in one] == [m[0] for m in two]
        and all(m[0][0].isupper() for m in (one[0], two[0]))
        and (len(one[0][0]) > 1 or len(one) > 1)
    )


def _is_wrapped(text: str, at: int, following: str) -> bool:
    """The line was full, and runs on in lower case."""
    begin = text.rfind("\n", 0, at) + 1
    return at - begin >= _WRAPPED and following[0].islower()


_LEFT = f"(?<![{HAN}])|(?<=[到是为有的了请您将会要在被让使需])"
_DOUBLED = re.compile(rf"([{HAN}]{{2,4}})\1")
_EITHER = re.compile(
    rf"(?:{_LEFT})([{HAN}]{{2,6}})(?:或者|或)\1(?=[^{HAN}]|$|[的了时等](?![{HAN}]{{0,1}}[上下]))", re.MULTILINE
)
_AGAIN = re.compile(rf"(?<![{HAN}A-Za-z0-9、，])([{HAN}]{{2,6}})[，,]\s?\1(?=[，,。；;.]|\s*$)")
# Words that never follow themselves: those of grammar, and nouns. Verbs do (了解了解), and so do measures (一个个).
_TWICE_AT_ONCE = re.compile(
    r"(我们的?|您的|你们的?|他们的?|因为|所以|如果|但是|而且|以及|或者|关于|对于|由于|通过|为了|已经|可以在|我们将|请您|工作日"
    r"|分钟|小时|订单|账户|账号|客户|客服|用户|商品|手机号码?|验证码|短信|邮件|电话|页面|平台|服务)\1(?!\1|经理|名|号|员)"
    r"|(?<![目标有之真中似怎])(的)的(?![确士话卡])(?=[\u4e00-\u9fff])|(您)您|(?<!客)(被)被(?![子套罩单])"
)
_MEANT_ZH = re.compile(
    "谢谢|感谢|多谢|欢迎|加油|恭喜|您好|你好|再见|好的|没错|对的|是的|快来|注意|不急|别急|慢点|等等|来吧|抱歉|对不起|很好|拜拜|不要|小心"
    "|收到|明白|可以|没有|不是|冷静|放心|别怕|救命|快跑|快点|生日快乐|早安|晚安|哈哈|嘻嘻|呵呵|哎呀|哇塞|同意|支持|赞成|喜欢|真的|真好|太好了|拼了|冲鸭"
)


@remembered
def chinese_repetitions(text: str) -> tuple[Twice, ...]:
    """`X或X` and `X，X` of two to six characters, at the borders of a clause; greetings and cheers are none."""
    found = [Twice(m.start(1), m.end(), m[1]) for m in _in(_EITHER, text, "或")]
    found += [Twice(m.start(1), m.end(), m[1]) for m in _in(_AGAIN, text, "，", ",") if not _MEANT_ZH.fullmatch(m[1])]
    if "的的" in text or "您您" in text or "被被" in text or _DOUBLED.search(text):
        found += [Twice(*m.span(), next(filter(None, m.groups()))) for m in _TWICE_AT_ONCE.finditer(text)]
    return tuple(sorted(found, key=lambda t: t.start))


def _in(pattern: re.Pattern[str], text: str, *signs: str) -> Iterator[re.Match[str]]:
    if any(sign in text for sign in signs):
        yield from pattern.finditer(text, 0, BOOK)
