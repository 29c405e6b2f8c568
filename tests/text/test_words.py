"""Words as they are compared: their spelling, how common they are, and whether they are words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import wordfreq

from plainspeak._platform import disk_cache
from plainspeak.text import dictionary, frequency
from plainspeak.text.dictionary import is_listed, is_word
from plainspeak.text.frequency import common_words, is_ordinary, zipf_frequency
from plainspeak.text.spelling import americanise, normalise_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organisation", "organization"),
        ("organises", "organizes"),
        ("analyse", "analyze"),
        ("colour", "color"),
        ("neighbourhoods", "neighborhoods"),
        ("favourite", "favorite"),
        ("centre", "center"),
        ("centres", "centers"),
        ("dialogue", "dialog"),
        ("travelled", "traveled"),
        ("counsellor", "counselor"),
        ("anaemia", "anemia"),
        ("oestrogen", "estrogen"),
        ("diarrhoea", "diarrhea"),
        ("programme", "program"),
    ],
)
def test_british_and_american_are_one(british: str, american: str) -> None:
    assert americanise(british) == american == americanise(american)


@pytest.mark.parametrize(
    "word", ["four", "rise", "tour", "hour", "noise", "filled", "filling", "called", "wise", "poem"]
)
def test_a_word_with_one_spelling_stays(word: str) -> None:
    assert americanise(word) == word


def test_what_is_too_long_to_be_a_word_is_left_as_it_is() -> None:
    assert americanise("utilise" * 15) == "utilise" * 15  # it took time that grew by the square
    longest = f"{'x' * 96}"
    assert americanise(f"{longest}lise") == f"{longest}lise".replace("lise", "lize")
    assert americanise(f"{longest}alise") == f"{longest}alise"
    assert (americanise("ionise"), americanise("prise")) == ("ionize", "prise")


def test_a_phrase_is_compared_without_hyphens_capitals_and_spaces() -> None:
    assert normalise_phrase(" Step\u2011down  Programme\u2019s ") == "step down program's"


def test_a_word_with_a_hyphen_is_as_rare_as_its_rarest_part() -> None:
    assert zipf_frequency("the-reablement") == zipf_frequency("reablement")
    assert zipf_frequency("-") == zipf_frequency("") == 0.0
    assert zipf_frequency("House\u2019s") == zipf_frequency("house") > 0


def test_a_word_is_as_common_as_its_commoner_spelling() -> None:
    assert zipf_frequency("organisation") == zipf_frequency("organization")


@pytest.mark.parametrize(
    ("word", "least", "most"),
    [("the", 7, 8), ("help", 5, 6), ("tenancy", 2.5, 4), ("reablement", 0, 1)],
)
def test_how_often_words_are_met(word: str, least: float, most: float) -> None:
    assert least <= zipf_frequency(word) <= most


@pytest.mark.parametrize("word", ["the", "house", "region", "tenancy", "reablement", "zobrex"])
def test_words_are_as_common_as_wordfreq_says(word: str) -> None:
    assert zipf_frequency(word) == wordfreq.zipf_frequency(word, "en")


@pytest.mark.parametrize(("word", "zipf"), [("addition", 500), ("activated", 400), ("june", 520)])
def test_a_word_is_common_from_its_own_frequency_on(word: str, zipf: int) -> None:
    words = [common_words(zipf), common_words(zipf + 1)]
    assert [word in each for each in words] == [True, False]
    assert [word in set(each) for each in words] == [True, False]


def test_common_words_hold_the_others_that_were_named() -> None:
    words = common_words(550, frozenset({"zobrex"}))
    assert "zobrex" in words
    assert "the" in words
    assert "tenancy" not in words
    assert set(words) >= {"zobrex", "the"}
    assert len(words) == len(set(words))


def test_common_words_look_the_same_once_they_are_all_loaded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(frequency, "MAX_LOOKED_UP", 2)
    words = frequency.CommonWords(600, frozenset())
    before = [word in words for word in ("the", "tenancy")]
    assert words.loaded is None
    assert [word in words for word in ("the", "tenancy")] == before == [True, False]
    assert words.loaded is not None
    assert ["the" in words.loaded, "tenancy" in words.loaded] == before


def test_words_rarer_than_any_list_goes_are_refused() -> None:
    with pytest.raises(ValueError, match="common from 200 on, not from 199"):
        frequency.CommonWords(199, frozenset())
    assert "the" in frequency.CommonWords(200, frozenset())


@pytest.mark.parametrize(
    ("word", "expected"),
    [("help", True), ("HELP", True), ("favourite", True), ("reablement", False)],
)
def test_what_everybody_meets(word: str, *, expected: bool) -> None:
    assert is_ordinary(word) is expected


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        *[(word, True) for word in ("AND", "OF", "ACT", "FEE", "TENANT", "SUBLETTING", "HONOURED")],
        *[(word, False) for word in ("OH", "HEY", "GIG", "BADMENT")],
        *[(word, True) for word in ("A", "I")],
        ("", False),
        *[(word, True) for word in ("AM", "NON", "GUT", "QUIZER")],
        *[(word, False) for word in ("CQC", "GP", "DWP", "SEN", "PIP", "CAFCASS", "LPAS")],
        *[
            (word, True)
            for word in ("UP", "US", "GYM", "HUB", "SHARERS", "SHARES", "MAPPER", "CUT")
        ],
        *[(word, False) for word in ("OK", "HI", "BB", "DR", "GPS", "ABLES", "GOERS", "TRYER")],
    ],
)
def test_letters_that_are_a_word(letters: str, *, expected: bool) -> None:
    assert is_word(letters) is expected


@pytest.mark.parametrize(
    ("word", "expected"), [("tenant", True), ("honour", True), ("tennant", False)]
)
def test_what_the_dictionary_has(word: str, *, expected: bool) -> None:
    assert is_listed(word) is expected


REMEMBERED = (
    frequency.zipf_frequency, frequency._zipfs, frequency._common_words,  # noqa: SLF001
    frequency._common_table, frequency._rated, dictionary.is_word, dictionary._words,  # noqa: SLF001
)  # fmt: skip
"""What knows a table of words once it was read."""


@pytest.fixture
def _empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A cache folder with nothing in it, so that every table is made from what the library has."""
    monkeypatch.setenv("PLAINSPEAK_CACHE_DIR", str(tmp_path))
    for each in (disk_cache.folder, *REMEMBERED):
        each.cache_clear()
    yield
    for each in (disk_cache.folder, *REMEMBERED):
        each.cache_clear()


@pytest.mark.usefixtures("_empty_cache")
def test_tables_that_are_made_anew_say_the_same(tmp_path: Path) -> None:
    for word in ("the", "house", "region", "tenancy", "reablement", "zobrex"):
        assert zipf_frequency(word) == wordfreq.zipf_frequency(word, "en")
    common = {zipf: common_words(zipf) for zipf in (200, 201, 500, 501)}
    for word, zipf in (("addition", 500), ("activated", 400), ("june", 520), ("zobrex", 0)):
        assert (word in common[500], word in common[501]) == (zipf >= 500, zipf >= 501)
        assert (word in common[200]) is (zipf >= 200)
    assert len(common[201]) < len(common[200])
    assert set(common[501]) < set(common[500]) < set(common[201]) < set(common[200])
    assert all(word.isalpha() and word == americanise(word) for word in common[500])
    assert is_listed("tenant")
    assert not any(is_listed(word) for word in ("tennant", "London", "x-ray"))
    assert is_word("SHARERS")
    assert len(list(tmp_path.iterdir())) == 4
