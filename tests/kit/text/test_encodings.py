from __future__ import annotations

import pytest

from auditor.kit.text.encodings import garbled
from tests.ends import ends


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
    ("read_as", "meant"),
    [("gb18030", "你好"), ("gb18030", "感谢您的订单"), ("cp1251", "Привет"), ("cp1250", "łódź"), ("cp932", "にちは")],
)
def test_utf8_read_as_another_national_encoding(read_as: str, meant: str):
    damaged = meant.encode().decode(read_as, "ignore")
    assert "".join(m for _, _, m in found(damaged)).strip("\ufffd") in {meant, meant[1:], meant.replace("d", "")}
    assert found(meant) == []


def test_russian_read_as_western():
    assert found("Ðåñòîðàí") == [("misread", "Ðåñòîðàí", "Ресторан")]
    assert found("ÏÐÈÂÅÒ") == [("misread", "ÏÐÈÂÅÒ", "")]  # Chinese or Russian: only the source tells


def test_signs_of_windows_taken_for_latin():
    assert found("\x93Sale\x94") == [("misread", "\x93", "“"), ("misread", "\x94", "”")]


def test_half_an_emoji():
    assert found("Thanks \ud83d!") == [("replacement", "\ud83d", "")]
    assert found("Thanks \ud83d\ude00!") == []


def test_nothing_but_question_marks():
    assert [d for d, _, _ in found("??????, ????: 25")] == ["replacement"]
    assert found("What???") == found("???") == found("Really?? Yes??") == []


@pytest.mark.parametrize(
    "text",
    ["It&amp;amp;#39;s", "10&amp;nbsp;kg", "&amp;amp;nbsp;", "=E2=80=99", "caf\\u00e9"],
)
def test_codes_that_are_shown_are_one_stretch(text: str):
    assert [d for d, _, _ in found(f"Hello {text} there")] == ["entity"]


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
     "a & b;", "The &nbsp; entity of HTML", "这是一段关于编码的文字：锟斤拷", "Zürich Ärger", "½ kg, 20°C", "d’été…",
     "?x=AB=CD", "C:\\users\\name", "РСФСР", "カタカナ ひらがな", "①②③④⑤⑥", "━━━━━", "à la carte à côté", "CASĂ”", "繧", "浣熊"],
)  # fmt: skip
def test_innocent_text(text: str):
    assert found(text) == []


@pytest.mark.parametrize(
    "piece",
    [
        "Ã©",
        "Ã",
        "&",
        "&amp;",
        "鎴",
        "â€",
        "\ufffd",
        "ÎÒ",
        "我",
        "浣犲",
        "Рџ",
        "Ĺ",
        "縺薙",
        "=E2",
        "\\u00",
        "? ",
        "?? ",
        chr(0xD83D),
    ],
)
def test_hostile_text_comes_to_an_end(piece: str):
    with ends():
        list(garbled(piece * (300_000 // len(piece))))
