"""Write what is made from the code: a schema, a page for each rule, and what the tests expect.

The schema is that of the settings; expected is what is found in the documents of the tests. The
table in the README is made from the newest figures in benchmarks/runs. The pages of the rules are
named in the menu of the website.

    python scripts/generate.py

The tests fail when a file differs from what this would write.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.rules import registry
from plainspeak.settings import Names, audience, audiences, schema

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plainspeak.rules import RegisteredRule

TOP = Path(__file__).parents[1]
sys.path[:0] = [str(TOP / "tests"), str(TOP / "scripts")]

import speed_table  # noqa: E402  it lies beside this file

from golden import DOCUMENTS, found, kept  # noqa: E402  it lies in the folder named above

PAGES = TOP / "docs" / "rules"
MENU = TOP / "mkdocs.yml"
FAMILY = "Easy Read"
"""The rules that have a part of the menu to themselves: their names begin with these words."""


def generated() -> dict[Path, str]:
    """Each file that is made from the code, and what belongs in it."""
    rules = registry().rules
    names = Names.of(each.rule for each in rules.values())
    pages = {PAGES / f"{name}.md": page(each) for name, each in rules.items()}
    expected = {kept(document): found(document) for document in DOCUMENTS}
    return {
        schema.FILE: schema.written(names),
        speed_table.README: speed_table.readme(),
        MENU: menu(MENU.read_text("utf-8"), sorted(rules)),
        **pages,
        **expected,
    }


def page(registered: RegisteredRule) -> str:
    """The page of one rule, in Markdown."""
    rule = registered.rule
    parts = [f"# {rule.name}", markdown(registered.page)]
    if rule.bad:
        parts.append(f"## For example\n\n- Found: `{rule.bad}`\n- Better: `{rule.good}`")
    parts.append(f"## How much it matters\n\n{levels(registered)}")
    if rule.limits:
        parts.append(f"## Limits\n\n{limits(registered)}")
    parts.append(f"## To turn it off\n\n{off(rule.name)}")
    return "\n\n".join(parts) + "\n"


def menu(written: str, names: Iterable[str]) -> str:
    """The settings of the website with all rules in its menu."""
    lines: list[str] = []
    for name in names:
        in_family = name.startswith(FAMILY.lower().replace(" ", "-"))
        if in_family and f"- {FAMILY}:" not in lines:
            lines.append(f"- {FAMILY}:")
        lines.append(f"{'    ' * in_family}- rules/{name}.md")
    rows = "".join(f"      {line}\n" for line in lines)
    return MENU_OF_RULES.sub(lambda found: found[1] + rows, written)


MENU_OF_RULES = re.compile(rf"(?m)^( +- rules\.md\n)(?: +- (?:rules/.*|{FAMILY}:)\n)+")


def markdown(text: str) -> str:
    """A docstring, which is reStructuredText, as Markdown."""
    return text.replace("``", "`")


def levels(registered: RegisteredRule) -> str:
    """The level for each audience, as a table."""
    rule = registered.rule
    rows = [
        f"| `{name}` | {audience(name).levels.get(rule.name, rule.level)} |" for name in audiences()
    ]
    return "\n".join(["| Audience | Level |", "|---|---|", *rows])


def limits(registered: RegisteredRule) -> str:
    """What the rule counts to for each audience, as a table."""
    rule = registered.rule
    head = f"| Audience | {' | '.join(f'`{name}`' for name in rule.limits)} |"
    rows = [
        f"| `{name}` | "
        + " | ".join(
            str(audience(name).limits.get(limit, usual)) for limit, usual in rule.limits.items()
        )
        + " |"
        for name in audiences()
    ]
    return "\n".join([head, "|---" * (len(rule.limits) + 1) + "|", *rows])


def off(name: str) -> str:
    """How to leave a rule out."""
    return (
        f"For one run: `plainspeak check --ignore {name}`. For good: "
        f'`ignore = ["{name}"]` in your settings file. For one place in a document, see '
        "[how to leave a finding out](../ignores.md)."
    )


if __name__ == "__main__":
    for path, text in generated().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
