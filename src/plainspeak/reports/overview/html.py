"""The report as one web page that needs nothing else: no network, no other file, no script."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import floor
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plainspeak._version import __version__
from plainspeak.reports._text import shorten
from plainspeak.rules import registry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.reports.overview.comparison import Comparison
    from plainspeak.reports.overview.summary import Overview

PAGES = Path(__file__).with_name("pages")

MOST_WORDS = 100
"""Words shown in the table of those that come up most."""

WIDEST = 300
"""Units that the longest bar takes."""

LONGEST_NAME = 30


class Bar(NamedTuple):
    """One bar of a chart."""

    name: str
    full: str
    value: int
    width: int


class Chart(NamedTuple):
    """A chart: its title, what its bars are and what they count."""

    title: str
    what: str
    of: str
    bars: tuple[Bar, ...]


class ShortForm(NamedTuple):
    """One short form over all documents."""

    short: str
    longs: tuple[str, ...]
    uses: int
    explained: int
    unexplained: int


def write(overview: Overview, title: str, comparison: Comparison | None = None) -> Iterator[str]:
    """The page, piece by piece. Names and texts of documents are escaped, whatever they hold."""
    yield from rendered(
        "report.html.j2",
        title=title,
        overview=overview,
        comparison=comparison,
        documents=overview.worst_first,
        words=overview.words[:MOST_WORDS],
        acronyms=short_forms(overview),
        conflicts=overview.conflicts,
        charts=charts(overview),
    )


def rendered(page: str, **values: object) -> Iterator[str]:
    """A page made from its template."""
    import jinja2  # only for pages

    loader = jinja2.FileSystemLoader(PAGES)
    environment = jinja2.Environment(
        loader=loader, autoescape=True, trim_blocks=True, undefined=jinja2.StrictUndefined
    )
    return environment.get_template(page).generate(version=__version__, **values)


def charts(overview: Overview) -> list[Chart]:
    """How hard the documents are, and what was found in them."""
    levels: Counter[str] = Counter()
    for each in overview.documents:
        if each.grade is not None:
            youngest = max(6, min(22, floor(each.grade) + 5))
            levels[f"age {youngest:>2}" if youngest < 22 else "age 22 or over"] += 1  # noqa: PLR2004
    by_age = [(name, name, levels[name]) for name in sorted(levels)]
    by_rule = [
        (shorten(name, LONGEST_NAME), name, count)
        for rule, count in overview.rules.most_common()
        for name in (registry().rules[rule].rule.summary[1],)
    ]
    found = [
        Chart("Documents by the age of their readers", "Age", "Documents", _bars(by_age)),
        Chart("What was found", "Kind", "Times", _bars(by_rule)),
    ]
    return [chart for chart in found if chart.bars]


def _bars(rows: Iterable[tuple[str, str, int]]) -> tuple[Bar, ...]:
    rows = list(rows)
    most = max((value for *_, value in rows), default=0)
    return tuple(
        Bar(name, full, value, max(1, WIDEST * value // most)) for name, full, value in rows
    )


def short_forms(overview: Overview) -> list[ShortForm]:
    """Every short form of the documents, in alphabetical order."""
    rows = defaultdict(list)
    for row in overview.acronyms:
        rows[row.short].append(row)
    return [
        ShortForm(
            short,
            tuple(dict.fromkeys(row.long for row in found if row.long)),
            sum(row.uses for row in found),
            sum(bool(row.explained) for row in found),
            sum(not (row.explained or row.known) for row in found),
        )
        for short, found in sorted(rows.items(), key=lambda item: item[0].casefold())
    ]
