from __future__ import annotations

import dataclasses
import re
import tomllib
from contextlib import suppress

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from formats.word import opened, read, saved
from plainspeak.checker import Checker
from plainspeak.formats.core.source_map import DocumentBuilder
from plainspeak.model import Document, Location
from plainspeak.rules import registry
from plainspeak.rules.suppressions import SuppressionError, hint, parse
from plainspeak.rules.suppressions.comments import ACTIONS
from plainspeak.settings import Paths, PerPath, Settings

CHECKER = Checker()


def left(text: str, name: str = "leaflet.md", **settings: tuple[str, ...]) -> list[tuple[str, str]]:
    """What is still found: the rule, and the words or the beginning of the note."""
    checker = Checker(Settings().with_overrides(**settings)) if settings else CHECKER
    report = checker.check(text, name)
    return [
        (each.rule, report.document.shown[each.start : each.end].strip())
        for each in report.findings
    ]


RULES = registry().rules


def note(words: str) -> str:
    return f"<!-- plainspeak: {words} -->"


UTILISE = ("wordy", "utilise")


@pytest.mark.parametrize(
    "words",
    [
        "ignore",
        "ignore wordy",
        "Ignore Wordy",
        'ignore jargon, wordy["utilise"]',
        'ignore wordy["Utilise"] -- a statute title',
        "ignore wordy \u2013 it is the name of a form",
        "ignore wordy[\u201cutilise\u201d] \u2014 so it says",
    ],
)
def test_a_note_leaves_out_what_stands_on_its_line(words: str) -> None:
    found = left(f"We utilise it. {note(words)}\n\nWe utilise it.\n")
    assert [each for each in found if each[0] == "wordy"] == [UTILISE]


@pytest.mark.parametrize(
    "text",
    [
        "We will\nutilise\nit. NOTE\n",
        "NOTE\nWe utilise it.\n",
        "NOTE\n\nWe utilise it.\n",
        "- One.\n- We utilise it. NOTE\n- Three.\n",
        "1. We utilise it,\n   we do. NOTE\n",
        "# We utilise it NOTE\n",
        "| a | b |\n|---|---|\n| We utilise it | b NOTE |\n",
        "> [!TIP]\n> We utilise it. NOTE\n",
        "<p>We utilise it.</p> NOTE\n",
        "<div>\nNOTE\n<p>We utilise it.</p>\n</div>\n",
    ],
)
def test_a_note_reaches_the_paragraph_it_stands_in_or_the_next_one(text: str) -> None:
    assert left(text.replace("NOTE", "")) == [UTILISE]
    assert left(text.replace("NOTE", note("ignore wordy"))) == []


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n", "\r\n\r\n"])
def test_the_next_line_is_the_next_one_with_words(gap: str) -> None:
    text = f"{note('ignore-next-line wordy')}{gap}We utilise it.\nWe utilise it.\n"
    assert left(text) == [UTILISE]


def test_rules_are_off_until_they_are_on() -> None:
    text = "\n\n".join(
        ["We utilise it.", note("off wordy"), "We utilise it.", note("on wordy"), "We utilise it."]
    )
    assert left(text) == [UTILISE, UTILISE]


def test_rules_that_are_never_turned_on_are_off_to_the_end() -> None:
    assert left(f"We utilise it.\n\n{note('off')}\n\nWe utilise the MDT.\n") == [UTILISE]


def test_two_rules_are_turned_on_one_by_one() -> None:
    lines = [note("off wordy"), note("off jargon"), note("on wordy"), "We utilise the footway."]
    assert left("\n\n".join(lines)) == [("unused-ignore", note("off wordy")), UTILISE]


def test_what_is_used_first_where_all_is_off_is_spelled_out_at_the_next_use() -> None:
    report = CHECKER.check(f"{note('off')}\n\nAsk the MDT.\n\n{note('on')}\n\nMDT here.", "a.md")
    assert [report.document.locate(each.start).line for each in report.findings] == [7]


def test_a_note_at_the_end_can_speak_of_the_whole_file() -> None:
    assert left(f"We utilise it.\n\nWe utilise it.\n\n{note('ignore-file wordy')}\n") == []


