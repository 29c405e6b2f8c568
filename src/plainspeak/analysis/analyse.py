"""What is understood of a document before any rule speaks: sentences, terms and short forms."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.acronyms.index import AcronymIndex
from plainspeak.analysis import definitions, meanings
from plainspeak.analysis.fields import DocumentFields
from plainspeak.analysis.located import locate
from plainspeak.analysis.mentions import mentioned
from plainspeak.lexicon.evidence import Evidence
from plainspeak.model import ForeignText, Kind, SentenceSpan
from plainspeak.text import caps

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from plainspeak.acronyms.entry import AcronymEntry
    from plainspeak.analysis.detectors import Detection, Detector
    from plainspeak.analysis.located import LocatedTerm
    from plainspeak.lexicon.matcher import Lexicon
    from plainspeak.model import Document
    from plainspeak.settings import Profile, Settings
    from plainspeak.text import Passage, Tokenizer, Tokens


@dataclass(eq=False, slots=True)
class Analysis:
    """One document, analysed once; every rule looks at this and at nothing else.

    ``explained`` holds, by its term, where a word is explained that the lists do not speak of
    there. ``foreign`` are the parts that are not in English: nothing else is known of them.
    """

    document: Document
    settings: Settings
    profile: Profile
    words: int
    sentences: Sequence[SentenceSpan]
    terms: Sequence[LocatedTerm]
    acronyms: Sequence[AcronymEntry]
    all_caps_lines: Sequence[SentenceSpan]
    detections: Mapping[str, Sequence[Detection]]
    fields: DocumentFields
    explained: Mapping[str, int] = field(default_factory=dict)
    foreign: Sequence[ForeignText] = ()


class Tools(NamedTuple):
    """What documents are analysed with; ``detectors`` makes new ones for each document."""

    settings: Settings
    profile: Profile
    tokenizer: Tokenizer
    lexicon: Lexicon
    detectors: Callable[[], Mapping[str, Detector]]


def analyse(
    document: Document,
    tools: Tools,
    suppressed: Sequence[tuple[int, int]] = (),
    tokens: Tokens | None = None,
    evidence: Evidence | None = None,
) -> Analysis:
    """Analyse a document passage by passage, so that a long one needs little memory.

    ``suppressed`` are start and end of the parts whose words count for nothing. ``tokens`` are
    those of a host program, taken in the place of our own, and ``evidence`` is that of a longer
    text of which the document is a part.
    """
    gathered = _Gathered(document, tools, suppressed, evidence or Evidence.of(document))
    for passage in tools.tokenizer.passages(document, tokens):
        gathered.add(passage)
    return gathered.analysis()


class _Gathered:
    """What the passages of one document have given so far."""

    def __init__(
        self,
        document: Document,
        tools: Tools,
        suppressed: Sequence[tuple[int, int]],
        evidence: Evidence,
    ) -> None:
        self._document = document
        self._tools = tools
        self._suppressed = suppressed
        self._evidence = evidence
        self._marked_up = {start for start, *_ in document.markup_definitions}
        self._words = 0
        self._sentences: list[SentenceSpan] = []
        self._terms: list[LocatedTerm] = []
        self._caps_lines: list[SentenceSpan] = []
        self._foreign: list[ForeignText] = []
        self._explained: dict[str, int] = {}
        self._index = AcronymIndex(
            meanings.rows_by(tools.lexicon, self._evidence), definitions.find_description
        )
        self._detectors = tools.detectors()

    def add(self, passage: Passage) -> None:
        """Take in the next passage."""
        foreign: set[int] = set()
        self._words += passage.count(0, len(passage.words))
        for first, last, language in passage.foreign:
            foreign.update(range(first, last))
            self._words -= passage.count(first, last)
            place = passage.starts[first], passage.ends[last - 1]
            self._foreign.append(ForeignText(*place, language))
        self._sentences += [
            _span(passage, *each) for each in passage.sentences if each[0] not in foreign
        ]
        excluded = foreign | self._left_alone(passage)
        for line in passage.all_caps_lines:
            if line[0] not in foreign:
                excluded.update(range(*line))
                if not caps.is_organisation(passage.words[slice(*line)]):
                    self._caps_lines.append(_span(passage, *line))
        matches = list(self._tools.lexicon.match(passage, self._evidence))
        self._index.add(passage, matches, excluded)
        for detector in self._detectors.values():
            detector.add(passage, matches, excluded)
        self._terms += [
            locate(self._document, passage, match, self._marked_up)
            for match in matches
            if match.terms[0].kind != "acronym"
            and match.terms[0].level != "ok"
            and match.first not in excluded
        ]
        if self._terms:
            self._find_explanations(passage, {match.first for match in matches})

    def _find_explanations(self, passage: Passage, seen: set[int]) -> None:
        """Look for explanations of terms where no row speaks of them.

        A term that is explained at the first place where one does needs no other.
        """
        first = {each.terms[0].term: each for each in reversed(self._terms)}
        missing = dict.fromkeys(
            each.terms[0]
            for each in first.values()
            if each.terms[0].level == "explain" and not (each.explained or each.glossary)
        )
        for term, start in definitions.explained_elsewhere(passage, missing, seen):
            self._explained.setdefault(term.term, start)

    def _left_alone(self, passage: Passage) -> set[int]:
        """The tokens that are somebody else's words, only spoken of, or suppressed."""
        found: set[int] = set()
        if not self._tools.settings.quotations:
            found |= passage.quoted | mentioned(passage)
        for start, end in self._suppressed:
            first, last = bisect_left(passage.starts, start), bisect_left(passage.starts, end)
            found.update(range(first, last))
        return found

    def analysis(self) -> Analysis:
        """Everything, once all passages are in."""
        document, settings = self._document, self._tools.settings
        self._index.add_markup_definitions(document)
        fields = DocumentFields(
            self._evidence, [term for each in self._terms for term in each.terms]
        )
        return Analysis(
            document,
            settings,
            self._tools.profile,
            self._words,
            self._sentences,
            self._terms,
            self._entries(fields),
            self._caps_lines,
            {rule: list(each.found(document.text)) for rule, each in self._detectors.items()},
            fields,
            self._explained,
            self._foreign,
        )

    def _entries(self, fields: DocumentFields) -> Sequence[AcronymEntry]:
        """The short forms, with what each means; each section has its own where that is asked."""
        if not self._index.has_uses:
            return []
        document = self._document
        sections: list[int] = []
        if self._tools.settings.acronym_scope == "section":
            sections = [block.start for block in document.blocks if block.kind is Kind.HEADING]
        choose = meanings.chooser(document, fields)
        return self._index.entries(document.text, choose, sections)


def _span(passage: Passage, first: int, last: int) -> SentenceSpan:
    count = passage.count(first, last)
    return SentenceSpan(
        passage.starts[first], passage.ends[last - 1], count, passage.kind_at(first)
    )
