"""One journey of everything that mails, templates and documents should not be: each is named, nothing else is lost."""

from __future__ import annotations

import base64
import json
import re
import socket
import threading
import zipfile
import zlib
from contextlib import contextmanager
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from auditor.cli.main import run
from auditor.gather import bundle
from auditor.model.artifacts import Mail, Texts
from tests.gather.paper.made import locked, many, scan, simple, stream

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ADA, ELSE = "ada@acorn.example", "bob@acorn.example"
HTML = "Content-Type: text/html; charset=utf-8"


@contextmanager
def outside() -> Iterator[tuple[str, list[bytes]]]:
    """An address on which every connection is counted, whatever it asks."""
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def count() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection:
                    connection.settimeout(1)
                    try:
                        asked.append(connection.recv(200))
                    except OSError:
                        asked.append(b"?")

        threading.Thread(target=count, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", asked
        server.shutdown(socket.SHUT_RDWR)


@contextmanager
def shop(mails: Path) -> Iterator[str]:
    """A page that sends two mails when it is opened: one to the customer, and one to somebody else."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/":
                for to, subject in ((ELSE, "Your refund"), (ADA, "Welcome to Acorn")):
                    made = f"From: shop@acorn.example\nTo: {to}\nDate: {formatdate()}\nSubject: {subject}\n{HTML}\n\n<p>Hello from Acorn"
                    (mails / f"{to}.tmp").write_text(made)
                    (mails / f"{to}.tmp").rename(mails / f"{to}.eml")
            body = b"<!doctype html><html lang=en><title>Acorn</title><h1>Welcome</h1><p>Your account is ready."
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def asking(url: str) -> str:
    """HTML that asks for something from outside in every way that there is."""
    return (
        f'<base href="{url}/base/"><meta http-equiv="refresh" content="0;url={url}/refresh"><link rel=stylesheet href="{url}/a.css">'
        f'<link rel="dns-prefetch preconnect prefetch" href="{url}/early"><style>@import "{url}/b.css"; @font-face {{ font-family: f; '
        f"src: url({url}/f.woff) }} p {{ background: url({url}/c.png); font-family: f }}</style>"
        f'<script>fetch("{url}/script"); new Image().src = "{url}/script.png"</script><body onload="location=\'{url}/onload\'">'
        f'<img src="{url}/pixel.gif?u=1" width=1 height=1 alt=""><img srcset="{url}/2x.png 2x" alt=""><picture><source srcset="{url}/p.webp">'
        f'<img src="/relative.png" alt=""></picture><svg><image href="{url}/svg.png"/><use href="{url}/use.svg#a"/></svg>'
        f'<iframe src="{url}/frame"></iframe><object data="{url}/object"></object><embed src="{url}/embed"><video poster="{url}/poster.png" '
        f'src="{url}/v.mp4" autoplay></video><audio src="{url}/a.mp3" autoplay></audio><table background="{url}/table.png"><tr><td>x</table>'
        f'<form action="{url}/form"><button>Send</button></form><p>Your order <a href="{url}/orders/1">A-1001</a> is on its way. '
        f'<a href="{url}/unsubscribe?u=1">Unsubscribe</a></p>'
    )


def head(subject: str, *more: str) -> str:
    lines = ("From: Acorn <shop@acorn.example>", f"To: {ADA}", f"Subject: {subject}", *more)
    return "\n".join(lines)


def attached(name: str, kind: str, data: bytes, body: str) -> bytes:
    text = base64.encodebytes(data).decode("ascii")
    return (
        f"{head(name, 'Content-Type: multipart/mixed; boundary=m')}\n\n--m\n{HTML}\n\n{body}\n--m\nContent-Type: {kind}; name={name}\n"
        f"Content-Disposition: attachment; filename={name}\nContent-Transfer-Encoding: base64\n\n{text}\n--m--\n"
    ).encode()


def bomb() -> bytes:
    """A zip of a hundred megabytes of nothing in a zip."""
    inner, outer = BytesIO(), BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as packed, packed.open("a", "w") as one:
        for _ in range(100):
            one.write(bytes(1_000_000))
    with zipfile.ZipFile(outer, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(20):
            packed.writestr(f"{number}.zip", inner.getvalue())
    return outer.getvalue()


def mails(url: str) -> dict[str, bytes]:
    nested = "".join(f"--b{n}\nContent-Type: multipart/mixed; boundary=b{n + 1}\n\n" for n in range(500))
    ask = asking(url)
    return {
        "no-body": f"{head('Nothing')}\n\n".encode(),
        "no-charset": f"{head('Order')}\nContent-Type: text/html\n\n<p>Größe 42, 25 € – danke".encode(),
        "false-charset": f"{head('Order')}\nContent-Type: text/html; charset=klingon\n\n<p>您的订单已确认".encode(
            "gb18030"
        ),
        "thirty-megabytes": attached("film.mp4", "video/mp4", b"\0\1\2" * 10_000_000, f"<p>See the film {ask}"),
        "nested": f"{head('Deep')}\nContent-Type: multipart/mixed; boundary=b0\n\n{nested}--b500\n{HTML}\n\n{ask}\n".encode(),
        "truncated": f"{head('Cut')}\nContent-Type: multipart/mixed; boundary=m\n\n--m\n{HTML}\n\n<p>Begun {ask}<ta".encode(),
        "injected": (
            f"From: Acorn <shop@acorn.example>\nTo: {ADA}\nSubject: =?utf-8?q?Hello=0D=0ABcc:_{ELSE}=0D=0A=0D=0A<script>?=\n"
            f"List-Unsubscribe: <{url}/leave>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\n"
            f"Disposition-Notification-To: {ELSE}\nReply-To: =?utf-8?q?a=0Ab?= <x@acorn.example>\n{HTML}\n\n{ask}"
        ).encode(),
        "zip-bomb": attached("bomb.zip", "application/zip", bomb(), ask),
        "winmail": attached("winmail.dat", "application/ms-tnef", b"\x78\x9f\x3e\x22" + bytes(range(256)) * 40, ask),
        "pdf-bomb": attached("bomb.pdf", "application/pdf", paper_bomb(), ask),
        "five-megabytes": f"{head('Long')}\n{HTML}\n\n{ask}{'<p>word word word word</p>' * 200_000}".encode(),
    }


def paper_bomb() -> bytes:
    squeeze = zlib.compressobj(9)
    packed = b"".join(squeeze.compress(b"0 0 m 9 9 l S " * 100_000) for _ in range(200)) + squeeze.flush()
    return simple(packed, filter_=b"/Filter/FlateDecode")


def documents(url: str) -> dict[str, bytes]:
    link = b"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 99 99]/A<</S/URI/URI(%s/pdf)>>>>]" % url.encode()
    action = b"/OpenAction<</S/URI/URI(%s/open)>>" % url.encode()
    return {
        "locked": locked(b"hello"),
        "broken": b"%PDF-1.7\n" + bytes(range(256)) * 20,
        "scanned": scan(Image.effect_noise((300, 400), 90), Image.new("L", (300, 400), 255)),
        "eight-hundred": many(800, "Thin"),
        "asking": simple(page=link, catalog=action, more=(stream(b""),)),
    }


TEMPLATES = {
    "endless.html": "<p>Hello</p>{% for a in range(90000) %}{% for b in range(90000) %}{% for c in range(90000) %}x{% endfor %}{% endfor %}{% endfor %}",
    "escape.html": "<p>Hello {{ ''.__class__.__mro__[1].__subclasses__() }}</p>",
    "missing.html": "<p>Hello {{ nobody.knows }}, your order is on its way.</p>",
    "unclosed.html": "<p>Hello {% if x %}</p>",
}
# what each gives that cannot be shown; all others are audited
LOST = {
    "locked": r"locked\.pdf cannot be read: it is protected by a password",
    "broken": r"broken\.pdf cannot be read: it is not a PDF, or a broken one",
    "pdf-bomb-bomb": r"bomb\.pdf cannot be read: .* ran out of memory",
    "endless": r"endless\.html: this cannot be rendered: it (?:took more than 5 seconds|makes more than 4,000,000 characters)",
    "unclosed": r"unclosed\.html:1: this is not valid Jinja2",
    "refund": rf"no mail to {ADA} .* came within 1 s; 1 other arrived: “Your refund” to {ELSE}",
}
# what is said of those that were not read to their end
SAID = {
    "thirty-megabytes": r"the mail has 41 MB; the first 12 MB were read",
    "nested": r"only the first 200 parts, 40 deep, were read",
    "five-megabytes": r"a part has 5,\d{3},\d{3} characters; the first 2,000,000 were read",
}
# what the checks find, and words of the finding
FOUND = {
    ("message-missing", "refund"): "did not come",
    ("placeholder-leak", "missing"): "the data lack `nobody.knows`",
    ("placeholder-leak", "escape"): "__subclasses__() }}” is shown instead of a value",
    ("pdf-no-text", "scanned"): "",
    ("email-clipped", "five-megabytes"): "Gmail shows the first 102 KB",
    ("list-unsubscribe-invalid", "injected"): "not encrypted",
}


def journey(here: Path, site: str, url: str) -> None:
    lines = [
        f"journey: Bad channels\nbase_url: {site}\ninbox: {{folder: box}}\ncustomer: {{email: {ADA}}}\ntimeout: 10s\ntouchpoints:",
        "- {id: good, steps: [{open: /}]}",
        f"- {{id: welcome, kind: email, expect: {{to: {ADA}, subject: Welcome, within: 20s}}}}",
        f"- {{id: refund, kind: email, expect: {{to: {ADA}, subject: Your refund, within: 1s}}}}",
    ]
    for name, data in mails(url).items():
        (here / f"{name}.eml").write_bytes(data)
        lines.append(f"- {{id: {name}, kind: email, file: {name}.eml}}")
    for name, data in documents(url).items():
        (here / f"{name}.pdf").write_bytes(data)
        lines.append(f"- {{id: {name}, kind: document, file: {name}.pdf}}")
    for name, text in TEMPLATES.items():
        (here / name).write_text(f"{text}<img src='{url}/template.png' alt=''>")
        lines.append(f"- {{id: {name.partition('.')[0]}, kind: email, file: {name}, data: {{x: 1}}}}")
    (here / "sms.txt").write_text("Acorn: your order is on its way. Questions? Call 01632 960123.")
    lines.append("- {id: last, kind: text, file: sms.txt}")
    (here / "journey.yaml").write_text("\n".join(lines))


def test_everything_bad_in_one_journey(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "box").mkdir()
    with outside() as (url, asked), shop(tmp_path / "box") as site:
        journey(tmp_path, site, url)
        code = run(["run", "journey.yaml", "--out", "run"])
    said = capsys.readouterr()
    assert asked == []
    assert code == 3
    assert "Traceback" not in said.out + said.err
    audit: dict[str, Any] = json.loads((tmp_path / "run" / "audit.json").read_text("utf-8"))
    lost = {t["id"]: shot["lost"] for t in audit["touchpoints"] for shot in t["shots"] if shot["lost"]}
    assert set(lost) == set(LOST)
    told = {line.partition(": ")[0].partition(" (")[0]: line for line in audit["incomplete"]}
    for name, pattern in {**LOST, **SAID}.items():
        assert re.search(pattern, told[name]), told[name]
    assert not [line for line in told.values() if "crashed:" in line]
    judged = {c["touchpoint"] for c in audit["coverage"] if c["outcome"] in {"pass", "fail"} and c["touchpoint"]}
    assert {t["id"] for t in audit["touchpoints"]} - judged == set(LOST)
    for (check, touchpoint), words in FOUND.items():
        at = [
            f for f in audit["findings"] if f["check"] == check and touchpoint in {p["touchpoint"] for p in f["places"]}
        ]
        assert any(words in finding["message"] for finding in at), (check, touchpoint)
    for name in ("report.html", "junit.xml", "audit.sarif", "findings.csv"):
        assert (tmp_path / "run" / name).stat().st_size > 0
    read = {e.touchpoint: e.artifacts for e in bundle.read(tmp_path / "run").evidence["desktop"] if not e.lost}
    words = {name: "\n".join(block.text for block in artifacts[Texts].blocks) for name, artifacts in read.items()}
    assert "Größe 42, 25 € – danke" in words["no-charset"]
    assert "您的订单已确认" in words["false-charset"]
    assert "Begun" in words["truncated"]
    assert "<class" not in words["escape"]
    assert words["eight-hundred"].count("Thin") == 800
    assert read["injected"][Mail].to == (ADA,)
    assert "\n" not in read["injected"][Mail].subject
    assert [one.name for one in read["zip-bomb"][Mail].enclosed] == ["bomb.zip"]
    assert [one.name for one in read["winmail"][Mail].enclosed] == ["winmail.dat"]
