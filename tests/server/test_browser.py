"""The page in a real browser, where there is one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
AXE = Path(os.environ.get("AXE_CORE", "node_modules/axe-core/axe.min.js"))

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")

PARAGRAPHS = (
    "We will utilise the hall prior to May.",
    "Ask the MDT about reablement going forward.",
)


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as run:
        opened = run.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def page(browser: "Browser") -> Iterator["Page"]:
    """The page that ``plainspeak open`` opens; what one test does is cleared by the next."""
    command = [sys.executable, "-m", "plainspeak", "open", "--no-browser", "--isolated"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        address = server.stdout.readline().split()[-1]
        context = browser.new_context(bypass_csp=True)  # axe-core is put in as a script
        context.set_default_timeout(60_000)
        opened = context.new_page()
        opened.goto(address)
        yield opened
        context.close()
        server.terminate()


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    document = Document()
    document.add_heading("Our plan", 1)
    for each in PARAGRAPHS:
        document.add_paragraph(each)
    document.save(str(tmp_path / "plan.docx"))
    return tmp_path / "plan.docx"


def open_files(page: "Page", *files: Path) -> None:
    """Begin anew with some files."""
    if page.locator("#again").is_visible():
        page.click("#again")
    page.set_input_files("#files", files)
    page.wait_for_selector("#work:not([aria-busy])")
    page.wait_for_selector(".mark")


def marks(page: "Page") -> list[str]:
    return page.locator(".mark").all_inner_texts()


def saved(page: "Page", button: str, folder: Path) -> Path:
    """The file that a button gives."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    target = folder / waiting.value.suggested_filename
    waiting.value.save_as(target)
    return target


def test_a_word_file_becomes_one_with_comments_in_a_few_clicks(
    page: "Page", letter: Path, tmp_path: Path
) -> None:
    open_files(page, letter)  # choose, and open
    made = saved(page, "Copy with comments", tmp_path)
    assert len(list(Document(str(made)).comments)) == 1 + len(marks(page))  # one opens them


def test_swap_undo_redo_and_take_along(page: "Page", letter: Path, tmp_path: Path) -> None:
    open_files(page, letter)
    assert marks(page)[:2] == ["utilise", "prior to"]
    page.get_by_role("button", name="Say “use”").click()
    page.get_by_role("button", name="Say “before”").click()
    assert "We will use the hall before May." in page.inner_text("#document")
    page.click("#undo")
    assert "We will use the hall prior to May." in page.inner_text("#document")
    page.click("#undo")
    assert PARAGRAPHS[0] in page.inner_text("#document")
    page.click("#redo")
    page.click("#redo")
    page.get_by_role("button", name="Allow this word: MDT").click()
    page.get_by_role("button", name="Explain it here: reablement").click()
    page.wait_for_function("!document.body.innerText.includes('MDT (')")
    made = Document(str(saved(page, "Copy with tracked changes", tmp_path)))
    xml = made.element.xml
    assert xml.count("<w:del ") >= 2
    inserted = [each.text for each in made.element.iter() if each.tag.endswith("}t")]
    assert {"use", "before"} <= set(inserted)
    assert "MDT" not in marks(page)


def test_the_keyboard_is_enough(page: "Page", letter: Path) -> None:
    open_files(page, letter)
    page.wait_for_function("document.activeElement.id === 'document-title'")
    page.locator(".mark").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.innerText").startswith("utilise")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert "utilise" not in marks(page)
    assert page.evaluate("document.activeElement.innerText").startswith("prior to")
    assert "Changed to “use”" in page.inner_text("#status")
    page.keyboard.press("Control+z")
    assert "utilise" in marks(page)


def test_what_was_left_stays_left_when_words_beside_it_change(page: "Page", letter: Path) -> None:
    open_files(page, letter)
    page.get_by_role("button", name="Leave it: prior to").click()
    with page.expect_response("**/page/marked"):
        page.get_by_role("button", name="Say “use”").click()
    page.evaluate("new Promise((done) => setTimeout(() => requestAnimationFrame(done)))")
    assert not {"utilise", "prior to"} & set(marks(page))


