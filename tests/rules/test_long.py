from __future__ import annotations

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
