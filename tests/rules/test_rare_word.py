from __future__ import annotations

import subprocess
import sys

import pytest

import plainspeak
from marked import flagged, found

RULE = "rare-word"


def rare(text: str, audience: str = "public") -> list[str]:
    return found(text, RULE, audience=audience)


@pytest.mark.parametrize(
    "marked",
    [
        "We try to [mollify] people who complain.",
        "The data is in [tabular] form.",
        "Please do not use [legalese] in your letter.",
        "The [entrenchment] of old ways makes change slow.",
    ],
)
def test_a_word_that_few_people_meet_is_found(marked: str) -> None:
    assert flagged(marked, RULE)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We send a leaflet and a wheelie bin to your bungalow.", id="said at home"),
        pytest.param("The workbooks were unprepared and reprintable.", id="made of common parts"),
        pytest.param("The behaviour of the colouring was sceptical.", id="British spelling"),
        pytest.param("The behavior of the coloring was skeptical.", id="American spelling"),
        pytest.param("We met in Wetwang. Ask for wetwang.", id="a name elsewhere"),
        pytest.param("You may take gefitinib or rivastigmine-like medicines.", id="a medicine"),
        pytest.param("We will mollify (calm down) the neighbours.", id="explained in brackets"),
        pytest.param("You own it for ever (in perpetuity).", id="an aside"),
        pytest.param("To mollify means to calm down. We mollify people.", id="explained in words"),
        pytest.param("Mollify: to calm somebody down.", id="an entry of a list of words"),
        pytest.param('He said "mollify" to us.', id="quoted"),
        pytest.param("Go to example.org/mollify or mollify@example.org.", id="an address"),
        pytest.param("We recieve unnecesary letters with bad behavioiur.", id="slips"),
        pytest.param("Set it to xyzzy-mollify or foo_mollify2.", id="part of a code"),
        pytest.param("Write xxxx and brrr.", id="no vowel"),
        pytest.param("The iMessage and the eLearning are off.", id="a name with a capital inside"),
        pytest.param("They were co-ordinating pre-emptive work.", id="a prefix with a hyphen"),
    ],
)
def test_a_word_that_readers_can_make_out_stays_quiet(text: str) -> None:
    assert rare(text) == []


def test_each_rare_word_is_found_once_in_whatever_form() -> None:
    assert rare("We mollify people. She mollified them. Mollifying helps.") == ["mollify"]


def test_how_rare_depends_on_the_audience() -> None:
    text = "We need a linguist who will mollify people."
    assert rare(text, "public") == ["mollify"]
    assert rare(text, "easy-read") == ["linguist", "mollify"]
    assert rare(text, "staff") == []


def test_a_plainer_word_is_offered_where_a_list_for_others_has_it() -> None:
    (finding,) = plainspeak.check("We asked the addressee to ring.").findings
    assert finding.rule == RULE
    assert finding.term is not None
    assert finding.suggestions
    assert f'Say "{finding.suggestions[0].text}"' in finding.message


def test_a_text_in_another_language_is_left_alone() -> None:
    text = (
        "Wir helfen allen Menschen gerne weiter, wenn sie einmal nicht wissen, welche Hilfe "
        "ihnen zusteht und wohin sie sich wenden sollen, damit ihnen geholfen werden kann."
    )
    assert rare(text) == []


def test_the_groups_own_words_are_left_alone(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("own") / "our_words.csv"
    columns = "term,what to do,what we say,what it means,who added it"
    path.write_text(f"{columns}\nmollify,ok,,,us\n", "utf-8")
    settings = plainspeak.Settings(lists=(str(path),), select=(RULE,))
    assert plainspeak.Checker(settings).check("We mollify people.").findings == ()


def test_wordfreq_is_not_loaded_once_its_counts_are_kept() -> None:
    code = (
        "import sys, plainspeak; plainspeak.check('We can mollify and help.'); "
        "print('wordfreq' in sys.modules)"
    )
    run = [sys.executable, "-c", code]
    subprocess.run(run, check=True, capture_output=True)
    assert subprocess.run(run, check=True, capture_output=True, text=True).stdout == "False\n"


@pytest.mark.parametrize("letters", ["a", "ab", "\u4e2d"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_run_of_letters_without_end_is_no_word(letters: str, name: str) -> None:
    """It is over at once; to look for words it may be made of would take hours."""
    report = plainspeak.check(letters * 100_000, name)
    assert [each.rule for each in report.findings if each.rule == RULE] == []
