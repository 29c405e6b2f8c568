"""The report, opened in a real browser where there is one."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import plainspeak
from plainspeak.formats import read_text
from plainspeak.reports.glossary import entries, one_page, write
from plainspeak.reports.glossary.write import Cover
from plainspeak.reports.overview import html, pdf, tabular, word
from plainspeak.reports.overview.content import content
from plainspeak.reports.overview.summary import Overview, gather

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from playwright.sync_api import Browser, Page

CHECKER = plainspeak.Checker()
HOSTILE = "<img src=x onerror=document.title='harm'>.txt"
TEXTS = {
    "letters/visit.txt": "We utilise the hall. Ask the MDT prior to May.\n",
    "letters/help.txt": "Ask us for help. We can ring you back.\n",
    HOSTILE: "We utilise <script>document.title = 'harm'</script> and <b>bold</b>.\n",
    "b.txt": "The joint care plan (JCP) helps. Ask about the JCP.\n",
    "c.txt": "A junior chess player (JCP) won. The JCP is ten.\n",
}


def overview() -> Overview:
    return gather(CHECKER.check_document(read_text(text, name)) for name, text in TEXTS.items())


def test_every_document_stands_in_the_page_and_nothing_of_them_is_markup() -> None:
    written = "".join(html.write(content(overview(), "Our leaflets")))
    for name in TEXTS:
        assert written.count(name.replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#39;"))
    assert "<img" not in written
    assert "<b>bold" not in written
    assert "http" not in written.replace("http-equiv", "")


def test_a_paragraph_without_end_is_shown_in_parts_and_the_rest_is_counted() -> None:
    text = "We utilise it and go on and on. " * 2000
    (kept,) = gather([CHECKER.check_document(read_text(text, "long.txt"))]).documents
    assert kept.found >= 2000
    assert len(kept.passages) == 20
    assert kept.more > 20
    assert max(len(run.text) for each in kept.passages for run in each.runs) <= 600


def test_short_forms_with_two_meanings_are_named() -> None:
    (conflict,) = overview().conflicts
    assert conflict.short == "JCP"
    assert len(conflict.meanings) == 2


def test_the_words_of_the_page_are_plain() -> None:
    empty = "".join(html.write(content(gather([]), "Words to change")))
    found = CHECKER.check(empty, "report.html").findings
    assert [each.message for each in found if each.level != "note"] == []


def test_a_name_that_is_no_text_is_written_as_its_number() -> None:
    report = CHECKER.check_document(read_text("We utilise it.", "bad\udcff.txt"))
    written = "".join(html.write(content(gather([report]), "Our leaflets")))
    assert "bad\\udcff.txt" in written
    assert written.encode("utf-8")


def test_no_cell_of_the_rows_is_a_formula() -> None:
    report = CHECKER.check_document(read_text("Ask us.", "=cmd.txt"))
    assert "\n'=cmd.txt,'=cmd,2,0" in "".join(tabular.write_csv(gather([report])))


def test_a_word_report_names_the_worst_first() -> None:
    import io

    import docx

    paper = docx.Document(io.BytesIO(word.write(content(overview(), "Our leaflets"))))
    rows = [row.cells[0].text for row in paper.tables[0].rows]
    assert rows[0] == "document"
    first = overview().ranked[0]
    assert first.found > 0
    assert rows[1] == first.title


def test_a_pdf_report_is_tagged_for_screen_readers_and_runs_no_markup_of_a_document() -> None:
    pytest.importorskip("typst", reason="typst is not installed")
    import io

    import pypdf

    made = pypdf.PdfReader(io.BytesIO(pdf.write(content(overview(), "Our #leaflets [x]"))))
    assert "/MarkInfo" in str(made.trailer["/Root"])
    assert made.metadata is not None
    assert made.metadata.title == "Our #leaflets [x]"
    assert "onerror" in "".join(page.extract_text() for page in made.pages)


def test_fifteen_leaflets_make_a_report_of_six_pages_or_fewer() -> None:
    pytest.importorskip("typst", reason="typst is not installed")
    import io

    import pypdf

    words = "We utilise it in order to assist. Ask the MDT, the JSNA and the QXC prior to May. "
    reports = [CHECKER.check(words * 30, f"leaflet-{number}.txt") for number in range(15)]
    made = pdf.write(content(gather(reports), "Our leaflets"))
    assert len(pypdf.PdfReader(io.BytesIO(made)).pages) <= 6


def test_the_first_page_says_where_to_start_and_a_short_file_is_not_put_first() -> None:
    long = CHECKER.check("We utilise it in order to assist you. " * 20, "long.txt")
    short = CHECKER.check("We utilise it.", "short.txt")
    page = content(gather([short, long]), "Our leaflets")
    assert [each.title for each in page.starts] == ["Long", "Short"]
    assert page.starts[1].band == "not known"
    assert page.changes[0].uses == 21


def test_the_evidence_counts_words_with_and_without_an_explanation() -> None:
    text = "You may need reablement (short-term help at home). Ask about triage. See the MDT."
    (row,) = content(gather([CHECKER.check(text, "a.txt")]), "x").evidence
    assert row.unusual_words.endswith(" of 2")
    assert row.abbreviations == "1 of 1"
    assert row.reading_level == "too short to tell"


def test_a_long_sentence_is_shown_whole_and_called_what_it_is() -> None:
    text = "We will " + "talk with you and your family about it and " * 6 + "utilise the hall."
    (document,) = gather([CHECKER.check(text, "a.txt")]).documents
    (passage,) = document.passages
    assert "".join(run.text for run in passage.runs) == text
    assert "Long sentence" in [label for label, _ in passage.advice]


CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
AXE = Path(os.environ.get("AXE_CORE", "node_modules/axe-core/axe.min.js"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on this machine")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as run:
        opened = run.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


def shown(browser: Browser, folder: Path, **look: object) -> Page:
    file = folder / "report.html"
    file.write_text("".join(html.write(content(overview(), "Our leaflets"))), "utf-8")
    opened: Page = browser.new_page(**look)  # type: ignore[arg-type]
    opened.goto(file.as_uri())
    return opened


@pytest.mark.parametrize(
    "look", [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}]
)
def test_no_rule_for_accessible_pages_is_broken(
    browser: Browser, tmp_path: Path, look: dict[str, str]
) -> None:
    if not AXE.exists():
        pytest.skip("axe-core is not installed: run npm install axe-core, or set AXE_CORE")
    assert broken_rules(shown(browser, tmp_path, **look)) == []


def broken_rules(opened: Page) -> list[tuple[str, str]]:
    """The rules of WCAG 2.2, level AA, that axe-core finds broken."""
    opened.add_script_tag(content=AXE.read_text("utf-8"))
    wanted = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    result = opened.evaluate("tags => axe.run(document, {runOnly: tags})", wanted)
    return [(each["id"], each["nodes"][0]["html"]) for each in result["violations"]]


@pytest.mark.parametrize("form", [write, one_page])
def test_the_jargon_buster_breaks_no_rule_either(
    browser: Browser, tmp_path: Path, form: ModuleType
) -> None:
    if not AXE.exists():
        pytest.skip("axe-core is not installed: run npm install axe-core, or set AXE_CORE")
    reports = [CHECKER.check_document(read_text(text, name)) for name, text in TEXTS.items()]
    found = entries.collect_entries(reports) if form is write else gather(reports)
    file = tmp_path / "words.html"
    file.write_text("".join(form.write_html(found, Cover("Our words"))), "utf-8")
    opened = browser.new_page(viewport={"width": 320, "height": 700})
    opened.goto(file.as_uri())
    assert opened.evaluate("document.documentElement.scrollWidth") == 320
    assert broken_rules(opened) == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_page_never_scrolls_sideways(browser: Browser, tmp_path: Path, width: int) -> None:
    opened = shown(browser, tmp_path, viewport={"width": width, "height": 700})
    assert opened.evaluate("document.documentElement.scrollWidth") == width


def test_hostile_names_and_texts_do_nothing(browser: Browser, tmp_path: Path) -> None:
    opened = shown(browser, tmp_path)
    assert opened.title() == "Our leaflets"
    assert opened.locator("main img").count() == 0


def test_the_table_is_sorted_and_filtered_by_keyboard(browser: Browser, tmp_path: Path) -> None:
    opened = shown(browser, tmp_path)
    opened.locator("#table thead button").first.focus()
    opened.keyboard.press("Enter")
    names = opened.locator("#table tbody tr th").all_inner_texts()
    assert names == sorted(names, key=str.lower)
    opened.locator("#filter").focus()
    opened.keyboard.type("letters")
    assert opened.locator("#table tbody tr:visible").count() == 2
    assert opened.locator("#shown").inner_text() == "2 shown"


def test_without_scripts_everything_can_still_be_read(browser: Browser, tmp_path: Path) -> None:
    opened = shown(browser, tmp_path, java_script_enabled=False)
    assert opened.locator("#table tbody tr").count() == len(TEXTS)
    opened.locator("details summary").last.click()
    assert not opened.locator("#filter").is_visible()
