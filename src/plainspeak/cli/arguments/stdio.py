"""The commands that other programs start and talk to on standard input and output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.cli.arguments import shared
from plainspeak.cli.options import LspOptions, SettingsOptions

if TYPE_CHECKING:
    from plainspeak.cli.arguments.shared import Commands


def add(commands: Commands) -> None:
    """Add the commands."""
    lsp = shared.nested(commands, "lsp", "serve an editor (Language Server Protocol)")
    lsp.add_argument("--stdio", action="store_true",
        help="use standard input and output, as always; some editors add this")  # fmt: skip
    lsp.set_defaults(run=shared.command("stdio", LspOptions, "lsp"))
    mcp = shared.nested(commands, "mcp", "serve a writing assistant (Model Context Protocol)")
    shared.readers(mcp.add_argument_group("readers and settings"))
    mcp.set_defaults(run=shared.command("stdio", SettingsOptions, "mcp"))
