"""The tables of ``docs/accuracy.md`` and of the README, written from what was measured.

They come from two sources. The labelled documents of the tests are measured anew each time. The
readings are in ``readings.csv``: findings, changes or passages drawn at random from public
documents, and judged by eye. ``right + debatable + wrong`` is what was read.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from labelled import Scores, Tally

TOP = Path(__file__).parents[1]
READINGS = Path(__file__).with_name("readings.csv")
BY_RULE = Path(__file__).with_name("readings_by_rule.csv")
HEADLINES = ("warnings", "notes", "changes that --fix makes")
"""What the README shows the last draw of."""

PAGES = (TOP / "docs" / "accuracy.md", TOP / "README.md")


class Reading(NamedTuple):
    """One draw, as it is in the file."""

    date: str
    what: str
    drawn_from: str
    seed: str
    read: int
    right: int
    debatable: int
    wrong: int


def readings() -> list[Reading]:
    """All draws, in the order of the file."""
    with READINGS.open(encoding="utf-8", newline="") as file:
        _, *rows = csv.reader(file)
    return [
        Reading(date, what, drawn_from, seed, *map(int, counts))
        for date, what, drawn_from, seed, *counts in rows
    ]


def rows_of_readings(draws: Iterable[Reading]) -> Iterator[str]:
    """The draws as a table, each with the share that was right."""
    yield "| When | What was read | Drawn from | Seed | Read | Right | Debatable | Wrong |"
    yield "|---|---|---|---|---|---|---|---|"
    for each in draws:
        yield (
            f"| {each.date} | {each.what} | {each.drawn_from} | {each.seed} | {each.read} "
            f"| {each.right} ({each.right / each.read:.0%}) | {each.debatable} | {each.wrong} |"
        )


def rows_by_rule() -> Iterator[str]:
    """All draws of findings together, by level and rule."""
    yield "| Level | Rule | Read | Right | Debatable | Wrong |"
    yield "|---|---|---|---|---|---|"
    with BY_RULE.open(encoding="utf-8", newline="") as file:
        for each in csv.DictReader(file):
            share = int(each["right"]) / int(each["read"])
            counts = f"{each['right']} ({share:.0%}) | {each['debatable']} | {each['wrong']}"
            yield f"| {each['level']} | {each['rule']} | {each['read']} | {counts} |"


def rows_of_rules(scores: Scores) -> Iterator[str]:
    """The labelled documents: how often each rule and level is right, and what is met."""
    yield "| Rule or level | Findings | Right | Marks of the rule | Found |"
    yield "|---|---|---|---|---|"
    for name, each in (*scores.rules.items(), *scores.levels.items(), ("all", scores.any_rule)):
        found = each.right + each.other + each.wrong
        marks = each.met + each.missed
        yield f"| {name} | {found} | {_percent(each)} | {_marks(each, marks)} |"


def _percent(tally: Tally) -> str:
    return f"{tally.precision:.0%}"


def _marks(tally: Tally, marks: int) -> str:
    return f"{marks} | {tally.recall:.0%}" if marks else "| "


def clean(scores: Scores) -> str:
    """How often good plain English is disturbed."""
    rate = 2000 * scores.clean_warnings / scores.clean_words
    return (
        f"In {scores.clean_words:,} words of good plain English, full of traps, "
        f"{scores.clean_warnings} warnings were wrong: {rate:.1f} in 2,000 words."
    )


def latest(draws: Iterable[Reading]) -> list[Reading]:
    """The last draw of each of the headlines."""
    last = {each.what: each for each in draws}
    return [last[each] for each in HEADLINES if each in last]


def write(scores: Scores) -> None:
    """Put the tables where the pages have their marks."""
    parts = {
        "labelled": "\n".join([*rows_of_rules(scores), "", clean(scores)]),
        "readings": "\n".join(rows_of_readings(readings())),
        "by rule": "\n".join(rows_by_rule()),
        "latest": "\n".join(rows_of_readings(latest(readings()))),
    }
    for page in PAGES:
        page.write_text(filled(page.read_text("utf-8"), parts), "utf-8")


def filled(text: str, parts: dict[str, str]) -> str:
    """A page with the text between each pair of marks replaced.

    >>> filled("<!-- a -->\\nold\\n<!-- end -->", {"a": "new"})
    '<!-- a -->\\nnew\\n<!-- end -->'
    """
    for name, part in parts.items():
        begin, end = f"<!-- {name} -->\n", "<!-- end -->"
        before, mark, rest = text.partition(begin)
        if mark:
            text = f"{before}{begin}{part}\n{end}{rest.partition(end)[2]}"
    return text
