"""Whether a noun fits where another one stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from placed import holds, swap
from plainspeak.fixes.fit import nouns

if TYPE_CHECKING:
    from collections.abc import Callable

    from plainspeak.fixes.fit import Swap


@pytest.mark.parametrize(
    ("check", "marked", "text", "speaks"),
    [
        (nouns.has_two_determiners, "We like their [optics].", "the way it looks", True),
        (nouns.has_two_determiners, "We like the [optics].", "how it looks", True),
        (nouns.has_two_determiners, "Ann's [optics] are bad.", "the way it looks", True),
        (nouns.has_two_determiners, "We like [optics].", "how it looks", False),
        (nouns.has_two_determiners, "We like the [optics].", "look", False),
        (nouns.needs_a_determiner, "They lead [delivery].", "plan", True),
        (nouns.needs_a_determiner, "They lead the [delivery].", "plan", False),
        (nouns.needs_a_determiner, "They lead the new [delivery].", "plan", False),
        (nouns.needs_a_determiner, "They lead [delivery].", "the plan", False),
        (nouns.needs_a_determiner, "They give [assistance].", "help", False),
        (nouns.needs_a_determiner, "They give [assistance].", "tools", False),
        (nouns.needs_a_determiner, "They lead [placemaking].", "making better places", False),
        (nouns.has_the_wrong_number, "It had a [footfall].", "visitor numbers", True),
        (nouns.has_the_wrong_number, "It had a [footfall].", "advice", True),
        (nouns.has_the_wrong_number, "It had another [footfall].", "visitor", False),
        (nouns.has_the_wrong_number, "It had that [footfall].", "visitor numbers", False),
        (nouns.has_the_wrong_number, "It had the [footfall].", "visitor numbers", False),
        (nouns.changes_the_verb, "The [footfall] is high.", "visitor numbers", True),
        (nouns.changes_the_verb, "This [footfall] matters.", "visitor numbers", True),
        (nouns.changes_the_verb, "The [footfall] stops us.", "visitor numbers", True),
        (nouns.changes_the_verb, "The [footfall] of May was low.", "visitor numbers", False),
        (nouns.changes_the_verb, "The [personnel] is here.", "staff", False),
        (nouns.changes_the_verb, "The [optics] are bad.", "looks", False),
        (nouns.changes_the_verb, "The [terms set] are bad.", "rule", False),
        (nouns.changes_the_verb, "The [set terms] are bad.", "rule", True),
        (nouns.changes_the_verb, "The [set terms] are bad.", "rules", False),
        (nouns.parts_a_name, "The village [streetscape] is old.", "look of the street", True),
        (nouns.parts_a_name, "The new [streetscape] is old.", "look of the street", False),
        (nouns.parts_a_name, "The village [streetscape] is old.", "street", False),
        (nouns.is_owned, "Your [contribution] is due.", "amount you pay", True),
        (nouns.is_owned, "Ann's [contribution] is due.", "amount that is paid", True),
        (nouns.is_owned, "The [contribution] is due.", "amount you pay", False),
        (nouns.is_owned, "Your [contribution] is due.", "payment", False),
        (nouns.is_described, "We need good [placemaking].", "making places", True),
        (nouns.is_described, "We need the [placemaking].", "making of places", True),
        (nouns.is_described, "They like [placemaking].", "making places", False),
        (nouns.is_described, "We need good [placemaking].", "planning", False),
        (nouns.is_described, "We do short-term [cessation].", "stopping smoking", True),
        (nouns.describes_another, "The [termination] fee is due.", "end", True),
        (nouns.describes_another, "The [termination] agreed was fair.", "end", False),
        (nouns.describes_another, "The [termination] began.", "end", False),
        (nouns.describes_another, "The [board] fee is due.", "care board", True),
        (nouns.describes_another, "The [old board] fee is due.", "care board", False),
        (nouns.describes_another, "The [termination] of it.", "end", False),
        (nouns.describes_another, "The [family unit] fee is due.", "zoo", True),
        (nouns.describes_another, "The [family unit] fee is due.", "household zoo", True),
        (nouns.describes_another, "The [family unit] fee is due.", "new household unit", True),
        (nouns.describes_another, "The [termination] nearly was fair.", "end", False),
        (nouns.describes_another, "The [family unit] fee is due.", "household unit", False),
        (nouns.describes_another, "The [general public] duty is new.", "public", True),
        (nouns.does_what_follows, "The [cessation] rates rose.", "stopping smoking", True),
        (nouns.does_what_follows, "The [cessation] of it.", "stopping smoking", False),
        (nouns.loses_an_adjective, "It is an overly [brief summary].", "summary", True),
        (nouns.loses_an_adjective, "It is a very [brief summary].", "summary", True),
        (nouns.loses_an_adjective, "It is a [brief summary].", "summary", False),
        (nouns.loses_an_adjective, "It is overly [brief].", "short", False),
        (nouns.loses_an_adjective, "It is a very [brief summary].", "brief note", False),
        (nouns.shares_a_noun, "In rare or [emergency situations] ring.", "emergencies", True),
        (nouns.shares_a_noun, "In rare/[emergency situations] ring.", "emergencies", True),
        (nouns.shares_a_noun, "In the [emergency situations] ring.", "emergencies", False),
        (nouns.shares_a_noun, "In rare or [final results] ring.", "results", False),
        (nouns.shares_a_noun, "In rare or [situations] ring.", "times", False),
        (nouns.shares_a_noun, "In rare or [very final results] ring.", "results", False),
        (nouns.shares_a_noun, "In rare or [very final results] ring.", "final", True),
        (nouns.leaves_a_tail, "The [modality] of the young.", "how people travel", True),
        (nouns.leaves_a_tail, "The [modality] matters.", "how people travel", True),
        (nouns.leaves_a_tail, "The [modality], then.", "how people travel", False),
        (nouns.leaves_a_tail, "We like [placemaking] of old.", "making places", True),
        (nouns.leaves_a_tail, "We like [the optics] of old.", "the look it", True),
        (nouns.leaves_a_tail, "The [modality] of the young.", "method", False),
        (nouns.leaves_a_tail, "The [state of play] of it.", "how it is", True),
        (nouns.leaves_a_tail, "The [modality] of it.", "look of the street", True),
        (nouns.leaves_a_tail, "The [placemaking] of it.", "making places good", True),
        (nouns.leaves_a_tail, "The [placemaking] of it.", "making it", True),
        (nouns.leaves_a_tail, "The [placemaking] of it.", "making housing", True),
        (nouns.leaves_a_tail, "The [placemaking] of it.", "making town", False),
        (nouns.leaves_a_tail, "The [placemaking] of it.", "making", False),
        (nouns.leaves_a_tail, "The [state of play] of it.", "state of the plan", False),
    ],
)  # fmt: skip
def test_a_check_speaks_up(
    check: Callable[[Swap], bool], marked: str, text: str, *, speaks: bool
) -> None:
    assert holds(check, marked, text, pos="noun") is speaks


@pytest.mark.parametrize(
    ("marked", "determiner"),
    [
        ("The [plan] is new.", "the"),
        ("the new local [plan]", "the"),
        ("the big new old local [plan]", ""),
        ("the of [plan]", ""),
        ("Ann's [plan]", "'s"),
        ("what [plan]", "what"),
        ("we had [plans]", ""),
    ],
)
def test_the_determiner_stands_near_in_front(marked: str, determiner: str) -> None:
    assert nouns.determiner(swap(marked, "x")) == determiner


@pytest.mark.parametrize("form", ["base", "plural", "third_person", None])
@pytest.mark.parametrize(
    ("check", "marked", "text", "of_many"),
    [
        (nouns.needs_a_determiner, "They lead [delivery].", "plan", False),
        (nouns.has_the_wrong_number, "It had a [footfall].", "visitor numbers", False),
        (nouns.changes_the_verb, "The [footfall] is high.", "visitor numbers", False),
        (nouns.changes_the_verb, "The [footfall] is high.", "visitor", True),
    ],
)
def test_the_plural_is_told_by_the_form_that_was_found(
    check: Callable[[Swap], bool], marked: str, text: str, form: str | None, *, of_many: bool
) -> None:
    speaks = holds(check, marked, text, pos="noun", form=form)
    assert speaks is (of_many if form == "plural" else not of_many)
