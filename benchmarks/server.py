"""Paragraphs a second as editors send them, how long each takes, and the memory it needs.

    python benchmarks/server.py [REQUESTS]

Starts ``plainspeak serve`` with a worker for each processor. Every paragraph is different, so
nothing is answered from a cache. Processor time is given as well, since another program on the
machine makes the rest slower but not that. Memory is read from /proc, so on Linux alone.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlencode

DOCS = Path(__file__).parents[1] / "docs"
REQUESTS = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
CONNECTIONS = 8
WARM_UP = 1000
WORDS = range(30, 90)
HEAD = "POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n\r\n"


def paragraphs() -> list[str]:
    """Paragraphs of our own pages."""
    found = [
        " ".join(part.split())
        for page in sorted(DOCS.rglob("*.md"))
        for part in page.read_text("utf-8").split("\n\n")
    ]
    return [each for each in found if len(each.split()) in WORDS]


async def ask(
    port: int, numbers: range, texts: list[str], seconds: list[float], answers: set[bytes]
) -> None:
    """Send some paragraphs on one connection, one after the other."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for number in numbers:
        text = f"{texts[number % len(texts)]} We utilise number {number}."
        body = urlencode({"text": text, "language": "en-GB"}).encode()
        begun = time.perf_counter()
        writer.write(HEAD.format(len(body)).encode() + body)
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        size = int(head.partition(b"content-length:")[2].partition(b"\r\n")[0])
        answer = json.loads(await reader.readexactly(size))
        seconds.append(time.perf_counter() - begun)
        answers.add(head.split()[1])
        assert "utilise" in str(answer["matches"][-1]), answer
    writer.close()


async def load(port: int, requests: int, connections: int) -> list[float]:
    """How long each of many requests takes, sorted."""
    seconds: list[float] = []
    answers: set[bytes] = set()
    texts = paragraphs()
    shares = [range(first, requests, connections) for first in range(connections)]
    await asyncio.gather(*(ask(port, share, texts, seconds, answers) for share in shares))
    assert answers == {b"200"}, answers
    return sorted(seconds)


def processes(top: int) -> list[int]:
    """A process and all below it."""
    path = Path(f"/proc/{top}/task/{top}/children")
    found = path.read_text("utf-8").split() if path.exists() else []
    return [top, *(each for child in found for each in processes(int(child)))]


def processor_seconds(top: int) -> float:
    """Processor time of a process and all below it."""
    ticks = 0
    for each in processes(top):
        fields = Path(f"/proc/{each}/stat").read_text("utf-8").rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def megabytes(top: int) -> float:
    """Memory of a process and all below it, with what they share counted once."""
    lines = [
        line
        for each in processes(top)
        for line in Path(f"/proc/{each}/smaps_rollup").read_text("utf-8").splitlines()
    ]
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def report(port: int, top: int, requests: int, connections: int) -> None:
    """Send the requests, and print a line on them."""
    before, begun = processor_seconds(top), time.perf_counter()
    seconds = asyncio.run(load(port, requests, connections))
    took = time.perf_counter() - begun
    used = (processor_seconds(top) - before) / requests * 1000
    median, slow = (1000 * seconds[int(len(seconds) * share)] for share in (0.5, 0.95))
    print(
        f"{requests:>7,} requests, {connections} at once: {requests / took:5.0f} a second, "
        f"median {median:5.1f} ms, 95 % under {slow:5.1f} ms, "
        f"processor {used:4.2f} ms each, memory {megabytes(top):4.0f} MB"
    )


def main() -> None:
    """Start the server and measure it."""
    command = [sys.executable, "-m", "plainspeak", "serve", "--port", "0", "--isolated"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        said = server.stdout.readline()
        port = int(said.partition("127.0.0.1:")[2].partition("/")[0])
        report(port, server.pid, WARM_UP, CONNECTIONS)
        report(port, server.pid, 500, 1)
        report(port, server.pid, REQUESTS, CONNECTIONS)
        server.terminate()


if __name__ == "__main__":
    main()
