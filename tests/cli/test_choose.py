"""What was named on the command line is found, or said to be missing."""

from __future__ import annotations

import pytest

from auditor.cli import choose
from auditor.errors import AuditorError, UsageError
from auditor.model.journey import Journey, Variant

PAGE = "journey: One page\nbase_url: http://127.0.0.1:1\ntouchpoints:\n  - {id: home, steps: [{open: /}]}\n"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_file_a_folder_and_urls_are_journeys(here):
    (here / "journeys").mkdir()
    (here / "journeys" / "one.yaml").write_text(PAGE)
    assert [j.id for j in choose.journeys(["journeys/one.yaml"])] == ["one"]
    assert [j.id for j in choose.journeys(["journeys"])] == ["one"]
    (urls,) = choose.journeys(["https://shop.test/", "https://shop.test/help"])
    assert len(urls.touchpoints) == 2


def test_settings_that_lie_beside_journeys_are_none(here):
    for name in ("auditor.yaml", "words.yaml", "waivers.yaml"):
        (here / name).write_text("")
    (here / "one.yaml").write_text(PAGE)
    assert [j.id for j in choose.journeys(["."])] == ["one"]


def test_an_id_of_the_library_is_found(here):
    assert [j.id for j in choose.journeys(["oscar-guest-checkout"])] == ["oscar-guest-checkout"]


def test_with_nothing_named_the_workspace_is_walked(here):
    (here / "auditor.yaml").write_text("")
    (here / "journeys").mkdir()
    (here / "journeys" / "one.yaml").write_text(PAGE)
    assert [j.id for j in choose.journeys([])] == ["one"]


def test_without_a_workspace_nothing_named_is_explained(here):
    with pytest.raises(UsageError, match="auditor init"):
        choose.journeys([])


def test_an_unknown_name_gets_the_nearest(here):
    with pytest.raises(UsageError, match="did you mean `oscar-guest-checkout`"):
        choose.journeys(["oscar-guest-chekout"])


def test_a_missing_file_is_named(here):
    with pytest.raises(AuditorError, match="missing.yaml"):
        choose.journeys(["missing.yaml"])


def test_urls_and_files_do_not_mix(here):
    with pytest.raises(UsageError, match="no URL"):
        choose.journeys(["https://shop.test/", "one.yaml"])


def test_out_is_the_run_folder_of_one_journey_and_the_parent_of_several(here):
    one, two = Journey("one", "One"), Journey("two", "Two")
    assert choose.run_folders([one], here / "out") == [(one, here / "out")]
    several = choose.run_folders([one, two], here / "both")
    assert [folder for _, folder in several] == [here / "both" / "one", here / "both" / "two"]


def test_a_run_folder_is_used_again_and_what_was_in_it_stays_until_the_walk_begins(here):
    old = here / "out"
    old.mkdir()
    (old / "run.json").write_text("{}")
    (old / "report.html").write_text("old")
    assert choose.run_folders([Journey("one", "One")], old)[0][1] == old
    assert sorted(path.name for path in old.iterdir()) == ["report.html", "run.json"]


def test_a_journey_without_the_named_variant_gets_no_folder_that_nobody_walks_into(here):
    found = [Journey("one", "One"), Journey("two", "Two", variants=(Variant("phone"),))]
    assert choose.run_folders(found, here / "out", ("phone",)) == [(found[1], here / "out" / "two")]
    assert len(choose.run_folders(found, here / "out", ("nosuch",))) == 2  # the walk says which there are


@pytest.mark.parametrize("name", ["shop.example", "shop.example:8000", "localhost:8000", "127.0.0.1", "茶.example"])
def test_an_address_without_its_scheme_is_told_how_to_be_one(here, name):
    with pytest.raises(UsageError, match=f"write https://{name}$"):
        choose.journeys([name])


def test_a_folder_that_is_no_run_is_left_alone(here):
    (here / "out").mkdir()
    (here / "out" / "mine.txt").write_text("")
    with pytest.raises(UsageError, match="not a run folder"):
        choose.run_folders([Journey("one", "One")], here / "out")


def test_two_runs_in_one_second_get_two_folders(here):
    folders = {choose.run_folders([Journey("one", "One")], None)[0][1] for _ in range(3)}
    assert len(folders) == 3
