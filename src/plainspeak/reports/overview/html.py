"""Pages that need nothing else: no network, no other file, and no script to be read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak._version import __version__
from plainspeak.reports.overview import content as contents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.reports.overview.content import Content

PAGES = Path(__file__).with_name("pages")


def write(content: Content) -> Iterator[str]:
    """The report as a web page. All that comes from documents is escaped."""
    yield from rendered(
        "report.html.j2",
        title=content.title,
        page=content,
        effort=contents.effort,
        caveat=contents.CAVEAT,
        evidence_note=contents.EVIDENCE_NOTE,
    )


def rendered(template: str, /, **values: object) -> Iterator[str]:
    """A page made from its template."""
    import jinja2  # only for pages

    loader = jinja2.FileSystemLoader(PAGES)
    environment = jinja2.Environment(
        loader=loader, autoescape=True, trim_blocks=True, undefined=jinja2.StrictUndefined
    )
    return environment.get_template(template).generate(version=__version__, **values)
