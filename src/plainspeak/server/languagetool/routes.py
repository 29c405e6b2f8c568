"""The routes of the LanguageTool API."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from plainspeak._version import __version__
from plainspeak.server import guard
from plainspeak.server.languagetool import query
from plainspeak.server.languagetool.explained import ExplainedWords
from plainspeak.server.options import MEGABYTE
from plainspeak.server.refusal import Refusal

if TYPE_CHECKING:
    from starlette.requests import Request

    from plainspeak.server.body import Bodies
    from plainspeak.server.languagetool.query import Query
    from plainspeak.server.options import Access, Limits
    from plainspeak.server.pool import Pool

API_VERSION = 1

LANGUAGES = [
    {"name": "English", "code": "en", "longCode": "en"},
    {"name": "English (GB)", "code": "en", "longCode": "en-GB"},
    {"name": "English (US)", "code": "en", "longCode": "en-US"},
    {"name": "English (Australian)", "code": "en", "longCode": "en-AU"},
    {"name": "English (Canadian)", "code": "en", "longCode": "en-CA"},
    {"name": "English (New Zealand)", "code": "en", "longCode": "en-NZ"},
    {"name": "English (South African)", "code": "en", "longCode": "en-ZA"},
]
"""British English is what is checked; editors may call their document what they like."""

SOFTWARE = {
    "name": "plainspeak",
    "version": __version__,
    "buildDate": "",
    "apiVersion": API_VERSION,
    "premium": False,
    "premiumHint": "",
    "status": "",
}

NO_MATCHES = b'{"matches": [], "sentenceRanges": []}'


class LanguageTool:
    """The routes; they share what was explained to each client."""

    def __init__(self, pool: Pool, bodies: Bodies, access: Access, limits: Limits) -> None:
        self._pool = pool
        self._bodies = bodies
        self._access = access
        self._limits = limits
        self._explained = ExplainedWords()

    def routes(self) -> list[Route]:
        """All of them."""
        return [
            Route("/v2/check", self._check, methods=["POST"]),
            Route("/v2/languages", _languages, methods=["GET"]),
            Route("/v2/info", _info, methods=["GET"]),
            Route("/v2/maxtextlength", self._max_text_length, methods=["GET"]),
            Route("/v2/configinfo", self._config_info, methods=["GET"]),
            Route("/v2/healthcheck", _health, methods=["GET"]),
        ]

    @property
    def _most(self) -> int:
        """Characters that a text may have; each may take up to nine bytes in a form."""
        return self._limits.megabytes * MEGABYTE // 9

    async def _check(self, request: Request) -> Response:
        async with self._bodies.receive(request) as body:
            asked = query.read(body)
            key = asked.key or guard.given_key(request.headers)
            if not guard.same_key(key, self._access.key):
                raise Refusal(401, guard.KEY_NEEDED)
            if len(asked.annotated.sent) > self._most:
                raise Refusal(413, f"The text is over {self._most} characters.")
            found = NO_MATCHES
            if not asked.asks_nothing:
                found = await self._matches(asked, _client(request, asked))
            head = json.dumps({"software": SOFTWARE, "warnings": _WARNINGS, **_language(asked)})
            return Response(head[:-1].encode() + b", " + found[1:], media_type="application/json")

    async def _matches(self, asked: Query, client: str) -> bytes:
        explained = frozenset(self._explained.of(client)) if asked.is_paragraph else frozenset()
        answer = await self._pool.run(
            "matches",
            annotated=asked.annotated,
            changes=asked.changes(),
            is_paragraph=asked.is_paragraph,
            explained=explained,
        )
        self._explained.add(client, answer.note)
        return answer.body

    async def _max_text_length(self, _: Request) -> Response:
        return JSONResponse(self._most)

    async def _config_info(self, _: Request) -> Response:
        parameter = {"maxTextLength": self._most, "maxCheckTimeMillis": _millis(self._limits)}
        software = {"name": "plainspeak", "version": __version__}
        return JSONResponse({"software": software, "parameter": parameter, "rules": []})


_WARNINGS = {"incompleteResults": False}


async def _languages(_: Request) -> Response:
    return JSONResponse(LANGUAGES)


async def _info(_: Request) -> Response:
    return JSONResponse({"software": SOFTWARE})


async def _health(_: Request) -> Response:
    return Response("OK", media_type="text/plain")


def _millis(limits: Limits) -> int:
    return int(limits.check_seconds * 1000)


def _client(request: Request, asked: Query) -> str:
    """A name for who asks, from which nobody can tell the address or the key again."""
    host = request.client.host if request.client else ""
    agent = request.headers.get("user-agent", "")
    given = f"{host}\n{agent}\n{asked.username}\n{asked.key}"
    return hashlib.sha256(given.encode()).hexdigest()


def _language(asked: Query) -> dict[str, Any]:
    """The language that was asked for, and the one that was found."""
    auto = asked.language.lower() == "auto"
    code = "en-GB" if auto else _usual(asked.language)
    name = next((each["name"] for each in LANGUAGES if each["longCode"] == code), code)
    found = {"name": name, "code": code, "confidence": 1.0}
    return {"language": {"name": name, "code": code, "detectedLanguage": found}}


def _usual(code: str) -> str:
    """A code in the usual capitals.

    >>> _usual("en-gb"), _usual("EN_us")
    ('en-GB', 'en-US')
    """
    language, _, country = code.replace("_", "-").partition("-")
    return f"{language.lower()}-{country.upper()}" if country else language.lower()
