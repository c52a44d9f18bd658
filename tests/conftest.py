"""Fixtures that every test may use."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from auditor import secrecy
from auditor.library.checks import load_check
from auditor.model.check import TouchpointCheck
from tests.sayings import untranslated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from auditor.model.evidence import Evidence, JourneyEvidence
    from auditor.model.verdict import Verdict

ROOT = Path(__file__).resolve().parent.parent
_loaded = functools.cache(load_check)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slow ones first: at the end, no worker is left alone with one of them."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.fixture(autouse=True)
def _no_secret_outlives_a_test() -> Iterator[None]:
    yield
    secrecy.forget_all()


@pytest.fixture
def check(request: pytest.FixtureRequest) -> Callable[..., Verdict]:
    """Run the check that this test file mirrors (tests/checks/<family>/test_<id>.py), loaded as the product does.

    Evidence is narrowed to what the check declares, as in the engine; keyword arguments set thresholds.
    """
    here = Path(request.path)
    path = ROOT / "checks" / here.parent.name / here.name.removeprefix("test_")
    loaded = _loaded(path)

    def run(evidence: Evidence | JourneyEvidence, **params: float) -> Verdict:
        needs = loaded.meta.reads
        settings = {**loaded.meta.params, **params}
        if isinstance(loaded, TouchpointCheck):
            assert not hasattr(evidence, "touchpoints"), "this check judges one touchpoint"
        else:
            assert hasattr(evidence, "touchpoints"), "this check judges a whole journey"
        verdict = loaded.judge(evidence.only(needs), settings)  # type: ignore[arg-type]
        assert not untranslated(verdict, path.parent), "a text of ours that no catalogue has"
        return verdict

    return run