def test_own_words_go_in_and_hostile_ones_do_nothing(page: "Page", tmp_path: Path) -> None:
    hostile = "<img src=x onerror=document.title='harm'>"
    file = tmp_path / f"{hostile.replace('/', '')}.txt"
    file.write_text(f"We utilise {hostile} it.", "utf-8")
    open_files(page, file)
    card = page.locator(".card").first
    card.get_by_text("Write it in your own words").click()
    card.get_by_label("In place of “utilise”").fill(hostile)
    card.get_by_role("button", name="Put it in").click()
    assert page.inner_text("#document").count(hostile) == 2
    assert page.title() != "harm"


def test_headings_lists_and_tables_look_as_they_were_written(page: "Page", tmp_path: Path) -> None:
    file = tmp_path / "plan.md"
    rows = "| Stage | Who |\n|---|---|\n| One | We utilise it |\n| Two | You |\n"
    file.write_text(f"# Our plan\n\nHow it goes.\n\n- Come\n- Go\n\n{rows}", "utf-8")
    open_files(page, file)
    assert page.locator("#document h3").inner_text() == "Our plan"
    assert page.locator("#document li").all_inner_texts() == ["Come", "Go"]
    cells = [row.locator("p").all_inner_texts() for row in page.locator(".cells").all()]
    assert cells == [["Stage", "Who"], ["One", "We utilise it"], ["Two", "You"]]


def test_the_worst_of_several_files_comes_first(page: "Page", tmp_path: Path) -> None:
    texts = {
        "good.txt": "Come in.",
        "bad.txt": "We utilise it prior to May.",
        "mid.txt": "Utilise it.",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04broken")
    open_files(page, *(tmp_path / each for each in (*texts, "broken.docx")))
    page.wait_for_selector("#problem:not([hidden])")
    assert page.locator("#file-list b").all_inner_texts() == ["bad.txt", "mid.txt", "good.txt"]
    assert page.inner_text("#document-title") == "bad.txt"
    assert "broken.docx" in page.inner_text("#problem")


LOOKS: list[dict[str, Any]] = [
    {"color_scheme": "light"},
    {"color_scheme": "dark"},
    {"forced_colors": "active"},
]


@pytest.mark.parametrize("look", LOOKS)
def test_no_rule_for_accessible_pages_is_broken(
    page: "Page", letter: Path, look: dict[str, Any]
) -> None:
    if not AXE.exists():
        pytest.skip("axe-core is not installed: run npm install axe-core, or set AXE_CORE")
    page.emulate_media(**look)
    open_files(page, letter)
    page.get_by_role("button", name="Allow this word: MDT").click()
    assert broken_rules(page) == []
    page.click("#again")
    assert broken_rules(page) == []
    page.emulate_media(color_scheme="light", forced_colors="none")


def broken_rules(page: "Page") -> list[tuple[str, str]]:
    """The rules of WCAG 2.2, level AA, and of good practice that axe-core finds broken."""
    page.evaluate(f"{AXE.read_text('utf-8')};0")
    wanted = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    result = page.evaluate("tags => axe.run(document, {runOnly: tags})", wanted)
    return [(each["id"], each["nodes"][0]["html"]) for each in result["violations"]]


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_page_never_scrolls_sideways(page: "Page", tmp_path: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    long = tmp_path / f"{'long' * 40}.txt"
    long.write_text(f"We utilise {'x' * 300} prior to\n\n{'long ' * 100}sentence.", "utf-8")
    open_files(page, long)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.click("#again")
    assert page.evaluate("document.documentElement.scrollWidth") == width


SEQUENCES = """async () => {
  const { apply, compose } = await import("/page/edits.js");
  const first = "abcdefghijklmnopqrst";
  let seed = 7;
  const random = (most) => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
  const wrong = [];
  for (let round = 0; round < 5000 && !wrong.length; round += 1) {
    let [text, edits] = [first, []];
    for (let step = 0; step < 5; step += 1) {
      const start = random(text.length + 1);
      const end = Math.min(text.length, start + random(5));
      const next = [[start, end, "XYZ".slice(0, random(4))]];
      text = apply(text, next);
      edits = compose(edits, next);
      const apart = edits.every(([from], at) => !at || edits[at - 1][1] <= from);
      if (apply(first, edits) !== text || !apart) {
        wrong.push([edits, text]);
      }
    }
  }
  return wrong;
}"""
"""Many changes one after the other, as edits of the first text; gives the first that went wrong."""


def test_changes_one_after_the_other_are_edits_of_the_first_text(page: "Page") -> None:
    assert page.evaluate(SEQUENCES) == []
