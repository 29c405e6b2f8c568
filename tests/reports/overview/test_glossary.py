"""The jargon buster: which words are in it, and who says what they mean."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest

import plainspeak
from plainspeak.formats import read_text
from plainspeak.reports.glossary import entries, one_page, write
from plainspeak.reports.glossary.write import Cover
from plainspeak.reports.overview import summary
from plainspeak.settings import Paths, PerPath, Settings

if TYPE_CHECKING:
    from pathlib import Path

CHECKER = plainspeak.Checker()


def words(*texts: str, checker: plainspeak.Checker = CHECKER) -> dict[str, entries.GlossaryEntry]:
    reports = [
        checker.check_document(read_text(text, f"{number}.md"))
        for number, text in enumerate(texts, 1)
    ]
    return {word.term: word for word in entries.collect_entries(reports)}


def said(word: entries.GlossaryEntry) -> list[str]:
    return [f"{line.label}: {line.text}" for line in write.lines(word)]


def test_only_words_that_the_documents_use_stand_in_it_in_alphabetical_order() -> None:
    found = words("You may need reablement. Ask the MDT.\n", "We can help you.\n")
    assert list(found) == ["MDT", "reablement"]


def test_what_a_document_says_comes_before_what_we_say() -> None:
    found = words(
        "## Words we use\n\nReablement: help at home for six weeks.\n\nWe offer reablement."
    )
    assert [each.text for each in found["reablement"].meanings] == ["help at home for six weeks."]
    assert found["reablement"].meanings[0].documents == ("1.md",)


def test_what_the_group_says_comes_before_what_we_say(tmp_path: Path) -> None:
    own = tmp_path / "our_words.csv"
    own.write_text(
        "term,what to do,what we say,what it means,who added it\n"
        "reablement,explain,,help from Sam and the team,Jo\n",
        "utf-8",
    )
    group = plainspeak.Checker(Settings(lists=(str(own),)))
    found = words("You may need reablement.", checker=group)
    assert said(found["reablement"]) == ["What it means: help from Sam and the team"]


def test_a_sentence_that_points_back_brings_the_one_before_it() -> None:
    found = words("We give you money for your own care. This is called a direct payment.")
    (meaning,) = found["direct payment"].meanings
    assert meaning.text.startswith("We give you money for your own care. This is")


def test_a_short_form_with_two_meanings_shows_both_and_where() -> None:
    found = words(
        "The joint care plan (JCP) helps. Ask about the JCP.",
        "A junior chess player (JCP) won. The JCP is ten.",
    )
    assert said(found["JCP"]) == [
        "Take care: this has more than one meaning here.",
        "In full: joint care plan (1.md)",
        "In full: junior chess player (2.md)",
    ]


def test_singular_and_plural_of_a_short_form_are_one_entry() -> None:
    found = words("The joint care plan (JCP) helps.", "Joint care plans (JCPs) help. JCPs are new.")
    assert list(found) == ["JCP"]
    assert not found["JCP"].conflict


def test_what_everybody_knows_is_left_out_and_so_is_shouting() -> None:
    assert words("See your GP. PLEASE RING US BEFORE FRIDAY OR WE CANNOT HELP YOU.") == {}


def test_where_nobody_knows_there_is_space_to_write() -> None:
    found = list(words("Ask the QXC.").values())
    paper = docx.Document(io.BytesIO(write.word_document(found, Cover("Our words"))))
    cell = paper.tables[0].rows[0].cells[1]
    styles = [(each.style and each.style.name, each.text) for each in cell.paragraphs]
    assert styles[:2] == [("Heading 2", "QXC"), ("Normal", write.BLANK)]
    assert "w:pBdr" in cell.paragraphs[2]._p.xml  # noqa: SLF001  python-docx has no name for this
    assert paper.styles["Normal"].font.size.pt == 14
    assert write.BLANK in "".join(write.write_html(found, Cover("Our words")))
    assert write.BLANK in "".join(write.write_markdown(found, Cover("Our words")))


def test_the_settings_of_a_path_hold_for_its_words() -> None:
    easy = PerPath(Paths(("board",)), {"ok": ("reablement",)})
    checker = plainspeak.Checker(Settings(per_path=(easy,)))
    reports = [checker.check("You may need reablement.", f"{name}/a.md") for name in ("board", "x")]
    (word,) = entries.collect_entries(reports)
    assert word.documents == ("x/a.md",)


def test_no_document_is_analysed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    report = CHECKER.check("You may need reablement.")

    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("plainspeak.checker.analyse", never)
    assert [word.term for word in entries.collect_entries([report])] == ["reablement"]


def test_ways_of_talking_are_left_out_and_words_the_document_explains_are_not() -> None:
    found = words("We work at pace.\n\n## Words we use\n\nZorbing: rolling in a ball.\n")
    assert list(found) == ["Zorbing"]
    assert said(found["Zorbing"]) == ["What it means: rolling in a ball."]


def test_the_cover_says_who_made_it_and_whom_to_ask() -> None:
    cover = Cover("Our words", "the carers' group", "1 May 2026", "Sam on 01234")
    page = "".join(write.write_html(list(words("Ask the QXC.").values()), cover))
    assert "Made by the carers&#39; group, 1 May 2026." in page
    assert "ask Sam on 01234." in page


def test_the_page_holds_no_markup_of_a_document() -> None:
    found = list(
        words("## Glossary\n\nQXC: a `<script>` that *harms* <img src=x> people\n").values()
    )
    assert "<img" not in "".join(write.write_html(found, Cover("<b>")))
    assert "<i>" not in "".join(write.write_html(found, Cover("<i>")))


def test_the_rows_open_in_a_spreadsheet() -> None:
    written = "".join(write.write_csv(list(words("You may need reablement.").values()), Cover("x")))
    assert written.startswith("\ufeffword,in full,what it means,you can say,times,documents\n")


@pytest.mark.parametrize("many", [3, 400])
def test_one_page_has_no_more_than_a_page_holds(many: int) -> None:
    text = "We utilise it in order to assist. Ask the MDT prior to May.\n\n"
    text += "".join(f"Ask the Q{chr(65 + n % 26)}{chr(65 + n // 26)}X. " for n in range(many))
    overview = summary.gather([CHECKER.check_document(read_text(text, "a.md"))])
    assert len(one_page.rows(overview)) <= one_page.LINES
    paper = docx.Document(io.BytesIO(one_page.word_document(overview, Cover("Words to change"))))
    assert len(paper.tables[0].rows) == len(one_page.rows(overview)) + 1
