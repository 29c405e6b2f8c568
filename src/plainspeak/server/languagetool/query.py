"""What an editor asks: read from a form or from JSON, told by its content and not by its label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import parse_qsl

import msgspec

from plainspeak.rules import registry
from plainspeak.server.languagetool import annotated
from plainspeak.server.refusal import Refusal

if TYPE_CHECKING:
    from plainspeak.server.languagetool.annotated import AnnotatedText

MAX_FIELDS = 100

LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,4}")

ADVICE = ("passive", "hidden-verb", "noun-string")
"""Rules that ``level=picky`` turns on."""


class Query(NamedTuple):
    """A text to check, and how. ``is_paragraph``: it has no line breaks, so it may be a part."""

    annotated: AnnotatedText
    language: str
    enabled: tuple[str, ...]
    disabled: tuple[str, ...]
    enabled_only: bool
    picky: bool
    username: str
    key: str

    @property
    def is_english(self) -> bool:
        """Whether it is a text for us; ``auto`` is, since a check finds other languages itself."""
        return self.language.lower().replace("_", "-").partition("-")[0] in {"en", "auto"}

    @property
    def is_paragraph(self) -> bool:
        """Whether it may be one paragraph of a longer document."""
        return "\n" not in self.annotated.text.strip("\n")

    def changes(self) -> dict[str, tuple[str, ...]]:
        """What it changes of the settings."""
        ours = registry().rules
        enabled = tuple(each for each in self.enabled if each in ours)
        disabled = tuple(each for each in self.disabled if each in ours)
        changes = {"ignore": disabled}
        if self.enabled_only:
            return changes | {"select": enabled}
        return changes | {"extend_select": (*enabled, *(ADVICE if self.picky else ()))}

    @property
    def asks_nothing(self) -> bool:
        """Whether only rules of other programs are asked for, or it is in another language."""
        only_others = self.enabled_only and not set(self.enabled) & set(registry().rules)
        return only_others or not self.is_english


def read(body: bytes) -> Query:
    """What is asked. Raises ``Refusal`` with status 400, as LanguageTool does."""
    fields = _fields(body)
    language = _text(fields, "language")
    if not language:
        raise Refusal(400, 'Missing "language": send "en-GB" or "auto".')
    if not LANGUAGE.fullmatch(language):
        raise Refusal(400, '"language" is not the code of a language, such as "en-GB".')
    return Query(
        annotated.read(_optional_text(fields, "text"), fields.get("data")),
        language,
        _names(fields, "enabledRules"),
        _names(fields, "disabledRules"),
        _text(fields, "enabledOnly").lower() in {"true", "yes", "1"},
        _text(fields, "level").lower() == "picky",
        _text(fields, "username"),
        _text(fields, "apiKey"),
    )


def _fields(body: bytes) -> dict[str, Any]:
    stripped = body.lstrip()
    if stripped.startswith(b"{"):
        try:
            return msgspec.json.decode(stripped, type=dict[str, Any])
        except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
            raise Refusal(400, f"The request is not valid JSON: {error}.") from None
    try:
        pairs = parse_qsl(
            stripped.decode("utf-8"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=MAX_FIELDS,
        )
    except UnicodeError:
        raise Refusal(400, "The form is not in UTF-8.") from None
    except ValueError:
        raise Refusal(400, f"The form has more than {MAX_FIELDS} fields.") from None
    return dict(reversed(pairs))  # of a field that is there twice, the first counts


def _text(fields: dict[str, Any], name: str) -> str:
    return _optional_text(fields, name) or ""


def _optional_text(fields: dict[str, Any], name: str) -> str | None:
    value = fields.get(name)
    if isinstance(value, bool):
        return str(value).lower()
    if value is not None and not isinstance(value, str):
        raise Refusal(400, f'"{name}" is not text.')
    return value


def _names(fields: dict[str, Any], name: str) -> tuple[str, ...]:
    """Names split with commas, or a list of them."""
    value = fields.get(name)
    given = value if isinstance(value, list) else (_optional_text(fields, name) or "").split(",")
    return tuple(each.strip() for each in given if isinstance(each, str) and each.strip())
