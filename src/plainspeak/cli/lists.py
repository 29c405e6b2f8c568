"""``plainspeak lists``."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak._platform import regular
from plainspeak.cli import console
from plainspeak.errors import ListError, closest
from plainspeak.lexicon import row_checks, table
from plainspeak.lexicon import tidy as tidying
from plainspeak.lexicon.catalogue import ListInfo, catalogue, unnamed
from plainspeak.lexicon.fields import fields_of_list
from plainspeak.reports._text import count
from plainspeak.text import spelling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.checker import Checker
    from plainspeak.cli.word_options import ListsOptions
    from plainspeak.model import Term


OURSELVES = "plainspeak"
"""The source of rows that need none, as everybody knows them."""


def show(options: ListsOptions) -> int:
    """Print what each row says, list by list."""
    shown = 0
    for path, about in _chosen(options.lists):
        terms = [term for term in _terms(path) if _wanted(term, options)]
        if terms:
            console.show(f"{about.title if about else path.name} ({path})")
        for term in terms:
            words = " or ".join(each for each in term.say_instead if each != "-")
            said = "; ".join(filter(None, (words, term.meaning)))
            console.show(f"  {term.term}: {term.level}{f', {said}' if said else ''}")
        shown += len(terms)
    if not shown:
        console.show("No rows match.")
    return 0


def _terms(path: Path) -> Iterator[Term]:
    """The rows of a list, a group's own each once."""
    yield from {term.line: term for term in row_checks.read(path)}.values()


def _wanted(term: Term, options: ListsOptions) -> bool:
    asked = {"kind": options.kind, "level": options.level, "nation": options.nation}
    if any(value and getattr(term, name) != value for name, value in asked.items()):
        return False
    words = " ".join((term.term, *term.variants, *term.say_instead, term.meaning))
    return not options.search or spelling.normalise_phrase(
        options.search
    ) in spelling.normalise_phrase(words)


COLUMNS = ("rows", *sorted(table.CHOICES["level"]), "sourced", "dated")
"""What ``stats`` counts; the last two are shares of the rows that speak."""


def stats(options: ListsOptions) -> int:
    """Print what each list holds, its fields, and when somebody must look at it again.

    A row is sourced when it names a public page, and dated when somebody has looked it up.
    """
    console.show(f"{'list':28}{''.join(map('{:>10}'.format, COLUMNS))}   review by    fields")
    total: Counter[str] = Counter()
    for path, about in _chosen(options.lists):
        counted = Counter(name for term in _terms(path) for name in _counts(term))
        total += counted
        review = about.review_by if about else ""
        fields = ", ".join(sorted(fields_of_list(path.stem)))
        console.show(f"{path.stem:28}{_figures(counted)}   {review:10}   {fields}".rstrip())
    console.show(f"{'all':28}{_figures(total)}")
    return 0


def _counts(term: Term) -> Iterator[str]:
    """What a row counts as."""
    yield "rows"
    yield term.level
    if term.level != "ok":
        yield "speaks"
        if term.source not in {"", OURSELVES}:
            yield "sourced"
        if term.checked_on:
            yield "dated"


def _figures(counted: Counter[str]) -> str:
    *numbers, sourced, dated = COLUMNS
    speaks = counted["speaks"]
    shares = (
        f"{counted[name] / speaks:10.0%}" if speaks else f"{'-':>10}" for name in (sourced, dated)
    )
    return "".join((*(f"{counted[name]:10}" for name in numbers), *shares))


def tidy(options: ListsOptions) -> int:
    """Put lists in order and say which changed."""
    for path, _ in _chosen(options.lists):
        if tidying.tidy_file(path):
            console.show(f"{path}: put in order")
    if not options.lists and tidying.tidy_inflections():
        console.show("the forms of all words: brought up to date")
    return 0


def check(options: ListsOptions) -> int:
    """Try every row, and print each error as a sentence."""
    from plainspeak.lexicon import validate

    wrong = 0
    for path in [] if options.lists else unnamed():
        what = "lists.csv does not name this list, so it is not read"
        remedy = f'Add a line to lists.csv that begins with "{path.stem}".'
        console.complain(ListError(path.name, what, remedy))
        wrong += 1
    for error in validate.of_lists(_chosen(options.lists), checker_for):
        console.inform(error)
        wrong += 1
    if wrong:
        console.show(f"{count(wrong, 'thing')} to correct.")
        return 1
    console.show("Every row does what it says.")
    return 0


def checker_for(path: Path, about: ListInfo | None) -> Checker:
    """A checker for the first audience of a shipped list, or one that knows a group's own list."""
    from plainspeak.checker import Checker
    from plainspeak.settings import Settings

    if about is None:
        return Checker(Settings(lists=(str(path),)))
    first = about.audiences[0]
    return Checker(Settings(audience="public" if first == "everyone" else first))


def _chosen(names: Sequence[str]) -> list[tuple[Path, ListInfo | None]]:
    """The file of each list named, and what ``lists.csv`` says of it when it is one of ours."""
    ours = {each.name: each for each in catalogue()}
    if not names:
        return [(each.path, each) for each in ours.values()]
    chosen: list[tuple[Path, ListInfo | None]] = []
    for name in names:
        if name in ours:
            chosen.append((ours[name].path, ours[name]))
        elif regular.is_regular(Path(name)):
            chosen.append((Path(name), None))
        else:
            raise ListError(name, "there is no list or file of this name", closest(name, ours))
    return chosen
