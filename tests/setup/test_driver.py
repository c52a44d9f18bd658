from __future__ import annotations

import pytest

from auditor.errors import BrowserError
from auditor.setup import driver
from auditor.setup.commands import run
from tests.setup.pretend import Pretend


def test_the_node_inside_playwright_really_starts(tmp_path):
    here = Pretend(tmp_path)
    here._run = run
    found, trouble = driver.version(here.machine())
    assert (found[0], trouble) == ("v", "")


def test_a_node_that_is_not_there_is_a_matter_of_installing_playwright(tmp_path):
    here = Pretend(tmp_path)
    here.env["PLAYWRIGHT_NODEJS_PATH"] = "/nowhere/node"
    with pytest.raises(BrowserError, match=r"no /nowhere/node\); pip install --force-reinstall playwright"):
        driver.make_ready(here.machine())
    assert here.ran == []
