"""The server: the tools of plainspeak, with their schemas, for an assistant."""

from __future__ import annotations

import functools
import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import ToolAnnotations

from plainspeak._version import __version__
from plainspeak.errors import PlainspeakError
from plainspeak.integrations.mcp.tools import Tools

if TYPE_CHECKING:
    from collections.abc import Callable

    from plainspeak.settings import Settings


def instructions() -> str:
    """How an assistant should go about it."""
    return Path(__file__).with_name("instructions.md").read_text("utf-8")


def make_server(settings: Settings | None = None) -> Any:
    """A server that answers, and has not been started."""
    tools = Tools(settings)
    server = MCPServer(
        "plainspeak",
        title="plainspeak",
        instructions=instructions(),
        version=__version__,
        log_level="CRITICAL",
    )
    # No tool changes anything, and none leaves this machine.
    harmless = ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)
    offered = (
        tools.check, tools.fix, tools.explain, tools.lookup, tools.score, tools.compare,
    )  # fmt: skip
    for each in offered:
        server.add_tool(_guarded(each), annotations=harmless, structured_output=True)
    return server


def _guarded(tool: Callable[..., Any]) -> Callable[..., Any]:
    """The tool, whose mistakes of the asker come back as a sentence."""

    @functools.wraps(tool)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        try:
            return tool(*args, **kwargs)
        except PlainspeakError as error:
            raise ToolError(str(error)) from error

    return guarded


def run(settings: Settings) -> None:
    """Answer on standard input and output until the assistant goes away."""
    logging.getLogger("mcp").setLevel(logging.CRITICAL + 1)
    make_server(settings).run("stdio")
