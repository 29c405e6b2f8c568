"""What is around the words of a term: conditions of its row, names, and longer words."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Any

import pytest

from plainspeak.lexicon import boundaries, context, names
from plainspeak.lexicon.conditions import parse
from plainspeak.lexicon.context import Place
from plainspeak.lexicon.evidence import Evidence
from plainspeak.lexicon.needs import needs_hold
from plainspeak.model import Block, Document, Term
from plainspeak.text import Passage, get_tokenizer


def at(marked: str) -> tuple[Passage, int, int]:
    """The words between the brackets: their passage, the first of them and the one behind.

    Each line is a block.
    """
    before, _, rest = marked.partition("[")
    term, _, after = rest.partition("]")
    text = before + term + after
    blocks = tuple(Block(each.start(), each.end()) for each in re.finditer(".+", text))
    (passage,) = get_tokenizer().passages(Document(text, blocks))
    first, last = (bisect_left(passage.starts, len(each)) for each in (before, before + term))
    return passage, first, last


def holds(cell: str, marked: str, document: str = "") -> bool:
    passage, first, last = at(marked)
    row, evidence = Term("words", 2, "moot"), Evidence.of_text(document)
    place = Place(passage, first, last, row, evidence, passage.sentence_of(first))
    return context.hold(cell, place)


FAR = "so " * 39


@pytest.mark.parametrize(
    ("cell", "marked", "true"),
    [
        ("next:bar", "A [moot] bar.", True),
        ("next:bar", "A [moot] old bar.", False),
        ("next:bar", "A bar [moot].", False),
        ("next:bar", "A [moot]. Bar it.", False),
        ("next:bar", "A [moot]", False),
        ("next:bar,box", "A [moot] box.", True),
        ("next:bar*", "A [moot] barge.", True),
        ("next:bar", "A [moot] barge.", False),
        ("next:line of credit", "A [moot] line of credit.", True),
        ("next:line of credit", "A [moot] line of work.", False),
        ("next:line of credit", "A [moot] line of", False),
        ("next:line of cred*", "A [moot] line of credit.", True),
        ("next:line of #number", "A [moot] line of 3.", True),
        ("next:line of #number", "A [moot] line of it.", False),
        ("next:#number", "A [moot] 5.", True),
        ("next:#number", "A [moot] five.", False),
        ("next:#number bars", "A [moot] 5 bars.", True),
        ("next:IT", "A [moot] IT.", True),
        ("next:IT", "A [moot] it.", False),
        ("next:Care*", "A [moot] Carer.", True),
        ("next:Care*", "A [moot] carer.", False),
        ("next:Care Act", "A [moot] Care Act.", True),
        ("next:Care Act", "A [moot] care act.", False),
        ("next:care Act*", "A [moot] care Acts.", True),
        ("next:care Act*", "A [moot] care acts.", False),
        ("next:well-being", "A [moot] well being.", True),
        ("next:organise", "A [moot] organize.", True),
        ("next:95%", "A [moot] 95% of it.", True),
        ("before:the", "See the [moot].", True),
        ("before:the", "See the old [moot].", False),
        ("before:the", "The end. [Moot] it.", False),
        ("before:the", "See the\n[Moot] it.", False),
        ("before:see the", "Now see the\n[Moot] it.", False),
        ("next:bar", "Now a [moot]\nbar.", False),
        ("next:line of credit", "Now a [moot] line of\ncredit.", False),
        ("near:care", "Care\nA [moot] it.", False),
        ("near:day centre", "A [moot] it by day\ncentre", False),
        ("after:may", "A [moot] it\nmay", False),
        ("start", "Now go\n[moot] it.", True),
        ("capital", "Now go\n[Moot] it.", False),
        ("before:the", "[Moot] the.", False),
        ("before:in the", "See in the [moot].", True),
        ("before:in the", "The in a [moot].", False),
        ("before:in the", "In the [moot].", True),
        ("before:in the", "The [moot].", False),
        ("before:in the,at", "Go at [moot].", True),
        ("before:in the,at", "At one [moot].", False),
        ("before:#number", "See 5 [moot].", True),
        ("before:sign in the", "Sign in the [moot].", True),
        ("near:care", "Care at a [moot].", True),
        ("near:care", "A [moot] of care.", True),
        ("near:care", "A [care] of it.", False),
        ("near:care", "This is care. A [moot] it.", False),
        ("near:care", "A [moot] it. This is care.", False),
        ("near:law*", "A lawyer at a [moot].", True),
        ("near:-,care", "A [moot] of care.", True),
        ("near:-,care", "A [moot] of it.", False),
        ("near:law*", "A lady at a [moot].", False),
        ("near:Law*", "See Ladies at a [moot].", False),
        ("next:bar*", "A [moot] bag.", False),
        ("next:line of cred*", "A [moot] line of crew.", False),
        ("near:Law*", "A lawyer at a [moot].", False),
        ("near:Law*", "See Lawyers at a [moot].", True),
        ("near:day centre", "A [moot] in a day centre.", True),
        ("near:day centre", "A day centre [moot].", True),
        ("near:day centre", "A [moot] by day in a centre.", False),
        ("near:day centre", "Now a [moot] by day", False),
        ("near:Day Centre", "A [moot] in a Day Centre.", True),
        ("near:Day Centre", "A [moot] in a day centre.", False),
        ("near:day*  centre", "A [moot] in a daytime centre.", True),
        ("near:#number", "See 5 of a [moot].", True),
        ("near:#number beds", "A [moot] of 5 beds.", True),
        ("near:IT", "A [moot] of IT.", True),
        ("near:IT", "A [moot] of it.", False),
        ("near:care", f"A care {FAR}[moot].", True),
        ("near:care", f"A care so {FAR}[moot].", False),
        ("near:care", f"A [moot] {FAR}care.", True),
        ("near:care", f"A [moot] {FAR}so care.", False),
        ("after:may", "A [moot] we may go.", True),
        ("after:may", "We may [moot] it.", False),
        ("after:may", "We [moot] it. We may.", False),
        ("after:may", f"A [moot] {FAR}may.", True),
        ("after:may", f"A [moot] {FAR}so may.", False),
        ("capital", "A [Moot].", True),
        ("capital", "A [moot].", False),
        ("capital", "[Moot] it.", False),
        ("capitals", "A [MOOT].", True),
        ("capitals", "A [Moot].", False),
        ("hyphen", "A [moot-point].", True),
        ("hyphen", "A [moot point].", False),
        ("inflected", "Two [moots].", True),
        ("inflected", "A [moot].", False),
        ("inflected", "A [MOOT].", False),
        ("start", "[Moot] it is.", True),
        ("start", "A [moot].", False),
        ("start", "It is. [Moot] it.", True),
        ("alone", "The [moot].", True),
        ("alone", "The [moot] man.", False),
        ("before:the+next:bar", "The [moot] bar.", True),
        ("before:the+next:bar", "The [moot] box.", False),
        ("before:the+next:bar", "A [moot] bar.", False),
        ("before:the|next:bar", "A [moot] bar.", True),
        ("before:the|next:bar", "The [moot] box.", True),
        ("before:the|next:bar", "A [moot] box.", False),
    ],
)
def test_a_condition_of_a_row(cell: str, marked: str, *, true: bool) -> None:
    assert holds(cell, marked) is true


@pytest.mark.parametrize(
    ("cells", "marked", "true"),
    [
        ({}, "This is care. A [moot] it.", True),
        ({}, "A [moot] it.\nThis is care.", True),
        ({}, "This is care. It is so. A [moot] it.", False),
        ({}, "A [moot] it. It is so. This is care.", False),
        ({"level": "explain"}, "This is care. A [moot] it.", True),
        ({"level": "avoid"}, "This is care. A [moot] it.", False),
        ({"level": "avoid"}, "A [moot] of care.", True),
        ({"level": "ok"}, "This is care. A [moot] it.", False),
        ({"level": "explain", "kind": "acronym"}, "This is care. A [moot] it.", False),
        ({"needs": "after:care"}, "A [moot] it. This is care.", False),
    ],
)
def test_a_row_that_only_asks_for_a_look_needs_its_words_in_a_sentence_near_by(
    cells: dict[str, Any], marked: str, *, true: bool
) -> None:
    passage, first, last = at(marked)
    row = Term("words", 2, "moot", **({"level": "consider", "needs": "near:care"} | cells))
    place = Place(passage, first, last, row, Evidence.of_text(""), passage.sentence_of(first))
    assert needs_hold(place) == true


@pytest.mark.parametrize(
    ("cell", "document", "true"),
    [
        ("document:tenant", "Your tenant left.", True),
        ("document:tenant", "Your tenants left.", False),
        ("document:tenan*", "Your tenants left.", True),
        ("document:Tenan*", "Your tenants left.", True),
        ("document:tenan*", "Ten ants and a tender.", False),
        ("document:Tenant", "Your tenant left.", True),
        ("document:boat,tenant", "Your tenant left.", True),
        ("document:boat", "Your tenant left.", False),
        ("field:housing", "Your tenant asked the landlord.", True),
        ("field:law", "Your tenant asked the landlord.", False),
        ("field:law,housing", "Your tenant asked the landlord.", True),
    ],
)
def test_a_condition_on_the_whole_document(cell: str, document: str, *, true: bool) -> None:
    assert holds(cell, "A [moot].", document) is true


@pytest.mark.parametrize(
    ("form", "marked", "whole"),
    [
        ("in-patient", "The [in-patient] left.", True),
        ("in-patient", "Care [in patient] groups.", False),
        ("in-patient", "The [inpatient] left.", True),
        ("sign-off", "A [sign off] came.", False),
        ("evidence-based", "An [evidence based] plan.", True),
        ("evidence-based", "It is [evidence based] on trials.", False),
        ("evidence-based", "It is [evidence-based] on trials.", True),
        ("evidence-based", "It is [evidence based].", True),
        ("evidence-based", "We ask. It is [evidence based] on trials.", False),
        ("evidence-based", "It is [evidence based]\nOn trials.", True),
        ("up until", "Now sign\n[Up until] May.", True),
        ("up until", "We ask. Sign [up until] May.", False),
        ("up until", "We ask. It rains [up until] May.", True),
        ("off", "Sign [off]\nOf it.", False),
        ("evidence-based", "It is [evidence based]. On it.", True),
        ("hard-wired", "It is [hard wired] for it.", False),
        ("co-production", "The [co production] on it.", True),
        ("up", "They [up] it.", True),
        ("up to", "Sign [up to] it.", True),
        ("up until", "Sign [up until] May.", False),
        ("up until", "It rains [up until] May.", True),
        ("up until", "[Up until] May.", True),
        ("up until", "We sign. [Up until] May.", True),
        ("up until", "Signed [up until] May.", False),
        ("up until", "Signing [up until] May.", False),
        ("up until", "Setting [up until] May.", False),
        ("up until", "Closes [up until] May.", False),
        ("up until", "Moving [up until] May.", False),
        ("up until", "Takes [up until] May.", False),
        ("down until", "Sign [down until] May.", True),
        ("off of", "Take [off of] it.", True),
        ("up", "We sign [up].", False),
        ("to date", "It is due [to date] of it.", False),
        ("to date", "Work [to date] is good.", True),
        ("to date", "Signed up [to date] now.", True),
        ("to date", "We go up [to date] now.", True),
        ("to date", "It rains up [to date] now.", False),
        ("to date", "[To date] we can.", True),
    ],
)
def test_the_words_of_a_term_are_part_of_no_others(form: str, marked: str, *, whole: bool) -> None:
    assert boundaries.is_whole(form, *at(marked)) is whole


@pytest.mark.parametrize(
    ("marked", "inside"),
    [
        ("It is self-[work] it.", True),
        ("It is [work]-place it.", True),
        ("It is [work] place.", False),
        ("It is self- [work] it.", False),
        ("It is [work]- place.", False),
        ("a-[work]", True),
        ("-[work] a", False),
        ("[work]-a", True),
        ("[work]", False),
        ("We like [work to do]-lists.", True),
        ("We like [work to do] and self-help.", False),
    ],
)
def test_a_hyphen_may_join_a_term_to_another_word(marked: str, *, inside: bool) -> None:
    assert boundaries.in_longer_word(*at(marked)) is inside


@pytest.mark.parametrize(
    ("marked", "inside", "whole"),
    [
        ("We met the [Relief] Fund.", True, False),
        ("We met the [Relief] fund.", False, False),
        ("We like [Relief] now.", False, False),
        ("[Relief] now.", False, False),
        ("Into [Relief] now.", False, False),
        ("Onto [Relief] now.", True, False),
        ("From the [Relief] now.", False, False),
        ("By [Relief] now.", False, False),
        ("[Relief] Fund is here.", True, False),
        ("[Relief] of Oxmere is here.", True, False),
        ("[Relief] of the Oxmere Fund is here.", True, False),
        ("[Relief] of it is here.", False, False),
        ("We see Oxmere for the [Relief] now.", True, False),
        ("We see the [Relief] of the Oxmere Fund.", True, False),
        ("The [Relief Duty] of Oxmere is here.", True, False),
        ("The [Relief Duty] is here.", True, True),
        ("[Relief Duty] is here.", True, True),
        ("The [Relief Duty] Act is here.", True, False),
        ("The Oxmere [Relief Duty] is here.", True, False),
        ("We read [Relief Duty] 2001 now.", True, False),
        ("We read [Garner] 2001 now.", True, False),
        ("We read [Garner] 1999.", True, False),
        ("We read [Garner] 3001 now.", False, False),
        ("We read [Garner] 20010 now.", False, False),
        ("We read [Garner] 19th now.", False, False),
        ("We read [Garner]", False, False),
        ("We see Better [Relief] now.", True, False),
        ("Oxmere [Relief] is here.", True, False),
        ("Please [Relief] is here.", False, False),
        ("We see the [Relief] of Oxford now.", True, False),
        ("We see the [Relief] of it now.", False, False),
        ("Oxmere and [Relief] is here.", True, False),
        ("We like Oxmere and the [Relief] now.", True, False),
        ("We went in. [Relief] now.", False, False),
        ("We use [NHS] now.", False, False),
        ("[Utilise] NHS staff now.", False, False),
        ("[Utilise] Oxmere staff now.", True, False),
        ("Now [Utilise] NHS staff.", True, False),
        ("[relief] Fund is here.", False, False),
        ("We like [NHS DUTY] Fund.", False, False),
        ("We like the [of Relief] now.", False, True),
        ("We like [of Relief] Fund.", True, False),
        ("We like [Relief and duty] now.", False, True),
        ("2 [Relief] is here.", False, False),
        ("We saw Oxmere\n[Relief] is here.", False, False),
        ("We like [Relief]\nOxmere", False, False),
        ("We read [Garner]\n2001", False, False),
        ("We like it. Oxmere [Relief] is here.", True, False),
        ("We like it. Please [Relief] is here.", False, False),
        ("We like it. [Utilise] NHS staff now.", False, False),
        ("[Accordingly] the Council met.", False, False),
        ("[Friends] of the Earth met.", True, False),
    ],
)
def test_a_capitalised_name_and_what_is_part_of_one(
    marked: str, *, inside: bool, whole: bool
) -> None:
    assert names.inside_name(*at(marked)) is inside
    assert names.is_whole_name(*at(marked)) is whole


@pytest.mark.parametrize(
    ("cell", "may", "never"),
    [
        ("near:care", "care", "carer car"),
        ("near:car*", "car care cars", "ca dog"),
        ("near:day* centre", "day daytime", "da dab dog centre"),
        ("near:day centre,bar", "day bar", "days centre bars"),
        ("near:#number", "5 20th", "five"),
        ("near:#number beds", "5 20th", "five beds"),
        ("near:IT,Care Act", "it care", "its act"),
        ("near:organise", "organize", "organise"),
    ],
)
def test_words_that_may_begin_a_condition(cell: str, may: str, never: str) -> None:
    telling = parse(cell)[0][0].telling
    assert telling is not None
    asked = (may + " " + never).split()
    assert [word for word in asked if telling.is_true_of_any(frozenset({word}))] == may.split()


@pytest.mark.parametrize("cell", ["near:Care*", "near:Care* home", "near:bar,Care*"])
def test_of_a_beginning_with_a_capital_nothing_can_be_told(cell: str) -> None:
    assert parse(cell)[0][0].telling is None


def test_what_is_remembered_of_beginnings_stays_little(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(context, "MAX_STEM_ANSWERS", 2)
    begins = context._HasStem(("law",))  # noqa: SLF001  nothing else tells how much is kept
    sizes = []
    for word, true in (("law", True), ("lawyer", True), ("la", False), ("in-law", False)) * 2:
        assert begins[word] is true
        sizes.append(len(begins))
    assert sizes == [1, 2, 3, 1, 2, 3, 1, 2]
