from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import plainspeak
from plainspeak import formats
from plainspeak.batch.fit import propose
from plainspeak.settings import replace

if TYPE_CHECKING:
    from plainspeak.model import Document

LONG = "We will help you " + "and you " * 18 + "at home today."


def documents(*texts: str) -> list[Document]:
    return [formats.read_text(text, f"{n}.md") for n, text in enumerate(texts, 1)]


def words(*texts: str, settings: plainspeak.Settings | None = None) -> list[str]:
    found = propose(documents(*texts), settings or plainspeak.Settings())
    return [each.word for each in found.words]


def test_words_that_are_used_are_proposed_the_best_supported_first() -> None:
    found = propose(
        documents("We commence it. We utilise it.", "We utilise it. Utilise it."),
        plainspeak.Settings(),
    )
    assert [(each.word, each.uses, each.documents) for each in found.words] == [
        ("utilise", 3, 2),
        ("commence", 1, 1),
    ]
    assert found.words[0].first.text == "utilise"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The MDT will meet.", "MDT"),
        ("Ask for reablement.", "reablement"),
        ("The footway is closed.", "footway"),
        ("We mollify people.", "mollify"),
        ("We utilised it.", "utilise"),  # as the list has it, for all its forms
    ],
)
def test_each_kind_of_word_can_be_fine(text: str, word: str) -> None:
    assert words(text) == [word]


def test_a_limit_is_raised_just_as_far_as_the_documents_need() -> None:
    found = propose(documents(LONG, "Ask us."), plainspeak.Settings())
    (limit,) = found.limits
    assert (limit.name, limit.before, limit.found, limit.documents) == ("sentence-words", 35, 1, 1)
    assert limit.after == len(LONG.split())
    under = plainspeak.Settings(limits={"sentence-words": limit.after - 1})
    assert plainspeak.Checker(under).check(LONG).findings


def test_two_limits_of_one_rule_are_raised_together() -> None:
    paragraph = "We can help you at home with your own things. " * 14
    found = propose(documents(paragraph), plainspeak.Settings())
    assert [each.name for each in found.limits] == ["paragraph-sentences", "paragraph-words"]
    raised = {each.name: each.after for each in found.limits}
    assert not plainspeak.Checker(plainspeak.Settings(limits=raised)).check(paragraph).findings
    assert raised["paragraph-words"] < 2 * 120


@pytest.mark.parametrize(
    "texts",
    [
        ("We utilise it. The MDT commences.", LONG),
        ("In order to utilise the footway we commence. " * 3,),
        ("We MOLLIFY the EHCP.", "Ask for reablement. Ask for the DFG."),
    ],
)
def test_what_is_proposed_leaves_the_documents_clean(texts: tuple[str, ...]) -> None:
    read = documents(*texts)
    found = propose(read, plainspeak.Settings())
    fitted = plainspeak.Settings(
        ok=tuple(each.word for each in found.words),
        limits={each.name: each.after for each in found.limits},
    )
    checker = plainspeak.Checker(fitted)
    after = [finding for each in read for finding in checker.check_document(each).findings]
    assert after == list(found.left)
    assert after == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Some people suffer from dementia.", "respect"),
        ("The MDT met. Ask the multidisciplinary team (MDT). The MDT left.", "acronym-late"),
    ],
)
def test_what_no_setting_should_hide_is_left(text: str, rule: str) -> None:
    found = propose(documents(text), plainspeak.Settings())
    assert rule in {each.rule for each in found.left}
    assert found.words == ()


def test_clean_documents_need_nothing() -> None:
    found = propose(documents("We can help you at home."), plainspeak.Settings())
    assert found == ((), (), ())
    assert propose([], plainspeak.Settings()) == ((), (), ())


def test_what_the_settings_have_is_kept_and_not_proposed_again() -> None:
    settings = plainspeak.Settings(ok=("utilise",), limits={"sentence-words": 60})
    assert words("We utilise it. We commence it.", settings=settings) == ["commence"]
    found = propose(documents(LONG), settings)
    assert found.limits == ()


def test_words_that_show_only_without_others_are_found_too() -> None:
    text = "We will give consideration to it."
    found = propose(documents(text), plainspeak.Settings())
    fitted = replace(plainspeak.Settings(), ok=tuple(each.word for each in found.words))
    assert not plainspeak.Checker(fitted).check(text).findings


def test_a_limit_that_nothing_sensible_fits_is_left() -> None:
    text = "We help " + "and you " * 400 + "at home."
    found = propose(documents(text), plainspeak.Settings())
    assert found.limits == ()
    assert [each.rule for each in found.left] == ["long-sentence"]
