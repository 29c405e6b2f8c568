"""What ``fuzz_bytes.py`` gives bytes to: each reader, and all else that others write."""

from __future__ import annotations

import asyncio
import json
import logging
import sys
import tempfile
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import fuzz_files

from plainspeak import formats, project, settings
from plainspeak.batch.baseline import Baseline
from plainspeak.checker import Checker
from plainspeak.errors import PlainspeakError
from plainspeak.formats import File
from plainspeak.lexicon import row_checks, sheet_import
from plainspeak.lexicon.group_list import COLUMNS
from plainspeak.rules.suppressions import read_suppressions
from plainspeak.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

TOP = Path(__file__).parents[1]

ADDRESSES = (
    "check?name=a.docx", "check", "score", "fix", "lookup", "v2/check", "page/marked",
    "page/download",
)  # fmt: skip
"""Where the server takes a body; the first byte of an input chooses."""

SETTINGS = """\
audience = "staff"
ok = ["MDT"]
extend-select = ["passive"]
exclude = ["old/*"]
[levels]
jargon = "note"
[limits]
long-sentence = 30
[[per-path]]
paths = ["a/*.md"]
ignore = ["wordy"]
"""
NOTES = """\
<!-- plainspeak: ignore jargon["leverage"], wordy -- a statute -->
We utilise it.

<!-- plainspeak: off -->
As above.
<!-- plainspeak: on wordy -->
"""
OUR_WORDS = f"{','.join(COLUMNS)}\nmoot,,raise,,Sam\nCPA,explain,,care plan,\n"
BASELINE = '{"plainspeak-baseline": 1}\n["a.md", "jargon", "0123456789abcdef", "utilise"]\n'
SENT = {"text": "We utilise the MDT.", "name": "a.md", "audience": "staff", "ok": ["MDT"]}
ANNOTATION = {"annotation": [{"text": "We "}, {"markup": "<b>", "interpretAs": "x"}]}
PAGE = {"name": "a.html", "text": "<p>We utilise it.", "edits": [[3, 5, "Us"]], "left": ["0"]}

PLACE = {"textDocument": {"uri": "file:///a.md"}, "position": {"line": 0, "character": 4}}
RANGE = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 9}}
MESSAGES = (
    ("initialize", {"processId": None, "rootUri": None, "capabilities": {}}),
    ("textDocument/didOpen", {"textDocument": {"uri": "file:///a.md", "languageId": "markdown",
                              "version": 1, "text": "We utilise it.\n\nThe MDT met.\n"}}),
    ("textDocument/didChange", {"textDocument": {"uri": "file:///a.md", "version": 2},
                                "contentChanges": [{"range": RANGE, "text": "You leverage"}]}),
    ("textDocument/hover", PLACE),
    ("textDocument/codeAction", PLACE | {"range": RANGE, "context": {"diagnostics": []}}),
    ("workspace/didChangeConfiguration", {"settings": {"plainspeak": {"audience": "staff"}}}),
)  # fmt: skip


class Target(NamedTuple):
    """What takes bytes, and good bytes to begin with."""

    take: Callable[[bytes], object]
    seeds: list[bytes]


