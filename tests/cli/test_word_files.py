"""Word files that come back with comments, or with changes a person can accept or refuse."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from plainspeak.cli import main


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def leaflet(path: str, text: str = "We utilise the hall.") -> Path:
    document = docx.Document()
    document.add_paragraph(text)
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    document.save(path)
    return Path(path)


def comments(path: str) -> list[str]:
    """What each comment says, without why."""
    return [each.text.partition("\nWhy: ")[0] for each in docx.Document(path).comments]


def test_a_copy_has_a_comment_on_the_words_and_the_original_has_none() -> None:
    original = leaflet("draft.docx").read_bytes()
    assert main(["check", "draft.docx", "--annotate", "reviewed.docx"]) == 1
    assert comments("reviewed.docx") == ['Say "use".']
    assert Path("draft.docx").read_bytes() == original


def test_a_copy_can_have_tracked_changes_and_comments_on_the_rest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    original = leaflet("draft.docx", "We utilise the hall. Ask the XQZT.").read_bytes()
    command = ["check", "draft.docx", "--annotate", "reviewed.docx", "--fix", "--track-changes"]
    assert main(command) == 0  # what is left is a note
    assert Path("draft.docx").read_bytes() == original
    (comment,) = comments("reviewed.docx")
    assert 'Can you spell out "XQZT"' in comment
    body = docx.Document("reviewed.docx").element.body
    assert [each.text for each in body.iter(qn("w:delText"))] == ["utilise"]
    assert "Wrote 1 copy with comments and 1 change to reviewed.docx." in capsys.readouterr().err


def test_a_folder_of_copies_keeps_its_structure(capsys: pytest.CaptureFixture[str]) -> None:
    leaflet("leaflets/a.docx")
    leaflet("leaflets/north/a.docx", "We endeavour to help.")
    Path("leaflets/notes.txt").write_text("Ask us.")
    main(["check", "leaflets", "--annotate", "reviewed/"])
    assert comments("reviewed/a.docx") == ['Say "use".']
    assert comments("reviewed/north/a.docx") == ['Say "try to".']
    assert not Path("reviewed/notes.txt").exists()
    told = capsys.readouterr().err
    assert "Wrote 2 copies with comments to reviewed." in told
    assert "Added no comments to 1 file:" in told


def test_a_copy_of_one_file_goes_into_a_folder_whose_name_ends_in_a_slash() -> None:
    leaflet("draft.docx")
    main(["check", "draft.docx", "--annotate", "reviewed/"])
    assert comments("reviewed/draft.docx")


def test_two_folders_with_the_same_names_inside_stay_apart() -> None:
    leaflet("north/a.docx")
    leaflet("south/a.docx", "Ask us.")
    main(["check", "north", "south", "--annotate", "reviewed/"])
    assert comments("reviewed/north/a.docx")
    assert not comments("reviewed/south/a.docx")


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("draft.docx", "the copy would replace the document itself"),
        ("there.docx", "this file already exists"),
    ],
)
def test_nothing_is_replaced_unless_told(
    target: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    leaflet("draft.docx")
    there = leaflet("there.docx", "Ask us.").read_bytes()
    assert main(["check", "draft.docx", "--annotate", target]) == 2
    assert said in capsys.readouterr().err
    assert not comments("draft.docx")
    assert Path("there.docx").read_bytes() == there
    assert main(["check", "draft.docx", "--annotate", target, "--overwrite"]) == 1
    assert comments(target)


def test_a_file_that_holds_no_comments_is_refused_by_name(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("notes.txt").write_text("We utilise it.")
    assert main(["check", "notes.txt", "--annotate", "copy.txt"]) == 2
    assert "notes.txt: this kind of file cannot hold comments." in capsys.readouterr().err
    assert not Path("copy.txt").exists()


def test_fixes_are_tracked_once_and_read_as_made(capsys: pytest.CaptureFixture[str]) -> None:
    path = leaflet("draft.docx")
    assert main(["check", "draft.docx", "--fix", "--track-changes"]) == 0
    changed = path.read_bytes()
    body = docx.Document("draft.docx").element.body
    assert [str(each.text) for each in body.xpath("//w:ins//w:t")] == ["use"]
    assert [str(each.text) for each in body.xpath("//w:del//w:delText")] == ["utilise"]
    main(["check", "draft.docx", "--fix", "--track-changes"])
    assert path.read_bytes() == changed
    assert "Nothing was changed." in capsys.readouterr().out
