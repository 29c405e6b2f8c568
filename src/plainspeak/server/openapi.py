"""The description of the JSON API for machines, made from the requests and the wire format."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from plainspeak._version import __version__
from plainspeak.server.requests import TextRequest
from plainspeak.settings import audiences

Described = dict[str, Any]

REFUSALS = {
    "400": "The request cannot be read.",
    "401": "The access key is missing or wrong.",
    "403": "Pages of this website may not use the server.",
    "405": "This address takes another method.",
    "408": "The request did not arrive in time.",
    "413": "The document is too large.",
    "421": "The server is not called by that name.",
    "422": "A field does not fit, or the document cannot be read.",
    "503": "The server has too much to do, or the check took too long.",
}

TERM = {
    "type": "object",
    "required": ["id", "term", "kind", "level", "say_instead", "meaning"],
    "properties": {
        "id": {"type": "string"},
        "term": {"type": "string"},
        "kind": {"type": "string"},
        "level": {"type": "string", "enum": ["avoid", "consider", "explain", "ok"]},
        "say_instead": {"type": "array", "items": {"type": "string"}},
        "meaning": {"type": ["string", "null"]},
        "fine_when": {"type": ["string", "null"]},
        "status": {"type": "string"},
        "source": {"type": ["string", "null"]},
    },
}


@cache
def description() -> Described:
    """The whole description: OpenAPI 3.1."""
    (reference,), components = msgspec.json.schema_components(
        [TextRequest], ref_template="#/components/schemas/{name}"
    )
    wire, definitions = _wire_schema()
    score = _object(
        words={"type": "integer"},
        findings={"type": "integer"},
        band={"type": "string"},
        readability={"type": "object"},
    )
    fixed = _object(
        text={"type": "string"},
        changes={"type": "array", "items": {"$ref": "#/components/schemas/Change"}},
        findings_left={"type": "integer"},
    )
    meanings = _object(
        word={"type": "string"},
        terms={"type": "array", "items": {"$ref": "#/components/schemas/Term"}},
    )
    change = _object(place={"type": "string"}, before={"type": "string"}, after={"type": "string"})
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "plainspeak",
            "version": __version__,
            "description": "Holds documents to plain English. No document is kept.",
        },
        "paths": {
            "/check": {"post": _post("check", "Check a document.", reference, wire, files=True)},
            "/score": {"post": _post("score", "How hard it is.", reference, score, files=True)},
            "/fix": {"post": _post("fix", "Make the safe changes.", reference, fixed)},
            "/lookup": {"get": _get("lookup", "What the lists say of a word.", meanings, _WORD)},
            "/health": {"get": _get("health", "Whether it runs.", _object(status=_TEXT))},
            "/version": {
                "get": _get(
                    "version",
                    "Which version it is.",
                    _object(name=_TEXT, version=_TEXT, wire={"type": "integer"}),
                )
            },
        },
        "components": {
            "schemas": {**components, **definitions, "Term": TERM, "Change": change},
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        },
        "security": [{}, {"key": []}],
    }


_TEXT: Described = {"type": "string"}

_WORD: Described = {
    "name": "word",
    "in": "query",
    "required": True,
    "description": "A word, phrase or short form.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": r"\S"},
}

_FILE_PARAMETERS: list[Described] = [
    {
        "name": "name",
        "in": "query",
        "description": "The name of a file that is sent as it is, or of the text.",
        "schema": {"type": "string", "minLength": 1, "maxLength": 255},
    },
    {
        "name": "audience",
        "in": "query",
        "schema": {"type": "string", "enum": list(audiences())},
    },
    {
        "name": "ok",
        "in": "query",
        "description": "Words and short forms that are fine.",
        "schema": {
            "type": "array",
            "maxItems": 500,
            "items": {"type": "string", "minLength": 1, "maxLength": 200},
        },
    },
]


def _wire_schema() -> tuple[Described, Described]:
    """The schema of the wire format, and its definitions under the names that it gets here."""
    text = files("plainspeak.model").joinpath("wire.schema.json").read_text("utf-8")
    schema: Described = json.loads(text.replace("#/$defs/", "#/components/schemas/wire-"))
    definitions = {f"wire-{name}": each for name, each in schema.pop("$defs", {}).items()}
    schema.pop("$schema", None)
    schema.pop("$id", None)
    return schema, definitions


def _object(**properties: Described) -> Described:
    return {"type": "object", "required": list(properties), "properties": properties}


def _post(
    name: str, summary: str, request: Described, answer: Described, *, files: bool = False
) -> Described:
    content: Described = {"application/json": {"schema": request}}
    if files:
        content["application/octet-stream"] = {"schema": {"type": "string", "format": "binary"}}
    operation = _get(name, summary, answer)
    operation["requestBody"] = {"required": True, "content": content}
    if files:
        operation["parameters"] = _FILE_PARAMETERS
    return operation


def _get(name: str, summary: str, answer: Described, *parameters: Described) -> Described:
    responses: Described = {
        "200": {"description": summary, "content": {"application/json": {"schema": answer}}}
    }
    for status, text in REFUSALS.items():
        content = {"application/json": {"schema": _object(error=_TEXT)}}
        responses[status] = {"description": text, "content": content}
    return {
        "operationId": name,
        "summary": summary,
        "parameters": list(parameters),
        "responses": responses,
    }
