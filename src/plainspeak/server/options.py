"""How the server runs: where it listens, who may ask, and how much."""

from __future__ import annotations

from dataclasses import dataclass, field

EDITORS = ("app://obsidian.md", "capacitor://localhost", "chrome-extension://*",
           "moz-extension://*", "safari-web-extension://*")  # fmt: skip
"""Origins that no website can have: editors and add-ons that speak the API of LanguageTool."""

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one request may take: megabytes, and seconds for sending it and for checking it.

    ``held_megabytes`` is for all requests that are being received at once, and ``waiting`` how many
    may wait for a worker.
    """

    megabytes: int = 20
    receive_seconds: float = 30
    check_seconds: float = 30
    header_seconds: float = 10
    held_megabytes: int = 200
    waiting: int = 1000
    connections: int = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """Who may ask.

    ``hosts`` are the names by which the server may be called, without a port; a request with any
    other name is refused, since a website can point a name of its own at this machine. ``origins``
    are the websites and programs whose pages may ask. In both, "*" stands for anything, and the
    rest is as in the names of files. ``key`` is what a client has to know, if anything, and
    ``one_time_token`` what the page may exchange for it, once.
    """

    hosts: tuple[str, ...] = ("127.0.0.1", "localhost", "[[]::1]")
    origins: tuple[str, ...] = EDITORS
    key: str = field(default="", repr=False)
    one_time_token: str = field(default="", repr=False)
