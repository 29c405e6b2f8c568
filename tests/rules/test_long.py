from __future__ import annotations

import pytest

import plainspeak
from marked import found
from work import assert_linear


def messages(text: str, name: str = "a.md", **limits: int) -> list[str]:
    named = {each.replace("_", "-"): number for each, number in limits.items()}
    settings = plainspeak.Settings(limits=named, select=("long-paragraph", "long-list"))
    return [each.message for each in plainspeak.Checker(settings).check(text, name).findings]


def test_a_paragraph_of_many_words_is_found_at_its_first_sentence() -> None:
    text = "We came. " + "We help people who need some help to live at home. " * 11
    assert found(text, "long-paragraph") == ["We came."]


def test_many_short_sentences_are_no_long_paragraph() -> None:
    assert messages("We can help you. " * 8) == []


def test_many_sentences_that_are_nearly_too_many_words_are_a_long_paragraph() -> None:
    assert messages("We can help you here. " * 8, paragraph_words=50) == [
        "This paragraph has 8 sentences and 40 words. Split it where a new thought begins."
    ]


def test_two_long_sentences_are_no_long_paragraph() -> None:
    assert messages("We will " + "really " * 70 + "help you. " + "So " * 70 + "call.") == []


def test_a_long_sentence_in_a_long_paragraph_is_its_own_finding() -> None:
    text = "We " + "really " * 40 + "help you. " + "We help people who need help at home. " * 12
    rules = [each.rule for each in plainspeak.check(text).findings]
    assert rules == ["long-sentence"]  # the paragraph would say the same of the same place


def test_a_long_list_is_found_once() -> None:
    text = "Please:\n\n" + "- fill in this part of the form\n" * 12
    assert messages(text) == ["This list has 12 items. Group them, or cut them to 10 or fewer."]


def test_a_list_of_names_is_no_long_list() -> None:
    assert messages("- Leeds\n- York\n" * 12) == []


def test_a_list_inside_a_list_counts_for_itself() -> None:
    item = "- fill in this part of the form\n"
    text = f"{item * 3}  {item}  {item}{item * 3}"
    assert messages(text, list_items=5) == [
        "This list has 6 items. Group them, or cut them to 5 or fewer."
    ]


def test_two_lists_under_two_headings_are_two() -> None:
    item = "- fill in this part of the form\n" * 4
    assert messages(f"# One\n\n{item}\n# Two\n\n{item}", list_items=6) == []


def test_a_list_inside_a_sentence_is_found() -> None:
    text = "Bring your passport, a bill, two photos, a pen, your glasses and some water."
    assert messages(text, list_items=5) == [
        "This sentence lists 6 things. Make it a list of points."
    ]


def test_commas_between_clauses_are_no_list() -> None:
    text = "If you can, ring us before you come, because we close at noon, and then we will wait."
    assert messages(text, list_items=3) == []


def test_things_joined_by_or_and_by_a_comma_before_and_are_counted() -> None:
    text = "Please bring a pen, two photos, some water, or your glasses to show us."
    assert messages(text, list_items=3) == [
        "This sentence lists 4 things. Make it a list of points."
    ]


def test_items_of_many_words_are_no_list_of_things() -> None:
    text = "Bring the form that we sent you last week, two photos, a pen and some water."
    assert messages(text, list_items=2) == [
        "This sentence lists 4 things. Make it a list of points."
    ]
    text = "Bring two photos, the form that we sent you last week, a pen and some water."
    assert messages(text, list_items=3) == []


def test_a_long_list_without_and_is_read_once() -> None:
    assert_linear(lambda size: messages("Bring " + ", ".join(["a pen"] * size) + "."), 500)


ITEM = "- fill in this part of the form\n"
CAPITAL = "- Fill in this part of the form\n"
GOES_ON = "- go on with it all now\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (ITEM * 3, []),
        (ITEM * 4, [4]),
        ("- fill this part\n" * 4, []),
        ("- fill in this part\n" * 4, [4]),
        ("- fill in this part\n" * 3 + "- fill\n", []),
        (f"{ITEM * 2}  {ITEM}  {ITEM}  {ITEM}  {ITEM}{ITEM * 2}", [4, 4]),
        (f"{ITEM * 2}  {ITEM}  {ITEM}  {ITEM}{ITEM}", []),
        (f"{ITEM * 2}  {ITEM}  {ITEM}  {ITEM}{ITEM * 2}", [4]),
        (f"{ITEM * 2}  {ITEM}    {ITEM}  {ITEM}{ITEM * 2}", [4]),
        (f"{ITEM * 2}\nSome text.\n\n{ITEM * 2}", []),
        (f"{ITEM * 4}\nSome text.\n\n{ITEM * 5}", [4, 5]),
        (CAPITAL * 3 + GOES_ON * 2, []),
        (CAPITAL * 4 + GOES_ON * 3, [4]),
        (CAPITAL * 2 + GOES_ON * 2, [4]),
        (CAPITAL * 2 + GOES_ON * 3, [5]),
    ],
)
def test_the_items_of_a_list_are_counted(text: str, found: list[int]) -> None:
    assert messages(text, list_items=3) == [
        f"This list has {each} items. Group them, or cut them to 3 or fewer." for each in found
    ]


