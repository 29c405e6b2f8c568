"""Whether an adjective or an adverb fits where another one stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from placed import holds
from plainspeak.fixes.fit import modifiers

if TYPE_CHECKING:
    from collections.abc import Callable

    from plainspeak.fixes.fit import Swap


@pytest.mark.parametrize(
    ("check", "marked", "text", "speaks"),
    [
        (modifiers.is_too_long_for_its_noun, "A [bespoke] plan.", "made for you", True),
        (modifiers.is_too_long_for_its_noun, "A [bespoke] plan.", "easy to see", True),
        (modifiers.is_too_long_for_its_noun, "It is [bespoke].", "made for you", False),
        (modifiers.is_too_long_for_its_noun, "A [scarce] plan.", "very good", False),
        (modifiers.is_too_long_for_its_noun, "An [erroneous] plan.", "not for us", False),
        (modifiers.is_too_long_for_its_noun, "A [bespoke] plan.", "yours to see", True),
        (modifiers.is_compared, "It is more [optimum].", "best", True),
        (modifiers.is_compared, "It is very [crucial].", "very important", True),
        (modifiers.is_compared, "It is more [extensive].", "long", True),
        (modifiers.is_compared, "It is more [extensive].", "wide", True),
        (modifiers.is_compared, "It is more [pertinent].", "relevant", False),
        (modifiers.is_compared, "It is so [extensive].", "long", False),
        (modifiers.is_compared, "It is so [extensive].", "long and wide", True),
        (modifiers.is_compared, "It is [extensive].", "long", False),
        (modifiers.is_compared, "It is more [extensive].", "large", True),
        (modifiers.is_compared, "It is more [extensive].", "able", True),
        (modifiers.is_compared, "It is more [extensive].", "there", True),
        (modifiers.is_compared, "It is more [extensive].", "the", True),
        (modifiers.is_compared, "It is more [extensive].", "simple", True),
        (modifiers.is_compared, "It is more [extensive].", "tbc", True),
        (modifiers.is_compared, "It is most [extensive].", "important one", True),
        (modifiers.is_compared, "It is as [extensive].", "open wide", True),
        (modifiers.is_compared, "It is as [extensive].", "wide", False),
        (modifiers.is_compared, "It is very [extensive].", "good", False),
        (modifiers.is_an_amount_behind_the, "It is a [sufficient] plan.", "enough", True),
        (modifiers.is_an_amount_behind_the, "It is [sufficient] food.", "enough", False),
        (modifiers.is_an_amount_behind_the, "It has [sufficient], safe food.", "enough", True),
        (modifiers.is_an_amount_behind_the, "The [numerous] plans.", "many", False),
        (modifiers.is_an_amount_behind_the, "A [numerous] plan.", "many", True),
        (modifiers.is_an_amount_behind_the, "The [numerous] plans.", "all", True),
        (modifiers.is_an_amount_behind_the, "The [numerous] plans.", "some", True),
        (modifiers.is_an_amount_behind_the, "The [numerous] plans.", "many of", False),
        (modifiers.is_an_amount_behind_the, "The [numerous] plans.", "some of many", True),
        (modifiers.is_an_amount_behind_the, "[Sufficient], safe food.", "enough", False),
        (modifiers.is_an_amount_behind_the, "It has [sufficient]", "enough", False),
        (modifiers.is_an_amount_behind_the, "It has [sufficient] (safe) food.", "enough", False),
        (modifiers.is_an_amount_behind_the, "The [erroneous] plan.", "wrong", False),
        (modifiers.stands_alone, "The plan is [principal].", "main", True),
        (modifiers.stands_alone, "The [principal] plan.", "main", False),
        (modifiers.stands_alone, "[Very many] people came.", "many", False),
        (modifiers.stands_alone, "The plan is [principal].", "big", False),
        (modifiers.stands_alone, "It is [principal] when we go.", "main", True),
        (modifiers.stands_alone, "It is [principal] to us.", "main", True),
        (modifiers.stands_alone, "The plan is [principal].", "the main", True),
        (modifiers.stands_alone, "The plan is [principal].", "main one", False),
        (modifiers.needs_the, "It gives [optimum] care.", "best", True),
        (modifiers.needs_the, "It gives the [optimum] care.", "best", False),
        (modifiers.needs_the, "It is [optimum] now.", "best", False),
        (modifiers.needs_the, "It gives [optimum] care.", "good", False),
        (modifiers.needs_a_verb, "Due to [insufficient] proof.", "not enough", True),
        (modifiers.needs_a_verb, "There is [insufficient] proof.", "not enough", False),
        (modifiers.needs_a_verb, "There is [insufficient] and old proof.", "not enough", True),
        (modifiers.needs_a_verb, "Due to [insufficient] proof.", "too little", False),
        (modifiers.is_misplaced, "Wear a hat [at all times].", "always", True),
        (modifiers.is_misplaced, "[At all times] wear a hat.", "always", True),
        (modifiers.is_misplaced, "[As a rule], it rains.", "usually", False),
        (modifiers.is_misplaced, "It rains, and [as a rule] snows.", "so", False),
        (modifiers.is_misplaced, "It was [consequently] late.", "so", True),
        (modifiers.is_misplaced, "The rich [almost exclusively] eat it.", "only", False),
        (modifiers.is_misplaced, "The rich almost [exclusively] eat it.", "only", True),
        (modifiers.is_misplaced, "The rich nearly [exclusively] eat it.", "only", True),
        (modifiers.is_misplaced, "The rich almost [exclusively] eat it.", "always", False),
        (modifiers.is_misplaced, "The rich almost [exclusively] eat it.", "quite", False),
        (modifiers.is_misplaced, "It rains; [at all times] it snows.", "always", True),
        (modifiers.is_misplaced, "It rains, and [at all times].", "always", True),
        (modifiers.leaves_the_verb, "Keep it clear [at all times] during it.", "always", True),
        (modifiers.leaves_the_verb, "You must [at all times] wear it.", "always", False),
        (modifiers.leaves_the_verb, "You may [at all times] wear it.", "always", True),
        (modifiers.leaves_the_verb, "It is shut [as a rule].", "usually", True),
        (modifiers.leaves_the_verb, "It is shut [on many occasions].", "often", False),
        (modifiers.leaves_the_verb, "It is shut [frequently] on Mondays.", "often", False),
        (modifiers.leaves_the_verb, "[At all times] wear it.", "always", False),
        (modifiers.leaves_the_verb, "We wear it, [at all times] ours.", "always", False),
        (modifiers.leaves_the_verb, "You must [at all times] (or so) wear it.", "always", True),
        (modifiers.leaves_the_verb, "You must [at all times] be here.", "always", False),
        (modifiers.leaves_the_verb, "You must [at all times] the man.", "always", False),
        (modifiers.leaves_the_verb, "It is shut [at this time] daily.", "now", False),
        (modifiers.is_said_more_of, "It rains [on occasions] when it thaws.", "sometimes", True),
        (modifiers.is_said_more_of, "It rains [occasionally] when it thaws.", "sometimes", False),
        (modifiers.is_said_more_of, "It rains [on occasions] here.", "sometimes", False),
        (modifiers.parts_a_verb, "He is [simultaneously] working.", "at the same time", True),
        (modifiers.parts_a_verb, "He [simultaneously] works.", "at the same time", True),
        (modifiers.parts_a_verb, "[Simultaneously] he works.", "at the same time", False),
        (modifiers.parts_a_verb, "[Simultaneously] working.", "at the same time", False),
        (modifiers.parts_a_verb, "He is [in that way] working.", "like the man", True),
        (modifiers.parts_a_verb, "He [in that way] works.", "like the man", False),
        (modifiers.parts_a_verb, "He [in a way] works.", "more or less", False),
        (modifiers.parts_a_verb, "He is [in a way] working.", "more or less", True),
        (modifiers.parts_a_verb, "He wants to [imminently] work.", "right now", True),
        (modifiers.parts_a_verb, "He is [simultaneously] the boss.", "at the same time", False),
        (modifiers.parts_a_verb, "He is [imminently] working.", "soon", False),
        (modifiers.parts_a_verb, "He is [at this very time] working.", "right now", False),
    ],
)  # fmt: skip
def test_a_check_speaks_up(
    check: Callable[[Swap], bool], marked: str, text: str, *, speaks: bool
) -> None:
    assert holds(check, marked, text) is speaks


def test_without_its_hyphen_it_may_be_an_adverb() -> None:
    check = modifiers.is_an_adverb
    assert holds(check, "We know it [in depth].", "detailed", term="in-depth")
    assert not holds(check, "An [in depth] talk.", "detailed", term="in-depth")
    assert not holds(check, "It is [in-depth].", "detailed", term="in-depth")
    assert not holds(check, "It is [deep].", "detailed", term="in-depth")
