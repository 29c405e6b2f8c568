"""Who reads a document, and what that changes: the files of ``audiences/``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.errors import SettingsError, closest

if TYPE_CHECKING:
    from collections.abc import Mapping

AUDIENCES = Path(__file__).parent

DEFAULT_AUDIENCE = "public"


@dataclass(frozen=True, slots=True)
class Audience:
    """Who reads the document, and where its levels and limits differ from what the rules say."""

    name: str
    title: str
    limits: Mapping[str, int]
    levels: Mapping[str, str]


@cache
def audience(name: str) -> Audience:
    """The audience of that name. Raises ``SettingsError`` when there is none.

    >>> audience("easy-read").limits["sentence-words"]
    15
    """
    if name not in audiences():
        what = f'the audience "{name}" is not known'
        raise SettingsError("audience", what, closest(name, audiences()))
    import tomllib  # few commands need to know more than the names

    data = tomllib.loads((AUDIENCES / f"{name}.toml").read_text("utf-8"))
    return Audience(name, data["title"], data.get("limits", {}), data.get("levels", {}))


@cache
def audiences() -> tuple[str, ...]:
    """The names of all audiences, in alphabetical order."""
    return tuple(sorted(path.stem for path in AUDIENCES.glob("*.toml")))
