"""Checks are loaded by path; a workspace's file replaces the built-in one of the same id, and says so."""

from __future__ import annotations

import pytest

from auditor.errors import FileError
from auditor.library.checks import load_check, load_checks
from auditor.library.roots import Root, built_in, roots, workspace

CHECK = '''"""A page.

## What it finds
{what}
"""
from auditor.api import Severity, Texts, judged, touchpoint_check

@touchpoint_check(id="{id}", title="T", severity=Severity.NOTICE, needs=(Texts,))
def check(here, params):
    return judged(examined=1)
'''


def put(root, name, id, what="built in", family="clarity"):
    path = root / "checks" / family / f"{name}.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(CHECK.format(id=id, what=what))
    return path


def test_a_workspace_check_replaces_the_built_in_one_and_is_named(tmp_path):
    mine, ours = tmp_path / "mine", tmp_path / "ours"
    put(mine, "long_word", "long-word", "mine")
    hidden = put(ours, "long_word", "long-word")
    put(ours, "short_word", "short-word")
    shelf = load_checks([Root(mine, "workspace"), Root(ours, "built-in")])
    assert {id: c.meta.origin for id, c in shelf.checks.items()} == {"long-word": "workspace", "short-word": "built-in"}
    assert "mine" in shelf.checks["long-word"].meta.page
    assert shelf.replaced == (("long-word", str(hidden)),)


def test_a_file_that_does_not_import_is_reported_with_its_line_and_the_rest_loads(tmp_path):
    put(tmp_path, "good", "good")
    (tmp_path / "checks" / "clarity" / "bad.py").write_text("x = 1\nimport nothing_of_that_name\n")
    shelf = load_checks([Root(tmp_path, "workspace")])
    assert list(shelf.checks) == ["good"]
    assert str(shelf.broken[0]).startswith(str(tmp_path / "checks" / "clarity" / "bad.py") + ":2:")


def test_the_id_must_be_the_file_name(tmp_path):
    with pytest.raises(FileError, match="asks for `long-word`"):
        load_check(put(tmp_path, "long_word", "other"))


def test_a_file_without_a_check_is_refused(tmp_path):
    path = tmp_path / "checks" / "x" / "empty.py"
    path.parent.mkdir(parents=True)
    path.write_text("")
    with pytest.raises(FileError, match="declares 0"):
        load_check(path)


def test_without_auditor_yaml_a_checks_folder_is_not_code_that_we_run(tmp_path):
    put(tmp_path, "evil", "evil")
    assert workspace(tmp_path) is None
    assert "evil" not in load_checks(roots(tmp_path)).checks


def test_with_auditor_yaml_it_is(tmp_path):
    put(tmp_path, "mine", "mine")
    (tmp_path / "auditor.yaml").write_text("")
    below = tmp_path / "journeys"
    below.mkdir()
    assert "mine" in load_checks(roots(below)).checks


def test_the_built_in_library_has_checks():
    shelf = load_checks([built_in()])
    assert shelf.broken == ()
    assert len(shelf.checks) >= 15
