from __future__ import annotations

import re
from collections import Counter

from hypothesis import given

from plainspeak.model import Level
from reports.results import UNREADABLE, Pages, checked, flagged, names, texts, word_file, written

COMMAND = re.compile(r"::(?P<command>error|warning|notice) (?P<place>[^:]*)::(?P<message>.*)")


def decoded(text: str) -> str:
    """What GitHub's runner makes of a value."""
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def notes(shown: str) -> list[tuple[str, dict[str, str], str]]:
    """Each command as GitHub's runner reads it."""
    found = []
    for line in shown.split("\n"):
        if match := COMMAND.fullmatch(line):
            pairs = (pair.split("=", 1) for pair in match["place"].split(","))
            place = {name: decoded(value) for name, value in pairs}
            found.append((match["command"], place, decoded(match["message"])))
    return found


def test_a_finding_is_a_note_on_its_line() -> None:
    first = notes(written("github", checked()))[0]
    assert first == (
        "warning",
        {
            "file": "leaflet.md",
            "line": "3",
            "endLine": "3",
            "col": "9",
            "endColumn": "16",
            "title": "wordy",
        },
        'Say "use".',
    )


def test_each_level_has_its_own_command() -> None:
    shown = written("github", flagged("utilise", levels=[Level.ERROR, Level.WARNING, Level.NOTE]))
    assert [command for command, _, _ in notes(shown)] == ["error", "warning", "notice"]


def test_a_finding_over_several_lines_has_no_columns_which_github_would_refuse() -> None:
    ((_, place, _),) = notes(written("github", flagged("One\ntwo")))
    assert place == {"file": "leaflet.md", "line": "1", "endLine": "2", "title": "jargon"}


def test_a_file_without_lines_is_told_by_its_words_and_its_place() -> None:
    _, place, message = notes(written("github", word_file()))[0]
    assert "line" not in place
    assert message.startswith('"MDT" (paragraph 4, under "Before you leave"): Spell out')
    report = flagged("utilise", "plan.pdf", origin=Pages("utilise"))
    assert '"utilise" (page 2): ' in written("github", report)


def test_an_unreadable_file_is_an_error_on_it() -> None:
    ((command, place, message),) = notes(written("github", UNREADABLE))
    assert (command, place["file"]) == ("error", "broken.docx")
    assert message == "the file is damaged. Save it again."


def test_what_github_would_leave_out_is_a_line_of_the_log() -> None:
    levels = [Level.ERROR] * 12 + [Level.WARNING] * 11 + [Level.NOTE] * 10
    shown = written("github", flagged("utilise", levels=levels))
    assert Counter(command for command, _, _ in notes(shown)) == {
        "error": 10,
        "warning": 10,
        "notice": 10,
    }
    assert shown.count("\nerror: leaflet.md:1:1 jargon ") == 2
    assert shown.endswith("and 3 more than GitHub shows on the files; each has a line above.\n")


@given(text=texts, name=names)
def test_no_words_and_no_name_can_make_a_command_of_their_own(text: str, name: str) -> None:
    levels = [Level.WARNING] * 12
    lines = written("github", flagged(text, name, levels)).split("\n")
    assert sum(line.lstrip().startswith("::") for line in lines) == 10
    assert len(lines) == 12 + 2
    assert not any("##[" in line for line in lines if not line.startswith("::"))


@given(text=texts, name=names.filter(lambda name: "/" not in name and name not in {".", ".."}))
def test_github_reads_back_the_words_and_the_name(text: str, name: str) -> None:
    ((_, place, message),) = notes(written("github", flagged(text, name)))
    assert place["file"] == name
    assert message == f"Say {text}."
