"""The forms a word takes: kept in ``inflections.csv``, made by lemminflect.

The file holds every word that the shipped lists inflect, so lemminflect, which takes half a
second to load, is only asked about words of a group's own list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from plainspeak._platform.disk_cache import keep
from plainspeak._platform.tables import Table, pack
from plainspeak.lexicon import british_forms
from plainspeak.lexicon.catalogue import FOLDER
from plainspeak.text.spelling import americanise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

FILE = "inflections.csv"
COLUMNS = ("word", "pos", "also", "plural", "third_person", "past", "past_participle", "ing")
TAGS = {
    "noun": (("plural", "NNS"),),
    "verb": (
        ("third_person", "VBZ"), ("past", "VBD"), ("past_participle", "VBN"), ("ing", "VBG"),
    ),
    "adjective": (),
}  # fmt: skip
_VERB_ENDINGS = ("ed", "ing")
"""How a word ends that nobody knows as a verb, and that is a form of one."""

_UPOS = {"adjective": "ADJ"}
"""Names of parts of speech in Universal Dependencies that are not ours in capitals."""

_PARTICIPLE_OF_BE = {"third_person": ("is", "am", "are")}


class Inflections(NamedTuple):
    """The forms of one word as one part of speech, by name; ``also`` is what else it may be."""

    word: str
    pos: str
    also: tuple[str, ...]
    forms: Mapping[str, tuple[str, ...]]

    @property
    def all(self) -> tuple[str, ...]:
        """The word and its forms, each once."""
        return tuple(dict.fromkeys([self.word, *(f for fs in self.forms.values() for f in fs)]))


class ShippedWords(Mapping[tuple[str, str], str]):
    """The rows of ``inflections.csv``, as they are written, by word and part of speech."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def __getitem__(self, word: tuple[str, str]) -> str:
        line: str | None = self._table.get(_key(*word))
        if line is None:
            raise KeyError(word)
        return line

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for key in self._table:
            word, tab, pos = key.partition("\t")
            if tab:
                yield word, pos

    def __len__(self) -> int:
        return sum(1 for _ in self)


@cache
def kept() -> Table:
    """The lines of the file, by word and part of speech."""
    return _table("inflections", lambda lines: {_key(*word): lines[word] for word in lines})


@cache
def bases() -> Mapping[str, tuple[str, ...]]:
    """For each form of a shipped word, folded, the words it is a form of."""
    return _table("bases", lambda lines: bases_of(map(_read, lines.values())))


def _table(
    name: str, entries: Callable[[Mapping[tuple[str, str], str]], Mapping[str, object]]
) -> Table:
    paths = files()
    if not paths:
        return Table(memoryview(pack({})))
    return Table(keep(name, paths, lambda: pack(entries(_rows(paths[0])))))


def files() -> list[Path]:
    """Where the forms are kept; nothing while that file itself is being made."""
    path = FOLDER / FILE
    return [path] if path.exists() else []


def _key(word: str, pos: str) -> str:
    return f"{word}\t{pos}"


def shipped() -> Mapping[tuple[str, str], str]:
    """The rows of ``inflections.csv``, as they are written, by word and part of speech."""
    return ShippedWords(kept())


def _rows(path: Path) -> dict[tuple[str, str], str]:
    lines = path.read_text("utf-8").splitlines()[1:]
    return {(word, pos): line for line in lines for word, pos in [line.split(",", 2)[:2]]}


def _read(line: str) -> Inflections:
    word, pos, also, *cells = line.split(",")
    pairs = zip(COLUMNS[3:], cells, strict=True)
    forms = {name: tuple(cell.split("|")) for name, cell in pairs if cell}
    return Inflections(word, pos, tuple(filter(None, also.split("|"))), forms)


@lru_cache(maxsize=20_000)
def inflections(word: str, pos: str) -> Inflections:
    """The forms of a word, from the file or else from lemminflect.

    >>> inflections("utilise", "verb").all
    ('utilise', 'utilises', 'utilised', 'utilising')
    """
    line = shipped().get((word, pos))
    return _read(line) if line else _made.get((word, pos)) or make(word, pos)


