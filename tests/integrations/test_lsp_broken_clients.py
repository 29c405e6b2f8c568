"""What a client that breaks off, or sends rubbish, does to the server."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("pygls")
COMMAND = [sys.executable, "-m", "plainspeak", "lsp"]


def framed(**message: Any) -> bytes:
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    return b"Content-Length: %d\r\n\r\n%b" % (len(body), body)


def test_a_client_that_goes_away_in_the_middle_of_a_request_ends_the_server(
    tmp_path: Path,
) -> None:
    params: dict[str, object] = {
        "processId": None,
        "rootUri": tmp_path.as_uri(),
        "capabilities": {},
    }
    document = {"uri": (tmp_path / "a.md").as_uri(), "languageId": "markdown", "version": 1}
    opened = {"textDocument": {**document, "text": "We utilise the MDT. " * 20_000}}
    half = framed(id=2, method="textDocument/hover", params={})[:-9]
    sent = framed(id=1, method="initialize", params=params) + framed(
        method="textDocument/didOpen", params=opened
    )
    done = subprocess.run(COMMAND, input=sent + half, capture_output=True, timeout=120, check=False)
    assert b'"serverInfo"' in done.stdout
    assert b"Traceback" not in done.stderr


def test_what_is_no_message_is_passed_over(tmp_path: Path) -> None:
    params: dict[str, object] = {
        "processId": None,
        "rootUri": tmp_path.as_uri(),
        "capabilities": {},
    }
    sent = b"Content-Length: 5\r\n\r\n{nope" + framed(id=1, method="initialize", params=params)
    done = subprocess.run(COMMAND, input=sent, capture_output=True, timeout=120, check=False)
    assert b'"serverInfo"' in done.stdout
