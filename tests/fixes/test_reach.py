"""How far around a place is looked: the last word or character that counts, and the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from placed import holds, place, swap
from plainspeak.fixes import fit, grammar, phrases, places
from plainspeak.fixes.articles import article
from plainspeak.fixes.context import ReplacementContext
from plainspeak.fixes.fit import amounts, links, nouns
from plainspeak.fixes.word_diff import changed_lines
from plainspeak.fixes.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from plainspeak.fixes.fit import Swap


@pytest.mark.parametrize(
    ("check", "marked", "text", "speaks"),
    [
        (amounts.counts_what_is_not_counted, "[A number of] q w e r t ideas.", "several", False),
        (amounts.counts_what_is_not_counted, "[A number of] q w e r t y ideas.", "several", True),
        (amounts.counts_what_is_not_counted, "[A number of] it ideas.", "several", True),
        (amounts.has_a_verb_for_one, f"[A plethora of] {'q ' * 11}is here.", "many", True),
        (amounts.has_a_verb_for_one, f"[A plethora of] {'q ' * 12}is here.", "many", False),
        (amounts.has_a_verb_for_one, "[A plethora of] guides", "many", False),
        (amounts.repeats_aged, "Men aged q w e r t [years of age].", "years old", True),
        (amounts.repeats_aged, "Men aged q w e r t y [years of age].", "years old", False),
        (amounts.is_the_cause, "It is due q w [a small number of] us.", "a few", True),
        (amounts.is_the_cause, "It is due q w e [a small number of] us.", "a few", False),
        (links.is_not_said_about, f"A letter {'q ' * 7}[regarding] it.", "about", False),
        (links.is_not_said_about, f"A letter {'q ' * 8}[regarding] it.", "about", True),
        (links.happens_to_something, "[In the event of] a q w e r going.", "if there is", True),
        (links.happens_to_something, "[In the event of] a q w e r t going.", "if there is", False),
        (nouns.needs_a_determiner, "They lead the q w e [delivery].", "plan", False),
        (nouns.needs_a_determiner, "They lead the q w e r [delivery].", "plan", True),
        (nouns.needs_a_determiner, "They lead it q w e [delivery].", "plan", True),
    ],
)  # fmt: skip
def test_a_check_looks_at_so_many_words(
    check: Callable[[Swap], bool], marked: str, text: str, *, speaks: bool
) -> None:
    assert holds(check, marked, text) is speaks


@pytest.mark.parametrize(
    ("marked", "text", "again"),
    [
        ("We consider q w e r t [it] now.", "consider", True),
        ("We consider q w e r t y [it] now.", "consider", False),
        ("We like [it] q w e r t consider.", "consider", True),
        ("We like [it] q w e r t y consider.", "consider", False),
        ("We take it [now] and so on.", "take", False),
        ("We takes it [now] and so on.", "takes", True),
        ("We consider [consider] it.", "consider", True),
        ("We the web [portal] here.", "website", True),
        ("We the [portal] here.", "theme", False),
    ],
)
def test_a_long_word_that_comes_again_near_by(marked: str, text: str, *, again: bool) -> None:
    assert fit.repeats_a_word(swap(marked, text)) is again


def ends(text: str) -> list[str]:
    found = words(text)
    return [text[: found[end - 1].end] for end in phrases.ends(found, 0)]


def test_a_phrase_has_five_words_at_most_behind_its_determiner() -> None:
    assert ends("the old red big new plans") == ["the old red big new plans"]
    assert ends("the old red big new town plans") == ["the old red big new town"]
    assert ends("the council's old red big new plans") == ["the council's old red big new plans"]
    assert ends("the council's") == []
    assert ends("the council's to it") == []


LABEL = "they are a label on their own"
LINK = "they are a link, which may be the title of another page, or a gap to fill"
SHORT = "they are part of a name with a short form"
WORDS = "they are in a list of words"


@pytest.mark.parametrize(
    ("marked", "block", "reason"),
    [
        ("............[work]", (0, 16), LABEL),
        (".............[work]", (0, 17), None),
        ("[work]............", (0, 16), LABEL),
        ("[work].............", (0, 17), None),
        ("So.\n1. [work]", (4, 11), LABEL),
    ],
)
def test_a_label_has_few_marks_beside_it(
    marked: str, block: tuple[int, int], reason: str | None
) -> None:
    assert places.reason_to_leave(place(marked, block=block)) == reason


@pytest.mark.parametrize(
    ("before", "after", "is_link"),
    [
        (297, 0, True),
        (298, 0, False),
        (0, 298, True),
        (0, 299, False),
        (0, 0, True),
    ],
)
def test_the_brackets_of_a_link_are_near(before: int, after: int, *, is_link: bool) -> None:
    front = "[" + ("so " * 100)[:before].ljust(before)
    text = f"{front} work {('so ' * 100)[:after].ljust(after)}]"
    start = len(front) + 1
    here = ReplacementContext(text, start, start + len("work"), (0, len(text)))
    assert (places.reason_to_leave(here) == LINK) is is_link


@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        ("The [work] to at by on in of Department (WPD) is here.", SHORT),
        ("The [work] to at by on in of it Department (WPD) is here.", None),
        ("The [work] (WPD) is here.", "the text explains them here"),
        ("The [work] Department (WPD", None),
        ("The [work] Department (W) is here.", None),
        ("The [work] Department (WPDs) is here.", SHORT),
        ("The [work] Department (Wpd) is here.", None),
        (f"{'oak ' * 6}the to [work] {'elm ' * 6}", WORDS),
        (f"{'oak ' * 6}the to [work] {'elm ' * 5}", None),
        (f"{'oak ' * 5}the [work] {'elm ' * 6}", WORDS),
        (f"{'oak ' * 5}the [work] {'elm ' * 5}", None),
    ],
)
def test_a_name_and_a_list_of_words_are_told_by_what_is_near(
    marked: str, reason: str | None
) -> None:
    assert places.reason_to_leave(place(marked)) == reason


def kept(gap: str) -> str:
    """What is shown of the words between two changes."""
    ((_, pieces),) = changed_lines([f"One{gap}two"], [f"Two{gap}one"])
    return pieces[2].text


def test_of_words_that_stay_so_many_characters_are_shown() -> None:
    most = ("so " * 50)[: 2 * 60 - 2]
    assert kept(f" {most} ") == f" {most} "
    assert "\u2026" in kept(f" {most}x ")
    for length, cut in ((59, False), (60, True)):
        words_ = ("so " * 50)[: length - 1] + "x"
        ((_, pieces),) = changed_lines([f"{words_} one {words_}"], [f"{words_} two {words_}"])
        assert [each.text.count("\u2026") for each in pieces] == (
            [1, 0, 0, 1] if cut else [0, 0, 0, 0]
        )


@pytest.mark.parametrize(
    ("word", "plural"), [("eds", False), ("cars", True), ("ass", False), ("ms", False)]
)
def test_a_plural_has_four_letters_or_more(word: str, *, plural: bool) -> None:
    assert grammar.is_plural(word) is plural


@pytest.mark.parametrize(("word", "adverb"), [("reply", False), ("simply", True), ("ly", False)])
def test_an_adverb_is_longer_than_reply(word: str, *, adverb: bool) -> None:
    assert grammar.is_adverb(word) is adverb


def test_a_verb_in_ing_has_five_letters_or_more() -> None:
    assert grammar.base_of_ing("doing") == "do"
    assert grammar.base_of_ing("king") is None


@pytest.mark.parametrize(
    ("word", "expected"),
    [("A plan", "an"), ("B plan", "a"), ("8", "an"), ("80", "an"), ("110", "a"), ("1", "a"),
     ("", "a"), ("...", "a"), ("(easy)", "an"), ("AIDS", "an"), ("NATO", "a"), ("x-ray", "a")],
)  # fmt: skip
def test_the_article_of_letters_and_figures(word: str, expected: str) -> None:
    assert article(word) == expected
