from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

import plainspeak
from marked import checker, clean, flagged, found
from plainspeak import formats, rules
from plainspeak.lexicon import table
from plainspeak.lexicon.evidence import Evidence
from plainspeak.rules import registry
from plainspeak.rules.registry import GROUPS, NOT_RULES
from plainspeak.settings import Names, Settings, audience, audiences
from work import assert_linear


def messages(text: str, **settings: str) -> list[str]:
    checker = plainspeak.Checker(plainspeak.Settings(**settings))  # type: ignore[arg-type]
    return [finding.message for finding in checker.check(text).findings]


RULES = registry().rules
TOP = Path(__file__).parents[1]


@pytest.mark.parametrize("name", RULES)
def test_a_rule_has_a_page_and_an_example_that_is_found(name: str) -> None:
    rule, _, plugin = RULES[name]
    assert plugin is None
    assert RULES[name].page
    checker = plainspeak.Checker(Settings(select=(name,)))
    if rule.bad:
        assert {finding.rule for finding in checker.check(rule.bad).findings} == {name}
        assert checker.check(rule.good).findings == ()


def test_every_module_of_a_rule_is_registered() -> None:
    top = Path(rules.__file__).parent
    files = [*top.glob("[!_]*.py"), *(each for g in GROUPS for each in (top / g).glob("[!_]*.py"))]
    modules = {"-".join(path.relative_to(top).with_suffix("").parts) for path in files}
    modules = {each.replace("_", "-") for each in modules}
    assert modules - {each.replace("_", "-") for each in NOT_RULES} == set(RULES)


@pytest.mark.parametrize("name", audiences())
def test_an_audience_names_only_rules_and_limits_that_there_are(name: str) -> None:
    names = Names.of(each.rule for each in RULES.values())
    assert set(audience(name).levels) <= set(names.rules)
    assert set(audience(name).limits) <= set(names.limits)


def test_an_audience_says_nothing_that_a_rule_says_already() -> None:
    for name in audiences():
        levels = {(each.rule.name, str(each.rule.level)) for each in RULES.values()}
        limits = {limit for each in RULES.values() for limit in each.rule.limits.items()}
        assert not levels & set(audience(name).levels.items())
        assert not limits & set(audience(name).limits.items())


@pytest.mark.parametrize(
    "text",
    [
        "The multidisciplinary team (MDT) will meet. The MDT decides.",
        "The MDT (multidisciplinary team) will meet.",
        "CESG (the technical help of the government) wrote it.",
        "Citizens Advice (CAB) gives advice. Ask your local CAB for advice.",
        "Go to A&E or ring your GP. The NHS pays.",
        "PLEASE READ ALL OF THE NOTES ON THIS FORM",
        "You must NOT use the lift.",
        "See Part IV and form NG142.",
        "Live at SW1A 2AA.",
        "Save it as plan_MDT.docx or see www.example.org/MDT now.",
        'He said, "The MDT was kind."',
    ],
)
def test_short_forms_that_need_no_explaining_stay_quiet(text: str) -> None:
    assert found(text, "acronym-unexplained") == []


@pytest.mark.parametrize(
    "marked",
    [
        "The [MDT] will meet. The MDT decides.",
        "Two [MDTs] met.",
        "The [MDT]'s plan.",
        "The pharmacy is registered with the [GPhC].",
    ],
)
def test_an_unexplained_short_form_is_found_once(marked: str) -> None:
    assert flagged(marked, "acronym-unexplained")


def test_an_unknown_short_form_is_only_a_note() -> None:
    (finding,) = plainspeak.check("The QXZ will meet.").findings
    assert (finding.level, finding.term) == ("note", None)


def test_several_meanings_are_all_offered_and_none_is_picked(tmp_path: Path) -> None:
    rows = [",".join(table.COLUMNS)]
    rows += [f"QXZ,,acronym,,explain,{long},a thing,,,,,current,,,us," for long in ("one", "two")]
    path = tmp_path / "ours.csv"
    path.write_text("\n".join(rows), "utf-8")
    checker = plainspeak.Checker(Settings(lists=(str(path),)))
    (finding,) = checker.check("The QXZ wrote to us.").findings
    assert finding.message == 'Spell out "QXZ" the first time. It can mean one or two.'
    assert [each.text for each in finding.suggestions] == ["one (QXZ)", "two (QXZ)"]
    assert not any(suggestion.safe for suggestion in finding.suggestions)


def test_a_late_explanation_names_both_places() -> None:
    text = "The MDT met.\n\nThe multidisciplinary team (MDT) plans care."
    (finding,) = plainspeak.check(text).findings
    assert (finding.rule, finding.start) == ("acronym-late", 4)
    assert "on line 3" in finding.message


