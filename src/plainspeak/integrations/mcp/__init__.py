"""Tools for writing assistants that speak the Model Context Protocol.

``plainspeak mcp`` starts the server; ``docs/assistants.md`` says how to tell an assistant of it.
Nothing leaves this machine but what the assistant itself is sent.
"""

from plainspeak.integrations._extras import require

require("mcp", extra="mcp")


def serve() -> None:
    """Answer an assistant on standard input and output until it goes away."""
    from plainspeak.integrations.mcp.server import run

    run()
