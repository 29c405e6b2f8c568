"""The JSON Schema of ``plainspeak.toml``, made from the description of the settings.

Editors use it to complete and check the file. It is kept as ``plainspeak.schema.json``;
``make generate`` writes it anew.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plainspeak.settings import validation
from plainspeak.settings.fields import SETTINGS
from plainspeak.settings.names import RULE_LISTS

if TYPE_CHECKING:
    from plainspeak.settings.names import Names

Schema = dict[str, Any]

FILE = Path(__file__).with_name("plainspeak.schema.json")


def schema(names: Names) -> Schema:
    """What a ``plainspeak.toml`` may hold, with these rules and limits.

    >>> from plainspeak.settings import Names
    >>> schema(Names((), (), ()))["properties"]["quotations"]["type"]
    'boolean'
    """
    made: Schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "plainspeak.toml: how plainspeak checks the documents of a folder",
        "type": "object",
        "properties": {
            each.name: {
                **validation.schema_of(each),
                "description": each.about,
                "examples": [tomllib.loads(f"value = {each.example}")["value"]],
            }
            for each in SETTINGS
        },
        "additionalProperties": False,
    }
    for table in (made["properties"], made["properties"]["per-path"]["items"]["properties"]):
        _name_choices(table, names)
    return made


def _name_choices(table: Schema, names: Names) -> None:
    """Put the names of rules and limits in."""
    for setting in RULE_LISTS:
        table[setting]["items"] = {"enum": list(names.rules_and_families)}
    for setting, known in (("levels", names.rules), ("limits", names.limits)):
        table[setting]["propertyNames"] = {"enum": list(known)}


def written(names: Names) -> str:
    """The schema as it is in its file."""
    return json.dumps(schema(names), indent=2) + "\n"
