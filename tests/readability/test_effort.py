from __future__ import annotations

import pytest

from plainspeak.readability import effort
from plainspeak.readability.effort import of_frequency, of_word, of_words


@pytest.mark.parametrize(
    ("zipf", "expected"), [(7, 0.1), (5, 1.0), (3, 10.0), (2.25, 23.71), (1, 23.71), (0, 23.71)]
)
def test_a_word_met_a_hundred_times_less_often_asks_for_ten_times_as_much(
    zipf: float, expected: float
) -> None:
    assert of_frequency(zipf) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(
    ("easier", "harder"),
    [
        ("help", "rehabilitation"),
        ("nurse", "COPD"),
        ("rehabilitation", "HbA1c"),
        ("Guyana", "guyana"),  # with a capital it is a name
        ("McDonald", "MDT"),
        ("2026", "help"),
        ("12th", "help"),
        ("II", "help"),
        ("well-known", "well-met"),  # as hard as its hardest part
        ("short", "bronchodilator"),
    ],
)
def test_what_readers_know_less_asks_for_more(easier: str, harder: str) -> None:
    assert of_word(easier) < of_word(harder)


@pytest.mark.parametrize("name", ["Guyana", "Schwartzenberger", "Xanthippe", "McDonald", "GitHub"])
def test_no_name_is_harder_than_an_everyday_word(name: str) -> None:
    assert of_word(name) <= effort.NAME + effort.PER_WORD


@pytest.mark.parametrize(
    "short", ["MDT", "COPD", "HbA1c", "mRNA", "EHCP", "H1N1", "ICBs", "DoLs", "x2"]
)
def test_a_short_form_is_at_least_as_hard_as_a_seldom_word(short: str) -> None:
    assert of_word(short) >= effort.SHORT_FORM


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        *[(word, True) for word in ("AB", "AbC", "AbCd", "McDs", "a1", "1a")],
        *[(word, False) for word in ("A", "aB", "AbCde", "1", "ab")],
    ],
)
def test_half_of_the_letters_of_a_short_form_are_capitals(word: str, *, expected: bool) -> None:
    assert effort.is_short_form(word) is expected


@pytest.mark.parametrize("word", ["AND", "NOT", "THE", "YOU"])
def test_capitals_alone_make_no_short_form_of_the_commonest_words(word: str) -> None:
    assert of_word(word) < effort.NAME


def test_a_code_of_many_letters_is_as_hard_as_any_unknown_word() -> None:
    assert of_word(f"X{'x' * 29}") == effort.PER_WORD + effort.NAME  # as long as a name may be
    assert (
        of_word(f"X{'x' * 30}")
        == of_word("x" * 31)
        == of_word("x" * 10_000)
        == effort.PER_WORD + of_frequency(0)
    )


@pytest.mark.parametrize(
    "number", ["7", "2026", "3.5", "10:30", "1,000", "5th", "9am", "20mg", "IV"]
)
def test_a_number_asks_for_as_little_as_the_commonest_words(number: str) -> None:
    assert of_word(number) == pytest.approx(effort.EASIEST + effort.PER_WORD)


def test_the_efforts_of_words_are_added_up() -> None:
    words = ["we", "facilitate", "help"]
    assert of_words(words) == pytest.approx(sum(map(of_word, words)))
    assert of_words([]) == 0


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        (["letter"], 0),
        (["letters"], 1),
        (["rehabilitation", "hospitals"], 11),
        (["short-term"], 0),  # each part has few
        (["re\u2010establishment"], 7),
        (["HbA1cHbA1c"], 0),  # a code
        (["x" * 29], 23),
        (["x" * 30], 24),
        (["x" * 100], 24),
    ],
)
def test_letters_beyond_the_sixth_are_counted(words: list[str], letters: int) -> None:
    assert effort.long_letters(words) == letters


def test_words_are_remembered_only_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(effort, "CACHED_WORDS", 3)
    effort.forget()
    for word in ("one", "two", "three", "four"):
        assert of_words([word]) == of_word(word)
    assert len(effort._EFFORTS) == 1  # noqa: SLF001  what it is bounded for


def test_numbers_are_worked_out_anew_once_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    before = of_words(["help"])
    monkeypatch.setattr(effort, "PER_WORD", 5.0)
    assert of_words(["help"]) == before
    effort.forget()
    assert of_words(["help"]) > before + 4
    effort.long_letters(["rehabilitation"])
    monkeypatch.setattr(effort, "FREE_LETTERS", 0)
    effort.forget()
    assert effort.long_letters(["rehabilitation"]) == 14
    monkeypatch.undo()
    effort.forget()
