from __future__ import annotations

import asyncio

import pytest

from auditor.gather import ahead
from auditor.gather.ahead import AT_ONCE, Ahead
from auditor.gather.captured import Captured
from auditor.model.journey import Kind, Touchpoint
from auditor.model.steps import Open


@pytest.fixture
def files(tmp_path, monkeypatch):
    """A walk through files, and what happened in which order."""
    seen: list[str] = []
    running: list[str] = []
    most = [0]

    async def capture(touchpoint, _sheet):
        running.append(touchpoint.id)
        most[0] = max(most[0], len(running))
        await asyncio.sleep(0.02 if touchpoint.id == "t0" else 0.001)
        running.remove(touchpoint.id)
        seen.append(touchpoint.id)
        return Captured(language=f"{touchpoint.id} {dict(touchpoint.data)}")

    monkeypatch.setattr(ahead, "capture_file", capture)

    async def sheet():
        seen.append("sheet")
        return object()

    def make(*touchpoints, names=None):
        return Ahead(touchpoints, {} if names is None else names, sheet), seen, most

    make.one = lambda n, **more: Touchpoint(f"t{n}", "T", **{"kind": Kind.EMAIL, "file": tmp_path / "a.html", **more})
    return make


def taken(walk, orders):
    async def run():
        async with walk:
            return [await walk.take(order) for order in orders]

    return asyncio.run(run())


def test_files_are_captured_two_at_a_time_and_handed_out_in_order(files):
    walk, seen, most = files(*(files.one(n) for n in range(20)))
    assert [one.language for one in taken(walk, range(20))] == [f"t{n} {{}}" for n in range(20)]
    assert most == [AT_ONCE]
    assert seen.count("sheet") == AT_ONCE
    assert seen.index("t1") < seen.index("t0")


def test_no_more_than_a_few_are_captured_before_their_turn(files):
    walk, seen, _ = files(*(files.one(n) for n in range(20)))
    taken(walk, [0])
    assert {"t0"} <= set(seen) <= {"sheet", "t0", "t1", "t2", "t3"}


def test_what_needs_a_walk_keeps_its_turn_and_stops_the_looking_ahead(files):
    page = Touchpoint("page", "P", Kind.PAGE, steps=(Open(url="/"),))
    walk, seen, _ = files(
        files.one(0), page, files.one(2), files.one(3, steps=(Open(url="/"),)), files.one(4, file=None)
    )
    assert [one and one.language for one in taken(walk, range(5))] == ["t0 {}", None, "t2 {}", None, None]
    assert seen.index("t0") < seen.index("t2")


def test_data_that_the_walk_captures_are_waited_for(files):
    names = {}
    later = files.one(1, data=(("order", "${order}"),))
    walk, _, _ = files(files.one(0), later, names=names)

    async def run():
        async with walk:
            first = await walk.take(0)
            names["order"] = "A-1"
            return first, await walk.take(1)

    first, second = asyncio.run(run())
    assert (first.language, second.language) == ("t0 {}", "t1 {'order': 'A-1'}")
