from __future__ import annotations

import pytest

from auditor.api import Mail, Source, StructuredData
from auditor.facts.bookings import facts
from auditor.facts.ledger import build_ledger
from auditor.facts.spans.booking_labels import label_of
from auditor.facts.spans.itineraries import Cell, read_trip
from auditor.model.evidence import Declared
from tests.build import block, reading, touchpoint
from tests.ends import ends


def plain_mail(text):
    return touchpoint("mail", text, Mail(subject="Trip", text=text), kind="email")


def found(*parts):
    return [(f.subject, f.value) for f in facts(reading(*parts)) if f.subject != "title"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Your booking\nConfirmation number: 1234567890\nGuest name: Mr John Smith\nHotel: The Grand, 12 High Street",
            [("reservation", "1234567890"), ("traveller", "John Smith"), ("venue", "The Grand")],
        ),
        (
            "Votre réservation\nRéférence de réservation : QXWERT\nPassager : Mme Claire Dupont\nTrain : TGV 6123",
            [("reservation", "QXWERT"), ("traveller", "Claire Dupont"), ("train", "TGV 6123")],
        ),
        (
            "Votre réservation\nDépart de : Paris Gare de Lyon\nGare d'arrivée : Lyon Part-Dieu",
            [
                ("from", "Paris Gare de Lyon"), ("to", "Lyon Part-Dieu"),
            ],
        ),
        (
            "Prenotazione\nCodice prenotazione: LMN456\nPasseggero: Sig. Mario Rossi\nTreno: FR 9515",
            [("reservation", "LMN456"), ("traveller", "Mario Rossi"), ("train", "FR 9515")],
        ),
        (
            "Boekingsnummer: 88776655\nReiziger: Jan de Vries\nBestemming: Köln Hbf",
            [("reservation", "88776655"), ("traveller", "Jan de Vries"), ("to", "Köln Hbf")],
        ),
        (
            "Reserva\nLocalizador: ABC123\nPasajero: Juan Pérez García\nVuelo: VY 8400",
            [("reservation", "ABC123"), ("traveller", "Juan Pérez García"), ("flight", "VY 8400")],
        ),
        (
            "Train booking\nDeparts: 07:15 Fri 6 March 2026\nArrives: 6 March 2026, 9:05",
            [("departure time", "2026-03-06T07:15"), ("arrival time", "2026-03-06T09:05")],
        ),
    ],
)  # fmt: skip
def test_values_beside_their_labels(text, said):
    assert found(text) == said


def test_a_timetable_in_columns_of_plain_text():
    text = (
        "Ihre Buchung vom 01.12.2026\nBuchungscode     Reisender\n7KXL2P           Frau Anna Schmidt\n\n"
        "Bahnhof              Datum    Zeit       Zug\n"
        "Wien Hbf             31.12.   ab 22:30   RJX 162\nSalzburg Hbf         01.01.   an 00:52\n"
    )
    assert found(plain_mail(text)) == [
        ("reservation", "7KXL2P"),
        ("traveller", "Anna Schmidt"),
        ("departure place", "Wien Hbf"),
        ("departure time", "2026-12-31T22:30"),
        ("arrival place", "Salzburg Hbf"),
        ("arrival time", "2027-01-01T00:52"),
        ("train", "RJX 162"),
    ]


def test_a_flight_in_a_row_of_a_table():
    row = {"row": "table > tr"}
    cells = [
        block("Leeds, GB\nFri, 06 Mar 2026, 18:25", "cell", **row), block("Dublin, IE\nFri, 06 Mar 2026, 19:45", "cell", **row),
        block("EI 3351\nSome Airline", "cell", **row),
    ]  # fmt: skip
    assert found(block("Flight details", "heading"), *cells) == [
        ("departure place", "Leeds, GB"),
        ("departure time", "2026-03-06T18:25"),
        ("arrival place", "Dublin, IE"),
        ("arrival time", "2026-03-06T19:45"),
        ("flight", "EI 3351"),
        ("operator", "Some Airline"),
    ]


def test_the_columns_of_a_table_belong_to_its_head():
    head = [block(t, "cell", row="tr1") for t in ("Passenger", "From", "To", "Flight", "Class")]
    first = [block(t, "cell", row="tr2") for t in ("Jane Doe", "Leeds", "Dublin", "EI 3351", "Y")]
    second = [block(t, "cell", row="tr3") for t in ("Joe Doe", "Dublin", "Leeds", "EI 3352", "Y")]
    said = found("Your flight booking", *head, *first, *second)
    assert said[:4] == [("traveller", "Jane Doe"), ("from", "Leeds"), ("to", "Dublin"), ("flight", "EI 3351")]
    assert said[4:] == [("traveller", "Joe Doe"), ("from", "Dublin"), ("to", "Leeds"), ("flight", "EI 3352")]


def test_places_with_the_code_of_their_airport():
    text = "Your flight\nLondon Heathrow (LHR) to Manchester (MAN)\nFlight BA 1390"
    assert found(text) == [
        ("departure place", "London Heathrow"), ("departure code", "LHR"), ("arrival place", "Manchester"),
        ("arrival code", "MAN"), ("flight", "BA 1390"),
    ]  # fmt: skip


def test_data_for_machines_of_bookings_and_places():
    item = {
        "@type": "http://schema.org/LodgingReservation",
        "reservationNumber": "KD77",
        "reservationFor": {"@type": "Hotel", "name": "Grand", "address": {"postalCode": "LS1 1AA"}},
    }
    other = {"@type": "Product", "name": "Lamp"}
    made = touchpoint("mail", StructuredData((item, other)), kind="email")
    assert [(f.subject, f.value, f.source) for f in facts(reading(made))] == [
        ("reservationNumber", "KD77", Source.STRUCTURED),
        ("reservationFor.name", "Grand", Source.STRUCTURED),
        ("address.postalCode", "LS1 1AA", Source.STRUCTURED),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for your order. From now on it takes 3 days.",
        "Train your dog: a guide",
        "Name: required\nTo: you",
        "Opening hours: Mon 9:00",
    ],
)
def test_other_texts_say_nothing(text):
    assert found(text) == []


def test_what_bookings_say_is_listed_and_never_compared():
    here = touchpoint("mail", "Your booking\nGuest: John Smith\nGuest: Jane Smith", kind="email")
    entries = build_ledger(Declared("j"), [here], "desktop").of("booking")
    assert [(e.subject, len(e.facts), e.contradicted, bool(e.incomparable)) for e in entries] == [
        ("traveller", 2, False, True)
    ]


def test_labels_in_two_languages():
    assert [label_of(t) for t in ("Nach /To", "Buchungsnummer /Booking code", "Price", "Name (not transferable)")] == [
        "to", "reservation", "", "traveller",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        [[Cell("A" * 100_000, 0, 0)]],
        [[Cell("Wien ab 10:00 " * 5_000, 0, 0)]],
        [[Cell("Booking: " * 10_000, 0, 0)]],
        [[Cell(f"Stop {i}", 0, 0), Cell("10:00", 20, 0)] for i in range(20_000)],
        [[Cell("PNR:X, " * 20_000, 0, 0)]],
        [[Cell("A (", 0, 0)] * 5_000],
    ],
)
def test_hostile_rows_come_to_an_end(rows):
    with ends():
        read_trip(rows)


def test_a_long_mail_comes_to_an_end():
    with ends():
        facts(reading(plain_mail("Flight booking  from: Berlin  12:00 \n" * 25_000)))
