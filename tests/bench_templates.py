"""`make bench-templates`: how many templates of mails are audited in a second, and whether memory stays flat.

Makes templates as companies write them (20 to 40 KB of tables, in Jinja2, Handlebars, Liquid and MJML, with their
data), audits them with all checks and one rendering each, `auditor run` as a process of its own, and prints medians.
Then once for each stage, and once for each size. Prints only: no test asserts a time.

    python -m tests.bench_templates [--count 200] [--rounds 3] [--renderings narrow,no-images,dark]
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

# ruff: noqa: T201  # it prints what it measured

SIZES = (50, 100, 200)
ENGINES = ("jinja", "handlebars", "liquid", "mjml")
SUBJECTS = ("Your order is confirmed", "Your parcel is on its way", "Your invoice", "Reset your password", "New in June",
            "We have refunded you", "How was your stay?", "Your booking", "Your trial ends soon", "Welcome")  # fmt: skip
STORIES = (
    "Thank you for your order. We will send it within two working days and tell you when it leaves us.",
    "You can return anything within 30 days of delivery. The label is in the parcel, and the return is free.",
    "If you did not ask for this, you need not do anything. Nobody can use this link but you, for one hour.",
    "Our shop in the high street is open from 9:00 to 18:00, Monday to Saturday. You can also collect your order there.",
    "We checked every seam by hand. The jacket is made of recycled polyester and keeps the rain out for eight hours.",
)
CELL = "padding:12px 24px;font-family:Helvetica,Arial,sans-serif;font-size:16px;line-height:24px;color:#333333"


def loop(engine: str, name: str, body: str) -> str:
    """`body` once for each of a list; `@` stands for the item."""
    if engine == "handlebars":
        return f"{{{{#each {name}}}}}{body.replace('@.', '')}{{{{/each}}}}"
    return f"{{% for item in {name} %}}{body.replace('@', 'item')}{{% endfor %}}"


def condition(engine: str, name: str, body: str) -> str:
    """`body` where there is something of that name."""
    start, end = (
        ("{{#if " + name + "}}", "{{/if}}") if engine == "handlebars" else (f"{{% if {name} %}}", "{% endif %}")
    )
    return f"{start}{body}{end}"


def story(number: int, place: int) -> str:
    """A row with a picture, a heading, a text and a button, in tables of their own, as mails are built for Outlook."""
    text = STORIES[(number + place) % 5]
    heading, link = SUBJECTS[(number + place) % 10], f"https://acorn.example/story/{number}-{place}"
    picture = f"https://img.acorn.example/story/{number}-{place}.jpg"
    table = 'role="presentation" border="0" cellpadding="0" cellspacing="0"'
    reset = "border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt"
    return (
        f'<tr><td class="story" style="{CELL};border-bottom:1px solid #dddddd"><table {table} width="100%" style="{reset}"><tr>'
        f'<td width="120" valign="top" style="padding:0 16px 0 0;{reset}"><img src="{picture}" alt="Article {number}-{place}" '
        f'width="120" height="90" style="display:block;border:0;outline:none;text-decoration:none;max-width:100%"></td>'
        f'<td valign="top" style="{CELL}"><h2 style="margin:0 0 12px;font-size:20px;line-height:26px;color:#111111">{heading}</h2>'
        f'<p style="margin:0 0 12px;font-size:16px;line-height:24px;color:#333333">{text}</p><table {table} style="{reset}"><tr>'
        f'<td align="center" bgcolor="#0a58ca" style="border-radius:4px;background-color:#0a58ca"><a href="{link}" target="_blank" '
        f'style="display:inline-block;padding:10px 20px;color:#ffffff;text-decoration:none">Read about article {number}-{place}</a>'
        "</td></tr></table></td></tr></table></td></tr>"
    )


def template(number: int) -> tuple[str, str]:
    """A file's name and its text."""
    engine = ENGINES[number % len(ENGINES)]
    inner = "liquid" if engine == "mjml" else engine
    shown = "{{ customer.name | default: 'there' }}" if inner == "liquid" else "{{ customer.name }}"
    lines = loop(
        inner,
        "order.lines",
        f'<tr><td style="{CELL}">{{{{ @.name }}}}</td><td style="{CELL}" align="right">{{{{ @.quantity }}}}</td>'
        f'<td style="{CELL}" align="right">{{{{ @.price }}}}</td></tr>',
    )
    stories = "".join(story(number, place) for place in range(14 + number % 9))
    order = (
        f'<h1 style="font-size:26px">{SUBJECTS[number % 10]}</h1><p>Hello {shown},</p><p>{STORIES[number % 5]}</p>'
        f'<table role="presentation" width="100%">{lines}</table><p><strong>Total: {{{{ order.total }}}}</strong></p>'
        + condition(inner, "order.note", "<p>Note: {{ order.note }}</p>")
        + '<p><a href="{{ order.url }}" style="background:#0a58ca;color:#fff;padding:12px 24px">View your order</a></p>'
    )
    foot = (
        "<p>Acorn Ltd, 1 High Street, Leeds LS1 1AA · Call 0113 496 0000 or write to help@acorn.example</p>"
        '<p><a href="https://acorn.example/unsubscribe?u={{ customer.id }}">Unsubscribe</a></p>'
    )
    if engine == "mjml":
        body = "".join(
            f"<mj-section><mj-column>{part}</mj-column></mj-section>"
            for part in (
                f"<mj-text>{order}</mj-text>",
                f"<mj-table>{stories}</mj-table>",
                f"<mj-text>{foot}</mj-text>",
            )
        )
        title = f"<mj-head><mj-title>{SUBJECTS[number % 10]}</mj-title></mj-head>"
        return f"mail-{number:03}.mjml", f'<mjml lang="en">{title}<mj-body>{body}</mj-body></mjml>'
    style = "".join(f".u{i}{{padding:{i}px;margin:{i}px}}" for i in range(60))
    return f"mail-{number:03}.html", (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{SUBJECTS[number % 10]}</title><style>'
        f"body{{margin:0}}img{{border:0}}{style}@media(max-width:600px){{.wrap{{width:100%!important}}}}</style></head><body>"
        f'<div style="display:none">{STORIES[number % 5]}</div><table role="presentation" width="100%"><tr><td align="center">'
        f'<table role="presentation" class="wrap" width="600"><tr><td style="{CELL}">{order}</td></tr>{stories}'
        f'<tr><td style="{CELL}">{foot}</td></tr></table></td></tr></table></body></html>'
    )


