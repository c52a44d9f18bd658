"""PDFs that tests write by hand: small, and as wrong as they are meant to be."""

from __future__ import annotations

import base64
import hashlib
import io
import re
import zlib
from typing import Any

import zxingcpp
from PIL import Image as Picture

PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
ID = bytes.fromhex("00112233445566778899aabbccddeeff")


def stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<<" + more + b"/Length %d>>stream\n" % len(data) + data + b"\nendstream"


def assemble(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """Objects 1, 2, …; the first is the catalog."""
    out, places = b"%PDF-1.7\n", list[int]()
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    count = len(objects) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n" % count + b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out + table + b"trailer\n<</Size %d/Root 1 0 R" % count + trailer + b">>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    )


def simple(
    content: bytes = b"BT /F1 20 Tf 40 100 Td (Hello, this is a page) Tj ET", *, box: bytes = b"[0 0 300 200]",
    page: bytes = b"", catalog: bytes = b"", trailer: bytes = b"", more: tuple[bytes, ...] = (), filter_: bytes = b"",
) -> bytes:  # fmt: skip
    """One page in Helvetica; `more` are objects from 6 on."""
    return assemble(
        [
            b"<</Type/Catalog/Pages 2 0 R" + catalog + b">>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox"
            + box
            + b"/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>"
            + page
            + b">>",
            stream(content, filter_),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            *more,
        ],
        trailer,
    )


def many(pages: int, words: str, *, height: int = 400) -> bytes:
    """As many pages of so many words each, twelve to a line."""
    said = words.split()
    lines = [" ".join(said[i : i + 12]) for i in range(0, len(said), 12)]
    text = b"".join(b"(%s) Tj 0 -12 Td " % line.encode() for line in lines)
    content = b"BT /F1 9 Tf 20 %d Td " % (height - 20) + text + b"ET"
    kids = b" ".join(b"%d 0 R" % (5 + n) for n in range(pages))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 %d]/Contents 3 0 R/Resources<</Font<</F1 4 0 R>>>>>>" % height
    return assemble(
        [
            b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count %d/Kids[" % pages + kids + b"]>>",
            stream(zlib.compress(content), b"/Filter/FlateDecode"), b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            *[page] * pages,
        ]
    )  # fmt: skip


def scan(*pages: Picture.Image) -> bytes:
    """Pictures as pages."""
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=list(pages[1:]), resolution=100)
    return out.getvalue()


def code(text: str, kind: str = "QRCode", scale: int = 4) -> Picture.Image:
    made = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, kind))
    image: Any = zxingcpp.write_barcode_to_image(made, scale=scale, add_quiet_zones=True)
    return Picture.fromarray(image)


def code_tag(text: str, width: int, kind: str = "QRCode", style: str = "") -> str:
    """The code as an `img` of a web page."""
    out = io.BytesIO()
    code(text, kind).save(out, "PNG")
    data = base64.b64encode(out.getvalue()).decode()
    return f"<img src='data:image/png;base64,{data}' width={width} style='image-rendering: pixelated; {style}'>"


def code_svg(text: str, width: int) -> str:
    """The code drawn in lines, not as a picture."""
    svg = str(zxingcpp.write_barcode_to_svg(zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode), scale=4))
    drawing = re.sub(r'<svg width="(\d+)" height="(\d+)"', rf'<svg width="{width}" viewBox="0 0 \1 \2"', svg)
    return drawing[drawing.index("<svg") :]


def locked(user: bytes = b"", owner: bytes = b"secret") -> bytes:
    """A page with RC4 encryption; without a user's password everybody can open it, and only its owner change it."""
    pad = (user + PADDING)[:32]
    held = rc4(hashlib.md5((owner + PADDING)[:32]).digest()[:5], pad)  # noqa: S324
    permissions = -44
    key = hashlib.md5(pad + held + permissions.to_bytes(4, "little", signed=True) + ID).digest()[:5]  # noqa: S324
    lock = b"<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P %d>>" % (
        held.hex().encode(), rc4(key, PADDING).hex().encode(), permissions
    )  # fmt: skip
    content = b"BT /F1 20 Tf 40 100 Td (For its owner to change) Tj ET"
    own = hashlib.md5(key + (4).to_bytes(3, "little") + b"\0\0").digest()[:10]  # noqa: S324
    ids = ID.hex().encode()
    return simple(rc4(own, content), more=(lock,), trailer=b"/Encrypt 6 0 R/ID[<" + ids + b"><" + ids + b">]")


def rc4(key: bytes, data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
