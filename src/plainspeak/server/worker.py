"""What runs in a worker process: it takes a task, carries it out, and sends the answer back."""

from __future__ import annotations

import signal
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from plainspeak.errors import DocumentError, PlainspeakError
from plainspeak.server.checkers import Checkers
from plainspeak.server.refusal import Refusal

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from plainspeak.settings import Settings

TASKS = {
    "check": "plainspeak.server.tasks",
    "fix": "plainspeak.server.tasks",
    "score": "plainspeak.server.tasks",
    "lookup": "plainspeak.server.tasks",
    "matches": "plainspeak.server.languagetool.matches",
    "marked": "plainspeak.server.page.marked",
    "download": "plainspeak.server.page.downloads",
}
"""The tasks by name, and the module whose function of that name carries each out."""

UNEXPECTED = "Something went wrong inside plainspeak. Please report it with a text that does it."


class Answer(NamedTuple):
    """What a task gives: the body of the answer, and what the server itself has to know of it."""

    body: bytes
    note: Any = None


def main(pipe: Connection, settings: Settings) -> None:
    """Carry out tasks until the server closes the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which stops us
    checkers = Checkers(settings)
    while True:
        try:
            task, arguments = pipe.recv()
        except (EOFError, OSError):
            return
        pipe.send(carry_out(checkers, task, arguments))


def carry_out(checkers: Checkers, task: str, arguments: dict[str, Any]) -> Answer | Refusal:
    """The answer to a task, or why there is none; no error leaves the process."""
    try:
        answer: Answer = getattr(import_module(TASKS[task]), task)(checkers, **arguments)
    except Refusal as refusal:
        return refusal
    except DocumentError as error:
        return Refusal(422, f"{error.what[:1].upper()}{error.what[1:]}. {error.remedy}")
    except PlainspeakError as error:
        return Refusal(422, str(error))
    except MemoryError:
        return Refusal(413, "This document is too large for the memory of the server.")
    except Exception as error:  # noqa: BLE001  its text may hold words of the document
        return Refusal(500, f"{UNEXPECTED} ({type(error).__name__})")
    return answer