def test_a_family_of_rules_is_named_by_its_first_word() -> None:
    assert left(f"Ask the MDT. {note('ignore acronym')}") == []


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ('wordy["utilise"]', "We utilised it."),
        ('acronym["MDT"]', "Two MDTs met."),
        ('wordy["in order to"]', "We ask in order\nto help."),
    ],
)
def test_words_are_named_in_any_form(words: str, text: str) -> None:
    assert left(text) != []
    assert left(f"{text} {note(f'ignore {words}')}") == []


def test_other_words_on_the_line_are_still_found() -> None:
    words = 'ignore wordy["utilise"]'
    assert left(f"We utilise it prior to lunch. {note(words)}") == [("wordy", "prior to")]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("ignore jargon", '"jargon" leaves nothing out here.'),
        ('ignore wordy["leverage"]', '"wordy["leverage"]" leaves nothing out here.'),
        ("ignore", '"ignore" leaves nothing out here.'),
        ("ignore-next-line", '"ignore-next-line" leaves nothing out here.'),
        ("ignore-file respect", '"respect" leaves nothing out here.'),
        ("ignor jargon", 'there is nothing called "ignor". Did you mean "ignore"?'),
        ("ignore jargn", 'there is no rule "jargn". Did you mean "jargon"?'),
        ("ignore [x]", '"[x]" is not the name of a rule.'),
        ("", 'there is nothing called "". Choose from: ignore, '),
    ],
)
def test_a_note_that_leaves_nothing_out_is_reported(words: str, said: str) -> None:
    findings = CHECKER.check(f"We use it. {note(words)}\n", "a.md").findings
    assert [(each.rule, each.level) for each in findings] == [("unused-ignore", "note")]
    assert said in findings[0].message


@pytest.mark.parametrize("words", ["off", "ignore-file"])
def test_a_note_on_a_whole_part_needs_no_finding(words: str) -> None:
    assert left(f"{note(words)}\n\nWe use it.\n") == []


@pytest.mark.parametrize(
    "settings", [{"ignore": ("jargon",)}, {"select": ("wordy", "unused-ignore")}]
)
def test_a_note_on_a_rule_that_does_not_speak_is_not_reported(
    settings: dict[str, tuple[str, ...]],
) -> None:
    assert left(f"We use it. {note('ignore jargon')}", "leaflet.md", **settings) == []


def test_a_note_that_is_used_only_in_part_is_reported() -> None:
    findings = CHECKER.check(f"We utilise it. {note('ignore wordy, jargon')}", "a.md").findings
    assert [each.message.partition(" leaves")[0] for each in findings] == ['"jargon"']


@pytest.mark.parametrize(
    "text",
    [
        "```\nNOTE\n```\n\nWe utilise it.",
        "    NOTE\n\nWe utilise it.",
        "Write `NOTE`. We utilise it.",
        "---\ntitle: NOTE\n---\n\nWe utilise it.",
    ],
)
def test_a_note_that_is_shown_as_an_example_does_nothing(text: str) -> None:
    assert left(text.replace("NOTE", note("ignore-file"))) == [UTILISE]


def test_other_comments_are_no_notes() -> None:
    assert left("We utilise it. <!-- ask Sam: is plainspeak right? -->") == [UTILISE]


def test_plain_text_has_no_notes() -> None:
    assert UTILISE in left(f"We utilise it. {note('ignore')}", "leaflet.txt")


def test_a_reason_is_kept() -> None:
    assert parse("ignore jargon -- a statute title", RULES).reason == "a statute title"


@given(st.text())
def test_whatever_a_note_says_it_is_understood_or_refused_in_words(words: str) -> None:
    with suppress(SuppressionError):
        assert parse(words, RULES).action in ACTIONS


@given(st.lists(st.sampled_from(["We utilise it.", *map(note, ["off", "on", "ignore wordy"])])))
def test_findings_stay_sorted_and_apart(lines: list[str]) -> None:
    findings = CHECKER.check("\n\n".join(lines), "a.md").findings
    edges = [edge for each in findings for edge in (each.start, each.end)]
    assert edges == sorted(edges)


def with_comment(words: str, comment: str) -> Document:
    """A Word file that says "We utilise it and utilise it.", with a comment on some words of it."""
    file = docx.Document()
    paragraph = file.add_paragraph()
    before, found, after = "We utilise it and utilise it.".partition(words)
    paragraph.add_run(before)
    file.add_comment(paragraph.add_run(found), text=comment, author="Sam")
    paragraph.add_run(after)
    file.add_paragraph("We utilise it.")
    return read(saved(file))


