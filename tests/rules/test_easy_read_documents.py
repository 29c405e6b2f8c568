"""Twelve Easy Read documents: six as they should be, and the same with ten faults each."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

import docx
import pytest

import plainspeak
from easy_read import Part, Twin, image, twins
from formats.word import saved
from plainspeak import formats
from plainspeak.formats import File

if TYPE_CHECKING:
    from plainspeak.model import Finding, Report

FAULTS = 60
ENOUGH = 0.95
MOST_FALSE = 3
NOT_COUNTED = {"easy-read-unchecked"}


@cache
def every() -> list[tuple[Twin, Twin]]:
    return list(twins())


@cache
def report(name: str) -> Report:
    (twin,) = (each for pair in every() for each in pair if each.name == name)
    checker = plainspeak.Checker(plainspeak.Settings(audience="easy-read"))
    return checker.check_opened(File(twin.data, twin.name))


def findings(twin: Twin) -> list[Finding]:
    return [each for each in report(twin.name).findings if each.rule not in NOT_COUNTED]


def is_on(finding: Finding, part: Part, text: str) -> bool:
    start, end = finding.about or (finding.start, finding.end)
    place = re.search(r"\s+".join(map(re.escape, part.text.split())), text)
    return place is not None and start < place.end() and place.start() < end


def missed(twin: Twin) -> list[tuple[str, tuple[str, ...]]]:
    """The faults of a document that nothing is said of."""
    text = report(twin.name).document.text
    found = findings(twin)
    left = []
    for part in twin.parts:
        on = [each for each in found if each.rule in part.rules and is_on(each, part, text)]
        everywhere = [each for each in found if each.rule in part.rules and WHOLE(each)]
        if part.rules and not on and not everywhere:
            left.append((part.text, part.rules))
    whole = [rules for rules in twin.faults if not any(p.rules == rules for p in twin.parts)]
    left += [("", rules) for rules in whole if not any(each.rule in rules for each in found)]
    return left


def WHOLE(finding: Finding) -> bool:  # noqa: N802  it is a question about a finding
    return finding.rule in {"easy-read-made-with", "easy-read-contact", "easy-read-word-list"}


def false(twin: Twin) -> list[tuple[str, str, str]]:
    """What is found where there is no fault."""
    text = report(twin.name).document.text
    faulty = [part for part in twin.parts if part.rules]
    known = {rule for rules in twin.faults for rule in rules}
    return [
        (twin.name, each.rule, each.text)
        for each in findings(twin)
        if not any(is_on(each, part, text) for part in faulty)
        and not (WHOLE(each) and each.rule in known)
        and each.rule != "easy-read-page-numbers"
    ]


def test_there_are_twelve_documents_with_sixty_faults() -> None:
    assert len(every()) == 6
    assert sum(len(bad.faults) for _, bad in every()) == FAULTS


def test_nearly_all_faults_are_found() -> None:
    left = [(bad.name, *each) for _, bad in every() for each in missed(bad)]
    assert len(left) <= (1 - ENOUGH) * FAULTS, left


def test_hardly_anything_is_found_where_there_is_no_fault() -> None:
    wrong = [each for pair in every() for twin in pair for each in false(twin)]
    assert len(wrong) <= MOST_FALSE, wrong


@pytest.mark.parametrize("kind", ["docx", "odt", "pptx", "pdf"])
def test_what_is_found_can_be_put_into_the_file_as_comments(kind: str) -> None:
    for _, bad in every():
        if bad.name.endswith(kind):
            found = report(bad.name).findings
            data = formats.annotated(File(bad.data, bad.name), found)
            assert len(data) > len(bad.data)
            again = plainspeak.Checker(plainspeak.Settings(audience="easy-read"))
            after = again.check_opened(File(data, bad.name)).findings
            assert [each.rule for each in after] == [each.rule for each in found]


def test_of_a_long_policy_without_pictures_what_can_be_judged_is_judged() -> None:
    document = docx.Document()
    for number in range(60):
        document.add_heading(f"Part {number + 1}", 1)
        document.add_paragraph("The policy is for every person who lives here.")
        document.add_page_break()  # type: ignore[no-untyped-call]
    checker = plainspeak.Checker(plainspeak.Settings(audience="easy-read"))
    found = {each.rule for each in checker.check_opened(File(saved(document), "a.docx")).findings}
    wanted = ("length", "pictures", "page-numbers", "font-size", "font", "line-spacing", "contact")
    assert {f"easy-read-{name}" for name in wanted} <= found


def test_one_finding_speaks_for_all_paragraphs_with_the_same_fault() -> None:
    document = docx.Document()
    for _ in range(20):
        document.add_paragraph("You can come.")
    checker = plainspeak.Checker(plainspeak.Settings(audience="easy-read"))
    found = checker.check_opened(File(saved(document), "a.docx")).findings
    (small,) = [each for each in found if each.rule == "easy-read-font-size"]
    assert small.message == (
        "The letters are 11 points here and in the next 19 paragraphs. Use 14 or more."
    )


def test_a_document_whose_words_are_all_in_pictures_has_nothing_to_judge() -> None:
    written = docx.Document()
    for _ in range(3):
        written.add_picture(BytesIO(image()))
    checker = plainspeak.Checker(plainspeak.Settings(audience="easy-read"))
    found = checker.check_opened(File(saved(written), "pictures.docx"))
    assert (found.findings, found.readability.words) == ((), 0)
