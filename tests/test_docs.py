"""The pages of ``docs``: their code runs, and what they point to is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

TOP = Path(__file__).parents[1]
PAGES = [TOP / "README.md", TOP / "CONTRIBUTING.md", *sorted((TOP / "docs").rglob("*.md"))]
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)\s#]*)(?:#([^)\s]+))?\)")
CODE = re.compile(r"^(`{3,})[^\n]*\n.*?^\1", re.MULTILINE | re.DOTALL)


def anchors(page: Path) -> set[str]:
    """What the headings of a page are called in links, as GitHub and MkDocs make them."""
    headings = re.findall(r"^#+ +(.+)$", CODE.sub("", page.read_text("utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", each.lower()).strip().replace(" ", "-") for each in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(TOP)))
def test_links_lead_somewhere(page: Path) -> None:
    for target, anchor in LINK.findall(CODE.sub("", page.read_text("utf-8"))):
        there = (page.parent / target) if target else page
        assert there.exists(), target
        assert not anchor or anchor in anchors(there), f"{target}#{anchor}"


def named(nav: list[Any]) -> set[str]:
    """The pages that the menu of the website leads to."""
    found = set()
    for each in nav:
        for target in each.values() if isinstance(each, dict) else [each]:
            found |= {target} if isinstance(target, str) else named(target)
    return found


def test_the_menu_leads_to_every_page() -> None:
    menu = yaml.safe_load((TOP / "mkdocs.yml").read_text("utf-8"))["nav"]
    docs = TOP / "docs"
    assert named(menu) == {page.relative_to(docs).as_posix() for page in docs.rglob("*.md")}


def test_nobody_is_told_to_install_the_program_of_other_people() -> None:
    """On PyPI, the name belongs to somebody else; only an address or a folder is ours."""
    by_name = re.compile(r"""pip install(?: --?[\w-]+)* \\?["'`]?plainspeak(?!\S* @ https|-main)""")
    folders = ("docs", "src", "editors", "examples", "mega-linter-plugin-plainspeak")
    files = [TOP / "README.md", *(each for name in folders for each in (TOP / name).rglob("*.*"))]
    kinds = {".md", ".py", ".rs", ".yml", ".ipynb", ".html"}
    texts = {each: each.read_text("utf-8") for each in files if each.suffix in kinds}
    assert [str(path) for path, text in texts.items() if by_name.search(text)] == []


def test_the_python_for_developers_runs(capsys: pytest.CaptureFixture[str]) -> None:
    page = (TOP / "docs" / "embedding.md").read_text("utf-8")
    names: dict[str, Any] = {}
    for code in re.findall(r"^```python\n(.*?)^```", page, re.MULTILINE | re.DOTALL):
        exec(code, names)  # noqa: S102  our own page
    printed = capsys.readouterr().out
    assert '1 9 warning utilise -> Say "use".' in printed
    assert "use True" in printed
