"""Where a text says what a short form means: the long form is exact, however people write it."""

from __future__ import annotations

import sys

import pytest

import plainspeak

CHECKER = plainspeak.Checker()


def explained(text: str, name: str = "a.md") -> dict[str, str | None]:
    """Each short form that the text explains, with its long form."""
    return {
        each.short: each.long
        for each in CHECKER.check(text, name).acronyms
        if each.explained_at is not None
    }


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        # brackets
        ("The Joint Care Plan (JCP) helps.", "JCP", "Joint Care Plan"),
        ("The JCP (Joint Care Plan) helps.", "JCP", "Joint Care Plan"),
        ("The joint care plan (or JCP) helps.", "JCP", "joint care plan"),
        ("The joint care plan (JCP for short) helps.", "JCP", "joint care plan"),
        ("The joint care plan (“JCP”) helps.", "JCP", "joint care plan"),
        ("The “joint care plan”(JCP) helps.", "JCP", "joint care plan"),
        ("The joint care plan (known as the JCP) helps.", "JCP", "joint care plan"),
        ("The joint care plan [JCP] helps.", "JCP", "joint care plan"),
        ("A joint care plan (page 4; JCP) helps.", "JCP", "joint care plan"),
        ("A joint care plan (45.5 per cent; JCP) helps.", "JCP", "joint care plan"),
        ("A joint care plan (a paper that says who will help you at home, and when; JCP) helps.",
         "JCP", "joint care plan"),
        ("Our work (a joint care plan, JCP) helps.", "JCP", "joint care plan"),
        ("Our work (a joint new care plan, JCP) helps.", "JCP", "joint new care plan"),
        ("The joint care plan (JCP)-led work helps.", "JCP", "joint care plan"),
        ("The **joint care\nplan** (*JCP*) helps.", "JCP", "joint care plan"),
        # plurals on one side or both
        ("People take proton pump inhibitors (PPIs).", "PPIs", "proton pump inhibitors"),
        ("Each proton pump inhibitor (PPIs) helps.", "PPIs", "proton pump inhibitor"),
        ("Ask one of the young care leavers (YCL).", "YCL", "young care leavers"),
        # letters inside words, after hyphens, left out, in another order
        ("People with chronic obstructive pulmonary disease (COPD).", "COPD",
         "chronic obstructive pulmonary disease"),
        ("Her self-harm plan (SHP) helps.", "SHP", "self-harm plan"),
        ("The United Nations Children's Fund (UNICEF) helps.", "UNICEF",
         "United Nations Children's Fund"),
        ("The Department for Levelling Up, Housing and Communities (DLUHC) pays.", "DLUHC",
         "Department for Levelling Up, Housing and Communities"),
        ("The National Institute for Health and Care Excellence (NICE) said so.", "NICE",
         "National Institute for Health and Care Excellence"),
        ("The Deprivation of Liberty Safeguards (DoLS) apply.", "DoLS",
         "Deprivation of Liberty Safeguards"),
        ("Platform as a service (PaaS) is new.", "PaaS", "Platform as a service"),
        ("It came by turkey herpesvirus (HVT) and went.", "HVT", "turkey herpesvirus"),
        ("The Federal Board on Safety at Work (BFSW) came.", "BFSW",
         "Federal Board on Safety at Work"),
        ("We met the Academy of Sciences for the Developing World (TWAS).", "TWAS",
         "the Academy of Sciences for the Developing World"),
        ("A fibre reinforced plastic sheet (RSFP) is light.", "RSFP",
         "fibre reinforced plastic sheet"),
        # digits, ampersands, slashes and hyphens
        ("The World Wide Web Consortium (W3C) met.", "W3C", "World Wide Web Consortium"),
        ("We do business to business (B2B) work.", "B2B", "business to business"),
        ("Under section 117 (s117) you pay nothing.", "s117", "section 117"),
        ("Ask about learning and development (L&D) today.", "L&D", "learning and development"),
        ("The input/output (I/O) desk.", "I/O", "input/output"),
        ("His six-minute walk (6MW) was good.", "6MW", "six-minute walk"),
        ("Joint Submission 3 (JS 3) says so.", "JS 3", "Joint Submission 3"),
        ("The UN House for Women (UN-Women) is open.", "UN-Women", "UN House for Women"),
        ("Ask about the early site (E site) today.", "E site", "early site"),
        ("The British Broadcasting Company (B.B.C.) is old.", "B.B.C.",
         "British Broadcasting Company"),
        # in words
        ("JCP stands for joint care plan and is old.", "JCP", "joint care plan"),
        ("JCP means joint care plan.", "JCP", "joint care plan"),
        ("JCP is short for joint care plan.", "JCP", "joint care plan"),
        ("JCP is the name for the joint care plan.", "JCP", "joint care plan"),
        ("JCP refers to the joint care plan.", "JCP", "joint care plan"),
        ("The joint care plan, known as the JCP, helps.", "JCP", "joint care plan"),
        ("A joint care plan, also called a JCP, helps.", "JCP", "joint care plan"),
        ("The joint care plan, or JCP, helps.", "JCP", "joint care plan"),
        ("The JCP, or joint care plan, helps.", "JCP", "joint care plan"),
        ("Think Local Act Personal \u2013 TLAP \u2013 helps.", "TLAP", "Think Local Act Personal"),
        ("TLAP \u2013 Think Local Act Personal", "TLAP", "Think Local Act Personal"),
        ("The joint care plan, which we call the JCP, helps.", "JCP", "joint care plan"),
        ("We call the joint care plan the JCP.", "JCP", "joint care plan"),
        ("The joint care plan, or JCP for short, helps.", "JCP", "joint care plan"),
        ("Your joint care plan/JCP helps.", "JCP", "joint care plan"),
        # names that are short forms
        ("Ask Zobrex (Zonal Orchard Board for Research and Exchange).", "Zobrex",
         "Zonal Orchard Board for Research and Exchange"),
        ("Ask Zobe (Zonal Orchard Board of Exchange).", "Zobe", "Zonal Orchard Board of Exchange"),
        ("Ask Cafcass (Children and Family Court Advisory and Support Service).", "Cafcass",
         "Children and Family Court Advisory and Support Service"),
        # lists, tables and marks of Markdown
        ("- JCP: joint care plan\n- OUP: one update page", "JCP", "joint care plan"),
        ("*[JCP]: joint care plan", "JCP", "joint care plan"),
        ("| Short | Long |\n|---|---|\n| JCP | joint care plan |", "JCP", "joint care plan"),
        ("| Long | Short |\n|---|---|\n| Joint care plan | JCP |", "JCP", "Joint care plan"),
        ("JCP\n: joint care plan", "JCP", "joint care plan"),
        ("JCP\n~ joint care plan", "JCP", "joint care plan"),
        ("JCP; joint care plan\nOUP; one update page", "JCP", "joint care plan"),
        ("OUP; one update page\nJCP; joint care plan", "JCP", "joint care plan"),
        ("JCP, joint care plan\nOUP, one update page", "JCP", "joint care plan"),
        ("JCP\tjoint care plan\nOUP\tone update page", "JCP", "joint care plan"),
        ("# JCP\n\nThe joint care plan says what we do.", "JCP", "joint care plan"),
        ("## What is a JCP?\n\nA joint care plan says what we do.", "JCP", "joint care plan"),
        ("## What does JCP mean?\n\nJoint care plan.", "JCP", "Joint care plan"),
        ("## What is a JCP\n\nJoint care plan.", "JCP", "Joint care plan"),
        ("# JCP\n\n- joint care plan says what we do.", "JCP", "joint care plan"),
        ("# JCP\n\n> joint care plan says what we do.", "JCP", "joint care plan"),
        ("| What is a JCP? | A joint care plan says so. |\n|---|---|\n| a | b |", "JCP",
         "joint care plan"),
        ("| a | b |\n|---|---|\n| joint care plan | JCP |", "JCP", "joint care plan"),
        ("- JCP: joint care plan. More of it here", "JCP", "joint care plan"),
        ("Ask JCP.[^1]\n\n[^1]: Joint care plan (the paper).", "JCP", "Joint care plan"),
        ("Key: JCP = joint care plan; OUP = one update page.", "JCP", "joint care plan"),
        ("What is the JCP? It is the joint care plan.", "JCP", "joint care plan"),
    ],
)  # fmt: skip
def test_the_long_form_is_exact(text: str, short: str, long: str) -> None:
    assert explained(text).get(short) == long


