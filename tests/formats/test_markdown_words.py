"""Which words of Markdown are prose, of which kind, and what is left of the rest."""

from __future__ import annotations

import time

import pytest
from hypothesis import given

from formats.faithful import check_faithful, documents, seen
from plainspeak.formats.text.markdown.reader import read_text

H, P, L, T, Q, F = "heading", "paragraph", "list item", "table cell", "quotation", "footnote"
HIDDEN = "\ufffc"


def blocks(text: str) -> list[tuple[str, str]]:
    return seen(read_text(text, "a.md"))


@pytest.mark.parametrize(
    "text",
    [
        "### Ask us ###",
        "##Ask us",
        "Ask\nus\n---",
        "## Ask *us* {#ask}",
        "We help.\n\n#Ask us",
        "- # Ask us",
        "<h2>Ask us</h2>",
        '<h1 align="center">\n  Ask us\n</h1>',
    ],
)
def test_headings(text: str) -> None:
    assert blocks(text)[-1] == (H, "Ask us")


@pytest.mark.parametrize("text", ["#1 priority", "We are #1", "#hashtag"])
def test_a_hash_is_not_always_a_heading(text: str) -> None:
    assert blocks(text) == [(P, text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("*Ask* **us** _now_ ~~or never~~.", "Ask us now or never ."),
        ("Ask ***us***", "Ask us"),
        ("2 * 3 and snake_case_name", "2 * 3 and snake_case_name"),
        ("It is \\*not\\* bold", "It is *not * bold"),
        ("See [the plan](plan.md 'Our plan') now", "See the plan now"),
        ("See [the plan](<my plan.md>) now", "See the plan now"),
        ("See [the plan](a_(b).md) now", "See the plan now"),
        ("See [the plan]({{ site.url }}{% link plan.md %}) now", "See the plan now"),
        ("See [the plan][1] now\n\n[1]: plan.md", "See the plan now"),
        ("See [the plan] now\n\n[The  Plan]: plan.md", "See the plan now"),
        ("On [date and time]", "On [date and time]"),
        ("See [*the* plan](x) now", "See the plan now"),
        ("See [![a map](map.png)](x) now", f"See {HIDDEN} now"),
        ("See ![a map](map.png 'Map') now", f"See {HIDDEN} now"),
        ("Run `plain speak` now", f"Run {HIDDEN} now"),
        ("Run `` a ` b `` now", f"Run {HIDDEN} now"),
        ("A lone ` mark", "A lone ` mark"),
        ("See <https://example.org> now", f"See {HIDDEN} now"),
        ("Write to <help@example.org> now", f"Write to {HIDDEN} now"),
        ("See https://example.org/a_b_c now", f"See {HIDDEN} now"),
        ("It costs $5 or *up to* $10", "It costs $5 or up to $10"),
        ("Ask <b>us</b><br>now", "Ask us now"),
        ("Press <kbd>Enter</kbd> now", f"Press {HIDDEN} now"),
        ("Ask <!-- who? --> us", "Ask us"),
        ("Fish &amp; chips&nbsp;now &rarr; here", f"Fish & chips now {HIDDEN} here"),
        ("Ask us[^1] now", "Ask us now"),
        ("Ask us :tada: now", "Ask us now"),
        ("At 10:30:15 we met", "At 10:30:15 we met"),
        ("Dear {{ name }} or {first_name}", f"Dear {HIDDEN} or {HIDDEN}"),
        ("Ask [us](/a){:target='_blank'} now", "Ask us now"),
        ("Ask us\\\nnow", "Ask us now"),
    ],
)
def test_what_is_left_of_a_paragraph(text: str, words: str) -> None:
    assert blocks(text) == [(P, words)]


def test_code_leaves_one_hidden_character_and_spaces() -> None:
    assert read_text("Run `it` now").text == f"Run {HIDDEN}    now"


def test_lists_with_everything_in_them() -> None:
    text = """\
- one
- [ ] a task
  on two lines

  and a second paragraph
  1. nested
     > quoted
- [x] done
"""
    assert blocks(text) == [
        (L, "one"),
        (L, "a task on two lines"),
        (L, "and a second paragraph"),
        (L, "nested"),
        (Q, "quoted"),
        (L, "done"),
    ]


def test_bullets_pasted_from_elsewhere_are_items() -> None:
    text = "We have:\n\u2022 forms\n\u2022 help"
    assert blocks(text) == [(P, "We have:"), (L, "forms"), (L, "help")]


def test_each_table_cell_is_a_block() -> None:
    text = "| Day | Time |\n|:----|-----:|\n| *Monday* | 9 \\| 5 |\n| | `x` |\n"
    assert blocks(text) == [(T, "Day"), (T, "Time"), (T, "Monday"), (T, "9 | 5")]


def test_all_inside_a_quotation_is_quotation() -> None:
    text = "> # Title\n>\n> Some\n> words\n>\n> - item\n\nOurs."
    quoted = [(Q, "Title"), (Q, "Some words"), (Q, "item")]
    assert blocks(text) == [*quoted, (P, "Ours.")]


@pytest.mark.parametrize("mark", ["[!NOTE]", "[!warning]", "[!TIP]-"])
def test_a_callout_is_no_quotation(mark: str) -> None:
    assert blocks(f"> {mark}\n> Ask us\n> first.") == [(P, "Ask us first.")]


def test_a_callout_may_have_a_title() -> None:
    assert blocks("> [!NOTE] Please read\n> Ask us.") == [(P, "Please read"), (P, "Ask us.")]


