from __future__ import annotations

import pytest

from auditor.api import Document, Link, Outcome, Severity
from tests.build import block, journey, links, touchpoint


def page(*parts, id="home", **more):
    return touchpoint(id, *parts, **more)


def mail(*parts, id="mail", **more):
    return touchpoint(id, *parts, **{"kind": "email", **more})


def test_another_number_in_the_signature_is_an_error_with_both_places(check):
    verdict = check(
        journey(
            page(block("Call us on 020 7946 0000", region="footer", selector="footer p")),
            mail(block("Phone: +44 20 7946 0001", selector="#signature")),
        )
    )

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == (
        "The general telephone number differs: “020 7946 0000” at Home, “+44 20 7946 0001” at Mail"
    )
    assert (fault.severity, fault.confidence, fault.key) == (Severity.ERROR, "medium", "phone of general")
    assert [(p.touchpoint, p.selector, p.quote) for p in fault.places] == [
        ("home", "footer p", "Call us on 020 7946 0000"),
        ("mail", "#signature", "Phone: +44 20 7946 0001"),
    ]


def test_the_declared_number_is_the_measure_and_one_conflict_is_one_fault(check):
    pages = [page("Call us on 020 7946 0001", id=f"page-{n}") for n in range(3)]
    (fault,) = check(journey(*pages, facts={"phone": "020 7946 0000"})).faults

    assert fault.message.endswith("“020 7946 0001” at Page 0, Page 1 and Page 2, declared is “020 7946 0000”")
    assert [p.touchpoint for p in fault.places] == ["page-0", "page-1", "page-2"]


def test_chinese_service_lines(check):
    verdict = check(
        journey(
            page("客服电话：400-000-7946", language="zh"), mail("如有疑问请拨打客服热线４００ ０００ ７９６４", language="zh"),
            market="cn", languages=("zh",),
        )
    )  # fmt: skip
    (fault,) = verdict.faults
    assert fault.message.startswith("The “support” telephone number differs: “400-000-7946” at Home")


def test_an_address_of_one_desk_at_two_domains(check):
    verdict = check(journey(page("Write to support@shop.test"), mail("Questions? support@shop.example")))

    (fault,) = verdict.faults
    assert fault.message == (
        "The “support” address differs: “support@shop.test” at Home, “support@shop.example” at Mail"
    )


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("020 7946 0000", "tel:+442079460001"),
        ("Call 020 7946 0000", "tel:02079460001"),
        ("400-000-7946", "tel:4000007964"),
        ("help@shop.test", "mailto:sales@shop.test?subject=Hello"),
    ],
)
def test_a_link_that_leads_to_another_number_or_address_than_it_shows(check, text, href):
    link = Link(text, href, href, selector="footer a")
    verdict = check(journey(page(links(link)), page(links(link), id="basket")))

    (fault,) = verdict.faults
    assert fault.message == f"Home: the link “{text}” leads to {href}, not to what it shows"
    assert [(p.touchpoint, p.quote) for p in fault.places] == [("home", text), ("basket", text), ("home", href)]


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("020 7946 0000", "tel:+442079460000"),
        ("+44 (0)20 7946 0000", "tel:+442079460000"),
        ("020 7946 0000 ext. 12", "tel:+442079460000"),
        ("400 000 7946", "tel:+864000007946"),
        ("Call us", "tel:+442079460000"),
        ("Help@Shop.test", "mailto:help@shop.test?subject=Order"),
        ("Write to us", "mailto:help@shop.test"),
        ("0800 HELP", "tel:08004357"),
        ("020 7946 0000", "https://shop.test/contact"),
    ],
)
def test_links_that_lead_where_they_say(check, text, href):
    verdict = check(journey(page(links(Link(text, href, href)))))
    assert verdict.faults == ()


