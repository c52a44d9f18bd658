"""The journey file as a person writes it, above its steps."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from auditor.journey.mail_shapes import InboxShape
from auditor.journey.scalars import (
    Amount,
    Day,
    Flag,
    Host,
    Id,
    Locale,
    Name,
    Shape,
    Text,
    Timeout,
    as_id,
    as_name,
    as_texts,
    one_of,
    slug,
    whole,
    wrong,
)
from auditor.kit.lifecycle import CHANNELS, TEMPLATES, TOPICS
from auditor.model.journey import Kind, Stage

SHOTS = ("full", "viewport", "none")


def _words(words: tuple[str, ...], name: str) -> tuple[BeforeValidator, WithJsonSchema]:
    return BeforeValidator(one_of(words, name)), WithJsonSchema({"enum": list(words)})


_kind, _kind_schema = _words(tuple(Kind), "kind")
_family, _family_schema = _words(("email", "text", "script", "document"), "kind")
_stage, _stage_schema = _words(tuple(Stage), "stage")
_template, _template_schema = _words(tuple(TEMPLATES), "type of journey")
_topic, _topic_schema = _words(TOPICS, "topic")
_channel, _channel_schema = _words(CHANNELS, "channel")
_marketing, _marketing_schema = _words(("yes", "no"), "answer")
_text_channel, _text_channel_schema = _words(("sms", "push", "chat", "phone"), "channel")
_purpose, _purpose_schema = _words(("service", "marketing"), "purpose")
_engine, _engine_schema = _words(("jinja", "handlebars", "liquid", "none"), "template engine")
_SWITCHES = {"type": "integer", "minimum": 0, "maximum": 99}
_shot, _shot_schema = _words(SHOTS, "kind of screenshot")


def _device(value: object) -> object:
    return {"device": value} if isinstance(value, str) else value


def _market(value: object) -> str:
    text = as_name(value).lower()
    if not text.replace("-", "").isalnum():
        raise wrong(f"`{text}` is no market: write a country such as gb, us, cn, or a name of your own such as eu")
    return text


def _variant_name(value: object) -> str:
    made = slug(as_name(value))
    if not made:
        raise wrong("this name holds no letter or digit that could be an id")
    return as_id(made)


class VariantShape(Shape):
    """One way of walking the journey."""

    device: Name = Field("desktop", description="desktop, laptop, tablet, phone, or a device such as iPhone 15.")
    locale: Locale = Field("", description="en-GB, zh-CN … Default: the journey's first language in its market.")
    timezone: Name = Field("", description="Europe/London … Default: the market's.")
    dark: Flag = Field(False, description="Whether the customer prefers dark colours.")
    id: Id = Field("", description="How it is called in folders and reports. Default: made of the rest.")
    name: Annotated[str, BeforeValidator(_variant_name)] = Field("", description="As id, in any writing.")


class NetworkShape(Shape):
    """What the pages may ask for."""

    only: Annotated[list[Host], BeforeValidator(as_texts)] = Field(
        description="The only hosts that pages may reach; everything else is blocked.", min_length=1
    )


class TouchpointShape(Shape):
    """A place where the customer meets the company."""

    id: Id = Field(description="How it is called in folders and reports: small letters, digits, hyphens.")
    title: Name = Field("", description="What a person calls it. Default: the id in words.")
    kind: Annotated[Literal["page", "email", "text", "script", "document"] | None, _kind, _kind_schema] = Field(
        None, description="page, email, text (SMS, push, chat), script (what a person says), document (PDF)."
    )
    stage: Annotated[str, _stage, _stage_schema] = Field("", description="Where in the customer's story it stands.")
    language: Locale = Field("", description="The language that it should be in. Default: the journey's first.")
    steps: Any = Field(None, description="What the customer does to get there.")
    probe: Any = Field(
        None, description="Errors that are provoked here on purpose: {form: true}, {missing-page: true}, or a list."
    )
    expect: Any = Field(
        None, description="For email: which mail (to, subject, from, within). Else: what must be said here."
    )
    file: Name = Field("", description="A template, message, script or document, beside the journey file.")
    data: Any = Field(None, description="What fills the template: a mapping, or a YAML or JSON file.")
    sender: Text = Field("", description="For texts and templates of mails: who it says it is from.")
    owner: Text = Field("", description="Who looks after it.")
    reviewed: Day = Field("", description="When its owner last looked it over: 2027-01-31.")
    context: Annotated[list[Name], BeforeValidator(as_texts)] = Field(
        [], description="What whoever answers here knows already: order, customer."
    )
    topic: Annotated[str, _topic, _topic_schema] = Field("", description="For script: what it is about.")
    audience: Text = Field("", description="Who reads it, as words.yaml calls them. Default: the journey's.")
    channel: Annotated[str, _text_channel, _text_channel_schema] = Field(
        "", description="For text: sms (default), push, chat. For script: phone (default), chat."
    )
    purpose: Annotated[str, _purpose, _purpose_schema] = Field(
        "", description="For email and text: service or marketing. Default: what it says shows it."
    )
    engine: Annotated[str, _engine, _engine_schema] = Field(
        "", description="What its template is written for: jinja, handlebars (also Mustache), liquid, none."
    )
    check_links: Flag | None = Field(None, description="Whether its links are requested. Default: as the journey says.")


class FamilyShape(Shape):
    """Many templates, messages or scripts in one line: a touchpoint for each file."""

    source: Name = Field(alias="from", description="Which files, beside this one: emails/**/*.html. At most 1,000.")
    kind: Annotated[Literal["email", "text", "script", "document"] | None, _family, _family_schema] = Field(
        None, description="email, text, script or document."
    )
    id: Id = Field("", description="What stands before the ids, which are made of the files' names.")
    stage: Annotated[str, _stage, _stage_schema] = Field("", description="Where in the customer's story they stand.")
    language: Locale = Field("", description="The language that they should be in. Default: the journey's first.")
    data: Any = Field(
        None,
        description="What fills them: a mapping or file for all; a folder with a file for each, of the same name;"
        " a file with an entry for each, {name: {subject: …, model: {…}}}.",
    )
    sender: Text = Field("", description="Who they say they are from.")
    owner: Text = Field("", description="Who looks after them.")
    context: Annotated[list[Name], BeforeValidator(as_texts)] = Field(
        [], description="What whoever answers here knows already: order, customer."
    )
    topic: Annotated[str, _topic, _topic_schema] = Field("", description="For scripts: what they are about.")
    audience: Text = Field("", description="Who reads them, as words.yaml calls them. Default: the journey's.")
    channel: Annotated[str, _text_channel, _text_channel_schema] = Field(
        "", description="For texts: sms (default), push, chat. For scripts: phone (default), chat."
    )
    purpose: Annotated[str, _purpose, _purpose_schema] = Field(
        "", description="For emails and texts: service or marketing. Default: what they say shows it."
    )
    engine: Annotated[str, _engine, _engine_schema] = Field(
        "", description="What they are written for: jinja, handlebars (also Mustache), liquid, none."
    )
    check_links: Flag | None = Field(
        None, description="Whether their links are requested. Default: as the journey says."
    )


class BudgetsShape(Shape):
    """The most that the journey should ask of the customer; `effort-budget` counts."""

    screens: Amount | None = Field(None, description="Pages to get through.")
    required_fields: Amount | None = Field(None, description="Form fields that must be filled in.")
    optional_fields: Amount | None = Field(None, description="Form fields that may be left empty.")
    typed_characters: Amount | None = Field(None, description="Characters typed.")
    clicks: Amount | None = Field(None, description="Things pressed, chosen or ticked.")
    re_entries: Amount | None = Field(None, description="Values typed again into another form.")
    channel_switches: Amount | None = Field(None, description="Changes between page, mail, text, telephone, paper.")
    logins: Amount | None = Field(None, description="Times that a password is asked for.")
    long_waits: Amount | None = Field(None, description="Waits of more than ten seconds.")
    words: Amount | None = Field(None, description="Words to read; a Chinese character counts as half.")


class PreferencesShape(Shape):
    """What the customer chose, and so may expect; `preference-ignored` compares."""

    language: Locale = Field("", description="The language chosen: en, zh.")
    channel: Annotated[str, _channel, _channel_schema] = Field("", description="How the customer wants to be told.")
    marketing: Annotated[str, _marketing, _marketing_schema] = Field("", description="Advertising wanted: yes or no.")
    title: Name = Field("", description="The form of address chosen: Dr, Ms, Mx …")
    name: Name = Field("", description="The name as the customer writes it.")


class JourneyShape(Shape):
    """A customer journey: an ordered list of touchpoints."""

    journey: Name = Field(description="What the journey is called.")
    goal: Text = Field("", description="What the customer wants.")
    market: Annotated[str, BeforeValidator(_market), WithJsonSchema({"type": "string", "minLength": 1})] = Field(
        "", description="The country: gb, us, cn … It decides currency signs, phone numbers and the time zone."
    )
    languages: Annotated[list[Locale], BeforeValidator(as_texts)] = Field(
        ["en"], description="The languages that the journey is in, the main one first.", min_length=1
    )
    base_url: Name = Field("", description="The address that steps start from, or a folder of pages beside this file.")
    variants: list[Annotated[VariantShape, BeforeValidator(_device)]] = Field(
        [], description="The ways of walking. Default: one, on a desktop.", max_length=50
    )
    inbox: InboxShape | None = Field(None, description="Where the journey's mails arrive.")
    secrets: Any = Field(None, description="Name: ${VARIABLE}. Never written anywhere; steps say ${secrets.name}.")
    customer: Any = Field(None, description="Who walks: name, email, … Steps say ${customer.name}.")
    facts: Any = Field(None, description="The truth to compare with: brand, phone, returns …")
    variables: Any = Field(None, description="Names for texts that are used more than once. Steps say ${name}.")
    touchpoints: Any = Field(description="The places where the customer meets the company, in order.")
    timeout: Timeout = Field(15.0, description="How long a step may take: 500ms, 15s, 2m. Default: 15s.")
    capture: Annotated[Literal["full", "viewport", "none"], _shot, _shot_schema] = Field(
        "full", description="Screenshots of the whole page, of the first screen, or none."
    )
    network: NetworkShape | None = Field(None, description="What the pages may ask for.")
    ignore_certificate: Flag = Field(
        False,
        description="Accept certificates that are wrong, for test machines.",
    )
    template: Annotated[str, _template, _template_schema] = Field(
        "", description="The type of journey, which says what it must have; `coverage-gap` compares."
    )
    absent: Any = Field(None, description="What it does not have, and why: {payment-failed: pay on invoice only}.")
    events: Any = Field(None, description="Which touchpoint tells of an event: {delay: delay-mail}; none: nobody does.")
    budgets: BudgetsShape | None = Field(None, description="The most that it should ask of the customer.")
    preferences: PreferencesShape | None = Field(None, description="What the customer chose, and so may expect.")
    requires_account: Flag | None = Field(None, description="Whether the goal cannot be reached without an account.")
    audience: Text = Field("", description="Who reads it, as words.yaml calls them: experts. Default: everybody.")
    top_questions: Annotated[list[Name], BeforeValidator(as_texts)] = Field(
        [], description="What customers ask most, in their words; `faq-coverage` looks for the answers."
    )
    needs: Annotated[list[Name], BeforeValidator(as_texts)] = Field(
        [], description="Special needs that the company serves: wheelchair, large print, interpreter."
    )
    check_links: Flag = Field(
        False,
        description="Request the links of mails, messages, scripts and documents that lead to the journey's own site;"
        " never one-time, unsubscribe or payment links.",
    )
    link_hosts: Annotated[list[Host], BeforeValidator(as_texts)] = Field(
        [], description="Other hosts whose links `check_links` may request."
    )
    signature: Name = Field(
        "",
        description="What mails are signed with: a file beside this one, or the text itself, of two lines or more. "
        "{{ name }}, [Role] and the like stand for any words; lines within {% if %} may be missing.",
    )
    allowed_switches: Annotated[int, BeforeValidator(whole(0, 99, "number of changes")), WithJsonSchema(_SWITCHES)] = (
        Field(1, description="Changes of channel that are accepted. Default: 1.")
    )


class SharedShape(Shape):
    """A shared sub-journey: journeys/shared/NAME.yaml."""

    title: Name = Field("", description="What it does.")
    steps: Any = Field(description="Its steps.")
