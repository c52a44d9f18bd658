from __future__ import annotations

import io
import random
from dataclasses import replace

import pytest
from PIL import Image, ImageDraw

from auditor.model.audit import Audit, AuditJourney, AuditTouchpoint, Shot
from auditor.report.pictures import LITTLE, THUMB, WIDE, album, fair_share, made_of


def jpeg(width=60, height=40, kind="JPEG"):
    out = io.BytesIO()
    Image.frombytes("RGB", (width, height), random.Random(width).randbytes(width * height * 3)).save(out, kind)  # noqa: S311
    return out.getvalue()


def audit_of(*names, width=60.0, height=40.0):
    touched = tuple(
        AuditTouchpoint(
            f"t{i}", f"Touchpoint {i}", "page", shots=(Shot("desktop", screenshot=name, width=width, height=height),)
        )
        for i, name in enumerate(names)
    )
    return Audit(AuditJourney("j", "J"), touched, (), (), ())


def test_each_picture_is_embedded_once_under_a_class_of_its_own(tmp_path):
    (tmp_path / "a.jpg").write_bytes(jpeg())
    (tmp_path / "b.png").write_bytes(jpeg(kind="PNG"))
    (tmp_path / "c.webp").write_bytes(jpeg(kind="WEBP"))
    made = album(audit_of("a.jpg", "b.png", "c.webp"), tmp_path)
    assert [p.name for p in made.pictures.values()] == ["s1", "s2", "s3"]
    assert [line[: line.index(";")] for line in made.css.splitlines()] == [
        ".s1{background-image:url(data:image/jpeg", ".s2{background-image:url(data:image/png", ".s3{background-image:url(data:image/webp",
    ]  # fmt: skip
    assert made.dropped == ()


@pytest.mark.parametrize(
    "name",
    [
        "../secret.jpg",
        "/etc/passwd",
        "evidence/../../secret.jpg",
        "link.jpg",
        "folder",
        "missing.jpg",
        "a\x00.jpg",
        "https://evil.test/a.jpg",
    ],
)
def test_a_file_outside_the_run_folder_is_never_read(tmp_path, name):
    run = tmp_path / "run"
    (run / "folder").mkdir(parents=True)
    (tmp_path / "secret.jpg").write_bytes(jpeg())
    (run / "link.jpg").symlink_to(tmp_path / "secret.jpg")
    made = album(audit_of(name), run)
    assert made.css == ""
    assert len(made.dropped) == 1
    assert made.dropped[0].startswith("Touchpoint 0 (desktop): the screenshot ")


@pytest.mark.parametrize("data", [b"", b"<svg onload=alert(1)>", b"GIF89a", b"\xff\xd8"])
def test_what_is_no_picture_is_left_out(tmp_path, data):
    (tmp_path / "a.jpg").write_bytes(data)
    assert album(audit_of("a.jpg"), tmp_path).dropped == ("Touchpoint 0 (desktop): the screenshot is not a picture",)


def test_a_picture_without_a_size_is_left_out(tmp_path):
    (tmp_path / "a.jpg").write_bytes(jpeg())
    assert album(audit_of("a.jpg", width=0), tmp_path).dropped == (
        "Touchpoint 0 (desktop): the screenshot has no size",
    )


def opened(data):
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        return image


def lettered(width=1280, height=2600):
    """Flat ground with many small dark boxes, as text is; a JPEG as the gatherer writes it."""
    picture, draw_with = Image.new("RGB", (width, height), "white"), random.Random(7)  # noqa: S311
    draw = ImageDraw.Draw(picture)
    for y in range(20, height - 20, 22):
        for x in range(20, width - 20, 9):
            if draw_with.random() < 0.8 and y // 150 % 2:
                draw.rectangle((x, y, x + draw_with.randrange(2, 7), y + draw_with.randrange(3, 12)), fill="#333")
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=70)
    return out.getvalue()


