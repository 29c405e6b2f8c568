"""Stands before every route: by which name the server was called, from which page, with which key.

A website can make the browser of a visitor send requests to this machine, and can point a name of
its own at it (DNS rebinding). So the ``Host`` must be one of ours, and an ``Origin`` must be our
own or one that was allowed. Nothing relies on cookies.
"""

from __future__ import annotations

import base64
import binascii
import fnmatch
import hmac
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, Response

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from plainspeak.server.options import Access

WRONG_HOST = "This server is not called by that name. Add it with --allow-host."
WRONG_ORIGIN = "Pages of this website may not use this server. Add it with --allow-origin."
KEY_NEEDED = "This server needs its access key."

CORS = {
    "access-control-allow-methods": "GET, POST, OPTIONS",
    "access-control-allow-headers": "Content-Type, Authorization, X-API-Key",
    "access-control-max-age": "3600",
    "access-control-allow-private-network": "true",
}

SECURITY = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; "
    "frame-ancestors 'none'",
}


class Guard:
    """The middleware. ``open_paths`` may be read without the key, and need none in the body."""

    def __init__(self, app: ASGIApp, access: Access, open_paths: frozenset[str]) -> None:
        self._app = app
        self._access = access
        self._open = open_paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse the request, or pass it on and add headers to the answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        origin = headers.get("origin")
        allowed = origin is None or self._is_own(origin, headers) or self._allows(origin)

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                added = MutableHeaders(scope=message)
                for name, value in SECURITY.items():
                    added.setdefault(name, value)
                if origin and allowed:
                    added["access-control-allow-origin"] = origin
                    added["cross-origin-resource-policy"] = "cross-origin"
                    added.add_vary_header("Origin")
            await send(message)

        answer = self._answer(scope, headers, allowed=allowed)
        await (answer or self._app)(scope, receive, send_guarded)

    def _answer(self, scope: Scope, headers: Headers, *, allowed: bool) -> Response | None:
        """What is answered at once: a refusal, or the question of a browser what it may send."""
        name = host_name(headers.get("host", ""))
        if not any(fnmatch.fnmatchcase(name, each) for each in self._access.hosts):
            return refused(421, WRONG_HOST)
        if not allowed:
            return refused(403, WRONG_ORIGIN)
        if scope["method"] == "OPTIONS":
            return Response(status_code=204, headers=CORS)
        if scope["path"] not in self._open and not self.knows_key(given_key(headers)):
            return refused(401, KEY_NEEDED, {"www-authenticate": 'Bearer realm="plainspeak"'})
        return None

    def knows_key(self, given: str) -> bool:
        """Whether the access key was given, or there is none."""
        return same_key(given, self._access.key)

    def _allows(self, origin: str) -> bool:
        return any(fnmatch.fnmatchcase(origin, each) for each in self._access.origins)

    def _is_own(self, origin: str, headers: Headers) -> bool:
        parts = urlsplit(origin)
        return parts.scheme in {"http", "https"} and parts.netloc == headers.get("host")


def refused(status: int, message: str, headers: dict[str, str] | None = None) -> Response:
    """A refusal, as every one looks: JSON with one sentence."""
    return JSONResponse({"error": message}, status, headers)


def host_name(host: str) -> str:
    """The name in a ``Host`` header, without the port.

    >>> host_name("localhost:8010"), host_name("[::1]:8010")
    ('localhost', '[::1]')
    """
    name, colon, port = host.rpartition(":")
    return (name if colon and port.isdigit() else host).lower()


def same_key(given: str, key: str) -> bool:
    """Whether a key is the right one, told in the same time whatever it is."""
    return not key or hmac.compare_digest(given.encode(), key.encode())


def given_key(headers: Headers) -> str:
    """The key of a request: as a bearer, as the password of a URL, or in ``X-API-Key``.

    >>> given_key(Headers({"authorization": "Basic bWU6a2V5"}))
    'key'
    """
    scheme, _, value = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return value.strip()
    if scheme.lower() == "basic":
        try:
            return base64.b64decode(value, validate=True).decode().partition(":")[2]
        except (binascii.Error, UnicodeDecodeError):
            return ""
    return headers.get("x-api-key", "")
