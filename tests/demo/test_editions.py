"""One company, two editions: what differs is what the list of faults says, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest
import yaml
import zxingcpp

from auditor.demo import build
from auditor.demo.catalogue import MARKETS
from auditor.demo.company import CHANNELS
from auditor.demo.faults import Edit, Fault, faults, plant
from auditor.demo.pages import source

DEMO = Path(build.__file__).parent
FILES = sorted(str(p.relative_to(DEMO / "templates")) for p in (DEMO / "templates").rglob("*.*"))
LARGEST = 160 * 1024  # bytes of a PDF
FIFTEEN = {
    "placeholder-leak", "encoding-garbage", "long-sentence", "vague-link", "label-missing", "help-missing",
    "next-step-missing", "insecure-link", "page-title-generic", "price-drift", "total-drift", "contact-drift",
    "order-reference-drift", "redundant-entry", "brand-name-drift",
}  # fmt: skip
PROVOKED = {  # found only where the journey provokes an error on purpose
    "en": {"error-clears-form", "back-loses-data", "error-page-unhelpful"},
    "zh": {"error-message-unhelpful"},
}
BETWEEN = {  # found only by comparing touchpoints: by language, for some faults are of one
    "en": {
        "delivery-promise-drift", "policy-window-drift", "policy-threshold-drift", "opening-hours-drift", "term-drift",
        "step-indicator-mismatch", "arithmetic-mismatch", "product-name-drift", "date-format-drift", "link-host-drift",
        *PROVOKED["en"],
    },
    "zh": {
        "delivery-promise-drift", "policy-window-drift", "policy-threshold-drift", "opening-hours-drift", "term-drift",
        "cta-label-drift", "register-drift", "language-switch", "sender-identity-drift", *PROVOKED["zh"],
    },
}  # fmt: skip


WORDS = {  # what the words themselves do: promise, press, or are hard to understand
    "en": {
        "repeated-phrase", "confirmshaming", "urgency-pressure", "expired-content", "preselected-extra",
        "generic-greeting", "vague-timeframe", "jargon", "abbreviation-undefined", "sensitive-ask",
    },
    "zh": {
        "superlative-evasion", "superlative-claim", "urgency-pressure", "preselected-extra", "jargon",
        "vague-timeframe", "zh-typography",
    },
}  # fmt: skip


CHANNELS_OF = {  # what mails, messages, scripts and papers do by themselves
    "en": {
        "edition-undated", "email-link-broken", "sms-segments", "script-unfit-phrase", "print-link-broken",
        "image-only-email", "preheader-missing", "unsubscribe-missing", "signature-incomplete",
    },
    "zh": {"edition-undated", "push-truncation", "subject-weak", "part-drift", "email-a11y", "script-unspeakable"},
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_files_differ_only_where_a_fault_is_planted(name):
    planted = any(edit.file == name for fault in faults() for edit in fault.edits)
    clean = (DEMO / "templates" / name).read_text(encoding="utf-8")
    assert source("clean", name) == clean
    assert (source("flawed", name) != clean) == planted


def test_every_check_has_a_fault_and_every_fault_a_name():
    for language, between in BETWEEN.items():
        planted = {fault.check for fault in faults() if fault.id.startswith(language)}
        assert planted - FIFTEEN == between | WORDS[language] | CHANNELS_OF[language]
    assert {fault.check for fault in faults()} >= FIFTEEN
    assert len({fault.id for fault in faults()}) == len(faults())
    assert all(edit.file in FILES for fault in faults() for edit in fault.edits)


def test_a_fault_that_no_longer_fits_is_an_error():
    fault = Fault("x", "vague-link", "", (Edit("en/home.html", "tea", "coffee"),))
    assert plant(fault, "en/home.html", "good tea") == "good coffee"
    for text in ("good milk", "tea and tea"):
        with pytest.raises(ValueError, match="fault x"):
            plant(fault, "en/home.html", text)


def test_every_fault_is_expected_and_everything_expected_is_a_fault():
    expected = yaml.safe_load((DEMO / "expected.yaml").read_text(encoding="utf-8"))
    listed = [(e["fault"], e["check"]) for found in expected.values() for e in found]
    assert sorted(listed) == sorted((fault.id, fault.check) for fault in faults())


@pytest.mark.parametrize("edition", ["clean", "flawed"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_committed_files_are_what_the_builder_makes(edition, language):
    """Else: python -m auditor.demo.build BROWSER."""
    folder, market = CHANNELS / edition / language, MARKETS[language]
    for name, text in build.texts(edition, market).items():
        assert (folder / name).read_text(encoding="utf-8") == text
    made = {str(path.relative_to(folder)) for path in folder.rglob("*.*")}
    assert made == {*build.TEXTS, *(f"{name}.pdf" for name in build.PAPERS)}
    printed = words_of(folder / "brewing-guide.pdf", pages=2)
    html = build.paper(edition, market, "brewing-guide")
    prices = [market.money(tea.price) for tea in market.teas if market.money(tea.price) in html]
    assert all(price in printed for price in prices)
    assert len(prices) == (5 if (edition, language) == ("flawed", "en") else 6)
    assert all(wanted in printed for wanted in (market.phone, market.email, "2026"))


@pytest.mark.parametrize("edition", ["clean", "flawed"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_printed_terms_are_those_of_the_template(edition, language):
    """Else: python -m auditor.demo.build BROWSER."""
    market = MARKETS[language]
    printed = "".join(words_of(CHANNELS / edition / language / "terms.pdf", pages=1).split())
    html = build.paper(edition, market, "terms")
    body = re.sub(r"<[^>]+>", "\n", html.partition("<body>")[2])
    lines = ["".join(line.split()) for line in body.splitlines() if line.strip()]
    assert [line for line in lines if line not in printed] == []
    assert ("2026" in printed) == (edition == "clean")


@pytest.mark.parametrize("edition", ["clean", "flawed"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_code_on_the_leaflet_is_that_of_the_template(edition, language):
    with pypdfium2.PdfDocument(CHANNELS / edition / language / "brewing-guide.pdf") as document:
        picture = document[1].render(scale=2).to_pil()
    (code,) = zxingcpp.read_barcodes(picture)
    address = f"https://www.larkspur-tea.example/{language}/teas"
    assert code.text == (f"https://{address}" if (edition, language) == ("flawed", "en") else address)


def words_of(paper: Path, pages: int) -> str:
    assert paper.stat().st_size < LARGEST
    with pypdfium2.PdfDocument(paper) as document:
        assert len(document) == pages
        return "".join(page.get_textpage().get_text_bounded() for page in document)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_clean_texts_give_the_number_that_the_site_gives(language):
    for name in (
        "dispatch.txt",
        "where-is-my-order.md",
        "mails/welcome.html",
        "mails/welcome.txt",
        "mails/newsletter.txt",
    ):
        assert MARKETS[language].phone in source("clean", f"{language}/{name}")
