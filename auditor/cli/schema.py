"""`auditor schema`: for editors and programs."""

from __future__ import annotations

import json

import click


@click.command()
@click.argument("what", type=click.Choice(["journey", "audit", "comparison", "theme"]), default="journey")
def command(what: str) -> None:
    """Print the JSON Schema of journey files, of audit.json, of a comparison in JSON, or of a theme's theme.yaml.

    An editor that knows YAML completes and checks a journey file whose first line is
    `# yaml-language-server: $schema=journey.schema.json`.

    \b
    Examples:
      auditor schema > journeys/journey.schema.json
      auditor schema audit
      auditor schema theme > reports/acme/theme.schema.json
    """
    if what == "journey":
        from auditor.journey.schema import journey_schema  # noqa: PLC0415  # pydantic

        schema = journey_schema()
    elif what == "theme":
        from auditor.journey.schema import theme_schema  # noqa: PLC0415

        schema = theme_schema()
    elif what == "comparison":
        from auditor.report.comparison_json import comparison_schema  # noqa: PLC0415

        schema = comparison_schema()
    else:
        from auditor.report.json_report import audit_schema  # noqa: PLC0415

        schema = audit_schema()
    click.echo(json.dumps(schema, ensure_ascii=False, indent=1))
