from __future__ import annotations

from auditor.kit.owners import declared_hosts, declared_names, owners_of
from auditor.model.artifacts import Document
from auditor.model.evidence import Declared
from tests.build import journey, touchpoint


def test_site_published_addresses_and_declared_domains_are_the_companys() -> None:
    page = touchpoint("home", "Write to help@acme-mail.net or me@gmail.com.", Document(url="https://shop.acme.com/"))
    own = owners_of(journey(page, base_url="https://shop.acme.com", facts={"hosts": "acme.io"}), "hosts")
    assert own.own == {"acme.com", "acme-mail.net", "acme.io"}
    assert own.has("www.acme.io")
    assert own.judges("other.net")
    assert own.judges("localhost")


def test_nothing_is_judged_where_the_company_has_no_domain() -> None:
    page = touchpoint("home", "Hello", Document(url="http://127.0.0.1:8000/"))
    own = owners_of(journey(page, base_url="http://127.0.0.1:8000"))
    assert own.own == frozenset()
    assert not own.judges("other.net")


def test_reserved_names_are_judged_only_beside_reserved_names() -> None:
    page = touchpoint("home", "Write to help@acme.example.", Document(url="http://127.0.0.1:8000/"))
    own = owners_of(journey(page, base_url="http://127.0.0.1:8000"))
    assert own.judges("other.example")
    assert not own.judges("127.0.0.1")
    real = owners_of(journey(touchpoint("home", Document(url="https://acme.com/")), base_url="https://acme.com"))
    assert not real.judges("other.example")


def test_declared_hosts_and_names_in_any_form() -> None:
    about = Declared(
        "j", facts={"hosts": "https://a.acme.com/x, b.acme.net；c@acme.io", "display_names": "Acme, 艾克米、A B"}
    )
    assert declared_hosts(about, "hosts") == ("acme.com", "acme.net", "acme.io")
    assert declared_names(about, "display_names") == ("Acme", "艾克米", "A B")
