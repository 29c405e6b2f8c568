"""What the JSON API takes: the fields of each request, checked when they are read."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
from msgspec import Meta

from plainspeak.errors import closest
from plainspeak.server.refusal import Refusal
from plainspeak.settings import audiences

MAX_OK = 500
MAX_NAME_CHARS = 255
MAX_WORD_CHARS = 200

Name = Annotated[
    str,
    Meta(
        max_length=MAX_NAME_CHARS,
        description='The name of the document. Its end says what kind of text it is: "page.html", '
        '"page.md". Without one, it is plain text.',
    ),
]
AudienceName = Annotated[
    str, Meta(description="Who reads it.", extra_json_schema={"enum": list(audiences())})
]
Word = Annotated[str, Meta(min_length=1, max_length=MAX_WORD_CHARS)]
OkWords = Annotated[
    list[Word], Meta(max_length=MAX_OK, description="Words and short forms that are fine.")
]


class TextRequest(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """A text, and for whom it is."""

    text: Annotated[str, Meta(description="The text to look at.")]
    name: Name = "<text>"
    audience: AudienceName | None = None
    ok: OkWords = []


class Parameters(msgspec.Struct, forbid_unknown_fields=True):
    """The same in an address, for a file that is sent as it is."""

    name: Annotated[Name, Meta(min_length=1)] = "<text>"
    audience: AudienceName | None = None
    ok: OkWords = []


def convert(fields: dict[str, Any], kind: type[msgspec.Struct]) -> dict[str, Any]:
    """The fields of a request that came in an address. Raises ``Refusal``."""
    try:
        return _fields(msgspec.convert(fields, kind))
    except msgspec.ValidationError as error:
        raise Refusal(422, f"The address has a parameter that does not fit: {error}.") from None


def read(body: bytes, kind: type[msgspec.Struct]) -> dict[str, Any]:
    """The fields of a request. Raises ``Refusal`` with what is wrong and where."""
    try:
        made = msgspec.json.decode(body, type=kind)
    except msgspec.ValidationError as error:
        raise Refusal(422, f"The request has a field that does not fit: {error}.") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refusal(400, f"The request is not valid JSON: {error}.") from None
    return _fields(made)


def _fields(made: msgspec.Struct) -> dict[str, Any]:
    """The fields by their names. Raises ``Refusal`` for an audience nobody knows."""
    fields = msgspec.structs.asdict(made)
    name = fields.get("audience")
    if name is not None and name not in audiences():
        raise Refusal(422, f'The audience "{name}" is not known. {closest(name, audiences())}')
    return fields
