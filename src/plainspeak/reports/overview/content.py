"""What the report says, before it is laid out: every form of it is made from this."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.model import LOWER_SECONDARY_GRADE
from plainspeak.readability.bands import BANDS, NO_BAND
from plainspeak.reports._text import count, encodable
from plainspeak.reports.acronyms import Conflict
from plainspeak.rules import registry

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.reports.overview.comparison import Comparison
    from plainspeak.reports.overview.summary import Overview, ShortForm, Summary, WordCount

MOST_STARTS = 3
MOST_CHANGES = 10
MOST_WORDS = 25
"""Words in the table that is always shown; the others are folded."""

DEFAULT_TITLE = "Words to change"

CAVEAT = (
    "How hard a text is was worked out from its words and sentences. It cannot show that people "
    "understand it: ask some of your readers."
)

EVIDENCE_NOTE = (
    "These counts are evidence for your records. They are not a certificate. WCAG 2.2 asks that "
    "unusual words (3.1.3) and abbreviations (3.1.4) are explained, and that a text needs no more "
    "than nine years of school, or has an easier version (3.1.5). The Accessible Information "
    "Standard of the NHS asks that disabled people get information they can understand."
)


class Bar(NamedTuple):
    """One row of a chart; ``share`` is its part of the largest, in hundredths."""

    name: str
    value: int
    share: int


class Chart(NamedTuple):
    """A chart: its title, what its bars are and what they count."""

    title: str
    what: str
    of: str
    bars: tuple[Bar, ...]


class EvidenceRow(NamedTuple):
    """What one document shows about accessibility law."""

    title: str
    unusual_words: str
    abbreviations: str
    reading_level: str


class Content(NamedTuple):
    """The whole report."""

    title: str
    date: str
    lead: str
    starts: tuple[Summary, ...]
    changes: tuple[WordCount, ...]
    conflicts: tuple[Conflict, ...]
    comparison: Comparison | None
    errors: tuple[tuple[str, str], ...]
    documents: tuple[Summary, ...]
    words: tuple[WordCount, ...]
    more_words: tuple[WordCount, ...]
    short_forms: tuple[ShortForm, ...]
    charts: tuple[Chart, ...]
    evidence: tuple[EvidenceRow, ...]


def content(
    overview: Overview, title: str, comparison: Comparison | None = None, date: str = ""
) -> Content:
    """Arrange what was found: first what a busy person acts on, then the details."""
    ranked = overview.ranked
    words = overview.words
    return Content(
        title=title,
        date=date,
        lead=lead(overview),
        starts=tuple(each for each in ranked[:MOST_STARTS] if each.found),
        changes=tuple(words[:MOST_CHANGES]),
        conflicts=tuple(_with_titles(overview)),
        comparison=comparison,
        errors=tuple(overview.errors),
        documents=tuple(ranked),
        words=tuple(words[:MOST_WORDS]),
        more_words=tuple(words[MOST_WORDS:]),
        short_forms=tuple(overview.short_forms),
        charts=tuple(_charts(overview)),
        evidence=tuple(map(_evidence, ranked)),
    )


def _with_titles(overview: Overview) -> Iterator[Conflict]:
    """The short forms that mean two things, with the titles of their documents."""
    titles = {each.name: each.title for each in overview.documents}
    for short, meanings in overview.conflicts:
        named = {
            long: list(dict.fromkeys(titles.get(encodable(path), path) for path in paths))
            for long, paths in meanings.items()
        }
        yield Conflict(short, named)


def lead(overview: Overview) -> str:
    """What was checked and found, in a sentence or two."""
    checked = f"{count(len(overview.documents), 'document')}, {count(overview.length, 'word')}"
    notes = f", and {count(overview.notes, 'note')} that may be worth a look"
    if not overview.found:
        return f"{checked}. Nothing has to change{notes if overview.notes else ''}."
    things = count(overview.found, "thing")
    return f"{checked}. {things} to change{notes if overview.notes else ''}."


def effort(document: Summary) -> str:
    """How much there is to change in a document, and how hard it is, in a few words."""
    things = count(document.found, "thing")
    if document.band == NO_BAND:
        return f"{things} to change"
    return f"{things} to change; {_reads(document.band)}"


def _reads(band: str) -> str:
    return band if band.startswith("takes") else f"{band} to read"


def _evidence(document: Summary) -> EvidenceRow:
    found = document.evidence
    return EvidenceRow(
        document.title,
        _of(found.unexplained_words, found.unusual_words),
        _of(found.unexplained_abbreviations, found.abbreviations),
        _level(found.grade),
    )


def _of(unexplained: Sequence[str], total: int) -> str:
    return f"{len(unexplained)} of {total}" if total else "none used"


def _level(grade: float | None) -> str:
    if grade is None:
        return "too short to tell"
    years = "nine years of school or fewer" if grade <= LOWER_SECONDARY_GRADE else "more than nine"
    return f"{years} (grade {grade:.1f})" if grade > 0 else years


def _charts(overview: Overview) -> list[Chart]:
    bands = Counter(each.band for each in overview.documents)
    order = [*(each.name for each in BANDS), NO_BAND]
    hard = [(name, bands[name]) for name in order if bands[name]]
    kinds = [
        (registry().rules[rule].rule.summary[1], number)
        for rule, number in overview.rules.most_common()
    ]
    found = [
        Chart("How hard the documents are", "To read", "Documents", _bars(hard)),
        Chart("What was found", "Kind", "Times", _bars(kinds)),
    ]
    return [chart for chart in found if chart.bars]


def _bars(rows: Sequence[tuple[str, int]]) -> tuple[Bar, ...]:
    most = max((value for _, value in rows), default=1)
    return tuple(Bar(name, value, max(1, 100 * value // most)) for name, value in rows)
