from __future__ import annotations

import json
import math
from dataclasses import astuple
from importlib.resources import files

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import plainspeak
from counted import Counted, counted, uses_of
from plainspeak import reports
from plainspeak.readability.age_bands import OLDEST, YOUNGEST, age_band
from plainspeak.readability.caveats import FOREIGN, NAMES, NO_ENDS
from plainspeak.readability.formulas import (
    FORMULAS,
    count_word,
    count_words,
    scores,
    syllables,
)
from plainspeak.reports import scores as score_report

SCHEMA = json.loads(files("plainspeak.model").joinpath("wire.schema.json").read_text("utf-8"))
CHECKER = plainspeak.Checker()
NOT_ENGLISH = "it is in {}, and the scores are made for English"
PLAIN = "We can help you at home. Ask your nurse for the card.\n\n"


def measured(text: str, name: str = "a.md") -> plainspeak.Readability:
    return CHECKER.check(text, name).readability


@pytest.mark.parametrize("text", counted(), ids=lambda each: each.name)
def test_sentences_and_words_are_those_a_person_counts(text: Counted) -> None:
    found = measured(text.text, text.name)
    assert (found.scored_sentences, found.scored_words) == (text.sentences, text.words)


def test_syllables_are_those_a_person_counts_in_99_words_of_100() -> None:
    off = sum(abs(count_words(uses_of(text)).syllables - text.syllables) for text in counted())
    assert off <= 0.01 * sum(text.words for text in counted())


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("utilise", 3),
        ("leisure", 2),
        ("physiotherapy", 6),
        ("haemorrhage", 3),
        ("organisation", 5),
        ("co-production", 4),
        ("carer's", 2),
        ("GPs", 2),
        ("MDT", 3),
        ("SEND", 1),
        ("3.5", 1),
        ("", 1),
        ("x" * 10_000, 1),
    ],
)
def test_a_word_has_the_syllables_it_has_when_said_aloud(word: str, number: int) -> None:
    assert syllables(word) == number


def test_the_scores_are_those_the_authors_published() -> None:
    facts = count_words({"simple": 60, "words": 30, "rehabilitation": 10})
    assert (facts.words, facts.syllables, facts.many) == (100, 210, 10)
    found = scores(facts, 10)
    assert found is not None
    assert found.flesch_reading_ease == pytest.approx(206.835 - 1.015 * 10 - 84.6 * 2.1, abs=0.05)
    assert found.flesch_kincaid_grade == pytest.approx(0.39 * 10 + 11.8 * 2.1 - 15.59, abs=0.05)
    assert found.smog_grade == pytest.approx(1.043 * math.sqrt(30) + 3.1291, abs=0.05)
    assert found.gunning_fog == pytest.approx(0.4 * (10 + 10), abs=0.05)


@pytest.mark.parametrize(
    ("words", "sentences", "expected"),
    [
        ({"simple": 60, "words": 30, "rehabilitation": 10}, 10,
         (19.0, 13.1, 8.8, 8.0, 19.5, 14.2, 5.7)),
        # Dale and Chall add to their score where more than 5 words in 100 are hard
        ({"ask": 95, "xqzt": 5}, 10, (112.1, 0.1, 3.1, 4.0, -0.8, -2.1, 1.3)),
        ({"ask": 94, "xqzt": 6}, 10, (112.1, 0.1, 3.1, 4.0, -0.8, -2.0, 5.1)),
        ({"ask": 9497, "xqzt": 503}, 1000, (112.1, 0.1, 3.1, 4.0, -0.8, -2.1, 4.9)),
        ({"ask": 100}, 1, (20.7, 35.2, 3.1, 40.0, 1.5, 42.7, 5.0)),
    ],
)  # fmt: skip
def test_the_scores_of_some_words(
    words: dict[str, int], sentences: int, expected: tuple[float, ...]
) -> None:
    assert astuple(scores(count_words(words), sentences)) == expected  # type: ignore[arg-type]


