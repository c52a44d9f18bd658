"""`theme.yaml` is read as strictly as a journey, and no colour gets into a report that cannot be read there."""

from __future__ import annotations

import io
import re

import jsonschema
import pytest
import yaml
from PIL import Image

from auditor.errors import FileError, FilesError
from auditor.journey.brand import load_brand
from auditor.journey.schema import theme_schema
from auditor.journey.starter import write_theme
from auditor.kit.colours import READABLE, mix, nearest, ratio
from auditor.library.palette import laid, palettes, weakest
from auditor.library.roots import Root, built_in
from auditor.library.templates import theme_folders
from auditor.model.brand import Brand

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
OURS = palettes(theme_folders((built_in(),)))


@pytest.fixture
def theme(tmp_path):
    """Write theme.yaml (and other files), and read it."""

    def load(text: str, **files: str | bytes) -> Brand | None:
        folder = tmp_path / "reports" / "acme"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "theme.yaml").write_text(text, encoding="utf-8")
        for name, data in files.items():
            (folder / name.replace("_", ".")).write_bytes(data.encode() if isinstance(data, str) else data)
        return load_brand(theme_folders((Root(tmp_path, "workspace"), built_in()), "acme"))

    return load


@pytest.fixture
def faults(theme):
    def load(text: str, **files: str | bytes) -> list[str]:
        with pytest.raises(FilesError) as caught:
            theme(text, **files)
        return [f"{f.line}:{f.column}: {f.message}" for f in caught.value.faults]

    return load


def picture(kind: str, size=(40, 20)) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", size, "#336699").save(data, kind)
    return data.getvalue()


def test_everything_that_a_theme_says_is_read(theme):
    brand = theme(
        "name: North & Field\nlogo: logo.svg\nlogo_dark: night.png\n"
        'colours: {accent: "#A14A16", accent_dark: "#eda478"}\n'
        "fonts: {text: 'Charter, \"Gill Sans\", 思源宋体, serif', headings: 'Futura, sans-serif'}\n"
        "contact: |\n  12 Harbour Row\n  hello@nf.example\ndisclaimer: It costs $5 & <b>more</b>\n",
        logo_svg=SVG,
        night_png=picture("PNG"),
    )
    assert (brand.name, brand.logo, brand.logo_type) == ("North & Field", SVG.encode(), "image/svg+xml")
    assert brand.logo_dark_type == "image/png"
    assert (dict(brand.light)["accent"], dict(brand.dark)["accent"]) == ("#a14a16", "#eda478")
    assert brand.font == '"Charter", "Gill Sans", "思源宋体", serif'
    assert brand.heading_font == '"Futura", sans-serif'
    assert brand.contact == "12 Harbour Row\nhello@nf.example"
    assert brand.disclaimer == "It costs $5 & <b>more</b>"


def test_no_file_is_no_brand_and_an_empty_one_an_empty_brand(theme, tmp_path):
    assert load_brand(theme_folders((built_in(),))) is None
    assert theme("# nothing yet\n") == Brand()


def test_the_nearest_folder_with_a_file_speaks(theme, tmp_path):
    standard = tmp_path / "reports" / "standard"
    standard.mkdir(parents=True)
    (standard / "theme.yaml").write_text("name: House\n")
    roots = (Root(tmp_path, "workspace"), built_in())
    assert load_brand(theme_folders(roots)).name == "House"
    assert theme("name: Acme\n").name == "Acme"
    (tmp_path / "reports" / "acme" / "theme.yaml").unlink()
    assert load_brand(theme_folders(roots, "acme")).name == "House"


def test_all_faults_are_said_at_once_with_line_and_nearest_word(faults):
    said = faults(
        "nmae: Acme\nlogo: lgoo.svg\ncolours:\n  acent: '#123456'\n  accent: navy\n  ink: #202020\n  error: '#ffaaaa'\nfonts: Georgia\ncontact: [a, b]\n",
        logo_svg=SVG,
    )
    assert said == [
        "1:1: unknown key `nmae`; did you mean `name`?",
        "2:7: there is no file `lgoo.svg` beside theme.yaml; did you mean `logo.svg`?",
        "4:3: unknown key `acent`; did you mean `accent`?",
        '5:11: `navy` is no colour: write six digits after a `#`, in quotes: "#000080"',
        '6:8: a bare `#` starts a comment: put the colour in quotes: `ink: "#202020"`',
        said[5],
        '8:8: not every reader has "Georgia": end the list with serif, sans-serif or monospace: `Georgia, sans-serif`',
        "9:10: a text is wanted here, not a list",
    ]
    assert said[5].startswith(
        "7:10: `#ffaaaa` on the heads of tables has a contrast of 1.57 : 1, and 4.5 : 1 is wanted"
    )


