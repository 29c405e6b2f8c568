"""What people write over the columns of a sheet of words, and what each column holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak.errors import ListError

if TYPE_CHECKING:
    from plainspeak.lexicon.sheet_rows import SheetRow

HEADINGS = {
    "term": (
        "term", "terms", "word", "words", "word or phrase", "word or short form", "phrase",
        "phrases", "jargon", "jargon word", "acronym", "acronyms", "short form", "abbreviation",
        "text", "do not say", "don't say", "avoid", "instead of", "words to avoid",
    ),
    "say": (
        "say", "say instead", "say_instead", "use", "use instead", "what we say", "you can say",
        "we say", "instead", "suggestion", "suggestions", "suggested", "replacement",
        "replacements", "replace with", "alternative", "alternatives", "better", "better word",
        "better words", "plain english", "plain word", "plain words", "in full", "full form",
        "what would you say instead?",
    ),
    "meaning": (
        "meaning", "meanings", "it means", "what it means", "means", "definition", "explanation",
        "what does it mean", "what does it mean?",
    ),
    "action": ("what to do", "action", "do", "level", "what should we do"),
    "by": ("who added it", "added by", "by", "who", "name", "who suggested it", "suggested by"),
    "mark": (
        "mark", "marked", "tick", "did not know", "did not know it", "tick if you did not know it",
    ),
}  # fmt: skip
"""The headings of each column, in lower case; the last is of the sheet that readers fill in."""

NOT_NEEDED = frozenset({
    "document", "documents", "rule", "line", "column", "page", "paragraph", "section", "message",
    "fingerprint", "times", "uses", "example", "variants", "kind", "pos", "fine_when", "needs",
    "unless", "nation", "status", "keep", "source", "checked_on", "number", "no", "no.",
})  # fmt: skip
"""Columns of the sheets that plainspeak itself writes, which say nothing of what to do."""

MAX_HEADING_ROWS = 5
"""Rows at the top among which the headings are looked for, below a title perhaps."""

_BY_HEADING = {heading: name for name, headings in HEADINGS.items() for heading in headings}


class Columns(NamedTuple):
    """Where each of our columns is in a sheet, and the row that its words begin in."""

    places: dict[str, int]
    first_row: int
    headings: dict[str, str]


def find(sheet: str, rows: list[SheetRow]) -> Columns:
    """The columns of a sheet. Raises ``ListError`` naming the headings that are not known."""
    for number, (where, cells) in enumerate(rows[:MAX_HEADING_ROWS]):
        names = [" ".join(cell.lower().split()).rstrip(":") for cell in cells]
        known = [_BY_HEADING.get(name, "") for name in names]
        if "term" in known:
            _refuse_unknown(where, cells, names, rows[number + 1 :])
            places = {name: known.index(name) for name in HEADINGS if name in known}
            headings = {name: " ".join(cells[at].split()) for name, at in places.items()}
            return Columns(places, number + 1, headings)
    remedy = 'Put a heading over each column, such as "word", "say instead" and "meaning".'
    raise ListError(f"{sheet}, first row", "no column is headed as one of words", remedy)


def _refuse_unknown(where: str, cells: list[str], names: list[str], rows: list[SheetRow]) -> None:
    """Refuse columns that nobody would look at; one without a heading only if it is used."""
    unknown = []
    for at, (name, cell) in enumerate(zip(names, cells, strict=True)):
        if name in _BY_HEADING or name in NOT_NEEDED:
            continue
        if name:
            unknown.append(f'"{" ".join(cell.split())}"')
        elif any(at < len(row.cells) and row.cells[at].strip() for row in rows):
            unknown.append(f"number {at + 1}, which has no heading")
    if unknown:
        columns = "the column" if len(unknown) == 1 else "the columns"
        verb = "is" if len(unknown) == 1 else "are"
        remedy = "Rename or delete it. Known headings: word, say instead, meaning, what to do, by."
        raise ListError(where, f"{columns} {', '.join(unknown)} {verb} not known", remedy)
