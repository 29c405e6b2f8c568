"""Which words of Markdown are prose, of which kind, and what is left of the rest."""

from __future__ import annotations

import pytest
from hypothesis import example, given

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
        ("*Ask* **us** _now_ ~~or never~~.", "Ask us now \ufffc ."),
        ("It costs ~~5. We ask ~~ it.", "It costs 5. We ask ~~ it."),
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
    check_faithful(read_text(text), text)  # what grows with the square would not come back


@given(documents)
def test_any_text_keeps_its_places(text: str) -> None:
    check_faithful(read_text(text), text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "!!! note\n\n    Ask us.\n\n    Or not.\n\nNow.",
            [(P, "Ask us."), (P, "Or not."), (P, "Now.")],
        ),
        ('??? tip "Ask us"\n    Or not.\n', [("caption", "Ask us"), (P, "Or not.")]),
        ('???+ tip inline "Ask us"\n    Or not.\n', [("caption", "Ask us"), (P, "Or not.")]),
        ('=== "Bins"\n\n    - blue\n', [("caption", "Bins"), ("list item", "blue")]),
        (
            '- one\n\n    !!! note "Bins"\n\n        Ask us.\n',
            [("list item", "one"), ("caption", "Bins"), ("list item", "Ask us.")],
        ),
        ('```\n!!! note "Ask us"\n```\n', []),
        ("::: tip Ask us\nOr not.\n:::\n", [("caption", "Ask us"), (P, "Or not.")]),
        (":::note[Ask us]\n\nOr not.\n\n:::\n", [("caption", "Ask us"), (P, "Or not.")]),
        ("::: card\nOr not.\n:::\n", [(P, "Or not.")]),
        (
            "```{note} Ask us\n:class: tip\nOr not.\n\nOr *so*.\n```\nNow.",
            [("caption", "Ask us"), (P, "Or not."), (P, "Or so ."), (P, "Now.")],
        ),
        ("```{r}\nutilise\n```\n```{math}\nutilise\n```\n", []),
        ("```{note}\nAsk us.\n", []),
        ("```{note}\n```{note}\n<P\n```\n   ", []),
        (
            "````{note}\n```{tip} Ask us\nOr not.\n```\n````\n",
            [("caption", "Ask us"), (P, "Or not.")],
        ),
        ("::: tabs key=value\nOr not.\n:::\n", [(P, "Or not.")]),
        (
            "Care\n:   What we do.\n\n    And more.\n\n        code\n",
            [(P, "Care"), (P, "What we do."), (P, "And more.")],
        ),
        ("Type this:\n\n    commence --now\n", [(P, "Type this:")]),
        ("We ==ask== you, and 2 == 2 or a==b.", [(P, "We ask you, and 2 == 2 or a==b.")]),
        ("See [[Gates|how to ask]] or [[Gates]].", [(P, "See how to ask or [[Gates]].")]),
    ],
)
def test_boxes_and_marks_of_publishing_systems(text: str, read: list[tuple[str, str]]) -> None:
    assert blocks(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "**Bin round**  \nAs a driver  \nI want a map\n",
            ["Bin round", "As a driver", "I want a map"],
        ),
        ("Bring:\\\na coat\\\na torch\n\nand\\\nus\n", ["Bring:", "a coat", "a torch", "and us"]),
        ("The path is wet,  \nso wear boots.", ["The path is wet, so wear boots."]),
        (
            "Wait here<br>A nurse will call you<br/>Leave",
            ["Wait here", "A nurse will call you", "Leave"],
        ),
        ("| a |\n|---|\n| Ring us<br>Write to us |\n", ["a", "Ring us", "Write to us"]),
        ("<p>Ring us<br>Write to us</p>\n", ["Ring us", "Write to us"]),
        ("Ask the<br>Benefits Office.", ["Ask the Benefits Office."]),
    ],
)
def test_a_broken_line_ends_a_thought_unless_it_goes_on(text: str, read: list[str]) -> None:
    assert [words for _, words in blocks(text)] == read


def test_the_words_of_a_page_that_stand_in_its_front_matter_are_read() -> None:
    text = (
        '---\nlayout: guide\ntitle: "Hire the hall"\nurl: /hire/the hall\ndate: 2026-01-02\n'
        "tags: [one two, three]\nparts:\n  - heading: Ask us\n    body: |\n      Ring *now*.\n\n"
        "      Or write.\n    order: 3\n---\n"
    )
    assert [words for _, words in blocks(text)] == [
        "Hire the hall",
        "Ask us",
        "Ring now .",
        "Or write.",
    ]
    assert [words for _, words in blocks(text + "Come in.\n")] == ["Come in."]


def test_a_line_that_explains_a_short_form_is_its_definition() -> None:
    document = read_text("Ask HES.\n\n*[HES]: Hospital Episode Statistics - all stays\n", "a.md")
    (found,) = document.markup_definitions
    assert document.text[found.start : found.end] == "HES"
    assert found.text == "Hospital Episode Statistics - all stays"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("{/* utilise */}\n\nCome in.\n", ["Come in."]),
        ("Feed {/* utilise */} hens.", ["Feed hens."]),
        ("export const a = {\n  b: '8am',\n\n  c,\n}\n\nCome in.\n", ["Come in."]),
        ("import { A } from 'b'\nexport default A\n\nCome in.\n", ["Come in."]),
        ("<Panel\n  icon={() => <b>x</b>}\n  a={b}\n/>\n\nCome in.\n", ["Come in."]),
        ("<Tabs a={['b', 'c']}>\n  Come in.\n</Tabs>\n", ["Come in."]),
        ("Your score is { utilise } now.", [f"Your score is {HIDDEN} now."]),
        ("We export goods. A < B and {", ["We export goods. A < B and {"]),
        ("```js\n{/* x */}\n```\n\n`{a}` Come {", [f"{HIDDEN} Come {{"]),
    ],
)
def test_the_code_of_mdx_is_masked(text: str, read: list[str]) -> None:
    document = read_text(text, "a.mdx")
    check_faithful(document, text)
    assert [" ".join(document.text[b.start : b.end].split()) for b in document.blocks] == read


def test_a_comment_of_mdx_may_be_a_note_to_plainspeak() -> None:
    document = read_text("{/* plainspeak: ignore wordy */}\nWe utilise it.", "a.mdx")
    (found,) = document.suppression_comments
    assert (found.start, found.words) == (0, "ignore wordy")


@pytest.mark.parametrize("name", ["a.md", "a.mdx"])
@given(documents)
@example("NHS&amp;word ")
def test_boxes_and_code_move_no_character(name: str, text: str) -> None:
    check_faithful(read_text(text, name), text)
