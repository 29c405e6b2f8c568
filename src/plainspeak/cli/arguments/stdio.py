"""The commands that other programs start; each needs an extra."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.cli.arguments import shared
from plainspeak.cli.options import ServerOptions

if TYPE_CHECKING:
    from plainspeak.cli.arguments.shared import Commands

SERVERS = (
    ("lsp", "serve an editor through the Language Server Protocol"),
    ("mcp", "serve a writing assistant through the Model Context Protocol"),
)


def add(commands: Commands) -> None:
    """Add the commands."""
    for name, text in SERVERS:
        server = shared.nested(commands, name, f"{text}, on standard input and output")
        server.add_argument("--stdio", action="store_true",
            help="what many editors add; there is no other way")  # fmt: skip
        server.set_defaults(run=shared.command("servers", ServerOptions, name))
