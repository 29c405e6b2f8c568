"""TOML as Python reads it, and what is wrong with what cannot be read."""

from __future__ import annotations

import re
from typing import Any

_NAMES = re.compile(r"\(['\"].*['\"],?\)")


def loads(text: str) -> dict[str, Any]:
    """A table. Raises ``ValueError`` or ``RecursionError`` when it cannot be read."""
    import tomllib  # not where there is no settings file

    return tomllib.loads(text)


def is_syntax(error: Exception) -> bool:
    """Whether it is TOML that cannot be read, and no value beyond what Python can hold."""
    import tomllib

    return isinstance(error, tomllib.TOMLDecodeError)


def fault(error: Exception) -> str:
    """What is wrong with some TOML, without its words: it may be another kind of file."""
    if is_syntax(error):
        return _NAMES.sub("a name", str(error))
    if isinstance(error, UnicodeDecodeError):
        return "it is not saved as UTF-8"
    return f"a value is {beyond(error)}"


def beyond(error: Exception) -> str:
    """Why Python cannot hold a value."""
    return "nested too deep" if isinstance(error, RecursionError) else "a number of too many digits"
