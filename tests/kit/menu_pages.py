"""Pages that have little but menus."""

from __future__ import annotations

from auditor.api import Link
from tests.build import links, touchpoint


def menu(names, region="nav", at="ul", targets=None):
    """Links in one list; each leads to a page of its own unless `targets` says otherwise."""
    return [
        Link(
            name, (targets or {}).get(name, f"https://shop.test/{name.lower().replace(' ', '-')}"), region=region,
            selector=f"body > {region or 'div'} > {at} > li:nth-of-type({i}) > a",
        )
        for i, name in enumerate(names, 1)
    ]  # fmt: skip


def menu_page(id, names, *blocks, footer=(), main=(), targets=None, **more):
    """A page with a navigation, and perhaps a footer and a list of links in its main part."""
    every = [*menu(names, targets=targets), *menu(main, "main"), *menu(footer, "footer", targets=targets)]
    return touchpoint(id, links(*every), *blocks, **more)
