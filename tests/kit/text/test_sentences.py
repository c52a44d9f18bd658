from __future__ import annotations

import pytest

from auditor.kit.text.sentences import count_words, sentences
from tests.ends import ends


def split(text: str) -> list[str]:
    found = sentences(text)
    assert all(text[s.start : s.end] == s.text for s in found)
    return [s.text for s in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is here. Open it! Why?", ["It is here.", "Open it!", "Why?"]),
        ("Dr. Smith pays £3.50 at www.x.com/a.b. Done.", ["Dr. Smith pays £3.50 at www.x.com/a.b.", "Done."]),
        ("See e.g. p. 3. It helps.", ["See e.g. p. 3.", "It helps."]),
        ("“Stop!” he said. “Go.” Then rest.", ["“Stop!” he said.", "“Go.”", "Then rest."]),
        ("Acme Inc. is here. Acme Inc. The end.", ["Acme Inc. is here.", "Acme Inc.", "The end."]),
        ("Wait... or not. Wait… or go.", ["Wait... or not.", "Wait… or go."]),
        ("1. Open the box. 2. Close it.", ["1. Open the box.", "2. Close it."]),
        ("J. Smith agrees. So do I. Then go.", ["J. Smith agrees.", "So do I.", "Then go."]),
        (
            "It is No. 5 of 7. No. We open at 9 a.m. on Monday.",
            ["It is No. 5 of 7.", "No.", "We open at 9 a.m. on Monday."],
        ),
        ("The sale has begun. iPhone 15 is in.", ["The sale has begun.", "iPhone 15 is in."]),
        ("you must pay the fee. if you do not, we stop.", ["you must pay the fee.", "if you do not, we stop."]),
        (
            "The U.S. Postal Service is in. It is in the U.S. The end.",
            ["The U.S. Postal Service is in.", "It is in the U.S.", "The end."],
        ),
        ("Ends 5 p.m. Friday. Ends at 5 p.m. Order now.", ["Ends 5 p.m. Friday.", "Ends at 5 p.m.", "Order now."]),
        ("Acme Co. Ltd. is here. Ask Acme Co. They know.", ["Acme Co. Ltd. is here.", "Ask Acme Co.", "They know."]),
        ("Yahoo! is a company. Is it 100% free?! Yes.", ["Yahoo! is a company.", "Is it 100% free?!", "Yes."]),
        ("(It is free.) Take it.", ["(It is free.)", "Take it."]),
        (
            "我们已收到订单。预计3.5天送达！“真的吗？”他问……是的。",
            ["我们已收到订单。", "预计3.5天送达！", "“真的吗？”", "他问……是的。"],
        ),
        ("好.没问题", ["好.", "没问题"]),
        ("VIP会员可退款。Call us.", ["VIP会员可退款。", "Call us."]),
        ("12 High Street\nNorthwick\nNW9 9ZZ", ["12 High Street", "Northwick", "NW9 9ZZ"]),
        ("", []),
        (" \n ", []),
        ("...", ["..."]),
    ],
)
def test_sentences(text: str, expected: list[str]):
    assert split(text) == expected


def test_a_full_line_runs_on_in_lower_case():
    text = "This is a line of a mail that was wrapped at some sixty characters\nand goes on here. Next."
    assert split(text) == [text[: text.index(" Next")], "Next."]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It’s a well-known fact.", 4),
        ("£1,234.50 at https://x.test/a?b=c&d=e today", 4),
        ("我们已收到订单", 7),
        ("您的iPhone 15已发货。", 7),
        ("—…!", 0),
    ],
)
def test_words_are_counted_in_mixed_text(text: str, words: int):
    assert count_words(text) == words


@pytest.mark.parametrize(
    "hostile",
    ["a" * 300_000, ". " * 50_000, "." * 300_000, "\n" * 300_000, "我" * 300_000, "a.\n" * 40_000, "Mr. " * 30_000,
     "\ud800" * 300_000, "http://" * 50_000, "a-" * 150_000, ".”" * 50_000],
)  # fmt: skip
def test_hostile_text_comes_to_an_end(hostile: str):
    with ends():
        sentences(hostile)
        count_words(hostile)
