from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import plainspeak
from marked import clean, flagged
from plainspeak.lexicon import table

if TYPE_CHECKING:
    from pathlib import Path

HEADER = ",".join(table.COLUMNS)


def own(folder: Path, *rows: str) -> plainspeak.Checker:
    path = folder / "our_words.csv"
    path.write_text("\n".join([HEADER, *rows, ""]), "utf-8")
    return plainspeak.Checker(plainspeak.Settings(lists=(str(path),)))


def words(checker: plainspeak.Checker, text: str) -> list[str]:
    findings = checker.check(text).findings
    return [text[f.start : f.end] for f in findings if f.rule in {"jargon", "wordy"}]


@pytest.mark.parametrize(
    "marked",
    [
        "We [utilise] it.",
        "We [utilised] it.",
        "They are [utilising] it.",
        "We [utilize] it.",
        "We [UTILISE] it.",
        "[Utilise] it.",
        "It was sent [in order to] help.",
        "It was sent [in\norder to] help.",
        "You [are in receipt of] a grant.",
        "She [is in receipt of] a grant.",
        "Read the [above-mentioned] note.",
        "Read the [above mentioned] note.",
        "Read the [above\u2011mentioned] note.",
    ],
)
def test_terms_are_found_in_every_form_and_spelling(marked: str) -> None:
    assert flagged(marked)


@pytest.mark.parametrize(
    "text",
    [
        "We went to the Prior to Birth Centre in Leeds.",
        'She said, "We utilise it."',
        "\u2018We utilise it,\u2019 she said.",
        "In this order, to help.",
        "Write few of them (Dickerson 1986, Garner 2001).",
    ],
)
def test_names_quotations_and_other_phrases_stay_quiet(text: str) -> None:
    assert clean(text)


@pytest.mark.parametrize(
    ("marked", "rule"),
    [
        ("He has [Parental Responsibility] for her.", "unexplained-term"),
        ("The [Relief Duty] lasts for eight weeks.", "unexplained-term"),
        ("We have a new [Target Operating Model] for all.", "jargon"),
    ],
)
def test_an_official_thing_is_known_with_capitals_too(marked: str, rule: str) -> None:
    assert flagged(marked, rule)


@pytest.mark.parametrize(
    "text",
    [
        "Ask the Oxmere Parental Responsibility Group for help.",
        "He has the Parental Responsibility Handbook.",
        "The work of Oxmere and Parental Responsibility is old.",
        "We read it in Parental Responsibility 2019 again.",
    ],
)
def test_an_official_thing_in_a_longer_name_is_part_of_it(text: str) -> None:
    assert clean(text)


def test_quotations_are_checked_when_asked() -> None:
    checker = plainspeak.Checker(plainspeak.Settings(quotations=True))
    assert words(checker, 'She said, "We utilise it."') == ["utilise"]


def test_the_longest_term_wins(tmp_path: Path) -> None:
    checker = own(
        tmp_path,
        "moot point,,jargon,noun,avoid,open question,,,,,,current,,,plainspeak,",
        "moot,,jargon,adjective,avoid,open,,,,,,current,,,plainspeak,",
    )
    assert words(checker, "It is a moot point.") == ["moot point"]


@pytest.mark.parametrize(
    ("condition", "kept", "found"),
    [
        ("next:bar", "The moot bar.", "The moot case."),
        ("before:the", "See the moot.", "See a moot."),
        ("near:law*", "A lawyer at a moot.", "A nurse at a moot."),
        ("capitals", "A MOOT.", "A moot."),
        ("start", "Moot it is.", "A moot."),
        ("before:the+next:bar", "The moot bar.", "The moot case."),
        ("next:#number", "A moot 5.", "A moot five."),
    ],
)
def test_unless_keeps_a_term_quiet(tmp_path: Path, condition: str, kept: str, found: str) -> None:
    checker = own(tmp_path, f'moot,,jargon,,avoid,open,,,,"{condition}",,current,,,plainspeak,')
    assert words(checker, kept) == []
    assert [each.lower() for each in words(checker, found)] == ["moot"]


