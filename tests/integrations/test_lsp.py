"""With a real client, over standard input and output, as an editor starts the server."""

from __future__ import annotations

import asyncio
import sys
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import plainspeak

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

pytest_lsp = pytest.importorskip("pytest_lsp")
types = pytest.importorskip("lsprotocol.types")

pytestmark = pytest.mark.asyncio
COMMAND = [sys.executable, "-m", "plainspeak", "lsp"]
WAIT_SECONDS = 60


class Editor:
    """A client with one folder, which notes what the server says."""

    def __init__(self, client: Any, folder: Path) -> None:
        self.client = client
        self.folder = folder
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    async def open(self, name: str, text: str, language: str = "markdown") -> list[Any]:
        uri = self.uri(name)
        self.texts[uri], self.versions[uri] = text, 1
        item = types.TextDocumentItem(uri, language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.settled(name)

    def change(self, name: str, where: tuple[int, int, int, int], text: str) -> None:
        uri = self.uri(name)
        self.versions[uri] += 1
        place = types.Range(types.Position(*where[:2]), types.Position(*where[2:]))
        change = types.TextDocumentContentChangePartial(place, text)
        identity = types.VersionedTextDocumentIdentifier(self.versions[uri], uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(identity, [change]))

    async def published(self) -> None:
        await asyncio.wait_for(
            self.client.wait_for_notification("textDocument/publishDiagnostics"), WAIT_SECONDS
        )

    def shown(self, name: str) -> list[tuple[Any, ...]]:
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
        await self.published()
        return self.shown(name)

    async def until(self, name: str, wanted: list[Any]) -> None:
        """Wait until the server says just this."""
        while self.shown(name) != wanted:
            await self.published()

    async def actions(self, name: str, line: int, character: int, only: Any = None) -> list[Any]:
        at = types.Position(line, character)
        context = types.CodeActionContext([], only=only)
        identity = types.TextDocumentIdentifier(self.uri(name))
        params = types.CodeActionParams(identity, types.Range(at, at), context)
        return list(await self.client.text_document_code_action_async(params) or [])

    async def hover(self, name: str, line: int, character: int) -> str | None:
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


LEAFLET = "# How we work\n\nWe will utilise the MDT.\n"


async def test_an_open_file_has_the_findings_of_the_library(tmp_path: Path) -> None:
    async with editor(tmp_path) as our:
        assert await our.open("a.md", LEAFLET) == [
            ("wordy", 2, 8, 2, 15),
            ("acronym-unexplained", 2, 20, 2, 23),
        ]
        first, second = our.client.diagnostics[our.uri("a.md")]
        findings = plainspeak.Checker().check(LEAFLET, "a.md").findings
        assert [first.message, second.message] == [each.message for each in findings]
        assert first.severity == types.DiagnosticSeverity.Warning
        assert first.source == "plainspeak"


@pytest.mark.parametrize(("encoding", "start"), [("utf-8", 11), ("utf-16", 7), ("utf-32", 6)])
async def test_positions_count_what_was_agreed_on(
    tmp_path: Path, encoding: str, start: int
) -> None:
    async with editor(tmp_path, encoding) as our:
        text = "\u20ac\U0001f600 We utilise it.\n"
        shown = await our.open("a.txt", text, "plaintext")
        assert shown == [("wordy", 0, start, 0, start + 7)]
        our.change("a.txt", (0, start, 0, start + 7), "use")
        await our.until("a.txt", [])


async def test_lines_are_those_of_editors_and_not_those_of_python(tmp_path: Path) -> None:
    async with editor(tmp_path) as our:
        text = "One\u2028two\x0cthree\x85four\r\nWe utilise it.\rAsk us."
        shown = await our.open("a.txt", text, "plaintext")
        assert shown == [("wordy", 1, 3, 1, 10)]
        our.change("a.txt", (2, 0, 2, 0), "We utilise it. ")
        await our.until("a.txt", [*shown, ("wordy", 2, 3, 2, 10)])


async def test_typing_moves_what_was_found_and_checks_the_new_words(tmp_path: Path) -> None:
    async with editor(tmp_path) as our:
        await our.open("a.md", LEAFLET)
        our.change("a.md", (1, 0, 1, 0), "\nWe act prior to May.\n")
        assert await our.settled("a.md") == [
            ("wordy", 2, 7, 2, 15),
            ("wordy", 4, 8, 4, 15),
            ("acronym-unexplained", 4, 20, 4, 23),
        ]
        our.change("a.md", (2, 7, 2, 15), "before")
        our.change("a.md", (4, 20, 4, 23), "multidisciplinary team (MDT)")
        our.change("a.md", (4, 8, 4, 15), "use")
        await our.until("a.md", [])


async def test_a_block_of_code_is_left_alone_while_people_type_in_it(tmp_path: Path) -> None:
    async with editor(tmp_path) as our:
        assert await our.open("a.md", "# Us\n\n```\nutil\n\nlong\n```\n") == []
        our.change("a.md", (3, 4, 3, 4), "ise utilise")
        assert await our.settled("a.md") == []
        assert await our.settled("a.md") == []


async def test_any_edits_lead_to_the_findings_of_the_whole_file(tmp_path: Path) -> None:
    async with editor(tmp_path, "utf-32") as our:
        await our.open("a.md", LEAFLET)
        text = LEAFLET
        for number in range(12):
            line = number % 3
            start = sum(map(len, text.splitlines(keepends=True)[:line]))
            word = ["utilise ", "MDT ", "\n\n", "(", "- ", "\U0001f600"][number % 6]
            our.change("a.md", (line, 0, line, 0), word)
            text = text[:start] + word + text[start:]
        report = plainspeak.Checker().check(text, "a.md")
        wanted = []
        for each in report.findings:
            begin, end = report.document.locate(each.start), report.document.locate(each.end)
            assert begin.line and begin.column and end.line and end.column
            place = (begin.line - 1, begin.column - 1, end.line - 1, end.column - 1)
            wanted.append((each.rule, *place))
        await our.until("a.md", wanted)


async def test_a_suggestion_is_one_change_and_the_safe_one_is_preferred(tmp_path: Path) -> None:
    async with editor(tmp_path) as our:
        await our.open("a.md", LEAFLET)
        titles = {each.title: each for each in await our.actions("a.md", 2, 10)}
        assert list(titles) == [
            'Say "use"',
            "Leave it as it is here",
            'Allow "utilise" in this project',
        ]
        assert titles['Say "use"'].is_preferred
        assert "We will use the MDT." in applied(LEAFLET, titles['Say "use"'])
        titles = {each.title: each for each in await our.actions("a.md", 2, 21)}
        spelled = titles['Say "multidisciplinary team (MDT)"']
        assert not spelled.is_preferred
        assert "the multidisciplinary team (MDT)." in applied(LEAFLET, spelled)


async def test_a_finding_is_left_out_by_a_comment_that_works(tmp_path: Path) -> None:
    async with editor(tmp_path) as our:
        await our.open("a.md", LEAFLET)
        here = next(
            each for each in await our.actions("a.md", 2, 10) if each.title.startswith("Leave")
        )
        changed = applied(LEAFLET, here)
        assert 'MDT. <!-- plainspeak: ignore wordy["utilise"] -->\n' in changed
        rules = [each.rule for each in plainspeak.Checker().check(changed, "a.md").findings]
        assert rules == ["acronym-unexplained"]


async def test_a_word_is_explained_where_it_is_first_used(tmp_path: Path) -> None:
    async with editor(tmp_path) as our:
        text = "You may need reablement. Reablement is free.\n"
        assert (await our.open("a.md", text))[0][0] == "unexplained-term"
        action = next(
            each for each in await our.actions("a.md", 0, 15) if each.title.startswith("Explain")
        )
        changed = applied(text, action)
        assert changed.startswith("You may need reablement (")
        assert plainspeak.Checker().check(changed, "a.md").findings == ()


async def test_a_web_page_is_changed_in_its_own_characters(tmp_path: Path) -> None:
    async with editor(tmp_path) as our:
        text = "<p>Tea &amp; cake.</p>\n<p>We <b>utilise</b> R&amp;D prior to May.</p>\n"
        shown = await our.open("a.html", text, "html")
        assert shown[0] == ("wordy", 1, 9, 1, 16)
        (action, *_) = await our.actions("a.html", 1, 10)
        assert "<p>We <b>use</b> R&amp;D prior" in applied(text, action)


async def test_all_safe_changes_are_made_at_once(tmp_path: Path) -> None:
    async with editor(tmp_path) as our:
        text = "We utilise it.\n\nSame.\n\nWe act prior to May.\n"
        await our.open("a.md", text)
        fixing = [types.CodeActionKind.SourceFixAll]
        (action,) = await our.actions("a.md", 0, 0, only=fixing)
        assert action.kind == "source.fixAll.plainspeak"
        assert applied(text, action) == plainspeak.Checker().fix(text, "a.md")
        await our.open("b.md", "Ask us.\n")
        assert await our.actions("b.md", 0, 0, only=fixing) == []


async def test_a_word_is_allowed_in_the_project(tmp_path: Path) -> None:
    async with editor(tmp_path) as our:
        await our.open("a.md", LEAFLET)
        *_, allow = await our.actions("a.md", 2, 10)
        # This client takes an action with a command for the bare command, and its name for words.
        assert "'plainspeak.allowWord'" in str(allow.command)
        arguments = [our.uri("a.md"), "utilise"]
        command = types.ExecuteCommandParams("plainspeak.allowWord", arguments)
        await our.client.workspace_execute_command_async(command)
        await our.until("a.md", [("acronym-unexplained", 2, 20, 2, 23)])
        assert "utilise,ok,,,the editor" in (tmp_path / "our_words.csv").read_text("utf-8-sig")
        assert "utilise" in our.client.messages[-1].message


async def test_settings_are_read_again_when_they_change(tmp_path: Path) -> None:
    async with editor(tmp_path) as our:
        await our.open("a.md", LEAFLET)
        settings = tmp_path / "plainspeak.toml"
        settings.write_text('select = ["wordy"]\nlevels = { wordy = "error" }\n', "utf-8")
        event = types.FileEvent(settings.as_uri(), types.FileChangeType.Created)
        changed = types.DidChangeWatchedFilesParams([event])
        our.client.workspace_did_change_watched_files(changed)
        await our.until("a.md", [("wordy", 2, 8, 2, 15)])
        (shown,) = our.client.diagnostics[our.uri("a.md")]
        assert shown.severity == types.DiagnosticSeverity.Error


async def test_settings_with_a_mistake_are_told_and_the_usual_ones_hold(tmp_path: Path) -> None:
    (tmp_path / "plainspeak.toml").write_text('selct = ["wordy"]\n', "utf-8")
    async with editor(tmp_path) as our:
        assert len(await our.open("a.md", LEAFLET)) == 2
        (message,) = our.client.messages
        assert 'Did you mean "select"?' in message.message
        assert message.type == types.MessageType.Error


async def test_the_editor_may_choose_the_audience(tmp_path: Path) -> None:
    async with editor(tmp_path, options={"audience": "staff"}) as our:
        text = "The MDT will meet.\n"
        staff = plainspeak.Checker(plainspeak.Settings(audience="staff")).check(text, "a.md")
        shown = await our.open("a.md", text)
        assert [each[0] for each in shown] == [each.rule for each in staff.findings]


async def test_a_word_is_explained_under_the_pointer(tmp_path: Path) -> None:
    async with editor(tmp_path) as our:
        await our.open("a.md", LEAFLET + "\nThe GP knows.\n")
        over = await our.hover("a.md", 2, 21)
        assert over is not None
        assert over.startswith('**Spell out "MDT" the first time: multidisciplinary team (MDT).**')
        (term,) = (each for each in plainspeak.lookup("MDT") if each.meaning)
        assert term.meaning in over
        assert term.source in over
        known = await our.hover("a.md", 4, 5)
        assert known is not None
        assert known.startswith("**GP**")
        assert await our.hover("a.md", 4, 9) is None
        assert await our.hover("a.md", 99, 99) is None


async def test_code_is_not_prose(tmp_path: Path) -> None:
    async with editor(tmp_path) as our:
        item = types.TextDocumentItem(our.uri("a.py"), "python", 1, "# We utilise it.")
        our.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        await our.open("b", "We utilise it.", "plaintext")
        assert our.uri("a.py") not in our.client.diagnostics
        assert await our.hover("a.py", 0, 6) is None


async def test_an_edit_out_of_order_does_not_stop_the_server(tmp_path: Path) -> None:
    async with editor(tmp_path) as our:
        our.versions[our.uri("never-opened.md")] = 1
        our.change("never-opened.md", (0, 0, 0, 0), "We utilise it.")
        await our.open("a.md", LEAFLET)
        our.change("a.md", (90, 7, 95, 0), "\nWe utilise it.\n")
        await our.until("a.md", [*our.shown("a.md")[:2], ("wordy", 4, 3, 4, 10)])
        our.change("a.md", (4, 9, 4, 3), "")
        our.change("a.md", (4, 3, 4, 999), "use it.")
        await our.until("a.md", our.shown("a.md")[:2])


async def test_a_closed_file_has_nothing_to_show(tmp_path: Path) -> None:
    async with editor(tmp_path) as our:
        await our.open("a.md", LEAFLET)
        identity = types.TextDocumentIdentifier(our.uri("a.md"))
        our.client.text_document_did_close(types.DidCloseTextDocumentParams(identity))
        await our.until("a.md", [])
        assert await our.actions("a.md", 2, 10) == []
