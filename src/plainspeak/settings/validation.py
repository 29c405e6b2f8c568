"""Checks a table of settings, and says what is wrong in words.

msgspec converts the values and knows JSON Schema; the sentences are ours.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, get_args, get_origin

from plainspeak.errors import closest, cut
from plainspeak.settings.fields import BY_NAME, PATHS_OF_ENTRY, SETTINGS, Setting

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Keys = tuple[str | int, ...]
"""The way to a value: ``("levels", "wordy")``, or ``("per-path", 0, "audience")``."""

ENTRY = {each.name: each for each in (PATHS_OF_ENTRY, *SETTINGS) if each.per_path} | {
    PATHS_OF_ENTRY.name: PATHS_OF_ENTRY
}
"""The settings of one table of ``per-path``."""


MAX_NUMBER = 1_000_000
"""The largest number that a setting can have."""

MOST = {"megabytes": 2000, "word-megabytes": 500, "pages": 20_000, "seconds": 3600}
"""How much the limits of files may allow."""


def most(limit: str) -> int:
    """How much one limit of files may allow."""
    return MOST.get(limit, MAX_NUMBER)


class Fault(NamedTuple):
    """What is wrong with the value at some keys, which word of it is meant, and what to do."""

    keys: Keys
    word: str | None
    what: str
    remedy: str


def faults(table: Mapping[str, object]) -> Iterator[Fault]:
    """What is wrong with a table of settings.

    >>> next(faults({"audience": "publik"})).remedy
    'Did you mean "public"?'
    """
    yield from _of_table((), table, BY_NAME)


def _of_table(
    keys: Keys, table: Mapping[str, object], known: Mapping[str, Setting]
) -> Iterator[Fault]:
    for name, value in table.items():
        if name not in known:
            what = f'the setting "{cut(name)}" is not known'
            yield Fault((*keys, name), None, what, closest(name, known))
        elif name == "per-path":
            yield from _of_entries(known[name], value)
        else:
            yield from _of_value((*keys, name), known[name], value)


def _of_entries(setting: Setting, value: object) -> Iterator[Fault]:
    wrong = list(_of_value((setting.name,), setting, value))
    yield from wrong
    if wrong or not isinstance(value, list):
        return
    for number, entry in enumerate(value):
        if PATHS_OF_ENTRY.name not in entry:
            what = f'the setting "{PATHS_OF_ENTRY.name}" is missing'
            remedy = f"Write {PATHS_OF_ENTRY.expected}."
            yield Fault((setting.name, number), None, what, remedy)
        yield from _of_table((setting.name, number), entry, ENTRY)


def _of_value(keys: Keys, setting: Setting, value: object) -> Iterator[Fault]:
    """What is wrong with one value; in a table, with the first that is wrong."""
    if get_origin(setting.type) is dict and isinstance(value, dict):
        key_type, value_type = get_args(setting.type)
        for name, each in value.items():
            yield from _of_part((*keys, name), setting, name, key_type)
            yield from _of_part((*keys, name), setting, each, value_type)
    else:
        yield from _of_part(keys, setting, value, setting.type)


_INVALID = re.compile(r"Invalid enum value '(?P<word>.*)'")


def _of_part(keys: Keys, setting: Setting, value: object, wanted: Any) -> Iterator[Fault]:
    import msgspec  # only where there are settings to check

    try:
        msgspec.convert(value, wanted)
    except msgspec.ValidationError as error:
        invalid = _INVALID.match(str(error))
        choices = get_args(wanted)
        if invalid and choices:
            noun = _noun(setting, is_key=keys[-1] == value)
            what = f'the {noun} "{cut(value)}" is not known'
            yield Fault(keys, str(value), what, closest(str(value), choices))
        else:
            what = f'"{setting.name}" has a value that it cannot have'
            yield Fault(keys, None, what, f"It should be {setting.expected}.")
    else:
        if wanted is int and not (isinstance(value, int) and 0 <= value <= MAX_NUMBER):
            what = f'"{setting.name}" has a value that it cannot have'
            remedy = f"It should be {setting.expected}, and no number over {MAX_NUMBER:,}."
            yield Fault(keys, None, what, remedy)
        elif setting.name == "files" and isinstance(value, int) and value > most(str(keys[-1])):
            what = f'"{keys[-1]}" allows files that no machine could read'
            yield Fault(keys, None, what, f"Choose {most(str(keys[-1])):,} at most.")


def _noun(setting: Setting, *, is_key: bool) -> str:
    """What people call the word that is wrong."""
    if is_key:
        return "limit"
    return {"levels": "level", "fail-on": "level", "acronym-scope": "scope"}.get(
        setting.name, setting.name
    )


def schema_of(setting: Setting) -> dict[str, Any]:
    """The JSON Schema of one setting."""
    import msgspec

    if setting.name == "per-path":
        entry = {
            "type": "object",
            "properties": {name: schema_of(each) for name, each in ENTRY.items()},
            "required": [PATHS_OF_ENTRY.name],
            "additionalProperties": False,
        }
        return {"type": "array", "items": entry}
    made: dict[str, Any] = msgspec.json.schema(setting.type)
    if get_origin(setting.type) is dict and get_args(setting.type)[1] is int:
        made["additionalProperties"] |= {"minimum": 0, "maximum": MAX_NUMBER}
    return made
