"""Tables that are looked up in memory give back what was put in, and nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plainspeak._platform import number_tables, tables

KEYS = st.text(alphabet=st.characters(codec=None), max_size=8)
VALUES = st.recursive(
    st.integers() | st.text() | st.booleans(), lambda each: st.tuples(each, each), max_leaves=4
)


@given(st.dictionaries(KEYS, VALUES, max_size=40), KEYS)
def test_a_table_holds_what_was_packed(values: dict[str, object], other: str) -> None:
    table = tables.Table(memoryview(tables.pack(values)))
    assert {key: table[key] for key in table} == values
    assert len(table) == len(values)
    assert table.get(other) == values.get(other)
    assert (other in table) == (other in values)


@given(st.dictionaries(KEYS, st.integers(0, 65_535), max_size=40), KEYS)
def test_a_number_table_holds_what_was_packed(numbers: dict[str, int], other: str) -> None:
    table = number_tables.NumberTable(memoryview(number_tables.pack(numbers)))
    assert {word: table.get(word) for word in numbers} == numbers
    assert table.get(other) == numbers.get(other, -1)


def test_keys_with_one_hash_are_told_apart() -> None:
    alike = ["plumless", "buckeroo"]  # two words with one CRC-32
    table = tables.Table(memoryview(tables.pack({alike[0]: 1, alike[1]: 2})))
    assert [table.get(each) for each in alike] == [1, 2]
