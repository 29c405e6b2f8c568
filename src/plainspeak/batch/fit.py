"""Settings that leave documents clean which a team is proud of, with the evidence for each.

Words that the documents use without harm are proposed as fine, and limits as high as they need.
What no setting should hide, such as a short form with two meanings, is left for a person.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.checker import Checker
from plainspeak.rules import registry
from plainspeak.settings import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from plainspeak.model import Document, Finding
    from plainspeak.settings import Settings

WORD_RULES = frozenset(
    {"acronym-unexplained", "jargon", "rare-word", "unexplained-term", "wordy"},
)
"""Rules whose findings go once their word is fine. What people ask us not to say stays."""

LOWER_IS_LOOSER = frozenset({"word-frequency"})
"""Limits that are not raised: the word itself is proposed."""

MAX_TIMES = 10
"""How many times its limit a document may need before we rather say that something is odd."""

STEPS = 20
"""Steps in which two limits of one rule are raised together, to twice what they are."""

ROUNDS = 5
"""How often the documents are looked at again: without one finding, another may show."""


class WordEvidence(NamedTuple):
    """A word to allow, how often it is used in how many documents, and where it is first found."""

    word: str
    uses: int
    documents: int
    first: Finding


class LimitEvidence(NamedTuple):
    """A limit, what it would be, what it leaves clean, and where that is first found."""

    name: str
    before: int
    after: int
    found: int
    documents: int
    first: Finding


class Proposal(NamedTuple):
    """What would leave the documents clean, and what would still be found."""

    words: tuple[WordEvidence, ...]
    limits: tuple[LimitEvidence, ...]
    left: tuple[Finding, ...]


def propose(documents: Sequence[Document], settings: Settings) -> Proposal:
    """The words and limits that the documents need, the best supported first.

    >>> from plainspeak.model import Block, Document
    >>> from plainspeak.settings import Settings
    >>> document = Document("We utilise it.", (Block(0, 14),), "a.md")
    >>> [(each.word, each.uses) for each in propose([document], Settings()).words]
    [('utilise', 1)]
    """
    words: dict[str, WordEvidence] = {}
    limits: dict[str, LimitEvidence] = {}
    wanted = settings
    for _ in range(ROUNDS):
        found = _found(documents, wanted)
        new_words = {each.word: each for each in _words(found) if each.word not in words}
        new_limits = {each.name: each for each in _limits(documents, wanted, found)}
        if not new_words and not new_limits:
            break
        words |= new_words
        for name, each in new_limits.items():
            earlier = limits.get(name, each)
            limits[name] = earlier._replace(after=each.after)
        raised = {name: each.after for name, each in limits.items()}
        wanted = replace(settings, ok=(*settings.ok, *words), limits={**settings.limits, **raised})
    return Proposal(
        tuple(sorted(words.values(), key=lambda each: (-each.documents, -each.uses, each.word))),
        tuple(sorted(limits.values())),
        tuple(finding for each in _found(documents, wanted) for finding in each),
    )


def _found(documents: Iterable[Document], settings: Settings) -> list[tuple[Finding, ...]]:
    """The findings of each document."""
    checker = Checker(settings)
    return [checker.check_document(document).findings for document in documents]


def _words(found: Iterable[Sequence[Finding]]) -> list[WordEvidence]:
    """The words of findings, each as the list has it, or as it is."""
    uses: dict[str, list[Finding]] = defaultdict(list)
    for findings in found:
        for finding in findings:
            if finding.rule in WORD_RULES:
                uses[_word(finding)].append(finding)
    return [
        WordEvidence(word, len(same), len({id(each.document) for each in same}), same[0])
        for word, same in uses.items()
    ]


def _word(finding: Finding) -> str:
    by_list = finding.term is not None and finding.rule != "acronym-unexplained"
    return finding.term.term if by_list and finding.term else finding.text


def _limits(
    documents: Sequence[Document], settings: Settings, found: Sequence[Sequence[Finding]]
) -> list[LimitEvidence]:
    """The limits of each rule that has found something, raised as far as the documents need."""
    evidence: list[LimitEvidence] = []
    in_use = Checker(settings).profile
    for rule in (each.rule for each in registry().rules.values()):
        names = [name for name in rule.limits if name not in LOWER_IS_LOOSER]
        where = [i for i, each in enumerate(found) if any(f.rule == rule.name for f in each)]
        if not names or not where:
            continue
        before = {name: in_use.limit(name) for name in names}
        concerned = [documents[i] for i in where]

        def is_quiet(limits: dict[str, int], rule: str = rule.name) -> bool:
            chosen = replace(settings, select=(rule,), limits={**settings.limits, **limits})
            return not any(_found(concerned, chosen))  # noqa: B023  asked before the next rule

        after = _lowest(before, is_quiet)
        if after is not None:
            same = [f for i in where for f in found[i] if f.rule == rule.name]
            evidence += [
                LimitEvidence(name, before[name], after[name], len(same), len(where), same[0])
                for name in names
            ]
    return evidence


def _lowest(
    before: dict[str, int], is_quiet: Callable[[dict[str, int]], bool]
) -> dict[str, int] | None:
    """The lowest limits from here on under which a rule is quiet; ``None`` where none will do."""
    single = len(before) == 1
    steps = (MAX_TIMES - 1) * (max(before.values()) if single else STEPS)

    def raised(step: int) -> dict[str, int]:
        return {
            name: limit + (step if single else -(-limit * step // STEPS))
            for name, limit in before.items()
        }

    if not is_quiet(raised(steps)):
        return None
    low, high = 0, steps
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if is_quiet(raised(middle)) else (middle, high)
    return raised(high)
