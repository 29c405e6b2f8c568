"""The ledger: every short form, its explanation and its uses, and the rules that read it."""

from __future__ import annotations

import pytest

import plainspeak
from marked import flagged, found
from plainspeak.settings import Settings

CHECKER = plainspeak.Checker()


def rules(text: str, **settings: str) -> list[str]:
    checker = plainspeak.Checker(Settings(**settings))  # type: ignore[arg-type]
    return [each.rule for each in checker.check(text, "a.md").findings]


def test_every_use_is_kept_the_one_in_the_explanation_too() -> None:
    text = "The joint care plan (JCP) is new. Read the JCP. Two JCPs and a JCP's end."
    (acronym,) = CHECKER.check(text).acronyms
    assert [text[start:end] for start, end in acronym.uses] == ["JCP", "JCP", "JCPs", "JCP"]
    assert acronym.explained_at is not None
    assert text[slice(*acronym.explained_at)] == "joint care plan (JCP)"


@pytest.mark.parametrize("written", ["(JCP)-led", "(JCP)is", "“JCP”", "JCPs", "JCP's", "J.C.P."])
def test_a_short_form_is_known_again_however_it_is_written(written: str) -> None:
    text = f"The joint care plan (JCP) is new. Then {written} came, and JCP won."
    assert len(CHECKER.check(text).acronyms) == 1


def test_a_short_form_with_a_year_is_one_though_a_list_has_its_letters() -> None:
    text = "We keep to the Data Protection Act 2018 (DPA 2018). The DPA 2018 is law. See DPA 2018."
    (acronym,) = CHECKER.check(text).acronyms
    assert (acronym.short, len(acronym.uses)) == ("DPA 2018", 3)


def test_what_is_said_at_the_first_use_comes_before_a_later_long_form() -> None:
    text = "CPI is the rise in what things cost. Rent may follow. Ring. Ask. Pay. Go. Write. Wait. "
    assert "acronym-late" not in rules(f"{text}The Consumer Prices Index (CPI) is out. CPI rose.")


def test_a_row_and_a_name_in_the_document_are_both_offered() -> None:
    text = "The GDS writes. The Government Digital Strategy is a plan for websites and software."
    (message,) = [f.message for f in CHECKER.check(text).findings if "GDS" in f.message]
    assert "It may mean Government Digital Strategy or Government Digital Service." in message


def test_two_explanations_that_differ_are_a_conflict_with_both_places() -> None:
    text = "A joint care plan (JCP) helps.\n\nA junior chess player (JCP) won. JCP. JCP."
    (finding,) = CHECKER.check(text).findings
    assert finding.rule == "acronym-conflict"
    assert finding.message == (
        '"JCP" means "joint care plan" on line 1 and "junior chess player" here. '
        "Use another short form for one of them."
    )


@pytest.mark.parametrize(
    "second", ["joint care plans (JCPs)", "Joint Care Plan (JCP)", "new joint care plan (JCP)"]
)
def test_the_same_meaning_in_other_words_is_no_conflict(second: str) -> None:
    text = f"A joint care plan (JCP) helps. The JCP is free. A {second} helps. Ask for a JCP."
    assert rules(text) == ["acronym-repeated"]


@pytest.mark.parametrize(
    "glossary",
    ["\n\n- JCP: joint care plan", "\n\n| JCP | joint care plan |\n|---|---|\n| a | b |"],
)
def test_a_glossary_is_neither_a_repetition_nor_too_late(glossary: str) -> None:
    assert (
        rules(f"The joint care plan (JCP) helps. The JCP is free. Ask for a JCP.{glossary}") == []
    )
    assert rules(f"The JCP is free. Ask for a JCP.{glossary}") == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("We met. OPH, open pantry house, is new. OPH.", ["acronym-unused"]),
        ("We met. OPH, open pantry house; it is new. OPH.", []),
        ("We met. Key: the OPH, or open pantry house, is new. OPH.", []),
        ("We met. Key the OPH, or open pantry house, is new. OPH.", []),
        ("We met. A hut; OPH, open pantry house, is new. OPH.", []),
        ("We met. A hut: the OPH, or open pantry house, is new. OPH.", ["acronym-unused"]),
        ("We met the OPH.[^1]\n\n[^1]: OPH, or open pantry house, is a place.", []),
    ],
)
def test_one_of_several_words_explained_in_a_row_may_be_used_once(
    text: str, rule: list[str]
) -> None:
    assert rules(text) == rule


def test_a_title_may_explain_what_the_text_explains_again() -> None:
    text = "# Joint care plan (JCP)\n\nThe joint care plan (JCP) helps. A JCP is free. Get a JCP."
    assert rules(text) == []


def test_what_somebody_else_wrote_is_left_alone() -> None:
    assert rules('He wrote, "Ask the joint care plan (JCP) office today."') == []
    assert rules('We call the "joint care plan" ("JCP") so. JCP. JCP.') == []


def test_a_short_form_used_once_more_or_never_is_not_needed() -> None:
    assert flagged("The [joint care plan (JCP)] helps.", "acronym-unused")
    assert flagged("The [joint care plan (JCP)] helps. The JCP is free.", "acronym-unused")
    assert not found("A joint care plan (JCP) helps. JCP one. JCP two.", "acronym-unused")


