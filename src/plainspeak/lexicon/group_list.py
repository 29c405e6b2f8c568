"""A group's own words: five columns that anyone can fill in, beside the shipped lists.

The file is called ``our_words.csv``. It comes before every shipped list, and no update touches it.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, NamedTuple

from plainspeak._platform import atomic, regular
from plainspeak.errors import ListError, closest, cut
from plainspeak.settings import trust

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

FILE = "our_words.csv"
COLUMNS = ("term", "what to do", "what we say", "what it means", "who added it")
ACTIONS = ("avoid", "explain", "ok")


class GroupTerm(NamedTuple):
    """One row as the group wrote it.

    ``action`` is one of ``ACTIONS``; choices in ``say`` are split with ``|``.

    >>> GroupTerm.of(["moot", "", "raise", "", "Sam"]).action
    'avoid'
    """

    term: str
    action: str
    say: str
    meaning: str
    by: str

    @classmethod
    def of(cls, cells: list[str]) -> GroupTerm:
        """A row with what was left open filled in.

        A word with a meaning alone is one to explain. Any other is one to avoid, since people write
        down the words that they did not understand.
        """
        term, action, say, meaning, by = (" ".join(cell.split()) for cell in cells)
        guess = "explain" if meaning and not say else "avoid"
        return cls(term, action.lower() or guess, say, meaning, by)

    def cells(self, columns: tuple[str, ...]) -> Iterator[list[str]]:
        """The row in the columns of a shipped list, once for each part of speech it may be.

        The last takes the words as they are, for where no part of speech is plain to see.
        """
        given = {
            "term": self.term,
            "kind": "acronym" if self.short_form else "jargon",
            "level": self.action,
            "say_instead": self.say,
            "meaning": self.meaning or (self.say if self.short_form else ""),
            "status": "current",
            "source": self.by,
        }
        for pos in ("",) if self.short_form else (*self._parts(), "phrase"):
            row = given | {"pos": pos}
            yield [row.get(column, "") for column in columns]

    @property
    def short_form(self) -> bool:
        """Whether it is one word with two capitals or more, or a capital and a digit."""
        signs = [letter for letter in self.term if letter.isupper() or letter.isdigit()]
        return " " not in self.term and len(signs) > 1

    def _parts(self) -> Iterator[str]:
        """What the word that inflects may be: the last of a noun, the first of a verb."""
        from plainspeak.lexicon import inflections, phrase_forms  # few runs have words of a group

        for pos in ("noun", "verb"):
            word = phrase_forms.head(self.term, pos)[1]
            if word.isalpha() and inflections.is_a(word.lower(), pos):
                yield pos


def ok_rows(words: Sequence[str], columns: tuple[str, ...]) -> Iterator[tuple[int, list[str]]]:
    """Words that the settings call fine, in the columns of a shipped list, numbered from 1.

    A short form that is no other word counts as it is written. All else counts in any capitals,
    with its plural and, where a shipped list has the word, with all its forms.
    """
    from plainspeak.lexicon import phrase_forms

    for number, each in enumerate(words, 1):
        word = GroupTerm(" ".join(each.split()), "ok", "", "", "the settings")
        row = {"term": word.term, "kind": "acronym", "level": "ok", "status": "current"}
        row["source"] = word.by
        parts = tuple(phrase_forms.shipped_parts_of_speech(word.term.lower()))
        if word.short_form and not parts:
            yield number, [row.get(column, "") for column in columns]
            continue
        row |= {"term": word.term.lower(), "kind": "jargon", "variants": f"{word.term.lower()}s"}
        for pos in (*parts, "phrase"):
            yield number, [(row | {"pos": pos}).get(column, "") for column in columns]


def is_group_list(header: list[str]) -> bool:
    """Whether a first line is that of a group's own list, in any capitals."""
    return tuple(cell.strip().lower() for cell in header) == COLUMNS


def to_rows(where: str, cells: list[str], columns: tuple[str, ...]) -> Iterator[list[str]]:
    """One row of the group in the columns of a shipped list.

    Raises ``ListError`` when nobody could tell what to do with the word.
    """
    word = GroupTerm.of(cells)
    if word.action not in ACTIONS:
        what = f'"{cut(word.action)}" is not something to do'
        raise ListError(where, what, f"{closest(word.action, ACTIONS)} Write avoid, explain or ok.")
    yield from word.cells(columns)


def find(folder: Path, *, trusted: bool = False) -> Path | None:
    """The nearest ``our_words.csv`` at or above a folder, up to the top of its git repository.

    One that is a link out of its own tree is passed over, unless the folder is ``trusted``.
    """
    for parent in (folder.resolve(), *folder.resolve().parents):
        file = parent / FILE
        if regular.is_regular(file) and (trusted or trust.is_inside(file, trust.tree_of(file))):
            return file
        if regular.exists(parent / ".git"):
            return None
    return None


def append(path: Path, word: GroupTerm) -> None:
    """Add a row below all others, and the first line when the file is new.

    The mark at the beginning of the file makes spreadsheets read accents rightly.
    Raises ``ListError`` when the file cannot be written.
    """
    written = io.StringIO(newline="")
    rows = csv.writer(written, lineterminator="\r\n")
    try:
        before = regular.read_bytes(path) if regular.exists(path) else b""
        if not before:
            rows.writerow(COLUMNS)
        rows.writerow(word)
        gap = b"" if not before or before.endswith(b"\n") else b"\r\n"
        start = b"" if before else b"\xef\xbb\xbf"
        atomic.write(before + start + gap + written.getvalue().encode(), path)
    except OSError as error:
        what = f"the list cannot be written ({error.strerror})"
        raise ListError(str(path), what, "Choose another file with --to.") from error
