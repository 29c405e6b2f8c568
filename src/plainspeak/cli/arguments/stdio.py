"""The commands that other programs start and talk to on standard input and output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.cli.arguments import shared
from plainspeak.cli.options import SettingsOptions
from plainspeak.cli.server_options import LspOptions

if TYPE_CHECKING:
    from plainspeak.cli.arguments.shared import Commands


def add_lsp(commands: Commands) -> None:
    """Add "lsp"."""
    lsp = shared.top(commands, "lsp")
    lsp.add_argument("--stdio", action="store_true",
        help="use standard input and output, as always; some editors add this")  # fmt: skip
    lsp.set_defaults(run=shared.command("stdio", LspOptions, "lsp"))


def add_mcp(commands: Commands) -> None:
    """Add "mcp"."""
    mcp = shared.top(commands, "mcp")
    shared.readers(mcp.add_argument_group("readers and settings"))
    mcp.set_defaults(run=shared.command("stdio", SettingsOptions, "mcp"))
