"""Pillars: every check of the library has its own by name or family, and no name is of a check that is gone."""

from __future__ import annotations

import pytest

from auditor.check import pillars
from auditor.check.pillars import named, pillar_of
from auditor.library.checks import load_checks
from auditor.library.roots import built_in
from auditor.model.pillars import Pillar

METAS = {id: check.meta for id, check in load_checks((built_in(),)).checks.items()}


def test_every_name_is_of_a_check():
    assert len(METAS) > 100
    assert named() - METAS.keys() == set()


def test_no_name_stands_under_two_pillars():
    names = [name for checks in pillars._BY_NAME.values() for name in checks]
    assert sorted(names) == sorted(set(names))


def test_every_family_of_the_library_has_a_pillar():
    assert {meta.family for meta in METAS.values()} == set(pillars._FAMILIES)


def test_a_name_says_something_else_than_its_family():
    same = [id for id in named() if pillars._FAMILIES[METAS[id].family] is pillar_of(id, METAS[id].family)]
    assert same == []


def test_every_pillar_has_checks():
    assert {pillar_of(meta.id, meta.family) for meta in METAS.values()} == set(Pillar)


@pytest.mark.parametrize(
    ("check", "family", "pillar"),
    [
        ("price-drift", "consistency", Pillar.DETAIL),
        ("term-drift", "consistency", Pillar.WORDS),
        ("order-reference-drift", "consistency", Pillar.FLOW),
        ("coverage-gap", "coverage", Pillar.FLOW),
        ("lifecycle-gap", "coverage", Pillar.MEASURE),
        ("help-missing", "help", Pillar.HELP),
        ("our-own-check", "effort", Pillar.FLOW),
        ("our-own-check", "our-own-family", Pillar.DETAIL),
    ],
)
def test_by_name_then_by_family_then_detail(check, family, pillar):
    assert pillar_of(check, family) is pillar
