"""The JSON API: check, fix, score and look up, in the wire format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from plainspeak._version import __version__
from plainspeak.model import serialise
from plainspeak.server import openapi, requests
from plainspeak.server.refusal import Refusal

if TYPE_CHECKING:
    from starlette.requests import Request

    from plainspeak.server.body import Bodies
    from plainspeak.server.pool import Pool

JSON = "application/json"
BYTES = "application/octet-stream"


class JsonApi:
    """The routes of the JSON API."""

    def __init__(self, pool: Pool, bodies: Bodies) -> None:
        self._pool = pool
        self._bodies = bodies

    def routes(self) -> list[Route]:
        """All of them."""
        return [
            Route("/check", self._check, methods=["POST"]),
            Route("/score", self._score, methods=["POST"]),
            Route("/fix", self._fix, methods=["POST"]),
            Route("/lookup", self._lookup, methods=["GET"]),
            Route("/health", _health, methods=["GET"]),
            Route("/version", _version, methods=["GET"]),
            Route("/openapi.json", _openapi, methods=["GET"]),
        ]

    async def _check(self, request: Request) -> Response:
        return await self._run("check", request)

    async def _score(self, request: Request) -> Response:
        return await self._run("score", request)

    async def _fix(self, request: Request) -> Response:
        async with self._bodies.receive(request) as body:
            fields = requests.read(body, requests.TextRequest)
            return await self._answer("fix", fields)

    async def _lookup(self, request: Request) -> Response:
        word = request.query_params.get("word", "").strip()
        if not word:
            raise Refusal(422, 'Say which word to look up, as in "/lookup?word=EHCP".')
        return await self._answer("lookup", {"word": word})

    async def _run(self, task: str, request: Request) -> Response:
        """A task on a text in JSON, or on the bytes of a file; what the address says counts."""
        parameters = _parameters(request)
        async with self._bodies.receive(request) as body:
            if _media_type(request) != BYTES:
                fields = requests.read(body, requests.TextRequest) | parameters
            elif "name" in parameters:
                fields = {**parameters, "data": body}
            else:
                message = 'Say what the file is called, as in "/check?name=leaflet.docx".'
                raise Refusal(422, message)
            return await self._answer(task, fields)

    async def _answer(self, task: str, fields: dict[str, Any]) -> Response:
        answer = await self._pool.run(task, **fields)
        return Response(answer.body, media_type=JSON)


def _media_type(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def _parameters(request: Request) -> dict[str, Any]:
    """What the address says of a document. Raises ``Refusal``."""
    given = request.query_params
    fields: dict[str, Any] = dict(given)
    if "ok" in given:
        fields["ok"] = given.getlist("ok")
    checked = requests.convert(fields, requests.Parameters)
    return {name: checked[name] for name in fields}


async def _health(_: Request) -> Response:
    return JSONResponse({"status": "ok"})


async def _version(_: Request) -> Response:
    return JSONResponse({"name": "plainspeak", "version": __version__, "wire": serialise.VERSION})


async def _openapi(_: Request) -> Response:
    return JSONResponse(openapi.description())
