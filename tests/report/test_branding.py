"""A report under another name: colours, fonts, logos and words of a theme, and nothing of them runs."""

from __future__ import annotations

import base64
from dataclasses import replace

import polib
import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import sync_playwright

from auditor.browser.choice import chosen
from auditor.browser.start import FLAGS, sandboxed
from auditor.cli.main import run as auditor
from auditor.journey.brand import load_brand
from auditor.library.palette import palettes, plain_colour
from auditor.library.roots import Root, built_in
from auditor.library.templates import theme_folders
from auditor.model.brand import Brand
from auditor.report.branding import brand_css, logo_address, logo_files
from auditor.report.html import render
from auditor.report.json_report import to_json
from auditor.report.options import ReportOptions
from tests.report.sample import empty_audit, sample_audit, sample_run
from tests.report.test_html_in_browser import LOW_CONTRAST

HOSTILE = '</style><script>alert(1)</script><img src=x onerror="alert(2)">{{ 7*7 }}\u202e'
SCRIPTED = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(3)"><script>alert(4)</script>'
    '<image href="https://tracker.example/x.png" width="9" height="9"/><rect width="9" height="9"/></svg>'
)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30" fill="#a14a16"/></svg>'
)
THEME = (
    "name: North & Field\nlogo: logo.svg\nlogo_dark: night.svg\n"
    'colours: {accent: "#a14a16", paper: "#fbf5ec", paper_dark: "#1c1612", ink: "#2f2218", ink_dark: "#f1e6d8"}\n'
    "fonts: {text: 'Georgia, serif', headings: 'Futura, sans-serif'}\n"
    "contact: |\n  12 Harbour Row\n  hello@nf.example\ndisclaimer: For the addressee only.\n"
)


def soup(options, run, audit=None):
    page = render(audit or empty_audit(), run, options)
    return BeautifulSoup(page if isinstance(page, bytes) else page["report.html"], "lxml")


@pytest.fixture
def workspace(tmp_path):
    theme = tmp_path / "reports" / "acme"
    theme.mkdir(parents=True)
    (tmp_path / "auditor.yaml").write_text("report: {theme: acme}\n")
    (theme / "theme.yaml").write_text(THEME)
    (theme / "logo.svg").write_text(SVG)
    (theme / "night.svg").write_text(SVG.replace("#a14a16", "#eda478"))
    return tmp_path


def options_of(workspace, **more):
    made = ReportOptions("acme", roots=(Root(workspace, "workspace"), built_in()), **more)
    return replace(made, brand=load_brand(made.folders))


def test_name_logo_contact_and_disclaimer_stand_where_a_reader_looks_for_them(workspace):
    page = soup(options_of(workspace), workspace)
    assert page.title.string.endswith(" · North & Field")
    for place in (".bar", ".what"):
        logo = page.select_one(f"{place} img.logo")
        assert base64.b64decode(logo["src"].partition(",")[2]) == SVG.encode()
        assert logo["alt"] == "North & Field"
        night = page.select_one(f"{place} picture source")
        assert night["media"] == "screen and (prefers-color-scheme: dark)"
        assert b"#eda478" in base64.b64decode(night["srcset"].partition(",")[2])
    assert page.select_one(".end .contact").string == "12 Harbour Row\nhello@nf.example"
    assert page.select_one(".end .disclaimer").string == "For the addressee only."
    assert "auditor" not in page.select_one(".end").text, "our own name stands in the method only"
    assert "auditor" in page.select_one("#method").text


def test_without_a_theme_the_report_is_our_own(tmp_path):
    page = soup(ReportOptions(), tmp_path)
    assert not page.select(".logo, .contact, .disclaimer")
    assert page.title.string.endswith("touchpoint audit")
    assert "auditor" in page.select_one(".end").text


def test_a_name_without_a_logo_stands_in_words(tmp_path):
    page = soup(ReportOptions(brand=Brand(name="North & Field")), tmp_path)
    assert page.select_one(".what .eyebrow b").string == "North & Field"


