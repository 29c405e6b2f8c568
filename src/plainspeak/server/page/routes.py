"""The routes of the page: its files, its key, and what it asks for."""

from __future__ import annotations

import mimetypes
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from plainspeak._version import __version__
from plainspeak.server import guard, requests
from plainspeak.server.page.source import DownloadRequest, MarkRequest
from plainspeak.server.refusal import Refusal
from plainspeak.settings import audience, audiences

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from importlib.resources.abc import Traversable

    from starlette.requests import Request

    from plainspeak.server.body import Bodies
    from plainspeak.server.options import Access
    from plainspeak.server.pool import Pool

FOLDER = files("plainspeak.server.page") / "static"

TYPES = {".js": "text/javascript", ".css": "text/css", ".html": "text/html"}


def static_files() -> dict[str, Traversable]:
    """The files of the page, by their address."""
    found = {f"/page/{each.name}": each for each in FOLDER.iterdir() if each.is_file()}
    return {"/": FOLDER / "index.html", **found}


class Page:
    """The routes; the one-time token is good for one exchange."""

    def __init__(self, pool: Pool, bodies: Bodies, access: Access, usual_audience: str) -> None:
        self._pool = pool
        self._bodies = bodies
        self._access = access
        self._token = access.one_time_token
        self._usual_audience = usual_audience

    def routes(self) -> list[Route]:
        """All of them."""
        return [
            *(Route(path, _static(file), methods=["GET"]) for path, file in static_files().items()),
            Route("/page/key", self._key, methods=["POST"]),
            Route("/page/about", self._about, methods=["GET"]),
            Route("/page/marked", self._marked, methods=["POST"]),
            Route("/page/download", self._download, methods=["POST"]),
        ]

    async def _key(self, request: Request) -> Response:
        """The access key, for the token of the address that was opened; once."""
        async with self._bodies.receive(request) as body:
            given = body.decode("ascii", "replace").strip()
        if not self._token or not guard.same_key(given, self._token):
            message = 'This address has been used. Run "plainspeak open" again for a new one.'
            raise Refusal(401, message)
        self._token = ""
        return JSONResponse({"key": self._access.key})

    async def _about(self, _: Request) -> Response:
        choices = [{"name": name, "title": audience(name).title} for name in audiences()]
        about = {"version": __version__, "audiences": choices, "audience": self._usual_audience}
        return JSONResponse(about)

    async def _marked(self, request: Request) -> Response:
        async with self._bodies.receive(request) as body:
            fields = requests.read(body, MarkRequest)
            answer = await self._pool.run("marked", **fields)
        return Response(answer.body, media_type="application/json")

    async def _download(self, request: Request) -> Response:
        async with self._bodies.receive(request) as body:
            fields = requests.read(body, DownloadRequest)
            answer = await self._pool.run("download", **fields)
        name, media_type = answer.note
        headers = {"content-disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"}
        return Response(answer.body, media_type=media_type, headers=headers)


def _static(file: Traversable) -> Callable[[Request], Awaitable[Response]]:
    suffix = f".{file.name.rpartition('.')[2]}"
    media_type = TYPES.get(suffix) or mimetypes.guess_type(file.name)[0]

    async def answer(_: Request) -> Response:
        return Response(file.read_bytes(), media_type=media_type)

    return answer
