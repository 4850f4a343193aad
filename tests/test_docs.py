"""Docs say what the program does: help is generated, never typed twice. `UPDATE_GOLDEN=1` writes it anew."""

import os
import re
from pathlib import Path

import click
import pytest
import typer

from reportedly.cli import app
from reportedly.schema import Attribution, Report
from tests.factories import harbour

ROOT = Path(__file__).parents[1]
CLI = ROOT / "docs/cli.md"


def commands() -> dict[str, click.Command]:
    group = typer.main.get_command(app)
    assert hasattr(group, "commands")
    return dict(group.commands)


def generated() -> str:
    """All help texts as one page, 100 columns wide."""
    group = typer.main.get_command(app)
    parts = ["# The command line\n\nGenerated from the program; `UPDATE_GOLDEN=1 make test` writes it anew.\n"]
    for name, command in [("", group), *commands().items()]:
        title = f"reportedly {name}".strip()
        context = command.context_class(command, info_name=title, terminal_width=100, max_content_width=100)
        parts.append(f"## {title}\n\n```text\n{command.get_help(context)}\n```\n")
    return "\n".join(parts)


def test_the_page_of_commands_is_the_program_s_help() -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        CLI.write_text(generated(), encoding="utf8")
    assert CLI.read_text(encoding="utf8") == generated()


def test_every_command_and_option_says_what_it_does() -> None:
    for name, command in commands().items():
        assert command.help, name
        assert all(getattr(option, "help", None) for option in command.params), name


@pytest.mark.parametrize("name", [*harbour().to_json(), *Attribution.__dataclass_fields__])
def test_every_field_of_the_json_form_is_documented(name: str) -> None:
    assert isinstance(harbour(), Report)
    assert f"`{name}`" in (ROOT / "docs/json.md").read_text(encoding="utf8")


def test_links_between_pages_hold() -> None:
    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("src/reportedly/models/*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf8").replace("\n", " ")):
            assert (page.parent / target.replace(" ", "")).exists(), f"{page.name}: {target}"
