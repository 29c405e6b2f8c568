"""spaCy's rules for splitting a text into tokens, applied without importing spaCy.

spaCy takes half a second to import, and its rules are only four expressions and a table of special
cases. They are exported from the installed spaCy once, kept until it changes, and applied here as
its ``tokenizer.pyx`` applies them:

1. A text is cut at white space into chunks. A chunk that is a special case is looked up.
2. Prefixes and suffixes are taken off the others until what is left is a special case, or has none.
3. What is left is one token when it looks like an address, and is cut at infixes otherwise.
4. In the end, tokens that spell a special case together, such as ")" and ":", are put together.
   spaCy looks for them in the whole text, so that the words of the next chunk may be taken first.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from importlib.util import find_spec
from itertools import accumulate, chain, pairwise, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plainspeak._platform.disk_cache import memoize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Tokens = tuple[str, ...]

SOURCES = ("about.py", "tokenizer.pyx", "lang/punctuation.py", "lang/char_classes.py",
           "lang/tokenizer_exceptions.py", "lang/en/tokenizer_exceptions.py",
           "lang/en/punctuation.py")  # fmt: skip
"""The files of spaCy that tell one version from another."""

PLAIN = re.compile(r"([(\"'\[]?)([A-Za-z]*[a-z]{2})([,.;:!?)\]\"']?)")
"""Letters with at most one mark on each side, as nearly all running text is. No expression finds
anything in the letters, and each of the marks is a prefix or a suffix by itself."""


MAX_SUFFIX_CHARS = 30
"""Characters at the end of a chunk that are looked at for a suffix: no rule needs more."""

BRACKETS = re.compile(r"([\[\](){}])\1{9,}")
"""One bracket again and again, as a damaged file has it: each is a token."""

MAX_CHUNK_CHARS = 1000
"""Characters of a chunk that is split as one; of a longer one, so many at a time."""


class SpacyRules:
    """The tokens of chunks, which are the characters between white space.

    >>> rules = installed_rules()
    >>> rules.split("(e.g.,"), rules.split("don't"), rules.split("(HIV):")
    (('(', 'e.g.', ','), ('do', "n't"), ('(', 'HIV', '):'))
    """

    def __init__(
        self,
        special: Mapping[str, Tokens],
        expressions: Mapping[str, str],
        spelled: Mapping[str, Sequence[Tokens]],
    ) -> None:
        self._special = special
        self._expressions = expressions
        self._spelled = spelled

    @cached_property
    def _prefix(self) -> re.Pattern[str]:
        return re.compile(self._expressions["prefix"])

    @cached_property
    def _suffix(self) -> re.Pattern[str]:
        return re.compile(self._expressions["suffix"])

    @cached_property
    def _infix(self) -> re.Pattern[str]:
        return re.compile(self._expressions["infix"])

    @cached_property
    def _url(self) -> re.Pattern[str]:
        return re.compile(self._expressions["url"])

    def split(self, chunk: str) -> Tokens:
        """The tokens of a chunk that stands alone."""
        return self.join([self.unjoined(chunk)])[0]

    def unjoined(self, chunk: str) -> Tokens:
        """The tokens of a chunk before those that spell a special case are put together."""
        if len(chunk) > MAX_CHUNK_CHARS:
            parts = range(0, len(chunk), MAX_CHUNK_CHARS)
            return tuple(t for at in parts for t in self.unjoined(chunk[at : at + MAX_CHUNK_CHARS]))
        if BRACKETS.fullmatch(chunk):
            return tuple(chunk)
        special = self._special
        if chunk in special:
            return special[chunk]
        plain = PLAIN.fullmatch(chunk)
        if plain and plain[1] + plain[2] not in special and plain[2] + plain[3] not in special:
            return (*plain[1], *special.get(plain[2], (plain[2],)), *plain[3])
        return tuple(self._split(chunk, special))

    def _split(self, chunk: str, special: Mapping[str, Tokens]) -> Iterator[str]:
        """The tokens of a chunk whose affixes have to be looked for."""
        prefixes: list[str] = []
        suffixes: list[str] = []
        size = 0
        while chunk and len(chunk) != size and chunk not in special:
            size = len(chunk)
            before = _length(self._prefix.match(chunk))  # each prefix is one of a beginning
            after = _length(self._suffix.search(chunk[max(before, size - MAX_SUFFIX_CHARS) :]))
            if before and chunk[before:] in special:
                after = 0
            elif (after and chunk[:-after] in special) or not before:
                before = 0
            elif before + after > size:
                after = 0
            prefixes += [chunk[:before]] if before else []
            suffixes += [chunk[size - after :]] if after else []
            chunk = chunk[before : size - after]
        yield from prefixes
        yield from special.get(chunk) or self._cut(chunk)
        yield from reversed(suffixes)

    def _cut(self, chunk: str) -> Iterator[str]:
        """What is left of a chunk, cut at its infixes; one at its very start counts for nothing."""
        at = 0
        for infix in () if self._url.match(chunk) else self._infix.finditer(chunk):
            if infix.start():
                yield from filter(None, (chunk[at : infix.start()], infix.group()))
                at = infix.end()
        if at < len(chunk):
            yield chunk[at:]

    def spelled(self) -> dict[str, list[Tokens]]:
        """The tokens that spell a special case together, by the first of them.

        Like spaCy, only those of the special cases in which some expression finds something.
        """
        found: dict[str, list[Tokens]] = {}
        for chunk in self._special:
            if any(each.search(chunk) for each in (self._prefix, self._infix, self._suffix)):
                tokens = tuple(self._split(chunk, {}))
                found.setdefault(tokens[0], []).append(tokens)
        return found

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The tokens that are side by side where some special case is spelled."""
        rows = chain.from_iterable(self._spelled.values())
        return frozenset(pair for tokens in rows for pair in pairwise(tokens))

    def join(self, chunks: Sequence[Tokens]) -> list[Tokens]:
        """The tokens of chunks that stand one space apart, put together where they have to be.

        The longest spelling comes first, then the first. One across a space makes no difference to
        its own tokens, but no other may have them.
        """
        if all(map(self._spelled.keys().isdisjoint, chunks)):
            return [*chunks]
        tokens = [token for chunk in chunks for token in chunk]
        bounds = [0, *accumulate(map(len, chunks))]
        taken: set[int] = set()
        joined: dict[int, tuple[int, Tokens]] = {}
        for first, last in sorted(self._spans(tokens), key=lambda span: (span[0] - span[1], span)):
            if first not in taken and last - 1 not in taken:
                inside = any(begin <= first and last <= end for begin, end in pairwise(bounds))
                instead = self._special.get("".join(tokens[first:last])) if inside else None
                joined[first] = last, instead or tuple(tokens[first:last])
            taken.update(range(first, last))
        return [tuple(_rebuilt(tokens, joined, *span)) for span in pairwise(bounds)]

    @cached_property
    def _by_opening(self) -> Mapping[tuple[str, ...], list[Tokens]]:
        """The tokens that spell a special case, by the first two: "<" alone begins dozens."""
        found: dict[tuple[str, ...], list[Tokens]] = {}
        for row in chain.from_iterable(self._spelled.values()):
            found.setdefault(row[:2], []).append(row)
        return found

    def _spans(self, tokens: Sequence[str]) -> Iterator[tuple[int, int]]:
        openings = self._by_opening
        for first, pair in enumerate(zip_longest(tokens, tokens[1:])):
            for row in (*openings.get(pair[:1], ()), *openings.get(pair, ())):
                if tuple(tokens[first : first + len(row)]) == row:
                    yield first, first + len(row)


