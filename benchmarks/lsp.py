"""How soon an editor is answered while somebody types in a file of 20,000 words.

    python benchmarks/lsp.py [EDITS]

A real client starts "plainspeak lsp", opens the file and types, ten characters a second. Each time
it waits for the findings of just that version.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

import plainspeak

sys.path.insert(0, str(Path(__file__).parent))
from samples import texts

WORDS = 20_000
EDITS = 200
PAUSE_SECONDS = 0.1
LINE_CHARS = 200
TYPED = "We will utilise the form prior to Thursday. "


async def type_into(text: str, edits: int, name: str) -> tuple[list[float], list[str], str]:
    """The time until each answer, the rules found at the end, and the text at the end."""
    client: Any = LanguageClient("benchmark", "1")
    answers: asyncio.Queue[Any] = asyncio.Queue()

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]
    def _(answer: Any) -> None:
        answers.put_nowait(answer)

    with tempfile.TemporaryDirectory() as folder:
        uri = (Path(folder) / name).as_uri()
        await client.start_io(sys.executable, "-m", "plainspeak", "lsp")
        root = types.InitializeParams(types.ClientCapabilities(), root_uri=Path(folder).as_uri())
        await client.initialize_async(root)
        client.initialized(types.InitializedParams())
        item = types.TextDocumentItem(uri, "markdown", 0, text)
        client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        await answers.get()
        lines = text.split("\n")
        line = next(n for n in range(len(lines) // 2, len(lines)) if len(lines[n]) > LINE_CHARS)
        taken = []
        for number in range(edits):
            await asyncio.sleep(PAUSE_SECONDS)
            while not answers.empty():
                answers.get_nowait()
            at = types.Position(line, number)
            change = types.TextDocumentContentChangePartial(
                types.Range(at, at), TYPED[number % len(TYPED)]
            )
            version = types.VersionedTextDocumentIdentifier(number + 1, uri)
            began = time.perf_counter()
            client.text_document_did_change(types.DidChangeTextDocumentParams(version, [change]))
            while (await answers.get()).version != number + 1:
                pass
            taken.append(time.perf_counter() - began)
        last = await asyncio.wait_for(answers.get(), 30)  # of the whole file
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()
    typed = (TYPED * (edits // len(TYPED) + 1))[:edits]
    lines[line] = typed + lines[line]
    return taken, [each.code for each in last.diagnostics], "\n".join(lines)


def main() -> None:
    """Print the times."""
    edits = int(sys.argv[1]) if sys.argv[1:] else EDITS
    pages = texts()
    text = ""
    while len(text.split()) < WORDS:
        text += pages.pop() + "\n\n"
    for name in ("page.md", "page.txt"):
        taken, rules, after = asyncio.run(type_into(text, edits, name))
        expected = [each.rule for each in plainspeak.Checker().check(after, name).findings]
        assert rules == expected, (rules, expected)
        cuts = statistics.quantiles(taken, n=20)
        print(f"{name}: {len(after.split()):,} words, {len(rules)} findings, {edits} edits")
        print(f"  median                  {1000 * statistics.median(taken):6.1f} ms")
        print(f"  95th percentile         {1000 * cuts[-1]:6.1f} ms")
        print(f"  longest                 {1000 * max(taken):6.1f} ms")


if __name__ == "__main__":
    main()
