"""Whole journeys into run folders, with a browser of their own."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import smtplib
import socket
import threading
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from auditor import secrecy
from auditor.browser.choice import BrowserChoice
from auditor.browser.start import chosen
from auditor.errors import BrowserError, UsageError
from auditor.gather import bundle
from auditor.gather.captured import Captured
from auditor.gather.progress import Silent
from auditor.gather.variant import language_of
from auditor.gather.walk import Options, gather
from auditor.journey.adhoc import journey_from_urls
from auditor.model.activity import Console, Network, Timing
from auditor.model.artifacts import Document, Mail, Screenshot, Texts, Walk
from auditor.model.evidence import Evidence
from auditor.model.journey import Inbox, Journey, Kind, MailExpectation, Touchpoint, Variant
from auditor.model.run import Run, RunState
from auditor.model.steps import Capture, Click, Fill, Follow, Open, Target, Wait
from tests.sites.serve import serving
from tests.smoke.processes import below, browser_of

pytestmark = pytest.mark.browser


class Told(Silent):
    """Progress that is kept."""

    def __init__(self) -> None:
        self.begun: list[tuple[str, int]] = []
        self.lines: list[tuple[str, str, str]] = []
        self.steps: list[str] = []

    def begin(self, journey: str, total: int) -> None:
        self.begun.append((journey, total))

    def doing(self, journey: str, variant: str, touchpoint: str, text: str) -> None:
        self.steps.append(text)

    def done(self, journey: str, variant: str, touchpoint: str, lost: str) -> None:
        self.lines.append((variant, touchpoint, lost))


def options(**more) -> Options:
    return Options(chosen(), **more)


def walk(journey: Journey, run: Path, progress: Told | None = None, **more) -> Run:
    asyncio.run(gather([(journey, run)], options(**more), progress or Told()))
    return bundle.read(run)


def page(id: str, *steps, **more) -> Touchpoint:
    return Touchpoint(id, id.capitalize(), steps=steps, **more)


def shop(base: str, *touchpoints: Touchpoint, **more) -> Journey:
    return Journey(
        "shop", "Shop", base_url=base + "/", touchpoints=touchpoints, **{"timeout": 3.0, "capture": "viewport", **more}
    )


def test_a_journey_in_two_variants_becomes_a_run_folder(tmp_path):
    told = Told()
    with serving(
        {
            "home": "<html lang=en-GB><meta name=viewport content=width=device-width><title>Home</title><a href=two>Two</a><script>console.error('oops'); fetch('http://127.0.0.1:1/x')</script>",
            "two": "<html lang=zh-CN><h1>二</h1>",
        }
    ) as base:
        journey = shop(
            base,
            page("home", Open(url="/home")),
            page("two", Click(target=Target(text="Two"))),
            variants=(Variant("desktop"), Variant("iphone-15", device="iPhone 15")),
            languages=("en", "zh"),
        )
        run = walk(journey, tmp_path, told)
    assert run.info.state is RunState.COMPLETE
    assert run.info.browser.startswith("chromium ")
    assert run.info.seconds > 0
    assert run.info.variants == ("desktop", "iphone-15")
    assert told.begun == [("shop", 4)]
    assert len(told.lines) == 4
    desktop, phone = run.evidence["desktop"], run.evidence["iphone-15"]
    assert [e.touchpoint for e in desktop] == ["home", "two"]
    assert [e.language for e in desktop] == ["en", "zh"]
    assert (desktop[0][Document].width, phone[0][Document].width) == (1280, 393)
    assert (tmp_path / "evidence/01-home/desktop/screen.jpg").is_file()
    assert desktop[0][Screenshot].width == 1280
    assert desktop[0][Console].lines[0].text == "oops"
    assert any(r.failure for r in desktop[0][Network].requests)
    assert desktop[1][Timing].walk > 0
    assert desktop[1][Walk].steps[0].text == "click “Two”"
    assert "oops" not in [line.text for line in desktop[1][Console].lines], "each touchpoint has its own lines"


def test_a_broken_step_loses_what_comes_after_but_not_files(tmp_path):
    (tmp_path / "sms.txt").write_text("Your order is on its way")
    with serving({"home": "<title>Home</title><button>Add to basket</button>"}) as base:
        journey = shop(
            base,
            page("home", Open(url="/home")),
            page("basket", Click(target=Target(text="Buy now"))),
            page("pay", Click(target=Target(text="Pay"))),
            Touchpoint("sms", "SMS", Kind.TEXT, file=tmp_path / "sms.txt"),
            timeout=0.5,
        )
        run = walk(journey, tmp_path / "run")
    home, basket, pay, sms = run.evidence["desktop"]
    assert not home.lost
    assert "no visible thing fits “Buy now”" in basket.lost
    assert basket[Texts].blocks[0].text == "Add to basket"
    folder = tmp_path / "run" / basket.folder
    assert {p.name for p in folder.iterdir()} == {"screen.jpg", "dom.html", "failure.txt", "evidence.json"}
    assert pay.lost.startswith("not reached, because basket broke: click “Buy now”: ")
    assert not sms.lost
    assert sms[Texts].blocks[0].text == "Your order is on its way"
    assert run.info.state is RunState.COMPLETE


def test_mails_are_waited_for_followed_and_named_by_the_run(tmp_path):
    sent: list[str] = []

    class Shop:
        port = 0

        def mail(self, to: str, base: str) -> None:
            message = EmailMessage()
            message["From"], message["To"], message["Subject"] = "Shop <orders@shop.test>", to, "Your order 100234"
            message.set_content(f"View your order: {base}/track")
            with smtplib.SMTP("127.0.0.1", self.port) as smtp:
                smtp.send_message(message)
            sent.append(to)

    maker = Shop()

    class Watcher(Told):
        """Sends the mail when the customer has ordered, as a shop would."""

        def done(self, journey: str, variant: str, touchpoint: str, lost: str) -> None:
            super().done(journey, variant, touchpoint, lost)
            if touchpoint == "order":
                address = f"ada+{variant}@x.test"
                threading.Timer(0.3, maker.mail, (address, base)).start()

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        maker.port = free.getsockname()[1]
    pages = {"home": "<h1>Order 100234</h1><label>Email <input name=e></label>", "track": "<title>Track</title>"}
    with serving(pages) as base:
        journey = shop(
            base,
            page(
                "order",
                Open(url="/home"),
                Capture(name="order", match=r"\d{6}"),
                Fill(fields=((Target(text="Email"), "ada+${run}@x.test"),)),
            ),
            Touchpoint(
                "mail",
                "Mail",
                Kind.EMAIL,
                mail=MailExpectation(to="ada+${variant}@x.test", subject="${order}", within=10),
                expect=(("order", "${order}"),),
            ),
            Touchpoint("other", "Other mail", Kind.EMAIL, mail=MailExpectation(subject="Invoice", within=0.3)),
            page("track", Follow(email="mail", link="/track")),
            inbox=Inbox(port=maker.port),
            variants=(Variant("a"), Variant("b")),
        )
        run = walk(journey, tmp_path, Watcher())
    typed = {v: run.evidence[v][0][Walk].typed[0].value for v in "ab"}
    assert typed["a"] != typed["b"], "every walk has a word of its own"
    for variant in "ab":
        order, mail, other, track = run.evidence[variant]
        assert not order.lost
        assert mail[Mail].subject == "Your order 100234"
        assert mail[Mail].to == (f"ada+{variant}@x.test",)
        assert 0.1 < mail[Mail].waited < 10
        assert mail.expect == (("order", "100234"),)
        assert other.lost.startswith("no mail with the subject “Invoice” came within 0 s")
        assert track[Document].title == "Track"
    assert len(sent) == 2


def test_a_secret_is_in_no_file_of_a_run(tmp_path):
    secret = "open-sesame-4711"
    secrecy.remember(secret)
    html = "<title>Hi</title><form action=/broken><label>Code <input name=code></label><button>Go</button></form>"
    with serving(
        {
            "home": html,
            "broken": "<p>You typed <b id=b></b><script>b.textContent = location.search + document.cookie</script>",
        }
    ) as base:
        journey = shop(
            base,
            page("home", Open(url="/home"), Fill(fields=((Target(text="Code"), "${secrets.code}"),))),
            page("typed", Click(target=Target(text="Go"))),
            page("lost", Click(target=Target(text="open-sesame-4711 button"))),
            secrets=(("code", secret),),
            timeout=0.5,
        )
        run = walk(journey, tmp_path)
    assert "You typed ?code=••••" in run.evidence["desktop"][1][Texts].blocks[0].text
    assert run.evidence["desktop"][2].lost
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert b"sesame" not in path.read_bytes(), path


def test_journeys_share_a_browser_and_an_inbox_side_by_side(tmp_path):
    with serving({"home": "<title>Home</title>"}) as base:
        inbox = Inbox(port=0)
        pairs = [
            (
                Journey(
                    f"j{n}",
                    "J",
                    base_url=base + "/",
                    touchpoints=(page("home", Open(url="/home")),),
                    inbox=inbox,
                    capture="none",
                ),
                tmp_path / f"j{n}",
            )
            for n in range(3)
        ]
        infos = asyncio.run(gather(pairs, options(parallel=3), Told()))
    assert [info.journey.id for info in infos] == ["j0", "j1", "j2"]
    assert all(bundle.read(run).evidence["desktop"][0][Document].title == "Home" for _, run in pairs)


def test_only_the_variants_that_are_named_are_walked_and_an_unknown_one_is_refused(tmp_path):
    with serving({"home": "<title>Home</title>"}) as base:
        journey = shop(
            base, page("home", Open(url="/home")), variants=(Variant("desktop"), Variant("phone", device="phone"))
        )
        assert walk(journey, tmp_path / "one", variants=("phone",)).info.variants == ("phone",)
        with pytest.raises(UsageError, match="no journey has a variant `fone`; did you mean `phone`?"):
            walk(journey, tmp_path / "two", variants=("fone",))


def test_only_hosts_keeps_the_pages_to_themselves(tmp_path):
    with serving(
        {
            "home": "<h1>Shop</h1><img src='http://tracker.invalid/x.png'>",
            "away": "<script>location = 'http://elsewhere.invalid/'</script>",
        }
    ) as base:
        journey = shop(
            base,
            page("home", Open(url="/home")),
            page("there", Open(url="http://elsewhere.invalid/")),
            only_hosts=("127.0.0.1",),
        )
        home, there = walk(journey, tmp_path).evidence["desktop"]
    failures = [r.failure for r in home[Network].requests if "tracker" in r.url]
    assert len(failures) == 1
    assert "BLOCKED_BY_CLIENT" in failures[0]
    assert "elsewhere.invalid is not among the hosts that the journey allows" in there.lost


def test_a_browser_that_cannot_be_started_leaves_a_run_that_says_it_was_not_finished(tmp_path):
    journey = shop("http://127.0.0.1:1", page("home", Open(url="/")))
    with pytest.raises(BrowserError):
        asyncio.run(gather([(journey, tmp_path)], Options(BrowserChoice("path", "/bin/false")), Told()))
    assert bundle.read(tmp_path).info.state is RunState.INTERRUPTED


def test_an_earlier_run_is_kept_until_there_is_a_browser_to_replace_it(tmp_path):
    with serving({"home": "<h1>Shop</h1>", "other": "<h1>Other</h1>"}) as base:
        walk(shop(base, page("home", Open(url="/home"))), tmp_path)
        (tmp_path / "report.html").write_text("of the first run")
        again = shop(base, page("other", Open(url="/other")))
        with pytest.raises(BrowserError):
            asyncio.run(gather([(again, tmp_path)], Options(BrowserChoice("path", "/bin/false")), Told()))
        assert bundle.read(tmp_path).info.state is RunState.COMPLETE
        assert bundle.read(tmp_path).evidence["desktop"][0].touchpoint == "home"
        assert [e.touchpoint for e in walk(again, tmp_path).evidence["desktop"]] == ["other"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["evidence", "run.json"]
    assert [path.name for path in (tmp_path / "evidence").iterdir()] == ["01-other"]


def test_a_bare_address_that_fails_does_not_lose_those_after_it(tmp_path):
    with serving({"one": "<script>for(;;);</script>", "two": "<h1>Two</h1>"}) as base:
        journey = journey_from_urls([f"{base}/one", f"{base}/missing", f"{base}/two"])
        one, missing, two = walk(replace(journey, timeout=2.0, capture="viewport"), tmp_path).evidence["desktop"]
    assert "did not end in time" in one.lost
    assert "answers 404" in missing.lost
    assert two.lost == ""


@pytest.mark.parametrize(
    "script",
    ["<script>location = '/home?' + Date.now()</script>", "<meta http-equiv=refresh content='0;url=/home'>"],
)
def test_a_page_that_sends_itself_on_for_ever_is_said_to(script, tmp_path):
    with serving({"home": f"<h1>Shop</h1>{script}"}) as base:
        (home,) = walk(shop(base, page("home", Open(url="/home"))), tmp_path).evidence["desktop"]
    if home.lost:
        assert re.search(r"/home\S* sends the customer on again and again", home.lost)
    else:  # Chromium holds a page back that moves too fast, and it can be read in that pause
        assert [block.text for block in home[Texts].blocks] == ["Shop"]


def test_a_taken_port_is_said_before_anything_is_walked(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        journey = shop("http://127.0.0.1:1", page("home", Open(url="/")), inbox=Inbox(port=taken.getsockname()[1]))
        with pytest.raises(UsageError, match="is taken by another program"):
            walk(journey, tmp_path)


def test_a_browser_killed_on_the_way_loses_the_rest_with_its_reason(tmp_path):
    others = frozenset(below(os.getpid()))  # the browser that other tests share lives on

    class Killer(Told):
        def done(self, journey: str, variant: str, touchpoint: str, lost: str) -> None:
            super().done(journey, variant, touchpoint, lost)
            if touchpoint == "home":
                os.kill(browser_of(os.getpid(), others), signal.SIGKILL)

    with serving({"home": "<title>Home</title>"}) as base:
        journey = shop(
            base, page("home", Open(url="/home")), page("two", Open(url="/home")), page("three", Open(url="/home"))
        )
        run = walk(journey, tmp_path, Killer())
    home, two, three = run.evidence["desktop"]
    assert not home.lost
    assert "the browser went away" in two.lost
    assert three.lost.startswith("not reached, because two broke: the browser went away")
    assert run.info.state is RunState.COMPLETE


def test_an_interrupted_walk_keeps_what_is_whole_and_says_so(tmp_path):
    async def interrupted() -> None:
        captured = asyncio.Event()

        class Signal(Told):
            def done(self, journey: str, variant: str, touchpoint: str, lost: str) -> None:
                captured.set()

        task = asyncio.create_task(gather([(journey, tmp_path)], options(), Signal()))
        await captured.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    with serving({"home": "<title>Home</title>"}) as base:
        journey = shop(base, page("home", Open(url="/home")), page("two", Open(url="/home"), Wait(seconds=30)))
        asyncio.run(interrupted())
    run = bundle.read(tmp_path)
    assert run.info.state is RunState.INTERRUPTED
    home, two = run.evidence["desktop"]
    assert not home.lost
    assert two.lost == bundle.NEVER_REACHED


def test_an_error_of_the_gatherer_s_own_loses_one_touchpoint_not_the_run(tmp_path, monkeypatch):
    async def fail(*_given):
        raise ZeroDivisionError("by design")

    monkeypatch.setattr("auditor.gather.ahead.capture_file", fail)
    with serving({"home": "<title>Home</title>"}) as base:
        journey = shop(
            base, Touchpoint("sms", "SMS", Kind.TEXT, file=tmp_path / "x.txt"), page("home", Open(url="/home"))
        )
        sms, home = walk(journey, tmp_path).evidence["desktop"]
    assert sms.lost == "an error of the auditor's own, ZeroDivisionError: by design"
    assert not home.lost


@pytest.mark.parametrize(
    ("declared", "said", "languages", "expected"),
    [
        ("fr", "en", ("en",), "fr"),
        ("", "en-GB", ("en",), "en"),
        ("", "zh-Hans-CN", ("en", "zh"), "zh"),
        ("", "de", ("en",), "de"),
        ("", "", ("zh", "en"), "zh"),
        ("", "not a language!", ("en",), "en"),
    ],
)
def test_the_language_is_declared_or_said_or_the_journey_s_first(declared, said, languages, expected):
    touchpoint = Touchpoint("t", "T", language=declared)
    assert language_of(touchpoint, Captured(language=said), Journey("j", "J", languages=languages)) == expected


def test_the_evidence_says_where_it_lies(tmp_path):
    with serving({"home": "<title>Home</title>"}) as base:
        run = walk(shop(base, page("home", Open(url="/home"), owner="Web team")), tmp_path)
    evidence: Evidence = run.evidence["desktop"][0]
    assert evidence.folder == "evidence/01-home/desktop"
    assert run.info.planned[0].owner == "Web team"
    assert run.info.settings["capture"] == "viewport"
