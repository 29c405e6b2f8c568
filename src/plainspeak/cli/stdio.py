"""``plainspeak lsp`` and ``plainspeak mcp``: programs that other programs start."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainspeak.cli.options import ServerOptions


def lsp(options: ServerOptions) -> int:  # noqa: ARG001  there is one way to serve
    """Answer an editor until it goes away."""
    from plainspeak.integrations.lsp import serve

    serve()
    return 0


def mcp(options: ServerOptions) -> int:  # noqa: ARG001  there is one way to serve
    """Answer a writing assistant until it goes away."""
    from plainspeak.integrations.mcp import serve

    serve()
    return 0
