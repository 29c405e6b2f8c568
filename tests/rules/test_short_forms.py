"""The rules about short forms: what they find, what they say, and what they offer."""

from __future__ import annotations

import pytest

import plainspeak


def findings(text: str, rule: str, **settings: str) -> tuple[plainspeak.Finding, ...]:
    chosen = plainspeak.Settings(select=(f"acronym-{rule}",), **settings)  # type: ignore[arg-type]
    return plainspeak.Checker(chosen).check(text, "a.md").findings


def words(text: str, rule: str, **settings: str) -> list[str]:
    return [each.text for each in findings(text, rule, **settings)]


def reasons(text: str, rule: str) -> list[str | None]:
    """Why each swap that is offered is not made unasked; ``None`` where it is."""
    return [each.reason for found in findings(text, rule) for each in found.suggestions]


LONG = "It is open to all. "
BOARD = "The care plan board (CPB) met. The CPB can help."


@pytest.mark.parametrize(
    ("text", "late"),
    [
        (f"Ask the CPB. {BOARD}", True),
        ("Ask the CPB. CPB stands for care plan board. Ask it.", False),
        ("Ask the CPB. It is open. CPB stands for care plan board. Ask it.", False),
        ("Ask the CPB: CPB stands for care plan board. Ask it.", True),
        ("# The CPB\n\nAsk the CPB. CPB stands for care plan board. Ask it.", False),
        ("Ask the CPB. It is open. It is big. CPB stands for care plan board.", True),
        (f"# The CPB\n\n{LONG * 4}{BOARD}", False),
        (f"# The CPB\n\n{LONG * 5}{BOARD}", True),
        (f"# The CPB\n\n{'It is open now. ' * 9}{BOARD}", False),
        (f"The CPB\n\n{LONG * 9}{BOARD}", False),
        (f"- The CPB\n\n{LONG * 9}{BOARD}", False),
        (f"- The CPB.\n\n{LONG * 9}{BOARD}", True),
        (f"Ask the CPB. {LONG * 9}\n\n# Glossary\n\nThe care plan board (CPB).", False),
        (f"Ask the CPB. {LONG * 9}\n\n# Help\n\nThe care plan board (CPB).", True),
        (f"# Glossary\n\nAsk it.\n\n# Help\n\nAsk the CPB. {LONG * 9}{BOARD}", False),
        (f"# Help\n\nAsk the CPB. {LONG * 9}\n\n# Short terms\n\n{BOARD}", False),
        (f"# Help\n\nAsk the CPB. {LONG * 9}\n\n# Terms\n\nAsk.\n\n# More\n\n{BOARD}", True),
        (f"# Help\n\nAsk the CPB. {LONG * 9}{BOARD}\n\n# Terms\n\nAsk.", True),
        (f"# Help\n\nAsk it.\n\n# Glossary\n\nAsk.\n\n# Use\n\nAsk the CPB. {LONG}{BOARD}", True),
        (BOARD, False),
    ],
)
def test_a_short_form_is_explained_before_a_reader_needs_it(text: str, *, late: bool) -> None:
    assert bool(words(text, "late")) is late


def test_a_late_explanation_can_be_moved_to_the_first_use() -> None:
    text = f"Ask the CPB. It is free. {BOARD}"
    (found,) = findings(text, "late")
    assert found.message == (
        '"CPB" is explained only later, on line 1. Explain it here, at its first use.'
    )
    settings = plainspeak.Settings(select=("acronym-late",))
    assert plainspeak.Checker(settings).fix(text) == (
        "Ask the care plan board (CPB). It is free. The CPB met. The CPB can help."
    )


