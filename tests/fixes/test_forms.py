"""A swap takes the form and the capitals of the words that go."""

from __future__ import annotations

import pytest

from placed import place
from plainspeak.fixes import forms, found_form
from plainspeak.fixes.found_form import ANY_FORM, PAST_OR_PARTICIPLE
from plainspeak.model import Term


@pytest.mark.parametrize(
    ("swap", "pos", "form", "written"),
    [
        ("use", "verb", "past", "used"),
        ("use", "verb", "base", "use"),
        ("use", "verb", ANY_FORM, "use"),
        ("use", "verb", None, "use"),
        ("go to", "verb", PAST_OR_PARTICIPLE, "went to"),
        ("go to", "verb", "past_participle", "gone to"),
        ("fill in", "verb", "ing", "filling in"),
        ("can use", "verb", "past", "can use"),
        ("plan and pay for", "verb", "ing", "planning and paying for"),
        ("fill in and send back", "verb", "past", "filled in and sent back"),
        ("stop or cut", "verb", "third_person", "stops or cuts"),
        ("go up and down", "verb", "past", "went up and down"),
        ("stop and not buy", "verb", "past", "stopped and not buy"),
        ("check and double-check", "verb", "past", "checked and double-check"),
        ("use pens and paper", "verb", "past", "used pens and paper"),
        ("not object", "verb", "third_person", "does not object"),
        ("not object", "verb", "past", "did not object"),
        ("not object", "verb", PAST_OR_PARTICIPLE, "did not object"),
        ("not object", "verb", "ing", "not objecting"),
        ("plan", "noun", "plural", "plans"),
        ("equipment", "noun", "plural", "equipment"),
        ("person who has asthma", "noun", "plural", "people who have asthma"),
        ("person who is ill", "noun", "plural", "people who are ill"),
        ("person who was ill", "noun", "plural", "people who were ill"),
        ("person who does it", "noun", "plural", "people who do it"),
        ("drug that stops clots", "noun", "plural", "drugs that stop clots"),
        ("person with asthma", "noun", "plural", "people with asthma"),
        ("illness that comes and goes", "noun", "plural", "illnesses that come and go"),
        ("computer that reads and sorts", "noun", "plural", "computers that read and sort"),
        ("person who is ill and alone", "noun", "plural", "people who are ill and alone"),
        ("website or app", "noun", "plural", "websites or apps"),
        ("doctor, nurse or other worker", "noun", "plural", "doctors, nurses or other workers"),
        (
            "mistake that harmed or could harm",
            "noun",
            "plural",
            "mistakes that harmed or could harm",
        ),
        ("help", "noun", "plural", "help"),
        ("treatment", "noun", "plural", "treatments"),
        ("what users need", "noun", "plural", "what users need"),
        ("putting it in place", "noun", "plural", "putting it in place"),
        ("in every hundred", "noun", "plural", "in every hundred"),
        ("adviser or carer", "noun", "plural", "advisers or carers"),
        ("doctor, or nurse", "noun", "plural", "doctors, or nurses"),
        ("money for pupils", "noun", "plural", "money for pupils"),
        ("it", "noun", "plural", "it"),
        ("not go", "verb", "base", "not go"),
        ("not go", "verb", "past_participle", "not gone"),
        ("not the man", "noun", "past", "not the man"),
        ("must go", "verb", "ing", "must go"),
    ],
)
def test_a_swap_in_the_form_that_was_found(
    swap: str, pos: str, form: str | None, written: str
) -> None:
    assert forms.inflect(swap, pos, form) == written


@pytest.mark.parametrize(
    ("text", "written", "capitals"),
    [
        ("use", "utilise", "use"), ("use", "Utilise", "Use"), ("use it", "UTILISE", "USE IT"),
        ("use", "U", "Use"), ("use", "u", "use"), ("use", "UT", "USE"), ("", "x", ""),
        ("use it", "utilise It Now", "use it"), ("use it", "Utilise it Now", "Use It"),
        ("in the same way", "In Like Manner", "In The Same Way"),
        ("use it", "Utilise it", "Use it"), ("use it", "utilise It", "use it"), ("", "X", ""),
    ],
)  # fmt: skip
def test_capitals_follow_the_words_that_go(text: str, written: str, capitals: str) -> None:
    assert forms.capitals(text, written) == capitals


