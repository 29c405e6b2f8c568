"""The server: what the editor says, and what it is answered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from plainspeak._version import __version__
from plainspeak.errors import PlainspeakError
from plainspeak.integrations.lsp import actions, project, show
from plainspeak.integrations.lsp.background import Background, in_thread
from plainspeak.integrations.lsp.buffer import Buffer
from plainspeak.integrations.lsp.names import document_name
from plainspeak.integrations.lsp.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterable

PAUSE_SECONDS = 0.3
"""After the last change, before the whole file is checked."""


class Server(LanguageServer):  # type: ignore[misc]  # pygls has no types here
    """A language server for prose."""

    def __init__(self) -> None:
        super().__init__("plainspeak", __version__)
        self.sessions: dict[str, Session] = {}
        self.projects = project.Projects(self.say)
        self._background = Background(self._check)

    def say(self, message: str, kind: types.MessageType = types.MessageType.Error) -> None:
        """Show a sentence to the person."""
        self.window_show_message(types.ShowMessageParams(kind, f"plainspeak: {message}"))

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Write what went wrong to the editor's log; the server goes on."""
        words = f"{source.__name__}: {type(error).__name__}: {error}"
        self.window_log_message(types.LogMessageParams(types.MessageType.Warning, words))

    def open(self, item: types.TextDocumentItem) -> None:
        """Take a file that was opened."""
        path = to_fs_path(item.uri)
        name = document_name(path, item.language_id)
        if name is None:
            return
        encoding = types.PositionEncodingKind(self.workspace.position_encoding).value
        buffer = Buffer(item.uri, item.text, item.version, encoding)
        self.workspace.text_documents[unquote(item.uri)] = buffer
        self.sessions[item.uri] = Session(buffer, name, self.projects.checker(name))
        self.check_soon(item.uri, 0)

    def close(self, uri: str) -> None:
        """Forget a file that was closed."""
        self._background.forget(uri)
        if self.sessions.pop(uri, None) is not None:
            self._publish(uri, [], None)

    def show(self, session: Session) -> None:
        """Send what is found in a file now."""
        buffer = session.buffer
        shown = [show.diagnostic(each, buffer) for each in session.found]
        self._publish(buffer.uri, shown, buffer.version)

    def _publish(self, uri: str, shown: Iterable[types.Diagnostic], version: int | None) -> None:
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri, list(shown), version)
        )

    def check_soon(self, uri: str, pause: float = PAUSE_SECONDS) -> None:
        """Check a whole file a moment after its last change."""
        self._background.ask(uri, pause)

    async def _check(self, uri: str) -> None:
        """Check a whole file in another thread, so that the editor is answered meanwhile."""
        session = self.sessions.get(uri)
        if session is None:
            return
        text, check = session.buffer.text, session.check
        try:
            checked = await in_thread(lambda: check(text))
        except PlainspeakError as error:
            self.say(str(error))
            return
        except Exception as error:  # noqa: BLE001  a fault of ours; the editor goes on
            self.report_server_error(error, self._check)
            return
        if self.sessions.get(uri) is session and session.accept(checked, text):
            self.show(session)

    def reload(self) -> None:
        """Read the settings again and check every open file."""
        self.projects.forget()
        for uri, session in self.sessions.items():
            session.use(self.projects.checker(session.name))
            self.check_soon(uri, 0)

    def allow_word(self, uri: str, word: str) -> None:
        """Add a word to the group's list, and read the lists again."""
        session = self.sessions.get(uri)
        if session is None:
            self.say("open the file first, then allow the word in it.")
            return
        root = self.workspace.root_path
        try:
            kept = project.allow(session.name, word, Path(root) if root else None)
        except PlainspeakError as error:
            self.say(str(error))
            return
        self.say(f'"{word}" is allowed now; it stands in {kept}.', types.MessageType.Info)
        self.reload()

    def actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        """What can be done about the findings in a range."""
        session = self.sessions.get(params.text_document.uri)
        if session is None:
            return []
        buffer, only = session.buffer, params.context.only
        start, end = buffer.offset(params.range.start), buffer.offset(params.range.end)
        found = [each for each in session.found if each.start <= end and start <= each.end]
        made: list[types.CodeAction] = []
        if only is None or types.CodeActionKind.QuickFix in only:
            made += [each for one in found for each in actions.quick_fixes(session, one)]
        asked = only is not None and any(actions.FIX_ALL.startswith(each) for each in only)
        if asked and (action := actions.fix_all(session)):
            made.append(action)
        return made

    def hover(self, params: types.HoverParams) -> types.Hover | None:
        """What is to be said of the word at a position."""
        session = self.sessions.get(params.text_document.uri)
        if session is None:
            return None
        at = session.buffer.offset(params.position)
        for each in session.found:
            if each.start <= at < each.end:
                return show.hover(each, session.buffer)
        start, end = session.buffer.word(at)
        terms = session.checker.lookup(session.buffer.text[start:end])
        return show.explanation(terms, session.buffer.range(start, end)) if terms else None
