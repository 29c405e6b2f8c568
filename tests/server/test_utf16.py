"""Offsets in UTF-16 code units."""

from hypothesis import example, given
from hypothesis import strategies as st

from plainspeak.server.utf16 import Utf16


@given(st.text(max_size=30))
@example("\U0001f600")
@example("a\uffff\U00010000b")
def test_every_offset_is_counted_as_javascript_counts_it(text: str) -> None:
    units = Utf16(text)
    for offset in range(len(text) + 1):
        counted = len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
        assert units.units(offset) == counted
        assert units.points(counted) == offset


def test_an_offset_inside_a_pair_is_that_of_its_start() -> None:
    assert Utf16("a\U0001f600b").points(2) == 1