def offsets(document: Document) -> list[int]:
    return [f.start for f in CHECKER.check_document(document).findings if f.rule == "wordy"]


@pytest.mark.parametrize(
    ("words", "comment", "found"),
    [
        ("utilise it and", "plainspeak: ignore", [18, 33]),
        ("utilise it and", "Plainspeak: ignore wordy \u2013 the law says so", [18, 33]),
        ("and utilise", "plainspeak: ignore wordy[\u201cutilise\u201d]", [3, 33]),
        ("We utilise it and utilise it.", "plainspeak: ignore", [33]),
        ("We", "plainspeak: ignore-file wordy", []),
        ("We utilise", "is this plain enough?", [3, 18, 33]),
    ],
)
def test_a_word_comment_leaves_out_the_words_it_stands_on(
    words: str, comment: str, found: list[int]
) -> None:
    assert offsets(with_comment(words, comment)) == found


def test_a_word_comment_that_leaves_nothing_out_is_reported_on_its_words() -> None:
    document = with_comment("it and", "plainspeak: ignore jargon")
    findings = CHECKER.check_document(document).findings
    assert [document.text[f.start : f.end] for f in findings if f.rule == "unused-ignore"] == [
        "it and"
    ]


def test_a_word_comment_on_no_words_is_about_the_paragraph() -> None:
    file = opened(saved(docx.Document()))
    for _ in range(2):
        file.add_paragraph("We utilise it.")
    run = file.paragraphs[0].runs[0]
    file.add_comment(run, text="plainspeak: ignore wordy", author="Sam")
    for name in ("commentRangeStart", "commentRangeEnd"):
        for mark in file.element.body.xpath(f".//w:{name}"):
            mark.getparent().remove(mark)
    assert offsets(read(saved(file))) == [18]


@pytest.mark.parametrize(
    ("style", "found"),
    [
        ("Plainspeak ignore", []),
        ("plainspeak ignore wordy", []),
        ("plainspeak ignore jargon", ["wordy"]),
    ],
)
def test_a_paragraph_style_leaves_out_its_paragraphs(style: str, found: list[str]) -> None:
    file = docx.Document()
    file.styles.add_style(style, 1)
    file.add_paragraph("We utilise it.", style=style)
    file.add_paragraph("We use it.", style=style)
    report = CHECKER.check_document(read(saved(file)))
    assert [each.rule for each in report.findings] == found


@pytest.mark.parametrize(
    ("comments", "found"),
    [
        ({0: "plainspeak: ignore-next-line wordy"}, [18]),
        ({1: "plainspeak: ignore wordy"}, [18]),
        ({2: "plainspeak: ignore-next-line wordy"}, [3]),
        ({2: "plainspeak: off"}, [3]),
        ({3: "plainspeak: ignore-file"}, []),
        ({0: "plainspeak: off", 2: "plainspeak: on"}, [18]),
    ],
)
def test_a_comment_that_takes_no_room_in_the_text(
    comments: dict[int, str], found: list[int]
) -> None:
    """The way of a format that is not its characters: each comment at a place of its own."""
    draft = DocumentBuilder("leaflet.html")
    for number, words in enumerate(["", "We utilise it.", "", "We utilise it."]):
        draft.append(words, number, Location())
        if comment := comments.get(number):
            draft.add_comment(comment)
        draft.end_block()
    assert offsets(draft.document()) == found


def test_a_comment_that_takes_no_room_is_reported_on_its_line() -> None:
    draft = DocumentBuilder("leaflet.html")
    draft.add_comment("plainspeak: ignore jargn")
    draft.append("We use it.", 0, Location())
    document = draft.document()
    findings = CHECKER.check_document(document).findings
    assert [document.text[each.start : each.end] for each in findings] == ["We use it."]


