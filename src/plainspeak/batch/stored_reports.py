"""Reports as bytes, for the cache.

They are unpickled with an allow-list of our own model classes, so that bytes somebody tampered with
can at worst be a wrong report.
"""

from __future__ import annotations

import io
import pickle
from dataclasses import fields
from enum import Enum
from typing import Any

from plainspeak.model import Acronym, Block, Edit, Finding, Report, Suggestion, Term, TermUse

MADE_ELSEWHERE = {
    ("array", "array"),
    ("array", "_array_reconstructor"),
    ("builtins", "frozenset"),
}
"""What may be unpickled besides our own model classes."""

MODEL_MODULES = ("plainspeak.model", "plainspeak.formats.", "plainspeak.settings.")


def write(report: Report) -> bytes | None:
    """A report as bytes; ``None`` for one that cannot be kept."""
    parts = (report.document, report.findings, report.acronyms, report.words, report.scoring,
             report.problems, report.terms, report.foreign)  # fmt: skip
    written = io.BytesIO()
    try:
        _Pickler(written, pickle.HIGHEST_PROTOCOL).dump(parts)
    except (pickle.PicklingError, AttributeError, TypeError):
        return None
    return written.getvalue()


def read(data: bytes) -> Report | None:
    """The report that was written; ``None`` when this is none."""
    try:
        return Report(*_AllowListUnpickler(io.BytesIO(data)).load())
    except UNREADABLE:
        return None


UNREADABLE = (pickle.UnpicklingError, EOFError, AttributeError, ImportError, TypeError, ValueError,
              IndexError, KeyError)  # fmt: skip


NAMES: dict[type, tuple[str, ...]] = {
    kind: tuple(each.name for each in fields(kind))
    for kind in (Finding, Suggestion, Term, Edit, Block, Acronym, TermUse)
}
"""Classes that a report holds many of; each is rebuilt by calling it, which is quick."""


class _Pickler(pickle.Pickler):
    def reducer_override(self, each: Any) -> Any:
        """How to rebuild a value: its class, and the arguments to call it with."""
        kind = type(each)
        if isinstance(each, Enum):  # before Python 3.11.4 they asked for "getattr"
            return kind, (each.value,)
        if kind not in NAMES:
            return NotImplemented
        return kind, tuple(getattr(each, name) for name in NAMES[kind])


class _AllowListUnpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        """Only classes of plainspeak, and what their values are made of."""
        found = super().find_class(module, name) if _is_allowed(module, name) else None
        if found is None or (module.startswith(MODEL_MODULES) and not isinstance(found, type)):
            message = f"{module}.{name} is not on the allow-list"
            raise pickle.UnpicklingError(message)
        return found


def _is_allowed(module: str, name: str) -> bool:
    return (module.startswith(MODEL_MODULES) and "." not in name) or (
        module,
        name,
    ) in MADE_ELSEWHERE