@pytest.mark.parametrize(
    "text",
    [
        "The JCP (a paper that says what help you get) is free.",
        "The JCP is a paper that says what help you get.",
        "The paper that says what help you get is called the JCP.",
        "JCP means the paper that says what help you get.",
        "JCP\n: A paper that says what help you get.\n\nAsk for a JCP.",
        "## Words we use\n\n- JCP: a paper with your plan",
        "## Glossary\n\n| Word | Meaning |\n|---|---|\n| JCP | a paper with your plan |",
    ],
)
def test_a_description_explains_without_spelling_out(text: str) -> None:
    assert "JCP" in explained(text)
    assert not [f for f in CHECKER.check(text, "a.md").findings if f.rule == "acronym-unexplained"]


@pytest.mark.parametrize(
    "text",
    [
        "We were referred to the JCP clinic.",
        "Ask the team (JCP) for help.",
        "He ran home (see JCP) at noon.",
        "The rate was low (P = 0.05) and the index (AI = 0.9) high.",
        "We joined. Care plans (JCP) came late.",
        "It rose (by 5 per cent; JCP).",
        "The plan, JCP, is new.",
        "Join us (JCP).",
        "Ask Zob (Zonal Orchard Board) today.",
        "Ask People (Public Enquiries of People and Law Experts) today.",
        "We call the council about the JCP.",
        "Anna (a nurse) and Rose (our sister) left.",
        "The team / JCP helps.",
        "## How a JCP is paid for\n\nJoint care plans are free.",
        "## What is a JCP?\n\n## Joint care plan",
        "## So what is a JCP?\n\nJoint care plan.",
        "What is a JCP?\n\nA joint care plan says what we do.",
        "- What is a JCP?\n- A joint care plan says what we do.",
        "# Words\n\nJCP\n\n# Joint care plan",
        "joint care plan\n\nJCP\n\nand more",
        "Joint care plan\n\n- JCP",
        "What is the JCP?\nIt is the joint care plan.",
        "The joint care plan (JCP = 0.9) is free.",
        "The (joint care plan, JCP team) met.",
        "The education health care plan (Ehc plan) is free.",
        "The joint care plan (third edition) (JCP) helps.",
    ],
)
def test_what_only_stands_nearby_is_no_explanation(text: str) -> None:
    assert explained(text) == {}


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("He left. Joint care plan (JCP) work began.", "Joint care plan"),
        ("See the list: joint care plan (JCP).", "joint care plan"),
        ("The old one (OO) and the joint care plan (JCP) ended.", "joint care plan"),
        ("Some joint; joint care plan (JCP).", "joint care plan"),
    ],
)
def test_a_long_form_never_crosses_a_sentence_or_bracket(text: str, long: str) -> None:
    assert explained(text)["JCP"] == long


