from __future__ import annotations

import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from itertools import pairwise

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import plainspeak
from plainspeak.model import serialise
from plainspeak.reports import Style, write

SCHEMA = json.loads(files("plainspeak.model").joinpath("wire.schema.json").read_text("utf-8"))
TEXT = "# How we work\n\nWe will utilise the MDT.\n"
CHECKER = plainspeak.Checker()


def wired(*results: object) -> dict[str, object]:
    pieces = write("json", results, Style())  # type: ignore[arg-type]
    data: dict[str, object] = json.loads("".join(pieces))
    return data


def test_the_wire_format_keeps_to_its_schema() -> None:
    error = plainspeak.errors.DocumentError("broken.pdf", "it is broken", "Mend it.")
    data = wired(CHECKER.check(TEXT, "leaflet.md"), CHECKER.check("", "empty.md"), error)
    jsonschema.validate(data, SCHEMA)
    assert data["version"] == serialise.VERSION
    assert data["errors"] == [{"path": "broken.pdf", "message": "it is broken. Mend it."}]


def test_a_finding_says_where_it_stands() -> None:
    finding = CHECKER.check(TEXT, "leaflet.md").to_dict()["findings"][0]  # type: ignore[index]
    place = {key: finding[key] for key in ("text", "line", "column", "end_column", "section")}
    assert place == {
        "text": "utilise",
        "line": 3,
        "column": 9,
        "end_column": 16,
        "section": "How we work",
    }


def test_a_fingerprint_survives_a_move_of_the_text() -> None:
    moved = CHECKER.check("# New\n\nOne more line here, of no great interest.\n\n" + TEXT, "a.md")
    first = CHECKER.check(TEXT, "a.md")

    def prints(report: plainspeak.Report) -> list[str]:
        return [each["fingerprint"] for each in report.to_dict()["findings"]]  # type: ignore[attr-defined]

    assert len(set(prints(first))) == len(first.findings)
    assert prints(first)[1] in prints(moved) or prints(first)[0] in prints(moved)


@pytest.mark.parametrize("thing", [CHECKER, CHECKER.check(TEXT), plainspeak.lookup("MDT")])
def test_everything_public_can_be_pickled(thing: object) -> None:
    copy = pickle.loads(pickle.dumps(thing))  # noqa: S301  our own
    if isinstance(thing, plainspeak.Report):
        assert copy == thing
        assert copy.readability == thing.readability


def test_many_threads_share_a_checker() -> None:
    texts = [TEXT, "Ask us.", "We utilise it."] * 20
    with ThreadPoolExecutor(4) as pool:
        reports = list(pool.map(CHECKER.check, texts))
    assert reports == [CHECKER.check(text) for text in texts]


def test_many_texts_are_checked_one_at_a_time() -> None:
    asked = []

    def texts() -> object:
        for text in ("One.", "Two."):
            asked.append(text)
            yield text

    reports = CHECKER.check_many(texts())  # type: ignore[arg-type]
    assert next(reports).words == 1
    assert asked == ["One."]


@given(st.text(max_size=300))
def test_findings_are_sorted_apart_and_inside_whatever_the_text(text: str) -> None:
    try:
        report = CHECKER.check(text)
    except plainspeak.PlainspeakError:
        return
    assert all(0 <= each.start < each.end <= len(text) for each in report.findings)
    assert all(a.end <= b.start for a, b in pairwise(report.findings))


words = st.sampled_from(
    [
        "We",
        "utilise",
        "the",
        "MDT",
        "(",
        ")",
        "in order to",
        ".",
        '"',
        "NHS",
        "\n\n",
        "PLEASE READ THIS FORM",
        "multidisciplinary team",
        "- ",
    ]
)


@given(st.lists(words, max_size=60).map(" ".join))
def test_findings_are_sorted_apart_and_inside_for_words_we_know(text: str) -> None:
    report = CHECKER.check(text)
    assert all(a.end <= b.start for a, b in pairwise(report.findings))
    for acronym in report.acronyms:
        assert all(text[start:end].startswith(acronym.short[0]) for start, end in acronym.uses)


@pytest.mark.parametrize(
    "text",
    [
        "((((A" * 20_000,
        "A" * 100_000,
        '"' * 50_000,
        "A. " * 30_000,
        "MDT " * 30_000,
        "(A (B (C " * 10_000,
    ],
)
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    assert CHECKER.check(text).document.text


def test_an_acronym_knows_its_uses_and_its_explanation() -> None:
    text = "The multidisciplinary team (MDT) meets. The MDT decides. Two MDTs met."
    (acronym,) = CHECKER.check(text).acronyms
    assert (acronym.short, acronym.long) == ("MDT", "multidisciplinary team")
    assert acronym.explained_at == (4, 32)
    assert [text[slice(*use)] for use in acronym.uses] == ["MDT", "MDT", "MDTs"]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("People take proton pump inhibitors (PPIs) daily.", "PPIs", "proton pump inhibitors"),
        (
            "Ask NICE (National Institute for Health and Care Excellence).",
            "NICE",
            "National Institute for Health and Care Excellence",
        ),
        (
            "The Department for Work and Pensions (DWP) pays.",
            "DWP",
            "Department for Work and Pensions",
        ),
        (
            "The Deprivation of Liberty Safeguards (DoLS) apply.",
            "DoLS",
            "Deprivation of Liberty Safeguards",
        ),
    ],
)
def test_a_long_form_is_exact(text: str, short: str, long: str) -> None:
    (acronym,) = [each for each in CHECKER.check(text).acronyms if each.explained_at]
    assert (acronym.short, acronym.long) == (short, long)


def test_a_short_text_has_counts_but_no_scores() -> None:
    measured = CHECKER.check("Ask us. We can help.").readability
    assert (measured.words, len(measured.sentences)) == (5, 2)
    assert measured.flesch_reading_ease is None


def test_each_bullet_is_a_sentence_and_headings_are_no_part_of_the_score() -> None:
    text = "# Reablement and rehabilitation\n\n" + "- ask us for some help at home\n" * 20
    measured = CHECKER.check(text, "a.md").readability
    assert measured.words_per_sentence == 7.0
    assert measured.flesch_kincaid_grade is not None
    assert measured.flesch_kincaid_grade < 4


def test_hard_sentences_are_harder_than_easy_ones() -> None:
    text = "We can help you at home. Multidisciplinary reablement facilitates rehabilitation."
    easy, hard = CHECKER.check(text).readability.sentences
    assert easy.difficulty < hard.difficulty


@pytest.mark.parametrize(
    ("text", "name", "is_unread"),
    [
        ("{% for x in y %}{{ x.utilise }}{% endfor %}", "page.html", True),
        ("```\nutilise()\n```\n", "a.md", True),
        ("", "a.txt", False),
        ("We help.", "a.txt", False),
    ],
)
def test_a_document_without_words_for_readers_says_so(
    text: str, name: str, *, is_unread: bool
) -> None:
    assert ("no words for readers" in plainspeak.check(text, name).passed_over) is is_unread
