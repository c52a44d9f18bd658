"""What a step acts on, as a person writes it: a text, or a mapping."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from auditor.journey.scalars import Name, Shape, Text, Word, as_texts, is_mapping, one_of, whole, wrong

# WAI-ARIA 1.2 roles that a page can have, as Playwright's role engine knows them.
ROLES = tuple(
    """alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox
    complementary contentinfo definition deletion dialog directory document emphasis feed figure form generic grid
    gridcell group heading img insertion link list listbox listitem log main marquee math menu menubar menuitem
    menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation progressbar radio radiogroup
    region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status strong subscript
    superscript switch tab table tablist tabpanel term textbox time timer toolbar tooltip tree treegrid
    treeitem""".split()  # noqa: SIM905  # ninety words, not ninety lines
)
LEADS = ("text", "role", "label", "test_id", "css")
Role: TypeAlias = Annotated[str, BeforeValidator(one_of(ROLES, "role")), WithJsonSchema({"enum": list(ROLES)})]
Nth: TypeAlias = Annotated[
    int, BeforeValidator(whole(1, 999, "position")), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 999})
]


class TargetShape(Shape):
    """Exactly one of text, role, label, test_id and css leads."""

    text: Name = Field("", description="What a person sees on it.")
    role: Role = Field("", description="Its role: button, link, heading, textbox … Goes with `name`.")
    name: Name = Field("", description="What it is called, for its role: what a person sees on it.")
    label: Name = Field("", description="The label of a form field.")
    test_id: Name = Field("", description="Its data-testid attribute.")
    css: Name = Field("", description="A CSS selector; the last resort.")
    nth: Nth = Field(0, description="Which of several, counted from 1.")
    within: Name = Field("", description="A CSS selector of the region to look in.")

    @model_validator(mode="after")
    def _one_leads(self) -> TargetShape:
        given = [name for name in LEADS if getattr(self, name)]
        if len(given) != 1:
            said = f"this has {' and '.join(f'`{g}`' for g in given)}" if given else "this has none"
            raise wrong(f"say what is meant with exactly one of {', '.join(LEADS)}: {said}")
        if self.name and not self.role:
            raise wrong("`name` goes with `role`: add `role: button` (or another), or write `text:` instead")
        return self


def as_target(value: object) -> object:
    """A bare text is what a person sees."""
    return {"text": value} if isinstance(value, str) else value


def as_pairs(value: object) -> object:
    """`{Field label: value}` or `[{into: target, value: value}]`; both become the second."""
    if not is_mapping(value):
        return value
    if "into" in value and set(value) <= {"into", "value"}:
        return [value]
    return [{"into": {"label": Word(key)}, "value": text} for key, text in value.items()]


TargetField: TypeAlias = Annotated[TargetShape, BeforeValidator(as_target)]


class PairShape(Shape):
    """A field and what goes into it."""

    into: TargetField = Field(description="Which field.")
    value: Text = Field(description="What is typed or chosen.")


class FilesShape(Shape):
    """A file field and the files that go into it."""

    into: TargetField = Field(description="Which field.")
    value: Annotated[list[Name], BeforeValidator(as_texts)] = Field(description="A file, or several.", min_length=1)
