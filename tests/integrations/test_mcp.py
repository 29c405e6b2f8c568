"""With the client of the official kit, over standard input and output, as an assistant does it."""

from __future__ import annotations

import asyncio
import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

mcp = pytest.importorskip("mcp")
client_of = pytest.importorskip("mcp.client.stdio")
server_of = pytest.importorskip("plainspeak.integrations.mcp.server")
tools = pytest.importorskip("plainspeak.integrations.mcp.tools")

TOP = Path(__file__).parents[2]
COMMAND = client_of.StdioServerParameters(command=sys.executable, args=["-m", "plainspeak", "mcp"])


def conversation(*calls: tuple[str, dict[str, Any]]) -> list[Any]:
    """What a server that was just started answers."""

    async def talk() -> list[Any]:
        async with mcp.Client(client_of.stdio_client(COMMAND)) as client:
            return [await client.call_tool(name, given) for name, given in calls]

    return asyncio.run(talk())


def test_the_tools_are_listed_with_what_they_take_and_give() -> None:
    async def talk() -> tuple[Any, str]:
        async with mcp.Client(client_of.stdio_client(COMMAND)) as client:
            return await client.list_tools(), client.instructions

    listed, instructions = asyncio.run(talk())
    assert [each.name for each in listed.tools] == [
        "check",
        "fix",
        "explain",
        "lookup",
        "score",
        "compare",
    ]
    for each in listed.tools:
        assert each.description
        assert each.input_schema["properties"]
        assert each.output_schema["type"] == "object"
        assert each.annotations.read_only_hint
    assert instructions == server_of.instructions()


def test_every_tool_answers_as_its_schema_says() -> None:
    checked, fixed, explained, known, scored, compared = conversation(
        ("check", {"text": "We will utilise the MDT.\nWe utilise it."}),
        ("fix", {"text": "Ask us.\nWe will utilise it prior to May."}),
        ("explain", {"rule": "wordy"}),
        ("lookup", {"term": "EHCP"}),
        ("score", {"text": "We help you. " * 40}),
        ("compare", {"before": "You must pay £20.", "after": "You can pay £20."}),
    )
    findings = checked.structured_content["findings"]
    assert [(f["words"], f["lines"], f["count"]) for f in findings] == [
        ("utilise", [1, 2], 2),
        ("MDT", [1], 1),
    ]
    assert findings[0]["say_instead"] == ["use"]
    assert findings[0]["safe"]
    assert fixed.structured_content == {
        "text": "Ask us.\nWe will use it before May.",
        "changes": [
            {"line": 2, "before": "utilise", "after": "use"},
            {"line": 2, "before": "prior to", "after": "before"},
        ],
        "left": 0,
    }
    assert explained.structured_content["explanation"].startswith("Finds ")
    assert known.structured_content["known"]
    assert "education" in str(known.structured_content["meanings"])
    assert scored.structured_content["sentences"] == 40
    changes = compared.structured_content["changes"]
    assert [(c["kind"], c["word"], c["before"], c["after"]) for c in changes] == [
        ("duty", "must", 1, 0),
        ("permission", "can", 0, 1),
    ]


def test_a_mistake_of_the_asker_comes_back_as_a_sentence() -> None:
    answers = conversation(
        ("check", {"text": "Ask us.", "audience": "bord"}),
        ("explain", {"rule": "wordyy"}),
        ("check", {"text": "Ask us.", "kind": "pdf"}),
        ("check", {"text": "x" * (tools.MAX_CHARS + 1)}),
        ("check", {}),
        ("check", {"text": "a\x00b\ufeff"}),
    )
    said = [each.content[0].text for each in answers]
    assert [each.is_error for each in answers] == [True] * 5 + [False]
    assert 'Did you mean "board"?' in said[0]
    assert 'Did you mean "wordy"?' in said[1]
    assert "Choose from: html, markdown, text." in said[2]
    assert "Send it in parts" in said[3]
    assert not any("Traceback" in each for each in said)


def test_checking_rewriting_and_checking_again_ends_with_a_text_that_says_the_same() -> None:
    """The way of working that the instructions describe, with rewriting done by hand."""
    first = "You must utilise the MDT form prior to 14 May 2027. Ring Sam Okafor on 01632 960 001."
    plain = (
        "You must use the form of the multidisciplinary team (MDT) before 14 May 2027. Each MDT"
        " has one. Ring Sam Okafor on 01632 960 001."
    )
    careless = "You can use the team's form before 15 May 2027. Ring us on 01632 960 001."
    begin, again, good, bad = conversation(
        ("check", {"text": first}),
        ("check", {"text": plain}),
        ("compare", {"before": first, "after": plain}),
        ("compare", {"before": first, "after": careless}),
    )
    assert len(begin.structured_content["findings"]) == 3
    assert again.structured_content["findings"] == []
    assert good.structured_content["same_words"]
    assert good.structured_content["findings_after"] == 0
    lost = {c["word"] for c in bad.structured_content["changes"]}
    assert {"must", "can", "14", "15", "Sam", "Okafor"} <= lost
    assert "put back" in bad.structured_content["next"]


@pytest.mark.parametrize("most", [20, 5])
def test_an_answer_fits_in_a_context_window(most: int) -> None:
    listed = (TOP / "data" / "jargon_lists" / "plain_words.csv").read_text("utf-8")
    text = "\n".join([row["example"] for row in csv.DictReader(listed.splitlines())][:300])
    answer = tools.Tools().check(text, most=most)
    assert len(answer["findings"]) == most
    assert answer["not_shown"] > 100
    assert len(json.dumps(answer)) < 1_000 * most
    levels = [each["level"] for each in answer["findings"]]
    assert levels == sorted(levels, key=["error", "warning", "note"].index)
    scored = tools.Tools().score("word " * 30_000)
    assert len(json.dumps(scored)) < 2_000


def test_an_unknown_word_is_not_known() -> None:
    assert tools.Tools().lookup("qwertyuiop") == {"known": False, "meanings": []}


def test_a_client_that_goes_away_in_the_middle_of_a_request_ends_the_server() -> None:
    hello = {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "initialize",
        "params": {
            "protocolVersion": "2025-06-18",
            "capabilities": {},
            "clientInfo": {"name": "test", "version": "1"},
        },
    }
    sent = json.dumps(hello) + "\n{half of a mess"
    command = [sys.executable, "-m", "plainspeak", "mcp"]
    done = subprocess.run(
        command, input=sent.encode(), capture_output=True, timeout=120, check=False
    )
    assert b'"serverInfo"' in done.stdout
    assert b"Traceback" not in done.stderr


def test_the_page_for_content_teams_holds_the_instructions() -> None:
    page = (TOP / "docs" / "assistants.md").read_text("utf-8")
    assert server_of.instructions().partition("\n\n")[2].strip() in page