@pytest.mark.parametrize(
    "marked",
    [
        "The [joint care plan (JCP)] helps.",
        "The [JCP (Joint Care Plan)] helps.",
        "The [joint care plan (page 4; JCP)] helps.",
        "The [joint care plan (3rd edition) (JCP)] helps.",
        "Our work (a [joint care plan, JCP]) helps.",
        "The “[joint care plan”, (JCP)] helps.",
        "The [JCP (joint care plan; the new one)] helps.",
        "The [Nauru Ocean Resources Inc. (NORI)] met.",
        "The [joint care plan, or JCP for short], helps.",
        "A [joint care plan, also called a JCP], helps.",
        "The [JCP, or joint care plan], helps.",
        "Your [joint care plan-JCP] helps.",
        "We call the [joint care plan the JCP].",
        "[JCP stands for joint care plan] and is old.",
        "Ask [JCP. The letters stand for joint care plan].",
        "What is the [JCP? Joint care plan].",
        "- [JCP: joint care plan]. More of it here",
        "- [JCP: a paper that you get.]",
    ],
)
def test_an_explanation_reaches_from_one_form_to_the_other(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    (short,) = CHECKER.check(text, "a.md").acronyms
    assert short.explained_at is not None
    assert text[slice(*short.explained_at)] == marked[marked.index("[") + 1 : marked.index("]")]
    assert [text[start:end] for start, end in short.uses] == [short.short]


@pytest.mark.parametrize(
    ("asked", "answered", "found"),
    [
        ("<h1>What is a JCP?</h1>", "<figcaption>Joint care plans are free.</figcaption>", True),
        ("<h1>JCP</h1>", "<figcaption>Joint care plan of a boy.</figcaption>", True),
        ("<figcaption>What is a JCP?</figcaption>", "<p>Joint care plans are free.</p>", False),
    ],
)
def test_the_words_of_a_picture_answer_and_do_not_ask(
    asked: str, answered: str, *, found: bool
) -> None:
    assert ("JCP" in explained(f"<figure>{asked}{answered}</figure>", "a.html")) is found


@pytest.mark.parametrize("start", ["(", "(page 4;"])
@pytest.mark.parametrize(("size", "found"), [(60, True), (61, False)])
def test_a_part_of_a_bracket_has_sixty_characters(start: str, size: int, *, found: bool) -> None:
    text = f"The joint care plan {start}{'JCP'.rjust(size)}) helps."
    assert ("JCP" in explained(text, "a.txt")) is found


@pytest.mark.parametrize(("size", "found"), [(160, True), (161, False)])
def test_a_bracket_has_a_hundred_and_sixty_characters(size: int, *, found: bool) -> None:
    said = "page 4; " + "a " * 70
    text = f"The joint care plan ({said}{'x' * (size - len(said) - 5)}; JCP) helps."
    assert ("JCP" in explained(text)) is found


@pytest.mark.parametrize(("size", "found"), [(40, True), (41, False)])
def test_a_remark_between_two_forms_is_short(size: int, *, found: bool) -> None:
    text = f"The joint care plan ({'3rd edition'.ljust(size - 4, 'n')}) (JCP) helps."
    assert ("JCP" in explained(text)) is found


@pytest.mark.parametrize(("marks", "found"), [(20, True), (21, False)])
def test_little_follows_in_a_heading_that_asks(marks: int, *, found: bool) -> None:
    text = f"## What is a JCP{marks * '?'}\n\nA joint care plan says what we do."
    assert ("JCP" in explained(text)) is found


@pytest.mark.parametrize("before", ["", "Ask the AXB.\n\n", "Ask AXB and ABY.\n\n- "])
@pytest.mark.parametrize(("together", "found"), [(2, 2), (6, 6), (7, 0)])
def test_one_line_explains_six_short_forms_at_the_most(
    before: str, together: int, found: int
) -> None:
    shorts = ["ABC", "DEF", "GHI", "JKL", "MNO", "PQR", "STU"][:together]
    longs = ["ant bee cat", "dog elk fox", "gnu hen ibis", "jay kite lark", "mole newt owl",
             "pig quail rat", "seal toad urchin"][:together]  # fmt: skip
    told = explained(f"{before}{', '.join(shorts)}: {', '.join(longs)}")
    assert told == dict(list(zip(shorts, longs, strict=True))[:found])


def test_a_long_form_in_a_list_has_a_hundred_and_sixty_characters() -> None:
    long = f"joint {'care'.ljust(149, 'e')} plan"
    assert explained(f"- JCP: {long}") == {"JCP": long}


@pytest.mark.parametrize(("uses", "found"), [(99, True), (100, False)])
def test_words_around_a_short_form_are_looked_at_a_hundred_times(uses: int, *, found: bool) -> None:
    text = f"{'We met the JCP. ' * uses}JCP stands for joint care plan."
    assert ("JCP" in explained(text)) is found


@pytest.mark.parametrize(("uses", "found"), [(19, True), (20, False)])
def test_a_description_is_looked_for_twenty_times(uses: int, *, found: bool) -> None:
    text = f"{'We met the JCP. ' * uses}The JCP is a group of people who check the work."
    assert ("JCP" in explained(text)) is found


@pytest.mark.parametrize(
    "piece",
    ["((((A", "A", "( ", "(A) ", "joint care (JC) ", "JC - ", "JC, or ", "called JC ", "JC means ",
     "(a;", "a(b)", "JC\n\n", "A.", "A-", "[(", "JC: "],
)  # fmt: skip
def test_twice_the_text_is_no_more_than_about_twice_the_work(piece: str) -> None:
    def work(size: int) -> int:
        """Calls made while a text is checked, which unlike seconds are the same everywhere."""
        calls = 0

        def count(*_: object) -> None:
            nonlocal calls
            calls += 1

        text = piece * (size // len(piece))
        sys.setprofile(count)
        try:
            CHECKER.check(text)
        finally:
            sys.setprofile(None)
        return calls

    work(2_000)
    assert work(8_000) < 3 * work(4_000)


@pytest.mark.parametrize(
    "text", ["The joint care plan {JCP} is new.", 'We wrote a plan ("JCP" for joint care plan).']
)
def test_brackets_of_any_kind_may_hold_a_short_form(text: str) -> None:
    assert explained(text, "a.txt") == {"JCP": "joint care plan"}