def test_hostile_words_are_text(tmp_path):
    brand = Brand(name=HOSTILE, contact=HOSTILE, disclaimer=HOSTILE, logo=SVG.encode(), logo_type="image/svg+xml")
    raw = render(empty_audit(), tmp_path, ReportOptions(brand=brand)).decode()
    made = BeautifulSoup(raw, "lxml")
    assert "alert(1)" not in "".join(s.text for s in made.select("script, style"))
    assert {i["src"][:22] for i in made.select("img")} == {"data:image/svg+xml;bas"}
    assert "</style><script>alert(1)" in made.select_one(".disclaimer").text
    assert "{{ 7*7 }}" in made.select_one(".contact").text
    for element in made.find_all(True):
        assert not [name for name in element.attrs if name.startswith("on")]


def test_logos_of_unknown_kind_are_left_out():
    brand = Brand(logo=b"x", logo_type="text/html", logo_dark=b"y")
    assert (logo_files(brand), logo_address(brand), brand_css(brand)) == ({}, "", "")


def test_with_assets_beside_the_page_the_logos_are_files(workspace):
    files = render(empty_audit(), workspace, options_of(workspace, assets="folder"))
    assert files["report_files/logo.svg"] == SVG.encode()
    assert b"#eda478" in files["report_files/logo-dark.svg"]
    assert b'src="report_files/logo.svg"' in files["report.html"]
    assert b"--accent:#a14a16" in files["report_files/report.css"]


def test_a_block_can_be_changed_and_the_theme_s_own_catalogue_wins(workspace):
    theme = workspace / "reports" / "acme"
    (theme / "report.html").write_text(
        '{% extends "built-in:report.html" %}{% block end %}{{ super() }}<p id="seal">{{ _("Sealed by hand") }}</p>{% endblock %}'
    )
    catalogue = polib.POFile(encoding="utf-8")
    catalogue.metadata = {"Content-Type": "text/plain; charset=utf-8", "Plural-Forms": "nplurals=1; plural=0;"}
    catalogue.extend(
        polib.POEntry(msgid=en, msgstr=zh) for en, zh in (("Sealed by hand", "亲手盖章"), ("Findings", "我们的发现"))
    )
    catalogue.save(str(theme / "zh.po"))
    page = soup(options_of(workspace, lang="zh"), workspace)
    assert page.select_one("#seal").string == "亲手盖章"
    assert page.select_one("#h-findings").string == "我们的发现"
    assert page.select_one("#h-journey").string not in {"The journey", ""}, "the rest is the built-in Chinese"
    assert page.select_one(".end .contact"), "what super() gives is kept"


def test_the_command_uses_the_theme_of_the_workspace(workspace, capsys):
    run = workspace / "run"
    sample_run(run)
    audit = replace(sample_audit(), journey=replace(sample_audit().journey, path=str(workspace / "j.yaml")))
    (run / "audit.json").write_bytes(to_json(audit))
    assert auditor(["report", str(run), "--format", "html"]) == 0
    assert "· North &amp; Field</title>" in (run / "report.html").read_text()
    (workspace / "reports" / "acme" / "theme.yaml").write_text("colour: {}\n")
    (run / "report.html").unlink()
    assert auditor(["report", str(run), "--format", "html"]) == 2
    assert "theme.yaml:1:1: unknown key `colour`; did you mean `colours`?" in capsys.readouterr().err
    assert not (run / "report.html").exists()


def test_a_faulty_theme_is_refused_before_the_walk(workspace, capsys):
    (workspace / "reports" / "acme" / "theme.yaml").write_text("fonts: Georgia\n")
    (workspace / "j.yaml").write_text(
        "journey: T\nbase_url: https://shop.invalid/\ntouchpoints: [{id: a, steps: [{open: /}]}]\n"
    )
    assert auditor(["run", str(workspace / "j.yaml"), "--out", str(workspace / "out")]) == 2
    assert "theme.yaml:1:8: not every reader has" in capsys.readouterr().err
    assert not (workspace / "out").exists()


@pytest.fixture(scope="module")
def browser():
    choice = chosen()
    with sync_playwright() as driver:
        options = {"path": {"executable_path": choice.value}, "channel": {"channel": choice.value}}.get(choice.kind, {})
        shown = driver.chromium.launch(args=list(FLAGS), chromium_sandbox=sandboxed(), **options)
        yield shown
        shown.close()