TEXTS = [
    "We utilise it.",
    "Ask the MDT.",
    "THIS IS A NOTICE FOR ALL OF YOU TO READ",
    "We will help you " + "and you and you and you " * 12 + "to go home.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_shown_leaves_the_finding_out(text: str) -> None:
    report = CHECKER.check(text, "leaflet.md")
    (finding,) = report.findings
    comment = re.search(r"<!-- .* -->", hint.with_hints(report).findings[0].message)
    assert comment
    assert finding.rule in comment[0]
    assert left(f"{text} {comment[0]}") == []


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_shown_for_plain_text_is_a_setting_that_leaves_it_out(text: str) -> None:
    report = CHECKER.check(text, "leaflet.txt")
    line = hint.hint(report.document, report.findings[0]).removesuffix(" in plainspeak.toml")
    table = tomllib.loads(line)
    settings = Settings(ok=tuple(table.get("ok", ())))
    for entry in table.get("per-path", ()):
        changes = {"ignore": tuple(entry["ignore"])}
        settings = Settings(per_path=(PerPath(Paths(tuple(entry["paths"])), changes),))
    assert Checker(settings).check(text, "leaflet.txt").findings == ()


def test_what_is_shown_for_a_word_file_is_a_comment() -> None:
    document = with_comment("utilise", "hello")
    told = hint.hint(document, CHECKER.check_document(document).findings[0])
    comment = re.search(r'"(plainspeak: .*)"', told)
    assert comment
    assert offsets(with_comment("utilise", comment[1])) == [18, 33]


def test_many_notes_and_much_space_in_one_take_no_longer_than_they_are_long() -> None:
    spaces = " " * 300_000
    assert parse(f"ignore wordy{spaces}-- a reason", {"wordy"}).reason == "a reason"
    named = parse(f"ignore {'wordy, ' * 50_000}", {"wordy"})
    assert len(named.rules) == 50_000


def test_a_note_that_turns_rules_on_again_ends_each_before_it_that_it_covers() -> None:
    text = "\n\n".join(
        (
            note('off wordy["utilise"]'), "We utilise it.",
            note("off wordy, jargon"), "We utilise it.",
            note("on wordy"), "We utilise it.",
            note('on jargon, wordy, wordy["utilise"]'), "We utilise it.",
        )
    )  # fmt: skip
    assert left(text) == [("unused-ignore", note("off wordy, jargon")), UTILISE]


def test_notes_that_lie_inside_each_other_are_each_of_use() -> None:
    text = "\n\n".join([note("off wordy")] * 3 + ["We utilise it."])
    assert left(text) == []


USE = "We utilise it."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"We utilise it. {note('ignore wordy')}\nWe utilise it.\n", []),
        (f"We utilise it.\n\n{note('ignore wordy')}\n", [UTILISE, "unused"]),
        (f"{USE}\n\n{note('ignore wordy')}\n\n{USE}\n\n{USE}", [UTILISE, UTILISE]),
        (f"{note('ignore-next-line wordy')} We utilise it.\nWe utilise it.", [UTILISE]),
        (f"Ask. {note('ignore-next-line wordy')} We utilise it.\nWe utilise it.", [UTILISE]),
        (f"We utilise it.\n\n{note('ignore-next-line wordy')}", [UTILISE, "unused"]),
        (f"{note('off wordy')} We utilise it. {note('on wordy')} We utilise it.", [UTILISE]),
        (f"{note('off wordy')} We utilise it. {note('on jargon')} We utilise it.", []),
        (f"{note('off wordy')} We utilise it. {note('on')} We utilise it.", [UTILISE]),
        (f"{USE} {note('ignore wordy')}\n\nAsk.\n\n{USE} {note('ignore wordy')}", []),
    ],
)  # fmt: skip
def test_how_far_a_note_reaches(text: str, found: list[object]) -> None:
    made = left(text)
    assert [each if each[0] == "wordy" else "unused" for each in made] == found


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        (USE, "a.md", 'put <!-- plainspeak: ignore wordy["utilise"] -->'),
        (USE, "a.txt", 'ok = ["utilise"] in plainspeak.toml'),
        (USE, "a.docx", 'put a comment on it that says "plainspeak: ignore wordy"'),
        (TEXTS[3], "b/a.txt", 'per-path = [{ paths = ["b/a.txt"], ignore = ["long-sentence"] }]'),
        (TEXTS[3], "a.md", "put <!-- plainspeak: ignore long-sentence -->"),
        ("SEE A NOTICE FOR ALL OF", "a.md", 'shouting["SEE A NOTICE FOR ALL OF"]'),
        ("SEE A NOTICE FOR ALL OF YOU", "a.md", "put <!-- plainspeak: ignore shouting -->"),
    ],
)
def test_how_to_leave_a_finding_out_is_said_for_each_kind_of_file(
    text: str, name: str, said: str
) -> None:
    report = CHECKER.check(text, "a.txt")
    assert said in hint.hint(dataclasses.replace(report.document, name=name), report.findings[0])