def test_a_hundred_words_and_a_sentence_have_scores() -> None:
    assert scores(count_words({"ask": 100}), 0) is None
    assert scores(count_words({"ask": 99}), 1) is None


@pytest.mark.parametrize(
    ("word", "facts"),
    [
        # syllables, letters, signs, three syllables, three of Gunning's, hard for Dale and Chall
        ("created", (3, 7, 7, 1, 0, 1)),
        ("creation", (3, 8, 8, 1, 1, 1)),
        ("Creation", (3, 8, 8, 1, 0, 1)),
        ("iCalendar", (3, 9, 9, 1, 1, 1)),
        ("wanted", (2, 6, 6, 0, 0, 0)),
        ("co-operation", (5, 11, 11, 1, 0, 1)),
        ("understanded", (4, 12, 12, 1, 1, 0)),
        ("WWs", (6, 3, 3, 1, 0, 1)),
        ("BWD", (5, 3, 3, 1, 0, 1)),
        ("2026", (1, 0, 4, 0, 0, 0)),
        ("1st", (1, 2, 3, 0, 0, 1)),
    ],
)
def test_what_the_formulas_ask_of_a_word(word: str, facts: tuple[int, ...]) -> None:
    assert count_word(word) == (1, *facts)


@pytest.mark.parametrize(
    ("word", "hard"),
    [
        *[(word, False) for word in ("babies", "cities", "houses", "wishes", "wanted", "tied")],
        *[(word, False) for word in ("taller", "braver", "tallest", "nicest", "asking", "dog's")],
        *[(word, False) for word in ("hopped", "fattest", "swimmer", "likely")],
        *[(word, True) for word in ("utilised", "runnish", "houseful", "facilitates", "dogxed")],
    ],
)
def test_forms_of_an_easy_word_are_easy(word: str, *, hard: bool) -> None:
    assert bool(count_word(word).hard) is hard


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it has no words"),
        ("Hello", "it has 1 word in sentences, and the formulas need 100"),
        ("# Help at home\n\n## Ask us\n", "it has headings or tables and no sentences"),
        ("Kami sedia membantu anda jika anda memerlukan penjagaan di rumah. " * 20, FOREIGN),
        ("3 14 15.9 2.6 5 35 8 97 9\n" * 20, "it has figures and few words"),
        (
            "Rydym yma i'ch helpu os oes angen gofal arnoch gartref heddiw. " * 20,
            NOT_ENGLISH.format("Welsh"),
        ),
        (
            "Nous sommes là pour vous aider si vous avez besoin de soins. " * 20,
            NOT_ENGLISH.format("French"),
        ),
        (
            "نحن هنا لمساعدتك إذا كنت بحاجة إلى رعاية في المنزل. " * 20,
            NOT_ENGLISH.format("a language in Arabic script"),
        ),
        ("Ann Smith, Tom Jones, Priya Patel and Hannah Ahmed.", NAMES),
        ("Help us to help you at home " * 40, NO_ENDS),
        (
            "Le conseil municipal se r\u00e9unit tous les mois pour discuter des questions de la "
            "commune. " * 20,
            FOREIGN,
        ),
        ("a" * 10_000, "it has 1 word in sentences, and the formulas need 100"),
        (PLAIN * 7, "it has 84 words in sentences, and the formulas need 100"),
    ],
)
def test_a_text_that_cannot_be_scored_says_why(text: str, reason: str) -> None:
    found = measured(text)
    assert found.reason == reason
    assert set(found.scores.values()) == {None}


def test_another_language_has_no_difficulty_either() -> None:
    assert measured("Wir sind für Sie da, wenn Sie Pflege brauchen. " * 20).difficulty is None


