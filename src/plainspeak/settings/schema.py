"""The JSON Schema of ``plainspeak.toml``, made from the description of the settings.

Editors use it to complete and check the file. It is kept as ``plainspeak.schema.json``; a test
compares the two, and ``python -m plainspeak.settings.schema`` writes it anew.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.settings.fields import SETTINGS

if TYPE_CHECKING:
    from plainspeak.settings.validators import Schema

FILE = Path(__file__).with_name("plainspeak.schema.json")


def schema() -> Schema:
    """What a ``plainspeak.toml`` may hold.

    >>> schema()["properties"]["quotations"]["type"]
    'boolean'
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "plainspeak.toml: how plainspeak checks the documents of a folder",
        "type": "object",
        "properties": {
            each.name: {
                **each.shape.schema(),
                "description": each.about,
                "examples": [tomllib.loads(f"value = {each.example}")["value"]],
            }
            for each in SETTINGS
        },
        "additionalProperties": False,
    }


def written() -> str:
    """The schema as it stands in its file."""
    return json.dumps(schema(), indent=2) + "\n"


if __name__ == "__main__":
    FILE.write_text(written(), "utf-8")
