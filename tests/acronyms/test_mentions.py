"""Where something has the shape of a short form, and where it is a part of something else."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plainspeak.acronyms import codes, mentions
from plainspeak.acronyms.shape import is_short_form
from work import assert_linear


def found(text: str) -> list[str]:
    return [text[each.start : each.end] for each in mentions.find(text, 0, len(text))]


@pytest.mark.parametrize(
    "marked",
    [
        "Ask the [MDT] or the [MDTs].",
        "The [MDT]'s page, the [MDT]\u2019s list.",
        "Take [A/L], then [R&D] work.",
        "Use [D2A]. Then go.",
        "([MDT])-led, \u201c[MDT]\u201d, *[MDT]*",
        "The non-[NHS] and [NHS]-funded work.",
        "Post-[LAC] and Non-[LAC] work.",
        "The [LA-IPPC] rule and the [BBC]/[ITV] line.",
        "The [4Cs] and the [3Rs].",
        "[B.B.C.] news",
        "a [GP], b",
        "[FÁS] courses",
        "In the [MDT]\n\n[OT] and [SW].",
        "The [mRNA] and the [DoLS].",
        "the [MDT]\u2013[CMHT] link",
        "the [MDT] /[D2A] link",
        "In D02 [XAX8Y] now",
        "The [SSB], [PA]) Regs 1975",
        "The [SSB] ([PA]) Order 1875",
    ],
)
def test_a_mention(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    assert found(text) == re.findall(r"\[(.*?)\]", marked)


@pytest.mark.parametrize(
    "text",
    [
        "See JCP_plan.docx or england.nhs.uk/JCP or JCP@nhs.uk.",
        "Ref: ASC/HB/2025. Ref: TX/2024/0012. JIRA-123 and ABC-123.",
        "Flight BA2490 and form SA100 and rule NG142.",
        "Open HTTPS://WWW.NHS.UK/JCP now.",
        "Your number is BM 70/2122 or MRH 338172 or LG 4471902 K.",
        "Fill in SGLV 8286.",
        "It begins with PH. It starts with the letters LG. The letters \u201cQX\u201d are on top.",
        "J.R.R. Tolkien wrote it.",
        "Rutter CM, Saunders K, Ray GT, Sullivan MD, et al.",
        "Go to te&SRT=ASC or example.org/a?lang=EN.",
        "Partner-ED works.",
        "Write to 2 Custom Lane, Dublin 1, D01 W6X0 or D6W XW24.",
        "Send X-DNS-Prefetch-Control with it.",
        "It is in QRG/hb/2024, QRGB/hb/2024 and QRGBD/h/b4.",
        "See a J.R.R Tolkien book.",
        "Write to Ann Ross, MSP.",
        "A plain sentence with Capitals at The start.",
        "",
    ],
)
def test_no_mention(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["See the SSB (PA) Regs 1975.", "the SSB (PA) (AB) Order 2003"])
def test_letters_in_the_title_of_a_law_are_a_part_of_it(text: str) -> None:
    assert found(text) == ["SSB"]


@pytest.mark.parametrize(("spaces", "expected"), [(33, []), (34, ["QX"])])
def test_what_names_letters_is_at_most_forty_characters_away(
    spaces: int, expected: list[str]
) -> None:
    assert found(f"the letters{spaces * ' '}QX") == expected


@pytest.mark.parametrize("text", ["In D0 JCPA there", "The D01 JCP"])
def test_what_is_no_irish_postcode(text: str) -> None:
    assert len(found(text)) == 1


@pytest.mark.parametrize("text", ["In HMP 2024 there", "The NHS 111 line", "UK 2025 plan", "AQ 3"])
def test_a_year_or_a_short_number_makes_no_reference(text: str) -> None:
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SANDRA CARTWRIGHT", True),
        ("KATE EAMES", True),
        ("ROWAN COURT", True),
        ("VACANCY here", True),
        ("SUB-TENANT of", True),
        ("YYYY-MM-DD is", True),
        ("GNCR DATA", False),
        ("NENC PLAN", False),
        ("JCP NOTICE", False),
        ("LA-IPPC now", False),
        ("METADAC, now", False),
        ("FULLWORDX NOTICE", True),
        ("QUOXB FREE", True),
        ("QUOXB QXRT", False),
        ("QUOXB QXRTZ", True),
        ("NENC NOTICE", False),
        ("JCP-NOT now", False),
        ("JCP-FREE now", True),
        ("TLC Ltd", True),
        ("PKF Littlejohn LLP", True),
        ("KCOM Group Holdings plc", True),
        ("JCP Littlejohn has", False),
        ("JCP limited it", False),
    ],
)
def test_a_word_or_a_name_in_capitals(text: str, *, expected: bool) -> None:
    end = re.search(r"[ ,]|$", text)
    assert end is not None
    assert codes.is_no_short_form(text, 0, end.start()) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the FREE QUOXB", True),
        ("the QXRT QUOXB", False),
        ("the QXRTZ QUOXB", True),
        ("the NOTICE NENC", False),
        ("the QXRTZ NENC", True),
        ("the QXRT NENC", False),
        ("aQXRTZ NENC", False),
    ],
)
def test_a_word_behind_capitals(text: str, *, expected: bool) -> None:
    assert codes.is_no_short_form(text, text.rindex(" ") + 1, len(text)) is expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Dr H. Lind, ", True),
        ("Prof Ann Lee MB ", True),
        ("Yours, Mr Sam Roe, BSc, ", True),
        ("The team, ", False),
        ("Dr Lind left. The ", False),
        (f"Dr L{55 * 'i'} ", True),
        (f"Dr L{56 * 'i'} ", False),
    ],
)
def test_degrees_behind_a_name_with_its_title(before: str, *, expected: bool) -> None:
    text = f"{before}FRCOphth"
    assert codes.is_no_short_form(text, len(before), len(text)) is expected


@given(st.text(alphabet="AbC12.-/&'()[]\u2019s \n,:=@_\u00e9", max_size=60))
@example("A-")
@example("(A.B")
@example("A'\u2019s")
def test_mentions_are_in_order_apart_and_have_the_shape(text: str) -> None:
    at = 0
    for start, end in mentions.find(text, 0, len(text)):
        assert at <= start < end <= len(text)
        assert text[start:end].strip(" \n") == text[start:end]
        assert is_short_form(text[start:end])
        at = end


@given(st.text(alphabet="ABcd. -", max_size=40), st.text(alphabet="ABcd. -", max_size=40))
def test_two_lines_have_the_mentions_of_each(one: str, other: str) -> None:
    assert found(f"{one}\n\n{other}") == found(one) + found(other)


@pytest.mark.parametrize("piece", ["AB", "AB ", "A.", "A-", "(AB", "A/B/", "AB-CD ", "=AB", "A1"])
def test_the_work_grows_with_the_text(piece: str) -> None:
    assert_linear(lambda times: found(piece * times), 400)