APART = "We ask more. It is free. "
LATER = "the later explanation has to go as well"
LONGER_NAME = "it may be part of a longer name"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"Contact CPB. {APART}{BOARD}", 'it may need "the" in front'),
        (f"CPB staff came. {APART}{BOARD}", 'it may need "the" in front'),
        (f"Our CPB met. {APART}{BOARD}", None),
        (f"The CPB-led plan. {APART}{BOARD}", "it may be part of a longer word"),
        (f"The CPB (new). {APART}{BOARD}", None),
        (f"Our CPB met Ann. {APART}{BOARD}", None),
        (f"Our CPB met. {APART}We saw Ann, the care plan board (CPB).", None),
        (f"Our CPB met. {APART}In Leeds the care plan board (CPB) met.", None),
        (f"Ask two CPBs. {APART}{BOARD}", LATER),
        (f"The CPB met. {APART}Care plan board (CPB) staff met.",
         "its first word may have a capital only because it begins a sentence"),
        (f"Ask the CPB Leeds. {APART}{BOARD}", LONGER_NAME),
        (f"Ask the Leeds CPB. {APART}Ask the big care plan board (CPB).", LONGER_NAME),
        (f"Ask the CPB. {APART}The Leeds care plan board (CPB) met.", LONGER_NAME),
        (f"Ask the CPB. {APART}The Office of Care Plan Boards (CPB) met.", LONGER_NAME),
        (f"Ask the CPB. {APART}The office of care plan boards (CPB) met.", None),
        (f"Ask the CPB. {APART}Leeds is here of care plan boards (CPB).", None),
        (f"Ask the CPB. {APART}Ask the CPB (care plan board). The CPB can.", LATER),
        (f"Ask the CPB. {APART}CPB stands for care plan board.", LATER),
        (f"Ask the CPB. {APART}{BOARD} Ask the care plan board (CPB).", LATER),
        (f"Ask the CPB. {APART}\n\n# The care plan board (CPB)\n\nThe CPB can.",
         "a heading is a title, and links may lead to it"),
        (f"# Ask the CPB\n\n{LONG * 6}{BOARD}", "a heading is a title, and links may lead to it"),
        (f"Ask the CPB. {APART}Ask the care **plan** board (CPB).", LATER),
        (f"Ask the CPB. {APART}Ask the care plans group board (CPB).",
         "the words may not be all that the letters stand for"),
    ],
)  # fmt: skip
def test_an_explanation_is_moved_only_where_the_words_around_let_it(
    text: str, reason: str | None
) -> None:
    assert reasons(text, "late") == [reason]


CLUB = "The Friday lunch club (FLC) is open."
BY_LETTERS = "people may know it by the letters"
HARD = "the words that it stands for may need explaining"
AROUND = "the words around it may have to change"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (CLUB, None),
        (f"{CLUB} Ask the FLC.", "the other use has to change too"),
        ("The FLC (Friday lunch club) is open.", AROUND),
        ("The Friday lunch club (the FLC) is open.", AROUND),
        ("The Friday lunch club (FLC)-led plan is open.", AROUND),
        ("The Friday **lunch** club (FLC) is open.", AROUND),
        ("The Friday Lunch club (FLC) is open.", "people may know the name by its letters"),
        ("The Friday lunch club (FLC), also known as Fred, is open.", BY_LETTERS),
        ("The Friday lunch clubs group (FLC) is open.", BY_LETTERS),
        ("The reablement lunch club (RLC) is open.", HARD),
        ("Reablement: see the many lunch clubs (MLC).", None),
        ("See the many lunch clubs (MLC) reablement.", None),
    ],
)  # fmt: skip
def test_a_short_form_that_is_not_used_again_can_go(text: str, reason: str | None) -> None:
    assert reasons(text, "unused") == [reason]


def test_a_rare_word_behind_a_short_form_may_need_explaining() -> None:
    checker = plainspeak.Checker(plainspeak.Settings(select=("acronym-unused", "rare-word")))
    for text, safe in (
        ("The mollify lunch club (MLC) is open.", False),
        ("Mollify them. The many lunch clubs (MLC) are open.", True),
        ("The many lunch clubs (MLC) mollify.", True),
    ):
        (swap,) = next(
            each.suggestions
            for each in checker.check(text).findings
            if each.rule == "acronym-unused"
        )
        assert swap.safe is safe


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (CLUB, '"FLC" is explained but not used again. Just write "Friday lunch club".'),
        (
            f"{CLUB} Ask the FLC.",
            '"FLC" is used only once more. Write "Friday lunch club" both times.',
        ),
        (f"Ask the FLC. {CLUB} Ask the FLC.", None),
        (f"{CLUB} Ask the FLC. The FLC can help.", None),
        (f"{CLUB} Ask the FLC. The FLC can help. The FLC is big.", None),
        (f"# {CLUB[:-1]}\n\nAsk us.", None),
        ("The multidisciplinary team (MDT) met.", None),
    ],
)
def test_a_short_form_is_of_use_from_its_second_use_on(text: str, message: str | None) -> None:
    said = [each.message for each in findings(text, "unused")]
    assert said == ([message] if message else [])


