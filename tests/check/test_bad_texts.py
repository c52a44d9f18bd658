"""Texts that nobody should write, through all built-in checks at once: every one of them ends in a verdict."""

from __future__ import annotations

import functools
import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from auditor.api import Block, Mail, Outcome
from auditor.check.engine import audit
from auditor.kit.passages import NO_LANGUAGE
from auditor.library.checks import load_checks
from auditor.library.roots import built_in
from auditor.model.evidence import Declared
from auditor.model.run import Planned, Run, RunInfo, RunState
from auditor.model.settings import Settings
from auditor.report.json_report import from_json, to_json
from tests.build import touchpoint
from tests.ends import ends

if TYPE_CHECKING:
    from auditor.library.checks import Shelf
    from auditor.model.audit import Audit
    from auditor.model.evidence import Evidence

ODD = [
    "", " ", "\n", "word", "词", "1", "。", ".", "?", "!!!!!!", "…", "——", "Free", "最", "🔥", "🔥🎉💥" * 40, "👩‍👩‍👧‍👦🇬🇧🏴󠁧󠁢󠁥󠁮󠁧󠁿", "(╯°□°)╯︵ ┻━┻",
    "您的order已经confirm了，请在24 hours内去到我们的website完成payment。", "Please联系我们 by微信or电话, thank you谢谢!", "VIP会员only今天",
    "︵請於三日內回覆︶︰﹁限時優惠﹂︱最後機會", "︰︱﹁", "Ｆｒｅｅ　ｄｅｌｉｖｅｒｙ　ｔｏｄａｙ！", "㊙️㊗️㍿㈱①②③", "e\u0301" * 300, "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
    "مرحبا بكم في متجرنا، التوصيل خلال 3 أيام مجانا", "ברוכים הבאים, משלוח חינם תוך 3 ימים", "\u202eOnly 3 left!\u202c \u2067free\u2069 \u200f£5\u200e",
    "Total \u202b١٢٫٥٠ ر.س\u202c today only", "&amp;amp;lt;p&amp;amp;gt;Best price!&amp;amp;lt;/p&amp;amp;gt;", "&amp;nbsp;&amp;#8217;&amp;copy; 2019", "&amp;amp;最&amp;amp;好",
    "\ud83d", "Deliv\udc00ery in 2 days \ud800", "\udfff\ud800", "最\ud800好", "\x00\x07Sale\x1b[31m ends\x7f", "a\u200bb\u200cc\u200dd\ufeffe", "\u3000\u3000限\u3000时\u3000",
    "%s %(n)s {0} {{ x }} ${y} [name] <b>", "'); DROP TABLE orders;--", "http://[", "@@@@@@ #### ____ ~~~~", "1/2/3/4/5 12:99 31/31/31 -0",
    "the the the the the the", "no no no not never none nothing", "会会会会会", "IF YOU DO NOT ACT NOW YOU WILL LOSE EVERYTHING!!!", "ÅÄÖßÐþ ĳ ŉ ǆ ﬁ ﬂ İı ſ",
]  # fmt: skip
LINES = (  # what a line repeats
    "a", "茶", "7", "{", "最*", ",", "(", "best ", "only 3 left hurry ", "我们将尽快，", "é", "٣", "&amp;", "\ud800", "🔥",
)  # fmt: skip
ROLES = ("paragraph", "heading", "cell", "button", "label", "quote", "message", "agent", "item", "link", "unheard-of")
SIZE = 100_000


@functools.cache
def shelf() -> Shelf:
    return load_checks([built_in()])


def judged(*touchpoints: Evidence, again: bool = True, **declared: Any) -> Audit:
    """The audit, after it was seen that no check failed, that it reads back, and that it is made `again` as it was."""
    about = Declared("bad", **{"market": "gb", "languages": ("en",), "base_url": "https://shop.test", **declared})
    placed = tuple(replace(t, order=i) for i, t in enumerate(touchpoints))
    planned = tuple(Planned(t.touchpoint, t.title, t.kind) for t in placed)
    info = RunInfo(about, planned, ("desktop",), gathered_at="2026-03-04T12:00:00Z", state=RunState.COMPLETE)
    run = Run(info, {"desktop": placed})
    result = audit(run, shelf(), Settings())
    assert [(c.check, c.reason) for c in result.coverage if c.outcome is Outcome.ERROR] == []
    data = to_json(result)
    assert to_json(from_json(data)) == data
    if again:
        assert to_json(audit(run, shelf(), Settings())) == data
    return result