@pytest.fixture
def opened(browser):
    """Open a page; fails at the end if it logged, asked or requested anything."""
    pages, troubles = [], []

    def opening(path, **options):
        context = browser.new_context(**options)
        page = context.new_page()
        pages.append(context)
        page.on("console", lambda line: troubles.append(line.text))
        page.on("dialog", lambda dialog: (troubles.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda r: None if r.url.startswith(("file:", "data:")) else troubles.append(r.url))
        page.goto(path.as_uri())
        return page

    yield opening
    for context in pages:
        context.close()
    assert troubles == []


def property_of(page, name):
    return page.evaluate("(n) => getComputedStyle(document.documentElement).getPropertyValue(n)", name)


@pytest.mark.browser
def test_colours_and_fonts_land_in_both_schemes_and_on_paper(workspace, opened):
    file = workspace / "report.html"
    brand = options_of(workspace).brand
    sample_run(workspace)
    file.write_bytes(render(sample_audit(), workspace, options_of(workspace)))
    for scheme, colours in (("light", brand.light), ("dark", brand.dark)):
        page = opened(file, color_scheme=scheme)
        for name, colour in colours:
            assert property_of(page, f"--{name}") == colour
        assert "Georgia" in page.evaluate("getComputedStyle(document.querySelector('.lead')).fontFamily")
        assert "Futura" in page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")
        logo = page.evaluate(
            "(() => { const i = document.querySelector('.what .logo'); return [i.complete && i.naturalWidth, atob(i.currentSrc.split(',')[1])]; })()"
        )
        assert logo[0] == 90
        assert ("#eda478" in logo[1]) == (scheme == "dark")
        page.emulate_media(media="print", color_scheme=scheme)
        assert property_of(page, "--paper") == "#fff"
        assert property_of(page, "--accent") == "#a14a16"


@pytest.mark.browser
def test_colours_for_light_ground_stay_off_dark_ground(workspace, opened):
    theme = workspace / "reports" / "acme" / "theme.yaml"
    theme.write_text('colours: {paper: "#fbf5ec", ink: "#2f2218", error: "#8f1010"}\n')
    file = workspace / "report.html"
    sample_run(workspace)
    file.write_bytes(render(sample_audit(), workspace, options_of(workspace)))
    page = opened(file, color_scheme="dark")
    ours = palettes(theme_folders((built_in(),)))["dark"]
    for name in ("paper", "card", "ink", "soft", "line", "accent"):
        assert plain_colour(property_of(page, f"--{name}")) == ours[name]
    assert property_of(page, "--error") not in {ours["error"], "#8f1010"}, "made lighter for dark ground"
    assert page.evaluate(LOW_CONTRAST) == []


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_of_a_branded_report_can_be_read(workspace, opened, scheme):
    file = workspace / "report.html"
    sample_run(workspace)
    file.write_bytes(render(sample_audit(), workspace, options_of(workspace)))
    page = opened(file, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    assert page.evaluate(LOW_CONTRAST) == []


@pytest.mark.browser
@pytest.mark.parametrize("assets", ["inline", "folder"])
def test_an_svg_with_a_script_runs_and_fetches_nothing(tmp_path, opened, assets):
    brand = Brand(name=HOSTILE, contact=HOSTILE, disclaimer=HOSTILE, logo=SCRIPTED.encode(), logo_type="image/svg+xml")
    made = render(empty_audit(), tmp_path, ReportOptions(brand=brand, assets=assets))
    for name, data in made.items() if isinstance(made, dict) else (("report.html", made),):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    page = opened(tmp_path / "report.html")
    page.wait_for_timeout(300)
    assert page.evaluate("document.querySelector('.what .logo').naturalWidth") > 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.browser
def test_a_logo_without_a_dark_one_stands_on_a_light_plate(tmp_path, opened):
    brand = Brand(name="Acme", logo=SVG.encode(), logo_type="image/svg+xml")
    (tmp_path / "report.html").write_bytes(render(empty_audit(), tmp_path, ReportOptions(brand=brand)))
    ground = "getComputedStyle(document.querySelector('.what .logo')).backgroundColor"
    assert opened(tmp_path / "report.html", color_scheme="dark").evaluate(ground) == "rgb(255, 255, 255)"
    assert opened(tmp_path / "report.html", color_scheme="light").evaluate(ground) == "rgba(0, 0, 0, 0)"