@pytest.mark.parametrize("text", ["- a\n", "name: [a\n", "name: a\nname: b\n"])
def test_what_is_no_theme_names_its_line(theme, text):
    with pytest.raises(FileError, match=r"theme\.yaml:\d+:\d+: "):
        theme(text)


@pytest.mark.parametrize(
    ("colours", "said"),
    [
        ("accent: '#ff9900'", r"`#ff9900` on the heads of tables has a contrast of 1\.\d+ : 1, and 4\.5 : 1 is wanted; the nearest that passes is \"(#\w+)\""),
        ("accent: '#b8743c'", r"has a contrast of 3\.\d+ : 1, and 4\.5 : 1 is wanted; the nearest that passes is \"(#\w+)\""),
        ("accent_dark: '#224466'", r"contrast of 1\.\d+ : 1 where the reader prefers dark.*passes is \"(#\w+)\""),
        ("paper: '#808080'", r"with `#808080` as paper, (the colour `\w+`|quiet text) on .*passes is \"(#\w+)\""),
        ("ink: '#999999'", r"`#999999` on the heat map .*passes is \"(#\w+)\""),
    ],
)  # fmt: skip
def test_a_colour_that_cannot_be_read_is_refused_and_the_one_that_is_offered_passes(theme, faults, colours, said):
    (fault,) = faults(f"colours: {{{colours}}}\n")
    found = re.search(said, fault)
    assert found, fault
    better = re.sub(r"#\w+", found[found.lastindex], colours)
    brand = theme(f"colours: {{{better}}}\n")
    assert found[found.lastindex] in {colour for _, colour in brand.light + brand.dark}


def test_a_colour_is_measured_on_its_own_tint_as_well():
    colours = {"paper": "#ffffff", "card": "#ffffff", "accent": "#6f6f6f", "accent-ground": "#bbbbbb"}
    pair = weakest(colours, ("accent",))
    assert (pair.ground, round(pair.ratio, 1)) == ("accent-ground", 2.6)


@pytest.mark.parametrize("colour", ["#8a3b12", "#1f4e8c", "#000000", "#5b2a86", "#0a6b3d"])
def test_the_colour_for_dark_ground_and_for_paper_follow_and_can_be_read(theme, colour):
    brand = theme(f"colours: {{accent: '{colour}', paper: '#fbf5ec', paper_dark: '#1c1612', ink_dark: '#f1e6d8'}}\n")
    texts = ("ink", "soft", "accent", "error", "warning", "notice", "review", "good")
    for base, own in ((OURS["light"], brand.light), (OURS["dark"], brand.dark), (OURS["print"], brand.printed)):
        assert weakest({**base, **dict(own)}, texts).ratio >= READABLE
    assert "paper" not in dict(brand.printed), "prints are on white"
    assert dict(brand.printed)["accent"] == colour, "what can be read on tinted paper can be read on white"
    assert dict(brand.light)["accent-ground"] != OURS["light"]["accent-ground"]


def test_colours_are_measured_against_the_theme_s_own_paper(theme, tmp_path):
    dim = ":root { --paper: #777; --card: white; --sunken: rgb(255 255 255); --ink: #000; --accent-ground: #fff }"
    with pytest.raises(FilesError, match="on the paper has a contrast of"):
        theme("colours: {accent: '#a14a16'}\n", theme_css=dim)


def test_the_built_in_themes_pass_the_measure_that_brands_must_pass():
    for scheme in OURS.values():
        assert weakest(scheme, ("ink", "soft", "accent", "error", "warning", "notice", "review", "good")).ratio >= 4.5


def test_colours_are_mixed_compared_and_moved():
    assert mix("#ff0000", 0.1, "#ffffff") == "#ffe6e6"
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert nearest("#808080", lambda c: ratio(c, "#ffffff") >= 4.5) == "#767676"
    assert nearest("#808080", lambda c: False) == ""
    assert laid({}, {"accent": "#123456"}) == {"accent": "#123456"}


@pytest.mark.parametrize(
    ("fonts", "said"),
    [
        ("'x; } body { display: none, serif'", "is no name of a font"),
        ("'url(https://evil.example/f.woff), serif'", "is no name of a font"),
        ("'\"</style><script>\", serif'", "is no name of a font"),
        ("'Georgia,, serif'", "a family is missing"),
        ("{text: serif, heading: serif}", "unknown key `heading`; did you mean `headings`?"),
        ("'a, b, c, d, e, f, g, h, i, j, k, l, serif'", "13 families; 12 are enough"),
        ("'Acme \\26 , serif'", "is no name of a font"),
    ],
)
def test_a_list_of_fonts_can_hold_nothing_else(faults, fonts, said):
    (fault,) = faults(f"fonts: {fonts}\n")
    assert said in fault


