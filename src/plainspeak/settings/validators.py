"""What the value of a setting may look like: for checks, and for the JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from plainspeak.errors import closest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Keys = tuple[str | int, ...]
"""The way to a value: ``("levels", "wordy")``, or ``("per-path", 0, "audience")``."""

Schema = dict[str, Any]


class Fault(NamedTuple):
    """What is wrong with the value at some keys, which word of it is meant, and what to do."""

    keys: Keys
    word: str | None
    what: str
    remedy: str


class Shape(Protocol):
    """How a value must look; ``expected`` completes "Write ..."."""

    @property
    def expected(self) -> str:
        """What to write, with an example."""

    def faults(self, keys: Keys, value: object) -> Iterator[Fault]:
        """What is wrong with a value."""

    def schema(self) -> Schema:
        """The same as JSON Schema."""


def wrong_type(keys: Keys, shape: Shape) -> Fault:
    """The fault of a value of the wrong kind."""
    name = next(key for key in reversed(keys) if isinstance(key, str))
    return Fault(keys, None, f'the value of "{name}" does not fit', f"Write {shape.expected}.")


class BooleanShape(NamedTuple):
    """True or false."""

    expected: str = "true or false"

    def faults(self, keys: Keys, value: object) -> Iterator[Fault]:
        """What is wrong with a value."""
        if not isinstance(value, bool):
            yield wrong_type(keys, self)

    def schema(self) -> Schema:
        """The same as JSON Schema."""
        return {"type": "boolean"}


class NumberShape(NamedTuple):
    """A whole number, 0 or more."""

    expected: str = "a whole number, such as 20"

    def faults(self, keys: Keys, value: object) -> Iterator[Fault]:
        """What is wrong with a value."""
        if type(value) is not int or value < 0:
            yield wrong_type(keys, self)

    def schema(self) -> Schema:
        """The same as JSON Schema."""
        return {"type": "integer", "minimum": 0}


class StringShape(NamedTuple):
    """A string: any, or one of some choices, each a ``noun``."""

    expected: str
    noun: str = ""
    choices: Callable[[], tuple[str, ...]] | None = None

    def faults(self, keys: Keys, value: object) -> Iterator[Fault]:
        """What is wrong with a value."""
        if not isinstance(value, str):
            yield wrong_type(keys, self)
        elif self.choices and value not in self.choices():
            what = f'the {self.noun} "{value}" is not known'
            yield Fault(keys, value, what, closest(value, self.choices()))

    def schema(self) -> Schema:
        """The same as JSON Schema."""
        return {"enum": list(self.choices())} if self.choices else {"type": "string"}


class ListShape(NamedTuple):
    """A list of strings."""

    expected: str
    each: StringShape

    def faults(self, keys: Keys, value: object) -> Iterator[Fault]:
        """What is wrong with a value."""
        if not isinstance(value, (list, tuple)) or not all(isinstance(one, str) for one in value):
            yield wrong_type(keys, self)
            return
        for one in value:
            yield from self.each.faults(keys, one)

    def schema(self) -> Schema:
        """The same as JSON Schema."""
        return {"type": "array", "items": self.each.schema()}


class TableShape(NamedTuple):
    """Names that are known, each with a value."""

    expected: str
    name: StringShape
    each: Shape

    def faults(self, keys: Keys, value: object) -> Iterator[Fault]:
        """What is wrong with a value."""
        if not isinstance(value, Mapping):
            yield wrong_type(keys, self)
            return
        for name, one in value.items():
            yield from self.name.faults((*keys, name), name)
            yield from self.each.faults((*keys, name), one)

    def schema(self) -> Schema:
        """The same as JSON Schema."""
        names = self.name.schema()
        return {
            "type": "object",
            "propertyNames": names,
            "additionalProperties": self.each.schema(),
        }


class EntriesShape(NamedTuple):
    """Tables of settings, one after the other, as ``[[per-path]]`` is. ``needed`` must be there."""

    expected: str
    settings: Callable[[], Mapping[str, Shape]]
    needed: str

    def faults(self, keys: Keys, value: object) -> Iterator[Fault]:
        """What is wrong with a value."""
        if not isinstance(value, list) or not all(isinstance(one, Mapping) for one in value):
            yield wrong_type(keys, self)
            return
        for number, entry in enumerate(value):
            if self.needed not in entry:
                what = f'the setting "{self.needed}" is missing'
                remedy = f"Write {self.settings()[self.needed].expected}."
                yield Fault((*keys, number), None, what, remedy)
            yield from table_faults((*keys, number), entry, self.settings())

    def schema(self) -> Schema:
        """The same as JSON Schema."""
        entry = {
            "type": "object",
            "properties": {name: shape.schema() for name, shape in self.settings().items()},
            "required": [self.needed],
            "additionalProperties": False,
        }
        return {"type": "array", "items": entry}


def table_faults(
    keys: Keys, table: Mapping[str, object], known: Mapping[str, Shape]
) -> Iterator[Fault]:
    """What is wrong with the settings in a table."""
    for name, value in table.items():
        if name in known:
            yield from known[name].faults((*keys, name), value)
        else:
            what = f'the setting "{name}" is not known'
            yield Fault((*keys, name), None, what, closest(name, known))
