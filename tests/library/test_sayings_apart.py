"""Where a Chinese pattern meets a Latin value, a space stands between them, and nowhere else."""

from __future__ import annotations

import pytest

from auditor.model.sayings import in_words, joined, say, wording_of

CHINESE = {
    "{names} at {place}: {count} links": "在{place}有{count}个链接：{names}",
    "{parts} and {last}": "{parts}和{last}",
    "“{name}” is late": "“{name}”迟到了",
}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (say("{names} at {place}: {count} links", names="A", place="Home", count=3), "在 Home 有 3 个链接：A"),
        (say("{names} at {place}: {count} links", names="帮助", place="首页", count=3), "在首页有 3 个链接：帮助"),
        (joined(["首页", "Basket", "Pay"]), "首页, Basket 和 Pay"),
        (say("“{name}” is late", name="Post"), "“Post”迟到了"),
        (say("“{name}” is late", name="7天"), "“7天”迟到了"),
    ],
)
def test_a_space_stands_where_two_scripts_meet(said, expected):
    assert in_words(said, wording_of(said), lambda pattern: CHINESE.get(pattern, pattern)) == expected
