"""Large tables that are looked up where they lie in memory, so that loading them costs nothing.

A hash table in one run of bytes: slots of a hash and an offset, then the entries, each of which has
the lengths of its key and its value, and these. Values are marshalled: numbers, strings, and
what is made of them, but not ``None``.
"""

from __future__ import annotations

import marshal
import struct
import zlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENTRY = struct.Struct("<II")
_EMPTY = 0
_SLOT_BYTES = 8


def pack(values: Mapping[str, Any]) -> bytes:
    """The bytes of a table.

    >>> table = Table(memoryview(pack({"one": 1, "two": ("t", "w", "o")})))
    >>> table.get("two"), table.get("three"), sorted(table), len(table)
    (('t', 'w', 'o'), None, ['one', 'two'], 2)
    """
    count = max(8, 1 << (2 * len(values)).bit_length())
    slots = [_EMPTY] * (2 * count)
    parts = [len(values).to_bytes(_SLOT_BYTES, "little"), b""]
    offset = _SLOT_BYTES * (1 + count)
    for key, value in values.items():
        name, data = key.encode("utf-8", "surrogatepass"), marshal.dumps(value)
        hashed = zlib.crc32(name)
        slot = hashed % count
        while slots[2 * slot + 1]:
            slot = (slot + 1) % count
        slots[2 * slot : 2 * slot + 2] = hashed, offset
        parts.append(_ENTRY.pack(len(name), len(data)) + name + data)
        offset += len(parts[-1])
    parts[1] = struct.pack(f"={2 * count}I", *slots)
    # The number of slots is known from the place of the first entry.
    return count.to_bytes(_SLOT_BYTES, "little") + b"".join(parts)


class Table(Mapping[str, Any]):
    """Strings and their values; every look-up makes the value anew."""

    def __init__(self, data: memoryview) -> None:
        count = int.from_bytes(data[:_SLOT_BYTES], "little")
        self._data = data[_SLOT_BYTES:]
        self._length = int.from_bytes(self._data[:_SLOT_BYTES], "little")
        self._count = count
        self._slots = self._data[_SLOT_BYTES : _SLOT_BYTES * (1 + count)].cast("I")

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a key."""
        slots, data = self._slots, self._data
        name = key.encode("utf-8", "surrogatepass")
        hashed = zlib.crc32(name)
        slot = hashed % self._count
        while offset := slots[2 * slot + 1]:
            if slots[2 * slot] == hashed:
                size, length = _ENTRY.unpack_from(data, offset)
                begin = offset + _ENTRY.size
                if data[begin : begin + size] == name:
                    return marshal.loads(data[begin + size : begin + size + length])  # noqa: S302
            slot = (slot + 1) % self._count
        return default

    def __getitem__(self, key: str) -> Any:
        found = self.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.get(key) is not None

    def __iter__(self) -> Iterator[str]:
        for slot in range(self._count):
            if offset := self._slots[2 * slot + 1]:
                size, _ = _ENTRY.unpack_from(self._data, offset)
                begin = offset + _ENTRY.size
                yield str(self._data[begin : begin + size], "utf-8", "surrogatepass")

    def __len__(self) -> int:
        return self._length
