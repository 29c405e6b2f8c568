"""What words mean, put behind the text of a file and taken out again."""

from __future__ import annotations

import pytest

import plainspeak
from plainspeak import formats
from plainspeak.formats import File
from plainspeak.reports.glossary.first_uses import first_uses

CARE = "Your social worker can tell you about reablement."
MEANING = "short-term help to do everyday things for yourself again"


def defined(text: str, name: str) -> str:
    file = File(text.encode(), name)
    report = plainspeak.Checker().check_opened(file)
    return formats.defined(file, first_uses(report)).decode()


def undefined(text: str, name: str) -> str:
    return formats.undefined(File(text.encode(), name)).decode()


def test_a_word_of_a_web_page_is_defined_at_its_first_use_in_each_section() -> None:
    page = (
        f"<h1>One</h1><p>{CARE} Ask about reablement.</p><h2>Two</h2><p>Get <b>reablement</b>.</p>"
    )
    made = defined(page, "a.html")
    assert made.count(f'<dfn data-plainspeak title="{MEANING}">reablement</dfn>') == 2
    assert "Ask about reablement." in made


def test_a_short_form_of_a_web_page_is_an_abbreviation() -> None:
    page = "<p>The GP, the nurse and the social worker on the ward asked the MDT.</p>"
    assert 'title="multidisciplinary team">MDT</abbr>' in defined(page, "a.html")


def test_markdown_has_a_line_for_each_spelling_at_its_end() -> None:
    made = defined(f"# One\n\n{CARE}\n\n# Two\n\nReablement is free.\n", "a.md")
    assert made.endswith(f"\n*[Reablement]: {MEANING}\n*[reablement]: {MEANING}\n")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "<h1>Reablement</h1><p>Your social worker asks.</p>", "a.html", id="a heading"
        ),
        pytest.param(
            '<p>Your social worker: <a href="x">reablement</a>.</p>', "a.html", id="a link"
        ),
        pytest.param(f"<p>{CARE[:-1]} ({MEANING}).</p>", "a.html", id="a word that is explained"),
        pytest.param("<p>The QXZ will ring.</p>", "a.html", id="a word that nobody knows"),
    ],
)
def test_nothing_is_defined(text: str, name: str) -> None:
    assert defined(text, name) == text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"<p>{CARE}</p>\n", "a.html"),
        (f"<p>Tom &amp; Jo. {CARE}</p>", "a.html"),
        (f"# One\n\n{CARE}\n", "a.md"),
    ],
)
def test_what_was_put_in_is_taken_out_without_a_trace(text: str, name: str) -> None:
    made = defined(text, name)
    assert made != text
    assert undefined(made, name) == text


def test_what_people_wrote_themselves_stays() -> None:
    page = '<p>The <abbr title="a team">MDT</abbr> and <dfn>rest</dfn>.</p>'
    assert undefined(page, "a.html") == page


def test_a_page_that_defines_its_words_needs_no_explaining() -> None:
    report = plainspeak.Checker().check(defined(f"<p>{CARE}</p>", "a.html"), "a.html")
    assert not [each for each in report.findings if each.rule == "unexplained-term"]