def test_pictures_that_fit_stay_as_they_are_and_large_ones_are_reduced_when_all_together_do_not(tmp_path):
    small, large = jpeg(100, 60), lettered()
    assert len(small) < LITTLE < len(large)
    (tmp_path / "s.jpg").write_bytes(small)
    (tmp_path / "l.jpg").write_bytes(large)
    audit = audit_of("s.jpg", "l.jpg")
    assert len(album(audit, tmp_path).css) > (len(small) + len(large)) * 4 // 3
    made = album(audit, tmp_path, total=len(large), beside="with")
    assert made.dropped == ()
    assert made.files["with/s1.jpg"] == small
    reduced = made.files["with/s2.webp"]
    assert len(reduced) < len(large) - len(small)
    assert opened(reduced).size == (WIDE, 2031)


def test_a_small_picture_of_the_top_stands_beside_each(tmp_path):
    (tmp_path / "a.jpg").write_bytes(lettered())
    (tmp_path / "b.png").write_bytes(jpeg(400, 100, "PNG"))
    made = album(audit_of("a.jpg", "b.png"), tmp_path, beside="report_files")
    assert [(p.name, p.thumb) for p in made.pictures.values()] == [("s1", "t1"), ("s2", "t2")]
    assert made.thumbs_css.splitlines() == [
        ".t1{background-image:url(t1.webp)}",
        ".t2{background-image:url(t2.webp)}",
    ]
    assert made.css.splitlines()[1] == ".s2{background-image:url(s2.png)}"
    assert opened(made.files["report_files/t1.webp"]).size == (THUMB, 180)
    assert opened(made.files["report_files/t2.webp"]).size == (THUMB, 60)
    assert len(made.files["report_files/t1.webp"]) < 8000
    within = album(audit_of("a.jpg", "b.png"), tmp_path)
    assert within.files == {}
    assert within.thumbs_css.startswith(".t1{background-image:url(data:image/webp;base64,")


def test_the_same_pictures_give_the_same_bytes(tmp_path):
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        (tmp_path / name).write_bytes(lettered(1280, 900 + 100 * ord(name[0])))
    audit = audit_of("a.jpg", "b.jpg", "c.jpg")
    assert album(audit, tmp_path, total=300_000) == album(audit, tmp_path, total=300_000)


def test_a_page_too_tall_for_webp_is_still_shown():
    made = made_of(lettered(500, 17_000), 10_000_000)
    assert made
    assert opened(made.data).height == 17_000


def test_what_does_not_fit_even_reduced_is_left_out_and_named(tmp_path):
    for name in ("a.jpg", "b.jpg"):
        (tmp_path / name).write_bytes(jpeg(900, 900))
    made = album(audit_of("a.jpg", "b.jpg"), tmp_path, total=len(jpeg(900, 900)) // 10)
    assert len(made.pictures) + len(made.dropped) == 2
    assert made.dropped[-1] == "Touchpoint 1 (desktop): the report would have become too large"


def test_small_pictures_of_all_rather_than_large_ones_of_some(tmp_path):
    data = lettered()
    names = [f"{number}.jpg" for number in range(6)]
    for name in names:
        (tmp_path / name).write_bytes(data)
    total = len(data)
    made = album(audit_of(*names), tmp_path, total=total, beside="p")
    assert made.dropped == ()
    assert len(made.pictures) == len(names)
    assert sum(len(d) for n, d in made.files.items() if "/s" in n) <= total
    assert 300 < opened(made.files["p/s1.webp"]).width < WIDE


def test_a_broken_picture_is_left_out_and_the_others_are_not(tmp_path):
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff" + b"x" * 5000)
    (tmp_path / "b.jpg").write_bytes(jpeg())
    assert made_of(b"\xff\xd8\xff" + b"x" * 5000, 1000) is None
    made = album(audit_of("a.jpg", "b.jpg"), tmp_path)
    assert made.dropped == ("Touchpoint 0 (desktop): the screenshot is not a picture",)
    assert made.pictures["t1", "desktop"].name == "s1"


def test_what_small_ones_leave_over_goes_to_the_large_ones():
    assert fair_share([10, 10, 500, 700], 420) == 200
    assert fair_share([10, 20], 100) >= 20


def test_the_size_in_css_pixels_is_that_of_the_audit(tmp_path):
    (tmp_path / "a.jpg").write_bytes(jpeg())
    audit = audit_of("a.jpg", width=20, height=13.5)
    assert album(replace(audit), tmp_path).pictures["t0", "desktop"].height == 13.5
