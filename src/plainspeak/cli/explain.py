"""``plainspeak explain``."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from plainspeak.checker import Checker
from plainspeak.cli import load_settings
from plainspeak.errors import SettingsError
from plainspeak.rules import registry

if TYPE_CHECKING:
    import argparse

    from plainspeak.model import Term


def run(arguments: argparse.Namespace) -> int:
    """Print the page of a rule, or what the lists say of a word."""
    subject = " ".join(arguments.subject)
    rules = registry().rules
    if subject in rules:
        print(f"{subject}\n\n{rules[subject].page}")
        return 0
    terms = Checker(load_settings.discover()).lookup(subject)
    if not terms:
        near = difflib.get_close_matches(subject, rules, n=1)
        remedy = f'Did you mean "{near[0]}"?' if near else f"The rules are: {', '.join(rules)}."
        raise SettingsError(subject, "no rule has this name, and it is on no list", remedy)
    print("\n\n".join(map(describe, terms)))
    return 0


def describe(term: Term) -> str:
    """One row, in sentences."""
    lines = [f"{term.term} ({term.list.replace('_', ' ')})"]
    if term.meaning:
        lines.append(f"  It means {term.meaning}.")
    swaps = [f'"{swap}"' if swap != "-" else "nothing at all" for swap in term.say_instead]
    if swaps:
        lines.append(f"  Say instead: {' or '.join(swaps)}.")
    lines.append(f"  {_LEVELS[term.level]}")
    if term.fine_when:
        lines.append(f"  {term.fine_when}")
    if term.status != "current":
        lines.append(f"  {term.status[:1].upper()}{term.status[1:]}.")
    if term.example:
        lines.append(f"  For example: {term.example}")
    if term.source:
        lines.append(f"  Source: {term.source}.")
    return "\n".join(lines)


_LEVELS = {
    "avoid": "Other words nearly always fit better.",
    "consider": "Other words often fit better.",
    "explain": "Readers will meet it: explain it the first time.",
    "ok": "It needs no explaining.",
}
