"""No expression of a reader may try the same text in more and more ways."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any

import pytest

import plainspeak.formats

if TYPE_CHECKING:
    from collections.abc import Iterator

BACKTRACKING = {codes.MAX_REPEAT, codes.MIN_REPEAT}
POSSESSIVE = {codes.POSSESSIVE_REPEAT, codes.ATOMIC_GROUP}


def expressions() -> Iterator[tuple[str, str, int]]:
    for found in pkgutil.walk_packages(plainspeak.formats.__path__, "plainspeak.formats."):
        for name, value in vars(import_module(found.name)).items():
            for each in value if isinstance(value, tuple) else (value,):
                for pattern in each if isinstance(each, tuple) else (each,):
                    if isinstance(pattern, re.Pattern):
                        yield f"{found.name}.{name}", pattern.pattern, pattern.flags


def nested(parsed: Any, *, inside: bool = False) -> bool:
    """Whether a repeat without an end is in another, and both may be tried again."""
    for code, argument in parsed:
        if code in POSSESSIVE:
            continue
        repeats = code in BACKTRACKING and argument[1] is codes.MAXREPEAT
        if repeats and inside:
            return True
        if any(nested(each, inside=inside or repeats) for each in parts(argument)):
            return True
    return False


def parts(argument: Any) -> Iterator[Any]:
    """The expressions that an argument of an opcode holds."""
    if isinstance(argument, parser.SubPattern):
        yield argument
    elif isinstance(argument, tuple | list):
        for each in argument:
            yield from parts(each)


@pytest.mark.parametrize(
    ("pattern", "is_nested"),
    [(r"(?:a+b*)+c", True), (r"(?:a++b*+)+c", False), (r"(?:a+b)*+c", False), (r"(a|b+)*", True)],
)
def test_a_repeat_inside_a_repeat_is_seen(pattern: str, *, is_nested: bool) -> None:
    assert nested(parser.parse(pattern)) is is_nested


def test_no_repeat_stands_in_a_repeat() -> None:
    found = {name for name, pattern, flags in expressions() if nested(parser.parse(pattern, flags))}
    assert not found


def test_there_are_expressions_to_look_at() -> None:
    assert len(list(expressions())) > 80