def test_the_good_example_is_clean(check):
    verdict = check(
        journey(
            page("Call us on 020 7946 0000 or write to help@shop.test"),
            mail("Questions? Call +44 (0)20 7946 0000, help@shop.test"),
            touchpoint("script", "You can call us on 020-7946-0000", kind="script"),
        )
    )
    assert (verdict.outcome, verdict.examined) == (Outcome.PASS, 5)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param("Sales: 020 7946 0001", "Support: 020 7946 0002", id="two desks"),
        pytest.param("London store: 020 7946 0001", "Leeds store: 0113 496 0002", id="branches"),
        pytest.param("Phone: 020 7946 0001", "Fax: 020 7946 0002", id="fax"),
        pytest.param("Call us on 020 7946 0001", "Order number 02079460002", id="an order number"),
        pytest.param("Call us on 020 7946 0001", "Company registration number: 02079460", id="a registration"),
        pytest.param("Call us on 020 7946 0001", "Your tracking number: 020 7946 0002", id="a parcel"),
        pytest.param("Call us on 020 7946 0001", "Your driver: 020 7946 0002", id="a driver"),
        pytest.param("Call us on 020 7946 0001", "Call us on +1 212 555 0100", id="another country"),
        pytest.param("Call us on 020 7946 0001", "Call us: 020 7946 0002 or 020 7946 0001", id="one of a list fits"),
        pytest.param("Call us on 020 7946 0001", "Paid 020 7946 0002", id="nothing says that it is one"),
        pytest.param("Email us: hello@shop.test", "Contact: info@shop.test", id="two general boxes"),
        pytest.param("Write to press@shop.test", "Jobs: jobs@shop.test", id="other boxes"),
        pytest.param("客服：400-000-7946", "投诉：400-000-7964", id="two desks in Chinese"),
        pytest.param("客服电话：400-000-7946", "运单号：4000007964", id="a parcel in Chinese"),
    ],
)
def test_traps(check, one, two):
    market = "cn" if any("\u4e00" <= c <= "\u9fff" for c in one) else "gb"
    verdict = check(journey(page(one), mail(two), market=market))
    assert (verdict.faults, verdict.doubts) == ((), ())


def test_the_customers_own_number_and_address_are_not_the_companys(check):
    verdict = check(
        journey(
            page("Call us on 020 7946 0001"),
            mail("Contact: Phone: +44 7700 900123, Email: ada@customer.example"),
            customer={"phone": "07700 900123", "email": "ada@customer.example"},
        )
    )
    assert verdict.faults == ()


def test_two_numbers_with_nothing_in_common_are_left_to_a_person_unless_one_is_declared(check):
    walked = [page("Call us on 020 7946 0001"), mail("Call us on 0800 123 4567")]
    verdict = check(journey(*walked))
    assert (verdict.outcome, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, 1)
    assert len(check(journey(*walked, facts={"phone": "020 7946 0001"})).faults) == 1


def test_a_declared_pool_covers_call_tracking(check):
    walked = [page("Call us on 020 7946 0002"), mail("Call us on 020 7946 0003")]
    assert check(journey(*walked, facts={"phone": "020 7946 0001, 020 7946 0002, 020 7946 0003"})).faults == ()
    assert len(check(journey(*walked, facts={"phone": "020 7946 0001"})).faults) == 1


def test_a_message_with_a_number_that_the_contact_page_lacks(check):
    contact = page(
        "Call us on 020 7946 0001", Document(url="https://shop.test/contact-us/", title="Contact us"), id="c"
    )
    message = mail(block("Complaints: 020 7946 0009", selector="#complaints"))

    (fault,) = check(journey(contact, message)).faults
    assert fault.message == "Mail gives “020 7946 0009”, which C does not list"
    assert fault.severity is Severity.WARNING
    assert [p.selector for p in fault.places][-1] == "#complaints"
    assert check(journey(page("Call us on 020 7946 0001"), message)).faults == ()