def workspace(folder: Path, count: int, renderings: str) -> None:
    """A folder with a journey of so many templates."""
    for name in ("journeys", "mails"):
        (folder / name).mkdir(parents=True)
    for number in range(count):
        name, text = template(number)
        (folder / "mails" / name).write_text(text, encoding="utf-8")
    lines = [{"name": f"Article {i}", "quantity": i + 1, "price": f"£{i + 9}.50"} for i in range(12)]
    order = {
        "lines": lines,
        "total": "£186.00",
        "url": "https://acorn.example/orders/1042",
        "note": "Leave it at the door.",
    }
    data = {"subject": "Your order A-1042", "customer": {"name": "Ada Byron", "id": "c7"}, "order": order}
    (folder / "data.json").write_text(json.dumps(data), encoding="utf-8")
    (folder / "auditor.yaml").write_text(f"email: {{renderings: [{renderings}]}}\n", encoding="utf-8")
    (folder / "journeys" / "mails.yaml").write_text(
        "journey: Mails\nmarket: gb\ntouchpoints:\n- {from: ../mails/*, kind: email, data: ../data.json}\n",
        encoding="utf-8",
    )


def seconds_of(folder: Path, *command: str) -> float:
    """Seconds of an `auditor` command that nobody watches: to look at a browser's memory takes a part of a core."""
    started = time.monotonic()
    done = subprocess.run([sys.executable, "-m", "auditor", *command], cwd=folder, capture_output=True, check=False)
    if done.returncode not in {0, 1}:
        raise SystemExit(done.stderr.decode("utf-8", "replace"))
    return time.monotonic() - started


def measured(folder: Path, *command: str) -> tuple[float, float, float]:
    """Seconds of an `auditor` command, and peak megabytes: of its own process, and of it with all its children."""
    started = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "auditor", *command], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    peak = [0.0, 0.0]
    watching = threading.Thread(target=watch, args=(process, peak), daemon=True)
    watching.start()
    said = process.communicate()[1]
    watching.join()
    if process.returncode not in {0, 1}:
        raise SystemExit(said.decode("utf-8", "replace"))
    return time.monotonic() - started, peak[0], peak[1]


def watch(process: subprocess.Popen[bytes], peak: list[float]) -> None:
    """Look at the memory of a process and its children four times a second (Linux)."""
    while process.poll() is None:
        own = resident(process.pid)
        peak[0] = max(peak[0], own)
        peak[1] = max(peak[1], sum(resident(pid) for pid in family(process.pid)))
        time.sleep(0.25)


def family(pid: int) -> list[int]:
    """A process and all below it."""
    found = [pid]
    for parent in found:
        try:
            for thread in Path(f"/proc/{parent}/task").iterdir():
                found.extend(map(int, (thread / "children").read_text().split()))
        except OSError:
            continue
    return found


def resident(pid: int) -> float:
    """Megabytes that a process has for itself alone."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith(("Private_Clean", "Private_Dirty"))) / 1024


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--renderings", default="", help="beside the wide window: narrow,no-images,dark")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        for size in sorted({*SIZES, given.count}):
            workspace(root / str(size), size, given.renderings)
        folder = root / str(given.count)
        sizes = sorted(path.stat().st_size / 1024 for path in (folder / "mails").iterdir())
        print(
            f"{given.count} templates of {sizes[0]:.0f} to {sizes[-1]:.0f} KB, rendered once and {given.renderings or 'no more'}"
        )
        whole: dict[str, list[float]] = {"full": [], "viewport": []}
        for number in range(given.rounds):
            for capture, spent in whole.items():
                spent.append(
                    seconds_of(
                        folder, "run", "journeys/mails.yaml", "--capture", capture, "--out", f"{capture}{number}"
                    )
                )
        for capture, spent in whole.items():
            middle = statistics.median(spent)
            all_of_them = ", ".join(f"{one:.1f}" for one in spent)
            print(
                f"auditor run --capture {capture}: median {middle:.1f} s of {all_of_them}: {given.count / middle:.1f} a second"
            )
        for stage in (("gather", "journeys/mails.yaml", "--out", "run"), ("check", "run"), ("report", "run")):
            seconds, own, all_of_it = measured(folder, *stage)
            print(f"  {stage[0]:7} {seconds:6.1f} s  {own:5.0f} MB, with the browser {all_of_it:5.0f} MB")
        for size in SIZES:
            seconds, own, all_of_it = measured(root / str(size), "gather", "journeys/mails.yaml", "--out", "memory")
            print(f"  gather of {size:3}: {own:5.0f} MB, with the browser {all_of_it:5.0f} MB, {seconds:.1f} s")


if __name__ == "__main__":
    main()
