from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from auditor.kit.clients.table import table
from tests.training.caniemail import TARGET, day_of, digest, read_source, verdicts_of


def test_the_data_are_those_that_the_script_wrote():
    held = json.loads(TARGET.read_text(encoding="utf-8"))
    assert digest(held["clients"], held["features"]) == held["meta"]["sha256"] == table().sha256
    assert (len(held["features"]), len(held["clients"])) == (307, 48)
    assert TARGET.stat().st_size < 400_000


def test_the_head_says_where_they_come_from():
    known = table()
    assert (known.name, known.licence, known.source) == ("caniemail", "MIT", "https://github.com/hteumeuleu/caniemail")
    assert date.fromisoformat(known.date) >= date(2026, 6, 29)


def test_a_feature_has_its_verdicts():
    flex = table().features["css-display-flex"]
    assert (flex.title, flex.category, flex.tested) == ("display:flex", "css", "2021-11-02")
    assert (flex.support["outlook.windows"], flex.support["apple-mail.ios"], flex.support["gmail.ios"]) == (
        "n",
        "y",
        "a",
    )


def test_every_feature_has_a_day_and_verdicts_of_clients_that_are_known():
    known = table()
    for feature in known.features.values():
        assert date.fromisoformat(feature.tested).year >= 2018
        assert set(feature.support) <= set(known.clients)
        assert set(feature.support.values()) <= set("yanu")


def test_the_newest_version_is_the_last_that_is_listed():
    stats = {"gmail": {"ios": {"2019-02": "n", "2020-11": "a #1"}, "android": {}}, "hey": {"webmail": {"1": "?"}}}
    assert verdicts_of({"stats": stats}) == {"gmail.ios": "a", "hey.webmail": "u"}


def test_days_are_written_in_full():
    assert [day_of("2024-05-1"), day_of("2020-01-02"), day_of(None)] == ["2024-05-01", "2020-01-02", ""]


def test_a_package_and_a_checkout_give_the_same(tmp_path: Path):
    (tmp_path / "data").mkdir()
    (tmp_path / "_features").mkdir()
    stats = {"gmail": {"ios": {"1": "y"}}}
    one = {"slug": "css-tea", "title": "tea", "category": "css", "last_test_date": "2024-01-01", "stats": stats}
    page = '---\ntitle: "tea"\ncategory: css\nlast_test_date: "2024-01-01"\nstats: {\n\tgmail: {\n\t\tios: {"1": "y",}\n\t}\n}\n---\n'
    (tmp_path / "_features" / "css-tea.md").write_text(page, encoding="utf-8")
    (tmp_path / "_features" / "_template.md").write_text("---\ntitle: x\n---\n", encoding="utf-8")
    checkout = read_source(tmp_path, "v1", "2024-02-02")
    (tmp_path / "_features" / "css-tea.md").unlink()
    (tmp_path / "_features" / "_template.md").unlink()
    (tmp_path / "_features").rmdir()
    held = {"data": [one], "last_update_date": "2024-02-02 10:00:00 +0000"}
    (tmp_path / "data" / "caniemail.json").write_text(json.dumps(held), encoding="utf-8")
    (tmp_path / "package.json").write_text('{"version": "v1"}', encoding="utf-8")
    assert read_source(tmp_path, "", "") == checkout
    assert checkout["features"] == {"css-tea": ["tea", "css", "2024-01-01", "y"]}
