"""Boxes of real sign-up, log-in and cookie forms: ticked beforehand for advertising or cookies, or not.

The markup is one box and its text, so it is parsed, not drawn: what the browser would call its name is that text.
"""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from auditor.model.artifacts import Field
from tests.accuracy.asked import objects
from tests.accuracy.figures import Figure, f1
from tests.build import fields

GOLD = ("label", "kind", "checked", "context")
REACH = 0.93


class _Box(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.attributes: dict[str, str] = {}
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if tag == "input" and (not self.attributes or "data-t" in named):
            self.attributes = named

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def box_in(html: str) -> Field:
    parser = _Box()
    parser.feed(html)
    at = parser.attributes
    on = "checked" in at or ("aria-checked" in at and at["aria-checked"] == "true" and at.get("type") != "checkbox")
    text = at.get("aria-label") or " ".join(" ".join(parser.text).split())
    return Field(text, at.get("type", "checkbox"), at.get("name", ""), at.get("id", ""), filled=on)


def predict(line: dict[str, Any]) -> dict[str, Any]:
    return {"label": int(objects("preselected-extra", fields(box_in(line["html"]))))}


def score(lines: list[dict[str, Any]], answers: dict[str, dict[str, Any]]) -> list[Figure]:
    right = sum(answers[line["id"]]["label"] and line["label"] for line in lines)
    said = sum(answers[line["id"]]["label"] for line in lines)
    gold = sum(line["label"] for line in lines)
    return [Figure("F1", f1(right, said, gold), REACH)]


def missed(lines: list[dict[str, Any]], answers: dict[str, dict[str, Any]]) -> list[str]:
    wrong = [line for line in lines if answers[line["id"]]["label"] != line["label"]]
    return [f"{x['id']}: said {1 - x['label']}, is {x['label']}: {x['html'][:300]}" for x in wrong]
