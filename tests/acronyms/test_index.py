"""The index of a document: entries, their uses, and the parts that it is put together from."""

from __future__ import annotations

import pytest

import plainspeak
from plainspeak.acronyms import people
from plainspeak.acronyms.candidate import Definition
from plainspeak.acronyms.defined import DefinedForms
from plainspeak.acronyms.entry import Use, make_entry
from plainspeak.acronyms.meaning import Meaning
from plainspeak.model import Acronym, Term

CHECKER = plainspeak.Checker()


def acronyms(text: str) -> dict[str, tuple[str | None, bool]]:
    """Each short form of a text: its long form, and whether the text explains it."""
    found = CHECKER.check(text, "a.md").acronyms
    return {each.short: (each.long, each.explained_at is not None) for each in found}


def uses(text: str) -> dict[str, list[str]]:
    found = CHECKER.check(text, "a.md").acronyms
    return {each.short: [text[start:end] for start, end in each.uses] for each in found}


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The JCPs, JCP's, J.C.P. and JCP-led.", ["JCPs", "JCP", "J.C.P.", "JCP"]),
        ("The joint care plan (JCP)is a JCP.", ["JCP", "JCP"]),
        ("## JCP\n\n- JCP one\n\n| JCP | a |\n|---|---|\n| b | JCP |", ["JCP"] * 4),
        ("READ THE JCP NOW PLEASE.\n\nA JCP.", ["JCP", "JCP"]),
    ],
)
def test_every_use_is_counted(text: str, counted: list[str]) -> None:
    assert list(uses(text).values()) == [counted]


def test_an_explanation_in_the_markup_is_a_use_though_letters_follow() -> None:
    text = '<p>The <abbr title="Joint Care Plan">JCP</abbr>team met.</p>'
    (short,) = CHECKER.check(text, "a.html").acronyms
    assert (short.short, short.long) == ("JCP", "Joint Care Plan")
    assert [end - start for start, end in short.uses] == [3]
    assert short.explained_at == short.uses[0]


def test_a_form_inside_a_listed_name_is_a_part_of_it_and_others_are_not() -> None:
    assert uses("Ask PRS for Music. The QXZB met the PRS.") == {"QXZB": ["QXZB"], "PRS": ["PRS"]}
    assert uses("The QXZB met on VE Day.") == {"QXZB": ["QXZB"]}


def test_a_form_of_several_parts_is_one_when_it_is_defined_so() -> None:
    text = "See Joint Submission 3 (JS 3). JS 3 says so. JS 4 does not."
    assert uses(text)["JS 3"] == ["JS 3", "JS 3"]


def test_a_form_of_several_words_is_one_entry_with_all_its_uses() -> None:
    text = "The UK Orchard Data Plan (UK ODP) is law. See the UK ODP. Two UK ODPs help."
    assert uses(text) == {"UK": ["UK"], "UK ODP": ["UK ODP", "UK ODP", "UK ODPs"]}


def test_a_form_like_a_word_is_known_once_it_is_defined() -> None:
    text = "We use cyclin-dependent kinases (cdks). The cdks work."
    assert uses(text) == {"cdks": ["cdks", "cdks"]}


def test_a_listed_form_of_another_shape_is_explained_like_any() -> None:
    text = "Ask Cafcass.\n\nCafcass stands for the Children and Family Court Advisory and Support "
    text += "Service. Cafcass helps."
    long = "Children and Family Court Advisory and Support Service"
    assert acronyms(text) == {"Cafcass": (long, True)}


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("The NHS pays.", "National Health Service"),
        ("Ask your GP.", "general practitioner"),
        ("Accident and emergency (A&E) is busy.", "Accident and emergency"),
    ],
)
def test_what_everybody_knows_shows_what_it_means_and_is_left_alone(text: str, long: str) -> None:
    report = CHECKER.check(text, "a.md")
    (short,) = report.acronyms
    assert (short.long, short.known) == (long, True)
    assert not report.findings


def test_a_body_behind_the_name_of_a_councillor_is_no_degree() -> None:
    assert uses("Present: Cllr Ann Lees, QRGB and Jo Hall.") == {"QRGB": ["QRGB"]}
    assert uses("Present: Dr Ann Lees, QRGB and Jo Hall.") == {}


@pytest.mark.parametrize(
    "text",
    [
        "Ask the QRG, a group of people who check the work.",
        "Ask the QRG, which is a group of people who check it.",
        "The QRG (a group of people who check the work) met.",
        "Ask the QRG. It is a group of people who check the work.",
        "People who check the work are called the QRG.",
        "## Words\n\n- QRG: people who check the work",
        "## QRG\n\nQuay rescue group of the whole county.",
        "Ask the QRG. (The letters stand for quay rescue group.)",
        "Ask QRG Homes (a maker of small houses) for one.",
        "**QRG or QRH:** quay rescue group, or quay rescue hall.",
        "He has quay rescue gout-QRG and more.",
    ],
)
def test_an_explanation(text: str) -> None:
    assert acronyms(text)["QRG"][1]


