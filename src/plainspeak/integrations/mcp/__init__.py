"""Tools for writing assistants that speak the Model Context Protocol.

``plainspeak mcp`` starts the server; ``docs/assistants.md`` says how to tell an assistant of it.
Nothing leaves this machine but what the assistant itself is sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak._platform.extras import require

if TYPE_CHECKING:
    from plainspeak.settings import Settings

require("mcp", extra="mcp")


def serve(settings: Settings) -> None:
    """Answer an assistant on standard input and output until it goes away.

    ``settings`` hold for every text; an assistant may name another audience.
    """
    from plainspeak.integrations.mcp.server import run

    run(settings)
