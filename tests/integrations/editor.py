"""An editor: a real client of the language server, over standard input and output."""

from __future__ import annotations

import asyncio
import sys
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

pytest_lsp = pytest.importorskip("pytest_lsp")
types = pytest.importorskip("lsprotocol.types")

COMMAND = [sys.executable, "-m", "plainspeak", "lsp"]
WAIT_SECONDS = 60
LEAFLET = "# How we work\n\nWe will utilise the MDT.\n"


class Editor:
    """A client with one folder, which notes what the server says."""

    def __init__(self, client: Any, folder: Path) -> None:
        self.client = client
        self.folder = folder
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}

    def uri(self, name: str) -> str:
        """The address of a file in the folder."""
        return (self.folder / name).as_uri()

    async def open(self, name: str, text: str, language: str = "markdown") -> list[Any]:
        """Open a file, and wait for what the server says of it."""
        uri = self.uri(name)
        self.texts[uri], self.versions[uri] = text, 1
        item = types.TextDocumentItem(uri, language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.settled(name)

    def change(self, name: str, where: tuple[int, int, int, int], text: str) -> None:
        """Type in a file."""
        uri = self.uri(name)
        self.versions[uri] += 1
        place = types.Range(types.Position(*where[:2]), types.Position(*where[2:]))
        change = types.TextDocumentContentChangePartial(place, text)
        identity = types.VersionedTextDocumentIdentifier(self.versions[uri], uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(identity, [change]))

    async def published(self) -> None:
        """Wait until the server says something."""
        await asyncio.wait_for(
            self.client.wait_for_notification("textDocument/publishDiagnostics"), WAIT_SECONDS
        )

    def shown(self, name: str) -> list[tuple[Any, ...]]:
        """What the server said last of a file: rule, and where it begins and ends."""
        return [
            (
                each.code,
                each.range.start.line,
                each.range.start.character,
                each.range.end.line,
                each.range.end.character,
            )
            for each in self.client.diagnostics.get(self.uri(name), [])
        ]

    async def settled(self, name: str) -> list[Any]:
        """Wait until the server says something, and give what it says of a file."""
        await self.published()
        return self.shown(name)

    async def until(self, name: str, wanted: list[Any]) -> None:
        """Wait until the server says just this."""
        while self.shown(name) != wanted:
            await self.published()

    async def actions(self, name: str, line: int, character: int, only: Any = None) -> list[Any]:
        """What can be done at a position."""
        at = types.Position(line, character)
        context = types.CodeActionContext([], only=only)
        identity = types.TextDocumentIdentifier(self.uri(name))
        params = types.CodeActionParams(identity, types.Range(at, at), context)
        return list(await self.client.text_document_code_action_async(params) or [])

    async def hover(self, name: str, line: int, character: int) -> str | None:
        """What is shown over a position."""
        identity = types.TextDocumentIdentifier(self.uri(name))
        at = types.Position(line, character)
        found = await self.client.text_document_hover_async(types.HoverParams(identity, at))
        return found and str(found.contents.value)


@asynccontextmanager
async def editor(
    folder: Path, encoding: str = "utf-16", options: dict[str, str] | None = None
) -> AsyncIterator[Editor]:
    """A client that has started the server, as editors do."""
    client = pytest_lsp.make_test_lsp_client()
    await client.start_io(*COMMAND)
    watch = types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
    capabilities = types.ClientCapabilities(
        general=types.GeneralClientCapabilities(
            position_encodings=[types.PositionEncodingKind(encoding)]
        ),
        workspace=types.WorkspaceClientCapabilities(did_change_watched_files=watch),
    )
    registered = asyncio.get_running_loop().create_future()

    def register(params: Any) -> None:
        registered.set_result(params.registrations[0].register_options)

    client.feature(types.CLIENT_REGISTER_CAPABILITY)(register)
    params = types.InitializeParams(
        capabilities, root_uri=folder.as_uri(), initialization_options=options
    )
    answer = await client.initialize_session(params)
    assert answer.capabilities.position_encoding == encoding
    await asyncio.wait_for(registered, WAIT_SECONDS)
    try:
        yield Editor(client, folder)
    finally:
        await client.shutdown_session()
        await client.stop()


def applied(text: str, action: Any) -> str:
    """A text with the edit of an action made; positions count code points."""
    (changes,) = action.edit.changes.values()
    lines = text.splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
    for change in sorted(changes, key=lambda each: -starts[each.range.start.line]):
        start = starts[change.range.start.line] + change.range.start.character
        end = starts[change.range.end.line] + change.range.end.character
        text = text[:start] + change.new_text + text[end:]
    return text
