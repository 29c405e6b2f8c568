"""Terms that a text only refers to need no explaining."""

from __future__ import annotations

import pytest

from plainspeak.rules._references import is_reference

FAR = "We met on Monday and had tea with all of them. " * 9


@pytest.mark.parametrize(
    ("marked", "reference"),
    [
        ("See [Part 6] of the Housing Act 1996.", True),
        ("See [Part 6], under the Housing Act 1996.", True),
        ("See [Part 6] of this leaflet.", False),
        ("See [Part 6]. The Housing Act 1996 is here.", False),
        ("See the Housing Act 1996, [Part 6].", True),
        ("See the Housing Order, [Part 6].", True),
        ("See the Housing Act 1996. [Part 6] is here.", False),
        ("Use form [C100].", True),
        ("Form [C100].", True),
        ("Reform [C100].", False),
        ("Use form [C].", False),
        ("Use Forms [C100] or more.", True),
        ("Use the [C100].", False),
        ("Use form [probate].", False),
        ("[C100] is here.", False),
        ("[Part 6] of the Housing Act 1996.", True),
    ],
)
@pytest.mark.parametrize("before", ["", FAR])
def test_a_part_of_a_law_or_a_form_by_its_number(
    marked: str, before: str, *, reference: bool
) -> None:
    front, _, rest = f"{before}{marked}".partition("[")
    term, _, behind = rest.partition("]")
    text = f"{front}{term}{behind} {FAR}"
    assert is_reference(text, len(front), len(front) + len(term)) is reference


@pytest.mark.parametrize(("over", "reference"), [(0, True), (1, False)])
def test_a_law_is_named_near_its_part(over: int, *, reference: bool) -> None:
    name = " of the H{}y Act"
    name = name.format("o" * (60 + over - len(name.format(""))))
    assert is_reference(f"Part 6{name} 1996", 0, 6) is reference
    law = f"The {'o' * (60 + over - len(' Act 1996, '))} Act 1996, Part 6"
    assert is_reference(law, len(law) - 6, len(law))
