"""A script leaves out a part of a good conversation, or leads nowhere.

## What it finds
Scripts for telephone and chat in which no line of the agent does one of these: greet and say who is speaking, say or
ask what it is about, ask an open question, read back what is known; and, where something is agreed (a refund, a
complaint, an appointment): sum it up and give a reference. One finding lists what is missing, with words for it. Apart
from that: a link to a node that is not there, a node that nothing leads to and that leads nowhere, one that ends
without a closing.

Bad: “Order number? … It is on its way. Bye.” Good: “… So, to recap: a new kettle comes on Friday. Your case is 4821.”

## Why it matters
Each agent fills a gap in another way: one customer hears what happens next and has a number, the other has neither.

## How to fix
Give the script a line for each part. Let every branch lead to a node by its title, and every way end in the closing.

## Not reported
Single answers (macros) without a dialogue, unless `params` name the parts that they must have (`macro_reference: 1`).
A part that the house does without: `recap: 0`. No word about what comes next is the business of `next-step-missing`, a
promise without a time of `timeframe-missing`. Arrows to what may be an action (“→ send a replacement”) and other
languages.

## Sources
“Good Services”, principle 3; COPC and SOCAP practice of call guides (greet, explore, confirm, resolve, recap, close).
"""

from __future__ import annotations

from functools import reduce

from auditor.api import (
    Confidence,
    Dialogue,
    Evidence,
    Fault,
    Kind,
    Node,
    Params,
    Severity,
    Texts,
    Turn,
    Verdict,
    joined,
    judged,
    not_applicable,
    say,
    series,
    touchpoint_check,
)
from auditor.kit.caring.telling import ACTION
from auditor.kit.promising.timewords import says_when
from auditor.kit.speaking import structure_words as words
from auditor.kit.speaking.scripts import agent_turns, language
from auditor.kit.speaking.ways import Fork, lost_nodes, open_ends, wrong_ways
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import shown

ALWAYS = (words.INTRODUCTION, words.PURPOSE, words.OPEN_QUESTION, words.READ_BACK)
AGREED = (words.RECAP, words.REFERENCE)
LAST = 6  # turns at the end, as in `next-step-missing`


@touchpoint_check(
    id="script-structure",
    title="Script with gaps",
    severity=Severity.WARNING,
    needs=(Dialogue, Texts),
    kinds=(Kind.SCRIPT,),
    params={
        # 1: every script must have it; 0: not
        **{part.key: 1 for part in (*ALWAYS, *AGREED, words.NEXT)},
        **{f"macro_{part.key}": 0 for part in (*ALWAYS, *AGREED)},
        "turns": 3,  # of the agent; fewer, without a word of the customer, are a macro
    },
)
def script_structure(here: Evidence, params: Params) -> Verdict:
    said = [(node, turn, simplified(turn.text)) for node, turn in agent_turns(here)]
    if not said:
        return not_applicable(say("no line of an agent is in English or Chinese"))
    nodes = here[Dialogue].nodes
    macro = len(said) < params["turns"] and not any(t.speaker == "customer" for n in nodes for t in n.turns)
    texts = [text for _, _, text in said]
    missing = [part for part in wanted(texts, params, macro=macro) if not any(map(part.words.search, texts))]
    if not macro and params["next_step"] and lacks_time(texts):
        missing.append(words.NEXT)
    faults = [gaps(here, missing, said[0][1])] if missing else []
    faults += [misled(here, fork) for fork in wrong_ways(nodes)]
    faults += [lost(here, node) for node in lost_nodes(nodes)]
    faults += [unclosed(here, found)] if (found := open_ends(nodes)) else []
    if macro and not faults and not any(params[f"macro_{part.key}"] for part in (*ALWAYS, *AGREED)):
        return not_applicable(say("a single answer, and `params` name no parts that it must have"))
    return judged(examined=len(said), faults=faults)


def wanted(texts: list[str], params: Params, *, macro: bool) -> list[words.Part]:
    if macro:
        return [part for part in (*ALWAYS, *AGREED) if params[f"macro_{part.key}"]]
    agreed = any(words.AGREED.search(text) for text in texts)
    return [part for part in (*ALWAYS, *(AGREED if agreed else ())) if params[part.key]]


def lacks_time(texts: list[str]) -> bool:
    """The end names something to do, no promise that `timeframe-missing` would look at, and no time stands anywhere."""
    if any(says_when(text) or words.TIMED.search(text) for text in texts):
        return False
    last = texts[-LAST:]
    return any(ACTION.search(text) for text in last) and not any(words.PROMISED.search(text) for text in texts)


def gaps(here: Evidence, missing: list[words.Part], first: Turn) -> Fault:
    names = [part.name for part in missing]
    chinese = language(here, first) == "zh"
    examples = [
        say("{name}: “{example}”", name=part.name, example=part.example_zh if chinese else part.example)
        for part in missing
    ]
    listed = reduce(lambda said, more: say("{said}; {more}", said=said, more=more), examples)
    heading = next((b for b in here[Texts].blocks if b.role == "heading"), None)
    place = here.place(heading) if heading else here.place(first, shown(first.text))
    return Fault(
        say("No line of the agent gives {parts}", parts=joined(names, most=len(names))),
        (place,),
        confidence=Confidence.MEDIUM,
        key="parts",
        fix=say("Add a line such as {examples}", examples=listed)
        if len(missing) == 1
        else say("Add lines such as {examples}", examples=listed),
    )


def misled(here: Evidence, fork: Fork) -> Fault:
    branch = fork.branch
    near = shown(fork.near, 60)
    condition = f"{branch.text}: " if branch.text else ""
    return Fault(
        say("A branch leads to “{target}”, and there is no such node", target=shown(branch.target, 60)),
        (here.place(branch, shown(f"{condition}{branch.target}"), (branch.target,)),),
        confidence=Confidence.HIGH if branch.sort == "link" else Confidence.MEDIUM,
        key=f"no node {branch.target}",
        fix=say("Write the node, or the title of the one that is meant. The nearest is “{title}”.", title=near)
        if near
        else say("Write the node, or the title of the one that is meant."),
    )


def lost(here: Evidence, node: Node) -> Fault:
    return Fault(
        say("Nothing leads to the node “{title}”, and it leads nowhere", title=shown(node.text, 60)),
        (here.place(node, shown(node.text)),),
        confidence=Confidence.MEDIUM,
        key=f"lost {node.text}",
        fix=say("Let a branch lead to it, or take it out."),
    )


def unclosed(here: Evidence, nodes: list[Node]) -> Fault:
    names = series(say("“{title}”", title=shown(node.text, 40)) for node in nodes[:4])
    return Fault(
        say("The node {names} ends without a closing and without a way on", names=names)
        if len(nodes) == 1
        else say("{count} nodes end ({names}) without a closing and without a way on", count=len(nodes), names=names),
        tuple(here.place(node.turns[-1], shown(node.turns[-1].text)) for node in nodes),
        confidence=Confidence.MEDIUM,
        key="open end",
        fix=say("End it with what comes next and a farewell, or let it lead to the node that closes."),
    )
