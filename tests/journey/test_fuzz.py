"""Whatever is done to a journey file, a person gets sentences about it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from auditor.errors import FileError, FilesError
from auditor.journey.parse import load_journey
from auditor.journey.workspace import load_settings

ROOT = Path(__file__).resolve().parents[2]
JOURNEY = b"""\
journey: Guest checkout
market: gb
base_url: ${SHOP:-http://127.0.0.1:8000}
variants: [{device: desktop, dark: true}, {device: iPhone 15, locale: zh-CN}]
inbox: {smtp: "127.0.0.1:2525"}
secrets: {password: long enough}
customer: {name: Ada, email: "ada+${run}@x.test"}
facts: {brand: Oscar, returns: {days: 30}}
variables: &v {a: "${customer.name}"}
timeout: 15s
network: {only: [x.test]}
touchpoints:
  - id: product
    stage: consider
    steps:
      - open: /
      - click: {role: button, name: "Pay ${a}", nth: 2}
      - fill: {Email: "${customer.email}", Card: 0042, Password: "${secrets.password}"}
      - capture: {order: {from: {css: h1}, match: "(\\\\d+)"}}
      - when: {visible: Cookies, variant: desktop-dark, steps: [{click: OK}, back]}
      - optional: [{wait_for: {gone: Loading}}, {expect: {text: [a, /b/i], status: 200}}]
      - dialog: accept
      - upload: {CV: guide.pdf}
    expect: {total: "\xc2\xa329.99"}
  - {id: mail, kind: email, expect: {to: "${customer.email}", within: 2m}}
  - {id: track, steps: [{follow: {email: mail, link: View}}]}
  - {id: sms, kind: text, file: sms.txt, data: {a: 1, b: [x, {c: 2.5}]}}
"""
SETTINGS = b"""\
facts: {brand: Oscar}
checks: {vague-link: off, long-sentence: {words: 30}}
only: [clarity]
fail_on: warning
waivers:
- {check: vague-link, reason: known, owner: web, until: 2030-01-31, quote: here}
- {check: long-sentence, reason: known, owner: web, fingerprint: abc}
"""
PIECES = [
    b"", b"\t", b"\n", b" ", b":", b"- ", b"[", b"]", b"{", b"}", b"'", b'"', b"&a ", b"*a", b"*v", b"<<: *v", b"!!int ", b"${", b"${x}", b"${run}", b"$$", b"#",
    b"---\n", b"|", b">", b"%", b"@", b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"null", b"true", b"9" * 400, b"-1", b"1e999", b"~", b"steps", b"use: a", b"\\", b"/(/", b"\xf0\x9f\x98\x80",
]  # fmt: skip


def mutated(text: bytes, luck: random.Random) -> bytes:
    for _ in range(luck.choice((1, 1, 2, 5, 20))):
        at, length = luck.randrange(len(text) + 1), luck.choice((0, 0, 1, 3, 20))
        kind = luck.randrange(4)
        if kind == 0:
            piece = luck.choice(PIECES)
        elif kind == 1:
            start = luck.randrange(len(text) + 1)
            piece = text[start : start + luck.choice((1, 10, 60))]
        elif kind == 2:
            piece = bytes([luck.randrange(256)])
        else:
            piece = b""
        text = text[:at] + piece + text[at + length :]
    return text


@pytest.mark.parametrize("seed", range(8))
def test_a_mutated_journey_is_read_or_its_faults_are_said(tmp_path: Path, seed: int) -> None:
    (tmp_path / "sms.txt").write_text("x")
    (tmp_path / "guide.pdf").write_text("x")
    path, luck, read = tmp_path / "j.yaml", random.Random(seed), 0  # noqa: S311  # luck, no secret
    path.write_bytes(JOURNEY)
    assert load_journey(path, env={}).touchpoints
    for _ in range(150):
        path.write_bytes(mutated(JOURNEY, luck))
        try:
            load_journey(path, env={})
            read += 1
        except (FileError, FilesError) as error:
            assert str(error)  # noqa: PT017  # that there is a sentence is all
            assert "Input should" not in str(error)  # noqa: PT017
    assert 0 < read < 150


@pytest.mark.parametrize("seed", range(4))
def test_mutated_settings_are_read_or_their_faults_are_said(tmp_path: Path, seed: int) -> None:
    path, luck, read = tmp_path / "auditor.yaml", random.Random(seed), 0  # noqa: S311  # luck, no secret
    path.write_bytes(SETTINGS)
    assert len(load_settings(tmp_path).waivers) == 2
    for _ in range(150):
        path.write_bytes(mutated(SETTINGS, luck))
        try:
            load_settings(tmp_path, known={"vague-link": (), "long-sentence": ("words",)})
            read += 1
        except (FileError, FilesError) as error:
            assert "Input should" not in str(error)  # noqa: PT017
    assert 0 < read < 150