def test_a_late_explanation_in_one_paragraph_is_found() -> None:
    assert flagged("The [MDT] met. A multidisciplinary team (MDT) plans care.", "acronym-late")


@pytest.mark.parametrize(
    "text",
    [
        "You may need a mandatory reconsideration (a fresh look at a decision).",
        "You may need a mandatory reconsideration, which means a fresh look.",
        "A fresh look at a decision (mandatory reconsideration) takes time.",
        "Mandatory reconsideration: a fresh look at a decision.",
        "This is called mandatory reconsideration. Ask for a mandatory reconsideration.",
        "We use biometrics (such as your fingerprints or your face) at the desk.",
        "Note each allergen (i.e. a food or plant that the child is allergic to).",
        "Has she had measles or varicella (chickenpox)?",
        "You may get red rings on your skin (erythema multiforme).",
        "A slipped disc (also called a prolapsed or herniated disc) hurts.",
        "Teams take a multidisciplinary approach, which means that many kinds of staff help.",
        "Palliative care involves easing the pain of people who will not get well.",
        "A medicine known as an immunosuppressive is given to calm the body.",
        "First night wing\n\nAlso known as the induction wing. It is for the first night.",
        "A more useful definition of anonymisation is a way to hide who people are.",
        "The executor of his estate (someone who carries out the will) pays the court.",
        "Special forbearance: This plan gives you more time to pay the lender.",
        "What is palliative care?\n\nPalliative care helps people to live well until they die.",
        "A key indicator is something that you measure to see if the service works.",
        "We use biometrics such as fingerprints at the desk.",
        "Bring your biometrics, e.g. fingerprints or a photo.",
        "We ask for biometrics - that is, a photo and your fingerprints.",
        "We look for biometrics - this means your face and your fingerprints.",
        "You may have immunosuppressive treatment, meaning medicine to calm the body.",
        "In the same way, palliative care is a way to ease pain.",
        "You may need reablement (notes that help you live at home).",
        "Biometrics are special people who take your fingerprints.",
        "(6e) Palliative care: the team helps you to live well.",
    ],
)
def test_an_explained_term_is_quiet(text: str) -> None:
    assert found(text, "unexplained-term") == []


@pytest.mark.parametrize(
    "marked",
    [
        "[Palliative care] helps people to live well until they die.",
        "[Reablement] (see page 4) is free.",
        "[Reablement] (code 01 on the form) is free.",
        "You may need [reablement] today, which means you must ring us.",
        "We found [reablement]: ask Sam about it.",
        "You may get [reablement] such as immunosuppressives.",
        "You may get [reablement] such as the immunosuppressives.",
        "You may get [reablement], such as that on page 4.",
        "You may get [reablement], e.g. on Monday.",
        "We like [reablement] - it means a lot to us.",
        "For tenants, landlords, [reablement] is a service.",
        "A [reablement]: it is not for you.",
        "After the long meeting about the new home, [reablement] is a service.",
        "Sam said, [reablement] is a service.",
        "[Reablement] is common among people who have been in hospital.",
    ],
)
def test_what_only_looks_like_an_explanation_is_none(marked: str) -> None:
    assert flagged(marked, "unexplained-term")


@pytest.mark.parametrize(
    "text",
    [
        "Lamb T, Hale CA. How we utilise palliative care. J Old Age. 2013 Mar;61(3):335-40.",
        "- 12. Lamb, T. and Hale, C. (2013) How staff utilise PQX. Leeds: Oak Books.",
        "[3] Lamb T. Palliative care in York, doi: 10.1191/147808.",
        "\u00d8stergaard L, van der Berg T (2013) How to utilise it.",
    ],
)
def test_an_entry_of_a_list_of_references_is_left_alone(text: str) -> None:
    assert clean(text)


@pytest.mark.parametrize(
    "marked",
    [
        "Lamb T, Hale CA. How we [utilise] the hall.",
        "We [utilise] the hall (2013).",
        "Vitamin D, iron and how to [utilise] them, 2013.",
        "The NHS and councils [utilise] it under the Care Act (2014).",
        "Your GP (or nurse) may [utilise] it, under the Care Act (2014).",
        "Can I (or my carer) [utilise] the Care Act (2014)?",
        "Mr J. Smith may [utilise] the Care Act (2014).",
        "Mr J. Smith (2014) may [utilise] it.",
    ],
)
def test_a_name_or_a_year_makes_no_list_of_references(marked: str) -> None:
    assert flagged(marked, "wordy")


