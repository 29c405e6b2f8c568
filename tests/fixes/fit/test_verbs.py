"""Whether a verb fits where another one stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from placed import holds
from plainspeak.fixes.fit import complements, verbs

if TYPE_CHECKING:
    from collections.abc import Callable

    from plainspeak.fixes.fit import Swap


@pytest.mark.parametrize(
    ("check", "marked", "text", "form", "speaks"),
    [
        (verbs.is_a_noun, "The [impacts] on us.", "affects", "third_person", True),
        (verbs.is_a_noun, "We recommend [actions] now.", "acts", "third_person", True),
        (verbs.is_a_noun, "It [impacts] on us.", "affects", "third_person", False),
        (verbs.is_a_noun, "Each [impacts] on us.", "affects", "third_person", False),
        (verbs.is_a_noun, "The [impacts] on us.", "affects", None, False),
        (verbs.is_a_noun, "The [benchmark].", "compare", "base", False),
        (verbs.is_a_noun, "We learn by [benchmarking].", "comparing", "ing", True),
        (verbs.is_a_noun, "We are [benchmarking].", "comparing", "ing", False),
        (verbs.is_a_noun, "We learn by [benchmarking] it.", "comparing", "ing", False),
        (verbs.loses_a_noun, "We [hold a meeting] of all.", "meet", "base", True),
        (verbs.loses_a_noun, "We [hold a meeting] in May.", "meet", "base", False),
        (verbs.loses_a_noun, "We [hold meetings] of all.", "meet", "base", True),
        (verbs.loses_a_noun, "We [hold out] of all.", "meet", "base", False),
        (verbs.loses_a_noun, "We [hold a meeting] of all.", "hold meetings", "base", False),
        (verbs.loses_a_noun, "We [think] of all.", "dream", "base", False),
        (verbs.is_an_adjective, "The [mitigating] steps help.", "reducing", "ing", True),
        (verbs.is_an_adjective, "Ann's [mitigated] harm.", "reduced", "past_participle", True),
        (verbs.is_an_adjective, "We like [mitigating] it.", "reducing", "ing", False),
        (verbs.is_an_adjective, "By [mitigating] it.", "reducing", "ing", False),
        (verbs.is_an_adjective, "Care [mitigating] it.", "reducing", "ing", True),
        (verbs.is_an_adjective, "Workers [mitigating] it.", "reducing", "ing", False),
        (verbs.is_an_adjective, "We [mitigated] harm.", "reduced", "past", False),
        (verbs.is_an_adjective, "By [mitigated] harm.", "reduced", None, False),
        (verbs.is_an_adjective, "They now [mitigated] harm.", "reduced", "past", False),
        (verbs.is_an_adjective, "They quickly [mitigated] harm.", "reduced", "past", False),
        (verbs.is_an_adjective, "Care [mitigated] harm.", "reduced", "past", False),
        (verbs.is_an_adjective, "By [mitigated] quickly it.", "reduced", "past", False),
        (verbs.is_an_adjective, "It was [mitigated] harm.", "reduced", "past_participle", False),
        (verbs.is_an_adjective, "By [mitigated] harm.", "reduced", "past_participle", True),
        (verbs.is_an_adjective, "By [mitigated] it.", "reduced", "past_participle", False),
        (verbs.is_an_adjective, "The [set up] costs.", "begun", "past_participle", False),
        (verbs.misses_an_object, "We will [attend].", "go to", "base", True),
        (verbs.misses_an_object, "We will [attend] on Monday.", "go to", "base", True),
        (verbs.misses_an_object, "It was [attended] daily.", "gone to", "past_participle", True),
        (verbs.misses_an_object, "We will [attend] the club.", "go to", "base", False),
        (verbs.misses_an_object, "We will [attend] clubs.", "go to", "base", False),
        (verbs.misses_an_object, "We will [attend to].", "go to", "base", False),
        (verbs.misses_an_object, "We will [attend].", "come", "base", False),
        (verbs.misses_an_object, "We will [attend].", "to", "base", False),
        (verbs.misses_an_object, "We will [to].", "go to", "base", True),
        (verbs.would_move_a_pronoun, "We [ascertain] it.", "find out", "base", True),
        (verbs.would_move_a_pronoun, "We [ascertain] the fee.", "find out", "base", False),
        (verbs.would_move_a_pronoun, "We [ascertain] this.", "find out", "base", True),
        (verbs.would_move_a_pronoun, "We [ascertain] this fee.", "find out", "base", False),
        (verbs.would_move_a_pronoun, "We [ascertain] her.", "find out", "base", True),
        (verbs.would_move_a_pronoun, "We [ascertain] her, and go.", "find out", "base", True),
        (verbs.would_move_a_pronoun, "We [submit] it.", "believe in", "base", False),
        (verbs.would_move_a_pronoun, "We [submit] it.", "send in", "base", True),
        (verbs.would_move_a_pronoun, "We [submit] it.", "think about", "base", False),
        (verbs.would_move_a_pronoun, "We [submit] it.", "send", "base", False),
        (verbs.would_move_a_pronoun, "We [submit] it.", "out", "base", False),
        (verbs.would_move_a_pronoun, "We [submit] it.", "in", "base", False),
        (verbs.would_move_a_pronoun, "We [ascertain] these to us.", "find out", "base", True),
        (verbs.would_move_an_object, "We [clarify] the law.", "make way clear", "base", False),
        (verbs.would_move_an_object, "We [clarify] the law.", "make clear", "base", True),
        (verbs.would_move_an_object, "That we [clarify].", "make clear", "base", False),
        (verbs.would_move_an_object, "We [clarify] the law.", "make plans", "base", False),
        (verbs.would_move_an_object, "We [clarify] the law.", "make all clear", "base", False),
        (verbs.would_move_an_object, "We [clarify] the law.", "be clear", "base", False),
        (verbs.would_move_an_object, "We [clarify] the law.", "explain", "base", False),
        (complements.guards_against, "We [mitigate] against it.", "reduce", "base", True),
        (complements.guards_against, "We [mitigate] it.", "reduce", "base", False),
        (complements.guards_against, "We [mitigate] against it.", "act", "base", True),
        (complements.guards_against, "We [mitigate] about it.", "act", "base", False),
        (complements.guards_against, "We [mitigate] against it.", "mitigate", "base", False),
    ],
)  # fmt: skip
def test_a_check_speaks_up(
    check: Callable[[Swap], bool], marked: str, text: str, form: str | None, *, speaks: bool
) -> None:
    assert holds(check, marked, text, form=form, pos="verb") is speaks


@pytest.mark.parametrize(
    ("marked", "text", "speaks"),
    [
        ("We [endeavour] to help.", "try", False),
        ("We [endeavour] to help.", "stop", True),
        ("We [endeavour] to help.", "take part in", True),
        ("We [advise] that it rains.", "say", False),
        ("We [advise] that it rains.", "cut", True),
        ("We [advise] that it rains.", "point out", False),
        ("We [advise] that plan.", "cut", False),
        ("We [ascertain] whether it rains.", "check", False),
        ("We [ascertain] whether it rains.", "buy", True),
        ("We [ascertain] whether it rains.", "find out", False),
        ("We [cease] providing it.", "stop", False),
        ("We [cease] providing it.", "need", True),
        ("We [cease] trading.", "need", False),
        ("We [cease] providing it.", "take part in", False),
        ("We [have access to] the hall.", "can use", False),
        ("We [have access to] provide it.", "can use", True),
        ("We [have a duty to] provide it.", "must", False),
        ("We [have a duty to] the hall.", "must", True),
        ("We [think of] it.", "dream of", False),
        ("They [made arrangements for] you to stay.", "planned", True),
        ("They [made arrangements for] the day.", "planned", False),
        ("They [made arrangements for].", "planned", True),
        ("They [made arrangements for] you to us.", "planned", False),
        ("They [made arrangements for] you.", "planned", False),
        ("They [made arrangements for] you", "planned", False),
        ("They [saw to] providing it.", "begin", False),
        ("They [saw to] providing it.", "got", True),
        ("They [saw to] whether it fits.", "checked", True),
        ("They [saw to] whether it fits.", "check", False),
        ("We [zip] to help.", "stop", True),
        ("We [endeavour] under help.", "stop", False),
        ("We [endeavour] to us.", "stop", False),
        ("We [endeavour] to help.", "stop it", False),
        ("We [ascertain] whether it rains.", "zip up", False),
        ("We [ascertain] whether it rains.", "go over it", True),
        ("We [ascertain] whether it rains.", "buy bread", True),
        ("We [ascertain] why it rains.", "take part in", False),
        ("We [account for] provide it.", "can use", False),
        ("We [talk with] provide it.", "can use", False),
        ("We [talk with] the hall.", "must", False),
        ("They [spoke against] you to stay.", "planned", False),
        ("They [made arrangements for] you to", "planned", False),
        ("They [made arrangements for] you with stay.", "planned", False),
    ],
)  # fmt: skip
def test_a_verb_takes_what_stands_behind(marked: str, text: str, *, speaks: bool) -> None:
    term = {"We [cease] providing it.": "cease"}.get(marked, "")
    assert holds(complements.differ, marked, text, term=term, pos="verb") is speaks


@pytest.mark.parametrize(
    ("marked", "speaks"),
    [
        ("We [advise patients of] all ages.", True),
        ("We [advise them of] the date.", False),
        ("We [advise them of] the date", False),
        ("We [advise patients of] Leeds.", True),
        ("We [advise them of] the date on which it is.", True),
        ("We [advise of] the date.", False),
        ("We [advise] all", False),
        ("We [advise all the new patients of] all ages.", True),
        ("We [advise patients with] all ages.", False),
        ("We [advise them of]", True),
    ],
)
def test_of_may_belong_to_the_noun(marked: str, *, speaks: bool) -> None:
    assert holds(complements.belong_to_a_noun, marked, "tell them about") is speaks


def test_a_hyphen_that_the_term_lacks_makes_a_noun() -> None:
    assert holds(verbs.is_a_noun, "We [roll-out] it.", "introduce", term="roll out")
    assert not holds(verbs.is_a_noun, "We [roll out] it.", "introduce", term="roll out")
    assert holds(complements.guards_against, "We [mitigate] against it.", "zap")
    assert not holds(verbs.is_a_noun, "We [co-produce] it.", "make", term="co-produce")
