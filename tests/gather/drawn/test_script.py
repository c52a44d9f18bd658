from __future__ import annotations

import pytest

from auditor.gather.drawn.script import read_script
from auditor.gather.kinds import capture_file
from auditor.model.artifacts import Document, Links, Texts
from auditor.model.dialogue import Dialogue
from auditor.model.journey import Kind, Touchpoint

pytest_plugins = ["tests.gather.desk"]

SCRIPT = """# Where is my order?

For **phone** staff; see [the FAQ](https://acorn.example/faq "all of it").
<!-- an
inner note -->
## Greeting

agent: Good morning, this is {{ name }}.
How may I help?

**Customer:** Where is my order?

- Agent : I am sorry.
- customer: It is A-1001.

## 结束

客服：感谢来电，请致电 400-820-8820。
顾客：好的。
1. Recap the answer
> A side note

---
"""


@pytest.mark.browser
def test_a_script_is_headings_turns_and_what_stands_between(desk, tmp_path):
    (tmp_path / "call.md").write_text(SCRIPT, encoding="utf-8")
    touchpoint = Touchpoint("call", "Call", Kind.SCRIPT, file=tmp_path / "call.md", data=(("name", "Rose"),))
    captured = desk.run(capture_file(touchpoint, desk.sheet))
    assert captured.lost == ""
    blocks = captured.artifacts[Texts].blocks
    assert [(b.role, b.level, b.text, b.selector) for b in blocks] == [
        ("heading", 1, "Where is my order?", "line 1"),
        ("paragraph", 0, "For phone staff; see the FAQ.", "line 3"),
        ("heading", 2, "Greeting", "line 6"),
        ("agent", 0, "Good morning, this is Rose.\nHow may I help?", "line 8"),
        ("customer", 0, "Where is my order?", "line 11"),
        ("agent", 0, "I am sorry.", "line 13"),
        ("customer", 0, "It is A-1001.", "line 14"),
        ("heading", 2, "结束", "line 16"),
        ("agent", 0, "感谢来电，请致电 400-820-8820。", "line 18"),
        ("customer", 0, "好的。", "line 19"),
        ("item", 0, "Recap the answer\nA side note", "line 20"),
    ]
    boxes = [b.box for b in blocks]
    assert all(boxes)
    tops = [box.y for box in boxes if box]
    assert tops == sorted(tops)
    assert boxes[4].x > boxes[3].x  # the customer speaks from the other side
    assert [(link.text, link.href) for link in captured.artifacts[Links].links] == [
        ("the FAQ", "https://acorn.example/faq"),
        ("400-820-8820", "tel:4008208820"),
    ]
    assert captured.artifacts[Document].title == "Where is my order?"
    nodes = captured.artifacts[Dialogue].nodes
    assert [(n.text, len(n.turns), n.notes) for n in nodes] == [
        ("", 0, ("For phone staff; see the FAQ.",)),
        ("Greeting", 4, ()),
        ("结束", 2, ("Recap the answer\nA side note",)),
    ]
    assert all(node.box for node in nodes[1:])
    assert all(turn.box for node in nodes for turn in node.turns)


@pytest.mark.browser
def test_branches_are_drawn_and_are_no_links_of_the_customer(desk, tmp_path):
    (tmp_path / "call.md").write_text(
        "## Start\nagent: Hi\n- Lost: [Find it](#find-it)\n## Find it\nagent: Bye", encoding="utf-8"
    )
    captured = desk.run(capture_file(Touchpoint("call", "Call", Kind.SCRIPT, file=tmp_path / "call.md"), desk.sheet))
    (branch,) = captured.artifacts[Dialogue].nodes[0].branches
    assert (branch.text, branch.target, branch.sort) == ("Lost", "Find it", "link")
    assert branch.box
    assert captured.artifacts[Links].links == ()


@pytest.mark.parametrize(
    ("line", "role", "text"),
    [
        ("agent: Hello", "agent", "Hello"),
        ("AGENT:Hello", "agent", "Hello"),
        ("*Agent:* Hello", "agent", "Hello"),
        ("**agent**: Hello", "agent", "Hello"),
        ("坐席：您好", "agent", "您好"),
        ("客户: 你好", "customer", "你好"),
        ("Caller: Hello", "customer", "Hello"),
        ("The agent: says hello", "paragraph", "The agent: says hello"),
        ("agents: many", "paragraph", "agents: many"),
        ("2 * 3 = 6 and a_b_c", "paragraph", "2 * 3 = 6 and a_b_c"),
        ("#hashtag", "paragraph", "#hashtag"),
        ("### Deep ###", "heading", "Deep"),
    ],
)
def test_who_speaks_is_told_by_the_word_before_the_colon(line, role, text):
    assert [(one.role, one.text) for one in read_script(line)] == [(role, text)]


@pytest.mark.browser
@pytest.mark.parametrize("source", ["", "\n\n", "<!-- nothing -->", "agent:"])
def test_a_script_without_words_is_lost(source, desk, tmp_path):
    (tmp_path / "call.md").write_text(source)
    captured = desk.run(capture_file(Touchpoint("call", "Call", Kind.SCRIPT, file=tmp_path / "call.md"), desk.sheet))
    assert captured.lost == "call.md is empty: there is nothing to say in it"


def test_staff_and_customers_have_many_names():
    script = read_script(
        "職員：您好，請問有咩可以幫到您？\n\n客人：想訂位。\n\n柜员：您好。\n\n业主：你好。\n\n备注：不要念\n"
    )
    assert [line.role for line in script if line.role in {"agent", "customer"}] == [
        "agent", "customer", "agent", "customer",
    ]  # fmt: skip
