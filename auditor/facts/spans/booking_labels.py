"""Labels of a booking in English, German, French, Spanish, Italian and Dutch, and what may stand beside each."""

from __future__ import annotations

import re
from typing import TypeAlias

from auditor.kit.memory import remembered

Labels: TypeAlias = tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]

_CODE = re.compile(r"[A-Z0-9](?:[A-Z0-9]|-(?=[A-Z0-9])){4,19}(?![A-Za-z0-9])")
_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Herr|Frau|M|Mme|Mlle|Sr|Sra|Sig|Sig\.ra|Dhr|Mevr)\.? )?"
_NAME = re.compile(
    rf"{_TITLE}(?P<name>[^\W\d_][\w'’.-]{{0,24}},? (?:[^\W\d_][\w'’.-]{{0,24}} ?){{1,4}}?)(?=$|[\n,;(+/*]| {{2}}|\t)"
)
_PLACE = re.compile(r"(?P<name>[^\W\d_][\w '’.,&-]{1,44}?)(?= - [A-Z]{2,5}(?![a-z])| \([A-Z]{3}\)|$|[\n;(])")
_NUMBERED = re.compile(r"(?:[A-Za-z]{1,5} ?)?[0-9]{1,6}(?![0-9:/-]|[.,][0-9])")
_FLIGHT = re.compile(r"[A-Z][A-Z0-9] ?[0-9]{2,4}(?![0-9])|[0-9][A-Z] ?[0-9]{2,4}(?![0-9])")
_SEAT = re.compile(r"[0-9]{1,3}[A-K]?(?:, ?[0-9]{1,3}[A-K]?){0,7}(?![0-9:.])")
_MOMENT = re.compile(r"(?=[^\n]{0,50}[0-9])(?P<name>\S[^\n]{4,60})")
_TEXT = re.compile(r"(?P<name>\S(?:[^\n,]{1,60}?(?=, [^\n]{0,60}[0-9])|[^\n]{1,90}))")

