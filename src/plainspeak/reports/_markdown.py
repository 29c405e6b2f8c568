"""Text and tables in Markdown, in which nothing from a document is taken for markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak._platform.escape import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$])")


def escape(text: str) -> str:
    """The text on one line so that Markdown shows it as it is, and "@team" notifies nobody.

    >>> print(escape("@team *now*"))
    @&#8203;team \\*now\\*
    """
    line = one_line(" ".join(text.split()))
    return _MARKUP.sub(r"\\\1", line).replace("@", "@&#8203;")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table; its cells hold no markup."""
    yield f"| {' | '.join(head)} |\n"
    yield f"|{'---|' * len(head)}\n"
    for row in rows:
        yield f"| {' | '.join(map(escape, row))} |\n"
