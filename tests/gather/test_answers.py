"""Links are asked on loopback only, by a server that counts what it was asked."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
import time
from collections import Counter
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from auditor.browser.start import chosen
from auditor.gather import answers as room
from auditor.gather import bundle, heads
from auditor.gather.answers import LinkCheck, links_of
from auditor.gather.captured import Captured, Part
from auditor.gather.plan import Options
from auditor.gather.progress import Silent
from auditor.gather.walk import gather
from auditor.model.artifacts import Block, Box, Link, Links, Mail, Texts
from auditor.model.journey import Journey, Kind, Touchpoint, Variant
from auditor.model.mails import Answer, Answers
from tests.ends import ends

if TYPE_CHECKING:
    from collections.abc import Iterator

MAIL = Touchpoint("mail", "Mail", Kind.EMAIL)


class Server(BaseHTTPRequestHandler):
    """Answers with the status in the path; `asked` counts methods and paths, `headers` keeps what came with them."""

    protocol_version = "HTTP/1.1"
    asked: Counter[str]
    seen: list[dict[str, str]]
    hops: dict[str, str]
    now: int
    most: int

    def do_HEAD(self) -> None:
        self._reply()

    def do_GET(self) -> None:
        self._reply()

    def _reply(self) -> None:
        kind = type(self)
        kind.asked[f"{self.command} {self.path}"] += 1
        kind.seen.append({k.lower(): v for k, v in self.headers.items()})
        name = self.path.split("?")[0].strip("/")
        if name == "slow":
            kind.now += 1
            kind.most = max(kind.most, kind.now)
            time.sleep(0.1)
            kind.now -= 1
        if name == "once" and sum(kind.asked[f"{m} /once"] for m in ("HEAD", "GET")) <= 2:
            self._say(502)
        elif self.path in kind.hops:
            self._say(302, location=kind.hops[self.path])
        elif name == "no-head":
            self._say(405 if self.command == "HEAD" else 200)
        elif name == "endless":
            self._endless()
        elif name == "rubbish":
            self.wfile.write(b"SMTP ready\r\n\r\n")
            self.close_connection = True
        elif name == "dropped":
            self.close_connection = True
        elif name.isdigit():
            self._say(int(name))
        else:
            self._say(200)

    def _endless(self) -> None:
        if self.command == "HEAD":
            self._say(405)
            return
        self.send_response(200)
        self.end_headers()
        with contextlib.suppress(OSError):
            while True:
                self.wfile.write(b"x" * 65536)

    def _say(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        self.send_header("set-cookie", "a=b")
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def server() -> Iterator[tuple[str, type[Server]]]:
    class Own(Server):
        asked, seen, hops, now, most = Counter(), [], {}, 0, 0  # type: ignore[var-annotated]

    with ThreadingHTTPServer(("127.0.0.1", 0), Own) as running:
        running.daemon_threads = True
        thread = threading.Thread(target=running.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{running.server_address[1]}", Own
        running.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch):
    monkeypatch.setattr(room, "PAUSE", 0.0)
    monkeypatch.setattr(heads, "SECONDS", 1.0)


def journey(base: str, **more: Any) -> Journey:
    more.setdefault("check_links", True)
    return Journey("j", "J", base_url=base, **more)


def link(href: str, text: str = "Go there", **more: Any) -> Link:
    return Link(text, href, href, **more)


def ask(
    walked: Journey, *items: Link, touchpoint: Touchpoint = MAIL, mail: Mail | None = None
) -> tuple[Answer, ...] | None:
    artifacts: dict[type[Any], Any] = {Links: Links(items)} | ({Mail: mail} if mail else {})

    async def go() -> Answers | None:
        asked = LinkCheck(walked)
        try:
            return await asked.check(touchpoint, artifacts)
        finally:
            await asked.close()

    got = asyncio.run(go())
    return got.answers if got else None


def test_nothing_is_asked_unless_the_journey_wants_it(server):
    base, counting = server
    assert ask(journey(base, check_links=False), link(f"{base}/200")) is None
    off = Touchpoint("mail", "Mail", Kind.EMAIL, check_links=False)
    assert ask(journey(base), link(f"{base}/200"), touchpoint=off) is None
    assert not counting.asked


def test_a_touchpoint_may_want_it_alone(server):
    base, counting = server
    on = Touchpoint("mail", "Mail", Kind.EMAIL, check_links=True)
    (answer,) = ask(journey(base, check_links=False), link(f"{base}/page"), touchpoint=on) or ()
    assert (answer.status, answer.final, answer.tries) == (200, f"{base}/page", 1)
    assert counting.asked == {"HEAD /page": 1}


@pytest.mark.parametrize(
    ("path", "text", "sort", "why"),
    [
        ("/confirm/1", "Open", "one-time", "one-time link: never requested"),
        ("/x", "Reset password", "one-time", "one-time link: never requested"),
        ("/unsubscribe/1", "Open", "unsubscribe", "it leaves a list: never requested"),
        ("/pay/1", "Open", "payment", "payment link: never requested"),
        ("/terms.pdf", "Terms", "asset", "a file: not requested"),
    ],
)
def test_what_acts_is_never_asked(server, path, text, sort, why):
    base, counting = server
    (answer,) = ask(journey(base, link_hosts=("127.0.0.1",)), link(base + path, text)) or ()
    assert (answer.sort, answer.skipped, answer.status, answer.tries) == (sort, why, 0, 0)
    assert not counting.asked


def test_the_mail_s_list_unsubscribe_address_is_never_asked(server):
    base, counting = server
    mail = Mail(headers=(("List-Unsubscribe", f"<{base}/offers>"),))
    (answer,) = ask(journey(base), link(f"{base}/offers"), mail=mail) or ()
    assert answer.sort == "unsubscribe"
    assert not counting.asked


def test_other_hosts_are_asked_only_where_they_are_named(server):
    base, counting = server
    other = base.replace("127.0.0.1", "localhost")
    (answer,) = ask(journey(base), link(f"{other}/page")) or ()
    assert answer.skipped == "other host; name it in `link_hosts`"
    assert not counting.asked
    (answer,) = ask(journey(base, link_hosts=("localhost",)), link(f"{other}/page")) or ()
    assert answer.status == 200
    barred = journey(base, link_hosts=("localhost",), only_hosts=("127.0.0.1",))
    (answer,) = ask(barred, link(f"{other}/page")) or ()
    assert answer.skipped == "`network: {only: …}` does not name this host"
    assert sum(counting.asked.values()) == 1


def test_another_port_is_another_service(server):
    base, counting = server
    (answer,) = ask(journey("http://127.0.0.1:1"), link(f"{base}/page")) or ()
    assert answer.skipped.startswith("other host")
    assert not counting.asked


@pytest.mark.parametrize(
    ("base", "url", "own"),
    [
        ("https://shop.test", "https://www.shop.test/a", True),
        ("https://www.shop.test", "http://shop.test/a", True),
        ("https://shop.test", "https://help.shop.test/a", True),  # the customer stood there
        ("https://shop.test", "https://mail.shop.test/a", False),
        ("https://shop.test", "https://pay.test/a", False),  # there too, and it is another site
        ("", "https://shop.test/a", False),
        ("https://shop.test", "https://shop.test@evil.test/a", False),
        ("https://shop.test", "https://shop.test.evil.test/a", False),
    ],
)
def test_whose_host_it_is(base, url, own):
    asked = LinkCheck(journey(base))
    asked.saw("https://help.shop.test/contact")
    asked.saw("https://pay.test/3ds")
    asked.saw("http://[a")
    assert (asked.why_not(url, "navigational") == "") is own


def test_an_error_is_tried_once_more(server):
    base, counting = server
    gone, broken, once = ask(journey(base), link(f"{base}/404"), link(f"{base}/500"), link(f"{base}/once")) or ()
    assert (gone.status, gone.tries, gone.fault) == (404, 1, "")
    assert (broken.status, broken.tries) == (500, 2)
    assert (once.status, once.tries) == (200, 2)
    assert counting.asked["GET /404"] == 1  # not everywhere is HEAD served


def test_where_head_is_refused_get_is_asked_and_left_at_its_head(server):
    base, counting = server
    with ends(20, waiting=True):
        refused, endless = ask(journey(base), link(f"{base}/no-head"), link(f"{base}/endless")) or ()
    assert (refused.status, endless.status) == (200, 200)
    assert counting.asked["GET /no-head"] == 1


def test_redirects_are_followed_by_hand(server):
    base, counting = server
    counting.hops = {"/old": "/newer", "/newer": "page?a=1"}
    (answer,) = ask(journey(base), link(f"{base}/old")) or ()
    assert (answer.status, answer.final, answer.tries) == (200, f"{base}/page?a=1", 3)
    assert counting.asked == {"HEAD /old": 1, "HEAD /newer": 1, "HEAD /page?a=1": 1}


def test_a_redirect_to_another_host_is_told_and_not_asked(server):
    base, counting = server
    other = base.replace("127.0.0.1", "localhost")
    counting.hops = {"/old": f"{other}/page"}
    (answer,) = ask(journey(base), link(f"{base}/old")) or ()
    assert (answer.final, answer.status, answer.fault) == (f"{other}/page", 302, "")
    assert answer.skipped == f"it leads on to {other}/page; other host; name it in `link_hosts`"
    assert counting.asked == {"HEAD /old": 1}


def test_a_redirect_to_what_acts_is_not_asked_and_its_key_not_told(server):
    base, counting = server
    counting.hops = {"/old": "/unsubscribe?u=secret"}
    (answer,) = ask(journey(base), link(f"{base}/old")) or ()
    assert answer.skipped == f"it leads on to {base}/unsubscribe; it leaves a list: never requested"
    assert answer.final == f"{base}/unsubscribe"
    assert counting.asked == {"HEAD /old": 1}


def test_redirects_come_to_an_end(server):
    base, counting = server
    counting.hops = {"/a": "/b", "/b": "/a"} | {f"/n?{n}": f"/n?{n + 1}" for n in range(20)}
    circle, far = ask(journey(base), link(f"{base}/a"), link(f"{base}/n?0")) or ()
    assert circle.fault == "it redirects in a circle"
    assert far.fault == "it redirects more than 5 times"
    assert counting.asked["HEAD /n?5"] == 1
    assert counting.asked["HEAD /n?6"] == 0


def test_a_redirect_to_no_address(server):
    base, counting = server
    counting.hops = {"/a": "http://[x", "/b": "mailto:help@shop.test"}
    nowhere, mail = ask(journey(base), link(f"{base}/a"), link(f"{base}/b")) or ()
    assert nowhere.fault == "it leads to no address"
    assert mail.skipped == "it leads on to mailto:help@shop.test; an address to write to or to call"


def test_a_thing_that_speaks_no_http(server):
    base, _ = server
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    rubbish, dropped = ask(journey(base), link(f"{base}/rubbish"), link(f"{base}/dropped")) or ()
    assert rubbish.fault == "its answer is no HTTP"
    assert dropped.fault == "it closed the connection without an answer"
    (closed,) = ask(journey(f"http://127.0.0.1:{port}"), link(f"http://127.0.0.1:{port}/x")) or ()
    assert (closed.fault, closed.status, closed.tries) == ("nobody answers there: the connection is refused", 0, 2)


def test_silence_is_not_waited_for_long():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        base = f"http://127.0.0.1:{silent.getsockname()[1]}"
        (answer,) = ask(journey(base), link(f"{base}/page")) or ()
    assert (answer.fault, answer.tries) == ("no answer within 1 s", 2)


def test_an_address_is_asked_once_for_all_variants_and_touchpoints(server):
    base, counting = server

    async def go() -> list[Answers | None]:
        asked = LinkCheck(journey(base))
        one, two = link(f"{base}/page#top", "One"), link(f"{base}/page", "Two", box=Box(1, 2, 3, 4))
        got = await asyncio.gather(*(asked.check(MAIL, {Links: Links((each,))}) for each in (one, two)))
        await asked.close()
        return list(got)

    first, second = asyncio.run(go())
    assert first
    assert second
    assert (first.answers[0].text, first.answers[0].href) == ("One", f"{base}/page#top")
    assert (second.answers[0].text, second.answers[0].box) == ("Two", Box(1, 2, 3, 4))
    assert counting.asked == {"HEAD /page": 1}


def test_four_at_a_time_and_two_hundred_at_most(server, monkeypatch):
    base, counting = server
    monkeypatch.setattr(room, "MOST_LINKS", 12)
    got = ask(journey(base), *(link(f"{base}/slow?n={n}") for n in range(14))) or ()
    assert len(got) == 14
    assert [answer.skipped for answer in got[12:]] == ["one of more than 12 links"] * 2
    assert counting.most == 4


def test_no_cookies_and_no_login_but_that_of_the_base_address(server):
    base, counting = server
    ask(journey(base), link(f"{base}/a"), link(f"{base}/b"))
    assert not any("cookie" in headers or "authorization" in headers for headers in counting.seen)
    ask(journey(base.replace("://", "://ada:pass@")), link(f"{base}/c"))
    assert counting.seen[-1]["authorization"] == "Basic YWRhOnBhc3M="


def test_files_are_looked_for_beside_the_base_address(tmp_path):
    (tmp_path / "help.html").write_text("Help")
    base = (tmp_path / "index.html").as_uri()
    outside = Path("/etc/hostname").as_uri()
    there, missing, away = ask(journey(base), *(link(url) for url in (
        (tmp_path / "help.html").as_uri(), (tmp_path / "none.html").as_uri(), outside))) or ()  # fmt: skip
    assert (there.fault, there.tries) == ("", 1)
    assert missing.fault == "no such file"
    assert away.skipped == "a file of this machine"


def test_addresses_in_the_words_of_a_mail_are_links_too():
    texts = Texts(
        (Block("Please confirm: https://a.example/confirm/1", selector="p"), Block("https://a.example/s", "subject"))
    )
    named = link("http://acme.example/", "Acme.example")
    assert links_of({Links: Links((named,)), Texts: Texts((Block("Acme.example"),)), Mail: Mail()}) == (named,)
    mail = Mail(text="See www.a.example/help/.\n\nPlease go on:\nhttps://a.example/go.\n\nSee https://a.example/help")
    known = link("https://a.example/help", "Help")
    found = links_of({Links: Links((known,)), Texts: texts, Mail: mail})
    assert [one.href for one in found] == [
        "https://a.example/help", "https://a.example/confirm/1", "https://a.example/go"]  # fmt: skip
    assert (found[1].selector, found[1].context) == ("p", "Please confirm: https://a.example/confirm/1")
    assert found[2].context == "Please go on: https://a.example/go"
    assert links_of({Links: Links((known,)), Texts: texts}) == (known,)


def test_documents_that_came_with_a_mail_are_asked_as_well(server):
    base, _ = server
    captured = Captured({Links: Links((link(f"{base}/a"),))})
    captured.parts.append(Part("invoice.pdf", Captured({Links: Links((link(f"{base}/404"),))})))
    asyncio.run(LinkCheck(journey(base)).note(MAIL, captured))
    assert captured.artifacts[Answers].answers[0].status == 200
    assert captured.parts[0].captured.artifacts[Answers].answers[0].status == 404


@pytest.mark.parametrize(
    "href",
    [
        "",
        "#",
        "javascript:alert(1)",
        "http://[a",
        "https://",
        "ftp://127.0.0.1/x",
        "x" * 9000,
        "http://127.0.0.1:99999/",
    ],
)
def test_odd_addresses_are_left_alone(server, href):
    base, counting = server
    (answer,) = ask(journey(base), link(href)) or ()
    assert answer.skipped
    assert not counting.asked


@pytest.mark.browser
@pytest.mark.parametrize("wanted", [True, False])
def test_a_whole_walk_asks_what_may_be_asked_and_nothing_else(server, tmp_path, wanted):
    base, counting = server
    links = {"Help": "/help", "Confirm your address": "/c", "Unsubscribe": "/u", "Pay now": "/p", "Dead": "/404"}
    html = "".join(f"<p><a href='{base}{to}'>{name}</a></p>" for name, to in links.items())
    (tmp_path / "mail.html").write_text(f"<html lang=en>{html}<p>Or open {base}/written</p>")
    (tmp_path / "sms.txt").write_text(f"Acme: your parcel is here, {base}/help")
    touchpoints = (
        Touchpoint("mail", "Mail", Kind.EMAIL, file=tmp_path / "mail.html"),
        Touchpoint("sms", "SMS", Kind.TEXT, file=tmp_path / "sms.txt"),
    )
    variants = (Variant("desktop"), Variant("phone", "iPhone 15"))
    walked = replace(journey(base, check_links=wanted), touchpoints=touchpoints, variants=variants)
    asyncio.run(gather([(walked, tmp_path / "run")], Options(chosen()), Silent()))
    if not wanted:
        assert not counting.asked
        return
    assert counting.asked == {"HEAD /help": 1, "HEAD /404": 1, "GET /404": 1, "HEAD /written": 1}
    for variant in ("desktop", "phone"):
        mail, sms = bundle.read(tmp_path / "run").evidence[variant]
        said = {answer.text: answer.status or answer.skipped for answer in mail[Answers].answers}
        assert said == {
            "Help": 200,
            "Confirm your address": "one-time link: never requested",
            "Unsubscribe": "it leaves a list: never requested",
            "Pay now": "payment link: never requested",
            "Dead": 404,
            f"{base}/written": 200,
        }
        assert [answer.status for answer in sms[Answers].answers] == [200]
