from __future__ import annotations

import io
import random
from dataclasses import replace

import pytest
from PIL import Image

from auditor.model.audit import Audit, AuditJourney, AuditTouchpoint, Shot
from auditor.report.pictures import WIDE, album, reduced


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


def test_pictures_that_fit_stay_as_they_are_and_large_ones_are_reduced_when_all_together_do_not(tmp_path):
    small, large = jpeg(100, 60), jpeg(1600, 900)
    (tmp_path / "s.jpg").write_bytes(small)
    (tmp_path / "l.jpg").write_bytes(large)
    audit = audit_of("s.jpg", "l.jpg")
    assert len(album(audit, tmp_path).css) > (len(small) + len(large)) * 4 // 3
    made = album(audit, tmp_path, total=len(large))
    assert made.dropped == ()
    assert len(made.css) < len(large) * 4 // 3


def test_what_does_not_fit_even_reduced_is_left_out_and_named(tmp_path):
    for name in ("a.jpg", "b.jpg"):
        (tmp_path / name).write_bytes(jpeg(900, 900))
    made = album(audit_of("a.jpg", "b.jpg"), tmp_path, total=len(jpeg(900, 900)) // 10)
    assert len(made.pictures) + len(made.dropped) == 2
    assert made.dropped[-1] == "Touchpoint 1 (desktop): the report would have become too large"


def test_small_pictures_of_all_rather_than_large_ones_of_some(tmp_path):
    data = jpeg(900, 900)
    names = [f"{number}.jpg" for number in range(6)]
    for name in names:
        (tmp_path / name).write_bytes(data)
    made = album(audit_of(*names), tmp_path, total=2 * len(data))
    assert made.dropped == ()
    assert len(made.pictures) == len(names)
    for share, fewest, most in ((len(data), 700, 899), (len(data) // 4, 361, 450), (100, 360, 360)):
        with Image.open(io.BytesIO(reduced(data, share) or b"")) as image:
            assert fewest <= image.width <= most
            assert image.width == image.height


def test_a_broken_picture_is_left_out_when_it_must_be_reduced(tmp_path):
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff" + b"x" * 5000)
    assert reduced(b"\xff\xd8\xff" + b"x" * 5000) is None
    assert album(audit_of("a.jpg"), tmp_path, total=1000).pictures == {}


def test_a_reduced_picture_keeps_its_proportions():
    with Image.open(io.BytesIO(reduced(jpeg(2000, 500)) or b"")) as image:
        assert image.size == (WIDE, 250)


def test_the_size_in_css_pixels_is_that_of_the_audit(tmp_path):
    (tmp_path / "a.jpg").write_bytes(jpeg())
    audit = audit_of("a.jpg", width=20, height=13.5)
    assert album(replace(audit), tmp_path).pictures["t0", "desktop"].height == 13.5