def blocks(lines: list[str]) -> list[Block]:
    roles = itertools.cycle(ROLES)
    return [Block(line, next(roles), selector=f"#b{i}") for i, line in enumerate(lines)]


@pytest.mark.parametrize(("language", "market"), [("en", "gb"), ("zh", "cn"), ("ar", ""), ("", "")])
def test_odd_texts_everywhere(language, market):
    said, again = blocks(ODD), blocks(ODD[1:] + ODD[:1])
    subject = next(line for line in ODD if language != "zh" or "order" in line)
    result = judged(
        touchpoint("home", *said, language=language),
        touchpoint("basket", *again, language=language, stage="commit"),
        touchpoint("done", *blocks(ODD[7:] + ODD[:7]), language=language, stage="confirm"),
        touchpoint("mail", *said, Mail(sender=ODD[20], subject=subject, text="\n".join(ODD)), kind="email", language=language),
        touchpoint("sms", *again, kind="text", language=language),
        touchpoint("script", *blocks(ODD[5:] + ODD[:5]), kind="script", language=language),
        touchpoint("paper", *again[::-1], kind="document", language=language),
        market=market, languages=(language,) if language else (),
    )  # fmt: skip
    assert {c.check for c in result.coverage} == set(shelf().checks)


def test_lines_without_end_are_judged_to_the_end():
    with ends(60):
        lines = [Block(part * (SIZE // len(part)), "paragraph", selector=f"#l{i}") for i, part in enumerate(LINES)]
        judged(touchpoint("lines", *lines), again=False)
        judged(
            touchpoint("zh", *(b for b in lines if "\u4e00" < b.text[0] < "\uffff"), language="zh"),
            again=False,
            market="cn",
            languages=("zh",),
        )


def test_ten_thousand_blocks_of_one_character():
    with ends(60):
        signs = itertools.cycle("a1.最的?£,(🔥\ud800")
        characters = [Block(next(signs), "paragraph", selector=f"#c{i}") for i in range(10_000)]
        judged(touchpoint("signs", *characters), again=False)


STRANGE = (
    "ჩვენ გთხოვთ გადაიხადოთ თანხა სამ დღეში და მიიღოთ თქვენი შეკვეთა.",
    "សូមបង់ប្រាក់ក្នុងរយៈពេលបីថ្ងៃ ហើយទទួលការបញ្ជាទិញរបស់អ្នក។",
    "मेहरबानी करके तीन दिनों में भुगतान करें और अपना सामान प्राप्त करें।",
)
# they read signs, figures, the title, links and the way through the site, in any language
IN_ANY_LANGUAGE = {
    "dead-end", "effort-budget", "encoding-garbage", "forced-account", "forced-channel-switch", "internal-code",
    "page-title-generic", "placeholder-leak",
}  # fmt: skip
OF_WORDS = {
    "abbreviation-undefined", "agentless-bad-news", "ambiguous-date", "expired-content", "filter-damage", "jargon",
    "long-sentence", "overpromise-absolute", "reading-grade", "repeated-phrase",
    "timeframe-missing", "urgency-pressure", "vague-timeframe", "wall-of-text",
}  # fmt: skip


def test_a_language_that_no_check_knows_is_not_judged():
    result = judged(touchpoint("home", *STRANGE, language="ka"), languages=("ka",), market="")
    reasons = {c.check: c.reason for c in result.coverage if c.outcome is Outcome.NOT_APPLICABLE}
    assert {c.check for c in result.coverage} - set(reasons) <= IN_ANY_LANGUAGE
    assert all(reasons.values())
    assert {
        check: reasons[check] for check in OF_WORDS if NO_LANGUAGE.removeprefix("there is no ") not in reasons[check]
    } == {}
    assert {f.check for f in (*result.findings, *result.reviews)} <= {"dead-end", "page-title-generic"}