def test_footnotes_and_their_further_paragraphs() -> None:
    text = "Ask.[^1]\n\n[^1]: The note\n    goes on.\n\n    And on.\n\n[^two]: Another.\n"
    assert blocks(text)[1:] == [(F, "The note goes on."), (F, "And on."), (F, "Another.")]


def test_definition_lists() -> None:
    assert blocks("Carer\n: Someone who helps\n: A friend") == [
        (P, "Carer"),
        (P, "Someone who helps"),
        (P, "A friend"),
    ]


def test_abbreviation_lines_are_paragraphs() -> None:
    text = "*[NHS]: National Health Service\n*[GP]: general practitioner\n"
    assert blocks(text) == [(P, "NHS : National Health Service"), (P, "GP : general practitioner")]


@pytest.mark.parametrize(
    "text",
    [
        "+++\ntitle = 'Ask us'\n+++",
        "---\n# a comment\ntitle: Ask us\n\nbody: more\n---",
        "---\n---",
        "~~~ py\ncode\n~~~",
        "    indented code",
        "<!-- a\n\ncomment -->",
        "<script>\nlet a = 1;\n\nlet b;\n</script>",
        "<pre>\ncode\n</pre>",
        "[plan]: /plan 'Our plan'",
        "***",
        "![a map](map.png)",
        "{% include 'x.html' %}",
        "{% set x = y\n   | z %}",
        "{# a comment #}",
        "$CTA",
        "{:.lead}",
        "{::options toc='1' /}",
        "[[toc]]",
        "::: note",
    ],
)
def test_what_is_no_prose_is_masked(text: str) -> None:
    document = read_text(f"{text}\n\nAsk us.\n")
    assert seen(document) == [(P, "Ask us.")]
    assert set(document.text[: len(text)]) <= {" ", "\n", HIDDEN}


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    text = "---\n\nAsk us for help\n\n---\n\nThanks"
    assert blocks(text) == [(P, "Ask us for help"), (P, "Thanks")]


@pytest.mark.parametrize(
    "text",
    ["$CTA\nAsk us.\n$CTA", "%Ask us.%", "^Ask us.^", "::: note\nAsk us.\n:::", "$!\nAsk us.\n$!"],
)
def test_the_words_inside_publishing_markers_stay(text: str) -> None:
    assert blocks(text) == [(P, "Ask us.")]


def test_templating_that_never_closes_hides_nothing() -> None:
    assert blocks("Write {{ and\n\ngo on }} here") == [(P, "Write {{ and"), (P, "go on }} here")]


def test_the_words_in_html_have_the_kind_of_their_element() -> None:
    text = """\
<div class="x">
<h2>Title</h2>
<p>Ask <b>us</b> &amp; them.
<ul><li>one<li>two</ul>
<table><tr><td>cell</td><th>head</th></tr></table>
<blockquote><p>said</p></blockquote>
<figure><figcaption>A map</figcaption></figure>
<style>p { color: red }</style>
</div>
"""
    assert blocks(text) == [
        (H, "Title"),
        (P, "Ask us & them."),
        (L, "one"),
        (L, "two"),
        (T, "cell"),
        (T, "head"),
        (Q, "said"),
        ("caption", "A map"),
    ]


def test_indented_html_after_a_gap_is_html_still() -> None:
    assert blocks("<div>\n\n    <p>Ask us.</p>\n\n</div>") == [(P, "Ask us.")]


def test_code_after_a_comment_is_code_still() -> None:
    assert blocks("<!-- x -->\n\n    code\n") == []


def test_imports_and_exports_of_mdx_are_masked() -> None:
    text = "import Box from './box'\n\nexport const a = 1\n\n<Box>\n\nAsk us.\n\n</Box>\n"
    assert seen(read_text(text, "a.mdx")) == [(P, "Ask us.")]


def test_characters_of_many_bytes_move_nothing() -> None:
    document = read_text("# Caf\u00e9 \U0001f600\n\n- *Stra\u00dfe* `\u00e9` \u2013 end\n")
    words = [(H, "Caf\u00e9 \U0001f600"), (L, f"Stra\u00dfe {HIDDEN} \u2013 end")]
    assert seen(document) == words


def test_windows_line_ends() -> None:
    text = "# Ask\r\n\r\n- one\r\n  more\r\n\r\n> two\r\n"
    assert blocks(text) == [(H, "Ask"), (L, "one more"), (Q, "two")]


def test_a_place_is_found_under_its_heading() -> None:
    document = read_text("# Our *plan*\n\nAsk us.")
    place = document.locate(document.blocks[1].start)
    assert (place.line, place.column, place.section) == (3, 1, "Our plan")


@pytest.mark.parametrize(
    "text",
    [
        ">" * 10_000 + " words",
        "- " * 10_000 + "words",
        "".join("  " * depth + "- words\n" for depth in range(1_000)),
        "**a *b " * 20_000,
        "[" * 50_000 + "]" * 50_000 + "\n\n[a]: b",
        "`" * 50_000 + " " + "a`" * 50_000,
        "<!--" * 50_000,
        "{{" * 50_000,
        "<div><li>" * 10_000 + "</div>" * 10_000,
        "![a](" * 50_000,
        "a@" * 50_000,
        "---\n" + "#\n \n" * 50_000,
    ],
    ids=lambda text: repr(text[:6]),
)
def test_nothing_takes_for_ever(text: str) -> None:
    began = time.process_time()
    check_faithful(read_text(text), text)
    assert time.process_time() - began < 60  # what grows with the square takes far longer


@given(documents)
def test_any_text_keeps_its_places(text: str) -> None:
    check_faithful(read_text(text), text)