@pytest.mark.parametrize(
    "text",
    [
        "Once we have signed the QRG, the school has to do what it says.",
        "In the QRG, the nurse will ask what you need.",
        "4.3 As QRG, the council is required to look, to the extent that it can.",
        "Ask the QRG, the CMHT and the OT.",
        "Ask the QRG or the manager of the team.",
        "The QRG is important to us.",
        "The QRG (see page 4 of the guide) met.",
        "QRG: Monday",
        "Speak to the QRG \u2013 Jane Smith.",
    ],
)
def test_no_explanation(text: str) -> None:
    assert not acronyms(text)["QRG"][1]


@pytest.mark.parametrize(
    "text",
    [
        "Dave Horkan (DHO) and Ann Lees (ALE) met. DHO left. ALE spoke.",
        "Present: Terence Eden. TE explained the plan.",
        "Present: Terence J. Eden. TJE explained the plan.",
        "Terence Eden (TE) came. TE explained the plan.",
        "Present: Terence Eden.\n\nTE explained it.\n\nTE \u2013 a plan that we use each day.",
        "Present: Terence J. Eden. TE explained the plan.",
        "Dave Horkan (DHO) is tall. Ann Lees (ALE) is not.",
    ],
)
def test_initials_of_people_are_no_short_forms(text: str) -> None:
    assert acronyms(text) == {}


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Charles River (CR) is wide. CR is deep.", "CR"),
        ("Scottish Enterprise met. SE explained the plan.", "SE"),
        ("Present: Terence Eden. The TE plan is out.", "TE"),
        ("Terence Eden came. The MDT explained it.", "MDT"),
        ("Ann Bea Lees (ABLE) came and Dave Horkan (DHO) met. ABLE explained it.", "ABLE"),
        ("Dave Horkan (DHO) met. DHO left.", "DHO"),
    ],
)
def test_what_only_might_be_initials_stays(text: str, short: str) -> None:
    assert short in acronyms(text)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Dave Horkan", True),
        ("Jo Lees", True),
        ("Sandra M. Cook", True),
        ("Scottish Enterprise", False),
        ("Leeds City Council", False),
        ("Sandra", False),
        ("Jo Mary Lees", True),
        ("Jo O'Neil Lees", True),
        ("Jo Lees O'Neil", False),
        ("Jo Mary Ann Lees", False),
        ("Jo Enterprise", True),
        ("Zed Horkan Enterprise", False),
        ("dave horkan", False),
        ("Ann Lee And Sons", False),
    ],
)
def test_names_of_people(words: str, *, expected: bool) -> None:
    assert people.is_name_of_a_person(words) is expected


def test_defined_forms_are_found_again_the_longest_first() -> None:
    defined = DefinedForms()
    for short in ("JS 3", "JS 3 A", "MDT", "cdks", "MDT"):
        defined.add(short)
    text = "In JS 3 A, JS 3 and JS 32"
    ends = [defined.longest_at(text, at) for at in (3, 11, 20)]
    assert ends == [len("In JS 3 A"), len("In JS 3 A, JS 3"), 0]
    assert "MDT" in defined
    assert "JS" not in defined
    assert defined.unshaped == {"JS 3", "JS 3 A", "cdks"}


PLAN = Term("care", 2, "QCP", kind="acronym", level="explain", say_instead=("quick care plan",))
KNOWN = Term("known", 3, "QCP", kind="acronym", level="ok", say_instead=("known one",))


def entry(uses: list[Use], definitions: list[Definition], *meanings: Term) -> Acronym:
    return make_entry(
        "QCP", uses, definitions, lambda *_: Meaning(meanings, supported=True)
    ).acronym


def test_the_long_form_is_the_first_one_that_the_text_spells_out() -> None:
    used = [Use(0, 3, suppressed=False, terms=(PLAN,))]
    described = Definition("QCP", "", 0, 9, 0)
    spelled = Definition("QCPs", "quay care plans", 20, 40, 30)
    assert entry(used, [described, spelled], PLAN).long == "quay care plans"
    assert entry(used, [described, spelled], PLAN).explained_at == (0, 9)
    assert entry(used, [described], PLAN).long is None
    assert entry(used, [spelled], PLAN).short == "QCPs"


def test_without_an_explanation_it_is_the_only_meaning() -> None:
    used = [Use(0, 3, suppressed=False, terms=(PLAN,))]
    other = Term("care", 4, "QCP", say_instead=("quarry check point",))
    assert entry(used, [], PLAN).long == "quick care plan"
    assert entry(used, [], PLAN, other).long is None
    assert entry(used, []).long is None


def test_what_an_audience_knows_needs_no_choice() -> None:
    used = [Use(0, 3, suppressed=True, terms=(KNOWN,))]
    assert entry(used, []).known
    assert entry(used, [], PLAN).long == "known one"


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("Connected Quays Board runs it. Ask the CQB.", "CQB", "Connected Quays Board"),
        ("The Board of Old Quays met. Ask BQX.", "BQX", None),
        ("Ask the XB.\n\nXylophone Band plays.", "XB", None),
        ("- Connected\n- Quays\n- Board\n\nAsk the CQB.", "CQB", None),
    ],
)
def test_a_name_in_the_document_tells_what_its_initials_mean(
    text: str, short: str, long: str | None
) -> None:
    assert acronyms(text)[short] == (long, False)
