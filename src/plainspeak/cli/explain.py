"""``plainspeak explain``, ``plainspeak rule`` and ``plainspeak rules``."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak import project
from plainspeak.checker import Checker
from plainspeak.cli import console
from plainspeak.errors import SettingsError, closest
from plainspeak.reports._wrap import wrap
from plainspeak.rules import registry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.cli.word_options import ExplainOptions
    from plainspeak.model import Term
    from plainspeak.rules import RegisteredRule

COLUMNS = 88

ALIKE = 0.75
"""How alike a mistyped word and a listed one have to be: "utilze" and "utilise" are 0.77."""

PROMISES = {
    "error": "Errors and warnings fail a run. A careful editor should agree with 92 of 100.",
    "warning": "Warnings fail a run. A careful editor should agree with at least 92 of 100.",
    "note": "Notes never fail a run. At least 80 of 100 should be worth a look.",
    "off": "It is off unless you choose it, since it is advice and often debatable.",
}
"""How accurate a rule has to be at each level."""


def run(options: ExplainOptions) -> int:
    """Print the page of a rule, or what the lists say of a word."""
    subject = " ".join(options.subject)
    if subject in registry().rules:
        return rule(options)
    checker = Checker(project.discover(Path()))
    terms = checker.lookup(subject)
    if not terms:
        what = "no rule has this name, and no list holds it"
        raise SettingsError(subject, what, _nearest(subject))
    console.show("\n\n".join(map(describe, terms)))
    return 0


def rule(options: ExplainOptions) -> int:
    """Print the page of a rule. Raises ``SettingsError`` when there is none of this name."""
    subject = "-".join(options.subject)
    rules = registry().rules
    if subject not in rules:
        raise SettingsError(subject, "there is no such rule", closest(subject, rules))
    console.show("\n".join(_page(rules[subject])))
    return 0


def rules(_: ExplainOptions) -> int:
    """Print each rule in a line: its name, its level here, and what it finds."""
    settings = project.discover(Path())
    profile = Checker(settings).profile
    for name, each in registry().rules.items():
        first = " ".join(each.page.partition("\n\n")[0].split()).replace("``", '"')
        console.show(f"{name:20} {profile.level(name):8} {first}")
    console.show(f'\nThese are the levels for the audience "{settings.audience}".')
    console.show("For one of them, run: plainspeak rule NAME")
    return 0


def _page(registered: RegisteredRule) -> Iterator[str]:
    name, level = registered.rule.name, registered.rule.level
    yield f"{name} ({level})\n"
    for paragraph in registered.page.replace("``", '"').split("\n\n"):
        yield from wrap(paragraph, COLUMNS)
        yield ""
    if registered.rule.why:
        yield f"Why:     {registered.rule.why}"
    if registered.rule.bad:
        yield f"Found:   {registered.rule.bad}"
        yield f"Better:  {registered.rule.good}\n"
    yield PROMISES[level]
    yield f'To turn it off, add --ignore {name}, or put ignore = ["{name}"] in plainspeak.toml.'
    yield 'To leave out one finding, run "plainspeak check --show-ignores".'
    if registered.url:
        yield f"Its page: {registered.url}"


def _nearest(subject: str) -> str:
    """The rule or the listed word that was probably meant."""
    near = difflib.get_close_matches(subject, registry().rules, n=1)
    near += difflib.get_close_matches(subject.casefold(), _listed_words(), n=1, cutoff=ALIKE)
    if near:
        return f'Did you mean "{near[0]}"?'
    return 'For all rules, run "plainspeak rules".'


def _listed_words() -> list[str]:
    from plainspeak.lexicon import table  # only when a word is not known
    from plainspeak.lexicon.catalogue import catalogue

    return [cells[0].casefold() for each in catalogue() for _, cells in table.rows(each.path)]


def describe(term: Term) -> str:
    """One row, in sentences."""
    lines = [f"{term.term} ({term.list.replace('_', ' ')})"]
    if term.meaning:
        lines.append(f"  It means {term.meaning}.")
    swaps = [f'"{swap}"' if swap != "-" else "nothing at all" for swap in term.say_instead]
    if swaps:
        lines.append(f"  Say instead: {' or '.join(swaps)}.")
    lines.append(f"  {_ACTIONS[term.level]}")
    if term.fine_when:
        lines.append(f"  {term.fine_when}")
    if term.status != "current":
        lines.append(f"  {term.status[:1].upper()}{term.status[1:]}.")
    if term.example:
        lines.append(f"  For example: {term.example}")
    if term.source:
        lines.append(f"  Source: {term.source}.")
    return "\n".join(lines)


_ACTIONS = {
    "avoid": "Other words nearly always fit better.",
    "consider": "Other words often fit better.",
    "explain": "Readers will meet it: explain it the first time.",
    "ok": "It needs no explaining.",
}
