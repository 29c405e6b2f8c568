"""The rules about listed words: once explained they may stay, and titles come first."""

from __future__ import annotations

from typing import Any

import pytest

import plainspeak


def findings(text: str, *rules: str, **settings: Any) -> list[plainspeak.Finding]:
    chosen = plainspeak.Settings(select=rules, **settings)
    return list(plainspeak.Checker(chosen).check(text, "a.md").findings)


NEED = "You may need reablement."
MEANS = "Reablement means help at home."
SO = "Go and see it. "


@pytest.mark.parametrize(
    ("text", "at"),
    [
        (f"Reablement\n\n{NEED}", 25),
        (f"# Reablement\n\n{NEED}", 27),
        ("- Reablement\n\n# Reablement\n\nAsk us.", None),
        ("- Reablement\n\nAsk us.", 2),
        ("# Reablement\n\n- Reablement\n\nAsk us.", 16),
        ("- Reablement\n\n# Reablements\n\nAsk us.", 2),
        (f"- Reablement\n\n{SO * 5}{MEANS}", None),
        (f"- Reablement.\n\n{SO * 5}{MEANS}", 2),
        (f"{NEED} {SO}{MEANS}", None),
        (f"{NEED} {SO * 2}{MEANS}", 13),
        (f"{NEED} {SO * 5}\n\n# Glossary\n\nReablement: help at home.", None),
        (f"{MEANS} {SO * 5}{NEED}", None),
        ("The reablement care team (RCT) met. The RCT likes reablement.", None),
    ],
)
def test_a_word_is_explained_by_the_time_it_is_used(text: str, at: int | None) -> None:
    starts = [each.start for each in findings(text, "unexplained-term")]
    assert starts == ([] if at is None else [at])


def test_a_late_explanation_is_named_with_its_line() -> None:
    (late,) = findings(f"{NEED} {SO * 5}\n\n{MEANS}", "unexplained-term")
    assert late.message.startswith("This is explained only later, on line 3. Explain it here, or ")
    assert late.level == "note"


@pytest.mark.parametrize(
    ("settings", "levels"),
    [
        ({}, ["note", "note"]),
        ({"levels": {"unexplained-term": "warning"}}, ["note", "warning"]),
        ({"levels": {"unexplained-term": "error"}}, ["error", "error"]),
        ({"audience": "easy-read"}, ["note", "warning"]),
    ],
)
def test_a_word_to_explain_is_a_note_unless_more_is_asked(
    settings: dict[str, Any], levels: list[str]
) -> None:
    text = "Your solicitor can get probate. Your social worker can offer reablement."
    found = findings(text, "unexplained-term", **settings)
    assert [(each.text, str(each.level)) for each in found] == [
        ("probate", levels[0]),
        ("reablement", levels[1]),
    ]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("The footway is closed. The footway is here.", [4, 27]),
        ("The footway (the pavement) is closed. Use the footway.", []),
        ("The footway is shut. A footway is a path for walking. The footway is here.", [4]),
        ("Footway: a path for walking.\n\nThe footway is here.", []),
    ],
)
def test_jargon_may_stay_from_the_place_on_that_explains_it(text: str, starts: list[int]) -> None:
    assert [each.start for each in findings(text, "jargon")] == starts


@pytest.mark.parametrize(("over", "level"), [(-1, "warning"), (0, "note")])
def test_uses_count_together_up_to_two_pages(over: int, level: str) -> None:
    use = "We ensure it. "
    fill = ("Ask us. " * 6_000)[: 6_000 + over - len(use * 4)]
    found = findings(f"{use * 4}{fill}{use}", "wordy")
    assert [each.text for each in found] == ["ensure"] * 5
    assert found[-1].level == level
    assert found[-1].message.startswith("This is here 5 times. ") is (level == "warning")


def test_uses_of_words_whose_swaps_fit_in_some_sentences_only_stay_notes() -> None:
    found = findings("Her welfare comes first. " * 6, "wordy")
    assert {str(each.level) for each in found if each.text == "welfare"} == {"note"}


def test_each_phrase_is_counted_for_itself() -> None:
    text = "We ensure it. " * 4 + "We obtain it. " * 4
    assert {str(each.level) for each in findings(text, "wordy") if each.text == "ensure"} == {
        "note"
    }


def test_what_is_asked_for_with_treat_comes_first() -> None:
    text = "Your social worker can offer reablement."
    for treat, order in (("swap", ["swap", "explain"]), ("explain", ["explain", "swap"])):
        (found,) = findings(text, "unexplained-term", treat=treat)
        assert [each.treatment for each in found.suggestions] == order
        assert found.suggestions[order.index("explain")].safe is (treat == "explain")