def test_the_contact_page_that_lists_all_is_clean(check):
    contact = page("Call us on 020 7946 0001", "Complaints: 020 7946 0009", id="contact")
    assert check(journey(contact, mail("Complaints: 020 7946 0009"))).faults == ()


def test_nothing_to_compare_is_not_applicable(check):
    for walked in (journey(page("Welcome")), journey(page("Call us on 020 7946 0001"), mail("Thank you"))):
        assert check(walked).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("market", "ours", "theirs"),
    [
        (
            "gb",
            "Customer service: 01604 960 300",
            "Questions about delivery? Call DPD customer service on 0121 275 0500.",
        ),
        ("gb", "Customer service: 01604 960 300", "Royal Mail customer service: 01604 960 301"),
        ("cn", "客服电话：0571-87654321", "【菜鸟驿站】您的包裹已到南京东路店，取件码 8-2-3015，电话021-63221234。"),
    ],
)
def test_the_number_of_a_carrier_is_not_compared_with_ours(check, market, ours, theirs):
    contact = page(ours, id="contact")
    verdict = check(journey(contact, mail(theirs), mail(theirs, id="sms", kind="text"), market=market))
    assert not verdict.faults
    assert not verdict.doubts


def test_our_number_with_a_slip_is_found_beside_hold_ups_and_carriers(check):
    contact = page("Customer service: 01604 960 300", id="contact")
    text = "Sent with DPD. Any hold-ups? Call customer service on 01604 960 301."
    assert check(journey(contact, mail(text))).faults


def returns_to(id: str, address: str, role: str = "Returns address"):
    return touchpoint(id, block(f"{role}: {address}"))


def test_another_address_for_returns_is_an_error(check):
    run = journey(
        returns_to("page", "1 Mill Lane, Northwick NW9 9ZZ"), returns_to("mail", "7 Mill Lane, Northwick NW9 9ZZ")
    )
    (fault,) = check(run).faults
    assert fault.key == "address of returns"
    assert "“1 Mill Lane, Northwick NW9 9ZZ” at Page, “7 Mill Lane, Northwick NW9 9ZZ” at Mail" in fault.message


def test_chinese_postal_addresses(check):
    one = returns_to("page", "浙江省杭州市西湖区文三路123号5楼", "退货地址")
    two = returns_to("mail", "杭州市西湖区文三路132号5楼", "退货地址")
    assert [f.key for f in check(journey(one, one, languages=("zh",))).faults] == []
    verdict = check(journey(one, two, languages=("zh",)))
    assert [f.key for f in (*verdict.faults, *verdict.doubts)] == ["address of returns"]


def test_the_same_postal_address_in_other_words_and_other_roles(check):
    one = returns_to("page", "1 Mill Lane, Northwick NW9 9ZZ")
    two = returns_to("mail", "Acme, 1 Mill Ln., Northwick, NW9 9ZZ, United Kingdom")
    other = returns_to("about", "9 Harbour Street, Leeds LS1 4AB", "Our warehouse")
    assert check(journey(one, two, other)).outcome is Outcome.PASS


def test_two_postal_addresses_that_share_nothing_are_left_to_a_person(check):
    one = returns_to("page", "1 Mill Lane, Northwick NW9 9ZZ")
    two = returns_to("mail", "Unit 4, Harbour Street, Leeds LS1 4AB")
    assert check(journey(one, two)).outcome is Outcome.NEEDS_REVIEW


def test_the_customers_own_postal_address_is_not_the_companys(check):
    one = returns_to("page", "1 Mill Lane, Northwick NW9 9ZZ", "Delivery address")
    two = returns_to("mail", "7 Mill Lane, Northwick NW9 9ZZ", "Delivery address")
    assert check(journey(one, two)).outcome is Outcome.NOT_APPLICABLE


def site_page(id, text, **more):
    return page(block(text, selector="#top > p"), id=id, **more)


