from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import plainspeak
from plainspeak.model import Readability, Sentence
from plainspeak.readability.compute import mean_difficulty

CHECKER = plainspeak.Checker()
PLAIN = "We can help you at home. Ask your nurse for the card.\n\n"


def measured(text: str, name: str = "a.md") -> Readability:
    return CHECKER.check(text, name).readability


def test_a_sentence_counts_by_its_words() -> None:
    sentences = (Sentence(0, 0, 1, 8.0), Sentence(0, 0, 3, 4.0))
    assert mean_difficulty(sentences) == 5.0
    assert mean_difficulty(()) is None


@pytest.mark.parametrize("copies", [2, 10, 100])
def test_the_difficulty_does_not_drift_with_the_length(copies: int) -> None:
    text = "We will utilise the hall. Ask Mrs Okonkwo or the nurse for a form.\n\n"
    assert measured(text * copies).difficulty == measured(text).difficulty


def test_new_ideas_are_counted_once_each() -> None:
    text = "Ask the MDT about reablement. The MDT likes reablement. We obfuscate. Ask the NHS."
    found = measured(text)
    assert found.scored_words == 14
    assert found.new_ideas_per_100_words == pytest.approx(100 * 3 / 14, abs=0.05)


def test_headings_and_list_items_are_counted() -> None:
    found = measured("# One\n\n## Two\n\nAsk us.\n\n- a pen\n- a form\n- a card\n")
    assert (found.headings, found.list_items) == (2, 3)


@pytest.mark.parametrize(
    ("text", "has_difficulty"),
    [
        ("", False),
        ("# Help at home\n", False),
        ("Hello", True),
        ("Leeds, Bradford and York.", True),
        ("Wir sind f\u00fcr Sie da, wenn Sie Pflege brauchen. " * 20, False),
        ("| 3 | 14 |\n| --- | --- |\n| 15 | 9 |\n", False),
        ("3 14 15.9 2.6 5 35 8 97 9\n" * 20, False),
        ("O wild West Wind,\nthou breath of Autumn's being,\nthou from whose presence\n", True),
        ("\u2014 \u2026 !\n", False),
    ],
)
def test_any_text_has_a_number_with_its_doubt_or_a_reason_why_not(
    text: str, *, has_difficulty: bool
) -> None:
    found = measured(text, "a.md")
    if has_difficulty:
        assert found.difficulty is not None
        assert found.difficulty_low is not None
        assert found.difficulty_high is not None
        assert found.difficulty_low <= found.difficulty <= found.difficulty_high
    else:
        assert found.difficulty is found.difficulty_low is found.difficulty_high is None
        assert found.reason


def test_long_and_rare_words_are_shares_of_all_words() -> None:
    found = measured("We considered obfuscation of it.")
    assert found.scored_words == 5
    assert found.long_word_share == pytest.approx(2 / 5)
    assert found.rare_word_share == pytest.approx(1 / 5)


def test_shares_are_of_a_thousand_and_means_of_ten() -> None:
    found = measured("We like letters, hospital and it. Ask us for it now. Go.")
    assert (found.words, found.scored_sentences, found.words_per_sentence) == (12, 3, 4.0)
    assert (found.long_word_share, found.rare_word_share) == (0.083, 0.0)
    assert (found.difficulty, found.difficulty_low, found.difficulty_high) == (2.35, 1.4, 3.3)
    found = measured("The obfuscation of obfuscation. Ask Zobrex for it now.")
    assert (found.long_word_share, found.rare_word_share) == (0.222, 0.222)
    assert (found.words_per_sentence, found.new_ideas_per_100_words) == (4.5, 11.1)
    assert measured("").words_per_sentence == 0


def test_sentences_over_the_limit_are_counted() -> None:
    settings = plainspeak.Settings(limits={"sentence-words": 4})
    found = plainspeak.Checker(settings).check("We can help you. We can help you there.")
    assert found.readability.long_sentences == 1
    assert found.readability.words_per_sentence == 4.5


@settings(max_examples=50)
@given(st.text(max_size=300))
def test_difficulty_lies_inside_its_range(text: str) -> None:
    found = measured(text)
    for sentence in found.sentences:
        assert 0 <= sentence.difficulty < 20
    if found.difficulty is not None:
        assert found.difficulty_low is not None
        assert found.difficulty_high is not None
        assert found.difficulty_low <= found.difficulty <= found.difficulty_high + 0.05


def test_a_plain_check_loads_nothing_that_only_scores_need() -> None:
    code = (
        "import sys, plainspeak; plainspeak.check('We will utilise the MDT.').to_dict; "
        "print([n for n in ('textstat', 'nltk', 'plainspeak.readability.compute') "
        "if n in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
