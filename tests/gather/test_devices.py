from __future__ import annotations

import asyncio
from zoneinfo import ZoneInfo

import pytest

from auditor.browser.start import chosen, open_browser
from auditor.errors import FileError
from auditor.gather import devices
from auditor.gather.devices import context_options, descriptors, device_names, locale_of
from auditor.model.journey import Journey, Variant
from auditor.model.steps import Mark


def journey(market: str = "gb", languages: tuple[str, ...] = ("en",), **more) -> Journey:
    return Journey("j", "J", market=market, languages=languages, **more)


def options(variant: Variant | None = None, walked: Journey | None = None) -> dict:
    return context_options(descriptors(), variant or Variant("v"), walked or journey())


def test_our_four_devices_come_first_and_playwrights_follow():
    names = device_names()
    assert names[:4] == ("desktop", "laptop", "tablet", "phone")
    assert {"iPhone 15", "Pixel 7", "Desktop Safari", "Galaxy S9+", "iPad (gen 7) landscape"} <= set(names)
    assert len(names) == len(set(names)) > 100


@pytest.mark.browser
def test_the_devices_read_from_its_files_are_those_that_the_driver_gives():
    assert descriptors() == devices._asked()


@pytest.mark.browser
def test_when_the_files_are_not_as_expected_the_driver_is_asked(tmp_path, monkeypatch):
    monkeypatch.setattr(devices, "driver_package", lambda: tmp_path)
    assert "iPhone 15" in descriptors.__wrapped__()


@pytest.mark.parametrize(
    ("device", "width", "height", "touch", "mobile"),
    [
        ("desktop", 1280, 800, False, False),
        ("laptop", 1440, 900, False, False),
        ("tablet", 820, 1180, True, True),
        ("phone", 390, 844, True, True),
        ("Phone", 390, 844, True, True),
        ("iphone 15", 393, 659, True, True),
    ],
)
def test_a_device_has_its_size_and_its_touch(device, width, height, touch, mobile):
    got = options(Variant("v", device=device))
    assert got["viewport"] == {"width": width, "height": height}
    assert (got["has_touch"], got["is_mobile"]) == (touch, mobile)
    assert got["device_scale_factor"] == 1


def test_the_phone_says_that_it_is_one_and_no_device_says_headless():
    assert "Mobile" in options(Variant("v", device="phone"))["user_agent"]
    for device in devices.OWN:
        agent = options(Variant("v", device=device))["user_agent"]
        assert "Headless" not in agent
        assert ("Mobile" in agent) == (device == "phone")


def test_an_unknown_device_is_an_error_at_its_place_with_the_nearest_word():
    variant = Variant("v", device="iPhone 155", at=Mark("journeys/a.yaml", 7, 12))
    with pytest.raises(FileError) as caught:
        options(variant)
    assert str(caught.value) == "journeys/a.yaml:7:12: unknown device `iPhone 155`; did you mean `iPhone 15`?"
    with pytest.raises(FileError, match="desktop, laptop, tablet, phone"):
        options(Variant("v", device="zzzzzzzzzzzz"))


@pytest.mark.parametrize(
    ("languages", "market", "locale"),
    [
        (("en",), "gb", "en-GB"),
        (("zh",), "cn", "zh-CN"),
        (("zh", "en"), "HK", "zh-HK"),
        (("en",), "uk", "en-GB"),
        (("en",), "", "en"),
        (("de",), "global", "de"),
        (("en-US",), "gb", "en-US"),
        (("zh_TW",), "cn", "zh-TW"),
        ((), "us", "en-US"),
    ],
)
def test_the_locale_is_the_first_language_in_the_market(languages, market, locale):
    assert locale_of(journey(market, languages)) == locale


def test_the_variants_own_locale_and_zone_come_first():
    got = options(Variant("v", locale="zh-CN", timezone="Asia/Tokyo"))
    assert (got["locale"], got["timezone_id"]) == ("zh-CN", "Asia/Tokyo")


@pytest.mark.parametrize(
    ("market", "zone"), [("gb", "Europe/London"), ("CN", "Asia/Shanghai"), ("", "UTC"), ("moon", "UTC")]
)
def test_the_zone_follows_the_market(market, zone):
    assert options(walked=journey(market))["timezone_id"] == zone


def test_an_unknown_zone_is_an_error_at_its_place():
    with pytest.raises(
        FileError, match=r"a\.yaml:3:1: unknown time zone `Europe/Lundon`; did you mean `Europe/London`"
    ):
        options(Variant("v", timezone="Europe/Lundon", at=Mark("a.yaml", 3, 1)))


def test_every_zone_that_we_give_exists():
    assert all(ZoneInfo(zone) for zone in devices._ZONES.values())


def test_the_certificate_is_ignored_only_where_the_journey_says_so():
    assert options()["ignore_https_errors"] is False
    assert options(walked=journey(ignore_certificate=True))["ignore_https_errors"] is True


@pytest.mark.browser
def test_a_page_sees_the_variant():
    async def look() -> list:
        variant = Variant("v", device="phone", dark=True)
        async with open_browser(chosen()) as browser:
            context = await browser.new_context(**options(variant, journey("cn", ("zh",))))
            page = await context.new_page()
            await page.set_content('<meta name="viewport" content="width=device-width">')
            return await page.evaluate("""[
                innerWidth, innerHeight, devicePixelRatio, navigator.maxTouchPoints > 0, navigator.language,
                new Date(2024, 0, 1).getTimezoneOffset(), matchMedia('(prefers-color-scheme: dark)').matches,
                matchMedia('(prefers-reduced-motion: reduce)').matches, navigator.userAgent.includes('Mobile')]""")

    assert asyncio.run(look()) == [390, 844, 1, True, "zh-CN", -480, True, True, True]
