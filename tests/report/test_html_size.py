"""The page under its limit, and the page with its files beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.report import html
from auditor.report.formats import write_reports
from auditor.report.options import ReportOptions
from auditor.report.pictures import TOTAL, Album
from tests.report.sample import large_audit, sample_audit, sample_run

APART = ReportOptions(assets="folder")


@pytest.fixture
def run(tmp_path):
    sample_run(tmp_path)
    return tmp_path


def test_pictures_get_all_room_where_little_is_said():
    assert html.room_for_pictures(sample_audit()) == TOTAL


def test_the_more_is_said_the_less_room_is_left_for_pictures():
    rooms = [html.room_for_pictures(large_audit(count)) for count in (1_000, 4_000, 8_000)]
    assert rooms == sorted(rooms, reverse=True)
    assert rooms[0] > rooms[-1] > 0


def test_a_page_that_turns_out_too_large_is_made_again_with_less_room(run, monkeypatch):
    asked = []

    def album(audit, run, total=0, beside=""):
        asked.append(total)
        return Album(css="x" * (20_000 if len(asked) == 1 else 10))

    monkeypatch.setattr(html, "album", album)
    size = len(html.render(sample_audit(), run))
    asked.clear()
    monkeypatch.setattr(html, "LIMIT", size - 5_000)
    monkeypatch.setattr(html, "_LEAST", 1)
    monkeypatch.setattr(html, "room_for_pictures", lambda audit: 100_000)
    made = html.render(sample_audit(), run)
    assert len(asked) == 2
    assert asked[1] < asked[0]
    assert len(made) < size - 5_000


def test_a_page_without_pictures_is_made_once(run, monkeypatch):
    audit = sample_audit()
    bare = replace(audit, touchpoints=tuple(replace(t, shots=()) for t in audit.touchpoints))
    asked = []
    monkeypatch.setattr(html, "album", lambda *_: asked.append(1) or Album())
    monkeypatch.setattr(html, "LIMIT", 10)
    html.render(bare, run)
    assert len(asked) == 1


def test_what_an_earlier_report_left_beside_the_page_is_removed(run):
    write_reports(sample_audit(), run, ["html"], APART)
    folder = run / html.BESIDE
    (folder / "s999.webp").write_bytes(b"old")
    (folder / "notes.txt").write_text("somebody's own")
    write_reports(sample_audit(), run, ["html"], APART)
    assert not (folder / "s999.webp").exists()
    assert (folder / "report.css").exists()
    assert (folder / "notes.txt").exists()
    write_reports(sample_audit(), run, ["html"])
    assert [p.name for p in folder.iterdir()] == ["notes.txt"]
    (folder / "notes.txt").unlink()
    write_reports(sample_audit(), run, ["html"])
    assert not folder.exists()


def test_a_folder_that_is_a_link_is_left_alone(run, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "s1.webp").write_bytes(b"not ours")
    (run / html.BESIDE).symlink_to(elsewhere)
    html.sweep(run, {})
    assert (elsewhere / "s1.webp").exists()


def test_the_page_is_written_after_what_it_names(run, monkeypatch):
    written = []
    monkeypatch.setattr("auditor.report.formats.write_bytes", lambda path, data: written.append(path.name))
    write_reports(sample_audit(), run, ["html"], APART)
    assert written[-1] == html.PAGE
    assert {"report.css", "pictures.css", "report.js"} < set(written)