def test_short_forms_in_a_list_of_them_may_stay() -> None:
    items = "- big new house (BNH)\n- many lunch clubs (MLC)\n"
    text = "\n\nThe odd new car (ONC) is here."
    assert words(items + text, "unused") == [
        "big new house (BNH)",
        "many lunch clubs (MLC)",
        "odd new car (ONC)",
    ]
    assert words(f"{items}- red new bus (RNB)\n{text}", "unused") == ["odd new car (ONC)"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The care plan board (CPB) met. Ask the care plan board (CPB).", 1),
        ("The care plan board (CPB) met. " * 3, 2),
        ("The care plan board (CPB) met.\n\n- the care plan board (CPB) and more of it.", 0),
        ("- the care plan board (CPB) and more of it.\n\nThe care plan board (CPB) met.", 1),
        ("# The care plan board (CPB)\n\nThe care plan board (CPB) met.", 0),
        ("The care plan board (CPB) met. The cats played ball (CPB).", 0),
        ("The care plan board (CPB) met.", 0),
        ("The CPB met.", 0),
    ],
)
def test_a_second_explanation_is_found(text: str, found: int) -> None:
    made = findings(text, "repeated")
    assert [each.message for each in made] == [
        '"CPB" is already explained on line 1. Here "CPB" is enough.'
    ] * found
    assert all([swap.text for swap in each.suggestions] == ["CPB"] for each in made)


def test_two_meanings_are_a_warning_and_two_wordings_a_note() -> None:
    (two,) = findings("The care plan board (CPB) met. The cats played ball (CPB).", "conflict")
    assert two.level == "warning"
    assert two.message == (
        '"CPB" means "care plan board" on line 1 and "cats played ball" here. '
        "Use another short form for one of them."
    )
    (one,) = findings("The care plan board (CPB) met. A care planning board (CPB).", "conflict")
    assert one.level == "note"
    assert one.message == (
        '"CPB" means "care plan board" on line 1 and "care planning board" here. '
        "Use one wording, or give one up."
    )
    assert not findings("The care plan board (CPB) met. A care plan board (CPB).", "conflict")
    quoted = 'The care plan board (CPB) met. He said "the cats played ball (CPB)".'
    assert not findings(quoted, "conflict")
    first, second = findings(
        f"{BOARD} The cats played ball (CPB). A cold pie bag (CPB).", "conflict"
    )
    assert (first.text, second.text) == ("cats played ball (CPB)", "cold pie bag (CPB)")


TEAM = "The area care team (ACT) met. The ACT left. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{TEAM}The ACT and the area care team won.", ["area care team"]),
        (f"{TEAM}The Area\ncare team left. The area care team won.", ["Area\ncare team"]),
        (f"{TEAM}The area care teams won.", []),
        (f"{TEAM}Ask the area care team (ACT).", []),
        (f"{TEAM}Ask the area care team (ACT). The area care team won.", ["area care team"]),
        (f"The area care team won. {TEAM}", []),
        ("The area care team (ACT) met. Ask the ACT (area care team). The ACT left.", []),
        (f"{TEAM}An area care team won. The area care team (ACT) won.", ["area care team"]),
    ],
)
def test_a_long_form_that_comes_again_is_found(text: str, found: list[str]) -> None:
    assert words(text, "full-form") == found


def test_in_each_section_a_long_form_counts_as_far_as_its_short_form_goes() -> None:
    section = {"acronym_scope": "section"}
    text = f"{TEAM}The area care team won. The ACT can.\n\n# Here\n\nThe area care team is here."
    assert words(text, "full-form", **section) == ["area care team"]
    text = f"{TEAM}\n\n# Here\n\nThe area care team won."
    assert words(text, "full-form", **section) == []
    assert words(text, "full-form") == ["area care team"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ask the QXZ.", ""),
        ("Ask the QXZ. The QXZ met.", " It is used twice."),
        ("Ask the QXZ. The QXZ met. The QXZ left.", " It is used 3 times."),
    ],
)
def test_how_often_a_short_form_is_used_is_said(text: str, said: str) -> None:
    (found,) = findings(text, "unexplained")
    assert (found.start, found.level) == (8, "note")
    assert found.message == f'Can you spell out "QXZ" the first time?{said}'


