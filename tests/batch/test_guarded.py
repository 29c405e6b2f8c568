"""A document that never ends."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING, Never

import pytest

from plainspeak.batch.guarded import guarded
from plainspeak.settings import FileLimits

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "setitimer"), reason="this system has no signal for it"
)

LIMITS = FileLimits(seconds=1)

SLOW = """
import time
end = time.process_time() + 1.5
while time.process_time() < end:
    pass
is_whole = True
"""


def never_ends() -> Never:
    while True:
        pass


def test_a_file_that_never_ends_is_an_error_of_its_own() -> None:
    assert "takes more than 1 seconds" in str(guarded("a.md", never_ends, LIMITS))


def test_a_module_that_is_being_loaded_is_loaded_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "slow_to_load.py").write_text(SLOW, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))

    def load() -> Never:
        import slow_to_load  # type: ignore[import-not-found]  # noqa: F401

        never_ends()

    assert "takes more than" in str(guarded("a.md", load, LIMITS))
    assert sys.modules.pop("slow_to_load").is_whole
