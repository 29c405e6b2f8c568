"""The options of the commands that serve: open and serve."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.cli.arguments import shared
from plainspeak.cli.server_options import OpenOptions, ServeOptions

if TYPE_CHECKING:
    from plainspeak.cli.arguments.shared import Commands

HIGHEST_PORT = 65_535


def add_open(commands: Commands) -> None:
    """Add "open"."""
    page = shared.top(commands, "open")
    page.add_argument("--port", type=port, default=0, metavar="NUMBER",
        help="listen on this port (default: any that is free)")  # fmt: skip
    page.add_argument("--no-browser", dest="browser", action="store_false",
        help="print the address and open no browser")  # fmt: skip
    shared.readers(page.add_argument_group("readers and settings"))
    page.set_defaults(run=shared.command("open_page", OpenOptions))


def add_serve(commands: Commands) -> None:
    """Add "serve"."""
    serve = shared.top(commands, "serve")
    add = serve.add_argument_group("where it listens").add_argument
    add("--host", default="127.0.0.1", metavar="ADDRESS",
        help="listen on this address (default: 127.0.0.1, for this computer alone)")  # fmt: skip
    add("--port", type=port, default=8081, metavar="NUMBER", help="default: 8081")
    add("--proxy", action="append", default=[], metavar="ADDRESS",
        help="trust a proxy at this address to name its clients")  # fmt: skip
    add = serve.add_argument_group("who may ask").add_argument
    add("--allow-host", action="append", default=[], metavar="NAME",
        help='another name by which the server is called; "*" for any')  # fmt: skip
    add("--allow-origin", action="append", default=[], metavar="ORIGIN",
        help="a website whose pages may ask, such as https://intranet.example")  # fmt: skip
    add("--key-file", type=Path, metavar="FILE",
        help="ask for the access key in this file (or set PLAINSPEAK_KEY)")  # fmt: skip
    add = serve.add_argument_group("limits").add_argument
    add("--max-megabytes", type=shared.jobs, default=20, metavar="NUMBER",
        help="the largest document (default: 20)")  # fmt: skip
    add("--max-seconds", type=shared.jobs, default=30, metavar="NUMBER",
        help="stop a check that takes longer (default: 30)")  # fmt: skip
    add("-j", "--jobs", type=shared.jobs, metavar="NUMBER",
        help="how many documents to check at once (default: one for each processor)")  # fmt: skip
    shared.readers(serve.add_argument_group("readers and settings"))
    serve.set_defaults(run=shared.command("serve", ServeOptions))


def port(text: str) -> int:
    """The number of a port."""
    if not text.isdecimal() or int(text) > HIGHEST_PORT:
        message = f'"{text}" is not a number from 0 to {HIGHEST_PORT}'
        raise argparse.ArgumentTypeError(message)
    return int(text)
