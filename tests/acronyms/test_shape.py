"""What looks like a short form, what is filed under one, and what capitals are no short form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.acronyms.shape import (
    head,
    is_number,
    is_ordinary,
    is_placeholder,
    is_short_form,
    is_unlikely,
    singular,
)

FORMS = st.from_regex(r"[A-Z]{2,6}", fullmatch=True)


@pytest.mark.parametrize(
    "text",
    ["MDT", "DoLS", "A/L", "R&D", "D2A", "W4M", "4Cs", "3Rs", "PoC", "GPs", "B.B.C.", "CDKs", "FÁS",
     "LA-IPPC", "SaLT", "NHSBSA", "ABCDEFGHIJ", "ABCDEFGHIJs", "AB", "AbCd", "McD", "D4M", "2Cs"],
)  # fmt: skip
def test_a_short_form(text: str) -> None:
    assert is_short_form(text)


@pytest.mark.parametrize(
    "text",
    ["Dolls", "NG142", "IV", "XXIV", "GitHub", "W1A", "YYYY", "SSP1", "SSP12", "A", "a", "mdt",
     "Mr", "ABCDEFGHIJK", "XX", "3.5", "MyGovID", "1Cs", "HHMM", "Communities", "AbcDe", "D3A",
     "A1", "A&"],
)  # fmt: skip
def test_no_short_form(text: str) -> None:
    assert not is_short_form(text)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("ICBs", "ICB"),
        ("B.B.C.", "BBC"),
        ("B.B.C", "BBC"),
        ("GPs'", "GP"),
        ("NGO's", "NGO"),
        ("NGO\u2019s", "NGO"),
        ("As", "As"),
        ("ABs", "AB"),
        ("Abs", "Abs"),
        ("bus", "bus"),
        ("D2As", "D2A"),
        ("3Rs", "3R"),
    ],
)
def test_the_singular(text: str, bare: str) -> None:
    assert singular(text) == bare


@given(FORMS)
def test_a_plural_and_an_owner_are_the_same_form(form: str) -> None:
    assert {singular(form + ending) for ending in ("s", "'s", "\u2019s", "s'", "s\u2019")} == {form}
    assert singular(singular(form)) == singular(form)


@pytest.mark.parametrize(
    ("short", "filed"),
    [
        ("EHC plans", "EHC"),
        ("EHC plan", "EHC"),
        ("UK GDPR", "GDPR"),
        ("JS 3", "JS 3"),
        ("Ang II", "Ang II"),
        ("bd", "bd"),
        ("MDTs", "MDT"),
        ("4Cs", "4Cs"),
        ("care plan", "care plan"),
        ("ODP plan UK", "UK"),
        ("ODP plan", "ODP"),
        ("UK ODPs", "ODP"),
    ],
)
def test_a_form_is_filed_under_its_head(short: str, filed: str) -> None:
    assert head(short) == filed


@pytest.mark.parametrize("text", ["NOT", "VACANCY", "ADVERT", "EASY", "FREE", "SHARERS", "STAFFS"])
def test_capitals_that_are_a_word(text: str) -> None:
    assert is_ordinary(text)


@pytest.mark.parametrize("text", ["MDT", "SaLT", "CAMHS", "R&D", "D2A", "Not"])
def test_capitals_that_are_no_word(text: str) -> None:
    assert not is_ordinary(text)


@pytest.mark.parametrize(
    "text", ["see", "e.g", "12", "p", "pp", "fig", "km", "kg", "ml", "iv", "optional", "Monday",
             "communities", "is", "note", "abcdef", "Of", "hi", "la"],
)  # fmt: skip
def test_a_word_in_brackets_is_no_short_form(text: str) -> None:
    assert is_unlikely(text)


@pytest.mark.parametrize("text", ["MDT", "cdks", "leu", "S", "A", "s117", "Ag", "mtdna",
                                  "abcde", "vs", "el", "OK"])  # fmt: skip
def test_what_may_be_one_in_brackets(text: str) -> None:
    assert not is_unlikely(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("XX", True), ("YYYY", True), ("DD", True), ("TODO", True), ("MDT", False), ("X", False)],
)
def test_placeholders(text: str, *, expected: bool) -> None:
    assert is_placeholder(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("3", True), ("IV", True), ("12", True), ("a", False), ("", False)]
)
def test_numbers(text: str, *, expected: bool) -> None:
    assert is_number(text) is expected