_made: dict[tuple[str, str], Inflections] = {}
"""What lemminflect said of words of a group's own lists when these were compiled."""


def remember(made: Iterable[tuple[Any, ...]]) -> None:
    """Take forms for those that lemminflect gives, which need not be loaded for them any more."""
    for each in map(Inflections._make, made):
        _made[each.word, each.pos] = each


def make(word: str, pos: str) -> Inflections:
    """The forms of a word as lemminflect gives them; "MC100", "DAA" and "LGBTQ+" have none.

    Nor has a word that is itself a form, such as "acquitted".
    """
    if not word.replace("'", "").isalpha() or word[1:] != word[1:].lower():
        return Inflections(word, pos, (), {})
    import lemminflect  # half a second with its tables: only for words nobody has met

    upos = _UPOS.get(pos, pos.upper())
    lemmas = lemminflect.getAllLemmas(word)
    tags = lemminflect.getAllInflections(word, upos)
    looks_like_form = pos == "verb" and word.endswith(_VERB_ENDINGS)
    if not tags and not looks_like_form and not is_form(word, pos):
        tags = lemminflect.getAllInflectionsOOV(word, upos)
    forms: dict[str, tuple[str, ...]] = {}
    for name, tag in TAGS[pos]:
        given = tags.get(tag) or (tags.get("VBD", ()) if tag == "VBN" else ())
        if given := tuple(form for form in given if form != word):
            forms[name] = given
    forms = {name: british_forms.british_first(word, name, given) for name, given in forms.items()}
    forms |= british_forms.irregular().get((word, pos), {})
    if word == "be":
        forms |= _PARTICIPLE_OF_BE
    others = {"NOUN": "noun", "VERB": "verb", "ADJ": "adjective"}
    also = tuple(sorted(name for tag, name in others.items() if tag in lemmas and name != pos))
    return Inflections(word, pos, also, forms)


def is_form(word: str, pos: str) -> bool:
    """Whether a word is a form of another one as a part of speech, as lemminflect knows it.

    >>> is_form("sent", "verb"), is_form("send", "verb")
    (True, False)
    """
    import lemminflect

    upos = _UPOS.get(pos, pos.upper())
    return any(each != word for each in lemminflect.getAllLemmas(word, upos).get(upos, ()))


@lru_cache(maxsize=20_000)
def is_a(word: str, pos: str) -> bool:
    """Whether a word in its base form can be a noun or a verb; nobody knows of an unknown one.

    >>> is_a("signpost", "verb"), is_a("robust", "verb"), is_a("reable", "verb")
    (True, False, True)
    """
    if any((word, other) in shipped() for other in TAGS):
        return (word, pos) in shipped()
    import lemminflect

    known = lemminflect.getAllLemmas(word)
    return not known or word in known.get(pos.upper(), ())


@lru_cache(maxsize=20_000)
def parts_of_speech(form: str) -> frozenset[str]:
    """What a lower-case word in whatever form can be; nothing for a word nobody knows.

    >>> sorted(parts_of_speech("checks")), sorted(parts_of_speech("assessment"))
    (['NOUN', 'VERB'], ['NOUN'])
    """
    import lemminflect  # half a second: only when a rule that needs it is chosen

    return frozenset(lemminflect.getAllLemmas(form))


def bases_of(words: Iterable[Inflections]) -> dict[str, tuple[str, ...]]:
    """For each form, folded, the words it is a form of, folded."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for each in words:
        base = americanise(each.word)
        for form in each.all:
            found[americanise(form)][base] = None
    return {form: tuple(words) for form, words in found.items()}


def complete(words: Iterable[tuple[str, str]]) -> list[Inflections]:
    """The forms of words, and of the same words as what else they may be."""
    found = {each: make(*each) for each in words}
    for made in list(found.values()):
        for pos in made.also:
            found.setdefault((made.word, pos), make(made.word, pos))
    return [found[each] for each in sorted(found)]
