"""The journey map as it is computed: curve, gaps, markers."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from auditor.library.catalogues import Tongue
from auditor.model.audit import Cell
from auditor.model.pillars import Pillar
from auditor.model.sayings import say, wording_of
from auditor.report.cards import Deck
from auditor.report.crops import Windows
from auditor.report.journey_map import journey_maps
from auditor.report.pictures import Album
from tests.report.sample import sample_audit


def maps(audit):
    album, windows = Album(), Windows()
    deck = Deck(audit, album, windows, Tongue())
    return journey_maps(audit, (album, windows), deck.cards(audit.findings), deck.cards(audit.reviews), Tongue())


def columns(audit):
    return [c for chunk in maps(audit)[0].chunks for c in chunk.columns]


def gap(message, *touchpoints, fix=None):
    audit = sample_audit()
    places = tuple(replace(audit.findings[0].places[0], touchpoint=t) for t in touchpoints)
    return replace(
        audit.findings[4], check="coverage-gap", message=message, fingerprint=message, places=places,
        fix_wording=wording_of(fix) if fix else None,
    )  # fmt: skip


CELL = partial(say, "Add one with `stage: {stage}`, or `absent: {{{cell}: …}}`.", stage="wait")
EVENT = partial(say, "Name the touchpoint: `events: {{{event}: id}}`.")


def test_the_curve_is_the_mean_of_the_pillars_that_were_judged():
    cells = (
        Cell("advert", Pillar.FLOW, 100, 4, 0), Cell("advert", Pillar.WORDS, 51, 2, 1),
        Cell("advert", Pillar.HELP, None, 0, 0), Cell("basket", Pillar.HELP, None, 0, 0),
    )  # fmt: skip
    tiles = {t.touchpoint.id: t.value for t in maps(replace(sample_audit(), cells=cells))[0].tiles}
    assert (tiles["advert"], tiles["basket"]) == (76, None)


def test_a_touchpoint_where_everything_failed_has_the_value_0_and_not_none():
    cells = (Cell("advert", Pillar.FLOW, 0, 1, 1), Cell("advert", Pillar.WORDS, 50, 2, 1))
    one = maps(replace(sample_audit(), cells=cells))[0]
    assert (one.tiles[0].value, one.floor) == (25, 10)
    one = maps(replace(sample_audit(), cells=cells[:1]))[0]
    assert (one.tiles[0].value, one.floor, one.chunks[0].curve) == (0, 0, "M50 100")


def test_the_floor_is_below_the_lowest_value_and_the_curve_stands_on_it():
    audit = sample_audit()
    cells = tuple(Cell(t.id, Pillar.FLOW, v, 1, 0) for t, v in zip(audit.touchpoints, (100, 73, 100), strict=False))
    one = maps(replace(audit, cells=cells))[0]
    assert one.floor == 60
    assert one.chunks[0].curve == "M50 0L150 67.5L250 0"
    assert [t.height for t in one.tiles[:3]] == [20, 6, 20]


def test_no_value_is_no_curve():
    one = maps(replace(sample_audit(), cells=()))[0]
    assert {c.curve for c in one.chunks} == {""}
    assert all(t.value is None for t in one.tiles)


def test_what_was_lost_has_no_value_even_where_another_variant_was_judged():
    audit = sample_audit()
    cells = (Cell("track", Pillar.FLOW, 80, 1, 0),)
    tile = next(t for t in maps(replace(audit, cells=cells))[0].tiles if t.touchpoint.id == "track")
    assert tile.lost
    assert tile.value is None


def test_a_missing_touchpoint_is_a_gap_after_the_one_before_it():
    audit = sample_audit()
    made = columns(replace(audit, findings=(gap("no news", "basket", "checkout", fix=CELL(cell="news")),)))
    at = next(i for i, c in enumerate(made) if c.gap)
    assert made[at - 1].tile.touchpoint.id == "basket"
    assert made[at].gap.message == "no news"


def test_an_event_of_which_nobody_tells_has_no_place_among_the_stages():
    made = columns(replace(sample_audit(), findings=(gap("nobody tells", "advert", fix=EVENT(event="delay")),)))
    assert [i for i, c in enumerate(made) if c.gap] == [len(made) - 1]
    assert made[-1].stage == ""


def test_touchpoints_without_an_owner_or_that_were_lost_are_no_missing_touchpoints():
    fix = say("Add `{key}:` to each.", key="owner")
    findings = (gap("no owner", "basket", "track", fix=fix), gap("nothing could be captured", "track"))
    assert not any(c.gap for c in columns(replace(sample_audit(), findings=findings)))


def test_markers_count_findings_by_severity_in_the_variant_of_the_map():
    audit = sample_audit()
    for one in maps(audit):
        for tile in one.tiles:
            here = [
                f.severity.value
                for f in audit.findings
                if any((p.touchpoint, p.variant) == (tile.touchpoint.id, one.variant) for p in f.places)
            ]
            counted = {m.severity: m.count for m in tile.markers if m.severity != "review"}
            assert counted == {s: here.count(s) for s in here}


def test_there_is_a_map_without_a_variant_where_nothing_was_gathered():
    audit = sample_audit()
    bare = replace(audit, touchpoints=tuple(replace(t, shots=()) for t in audit.touchpoints), findings=(), reviews=())
    assert [m.variant for m in maps(bare)] == [""]