LABELS: Labels = (
    (
        "reservation",
        re.compile(
            r"pnr(?: (?:no|number|code))?|record locator|(?:e-?ticket )?transaction code"
            r"|(?:your )?(?:booking|reservation|confirmation|itinerary|trip)[ -]?(?:code|reference|ref|number|no|nr|id"
            r"|#)(?: (?:number|no|code))?"
            r"|(?:buchungs|reservierungs|auftrags|bestätigungs|vorgangs)-?(?:nummer|nr|code|referenz|kennung)"
            r"|(?:numéro|n°|no|référence|code)(?: de)? (?:(?:la |votre )?réservation|dossier|commande|confirmation)"
            r"|référence(?: dossier)?"
            r"|(?:número|n°|código|referencia)(?: de)? (?:reserva|confirmación|pedido)|localizador(?: de reserva)?"
            r"|(?:numero|n°|codice)(?: (?:di|della))? (?:prenotazione|conferma|ordine)|codice pnr"
            r"|(?:kód|číslo) (?:rezervace|transakce|objednávky)"
            r"|(?:boekings|reserverings|bevestigings|order)-?(?:nummer|code|nr)"
        ),
        _CODE,
    ),
    (
        "traveller",
        re.compile(
            r"(?:name|names) of (?:the )?(?:passengers?|guests?|travell?ers?)"
            r"|(?:lead |main |primary )?(?:passenger|guest|travell?er|ticket ?holder|contact|booker)s?(?: ?(?:name|1))?"
            r"|booked (?:by|for)|order for|reserved for|name|full name"
            r"|reisende[rn]?|fahrgast|passagiere?|gast(?:name)?|(?:name des )?(?:reisenden|gastes|passagiers)"
            r"|nom(?: du (?:passager|voyageur|client))?|passager|voyageur|client"
            r"|pasajero|viajero|titular|huésped|nombre(?: del (?:pasajero|huésped|titular))?"
            r"|passeggero|ospite|viaggiatore|nome(?: (?:del )?(?:passeggero|ospite))?|intestatario"
            r"|reiziger|naam(?: (?:van de )?(?:passagier|reiziger|gast))?|hoofdboeker"
        ),
        _NAME,
    ),
    (
        "train",
        re.compile(
            r"train(?: (?:no|number|nr))?|zug(?:nummer|-nr|nr)?|train n°|numéro de train|n° (?:de )?train"
            r"|tren|número de tren|treno|numero (?:di )?treno|trein(?:nummer)?"
        ),
        _NUMBERED,
    ),
    (
        "flight",
        re.compile(
            r"flight(?: (?:no|number|nr))?|flug(?:nummer|-nr|nr)?|(?:numéro de )?vol(?: n°)?|n° (?:de )?vol"
            r"|(?:número de )?vuelo|(?:numero (?:di )?)?volo|vlucht(?:nummer)?"
        ),
        _FLIGHT,
    ),
    (
        "from",
        re.compile(
            r"from|departure (?:station|airport|city)|boarding (?:station|point)|origin|departing from|leaving from"
            r"|von|ab|abfahrtsort|abflug(?:hafen|ort)|de|gare de départ|départ de|desde|origen|salida de"
            r"|da|partenza da|stazione di partenza|van|vertrek(?:station)?"
        ),
        _PLACE,
    ),
    (
        "to",
        re.compile(
            r"to|arrival (?:station|airport|city)|destination|arriving at|going to"
            r"|nach|an|ziel(?:ort|bahnhof|flughafen)?|à|gare d['’]arrivée|arrivée à|hasta|destino|llegada a"
            r"|a|arrivo a|stazione di arrivo|destinazione|naar|bestemming|aankomst(?:station)?"
        ),
        _PLACE,
    ),
    (
        "departure time",
        re.compile(
            r"(?:scheduled )?depart(?:s|ure|ing|ure date|ure time)?|leaves|outbound|abfahrt(?:szeit)?|abflug(?:zeit)?"
            r"|départ|heure de départ|salida|hora de salida|partenza|ora di partenza|vertrek(?:tijd)?"
        ),
        _MOMENT,
    ),
    (
        "arrival time",
        re.compile(
            r"(?:scheduled )?arriv(?:es|al|ing|al date|al time)|ankunft(?:szeit)?|arrivée|heure d['’]arrivée"
            r"|llegada|hora de llegada|arrivo|ora di arrivo|aankomst(?:tijd)?"
        ),
        _MOMENT,
    ),
    (
        "check-in time",
        re.compile(r"check[- ]?in(?: date| time)?|arrival date|anreise|arrivée le|entrada|data di arrivo|aankomst"),
        _MOMENT,
    ),
    (
        "check-out time",
        re.compile(r"check[- ]?out(?: date| time)?|departure date|abreise|départ le|data di partenza"),
        _MOMENT,
    ),
    (
        "start time",
        re.compile(
            r"start(?:s|ing| time| date)?|begins?|when|date(?: and time| & time)?|beginn|wann|date et heure|quand"
            r"|fecha(?: y hora)?|cuándo|data e ora|quando|wanneer"
        ),
        _MOMENT,
    ),
    (
        "operator",
        re.compile(
            r"operated by|airline|carrier|operator|durchgeführt von|fluggesellschaft|opéré par|compagnie(?: aérienne)?"
            r"|operado por|aerolínea|operato da|compagnia(?: aerea)?|uitgevoerd door|luchtvaartmaatschappij"
        ),
        _TEXT,
    ),
    (
        "seat",
        re.compile(r"seats?(?: (?:no|number))?|sitzpl[aä]tze?|sitz|platz|place|siège|asiento|posto|stoel"),
        _SEAT,
    ),
    (
        "venue",
        re.compile(
            r"venue|location|where|veranstaltungsort|ort|wo|lieu|où|lugar|dónde|luogo|dove|locatie|waar"
            r"|hotel(?: name)?|property|accommodation|unterkunft|hôtel|hébergement|alojamiento|alloggio|accommodatie"
        ),
        _TEXT,
    ),
    ("event", re.compile(r"event(?: name)?|veranstaltung|événement|evento|evenement"), _TEXT),
)  # fmt: skip
FLYING = re.compile(
    r"(?<![a-z])(?:flights?|airport|airlines?|boarding pass|flug|flughafen|flugdaten|vols?|aéroport|vuelos?|aeropuerto"
    r"|voli?|aeroporto|vlucht|luchthaven)(?![a-z])"
)
BOOKED = re.compile(
    r"(?<![a-z])(?:passenger|flight|train|boarding|e-?ticket|itinerary|pnr|guest|check-?in|reservation|booking|departure"
    r"|zug|billet|voyage|vol|réservation|passager|vuelo|tren|reserva|localizador|pasajero|volo|treno|prenotazione"
    r"|passeggero|vlucht|trein|jízdenka|timetable|venue)(?![a-z])"
    r"|(?<![a-z])(?:fahrgast|fahrkarte|fahrplan|flug|reise|buchung|reservierung|boeking|reservering|reizig)"
)


@remembered
def label_of(text: str, /) -> str:
    """The field that a label names, in one language or in several (`Nach /To`); "" for none."""
    if len(text) > _LONGEST:
        return ""
    for part in (text, *re.split(r" ?/ ?| - ", text)) if "/" in text or " - " in text else (text,):
        bare = re.sub(r"\([^)]*\)", " ", part).strip(" :.#*•–-\t").lower()
        bare = re.sub(r"\. ?", " ", bare).strip()
        found = next((name for name, pattern, _ in LABELS if pattern.fullmatch(bare)), "")
        if found:
            return found
    return ""


def value_of(field: str, text: str) -> tuple[int, int] | None:
    """Where the value of a field stands at the beginning of a text; None when what stands there cannot be it."""
    pattern = next(p for name, _, p in LABELS if name == field)
    match = pattern.match(text)
    if match is None:
        return None
    start, end = match.span("name") if "name" in pattern.groupindex else match.span()
    value = text[start:end].strip()
    if field == "reservation" and not (any(c.isdigit() for c in value) or len(value) in range(5, 10)):
        return None
    if field in {"from", "to", "traveller"} and (label_of(value) or not value[:1].isupper()):
        return None
    return start, start + len(text[start:end].rstrip())


_LONGEST = 60