@pytest.mark.parametrize(("kind", "media"), [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("WEBP", "image/webp")])
def test_a_logo_is_known_by_its_content(theme, kind, media):
    brand = theme("logo: logo.svg\n", logo_svg=picture(kind))
    assert brand.logo_type == media


def test_comments_styles_and_fragments_of_a_real_svg_are_no_fault(theme):
    svg = (
        '<?xml version="1.0"?>\n<!-- by hand --><svg xmlns="http://www.w3.org/2000/svg" '
        'xmlns:xlink="http://www.w3.org/1999/xlink"><style>.a{fill:url(#g)}</style><defs><path id="p" d="M0 0"/></defs>'
        '<use xlink:href="#p" fill="url(#g)"/><image href="data:image/png;base64,AA=="/></svg>'
    )
    assert theme("logo: logo.svg\n", logo_svg=svg).logo == svg.encode()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"GIF89a" + bytes(40), "is no picture that can be a logo"),
        (picture("PNG")[:-30], "is a broken picture"),
        (picture("PNG", (4001, 2)), "is 4001 × 2 pixels"),
        (b"\x89PNG" + bytes(500_001), "has 500 kB, more than 500"),
        (b"<html></html>", "is markup, but no SVG"),
        (b"<svg><path/></svg>", "needs xmlns="),
        (b"<svg", "is no valid SVG"),
        (SVG.replace("<path", "<script>alert(1)</script><path").encode(), "holds `<script>` in line 1"),
        (SVG.replace("<path", '<path onload="alert(1)"').encode(), "holds `onload=`"),
        (SVG.replace("<path", '<a href="javascript:x"/><path').encode(), "holds `href=` with a script"),
        (SVG.replace("<path", '<image href="https://x.example/y.png"/><path').encode(), "fetches `https://x.example"),
        (SVG.replace("<path", "<style>@import 'x.css'</style><path").encode(), "fetches something in the style"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.encode(), "declares entities"),
    ],
)
def test_what_cannot_be_a_logo_is_said(faults, data, said):
    (fault,) = faults("logo: logo.svg\n", logo_svg=data)
    assert fault.startswith("1:7: `logo.svg` ")
    assert said in fault


def test_a_logo_outside_the_theme_and_one_for_dark_ground_alone_are_refused(faults, tmp_path):
    (tmp_path / "secret.svg").write_text(SVG)
    assert "lies outside the theme" in faults("logo: ../../secret.svg\n")[0]
    (fault,) = faults("logo_dark: logo.svg\n", logo_svg=SVG)
    assert fault.startswith("1:1: `logo:` is missing")


def test_names_are_one_line_and_texts_are_bounded(faults):
    assert "a name is one line of at most 80" in faults(f"name: {'x' * 81}\n")[0]
    assert "6,001 characters" in faults(f"disclaimer: {'x' * 6001}\n")[0]


def test_the_schema_takes_the_starter_and_refuses_what_the_reader_refuses(tmp_path):
    schema = theme_schema()
    jsonschema.Draft7Validator.check_schema(schema)
    check = jsonschema.Draft7Validator(schema).is_valid
    (tmp_path / "auditor.yaml").write_text("")
    written = write_theme(tmp_path, "acme-co")
    assert [p.name for p in written] == ["report.html", "theme.yaml", "theme.schema.json"]
    text = (tmp_path / "reports" / "acme-co" / "theme.yaml").read_text()
    assert check(yaml.safe_load(text))
    assert check({"fonts": "Georgia, serif"})
    for wrong in ({"nmae": "x"}, {"colours": {"accent": "navy"}}, {"fonts": {"text": 3}}, {"name": "x" * 81}):
        assert not check(wrong)

    def everything(part):
        for name, child in part.get("properties", {}).items():
            assert child.get("description") or "$ref" in child, name

    everything(schema)
    for part in schema["definitions"].values():
        everything(part)


def test_the_starter_is_sound_with_and_without_its_comments(tmp_path):
    (tmp_path / "auditor.yaml").write_text("")
    write_theme(tmp_path, "acme-co")
    path = tmp_path / "reports" / "acme-co" / "theme.yaml"
    folders = theme_folders((Root(tmp_path, "workspace"), built_in()), "acme-co")
    assert load_brand(folders).name == "Acme Co"
    text = re.sub(r"^( *)# ([a-z_]+: )", r"\1\2", path.read_text(), flags=re.MULTILINE)
    text = text.replace("#   Prepared", "  Prepared").replace("    also error_dark, and so on", "")
    path.write_text(text)
    for name in ("logo.svg", "logo-dark.svg"):
        (path.parent / name).write_text(SVG)
    brand = load_brand(folders)
    assert brand.disclaimer.startswith("Prepared for the addressee only")
    assert brand.logo_dark
    assert dict(brand.light)["paper"] == "#faf7f2"
