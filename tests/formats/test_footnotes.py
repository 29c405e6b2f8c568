"""What words mean, in the footnotes of real Word and OpenDocument files."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import docx
import odfdo
import pytest

import plainspeak
from formats.word import opened, run, word
from plainspeak import formats
from plainspeak.formats import File
from plainspeak.formats.office.docx.names import W
from plainspeak.model import Kind
from plainspeak.reports.glossary.first_uses import first_uses

if TYPE_CHECKING:
    from pathlib import Path

    from plainspeak.model import Report

CARE = "Your social worker can tell you about reablement. Ask about reablement early."
WARD = "The ward can tell you about reablement."
NOTE = "Reablement means short-term help to do everyday things for yourself again."
OFFICE = shutil.which("soffice")


def letter() -> bytes:
    """A Word file with two sections, and a word that is half in bold."""
    document, out = docx.Document(), BytesIO()
    document.add_heading("Help at home")
    first = document.add_paragraph("Your social worker can tell you about re")
    first.add_run("ablement").bold = True
    first.add_run(". Ask about reablement early.")
    document.add_heading("On the ward")
    document.add_paragraph(WARD)
    document.save(out)
    return out.getvalue()


def text() -> bytes:
    """The same as an OpenDocument text."""
    document, out = odfdo.Document("text"), BytesIO()
    document.body.clear()
    for heading, said in (("Help at home", CARE), ("On the ward", WARD)):
        document.body.append(odfdo.Header(1, heading))
        document.body.append(odfdo.Paragraph(said))
    document.save(out)
    return out.getvalue()


FILES = pytest.mark.parametrize(
    "file", [File(letter(), "a.docx"), File(text(), "a.odt")], ids=["Word", "OpenDocument"]
)


def checked(file: File) -> Report:
    return plainspeak.Checker().check_opened(file)


def defined(file: File) -> File:
    return file._replace(data=formats.defined(file, first_uses(checked(file))))


def undefined(file: File) -> File:
    return file._replace(data=formats.undefined(file))


def notes(file: File) -> list[str]:
    document = formats.read_file(file)
    found = [each for each in document.blocks if each.kind is Kind.FOOTNOTE]
    return [document.text[each.start : each.end].strip() for each in found]


def prose(file: File) -> list[str]:
    document = formats.read_file(file)
    found = [each for each in document.blocks if each.kind is not Kind.FOOTNOTE]
    return [document.text[each.start : each.end] for each in found]


@FILES
def test_the_first_use_in_each_section_has_a_footnote(file: File) -> None:
    made = defined(file)
    assert notes(made) == [NOTE, NOTE]
    assert prose(made) == prose(file)
    rules = [each.rule for each in checked(made).findings]
    assert "unexplained-term" in {each.rule for each in checked(file).findings}
    assert "unexplained-term" not in rules


@FILES
def test_a_second_run_changes_nothing_and_removing_leaves_no_note(file: File) -> None:
    made = defined(file)
    again = defined(undefined(made))
    assert (notes(again), prose(again)) == (notes(made), prose(made))
    bare = undefined(again)
    assert notes(bare) == []
    assert prose(bare) == prose(file)
    assert b"_plainspeak" not in everything(bare)


def everything(file: File) -> bytes:
    """All the parts of a file, one after the other."""
    with ZipFile(BytesIO(file.data)) as parts:
        return b"".join(map(parts.read, parts.namelist()))


@FILES
def test_a_file_without_notes_of_ours_stays_as_it_is(file: File) -> None:
    assert formats.undefined(file) == file.data


@FILES
def test_a_note_that_somebody_has_changed_is_theirs(file: File) -> None:
    made = defined(file)
    changed = made._replace(data=_replaced(made.data, b"everyday things", b"things at home"))
    bare = undefined(changed)
    theirs = NOTE.replace("everyday things", "things at home")
    assert notes(bare) == [theirs, theirs]
    assert notes(defined(bare)) == [theirs, theirs]


def _replaced(data: bytes, old: bytes, new: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(data)) as parts, ZipFile(out, "w") as copy:
        for name in parts.namelist():
            copy.writestr(name, parts.read(name).replace(old, new))
    return out.getvalue()


def test_notes_of_people_keep_their_numbers_and_their_words() -> None:
    theirs = '<w:footnote w:id="7"><w:p><w:r><w:t>Ring us.</w:t></w:r></w:p></w:footnote>'
    mark = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    file = File(word(f"<w:p>{run('Ask us')}{mark}{run('. ' + CARE)}</w:p>", notes=theirs), "a.docx")
    made = defined(file)
    assert notes(made) == ["Ring us.", NOTE]
    numbers = [each.get(W.id) for each in opened(made.data).element.iter(W.footnoteReference)]
    assert numbers == ["7", "8"]
    assert notes(undefined(made)) == ["Ring us."]


def test_a_word_of_a_text_box_gets_its_footnote_in_the_text() -> None:
    box = (
        "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Ask about reablement."
        f"</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>{run('See:')}</w:p>"
    )
    made = defined(File(word(box, f"<w:p>{run(CARE)}</w:p>"), "a.docx"))
    assert notes(made) == [NOTE]
    references = list(opened(made.data).element.iter(W.footnoteReference))
    assert len(references) == 1
    assert not list(references[0].iterancestors(W.txbxContent))


def test_a_field_for_plain_text_alone_gets_none() -> None:
    inside = f"<w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{run(CARE)}</w:sdtContent>"
    field = f"<w:p><w:sdt>{inside}</w:sdt></w:p>"
    assert notes(defined(File(word(field), "a.docx"))) == []


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("ending", ["docx", "odt"])
@FILES
def test_libreoffice_keeps_the_notes_and_they_can_be_taken_out_after_it(
    file: File, ending: str, tmp_path: Path
) -> None:
    made = defined(file)
    (tmp_path / made.name).write_bytes(made.data)
    command = [OFFICE or "", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    command += ["--convert-to", ending, "--outdir", f"{tmp_path}/out", f"{tmp_path}/{made.name}"]
    subprocess.run(command, check=True, capture_output=True)
    saved = File((tmp_path / "out" / f"a.{ending}").read_bytes(), f"a.{ending}")
    assert notes(saved) == [NOTE, NOTE]
    bare = undefined(saved)
    assert notes(bare) == []
    assert prose(bare) == prose(file)
