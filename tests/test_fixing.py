"""Fixing: what is changed, what never is, and that nothing is lost on the way."""

from __future__ import annotations

import os
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import plainspeak
from plainspeak import edits, formats
from plainspeak.errors import DocumentError
from plainspeak.model import Edit

if TYPE_CHECKING:
    from pathlib import Path

CHECKER = plainspeak.Checker()

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
    for edit, (start, end) in zip(made, edits.places(made), strict=True):
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


def rewritten(path: Path, data: bytes) -> bytes:
    path.write_bytes(data)
    document = formats.read(path)
    edit = Edit(0, len(document.shown), CHECKER.fix(document.shown, path.name))
    formats.rewrite(path, document.shown, [edit])
    return path.read_bytes()


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "utf-32"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_encoding_and_line_ends_stay(tmp_path: Path, codec: str, line_end: str) -> None:
    before, after = (f"Café.\n{text}".replace("\n", line_end) for text in (SOURCE, FIXED))
    assert rewritten(tmp_path / "a.txt", before.encode(codec)) == after.encode(codec)


def test_the_mode_of_a_file_stays_and_a_link_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "real.txt"
    real.write_text(SOURCE)
    real.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to(real)
    formats.rewrite(link, SOURCE, [Edit(0, len(SOURCE), FIXED)])
    assert link.is_symlink()
    assert real.read_text() == FIXED
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Somebody else was here.\n")
    with pytest.raises(DocumentError, match="changed by somebody else"):
        formats.rewrite(path, SOURCE, [Edit(0, 2, "You")])
    assert path.read_text() == "Somebody else was here.\n"


def test_a_file_with_bytes_that_are_no_text_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    data = ("é" * 9 + SOURCE).encode() + b"\xff"
    path.write_bytes(data)
    with pytest.raises(DocumentError, match="bytes that are not text"):
        formats.rewrite(path, formats.read(path).shown, [Edit(9, 11, "You")])
    assert path.read_bytes() == data


def test_new_words_that_the_encoding_cannot_hold_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    data = ("Café. " + SOURCE).encode("cp1252")
    path.write_bytes(data)
    with pytest.raises(DocumentError, match="cannot be written in cp1252"):
        formats.rewrite(path, formats.read(path).shown, [Edit(0, 4, "喫茶店")])
    assert path.read_bytes() == data


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may write anywhere")
def test_a_file_that_may_not_be_written_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(SOURCE)
    path.chmod(0o444)
    with pytest.raises(DocumentError, match="cannot be written"):
        formats.rewrite(path, SOURCE, [Edit(0, 2, "You")])


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="only Unix limits the size of files")
    import signal

    path = tmp_path / "a.txt"
    path.write_text(SOURCE)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16, before[1]))
    try:
        with pytest.raises(DocumentError, match="cannot be written"):
            formats.rewrite(path, SOURCE, [Edit(0, len(SOURCE), FIXED)])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert path.read_text() == SOURCE
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]
