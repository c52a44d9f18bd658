from __future__ import annotations

import time

import pytest

from auditor.kit.encodings import garbled


def found(text: str) -> list[tuple[str, str, str]]:
    return [(g.damage, text[g.start : g.end], g.meant) for g in garbled(text)]


@pytest.mark.parametrize(
    "meant", ["Café", "Prière", "don’t", "£29.99", "25°C", "naïve – yes", "我们已收到您的订单", "😀", "Müller"]
)
def test_utf8_read_as_windows_is_undone(meant: str):
    damaged = meant.encode().decode("latin-1") if "\x81" in meant.encode().decode("latin-1") else _as_windows(meant)
    assert "".join(m for _, _, m in found(damaged))
    assert all(m in meant for _, _, m in found(damaged))


def _as_windows(text: str) -> str:
    return "".join(bytes([b]).decode("cp1252") if _has(b) else chr(b) for b in text.encode())


def _has(byte: int) -> bool:
    try:
        bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return False
    return True


def test_utf8_read_as_gbk():
    damaged = "我们已收到您的订单，将尽快发货".encode().decode("gb18030", "replace")
    assert ("misread") in {damage for damage, _, _ in found(damaged)}


def test_gbk_read_as_latin():
    damaged = "我们已收到订单".encode("gbk").decode("latin-1")
    assert found(damaged) == [("misread", damaged, "我们已收到订单")]


@pytest.mark.parametrize(
    ("text", "damage"),
    [("锟斤拷", "misread"), ("Hello \ufffd", "replacement"), ("Tom &amp; Jerry", "entity"), ("10&nbsp;kg", "entity"),
     ("It&amp;#39;s", "entity")],
)  # fmt: skip
def test_the_classics(text: str, damage: str):
    assert [d for d, _, _ in found(text)] == [damage]


@pytest.mark.parametrize(
    "text",
    ["NÃO à vista", "São Paulo", "«CAFÉ» „MENÜ“ ”GÅ PÅ”", "MAÇÃ”", "Không có gì", "ÁÉÍÓÚ", "我们已收到您的订单", "联通", "R&D; stuff",
     "a & b;", "The &nbsp; entity of HTML", "这是一段关于编码的文字：锟斤拷", "Zürich Ärger", "½ kg, 20°C", "d’été…"],
)  # fmt: skip
def test_innocent_text(text: str):
    assert found(text) == []


@pytest.mark.parametrize("piece", ["Ã©", "Ã", "&", "&amp;", "鎴", "â€", "\ufffd", "ÎÒ", "我"])
def test_hostile_text_takes_linear_time(piece: str):
    start = time.perf_counter()
    list(garbled(piece * (300_000 // len(piece))))
    assert time.perf_counter() - start < 4