@pytest.mark.parametrize(
    "text",
    [
        "Tom Jones and Ann Smith will help you at home.",
        "PLEASE WAIT IN THE HALL.",
        "- bread\n- apples\n- cheese\n- onions\n- carrots\n- butter\n" * 4,
    ],
    ids=["names in a sentence", "capitals", "a list of things"],
)
def test_names_and_lists_in_english_have_a_difficulty(text: str) -> None:
    assert measured(text).difficulty is not None


def test_dense_medical_english_is_still_english() -> None:
    text = "The trial found that methotrexate reduced joint inflammation in most of the patients. "
    assert measured(text * 12).reason is None


@settings(max_examples=60)
@given(st.text(max_size=400), st.sampled_from(["a.txt", "a.md"]))
def test_no_text_breaks_the_wire_format(text: str, name: str) -> None:
    written = "".join(reports.write("json", [CHECKER.check(text, name)], reports.Style()))
    jsonschema.validate(json.loads(written), SCHEMA)
    assert "NaN" not in written.partition('"readability"')[2]
    assert "Infinity" not in written.partition('"readability"')[2]


@settings(max_examples=40)
@given(st.lists(st.text(min_size=1, max_size=20), min_size=1), st.integers(1, 500))
def test_every_score_is_a_number(words: list[str], uses: int) -> None:
    found = scores(count_words(dict.fromkeys(words, uses)), 3)
    assert found is None or all(math.isfinite(getattr(found, name)) for name in FORMULAS)


@given(st.sampled_from(FORMULAS), st.floats(-1000, 1000))
def test_every_score_has_a_band_of_ages(formula: str, score: float) -> None:
    low, high = age_band(formula, score)
    assert YOUNGEST <= low <= high <= OLDEST


def test_a_score_is_the_same_every_time() -> None:
    assert measured(PLAIN * 20) == measured(PLAIN * 20)


def test_a_bullet_counts_the_same_with_and_without_its_full_stop() -> None:
    bullets = "- ask the nurse for help at home\n" * 20
    assert measured(bullets).scores == measured(bullets.replace("home", "home.")).scores


def test_headings_and_tables_are_counted_and_not_scored() -> None:
    table = "| Rehabilitation | Physiotherapy |\n| --- | --- |\n| Domiciliary | Reablement |\n\n"
    with_more = measured("# Multidisciplinary reablement\n\n" + PLAIN * 10 + table)
    without = measured(PLAIN * 10)
    assert with_more.scores == without.scores
    assert with_more.words > with_more.scored_words == without.words


def test_names_of_a_group_can_be_left_out() -> None:
    text = "The Happyland Rehabilitation Association will help you at home this week.\n\n" * 12
    named = plainspeak.Settings(leave_out=("happyland rehabilitation association",))
    found = plainspeak.Checker(named).check(text, "a.md").readability
    assert found.grade is not None
    assert (measured(text).grade or 0) > found.grade + 2


def test_a_megabyte_is_scored() -> None:
    found = measured(PLAIN * 18_000, "a.txt")
    assert found.scored_sentences == 36_000
    assert found.grade == measured(PLAIN * 20).grade


def test_a_card_of_several_documents_is_a_line_each() -> None:
    reports = [CHECKER.check(PLAIN * 20, name) for name in ("a.md", "b.md")]
    lines = "".join(score_report.write(iter(reports), "terminal")).splitlines()
    assert [line.rpartition(" ")[2] for line in lines[:3]] == ["DOCUMENT", "a.md", "b.md"]


def test_csv_and_json_say_the_same() -> None:
    reports = [CHECKER.check(PLAIN * 20, "a.md"), CHECKER.check("", "b.md")]
    rows = "".join(score_report.write(reports, "csv")).splitlines()
    data = json.loads("".join(score_report.write(reports, "json")))
    header = rows[0].split(",")
    grade = data["documents"][0]["readability"]["flesch_kincaid_grade"]
    assert rows[1].split(",")[header.index("flesch_kincaid_grade")] == str(grade)
    assert data["documents"][1]["readability"]["reason"] == "it has no words"
