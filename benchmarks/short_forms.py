"""What finding short forms and their explanations costs beside tokenising, in one process.

    python benchmarks/short_forms.py [FILE ...]

A file is one that plainspeak reads, or JSON Lines with a text under "text" or "technical". Without
any it takes the examples and this project's pages. Tokens and listed words are found beforehand.
Timed apart are the matcher, which finds where a text explains a short form, and the whole index,
with every use and what each short form means. Processor time is counted, as machines are busy.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import spacy

import plainspeak
from plainspeak import formats
from plainspeak.acronyms import definitions, mentions
from plainspeak.acronyms.index import AcronymIndex
from plainspeak.acronyms.listed import Listed
from plainspeak.analysis import meanings
from plainspeak.analysis.definitions import find_description
from plainspeak.analysis.fields import DocumentFields
from plainspeak.lexicon.evidence import Evidence
from plainspeak.lexicon.matcher import Lexicon
from plainspeak.text import get_tokenizer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from plainspeak.acronyms.entry import AcronymEntry
    from plainspeak.model import Document, TermMatch
    from plainspeak.text import Passage

TOP = Path(__file__).parents[1]
RUNS = 4


class Prepared:
    """A document with its tokens and listed words, all that comes before the index."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document = document
        self.evidence = Evidence.of(document)
        self.rows = meanings.rows_by(lexicon, self.evidence)
        self.passages: list[tuple[Passage, list[TermMatch]]] = [
            (passage, list(lexicon.match(passage, self.evidence)))
            for passage in get_tokenizer(None).passages(document)
        ]
        self.choose = meanings.chooser(document, DocumentFields(self.evidence, ()))

        self.places = [self._places(*each) for each in self.passages]

    def _places(
        self, passage: Passage, matches: list[TermMatch]
    ) -> tuple[Passage, list[mentions.Mention], Listed]:
        bounds = passage.blocks[0].start, passage.blocks[-1].end
        found = list(mentions.find(passage.text, *bounds))
        listed = Listed(passage, matches, {each.start for each in found})
        return passage, mentions.with_listed(found, listed), listed

    def explanations(self) -> int:
        """How often the document explains a short form, found anew."""
        return sum(
            1
            for passage, places, listed in self.places
            for _ in definitions.find(passage, places, listed.long_forms)
        )

    def entries(self) -> list[AcronymEntry]:
        """The short forms of the document, found anew."""
        index = AcronymIndex(self.rows, find_description)
        for passage, matches in self.passages:
            index.add(passage, matches, set())
        index.add_markup_definitions(self.document)
        return index.entries(self.document.text, self.choose)


def documents() -> Iterator[Document]:
    """The files that were named, or the examples and the pages of the project."""
    paths = [Path(name) for name in sys.argv[1:]] or [
        *sorted((TOP / "docs").glob("*.md")),
        *sorted((TOP / "examples").glob("*.md")),
        TOP / "README.md",
        TOP / "CONTRIBUTING.md",
    ]
    for path in paths:
        if path.suffix != ".jsonl":
            yield formats.read(path)
            continue
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            yield formats.read_text(row.get("text") or row["technical"], "a.txt")


def main() -> None:
    """Print what the index adds to bare tokenising, the first time and later."""
    report = plainspeak.check("The joint care plan (JCP) helps. Ask for a JCP.")
    assert [(each.short, each.long) for each in report.acronyms] == [("JCP", "joint care plan")]
    nlp = spacy.blank("en")
    lexicon = Lexicon("public")
    prepared = [Prepared(document, lexicon) for document in documents()]
    size = sum(len(each.document.text) for each in prepared) / 1e6
    nlp("Warm up.")
    bare: list[float] = []
    matcher: list[float] = []
    index: list[float] = []
    for _ in range(RUNS):
        bare.append(seconds(lambda: [nlp.tokenizer(each.document.text) for each in prepared]))
        matcher.append(seconds(lambda: [each.explanations() for each in prepared]))
        index.append(seconds(lambda: [each.entries() for each in prepared]))
    found = sum(len(each.entries()) for each in prepared)
    print(f"text              {size:6.2f} MB in {len(prepared)} documents, {found} short forms")
    print(f"bare tokenising   {size / statistics.median(bare):6.2f} MB/s")
    for name, times in (("the matcher", matcher), ("the whole index", index)):
        shares = [a / b for a, b in zip(times, bare, strict=True)]
        later = statistics.median(shares[1:])
        print(f"{name:17} {shares[0]:6.2f} of that time at first, {later:.2f} later")


def seconds(do: Callable[[], object]) -> float:
    """The processor time that something takes."""
    began = time.process_time()
    do()
    return time.process_time() - began


if __name__ == "__main__":
    main()
