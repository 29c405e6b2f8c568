"""Which messages of an editor are answered, and by what."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

from lsprotocol import types

from plainspeak.integrations.lsp import actions
from plainspeak.integrations.lsp.server import Server
from plainspeak.project import FILES_OF_PROJECT


def make_server() -> Server:
    """A server that answers, and has not been started."""
    server = Server()
    # pygls takes decorators; called like this, they keep the types of what they are given.
    server.feature(types.INITIALIZE)(_initialize)
    server.feature(types.INITIALIZED)(_initialized)
    server.feature(types.TEXT_DOCUMENT_DID_OPEN)(_opened)
    server.feature(types.TEXT_DOCUMENT_DID_CHANGE)(_changed)
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(_closed)
    server.feature(types.TEXT_DOCUMENT_DID_SAVE)(_saved)
    server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(_reload)
    server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)(_configured)
    server.feature(types.TEXT_DOCUMENT_HOVER)(_hover)
    kinds = [types.CodeActionKind.QuickFix, actions.FIX_ALL]
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(kinds))(_actions)
    server.command(actions.ALLOW_WORD)(_allow)
    return server


def _initialize(server: Server, params: types.InitializeParams) -> None:
    server.projects.chosen = _chosen(params.initialization_options)


async def _initialized(server: Server, params: types.InitializedParams) -> None:  # noqa: ARG001
    """Ask to be told when a file of settings or words changes, where the editor can tell."""
    workspace = server.client_capabilities.workspace
    watched = workspace and workspace.did_change_watched_files
    if not (watched and watched.dynamic_registration):
        return
    watchers = [types.FileSystemWatcher(f"**/{name}") for name in FILES_OF_PROJECT]
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    registration = types.Registration("plainspeak-settings", method, options)
    await server.client_register_capability_async(types.RegistrationParams([registration]))


def _opened(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    server.open(params.text_document)


def _changed(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    session = server.sessions.get(params.text_document.uri)
    if session is None:
        return
    session.follow()
    server.show(session)
    server.check_soon(params.text_document.uri)


def _closed(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    server.close(params.text_document.uri)


def _saved(server: Server, params: types.DidSaveTextDocumentParams) -> None:
    """Some editors do not watch files, but tell when one is saved in them."""
    name = Path(unquote(urlparse(params.text_document.uri).path)).name
    if name in FILES_OF_PROJECT:
        server.reload()


def _reload(server: Server, params: types.DidChangeWatchedFilesParams) -> None:  # noqa: ARG001
    server.reload()


def _configured(server: Server, params: types.DidChangeConfigurationParams) -> None:
    settings = params.settings
    given = settings.get("plainspeak") if isinstance(settings, dict) else None
    if given is not None:
        server.projects.chosen = _chosen(given)
    server.reload()


def _chosen(options: Any) -> dict[str, object]:
    """The settings that an editor gives: the audience, the nation."""
    return {str(k): v for k, v in options.items()} if isinstance(options, dict) else {}


def _hover(server: Server, params: types.HoverParams) -> types.Hover | None:
    return server.hover(params)


def _actions(server: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    return server.actions(params)


def _allow(server: Server, uri: str, word: str) -> None:
    server.allow_word(uri, word)
