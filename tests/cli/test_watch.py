from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plainspeak.cli import watch
from plainspeak.cli.options import CheckOptions

if TYPE_CHECKING:
    from pathlib import Path


def test_a_change_is_checked_again_and_nothing_else_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "a.md"
    page.write_text("Ask us.\n", "utf-8")
    checked: list[str] = []
    looks = iter(("the same", "changed", "the same", "stop"))

    def sleep(_: float) -> None:
        match next(looks):
            case "changed":
                page.write_text("Ask us today.\n", "utf-8")
            case "stop":
                raise KeyboardInterrupt

    def check(options: CheckOptions) -> int:
        assert not options.watch
        checked.append(page.read_text("utf-8"))
        return 0

    monkeypatch.setattr("time.sleep", sleep)
    options = CheckOptions(paths=(tmp_path,), watch=True)
    with pytest.raises(KeyboardInterrupt):
        watch.run(options, check)
    assert checked == ["Ask us.\n", "Ask us today.\n"]
