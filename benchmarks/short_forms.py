"""What finding short forms and their explanations costs beside tokenising, in one process.

    python benchmarks/short_forms.py [FILE ...]

A file is one that plainspeak reads, or JSON Lines with a text under "text" or "technical". Without
any it takes the examples and this project's pages. Tokens and listed words are found beforehand, so
what is timed is the index alone: mentions, candidates, the matcher, and the entries.
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
from plainspeak.acronyms.index import AcronymIndex
from plainspeak.analysis import definitions, meanings
from plainspeak.analysis.fields import DocumentFields
from plainspeak.lexicon.evidence import Evidence
from plainspeak.lexicon.matcher import Lexicon
from plainspeak.text import get_tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterator

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

    def entries(self) -> list[AcronymEntry]:
        """The short forms of the document, found anew."""
        index = AcronymIndex(self.rows, definitions.find_description)
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
    bare, index, found = [], [], 0
    for _ in range(RUNS):
        began = time.process_time()
        for each in prepared:
            nlp.tokenizer(each.document.text)
        bare.append(time.process_time() - began)
        began = time.process_time()
        found = sum(len(each.entries()) for each in prepared)
        index.append(time.process_time() - began)
    shares = [a / b for a, b in zip(index, bare, strict=True)]
    print(f"text              {size:6.2f} MB in {len(prepared)} documents, {found} short forms")
    print(f"bare tokenising   {size / statistics.median(bare):6.2f} MB/s")
    print(f"the index         {size / statistics.median(index):6.2f} MB/s")
    print(f"first pass        {shares[0]:6.2f} of the time that bare tokenising takes")
    print(f"later passes      {statistics.median(shares[1:]):6.2f}")


if __name__ == "__main__":
    main()
