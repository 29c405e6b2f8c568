"""``plainspeak lsp`` and ``plainspeak mcp``: programs that other programs start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.cli import load_settings

if TYPE_CHECKING:
    from plainspeak.cli.options import SettingsOptions
    from plainspeak.cli.server_options import LspOptions


def lsp(options: LspOptions) -> int:  # noqa: ARG001  an editor's files bring their own settings
    """Answer an editor until it goes away."""
    from plainspeak.integrations.lsp import serve

    serve()
    return 0


def mcp(options: SettingsOptions) -> int:
    """Answer a writing assistant until it goes away."""
    from plainspeak.integrations.mcp import serve

    serve(load_settings.resolve(options))
    return 0