@pytest.mark.parametrize(
    ("usual", "stray", "what"),
    [
        ("+1 (234) 567-8900", "+1 (234) 567-8910", "telephone number"),  # an icon stands before it, and no word
        ("T: 0000 000 000 E: x", "T: 0000 007 000 E: x", "telephone number"),
        ("E: info@shop.test", "E: info@shop.example", "address"),
        ("Write to info@shop.test", "Write to inf0@shop.test", "address"),
    ],
)
def test_one_page_shows_another_number_or_address_in_the_place_of_the_usual_one(check, usual, stray, what):
    pages = [site_page("home", usual), site_page("about", stray), site_page("news", usual), site_page("help", usual)]
    (fault,) = check(journey(*pages, market="")).faults
    assert fault.message.startswith(f"The {what} differs in one place of the pages: “")
    assert [p.touchpoint for p in fault.places] == ["home", "about"]


def test_a_number_without_a_country_is_compared_by_its_digits_where_words_say_that_it_is_one(check):
    pages = [page("Call us: (111) 222-3333"), page("Phone: 111 222 3343", id="contact")]
    (fault,) = check(journey(*pages, market="")).faults
    assert "“(111) 222-3333” at Home, “111 222 3343” at Contact" in fault.message


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param("Phone: +1 (234) 567-8900", "Call us: (234) 567-8900", id="with and without country code"),
        pytest.param("Phone: (111) 222-3333", "Call us: 1-800-444-5555", id="two lines of no known country"),
        pytest.param("Post 0123 456 7890", "Post 0123 456 7891", id="numbers of anything"),
    ],
)
def test_innocent_numbers_without_a_country(check, one, two):
    verdict = check(journey(page(one), page(two, id="contact"), market=""))
    assert (verdict.faults, verdict.doubts) == ((), ())


def test_each_person_has_a_number_of_their_own(check):
    pages = [site_page(f"p{i}", f"Direct line 020 7946 00{i:02d}") for i in range(4)]
    assert check(journey(*pages, market="")).faults == ()


def test_a_page_that_shows_the_usual_number_elsewhere_may_show_another_one(check):
    pages = [site_page(f"p{i}", "T: +44 20 7946 0000") for i in range(3)]
    pages.append(
        page(block("T: +44 20 7946 0001", selector="#a"), block("Call +44 20 7946 0000", selector="#b"), id="team")
    )
    assert check(journey(*pages)).faults == ()


def test_a_number_after_an_abbreviation_has_no_role_from_the_line_above(check):
    pages = [page("Tel. 020 7946 0000 | E-mail: x", id=i) for i in ("home", "shop")]
    branch = page(block("Fax: 020 7946 0013"), block("Tel. 020 7946 0004 | E-mail: x"), id="offices")
    assert len(check(journey(*pages, branch)).faults) == 1


def test_the_address_that_a_link_writes_to_without_showing_it(check):
    def mailto(address):
        return links(Link("Email us", f"mailto:{address}?subject=Hello", selector="#foot > a"))

    pages = [page(mailto("desk@shop.test"), id=i) for i in ("home", "shop", "about")]
    (fault,) = check(journey(*pages, page(mailto("desk2@shop.test"), id="news"))).faults
    assert "“desk@shop.test” at Home, Shop and About, “desk2@shop.test” at News" in fault.message
    assert [(p.touchpoint, p.selector) for p in fault.places] == [("home", "#foot > a"), ("news", "#foot > a")]


@pytest.mark.parametrize(
    "told", ["Code 482913. Not you? Call 0345 496 0123.", "If your card was stolen, call us on 0345 496 0123."]
)
def test_the_line_for_those_whose_card_was_stolen_is_another_desk(check, told):
    pages = [page("Need help? Call 0345 496 0122", id=i) for i in ("home", "apply")]
    call = touchpoint("call", "You can call a colleague on 0345 496 0123.", kind="script", order=4)
    assert check(journey(*pages, mail(told), call, market="gb")).faults == ()