def test_a_common_word_that_is_explained_too_late_is_a_note() -> None:
    text = (
        "A lasting power of attorney names attorneys. Sign it. Pay for it. Post it today. "
        "Attorneys are people who decide things for you."
    )
    late = next(each for each in checker().check(text).findings if "only later" in each.message)
    assert (late.text, late.level) == ("attorneys", "note")


def test_an_unexplained_term_is_found_once_at_its_first_use() -> None:
    assert flagged(
        "Ask for a [mandatory reconsideration]. A mandatory reconsideration is free.",
        "unexplained-term",
    )


def test_a_long_sentence_says_how_many_words_it_has() -> None:
    text = "We " + "really " * 33 + "help you."
    assert messages(text) == ["This sentence has 36 words. Split it, or cut it to 35 or fewer."]


def test_a_word_with_hyphens_counts_once() -> None:
    checker = plainspeak.Checker(Settings(limits={"sentence-words": 3}))
    assert not checker.check("A step-by-step guide.").findings


def test_a_long_sentence_gives_way_to_the_words_inside_it() -> None:
    text = "We utilise " + "many " * 26 + "things."
    spans = [(f.rule, f.start, f.end) for f in plainspeak.check(text).findings]
    assert ("wordy", 3, 10) in spans
    assert all(a[2] <= b[1] for a, b in pairwise(spans))


def test_a_shouting_line_is_one_finding() -> None:
    assert flagged("Hello.\n\n[PLEASE READ ALL OF THIS FORM FOR THE MDT]\n\nThank you.")


@pytest.mark.parametrize(
    ("text", "swap"),
    [
        ("We utilised it.", "used"),
        ("She utilises it.", "uses"),
        ("Utilising it helps.", "Using"),
        ("We UTILISE it.", "USE"),
        ("It was utilised.", "used"),
        ("You are in receipt of help.", "get"),
        ("She is in receipt of help.", "gets"),
        ("Two footways are shut.", "pavements"),
    ],
)
def test_a_swap_takes_the_form_of_what_it_replaces(text: str, swap: str) -> None:
    assert plainspeak.check(text).findings[0].suggestions[0].text == swap


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("We utilise it.", True),
        ("It is not uncommon here.", False),
        ("It should be noted that we help.", True),
        ("They had an erroneous bill.", True),
        ("She is a service user.", False),
    ],
)
def test_a_swap_is_safe_only_when_nothing_around_must_change(text: str, *, safe: bool) -> None:
    (finding,) = plainspeak.check(text).findings
    suggestion = finding.suggestions[0]
    assert suggestion.safe is safe
    assert (suggestion.reason is None) is safe


def test_rules_can_be_chosen() -> None:
    text = "We utilise the MDT."
    assert messages(text, select=("wordy",)) == ['Say "use".']  # type: ignore[arg-type]
    assert len(messages(text, ignore=("wordy",))) == 1  # type: ignore[arg-type]


def test_plain_words_are_clean() -> None:
    assert clean("Ask us if you need help. We can ring you, write to you or visit you at home.")


@pytest.mark.parametrize("path", sorted((TOP / "examples").glob("*.*")), ids=lambda path: path.name)
def test_a_local_rule_finds_the_same_in_a_block_alone(path: Path) -> None:
    local = tuple(name for name, each in registry().rules.items() if each.rule.local)
    checker = plainspeak.Checker(plainspeak.Settings(select=local))
    document = formats.read(path)
    parts = [replace(document, blocks=(block,)) for block in document.blocks]
    report = checker.check_document(document)
    evidence = Evidence.of(document)
    explained = {each.term for each in report.terms if each.explained}
    alone = [
        each
        for part in parts
        for each in checker.check_document(part, evidence=evidence).findings
        if not (each.term and each.term.term in explained)
    ]
    together = [each for each in report.findings if not (each.term and each.term.term in explained)]
    assert [(f.start, f.end, f.rule, f.message) for f in alone] == [
        (f.start, f.end, f.rule, f.message) for f in together
    ]
    assert {"wordy", "jargon", "passive", "long-sentence"} <= set(local)
    assert not {"acronym-late", "unexplained-term", "rare-word"} & set(local)


def test_the_same_explanation_again_and_again_takes_no_more_than_its_length() -> None:
    part = "# Our team\n\n- multidisciplinary team (MDT)\n\nAsk the MDT.\n\n"
    checker = plainspeak.Checker()
    assert_linear(lambda size: checker.check(part * size, "a.md"), 100)


def test_a_term_again_and_again_in_one_line_takes_no_more_than_its_length() -> None:
    checker = plainspeak.Checker()
    assert_linear(lambda times: checker.check("palliative care of a " * times), 100)
