"""What can be done about a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import plainspeak
from integrations.editor import LEAFLET, applied, editor, types

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.asyncio


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
