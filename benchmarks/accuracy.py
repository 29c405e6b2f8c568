"""How often the findings are right, and how much they miss, on the documents an editor has marked.

    python benchmarks/accuracy.py [--wrong | --missed | --write] [RULE ...]

Prints precision and recall for each rule and each level. ``--wrong`` prints the findings that are
on words with no mark as well, and ``--missed`` the marks that no finding is on. ``--write`` puts
the figures into ``docs/accuracy.md`` and the README.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

TOP = Path(__file__).parents[1]
sys.path[:0] = [str(TOP / "tests"), str(TOP / "benchmarks")]

import accuracy_page  # noqa: E402  it lies beside this file

from labelled import Labelled, Place, Tally, findings, labelled, score  # noqa: E402  see above

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WORDS_AROUND = 60
"""Characters shown on each side of a finding."""


def table(rows: Iterable[tuple[str, Tally]]) -> Iterator[str]:
    """The tallies as lines of a Markdown table."""
    yield "| | right | other rule | wrong | precision | met | missed | recall |"
    yield "|---|---|---|---|---|---|---|---|"
    for name, each in rows:
        yield (
            f"| {name} | {each.right} | {each.other} | {each.wrong} | {each.precision:.1%} "
            f"| {each.met} | {each.missed} | {each.recall:.1%} |"
        )


def wrong(document: Labelled, found: Iterable[Place]) -> Iterator[str]:
    """The findings that are on words with no mark, each with the words around it."""
    for start, end, finding in found:
        if not any(mark.start < end and start < mark.end for mark in document.marks):
            around = document.text[max(0, start - WORDS_AROUND) : end + WORDS_AROUND]
            at = " ".join(around.split())
            yield f"{document.name}: {finding.level} {finding.rule} {finding.text!r}: {at}"


def missed(document: Labelled, found: list[Place], rules: set[str]) -> Iterator[str]:
    """The marks that no finding of their rules is on."""
    for mark in document.marks:
        over = [each for each in found if mark.start < each.end and each.start < mark.end]
        if mark.optional or any(each.finding.rule in mark.rules for each in over):
            continue
        if not rules or rules & mark.rules:
            others = ", ".join(each.finding.rule for each in over)
            words = document.text[mark.start : mark.end]
            yield f"{document.name}: {'|'.join(sorted(mark.rules))} {words!r} {others}"


def main(*arguments: str) -> None:
    """Print what was asked for."""
    rules = {each for each in arguments if not each.startswith("--")}
    documents = labelled()
    scores = score(documents)
    for document in documents:
        found = [each for each in findings(document) if each.finding.rule in scores.rules]
        if "--wrong" in arguments:
            chosen = [each for each in found if not rules or each.finding.rule in rules]
            print(*wrong(document, chosen), sep="\n", end="\n" if chosen else "")
        if "--missed" in arguments:
            for line in missed(document, found, rules):
                print(line)
    if "--write" in arguments:
        accuracy_page.write(scores)
    print(
        *table((*scores.rules.items(), *scores.levels.items(), ("all", scores.any_rule))), sep="\n"
    )
    rate = 2000 * scores.clean_warnings / scores.clean_words
    print(
        f"\nClean documents: {scores.clean_warnings} wrong warnings in {scores.clean_words} words, "
        f"{rate:.2f} in 2,000."
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
