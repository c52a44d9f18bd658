"""Columns → artifacts, without a browser: pages are built here element by element."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from auditor import secrecy
from auditor.gather import columns
from auditor.model.activity import Network, Timing
from auditor.model.artifacts import Block, Document, Fields, Landmarks, Links, StructuredData, Texts
from tests.ends import ends

INLINE, INLINE_BLOCK, BLOCK, FLEX = 0, 1, 2, 3
LEAD, TAIL, BREAK, STRUCK, OPTION = 1, 2, 4, 8, 16
INLINE_TAGS = {"a", "b", "span", "s", "sup", "small", "code"}


@dataclass
class Paper:
    """A page that grows downwards: one line of 20 px for each text, unless a text says where it stands."""

    strings: list[str] = field(default_factory=list)
    made: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.made = {
            "url": "https://shop.test/", "title": "Shop", "lang": "en-GB", "size": [1280, 800, 1280, 2000], "scale": 1,
            "el": {"tag": [], "parent": [], "nth": [], "style": [], "flow": []},
            "via": {}, "hosts": [], "boxes": {}, "ids": {}, "roles": {}, "langs": {}, "levels": {},
            "text": {"el": [], "s": [], "flags": [], "box": []},
            "links": [], "fields": [], "landmarks": [], "images": [], "foreign": [], "data": [], "net": [],
            "nav": [12, 80, 95, 200, 4000], "strings": self.strings, "truncated": "",
            "styles": [["rgb(0, 0, 0)", "rgba(0, 0, 0, 0)", "serif", "16px", "400", "none", "none", "normal", "start", "none", "0px", "1", "auto"]],
        }  # fmt: skip
        self.root = self.add("html", -1)
        self.body = self.add("body", self.root)

    def word(self, text: str) -> int:
        self.strings.append(text)
        return len(self.strings) - 1

    def add(
        self, tag: str, parent: int, *, flow: int | None = None, id: str = "", role: str = "", lang: str = ""
    ) -> int:
        el = self.made["el"]
        i = len(el["tag"])
        name = self.word(tag)
        same = [k for k in range(i) if el["parent"][k] == parent and self.strings[el["tag"][k]] == tag]
        for column, value in (("tag", name), ("parent", parent), ("nth", len(same) + 1), ("style", 0)):
            el[column].append(value)
        el["flow"].append(flow if flow is not None else INLINE if tag in INLINE_TAGS else BLOCK)
        self.made["boxes"][str(i)] = [0, 20 * i, 600, 20]
        for column, value in (("ids", id), ("roles", role), ("langs", lang)):
            if value:
                self.made[column][str(i)] = value
        return i

    def say(
        self, el: int, text: str, flags: int = 0, *, x: float = 0, y: float | None = None, width: float = 0
    ) -> None:
        columns_of_text = self.made["text"]
        columns_of_text["el"].append(el)
        columns_of_text["s"].append(self.word(text))
        columns_of_text["flags"].append(flags)
        columns_of_text["box"].extend([x, 20 * el if y is None else y, width or 8 * len(text), 20])

    def tag(self, tag: str, text: str, parent: int | None = None, **more: Any) -> int:
        i = self.add(tag, self.body if parent is None else parent, **more)
        self.say(i, text)
        return i

    def link(self, parent: int, text: str, flags: int = 0, *, tag: str = "a", flow: int = INLINE) -> int:
        i = self.add(tag, parent, flow=flow)
        self.say(i, text, flags)
        name = self.word(text)
        self.made["links"].append([i, name, self.word("https://shop.test/x"), self.word("/x"), int(tag == "button"), 0])
        return i

    def landmark(self, tag: str, name: str = "", parent: int | None = None) -> int:
        i = self.add(tag, self.body if parent is None else parent)
        self.made["landmarks"].append([i, self.word(tag), self.word(name), 1])
        return i

    def read(self) -> dict[type[Any], Any]:
        return columns.read(self.made)

    def blocks(self) -> tuple[Block, ...]:
        texts: Texts = self.read()[Texts]
        return texts.blocks

    def said(self) -> list[tuple[str, str]]:
        return [(b.role, b.text) for b in self.blocks()]


def test_a_price_in_two_spans_is_one_word_and_bold_words_keep_their_space():
    paper = Paper()
    price = paper.add("p", paper.body)
    paper.say(paper.add("span", price), "¥")
    paper.say(paper.add("span", price), "1,299.00")
    line = paper.add("p", paper.body)
    paper.say(paper.add("b", line), "a")
    paper.say(line, "b", LEAD)
    assert paper.said() == [("paragraph", "¥1,299.00"), ("paragraph", "a b")]


def test_a_price_in_flex_items_that_touch_is_one_word_and_items_apart_are_two_blocks():
    paper = Paper()
    flex = paper.add("div", paper.body, flow=FLEX)
    y = 100.0
    paper.say(paper.add("span", flex, flow=BLOCK), "£", x=0, y=y, width=8)
    paper.say(paper.add("span", flex, flow=BLOCK), "29.99", x=9, y=y, width=40)
    paper.say(paper.add("span", flex, flow=BLOCK), "In stock", x=200, y=y, width=60)
    assert [text for _, text in paper.said()] == ["£29.99", "In stock"]


def test_raised_cents_are_cents_and_a_raised_footnote_is_not():
    paper = Paper()
    price = paper.tag("p", "$12")
    paper.say(paper.add("sup", price), "99")
    note = paper.tag("p", "£29")
    paper.say(paper.add("sup", note), "1")
    assert [text for _, text in paper.said()] == ["$12.99", "£29 1"]


def test_a_line_break_stays_and_block_ends_paragraphs():
    paper = Paper()
    address = paper.tag("p", "1 Harbour Street")
    paper.say(address, "Northwick", BREAK)
    outer = paper.add("div", paper.body)
    paper.say(outer, "before")
    paper.tag("p", "inside", outer)
    paper.say(outer, "after")
    assert [text for _, text in paper.said()] == ["1 Harbour Street\nNorthwick", "before", "inside", "after"]


def test_struck_through_text_is_a_block_of_its_own_and_says_so():
    paper = Paper()
    line = paper.tag("p", "Was")
    paper.say(paper.add("s", line), "£12.00", LEAD | STRUCK)
    paper.say(line, "now £9.00", LEAD)
    blocks = paper.blocks()
    assert [b.text for b in blocks] == ["Was", "£12.00", "now £9.00"]
    assert [b.style.decoration for b in blocks] == ["none", "line-through", "none"]
    assert blocks[1].selector.endswith("s:nth-of-type(1)")


def test_roles_come_from_what_the_text_stands_in():
    paper = Paper()
    paper.tag("h2", "Delivery")
    paper.tag("label", "Email")
    quote = paper.add("blockquote", paper.body)
    paper.tag("p", "Lovely", quote)
    row = paper.add("tr", paper.add("table", paper.body))
    paper.tag("td", "£9.00", row)
    items = paper.add("ul", paper.body)
    paper.tag("li", "Waterproof", items)
    paper.link(paper.add("li", items), "Home")
    terms = paper.add("dl", paper.body)
    paper.tag("dt", "Total", terms)
    paper.tag("dd", "£9.00", terms)
    paper.say(paper.add("code", paper.add("p", paper.body)), "x = 1")
    paper.link(paper.body, "Pay", tag="button", flow=INLINE_BLOCK)
    assert paper.said() == [
        ("heading", "Delivery"), ("label", "Email"), ("quote", "Lovely"), ("cell", "£9.00"), ("item", "Waterproof"),
        ("link", "Home"), ("term", "Total"), ("paragraph", "£9.00"), ("code", "x = 1"), ("button", "Pay"),
    ]  # fmt: skip


def test_a_link_in_a_sentence_is_part_of_it_and_links_side_by_side_are_one_block_each():
    paper = Paper()
    line = paper.tag("p", "Read our")
    paper.link(line, "terms", LEAD | TAIL)
    paper.say(line, "first.", LEAD)
    crumbs = paper.add("div", paper.body)
    paper.link(crumbs, "Home")
    paper.say(crumbs, "/", LEAD | TAIL)
    paper.link(crumbs, "Tents", LEAD)
    assert paper.said() == [("paragraph", "Read our terms first."), ("link", "Home"), ("link", "Tents")]


def test_a_link_drawn_apart_is_not_part_of_its_heading():
    paper = Paper()
    heading = paper.tag("h3", "Delivery address")
    paper.link(heading, "Change", LEAD, flow=INLINE_BLOCK)
    whole = paper.add("h3", paper.body)
    paper.link(whole, "Fell tent", flow=INLINE_BLOCK)
    assert paper.said() == [("heading", "Delivery address"), ("link", "Change"), ("heading", "Fell tent")]


def test_cells_of_tables_that_only_arrange_are_no_cells():
    paper = Paper()
    layout = paper.add("table", paper.body)
    cell = paper.add("td", paper.add("tr", layout))
    paper.say(cell, "A layout of old")
    inner = paper.add("td", paper.add("tr", paper.add("table", cell)))
    paper.say(inner, "£9.00")
    said = paper.add("table", paper.body, role="presentation")
    paper.tag("td", "Also layout", paper.add("tr", said))
    assert paper.said() == [("paragraph", "A layout of old"), ("cell", "£9.00"), ("paragraph", "Also layout")]


def test_rows_are_shared_by_what_stands_in_one_table_row_list_item_or_definition_group():
    paper = Paper()
    table = paper.add("table", paper.body, id="basket")
    for name, price in (("Tent", "£129.00"), ("Mug", "£9.50")):
        row = paper.add("tr", table)
        paper.tag("td", name, row)
        paper.tag("td", price, row)
    terms = paper.add("dl", paper.body)
    for word in ("Total", "Delivery"):
        paper.tag("dt", word, terms)
        paper.tag("dd", "£1", terms)
    rows = [b.row for b in paper.blocks()]
    assert rows[0] == rows[1] == "#basket > tr:nth-of-type(1)"
    assert rows[2] == rows[3] == "#basket > tr:nth-of-type(2)"
    assert rows[4] == rows[5]
    assert rows[6] == rows[7] != rows[4]


def test_region_and_language_are_those_of_the_nearest_element_that_says_so():
    paper = Paper()
    header = paper.landmark("header")
    paper.tag("p", "Oscar", header)
    nav = paper.landmark("nav", "Main", header)
    paper.tag("p", "Shop", nav)
    paper.tag("p", "运费", paper.add("div", paper.body, lang="zh-CN"))
    assert [(b.region, b.lang) for b in paper.blocks()] == [("header", ""), ("nav", ""), ("", "zh-CN")]
    landmarks: Landmarks = paper.read()[Landmarks]
    assert [(m.role, m.text) for m in landmarks.landmarks] == [("header", ""), ("nav", "Main")]


def test_selectors_start_at_the_nearest_id_that_a_person_wrote():
    paper = Paper()
    main = paper.add("main", paper.body, id="main")
    paper.tag("p", "one", main)
    paper.tag("p", "two", main)
    paper.tag("p", "generated", paper.add("div", main, id="react-aria-4821907"))
    paper.tag("p", "used twice", paper.add("div", main, id="twice"))
    paper.add("div", main, id="twice")
    assert [b.selector for b in paper.blocks()] == [
        "#main > p:nth-of-type(1)",
        "#main > p:nth-of-type(2)",
        "#main > div:nth-of-type(1) > p:nth-of-type(1)",
        "#main > div:nth-of-type(2) > p:nth-of-type(1)",
    ]


def test_a_selector_steps_into_a_shadow_root_and_out_to_what_is_slotted():
    paper = Paper()
    host = paper.add("div", paper.body, id="card")
    paper.made["hosts"].append(host)
    inside = paper.tag("p", "inside", host)
    slot = paper.add("slot", inside, flow=INLINE)
    slotted = paper.add("em", slot, flow=BLOCK)
    paper.made["via"][str(slotted)] = host
    paper.say(slotted, "slotted")
    assert [b.selector for b in paper.blocks()] == ["#card >>> p:nth-of-type(1)", "#card > em:nth-of-type(1)"]


def test_a_link_knows_the_sentence_the_row_or_the_heading_it_stands_in():
    paper = Paper()
    line = paper.tag("p", "See the")
    paper.link(line, "size guide", LEAD)
    row = paper.add("tr", paper.add("table", paper.body))
    paper.tag("td", "Tent", row)
    paper.link(paper.add("td", row), "Remove")
    paper.tag("h2", "Returns")
    paper.link(paper.add("p", paper.body), "Read more")
    nav = paper.landmark("nav")
    paper.link(paper.add("p", nav), "Home")
    links: Links = paper.read()[Links]
    assert [link.context for link in links.links] == ["See the size guide", "Tent Remove", "Returns", ""]


def test_a_field_keeps_what_it_is_and_what_stood_in_it():
    paper = Paper()
    form = paper.add("form", paper.body, id="pay")
    box = paper.add("input", form)
    paper.made["fields"].append(
        [
            box,
            "email",
            "mail",
            "",
            "email",
            "you@example",
            "Email",
            "label",
            1 | 8 | 16,
            "ada@x.test",
            [],
            "Contact",
            form,
            "https://shop.test/pay",
        ]
    )
    fields: Fields = paper.read()[Fields]
    one = fields.fields[0]
    assert (one.text, one.named_by, one.group, one.form, one.action) == (
        "Email",
        "label",
        "Contact",
        "#pay",
        "https://shop.test/pay",
    )
    assert (one.required, one.disabled, one.visible, one.filled, one.value) == (True, False, True, True, "ada@x.test")
    assert one.selector == "#pay > input:nth-of-type(1)"


def test_structured_data_is_flattened_and_what_does_not_parse_is_counted():
    paper = Paper()
    deep = "[" * 100_000 + "]" * 100_000
    product = {"@type": "Product", "offers": {"price": "29.99"}}
    paper.made["data"] = [json.dumps({"@graph": [product, {"@type": "Brand"}]}), json.dumps([product]), "{oops", deep]
    data: StructuredData = paper.read()[StructuredData]
    assert [item["@type"] for item in data.items] == ["Product", "Brand", "Product"]
    assert data.broken == 2


def test_document_timing_and_network_come_from_the_browser_s_own_measures():
    paper = Paper()
    paper.made["net"] = [[paper.word("https://shop.test/a.css"), paper.word("link"), 200, 900]]
    paper.made["foreign"] = ["https://pay.test/frame", "https://pay.test/other"]
    read = paper.read()
    document: Document = read[Document]
    assert (document.status, document.language, document.page_height) == (200, "en-GB", 2000)
    assert document.truncated == "a frame of another site was not read (pay.test)"
    assert read[Timing] == Timing(first_byte=12, dom_ready=80, load=95)
    network: Network = read[Network]
    assert [(r.type, r.status, r.size) for r in network.requests] == [("document", 200, 4000), ("style", 200, 900)]


def test_a_secret_is_blanked_wherever_the_columns_carry_it():
    secrecy.remember("hunter2-secret")
    paper = Paper()
    paper.tag("p", "your password is hunter2-secret")
    paper.made["url"] = "https://shop.test/?token=hunter2-secret"
    paper.made["ids"]["1"] = "hunter2-secret"
    paper.made["data"] = ['{"@type": "Thing", "name": "hunter2-secret"}']
    clean = columns.masked(paper.made, ["hunter2-secret"])
    assert "hunter2" not in json.dumps(clean)
    assert columns.read(clean)[Texts].blocks[0].text == "your password is ••••••••••••••"


def test_a_page_nested_a_thousand_deep_and_one_of_5000_rows_are_read_to_the_end():
    deep = Paper()
    at = deep.body
    for _ in range(1500):
        at = deep.add("div", at)
    deep.say(at, "at the bottom")
    assert deep.blocks()[0].text == "at the bottom"
    paper = Paper()
    table = paper.add("table", paper.body)
    el = paper.made["el"]
    for number in range(5000):  # as `add`, without looking for siblings
        for tag, parent, nth in (("tr", table, number + 1), ("td", -1, 1), ("td", -2, 2)):
            i = len(el["tag"])
            el["tag"].append(paper.word(tag))
            el["parent"].append(parent if parent >= 0 else i + parent)
            el["nth"].append(nth)
            el["style"].append(0)
            el["flow"].append(BLOCK)
            if tag == "td":
                paper.say(i, f"£{number}.00", y=20 * number)
    with ends():
        blocks = paper.blocks()
        assert len(blocks) == 10_000
