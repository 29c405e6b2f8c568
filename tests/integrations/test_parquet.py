from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

import plainspeak
from plainspeak import reports
from plainspeak.cli import main
from plainspeak.errors import DocumentError
from plainspeak.reports import Style, parquet

if TYPE_CHECKING:
    from pathlib import Path

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")


def table(*results: Any) -> Any:
    """The table that comes of some results."""
    return pq.read_table(pa.BufferReader(b"".join(reports.write("parquet", results, Style()))))


def test_a_row_has_what_the_library_found_and_where() -> None:
    report = plainspeak.check("# Us\n\nWe `utilise` it. We utilise it.", "a.md")
    (row,) = table(report).to_pylist()
    (finding,) = report.findings
    assert row["document"] == "a.md"
    for name in ("rule", "level", "start", "end", "text", "line", "column", "message"):
        assert row[name] == getattr(finding, name)
    assert (row["section"], row["page"], row["error"]) == ("Us", None, None)
    assert row["suggestions"] == [{"text": "use", "safe": True}]


def test_the_columns_are_the_same_where_nothing_was_found() -> None:
    assert table().schema == table(plainspeak.check("We utilise it.")).schema
    assert table().num_rows == 0
    assert table().schema.names[:4] == ["document", "rule", "level", "start"]


def test_a_document_that_cannot_be_read_is_a_row_that_says_why() -> None:
    (row,) = table(
        DocumentError("a.pdf", "it is locked", "Save it without a password.")
    ).to_pylist()
    assert (row["document"], row["error"]) == ("a.pdf", "it is locked. Save it without a password.")
    assert {row[name] for name in row if name not in {"document", "error"}} == {None}


def test_rows_are_written_in_groups_while_the_documents_pass_by(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parquet, "GROUP_ROWS", 3)
    writer = reports.writer("parquet", Style())
    report = plainspeak.check("We utilise it.")
    pieces = [writer.start, *(writer.add(report) for _ in range(7)), writer.end()]
    assert [bool(piece) for piece in pieces[1:]][2:6] == [True, False, False, True]
    file = pq.ParquetFile(pa.BufferReader(b"".join(pieces)))
    assert [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)] == [3, 3, 1]
    assert file.read().num_rows == 7


def test_the_command_writes_a_file_or_to_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("We utilise it.\n", "utf-8")
    target = tmp_path / "found.parquet"
    wanted = ["--isolated", "--output-format", f"parquet={target}"]
    assert main(["check", str(tmp_path / "a.md"), *wanted]) == 1
    command = [sys.executable, "-m", "plainspeak", "check", "a.md", "--output-format", "parquet"]
    piped = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert pq.read_table(target)["text"].to_pylist() == ["utilise"]
    assert pq.read_table(pa.BufferReader(piped.stdout))["text"].to_pylist() == ["utilise"]
    assert piped.stderr == b""


@pytest.mark.skipif(sys.platform in {"darwin", "win32"}, reason="such names cannot be made there")
def test_a_name_that_is_no_text_is_written_with_escapes(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"bad\xff.md")
    path.write_text("We utilise it.\n", "utf-8")
    (row,) = table(plainspeak.check_file(path)).to_pylist()
    assert row["document"].endswith("bad\\udcff.md")


def test_a_screen_is_not_filled_with_bytes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert main(["check", "--output-format", "parquet"]) == 2
    assert "Give it a file: --output-format parquet=FILE." in capsys.readouterr().err
