from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import plainspeak
from edited import edited
from plainspeak.model import Edit, EditKind
from plainspeak.readability import helpful_edits as module
from plainspeak.readability.helpful_edits import helpful_edits

CHECKER = plainspeak.Checker()
EXAMPLES = Path(__file__).parents[2] / "examples"
TEXTS = {
    "swap.md": "We will utilise the hall. You can utilise it in May. We are glad of it.",
    "split.md": "We will send the long form to you by post, and you must sign it in two weeks. "
    "Ask us if it does not come.",
    "list.md": "Please bring: a good pen, some paper, your own glasses and the two signed forms.\n"
    "\n"
    "We will see you there.",
    "explain.md": "Ask us about reablement. We know how reablement helps. Most reablement is free. "
    "You can get reablement at home. We like reablement. The reablement ends in May.",
    "short.md": "The EHCP helps. We write the EHCP. Ask for the EHCP. Read the EHCP. "
    "Keep the EHCP. Send us the EHCP.",
    "many.md": "We will utilise the premises in order to facilitate a multitude of events, and the "
    "manager will commence the refurbishment prior to the winter. Please bring: a hat, "
    "boots, gloves and food.\n\n- utilise the hall\n- commence the event\n",
}


def kinds(text: str) -> list[str]:
    return [each.kind.value for each in helpful_edits(CHECKER.check(text, "a.md"))]


@pytest.mark.parametrize(
    "name", [*TEXTS, *sorted(each.name for each in EXAMPLES.iterdir() if each.is_file())]
)
def test_the_edits_do_what_was_said_of_them(name: str) -> None:
    text = TEXTS.get(name)
    report = CHECKER.check(text, name) if text else CHECKER.check_file(EXAMPLES / name)
    made: list[Edit] = []
    for edit in helpful_edits(report):
        made += edit.edits
        after = CHECKER.check_document(edited(report.document, made)).readability.difficulty
        assert after == pytest.approx(edit.difficulty, abs=0.05)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("swap.md", EditKind.SWAP),
        ("split.md", EditKind.SPLIT),
        ("list.md", EditKind.LIST),
        ("explain.md", EditKind.EXPLAIN),
        ("short.md", EditKind.EXPLAIN),
    ],
)
def test_each_kind_is_found_where_it_helps(name: str, kind: EditKind) -> None:
    report = CHECKER.check(TEXTS[name], name)
    assert kind in {edit.kind for edit in helpful_edits(report)}


def test_the_same_swap_counts_its_places_and_is_made_in_all() -> None:
    report = CHECKER.check(TEXTS["swap.md"])
    (edit,) = helpful_edits(report)
    assert (edit.places, edit.text, len(edit.edits)) == (2, "use", 2)
    assert report.document.text[edit.start : edit.end] == "utilise"


def test_every_edit_makes_it_easier_than_those_before() -> None:
    report = CHECKER.check(TEXTS["many.md"], "a.md")
    numbers = [report.readability.difficulty, *(e.difficulty for e in helpful_edits(report))]
    assert len(numbers) > 3
    for before, after in pairwise(numbers):
        assert before is not None
        assert after is not None
        assert after < before


def test_the_best_comes_first() -> None:
    report = CHECKER.check(TEXTS["many.md"], "a.md")
    (alone,) = helpful_edits(report, 1)
    for other in helpful_edits(report, 9):
        document = edited(report.document, other.edits)
        after = CHECKER.check_document(document).readability.difficulty
        assert after is not None
        assert after >= alone.difficulty - 0.02


def test_a_difficulty_has_two_decimals() -> None:
    found = [e.difficulty for e in helpful_edits(CHECKER.check(TEXTS["many.md"], "a.md"))]
    assert found == [round(each, 2) for each in found]
    assert found != [round(each, 1) for each in found]


def test_no_two_edits_want_the_same_words() -> None:
    report = CHECKER.check(TEXTS["many.md"], "a.md")
    wanted = sorted((e.start, e.end) for each in helpful_edits(report, 9) for e in each.edits)
    assert all(first[1] <= second[0] for first, second in pairwise(wanted))


def test_there_are_no_more_than_were_asked_for() -> None:
    report = CHECKER.check(TEXTS["many.md"], "a.md")
    assert len(helpful_edits(report)) == 5 < len(helpful_edits(report, 9))
    assert len(helpful_edits(report, 2)) == 2
    assert helpful_edits(report, 0) == ()


@pytest.mark.parametrize(
    "text", ["", "We can help you.", "# Utilise the hall\n", "Wir sind fuer Sie da. " * 20]
)
def test_there_is_nothing_to_say_of_what_is_easy_or_cannot_be_scored(text: str) -> None:
    assert kinds(text) == []


def test_an_edit_that_changes_next_to_nothing_is_not_worth_a_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "We can help you at home. " * 400 + "We commence it."
    assert kinds(text) == []
    monkeypatch.setattr(module, "MIN_GAIN", 0.0)
    assert kinds(text) == ["swap"]


def test_two_hundredths_are_worth_a_line() -> None:
    assert kinds("We can help you at home. " * 60 + "We commence it.") == ["swap"]


def test_a_heading_may_change_but_does_not_count() -> None:
    (edit,) = helpful_edits(CHECKER.check("# How we utilise it\n\nWe utilise it.\n", "a.md"))
    assert edit.places == 2
    assert len(edit.edits) == 2


@settings(max_examples=40)
@given(
    st.lists(st.sampled_from([*TEXTS.values(), "MDT", "( ", "and you", ": a, b, c, d"]), max_size=5)
)
def test_whatever_the_text_every_step_is_lower(parts: list[str]) -> None:
    report = CHECKER.check("\n\n".join(parts), "a.md")
    numbers = [edit.difficulty for edit in helpful_edits(report)]
    assert numbers == sorted(numbers, reverse=True)
