"""Whether a phrase fits that links words: a preposition, a conjunction, an aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from placed import holds, swap
from plainspeak.fixes import fit
from plainspeak.fixes.fit import links

if TYPE_CHECKING:
    from collections.abc import Callable

    from plainspeak.fixes.fit import Swap


@pytest.mark.parametrize(
    ("check", "marked", "text", "speaks"),
    [
        (links.names_other_people, "[It is felt that] it rains.", "we think that", True),
        (links.names_other_people, "[One must] go.", "you must", True),
        (links.names_other_people, "[They feel that] it rains.", "they think", False),
        (links.names_other_people, "[Our view is that] it rains.", "we think", False),
        (links.is_no_preposition, "It is a [concerning] crack.", "about", True),
        (links.is_no_preposition, "They are [regarding] him.", "about", True),
        (links.is_no_preposition, "It is a letter [regarding] it.", "about", False),
        (links.is_no_preposition, "It is a [cost including] it.", "about", False),
        (links.is_no_preposition, "It is a [concerning old] crack.", "about", True),
        (links.is_no_preposition, "The [prior to] it.", "before", False),
        (links.opens_with_about, "[Regarding] it, we agree.", "about", True),
        (links.opens_with_about, "Well, [regarding] it, we agree.", "about", True),
        (links.opens_with_about, "The letter [regarding] it.", "about", False),
        (links.opens_with_about, "[Prior to] it, we agree.", "before", False),
        (links.follows_a_helping_verb, "Can [we ask that you] sign?", "please", True),
        (links.follows_a_helping_verb, "Today [we ask that you] sign.", "please", False),
        (links.follows_a_helping_verb, "Can [request that you] sign?", "please", False),
        (links.is_stranded, "What is it [in relation to]?", "about", True),
        (links.is_stranded, "It is [in relation to] it.", "about", False),
        (links.is_stranded, "Ring us [should you require].", "if you need", True),
        (links.is_stranded, "Ring us [should you wish].", "if you want", False),
        (links.has_a_verb_behind, "A talk [in support of] helping.", "to support", True),
        (links.has_a_verb_behind, "A talk [in support of] helping.", "about", False),
        (links.has_a_verb_behind, "A talk [in support of] help.", "to support", False),
        (links.has_a_verb_behind, "A talk [in the course of] helping.", "when", False),
        (links.has_a_verb_behind, "A talk [following the above] helping.", "from it", False),
        (links.has_a_verb_behind, "A talk [above] helping.", "support", True),
        (links.has_no_subject_behind, "Do it [in such a way that] jams.", "so", True),
        (links.has_no_subject_behind, "Do it [in such a way that] we win.", "so", False),
        (links.has_no_subject_behind, "Do it [in such a way that] there is one.", "so", False),
        (links.has_no_subject_behind, "Do it [in such a way that] the man wins.", "so", False),
        (links.has_no_subject_behind, "Do it [in the hope that] jams.", "so", False),
        (links.has_no_subject_behind, "Do it [in such a way as] jams.", "so", False),
        (links.has_no_subject_behind, "Do it [in such ways when] jams.", "so", False),
        (links.happens_to_something, "[In the event of] a child falling.", "if there is", True),
        (links.happens_to_something, "[In the event of] the room being shut.", "if there is", True),
        (links.happens_to_something, "[In the event of] falling trees.", "if there are", False),
        (links.happens_to_something, "[In the event of] a training day.", "if there is", False),
        (links.happens_to_something, "[In the event of] a fire, falling.", "if there is", False),
        (links.happens_to_something, "[In the event of] a child falling.", "if", False),
        (links.is_turned_round, "Be quiet, but not [so as to] hide.", "to", True),
        (links.is_turned_round, "Be quiet [so as to] hide.", "to", False),
        (links.is_turned_round, "Be quiet, but not [so as to] hide.", "so you", False),
        (links.is_turned_round, "Be quiet, but not [so as to] hide.", "to you", False),
        (links.is_turned_round, "Be quiet, but not [so as to] hide.", "with", False),
        (links.is_not_said_about, "They did not differ [regarding] size.", "about", True),
        (links.is_not_said_about, "We had a letter [regarding] size.", "about", False),
        (links.is_not_said_about, "We had a letter last week [regarding] it.", "about", False),
        (links.is_not_said_about, "There is doubt [regarding] size.", "about", False),
        (links.is_not_said_about, "There is doubt here [regarding] size.", "about", True),
        (links.is_not_said_about, "It cost [in the region of] 50 pounds.", "about", False),
        (links.is_not_said_about, "They did not differ [regarding] size.", "in", False),
        (links.needs_a_determiner, "All, [irrespective of] age.", "whatever", True),
        (links.needs_a_determiner, "All, [irrespective of] their age.", "whatever", False),
        (links.needs_a_determiner, "All, [irrespective of] age.", "despite", False),
        (links.parts_a_sentence, "Now [it is clear that] we can.", "clearly", True),
        (links.parts_a_sentence, "[It is clear that] we can.", "clearly", False),
        (links.parts_a_sentence, "Now [it is clear that] we can.", "we know", False),
        (links.parts_a_sentence, "Now [it is clear when] we can.", "clearly", False),
        (links.parts_a_sentence, "Now [it is clear how] we can.", "clearly", False),
        (links.parts_a_sentence, "Now [it is clear why] we can.", "clearly", False),
        (links.parts_a_sentence, "Now [he is clear that] we can.", "clearly", False),
        (links.parts_a_sentence, "Now [we are clear that] we can.", "clearly", False),
        (links.loses_its_first_word, "Your [general public] duties.", "public", True),
        (links.loses_its_first_word, "The [general public] is here.", "public", False),
        (links.loses_its_first_word, "The [exact same] plan.", "same", False),
        (links.loses_its_first_word, "The [duly completed] plan.", "completed", False),
        (links.loses_its_first_word, "Your [general public] duties.", "people", False),
    ],
)  # fmt: skip
def test_a_check_speaks_up(
    check: Callable[[Swap], bool], marked: str, text: str, *, speaks: bool
) -> None:
    assert holds(check, marked, text) is speaks


@pytest.mark.parametrize(
    ("marked", "term", "text", "speaks"),
    [
        ("[Complete the online form] now.", "complete", "fill in", True),
        ("[Complete the form] now.", "complete the form", "fill in the form", False),
        ("[Complete it] now.", "complete", "fill in", False),
        ("[Complete] now.", "complete the form", "fill in", False),
        ("[Co-produce] it.", "coproduce", "make", False),
    ],
)
def test_a_longer_variant_may_say_more(marked: str, term: str, text: str, *, speaks: bool) -> None:
    assert holds(links.loses_words, marked, text, term=term) is speaks


@pytest.mark.parametrize(
    ("marked", "text", "pos", "reason"),
    [
        ("We consider how to [take account of] it.", "consider", "verb", "a word would come twice"),
        ("We use the web [portal].", "website", "noun", "a word would come twice"),
        ("We like the [optics].", "how it looks", "noun", "does not go with the new words"),
        ("We [ascertain] it.", "find out", "verb", "would have to move"),
        ("A [bespoke] plan.", "easy to see", "adjective", "after the next word"),
        ("We help [at all times].", "always", "adverb", "elsewhere in the sentence"),
        ("The trials differ [regarding] size.", "about", "phrase", "the words in front"),
        ("The men are [18 years of age].", "18 years old", "phrase", None),
        ("Take it [away].", "", "adverb", None),
        ("We act [at that time].", "then", "phrase", None),
    ],
)  # fmt: skip
def test_a_doubt_is_said_in_words(marked: str, text: str, pos: str, reason: str | None) -> None:
    said = fit.doubt(swap(marked, text, pos=pos))
    assert said is None if reason is None else said and reason in said


def test_who_does_it_is_for_the_writer_to_say() -> None:
    felt = swap("[It is felt that] it rains.", "we think that", pos="phrase")
    assert "for the writer" in (fit.names_other_people(felt) or "")
    assert fit.doubt(felt) is None
    assert fit.names_other_people(swap("[It is clear that] it rains.", "clearly")) is None


def test_a_word_that_stands_far_off_may_come_again() -> None:
    far = "We consider how two or three of us might [take into account] it."
    assert not fit.repeats_a_word(swap(far, "consider"))
    assert fit.repeats_a_word(swap(far.replace("two or three of us", "some"), "consider"))
    assert fit.repeats_a_word(swap("We [use] it, and consider others.", "consider"))
    assert not fit.repeats_a_word(swap("We [use] it, and take four.", "take"))
