"""What is found, while people type."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import plainspeak
from integrations.editor import LEAFLET, editor, types

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.asyncio


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
            ends = [n - 1 for n in (begin.line, begin.column, end.line, end.column) if n]
            wanted.append((each.rule, *ends))
        await our.until("a.md", wanted)


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