def _rebuilt(
    tokens: Sequence[str], joined: Mapping[int, tuple[int, Tokens]], at: int, end: int
) -> Iterator[str]:
    while at < end:
        last, instead = joined.get(at, (at + 1, (tokens[at],)))
        yield from instead[: end - at] if last > end else instead
        at = last


def _length(found: re.Match[str] | None) -> int:
    return found.end() - found.start() if found else 0


def installed_rules() -> SpacyRules | None:
    """The rules of the installed spaCy; ``None`` when that has others than are applied here."""
    exported: Any = memoize("spacy-rules", rule_files(), export_rules)
    return SpacyRules(*exported) if exported else None


@cache
def rule_files() -> list[Path]:
    """The files of the installed spaCy that its rules are in."""
    found = find_spec("spacy")
    assert found is not None
    assert found.origin is not None
    files = [Path(found.origin).parent / each for each in SOURCES]
    return [each for each in files if each.exists()]


def export_rules() -> tuple[dict[str, Tokens], dict[str, str], dict[str, list[Tokens]]] | tuple[()]:
    """What ``SpacyRules`` takes; nothing when spaCy splits some special case in another way."""
    import spacy  # half a second, once for each version of it
    from spacy.attrs import ORTH

    tokenizer = spacy.blank("en").tokenizer
    if tokenizer.token_match is not None or not tokenizer.faster_heuristics:
        return ()
    special = {
        chunk: tuple(token[ORTH] for token in tokens) for chunk, tokens in tokenizer.rules.items()
    }
    find = {
        "prefix": tokenizer.prefix_search, "suffix": tokenizer.suffix_search,
        "infix": tokenizer.infix_finditer, "url": tokenizer.url_match,
    }  # fmt: skip
    expressions = {name: each.__self__.pattern for name, each in find.items()}
    spelled = SpacyRules(special, expressions, {}).spelled()
    rules = SpacyRules(special, expressions, spelled)
    samples = [f"{before}{chunk}{after}" for chunk in special for before, after in AFFIXES]
    wrong = any(
        rules.split(each) != tuple(token.text for token in tokenizer(each))
        for each in samples
        if each.split() == [each]
    )
    return () if wrong else (special, expressions, spelled)


AFFIXES = (("", ""), ("(", ")"), ("'", ","), ("x-", "."), ("", ":)"))
"""What is put around each special case to see that the tokens are the same."""
