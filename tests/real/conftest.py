"""One shop for all tests of this folder that walk it: it takes a minute to set up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.real.shop import shop

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The variables that the journeys read; tests that ask for it are of the group `oscar`, so one worker has it."""
    with shop(tmp_path_factory.mktemp("oscar")) as env:
        yield env
