"""Fingerprints survive what changes from day to day, and nothing else."""

from __future__ import annotations

from auditor.check.fingerprints import fingerprint, masked
from auditor.model.verdict import Fault, Place


def fault(message, *touchpoints, key=""):
    return Fault(message, tuple(Place(t, "desktop") for t in touchpoints), key=key)


def test_numbers_do_not_change_it():
    one = fingerprint("c", fault("order 1001 costs £29.99", "a", "b"), ())
    two = fingerprint("c", fault("order 2002 costs £31.50", "a", "b"), ())
    assert one == two


def test_another_touchpoint_or_check_does():
    prints = {
        fingerprint("c", fault("m", "a"), ()),
        fingerprint("c", fault("m", "b"), ()),
        fingerprint("d", fault("m", "a"), ()),
        fingerprint("c", fault("n", "a"), ()),
    }
    assert len(prints) == 4


def test_a_key_stands_for_the_message():
    assert fingerprint("c", fault("one", "a", key="k"), ()) == fingerprint("c", fault("two", "a", key="k"), ())


def test_captured_values_are_masked_longest_first():
    assert masked("order AB-12 of AB", ("AB-12", "AB")) == "order ~ of ~"
