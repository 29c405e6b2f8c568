"""Which settings hold, and what is shown of a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import plainspeak
from integrations.editor import LEAFLET, editor, types

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.asyncio


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
