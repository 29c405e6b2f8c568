"""A row proves its swap: made in the example, it gives one of the sentences of keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import plainspeak
from plainspeak.cli.lists import checker_for
from plainspeak.lexicon import table, validate

if TYPE_CHECKING:
    from pathlib import Path

ROW = {
    "term": "zog", "kind": "jargon", "pos": "verb", "level": "avoid", "say_instead": "help",
    "status": "current", "example": "We zog you.", "keep": "We help you.",
}  # fmt: skip


def errors(tmp_path: Path, **cells: str) -> list[str]:
    """What is said of a list of one row."""
    values = {**ROW, **cells}
    path = tmp_path / "ours.csv"
    path.write_text(table.written([table.COLUMNS, [values.get(c, "") for c in table.COLUMNS]]))
    return [str(each) for each in validate.of_list(path, checker_for(path, None))]


def test_a_row_that_proves_its_swap_is_fine(tmp_path: Path) -> None:
    assert errors(tmp_path) == []
    assert errors(tmp_path, keep="We ask you.|We help you.") == []


def test_a_swap_that_gives_another_sentence_is_named(tmp_path: Path) -> None:
    (said,) = errors(tmp_path, keep="We assist nobody.")
    assert said == (
        'ours.csv, line 2: with its swap the example of "zog" becomes "We help you.". Put this in'
        ' the cell keep if it reads well. Put a "?" after the swap, so that it is only offered, or'
        " change the example."
    )


def test_a_swap_that_is_never_made_is_named(tmp_path: Path) -> None:
    (said,) = errors(tmp_path, say_instead="look after", example="We zog.", keep="We do.")
    assert 'the swap of "zog" is not made in its example' in said


def test_a_swap_that_is_offered_has_nothing_to_prove(tmp_path: Path) -> None:
    assert errors(tmp_path, say_instead="help?", keep="We do.") == []
    assert errors(tmp_path, level="consider", keep="We do.") == []


def test_a_row_with_a_frame_proves_it(tmp_path: Path) -> None:
    frame = "zog someone to something > tell someone about something"
    fine = {"say_instead": frame, "example": "We zog people to clubs."}
    assert errors(tmp_path, **fine, keep="We tell people about clubs.") == []
    assert "is not made" in errors(tmp_path, **{**fine, "example": "We zog."}, keep="We do.")[0]


def test_a_short_form_may_only_offer_its_meaning(tmp_path: Path) -> None:
    row = {
        "term": "ZQX", "kind": "acronym", "pos": "", "level": "explain", "meaning": "a test",
        "say_instead": "zebra queue", "example": "Ask the ZQX.", "keep": "Ask the zebra queue.",
    }  # fmt: skip
    assert errors(tmp_path, **row) == []
    assert "is not flagged" in errors(tmp_path, **{**row, "example": "Ask us."})[0]


def test_the_words_of_a_verb_must_be_able_to_change(tmp_path: Path) -> None:
    (said,) = errors(tmp_path, say_instead="is a help to?", keep="We do.")
    assert said == (
        'ours.csv, line 2: "is a help to" begins with no verb in its base form, so it has no other'
        ' forms. Write the verb as a dictionary has it ("be", and not "is"), or make the row a'
        " phrase if it never changes."
    )
    (said,) = errors(tmp_path, variants="you zog")
    assert '"you zog" begins with no verb' in said
    assert errors(tmp_path, variants="be zogging|carry out zogs|uptitrate") == []
    assert errors(tmp_path, say_instead="must?", keep="We do.") == []
    assert errors(tmp_path, pos="phrase", say_instead="is a help to?", keep="We do.") == []


HOLDS = '"{}" holds "utilise", which plain_words says to avoid'


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"say_instead": "utilise?", "keep": "We do."}, [HOLDS.format("utilise")]),
        ({"say_instead": "help|utilise it"}, [HOLDS.format("utilise it")]),
        ({"meaning": "to utilise it"}, [HOLDS.format("to utilise it")]),
        ({"meaning": "to zog it"}, []),
        ({"meaning": "to ensure it"}, []),
        ({"keep": "We help you.|We zog it."}, ['the keep of "zog" is flagged: "We zog it."']),
        ({"example": "We help you."}, ['the example of "zog" is not flagged']),
        ({"example": ""}, ['"zog" has no example']),
        ({"keep": "", "say_instead": "help?"}, ['"zog" has no keep']),
        ({"level": "ok", "say_instead": "", "example": "", "keep": "We zog."}, []),
    ],
)
def test_what_is_wrong_with_the_sentences_and_words_of_a_row(
    tmp_path: Path, cells: dict[str, str], said: list[str]
) -> None:
    made = errors(tmp_path, **cells)
    assert len(made) == len(said)
    assert all(what in each for each, what in zip(made, said, strict=True))


def test_the_long_form_of_a_short_form_may_hold_any_words(tmp_path: Path) -> None:
    row = {
        "term": "ZQX", "kind": "acronym", "pos": "", "level": "explain", "meaning": "a test",
        "example": "Ask the ZQX.", "keep": "Ask us.",
    }  # fmt: skip
    assert errors(tmp_path, **row, say_instead="utilise it") == []
    (said,) = errors(tmp_path, **row, say_instead="a b|utilise it")
    assert HOLDS.format("utilise it") in said


def test_rows_that_cannot_be_read_are_named_and_the_others_are_tried(tmp_path: Path) -> None:
    path = tmp_path / "ours.csv"
    rows = [
        [(ROW | more).get(column, "") for column in table.COLUMNS]
        for more in ({"level": "x"}, {}, {"term": "zag", "example": "", "say_instead": "help?"})
    ]
    path.write_text(table.written([table.COLUMNS, *rows]))

    def checker(*_: object) -> plainspeak.Checker:
        return plainspeak.Checker()

    made = [str(each) for each in validate.of_lists([(path, None)], checker)]
    assert [each.partition(". ")[0] for each in made] == [
        'ours.csv, line 2: "x" is not a level',
        'ours.csv, line 3: the example of "zog" is not flagged',
        'ours.csv, line 4: "zag" has no example',
    ]
