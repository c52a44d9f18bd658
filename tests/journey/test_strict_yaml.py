"""YAML as people mean it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from auditor.errors import FileError
from auditor.journey.strict_yaml import Mapping, Node, Scalar, Sequence, parse_document, read_document
from tests.ends import ends

PATH = Path("f.yaml")


def tree(text: str) -> Node:
    root = parse_document(text.encode(), PATH).root
    assert root is not None
    return root


def values(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [values(item) for item in node.items]
    return {key: values(entry.node) for key, entry in node.items.items()}


def fault(raw: str | bytes) -> FileError:
    with pytest.raises(FileError) as caught:
        parse_document(raw if isinstance(raw, bytes) else raw.encode(), PATH)
    return caught.value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("10:30", "10:30"),
        ("1_000", "1_000"),
        ("2026-05-12", "2026-05-12"),
        ("010", 10),
        ("0o17", "0o17"),
        ("0x1F", "0x1F"),
        ("1e3", 1000.0),
        (".5", 0.5),
        (".inf", ".inf"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ('"true"', "true"),
        ("'12'", "12"),
        ("12abc", "12abc"),
        ("中文", "中文"),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_a_scalar_is_read_by_the_core_rules_of_yaml_1_2(written: str, value: object) -> None:
    assert values(tree(f"a: {written}\n")) == {"a": value}


def test_the_text_that_was_written_is_kept() -> None:
    root = tree("a: 0042\n")
    assert isinstance(root, Mapping)
    scalar = root.get("a")
    assert isinstance(scalar, Scalar)
    assert (scalar.text, scalar.line, scalar.column) == ("0042", 1, 4)


def test_keys_stay_what_was_written_and_know_their_place() -> None:
    root = tree("first: 1\non: 2\n  \nyes:\n  10: 3\n")
    assert values(root) == {"first": 1, "on": 2, "yes": {"10": 3}}
    assert isinstance(root, Mapping)
    assert (root.items["yes"].line, root.items["yes"].column) == (4, 1)


def test_columns_count_characters_not_bytes() -> None:
    error = fault("名: {公司: 甲, 公司: 乙}\n")
    assert (error.line, error.column) == (1, 12)


def test_a_repeated_key_names_both_lines() -> None:
    error = fault("a: 1\nb: 2\na: 3\n")
    assert str(error) == "f.yaml:3:1: `a` stands here twice, first in line 1: delete or rename one\n    a: 3\n    ^"


def test_aliases_and_merges_work() -> None:
    text = "base: &b {x: 1, y: 2}\nmore: {<<: *b, y: 3}\nlist: {<<: [{z: 9}, *b]}\n"
    assert values(tree(text)) == {"base": {"x": 1, "y": 2}, "more": {"y": 3, "x": 1}, "list": {"z": 9, "x": 1, "y": 2}}


@pytest.mark.parametrize(
    ("text", "line", "column", "says"),
    [
        ("a:\n\tb: 1\n", 2, 1, "a tab"),
        ("-\ta: 1\n", 1, 2, "a tab"),
        ("a: x\n\tb: 2\n", 2, 1, "a tab"),
        ("a: 'x\n", 1, 4, "never closed"),
        ("a: [1, 2\nb: 3\n", 1, 4, "not closed"),
        ("a: b: c\n", 1, 5, "a second `:`"),
        ("a: @x\n", 1, 4, "cannot start with `@`"),
        ("a: *x\n", 1, 4, "nothing above is called so"),
        ("a: &x [*x]\n", 1, 8, "nothing above is called so"),
        ("a: *\n", 1, 5, "needs quotes"),
        ('a: "\\d"\n', 1, 5, "backslash"),
        ("a:\n  b: 1\n c: 2\n", 3, 2, "does not line up"),
        ("- a\nb: 1\n", 2, 1, "does not line up"),
        ("a: 1\n---\nb: 2\n", 2, 1, "second document"),
        ("? [a]\n: b\n", 1, 3, "a key must be a text"),
        ("a: !!python/object:os.system x\n", 1, 4, "tags such as"),
        ("a: !x y\n", 1, 4, "tags such as"),
        ("a: {b: ${C}}\n", 1, 8, 'write "${NAME}"'),
        ("a: {b:}\n", 1, 6, "a colon"),
        ("a: 1\n%b: 2\n", 2, 1, "cannot start with `%`"),
        ("a: \x00\n", 1, 4, "U+0000"),
        ("a: b\x1b[31m\n", 1, 5, "U+001B"),
        ("<<: 3\n", 1, 1, "takes a mapping"),
        ('"": 3\n', 1, 1, "a key is missing"),
    ],
)
def test_what_is_wrong_is_said_in_plain_words_at_its_place(text: str, line: int, column: int, says: str) -> None:
    error = fault(text)
    assert says in error.message
    assert (error.line, error.column) == (line, column)


def test_bytes_that_are_no_utf_8_are_named() -> None:
    error = fault(b"a: 1\nb: caf" + b"\xe9\n")
    assert (error.line, error.column, "0xE9" in error.message) == (2, 7, True)


def test_utf_16_is_named() -> None:
    assert "UTF-16" in fault("a: 1\n".encode("utf-16")).message


def test_a_byte_order_mark_is_no_fault() -> None:
    assert values(tree("\ufeffa: 1\n")) == {"a": 1}


@pytest.mark.parametrize("text", ["", "   \n", "# only a comment\n", "---\n"])
def test_an_empty_file_has_no_values(text: str) -> None:
    root = parse_document(text.encode(), PATH).root
    assert root is None or (isinstance(root, Scalar) and root.empty)


@pytest.mark.parametrize(
    "text", ["[" * 5000, "{a: " * 5000, "[a: " * 5000, "- " * 5000, "\n".join(" " * n + "a:" for n in range(500))]
)
def test_deep_nesting_is_refused(text: str) -> None:
    with ends():
        assert "levels deep" in fault(text).message


def test_a_bomb_of_aliases_is_refused_before_it_grows() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)]
    with ends():
        assert "aliases" in fault("\n".join(lines)).message


def test_a_file_over_one_megabyte_is_refused_without_being_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"a: x\n" * 2_000_000)
    with pytest.raises(FileError, match="larger than 1 MB"):
        read_document(path)


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    for path, says in (
        (tmp_path / "none.yaml", "no such file"),
        (tmp_path, "a folder"),
        (Path("/dev/zero"), "no ordinary file"),
    ):
        with pytest.raises(FileError, match=says):
            read_document(path)
    with pytest.raises(FileError, match="cannot be read"):
        read_document(Path("a\x00b"))