def test_needs_must_hold_in_the_same_sentence(tmp_path: Path) -> None:
    checker = own(tmp_path, "moot,,jargon,,avoid,open,,,near:care,,,current,,,plainspeak,")
    assert words(checker, "Care at a moot.") == ["moot"]
    assert words(checker, "This is care. A moot is held.") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We will signpost you.", ["signpost"]),
        ("She signposted us.", ["signposted"]),
        ("Turn left at the signpost.", []),
        ("The old signpost fell.", []),
    ],
)
def test_a_verb_is_told_from_a_noun(tmp_path: Path, sentence: str, expected: list[str]) -> None:
    checker = own(tmp_path, "signpost,,jargon,verb,avoid,tell,,,,,,current,,,plainspeak,")
    assert words(checker, sentence) == expected


@pytest.fixture(scope="module")
def with_names(tmp_path_factory: pytest.TempPathFactory) -> plainspeak.Checker:
    return own(
        tmp_path_factory.mktemp("names"),
        "Moot Hall,,jargon,,avoid,the hall,,,,,,current,,,us,",
        "QXZ,,acronym,,explain,a b c,a thing,,,,,current,,,us,",
        "moot,,jargon,noun,avoid,talk,,,,,,current,,,us,",
        "moot,,jargon,verb,avoid,raise,,,,,,current,,,us,",
        "back burner,,jargon,noun,avoid,later,,,,,,current,,,us,",
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See Moot Hall.", {"Moot Hall": ["the hall"]}),
        ("See Moot Halls.", {"Moot Halls": ["the hall"]}),
        ("See Moot Hall's.", {"Moot Hall": ["the hall"]}),
        ("See Moot Hall\u2019s.", {"Moot Hall": ["the hall"]}),
        ("See moot hall.", {"moot": ["talk", "raise"]}),
        ("See Moot Hallt.", {}),
        ("See Moots Hall.", {}),
        ("See Moot\n\nHall is.", {}),
        ("Two QXZs.", {"QXZs": ["a b c (QXZ)"]}),
        ("A QXZ's.", {"QXZ": ["a b c (QXZ)"]}),
        ("A qxz.", {}),
        ("A moot is here.", {"moot": ["talk"]}),
        ("They moot it.", {"moot": ["raise"]}),
        ("Staff moot calls.", {"moot": ["talk", "raise"]}),
        ("We put it on the back burner with the pan.", {"back burner": ["later"]}),
    ],
)
def test_names_are_found_letter_for_letter_and_words_as_what_they_are(
    with_names: plainspeak.Checker, text: str, found: dict[str, list[str]]
) -> None:
    findings = with_names.check(text).findings
    assert {each.text: [swap.text for swap in each.suggestions] for each in findings} == found


@pytest.mark.parametrize(
    ("marked", "rule"),
    [
        ("It is [on the back burner].", "jargon"),
        ("It is on the back burner of the stove with a pan.", "jargon"),
        ("We put it [in order to] help.", "wordy"),
        ("We put it in order\n\nTo help is good.", "wordy"),
        ("A moderate-[potency] cream.", "unexplained-term"),
    ],
)
def test_words_that_mean_what_they_say_or_are_in_two_blocks_stay_quiet(
    marked: str, rule: str
) -> None:
    assert flagged(marked, rule)


def test_a_groups_own_words_beat_every_list(tmp_path: Path) -> None:
    checker = own(tmp_path, "utilise,,wordy,verb,ok,,,,,,,current,,,us,")
    assert words(checker, "We utilise it.") == []


def test_an_own_verb_is_found_in_all_its_forms(tmp_path: Path) -> None:
    checker = own(tmp_path, "blether,,jargon,verb,avoid,talk,,,,,,current,,,us,")
    assert words(checker, "We blethered on.") == ["blethered"]


@pytest.mark.parametrize("text", ["utilise", "utilised", "UTILIZING", "in receipt of a"])
def test_lookup_knows_every_form(text: str) -> None:
    terms = {term.term for term in plainspeak.lookup(text)}
    assert terms == ({"utilise"} if text.lower().startswith("util") else set())


def test_lookup_gives_every_meaning() -> None:
    assert len({term.meaning for term in plainspeak.lookup("HRA")}) > 0
    assert plainspeak.lookup("MDT")[0].say_instead[0] == "multidisciplinary team"
