"""The swaps of listed words: of several rows, in links, and where the file cannot be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import plainspeak
from plainspeak.lexicon.table import COLUMNS
from plainspeak.model import Suggestion
from plainspeak.rules import _swaps

if TYPE_CHECKING:
    from pathlib import Path


def checker(folder: Path, *rows: tuple[str, str]) -> plainspeak.Checker:
    """A checker with a list that has these terms with their swaps."""
    path = folder / "ours.csv"
    lines = [f"{term},,jargon,,avoid,{swaps},,,,,,current,,,us," for term, swaps in rows]
    path.write_text("\n".join([",".join(COLUMNS), *lines, ""]), "utf-8")
    return plainspeak.Checker(plainspeak.Settings(lists=(str(path),)))


@pytest.mark.parametrize(
    ("rows", "offered"),
    [
        ([("zog", "plan")], [("plan", True)]),
        ([("zog", "plan|map")], [("plan", True), ("map", False)]),
        ([("zog", "plan"), ("zog", "plan")], [("plan", True)]),
        ([("zog", "plan|map"), ("zog", "plan|list")], [("plan", True), ("map", False)]),
        ([("zog", "plan"), ("zog", "map")], [("plan", False), ("map", False)]),
        ([("zog", "plan?"), ("zog", "plan?")], [("plan", False)]),
        ([("zog", "plan?"), ("zog", "plan")], [("plan", False)]),
        (
            [("zog", "plan|map"), ("zog", "map|list")],
            [("plan", False), ("map", False), ("list", False)],
        ),
    ],
)
def test_a_swap_is_made_only_where_every_meaning_has_it(
    tmp_path: Path, rows: list[tuple[str, str]], offered: list[tuple[str, bool]]
) -> None:
    (found,) = checker(tmp_path, *rows).check("We have the zog here.").findings
    assert [(each.text, each.safe) for each in found.suggestions] == offered


def test_of_several_meanings_is_said_that_they_are_several(tmp_path: Path) -> None:
    made = checker(tmp_path, ("zog", "plan"), ("zog", "map?"))
    (found,) = made.check("We have the zog here.").findings
    assert [each.reason for each in found.suggestions] == [
        _swaps.SEVERAL,
        "it fits in some sentences only",
    ]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Read <a href='x'>it</a> and have a zog, please.", True),
        ("Read <a href='x'>the zog here</a>, please.", False),
        ("<a href='x'>A</a> <a href='x'>the zog here</a> <a href='x'>all</a>.", False),
        ("<a href='x'>A</a> and the zog here <a href='x'>all</a>.", True),
        ("Have the zog <a href='x'>here</a>, please.", True),
        ("Have <a href='x'>our</a> zog here, please.", True),
        ("Read [the zog here](x), please.", False),
        ("Read [it](x) and have a zog, please.", True),
    ],
)
def test_words_in_a_link_are_left_to_the_writer(tmp_path: Path, text: str, *, safe: bool) -> None:
    name = "a.html" if "<a" in text else "a.md"
    (found,) = checker(tmp_path, ("zog", "plan")).check(text, name).findings
    assert found.suggestions[0].safe is safe


ODD = Suggestion("how it is run", fits=False)


@pytest.mark.parametrize(
    ("swaps", "said"),
    [
        ((), "Use words that everybody knows, or explain it."),
        ((Suggestion(""),), "Leave this out."),
        ((Suggestion("use"),), 'Say "use".'),
        ((Suggestion("use"), Suggestion("take")), 'Say "use" or "take".'),
        ((Suggestion("use"), Suggestion("")), 'Say "use", or leave it out.'),
        ((ODD,), 'Use plainer words, such as "how it is run".'),
        ((ODD, Suggestion("use")), 'Say "how it is run" or "use".'),
    ],
)
def test_what_to_write_instead_is_said_in_one_sentence(
    swaps: tuple[Suggestion, ...], said: str
) -> None:
    assert _swaps.say(swaps) == said
