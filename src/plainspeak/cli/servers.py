"""``plainspeak lsp`` and ``plainspeak mcp``: programs that other programs start."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def lsp(arguments: argparse.Namespace) -> int:  # noqa: ARG001  it has none
    """Answer an editor until it goes away."""
    from plainspeak.integrations.lsp import serve

    serve()
    return 0


def mcp(arguments: argparse.Namespace) -> int:  # noqa: ARG001  it has none
    """Answer a writing assistant until it goes away."""
    from plainspeak.integrations.mcp import serve

    serve()
    return 0