def test_a_short_form_that_is_listed_is_a_warning_with_its_long_form() -> None:
    (found,) = findings("Read EHC plans.", "unexplained")
    assert (found.text, found.level) == ("EHC plans", "warning")
    assert found.message == (
        'Can you spell out "EHC plan" the first time? It may mean education, health and care plan.'
    )
    assert [(each.text, each.safe) for each in found.suggestions] == [
        ("education, health and care plan (EHC plan)", False)
    ]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("What does QXZ mean? Ask QXZ.", 24),
        ("Avoid jargon such as QXZ. Ask QXZ.", 30),
        ("Avoid jargon. Ask QXZ, such as it is.", 18),
        ("- Ask QXZ\n\n# Ask QXZ\n\nGo.", 17),
    ],
)
def test_a_short_form_that_is_only_spoken_of_needs_no_explaining(text: str, at: int) -> None:
    assert [each.start for each in findings(text, "unexplained")] == [at]


def many(number: int) -> str:
    """A text with so many short forms, each explained and used once more."""
    letters = "ABCDEFGHIJKLMN"[:number]
    said = [f"The {each.lower()}ig care plan ({each}CP) met." for each in letters]
    return " ".join([*said, *(f"Ask the {each}CP." for each in letters)])


def test_more_short_forms_than_readers_can_hold_are_found_at_the_first_that_is_too_many() -> None:
    checker = plainspeak.Checker(plainspeak.Settings(select=("too-many-acronyms",)))
    assert checker.check(many(6)).findings == ()
    (found,) = checker.check(many(7)).findings
    assert found.text == "GCP"
    assert found.start == many(7).rindex("GCP")
    assert found.message == (
        'There are 7 short forms here ("ACP", "BCP", "CCP", "DCP", "ECP", "FCP", "GCP"). '
        "Readers can hold about 6: write the ones you use least in full."
    )
    assert '"LCP"). ' in checker.check(many(12)).findings[0].message
    assert '"LCP" and more). ' in checker.check(many(13)).findings[0].message


def line(length: int) -> str:
    """A line of so many characters that uses a short form."""
    return f"The CPB {'so ' * 40}"[:length].rstrip().ljust(length, "o")


@pytest.mark.parametrize(
    ("lines", "is_title"),
    [
        ([line(100)], True),
        ([line(101)], False),
        ([line(50), line(50)], True),
        ([line(51), line(50)], False),
        ([line(50), line(51)], False),
        ([f"{line(40)}:"], False),
        ([f"{line(40)}?"], False),
        ([line(40), "Ask us."], False),
    ],
)
def test_a_short_line_with_no_full_stop_is_a_title(lines: list[str], *, is_title: bool) -> None:
    text = "\n".join(lines)
    assert words(f"{text}\n\n{LONG * 9}{BOARD}", "late") == ([] if is_title else ["CPB"])


@pytest.mark.parametrize(
    ("item", "is_contents"),
    [("The CPB", True), ("The CPB?", True), ("The CPB.", False), ("The CPB:", False)],
)
def test_a_short_item_may_be_of_the_contents(item: str, *, is_contents: bool) -> None:
    assert words(f"- {item}\n\n{LONG * 9}{BOARD}", "late") == ([] if is_contents else ["CPB"])


def test_a_long_form_that_is_moved_begins_its_sentence_with_one_capital() -> None:
    (found,) = findings(f"CPB is open. It is free. {APART}{BOARD}", "late")
    assert [each.text for each in found.suggestions[0].edits] == ["Care plan board (CPB)", "CPB"]
    (found,) = findings(f"Ask the CPB. It is free. {APART}{BOARD}", "late")
    assert [each.text for each in found.suggestions[0].edits] == ["care plan board (CPB)", "CPB"]


def test_a_line_number_is_named_once() -> None:
    text = f"Ask the CPB.\n\n{APART}\n\n{APART}\n\n{BOARD}"
    (found,) = findings(text, "late")
    assert found.message == (
        '"CPB" is explained only later, on line 7. Explain it here, at its first use.'
    )


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Standards champions (SROs) will meet. The SROs decide.", 0),
        ("Some staff rotas overlap (SRO). The SRO decides.", 1),
        ("Each school reading organiser (SRO) will meet. The SRO decides.", 1),
    ],
)
def test_a_bracket_that_only_shares_letters_is_no_second_meaning(other: str, found: int) -> None:
    text = f"The senior responsible owners (SROs) lead. The SROs meet. {other}"
    assert len(findings(text, "conflict")) == found