def test_leaving_out_a_short_form_nobody_uses_is_safe() -> None:
    (finding,) = CHECKER.check("The joint care plan (JCP) helps.").findings
    assert [(each.text, each.safe) for each in finding.suggestions] == [("joint care plan", True)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "JCP rules help. Read a joint care plan (JCP) now. The JCP is free.",
            "Joint care plan (JCP) rules help. Read a JCP now. The JCP is free.",
        ),
    ],
)
def test_a_late_explanation_is_moved_to_the_first_use(before: str, after: str) -> None:
    assert CHECKER.fix(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "Ask the MDTs. The multidisciplinary team (MDT) plans. The MDT met.",
        "Ask the MDT. Multidisciplinary team (MDT) work is good. The MDT met.",
        "Ask the MDT. The multidisciplinary team, known as the MDT, plans. The MDT met.",
    ],
)
def test_a_late_explanation_stays_where_moving_it_is_not_sure(text: str) -> None:
    assert CHECKER.fix(text) == text


def test_a_listed_short_form_may_be_named_though_it_is_not_used() -> None:
    assert rules("The multidisciplinary team (MDT) will meet.") == []


def test_the_long_form_written_again_is_found_in_a_thorough_check() -> None:
    text = (
        "A joint care plan (JCP) helps. The JCP is free. A JCP is good. The [joint care\nplan] won."
    )
    assert flagged(text, "acronym-full-form", audience="thorough")
    assert not found(text.replace("[", "").replace("]", ""), "acronym-full-form")


def test_more_short_forms_than_readers_can_hold_are_one_finding() -> None:
    names = ["red ant bay", "cat dog eel", "fox gnu hen", "ink jam kit"]
    text = " ".join(
        f"The {name} ({short}) is big. {short} and {short} met."
        for name in names
        for short in ["".join(word[0] for word in name.split()).upper()]
    )
    checker = plainspeak.Checker(Settings(limits={"acronyms": 3}))
    (finding,) = checker.check(text).findings
    assert finding.message.startswith('There are 4 short forms here ("RAB", "CDE", "FGH", "IJK").')
    assert not plainspeak.Checker(Settings(limits={"acronyms": 4})).check(text).findings


SECTIONS = "# One\n\nThe joint care plan (JCP) helps. JCP. JCP.\n\n# Two\n\nThe JCP is free.\n"


def test_each_section_must_explain_when_asked_to() -> None:
    assert rules(SECTIONS) == []
    assert rules(SECTIONS, acronym_scope="section") == ["acronym-unexplained"]


def test_late_in_a_section_is_late() -> None:
    text = SECTIONS + "\nA joint care plan (JCP) it is. The JCP wins. JCP.\n"
    assert rules(text, acronym_scope="section") == ["acronym-late"]


@pytest.mark.parametrize(
    "text",
    [
        # 1 well known, 2 explained, 3 and 4 capitals, 5 and 6 ordinary words
        "GPs' rooms. The UK's VAT. Ask your MP or the BBC. Get an MOT, pay PAYE, go to A&E.",
        "You must NOT do this AND you must ALSO ring us. Do it NOW. I MAY go. It is FOR you.",
        "Ask IT support. A US visa. The U.S. Government. The WHO guideline says so.",
        # 10 codes, 11 units, 12 numbering
        "Live at SW1A 2AA. See NG142 and CG90. Form SA100. DAPB1605 says so. COVID-19. 37C. 250mg.",
        "Case PL-2231 and ABC-123. Ref: TX/2024/0012. Flight BA2490. Bus X26. The M25 and A40.",
        "It weighs 5 KG and takes 20 MB. 10 KM away. 5GHz. 40 dB. 100 kWh. 20 mmHg.",
        "See Part IV. Chapter XII. Henry VIII. (ii) First. B. Two. Type II. World War II.",
        # 13 links and files, 14 chemistry, 15 quotations, 19 times
        "Go to england.nhs.uk/JCP or mail JCP@nhs.uk. Open JCP_plan.docx. Use `JCP` now.",
        "See HTTPS://WWW.NHS.UK/JCP today. JIRA-123 is done.",
        "Take CO2. H2O is water. NaCl is salt.",
        'He said "The JCP was kind." She wrote: \u2018Ask the JCP\u2019.',
        "> The JCP was kind.",
        "Meet at 9:00 AM or 5 PM GMT. At 10.30am BST. 200 BC, 400 AD.",
        # 23 names, and letters after them
        "J. K. Rowling. J.R.R. Tolkien. Dr A. B. Smith. John F Kennedy. Mr T J Hall.",
        "Jane Smith MBE, BA, PhD, MSc, FRCP. Ann Lee OBE. Sam Roe KC.",
        "Send it to IDA Business Park, Longford. **TE** noted it. Terence Eden was there.",
        "GOV.UK helps. iPhone and YouTube and GitHub and McDonald's. LinkedIn. WhatsApp. IKEA.",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_short_form_is_left_alone(text: str) -> None:
    assert [each for each in rules(text) if each != "long-sentence"] == []
