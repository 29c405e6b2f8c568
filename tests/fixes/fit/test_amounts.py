"""Whether an amount or an age fits where another one stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from placed import holds
from plainspeak.fixes.fit import amounts

if TYPE_CHECKING:
    from collections.abc import Callable

    from plainspeak.fixes.fit import Swap


@pytest.mark.parametrize(
    ("check", "marked", "text", "speaks"),
    [
        (amounts.counts_what_is_not_counted, "We have [a wealth of] experience.", "many", True),
        (amounts.counts_what_is_not_counted, "We have [a wealth of] ideas.", "many", False),
        (amounts.counts_what_is_not_counted, "We have [a lot of] good, new ideas.", "many", False),
        (amounts.counts_what_is_not_counted, "We have [a wealth of] staff.", "many", True),
        (amounts.counts_what_is_not_counted, "We have [a wealth of] experience.", "much", False),
        (amounts.counts_what_is_not_counted, "[A number of] q w e r t y ideas.", "several", True),
        (amounts.is_the_cause, "It is weak due to [a small number of] trials.", "a few", True),
        (amounts.is_the_cause, "It is weak because [a small number of] us came.", "a few", True),
        (amounts.is_the_cause, "It is based on [a small number of] trials.", "a few", False),
        (amounts.is_the_cause, "It is due to [a large number of] trials.", "many", False),
        (amounts.has_a_verb_for_one, "[A plethora of] guides is here.", "many", True),
        (amounts.has_a_verb_for_one, "[A plethora of] guides on the hall is here.", "many", False),
        (amounts.has_a_verb_for_one, "[A plethora of] guides are here.", "many", False),
        (amounts.has_a_verb_for_one, "[A plethora of] guides", "many", False),
        (amounts.has_a_verb_for_one, "[A plethora of] guides.", "many", False),
        (amounts.has_a_verb_for_one, "[A plethora of] is here.", "many", True),
        (amounts.has_a_verb_for_one, "[The majority of] the council was here.", "most of", True),
        (amounts.has_a_verb_for_one, "[The bulk of] the work was here.", "nearly all", False),
        (amounts.counts_behind_a_noun, "He faced fines [in excess of] 50.", "more than", True),
        (amounts.counts_behind_a_noun, "We saw people [in excess of] 50.", "more than", True),
        (amounts.counts_behind_a_noun, "It will cost [in excess of] 50.", "more than", False),
        (amounts.counts_behind_a_noun, "We raised [in excess of] 50.", "more than", False),
        (amounts.counts_behind_a_noun, "It is [in the region of] 50.", "about", False),
        (amounts.counts_behind_a_noun, "Fines [in excess of] 50.", "above", False),
        (amounts.counts_behind_a_noun, "Fines [exceeding] 50.", "over", False),
        (amounts.is_most_of_one, "[The majority of] Council agreed.", "most", True),
        (amounts.is_most_of_one, "[The majority of] Scottish councils agreed.", "most", False),
        (amounts.is_most_of_one, "[The majority of] work is done.", "most", False),
        (amounts.is_most_of_one, "[The majority of] Scottish Councils agreed.", "most", False),
        (amounts.is_most_of_one, "[The majority of] Councils Direct agreed.", "most", True),
        (amounts.is_most_of_one, "[The majority of] Council agreed.", "most of", False),
        (amounts.is_an_age_at_which, "It ended at 5 [years of age].", "years old", True),
        (amounts.is_an_age_at_which, "He is just 5 [years of age].", "years old", False),
        (amounts.is_an_age_at_which, "It ended at 5 [years of age].", "birthday", False),
        (amounts.repeats_aged, "Men aged 18 to 30 [years of age].", "years old", True),
        (amounts.repeats_aged, "Men aged 18 came so we had 30 [years of age].", "years old", False),
        (amounts.repeats_aged, "Men over 18 [years of age].", "years old", False),
        (amounts.repeats_aged, "Men aged 18 to 30 [years of age].", "or so", False),
    ],
)  # fmt: skip
def test_a_check_speaks_up(
    check: Callable[[Swap], bool], marked: str, text: str, *, speaks: bool
) -> None:
    assert holds(check, marked, text) is speaks