def test_numbers_of_one_and_of_two_figures_are_one_list() -> None:
    text = "".join(f"{number}. Fill in this part of the form\n" for number in range(8, 12))
    for name in ("a.txt", "a.md"):
        assert messages(text, name, list_items=3) == [
            "This list has 4 items. Group them, or cut them to 3 or fewer."
        ]


def test_a_long_list_is_found_at_its_first_item() -> None:
    assert found(f"Ask us.\n\n{CAPITAL * 11}", "long-list") == ["Fill in this part of the form"]


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Bring a pen, two photos and a cup.", None),
        ("Bring pens, cups, bread and tea.", 4),
        ("Bring a pen, two photos, a bill and a cup.", 4),
        ("Bring pens, cups, a big old red and a cup.", 4),
        ("Bring pens, cups, a big old red pen and a cup.", None),
        ("Bring a big old red pen, two photos, a bill and a cup.", 4),
        ("Bring pens, cups, bread and a very big red old car.", 4),
        ("Bring pens, a very big old red car, cups, bread and tea.", 4),
        ("Bring pens, cups and go, bread, tea and a cup.", 5),
        ("Bring pens, cups, (new) bread, tea, milk and a cup.", 4),
        ("Bring pens, cups, bread, (tea), milk and a cup.", None),
        ("Bring pens, cups, bread, and.", None),
        ("Bring pens, cups, bread and tea, and then go home to your house.", 4),
        ("We sell cups, bread, tea; and a cup.", None),
        ("Bring pens, cups, bread, milk and we come, and a cup.", 5),
        ("Bring pens, cups, bread, when you come and go.", None),
        ("- Bring pens, cups, tea, milk and a cup.", None),
        ("# Bring pens, cups, tea, milk and a cup", None),
    ],
)
def test_the_things_that_a_sentence_lists_are_counted(text: str, things: int | None) -> None:
    wanted = f"This sentence lists {things} things. Make it a list of points."
    assert messages(text, list_items=3) == ([wanted] if things else [])


def paragraph(*words: int) -> str:
    """A paragraph of sentences with so many words."""
    return " ".join(f"We {'so ' * (number - 2)}go." for number in words)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (paragraph(7, 7, 6), None),
        (paragraph(7, 7, 7), (3, 21)),
        (paragraph(15, 15), None),
        (paragraph(4, 4, 4, 3), None),
        (paragraph(4, 4, 4, 4), (4, 16)),
        (paragraph(6, 6, 6), None),
        (f"- {paragraph(7, 7, 7)}", (3, 21)),
        (f"> {paragraph(7, 7, 7)}", None),
        (f"{paragraph(7, 7)}\n\n{paragraph(7, 7, 7)}\n\n{paragraph(7)}", (3, 21)),
        (f"{paragraph(11, 11)} ...", None),
    ],
)
def test_the_words_and_sentences_of_a_paragraph_are_counted(
    text: str, found: tuple[int, int] | None
) -> None:
    made = messages(text, paragraph_sentences=3, paragraph_words=20)
    if found is None:
        assert made == []
    else:
        assert made == [
            "This paragraph has {} sentences and {} words. "
            "Split it where a new thought begins.".format(*found)
        ]


@pytest.mark.parametrize(
    ("text", "is_long"),
    [
        ("So we go to 1 2 3 now.", False),
        ("So we go to it on 1 2.", True),
        ("So we go to it on a 12th.", True),
        ("So we go to it on a \u00e9t\u00e9 and a caf\u00e9.", True),
        ("> So we go to it on a bus.", False),
        ("| a | b |\n|---|---|\n| So we go to it on a bus. | c |", False),
        ("- So we go to it on a bus.", True),
        ("So we go to it.", False),
    ],
)
def test_rows_of_figures_quotations_and_cells_are_no_long_sentences(
    text: str, *, is_long: bool
) -> None:
    settings = plainspeak.Settings(limits={"sentence-words": 6}, select=("long-sentence",))
    assert bool(plainspeak.Checker(settings).check(text, "a.md").findings) is is_long
