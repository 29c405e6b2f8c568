"""A file that did not change is printed from what is kept, as it would be printed now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plainspeak import checker
from plainspeak.batch.result_cache import NAME, ResultCache
from plainspeak.cli import main
from plainspeak.reports.printed_report import PrintedReport

if TYPE_CHECKING:
    from collections.abc import Callable

    Check = Callable[..., str]


@pytest.fixture
def check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Check:
    """Check a.md in a folder of its own, and give what is printed."""
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("We utilise it. We will utilise the MDT.\n", "utf-8")

    def run(*options: str) -> str:
        main(["check", "a.md", "--cache-dir", "kept", *options])
        return capsys.readouterr().out

    return run


@pytest.fixture
def unable(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From now on nothing can be checked."""

    def fail(*_: object, **__: object) -> None:
        pytest.fail("a file was checked that is kept")

    return lambda: monkeypatch.setattr(checker.Checker, "check_document", fail)


def test_a_file_that_did_not_change_is_printed_and_not_checked(
    check: Check, unable: Callable[[], None]
) -> None:
    first = check()
    assert "utilise" in first
    unable()
    assert check() == first


def test_a_file_that_changed_is_checked(check: Check) -> None:
    check()
    Path("a.md").write_text("We use it.\n", "utf-8")
    assert "utilise" not in check()


@pytest.mark.parametrize("options", [["-q"], ["-v"], ["--show-ignores"], ["--color", "always"]])
def test_another_look_is_printed_anew_from_the_report(
    check: Check, unable: Callable[[], None], options: list[str]
) -> None:
    plain = check()
    unable()
    other = check(*options)
    assert other != plain
    assert check(*options) == other
    assert check() == plain


def test_the_status_is_that_of_the_findings(check: Check) -> None:
    check()
    assert main(["check", "a.md", "--cache-dir", "kept"]) == 1
    assert main(["check", "a.md", "--cache-dir", "kept", "--fail-on", "error"]) == 0


def test_other_reports_take_the_report_that_is_kept(
    check: Check, unable: Callable[[], None]
) -> None:
    check()
    unable()
    assert "a.md:1:4" in check("--output-format", "concise")


@pytest.mark.parametrize("data", [b"", b"{}", b"[1, 2]", b'["a", "b", "c", 1, 2, 3, 4]', b"\xff"])
def test_what_is_no_printed_report_is_none(data: bytes) -> None:
    assert PrintedReport.of_bytes(data) is None


def test_a_damaged_entry_is_made_again(check: Check) -> None:
    first = check()
    with ResultCache(Path("kept")) as cache:
        assert cache._table is not None  # noqa: SLF001  nothing else damages an entry
        cache._table.execute("update reports set report = x'00'")  # noqa: SLF001
    assert Path("kept", NAME).exists()
    assert check() == first
