"""Small numbers for many words, looked up where they lie in memory: nothing is decoded.

The words themselves are not kept, only 64 bits of a hash of each, in order, and the numbers beside
them. Two of 300,000 words are taken for each other once in 400 million tables.
"""

from __future__ import annotations

import hashlib
import struct
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_COUNT_BYTES = 8
_HASH_BYTES = 8


def pack(numbers: Mapping[str, int]) -> bytes:
    """The bytes of a table of numbers from 0 to 65,535.

    >>> table = NumberTable(memoryview(pack({"the": 770, "of": 740})))
    >>> table.get("the"), table.get("of"), table.get("reablement")
    (770, 740, -1)
    """
    rows = sorted((_hash(word), number) for word, number in numbers.items())
    count = len(rows)
    hashes = struct.pack(f"={count}Q", *(each for each, _ in rows))
    return (
        count.to_bytes(_COUNT_BYTES, "little")
        + hashes
        + struct.pack(f"={count}H", *(number for _, number in rows))
    )


class NumberTable:
    """Words and their numbers."""

    def __init__(self, data: memoryview) -> None:
        count = int.from_bytes(data[:_COUNT_BYTES], "little")
        middle = _COUNT_BYTES + _HASH_BYTES * count
        self._hashes = data[_COUNT_BYTES:middle].cast("Q")
        self._numbers = data[middle:].cast("H")

    def get(self, word: str) -> int:
        """The number of a word, or -1."""
        hashed = _hash(word)
        at = bisect_left(self._hashes, hashed)
        if at < len(self._hashes) and self._hashes[at] == hashed:
            return self._numbers[at]
        return -1


def _hash(word: str) -> int:
    data = word.encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(data, digest_size=_HASH_BYTES).digest(), "little")
