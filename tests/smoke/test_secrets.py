"""A secret is typed, echoed by the page, mailed, logged, and part of a step that fails: it is in no file and no output."""

from __future__ import annotations

import threading
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler
from smtplib import SMTP
from urllib.parse import parse_qs

import pytest

from auditor.cli.main import run
from tests.real.shop import free_port
from tests.smoke.hostile_site import Quiet

pytestmark = pytest.mark.browser
SECRET = "c0rrect-h&rse/bättery"
FORM = "<form method=post><label>Password <input name=p type=text></label><button>Sign in</button></form>"
JOURNEY = """journey: Signing in
base_url: {url}
timeout: 2s
inbox: {{smtp: "127.0.0.1:{smtp}"}}
secrets: {{password: "${{SHOP_PASSWORD}}"}}
touchpoints:
  - {{id: form, steps: [{{open: /}}, {{fill: {{Password: "${{secrets.password}}"}}}}]}}
  - {{id: inside, steps: [{{click: Sign in}}]}}
  - {{id: mail, kind: email, expect: {{to: ada@example.test, within: 5s}}}}
  - {{id: broken, steps: [{{open: "/?token=${{secrets.password}}"}}, {{click: "${{secrets.password}} is not there"}}]}}
"""


class Echo(BaseHTTPRequestHandler):
    """Shows, logs and mails what it was given."""

    smtp = 0

    def do_GET(self) -> None:
        self.reply(FORM)

    def do_POST(self) -> None:
        given = parse_qs(self.rfile.read(int(self.headers["content-length"])).decode())["p"][0]
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = "shop@example.test", "ada@example.test", f"Your password {given}"
        mail.set_content(f"You signed in with {given}.")
        mail.add_alternative(f"<p>You signed in with <b>{given}</b>.</p>", subtype="html")
        threading.Thread(target=self.send_mail, args=(mail,)).start()
        shown = given.replace("&", "&amp;")
        self.reply(
            f"<h1>Welcome</h1><p>You typed {shown}, didn't you?</p><input value='{shown}' aria-label='{shown}'>"
            f"<a href='/?p={shown}'>Go on</a><script>console.error('typed {given}')</script>"
        )

    def send_mail(self, mail: EmailMessage) -> None:
        with SMTP("127.0.0.1", self.smtp) as server:
            server.send_message(mail)

    def reply(self, body: str) -> None:
        data = f"<!doctype html><html lang=en><meta charset=utf-8><title>Sign in</title><main>{body}</main>".encode()
        self.send_response(200)
        self.send_header("content-type", "text/html; charset=utf-8")
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Silence."""


@pytest.fixture
def address():
    Echo.smtp = free_port()
    server = Quiet(("127.0.0.1", 0), Echo)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_secret_is_in_no_file_and_no_output(tmp_path, monkeypatch, address, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SHOP_PASSWORD", SECRET)
    (tmp_path / "j.yaml").write_text(JOURNEY.format(url=address, smtp=Echo.smtp))
    code = run(["--debug", "run", "j.yaml", "--out", "run"])
    said = capsys.readouterr()
    assert code == 3, said.err
    for part in ("h&rse", "h&amp;rse", "h%26rse", "bättery", "b%C3%A4ttery", "b\\u00e4ttery"):
        assert part not in said.out + said.err
        for path in (tmp_path / "run").rglob("*"):
            assert not path.is_file() or part.encode() not in path.read_bytes(), f"{part} is in {path.name}"
    evidence = (tmp_path / "run" / "evidence" / "02-inside" / "desktop" / "evidence.json").read_text()
    assert "Welcome" in evidence, "the page itself was captured"
    assert "You typed •" in evidence
    assert (tmp_path / "run" / "evidence" / "03-mail" / "desktop" / "screen.jpg").is_file()