def test_be_has_the_form_that_was_found() -> None:
    assert forms.be_of("be given", "were provided with") == "were given"
    assert forms.be_of("be given", "provided with") == "be given"
    assert forms.be_of("begin", "were provided with") == "begin"


def test_not_needs_do_where_no_verb_helps() -> None:
    assert forms.with_do("not object", "verb", "base", "we") == "do not object"
    assert forms.with_do("not object", "verb", "base", "to") == "not object"
    assert forms.with_do("not object", "verb", "ing", "we") == "not object"
    assert forms.with_do("not good", "adjective", "base", "we") == "not good"
    assert forms.with_do("object", "verb", "base", "we") == "object"


@pytest.mark.parametrize(
    ("text", "pos", "form", "before", "odd"),
    [
        ("plans", "noun", "plural", "", False),
        ("advice", "noun", "plural", "", True),
        ("must", "verb", "base", "they", False),
        ("must", "verb", "third_person", "she", False),
        ("must", "verb", "base", "will", True),
        ("must", "verb", "base", "are", True),
        ("must", "verb", "base", "", True),
        ("can", "verb", "past", "they", True),
        ("was", "verb", "past", "will", True),
        ("be", "verb", "base", "", True),
        ("be given", "verb", "base", "will", False),
        ("be given", "verb", "base", "they", True),
        ("were given", "verb", "past", "they", True),
        ("put", "verb", ANY_FORM, "they", False),
        ("use", "verb", ANY_FORM, "they", True),
        ("went", "verb", PAST_OR_PARTICIPLE, "and", True),
        ("used", "verb", PAST_OR_PARTICIPLE, "and", False),
        ("went", "verb", "past", "they", False),
        ("good", "adjective", "base", "", False),
    ],
)
def test_an_odd_form_is_seen(text: str, pos: str, form: str, before: str, *, odd: bool) -> None:
    assert forms.is_odd(text, pos, form, before) is odd


@pytest.mark.parametrize(
    ("marked", "term", "pos", "form"),
    [
        ("We [utilise] it.", "utilise", "verb", "base"),
        ("It [utilises] it.", "utilise", "verb", "third_person"),
        ("By [utilising] it.", "utilise", "verb", "ing"),
        ("We [utilised] it.", "utilise", "verb", "past"),
        ("Who [utilised] it?", "utilise", "verb", "past"),
        ("It was [utilised] here.", "utilise", "verb", "past_participle"),
        ("We have never [utilised] it.", "utilise", "verb", "past_participle"),
        ("It has been [utilised] here.", "utilise", "verb", "past_participle"),
        ("It got [utilised] here.", "utilise", "verb", "past_participle"),
        ("They came and [utilised] it.", "utilise", "verb", PAST_OR_PARTICIPLE),
        ("The team [utilised] the hall.", "utilise", "verb", "past"),
        ("The team [utilised] the hall and are glad.", "utilise", "verb", "past"),
        ("The hall [utilised] by the team is shut.", "utilise", "verb", "past_participle"),
        ("The hall [utilised] badly is shut.", "utilise", "verb", PAST_OR_PARTICIPLE),
        ("The team [utilised] badly.", "utilise", "verb", "past"),
        ("They will [put in place] a plan.", "put in place", "verb", "base"),
        ("It was [put in place] here.", "put in place", "verb", "past_participle"),
        ("They [put in place] a plan.", "put in place", "verb", ANY_FORM),
        ("[Put in place] a plan.", "put in place", "verb", "base"),
        ("Two [exemplars] came.", "exemplar", "noun", "plural"),
        ("An [exemplar] came.", "exemplar", "noun", "base"),
        ("It is [good].", "good", "adjective", "base"),
        ("It is [bad].", "utilise", "verb", None),
        ("It is [zippy].", "utilise", "verb", None),
        ("It is [abstract].", "utilise", "noun", None),
    ],
)
def test_the_form_that_was_found(marked: str, term: str, pos: str, form: str | None) -> None:
    assert found_form.form_of(Term("words", 2, term, pos=pos), place(marked)) == form


def test_variants_are_forms_as_well() -> None:
    row = Term("words", 2, "make use of", pos="verb", variants=("avail of",))
    assert found_form.form_of(row, place("They [availed of] it.")) == "past"
    assert found_form.form_of(row, place("They will [avail of] it.")) == "base"
    row = Term("words", 2, "opt out", pos="verb", variants=("opted out",))
    assert found_form.form_of(row, place("You [opted out] last year.")) == "past"
