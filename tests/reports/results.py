"""Results for reports: real ones, and ones with any text and any name."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import strategies as st

import plainspeak
from plainspeak import reports
from plainspeak.errors import DocumentError
from plainspeak.model import (
    Block,
    Document,
    Finding,
    IdentityMap,
    Level,
    Location,
    Report,
    Suggestion,
)
from plainspeak.reports import Style

if TYPE_CHECKING:
    from collections.abc import Iterable

TOP = Path(__file__).parents[2]
LEAFLET = "# How we work\n\nWe will utilise the MDT.\n"
UNREADABLE = DocumentError("broken.docx", "the file is damaged", "Save it again.")
HERE = Style(root=Path())


@cache
def checker(*rules: str) -> plainspeak.Checker:
    return plainspeak.Checker(plainspeak.Settings(select=rules))


def checked(text: str = LEAFLET, name: str = "leaflet.md", rule: str | None = None) -> Report:
    """A report by all rules, or by one."""
    return checker(*filter(None, [rule])).check(text, name)


def word_file() -> Report:
    return checker().check_file(TOP / "examples" / "going-home.docx")


def pdf_file() -> Report:
    return checker().check_file(TOP / "examples" / "repairs-policy.pdf")


def written(name: str, *results: Report | DocumentError, style: Style = HERE) -> str:
    return "".join(reports.write(name, results, style))


class Pages(IdentityMap):
    """An origin with pages in the place of lines, as a PDF file has."""

    def locate(self, offset: int) -> Location:
        """The second page."""
        return Location(page=2, line=super().locate(offset).line)

    def is_verbatim(self, start: int, end: int) -> bool:  # noqa: ARG002  it is all one
        """Nothing can be changed."""
        return False


def flagged(
    text: str,
    name: str = "leaflet.md",
    levels: Iterable[Level] = (Level.WARNING,),
    origin: IdentityMap | None = None,
) -> Report:
    """A report with a finding on the whole text at each level, whatever the text is."""
    document = Document(text, (Block(0, len(text)),), name, origin)
    swap = Suggestion(text[::-1], safe=True)
    findings = tuple(
        Finding(0, len(text), "jargon", level, f"Say {text!s}.", (swap,), None, document, number)
        for number, level in enumerate(levels, 1)
    )
    return Report(document, findings, (), 1)


AWKWARD = (
    "%:,;=+-@'\"<>&|`\\*_[]{}#~$!\n\r\t\x00\x07\x1b\x7f\x85\u2028\u202e\ufffe\ufeff\ud7ff"
    "\U0001f600e\u0301"
)

texts = st.one_of(
    st.text(min_size=1, max_size=40),
    st.text(AWKWARD, min_size=1, max_size=40),
    st.sampled_from(["::error::x", "##[error]x", "]]>", "<!--", "=cmd|' /C calc'!A0", "%0A", "@x"]),
)
names = st.one_of(
    st.text(AWKWARD + "/.\udc80\udcff", min_size=1, max_size=20),
    st.sampled_from(["::set-env::x.md", "-x.md", "a\nb.md", "100%.md", "a:b,c.md", "<stdin>"]),
).filter(lambda name: "\x00" not in name)
