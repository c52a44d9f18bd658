from __future__ import annotations

import pytest

from auditor.gather.drawn.branches import Way, ways_of
from auditor.gather.drawn.script import dialogue_of, read_script
from auditor.model.artifacts import Block

TITLES = ["Lost parcel", "Delay", "丢件", "结束"]


@pytest.mark.parametrize(
    ("line", "ways"),
    [
        ("If the parcel is lost: [Lost parcel](#lost-parcel)", [Way("If the parcel is lost", "Lost parcel", "link")]),
        ("[go on here](#lost-parcel)", [Way("", "Lost parcel", "link")]),
        (
            "[Refund](#refund) or [Delay](#delay)",
            [Way("", "Refund", "link"), Way("[Refund](#refund) or", "Delay", "link")],
        ),
        ("→ Lost parcel", [Way("", "Lost parcel", "arrow")]),
        ("-> **Delay**", [Way("", "Delay", "arrow")]),
        ("Red light => Engineer", [Way("Red light", "Engineer", "arrow")]),
        ("If it is late, go to “Delay”", [Way("If it is late", "Delay", "words")]),
        ("If it is late, go to Delay.", [Way("If it is late", "Delay", "words")]),
        ("如果丢件：转「丢件」", [Way("如果丢件", "丢件", "words")]),
        ("如果没找到：见“丢件”", [Way("如果没找到", "丢件", "words")]),
        ("否则转结束", [Way("否则", "结束", "words")]),
        ("see “Returns policy”", []),
        ("转「人工客服」", []),
        ("Go to the shop and ask.", []),
        ("Offer a refund.", []),
        ("", []),
    ],
)
def test_where_a_line_leads(line, ways):
    assert list(ways_of(line, TITLES)) == ways


def dialogue(source: str):
    lines = read_script(source)
    titles = [line.text for line in lines if line.role == "heading"]
    blocks = [Block(line.text, line.role, level=line.level, selector=f"line {line.number}") for line in lines]
    for line in lines:
        if line.role not in {"agent", "customer", "heading"}:
            line.ways = ways_of(line.text, titles)
    return dialogue_of(lines, blocks)


def test_a_script_is_nodes_with_turns_branches_and_notes():
    nodes = dialogue(
        "# Where is it?\nFor phone staff.\n## Opening\nRep: Hello!\nCaller: Where is it?\n(look it up)\n\n- Lost -> Lost parcel\n"
        "## Lost parcel\n坐席：抱歉。\n顾客：好的。\n> Offer a voucher\n"
    ).nodes
    assert [(n.text, n.selector) for n in nodes] == [("", ""), ("Opening", "line 3"), ("Lost parcel", "line 9")]
    assert nodes[0].notes == ("For phone staff.",)
    assert [(t.speaker, t.text) for t in nodes[1].turns] == [
        ("agent", "Hello!"),
        ("customer", "Where is it?\n(look it up)"),
    ]
    (branch,) = nodes[1].branches
    assert (branch.text, branch.target, branch.sort, branch.selector) == ("Lost", "Lost parcel", "arrow", "line 8")
    assert [t.speaker for t in nodes[2].turns] == ["agent", "customer"]


def test_a_script_without_headings_is_one_node():
    (node,) = dialogue("agent: Hello\ncustomer: Hi").nodes
    assert (node.text, len(node.turns)) == ("", 2)
    assert dialogue("").nodes == ()


def test_a_long_line_and_many_arrows_are_bounded():
    assert len(ways_of("-> a " * 5_000, TITLES)) <= 20
    assert ways_of("转" * 100_000, TITLES) == ()
    assert ways_of("[" * 100_000, TITLES) == ()