def targets() -> dict[str, Target]:
    """All of them, by name. What a target may raise is ``PlainspeakError``."""
    lists = sorted((TOP / "data" / "jargon_lists").glob("*.csv"))
    rows = ["\n".join(each.read_text("utf-8").splitlines()[:9]) for each in lists]
    files = fuzz_files.seeds()
    messages = [json.dumps({"jsonrpc": "2.0", "id": 1, "method": name, "params": about})
                for name, about in MESSAGES]  # fmt: skip
    form = b"\x05language=en-GB&text=We+utilise+it.&enabledRules=passive,jargon&level=picky"
    sent = [(1, SENT), (3, SENT), (5, {"language": "auto", "data": ANNOTATION}),
            (6, {"document": PAGE}), (7, {"kind": "report", "documents": [PAGE]})]  # fmt: skip
    bodies = [bytes([at]) + json.dumps(body).encode() for at, body in sent]
    return {
        **{end[1:]: Target(partial(_read, end), found) for end, found in sorted(files.items())},
        "settings": Target(_settings, [SETTINGS.encode()]),
        "lists": Target(_list, [OUR_WORDS.encode(), *(each.encode() for each in rows)]),
        "sheet": Target(partial(_sheet, ".csv"), [OUR_WORDS.encode()]),
        "sheet-docx": Target(partial(_sheet, ".docx"), files[".docx"]),
        "baseline": Target(_baseline, [BASELINE.encode()]),
        "notes": Target(_notes, [NOTES.encode()]),
        "server": Target(_server, [form, *bodies]),
        "lsp": Target(
            _language_server, [text.encode() for text in ("\n".join(messages), *messages)]
        ),
    }


def _read(suffix: str, data: bytes) -> None:
    formats.read_file(File(data, f"a{suffix}"), layout=True)


@cache
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="plainspeak-fuzz-"))


def _written(name: str, data: bytes) -> Path:
    path = _folder() / name
    path.write_bytes(data)
    return path


def _settings(data: bytes) -> None:
    path = _written("plainspeak.toml", data)
    found = settings.load(path, project.rule_names(), trusted=False)
    _ = Checker(found.for_path(_folder() / "a" / "b.md")).profile


def _list(data: bytes) -> None:
    path = _written("our_words.csv", data)
    row_checks.read(path)
    Checker(Settings(lists=(str(path),))).check("We utilise the moot CPA.")


def _sheet(suffix: str, data: bytes) -> None:
    sheet_import.import_sheet(_written(f"sheet{suffix}", data), _folder() / "none.csv")


@cache
def _report() -> Any:
    return Checker().check("We utilise it.", str(_folder() / "a.md"))


def _baseline(data: bytes) -> None:
    known = Baseline(_written("plainspeak-baseline.jsonl", data))
    known.without_known(_report())
    known.stale_message()


def _notes(data: bytes) -> None:
    document = formats.read_file(File(data, "a.md"))
    read_suppressions(document, project.rule_names().rules_and_families)


@cache
def _client() -> TestClient:
    sys.path.insert(0, str(TOP / "tests"))
    from starlette.testclient import TestClient

    from plainspeak.server.application import application
    from server.inline import InlinePool

    return TestClient(application(InlinePool()), base_url="http://localhost:8081")


def _server(data: bytes) -> None:
    address = ADDRESSES[data[0] % len(ADDRESSES)] if data else "check"
    raw = {"content-type": "application/octet-stream"} if "?" in address else {}
    _client().post(f"/{address}", content=data[1:], headers=raw)


class _Silent:
    """Where the language server writes to."""

    def write(self, data: bytes) -> None:
        """Write nothing."""

    def close(self) -> None:
        """Close nothing."""


def _language_server(data: bytes) -> None:
    asyncio.run(_conversation(data.splitlines()))


async def _conversation(lines: list[bytes]) -> None:
    """Send messages, one a line; each open file is checked at once. Raises what went wrong."""
    from pygls.exceptions import JsonRpcException

    from plainspeak.integrations.lsp.features import make_server

    logging.disable()
    server, faults = make_server(), []
    server.protocol.set_writer(_Silent())
    server.report_server_error = lambda error, _: faults.append(error)
    server.allow_word = lambda uri, word: (uri, word)  # it would write where the message says
    for line in lines:
        with suppress(ValueError, RecursionError, JsonRpcException):
            message = json.loads(line, object_hook=server.protocol.structure_message)
            if hasattr(message, "jsonrpc"):  # pygls passes over what is no message
                server.protocol.handle_message(message)
        for session in server.sessions.values():
            with suppress(PlainspeakError):
                session.accept(session.check(session.buffer.text), session.buffer.text)
    for fault in faults:
        if not isinstance(fault, JsonRpcException):
            raise fault
