"""The application: all routes behind the guard, and every refusal in one form."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware

from plainspeak.server import guard
from plainspeak.server.body import Bodies
from plainspeak.server.json_api import JsonApi
from plainspeak.server.languagetool.routes import LanguageTool
from plainspeak.server.options import Access, Limits
from plainspeak.server.page.routes import Page, static_files
from plainspeak.server.refusal import Refusal
from plainspeak.settings.audiences import DEFAULT_AUDIENCE

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request
    from starlette.responses import Response

    from plainspeak.server.pool import Pool

OPEN_PATHS = frozenset(
    {
        "/health",
        "/version",
        "/openapi.json",
        "/v2/check",  # its key may be in the body, so it is looked at there
        "/v2/languages",
        "/v2/info",
        "/v2/maxtextlength",
        "/v2/configinfo",
        "/v2/healthcheck",
        "/page/key",
        *static_files(),
    }
)
"""What may be read without the access key: nothing of anybody's documents or words."""

NO_ROUTE = {404: "There is nothing at this address.", 405: "This address takes another method."}


def application(
    pool: Pool,
    access: Access | None = None,
    limits: Limits | None = None,
    audience: str = DEFAULT_AUDIENCE,
) -> Starlette:
    """The whole server for a pool of workers, which it starts and stops.

    ``audience`` is the one that the page begins with.
    """
    access = access or Access()
    limits = limits or Limits()
    bodies = Bodies(limits)
    routes = [
        *JsonApi(pool, bodies).routes(),
        *LanguageTool(pool, bodies, access, limits).routes(),
        *Page(pool, bodies, access, audience).routes(),
    ]

    @asynccontextmanager
    async def running(_: Starlette) -> AsyncIterator[None]:
        pool.start()
        yield
        pool.stop()

    return Starlette(
        routes=routes,
        middleware=[Middleware(guard.Guard, access=access, open_paths=OPEN_PATHS)],
        exception_handlers={Refusal: _refusal, HTTPException: _no_route},
        lifespan=running,
    )


async def _refusal(_: Request, refusal: Exception) -> Response:
    assert isinstance(refusal, Refusal)
    return guard.refused(refusal.status, refusal.message)


async def _no_route(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    message = NO_ROUTE.get(error.status_code, error.detail)
    headers = dict(error.headers or {})
    return guard.refused(error.status_code, message, headers)
