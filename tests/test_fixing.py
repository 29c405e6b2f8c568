"""Fixing: what is changed, what never is, and that nothing is lost on the way."""

from __future__ import annotations

import os
import signal
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import plainspeak
from plainspeak import formats
from plainspeak.cli import main
from plainspeak.cli.fix import Fixes
from plainspeak.cli.options import CheckOptions
from plainspeak.errors import DocumentError
from plainspeak.fixes import edits
from plainspeak.model import Edit

if TYPE_CHECKING:
    from pathlib import Path

CHECKER = plainspeak.Checker()
CHECKER.fix("The first one takes a moment.")

PHRASES = st.sampled_from(
    ["We utilise it", "prior to", "an erroneous bill", "in the event that", "MDT", "Ask us", "a",
     "needless to say,", "it should be noted that", "not", "“quoted”", "service user", "commence",
     ".", ",", "\n\n", "café", "in order to", "They are required to", "# Heading", "- item",
     "`code`"]
)  # fmt: skip
TEXTS = st.lists(PHRASES, max_size=25).map(" ".join)


@given(TEXTS)
def test_fixing_twice_is_fixing_once(text: str) -> None:
    fixed = CHECKER.fix(text, "a.md")
    assert CHECKER.fix(fixed, "a.md") == fixed


@given(TEXTS)
def test_no_safe_fix_is_left_and_edits_never_overlap(text: str) -> None:
    report = CHECKER.check(CHECKER.fix(text, "a.md"), "a.md")
    chosen = [edit for fix in edits.choose(report.findings, unsafe=True) for edit in fix.edits]
    assert all(one.end <= other.start for one, other in pairwise(chosen))
    edits.apply(report.document.text, chosen)


@given(TEXTS)
def test_what_lies_outside_the_edits_is_unchanged(text: str) -> None:
    report = CHECKER.check(text, "a.md")
    made = [edit for fix in edits.choose(report.findings) for edit in fix.edits]
    changed = edits.apply(text, made)
    for edit, (start, end) in zip(made, edits.positions_after(made), strict=True):
        assert changed[start:end] == edit.text
    kept = edits.apply(text, [Edit(edit.start, edit.end, "") for edit in made])
    assert sum(map(len, (edit.text for edit in made))) + len(kept) == len(changed)


def test_a_fix_brings_no_new_finding() -> None:
    text = (
        "In the event that you utilise it prior to May, please make contact with the office in "
        "order to obtain an additional supplementary form. It should be noted that we act in "
        "accordance with the provisions of the Act."
    )
    before, after = CHECKER.check(text), CHECKER.check(CHECKER.fix(text))
    known = {(found.rule, text[found.start : found.end].lower()) for found in before.findings}
    fixed = after.document.text
    assert {(f.rule, fixed[f.start : f.end].lower()) for f in after.findings} <= known


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="two edits want the text at offset 2"):
        edits.apply("abcdef", [Edit(0, 3, "x"), Edit(2, 4, "y")])


SOURCE = "We utilise it.\nWe commence at noon.\n"
FIXED = "We use it.\nWe start at noon.\n"


def rewritten(data: bytes) -> bytes:
    file = formats.File(data, "a.txt")
    shown = formats.read_file(file).shown
    return formats.rewritten(file, [Edit(0, len(shown), CHECKER.fix(shown, "a.txt"))])


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "utf-32"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_encoding_and_line_ends_stay(codec: str, line_end: str) -> None:
    before, after = (f"Café.\n{text}".replace("\n", line_end) for text in (SOURCE, FIXED))
    assert rewritten(before.encode(codec)) == after.encode(codec)


def fixed(path: Path) -> int:
    return main(["check", str(path), "--fix-only", "--isolated"])


def test_the_mode_of_a_file_stays_and_a_link_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "real.txt"
    real.write_text(SOURCE)
    real.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to(real)
    assert fixed(link) == 0
    assert link.is_symlink()
    assert real.read_text() == FIXED
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(SOURCE)
    fixes = Fixes(CheckOptions(paths=(path,), fix=True), plainspeak.Settings())
    old = formats.read_bytes(path, plainspeak.Settings().file_limits)
    path.write_text("Somebody else was here.\n")
    with pytest.raises(DocumentError, match="changed by somebody else"):
        fixes._write(path, old, old._replace(data=FIXED.encode()))  # noqa: SLF001
    assert path.read_text() == "Somebody else was here.\n"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (("é" * 9 + SOURCE).encode() + b"\xff", "bytes that are not text"),
    ],
)
def test_a_file_that_cannot_be_written_back_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, said: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert fixed(path) == 2
    assert said in capsys.readouterr().err
    assert path.read_bytes() == data


def test_new_words_that_the_encoding_cannot_hold_are_refused() -> None:
    file = formats.File(("Café. " + SOURCE).encode("cp1252"), "a.txt")
    with pytest.raises(DocumentError, match="cannot be written in cp1252"):
        formats.rewritten(file, [Edit(0, 4, "喫茶店")])


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may write anywhere")
def test_a_file_that_may_not_be_written_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(SOURCE)
    path.chmod(0o444)
    assert fixed(path) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="only Unix limits the size of files")
    path = tmp_path / "a.txt"
    path.write_text(SOURCE)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16, before[1]))
    try:
        with pytest.raises(DocumentError, match="cannot be written"):
            formats.atomic_write(FIXED.encode(), path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert path.read_text() == SOURCE
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]


def test_a_word_file_is_fixed_in_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    docx = pytest.importorskip("docx")
    path = tmp_path / "leaflet.docx"
    word = docx.Document()
    paragraph = word.add_paragraph("We will ")
    paragraph.add_run("utilise").bold = True
    paragraph.add_run(" an erroneous map.")
    word.save(str(path))
    assert main(["check", str(path), "--diff", "--isolated"]) == 1
    assert "We will [-utilise an erroneous-]{+use a wrong+} map." in capsys.readouterr().out
    assert fixed(path) == 0
    (after,) = docx.Document(str(path)).paragraphs
    assert after.text == "We will use a wrong map."
    assert [run.text for run in after.runs if run.bold] == ["use"]
