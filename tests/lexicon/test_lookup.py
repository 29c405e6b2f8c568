"""What is known of a word: by all lists, by a group's own, and in one nation."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from plainspeak.lexicon import matcher, table
from plainspeak.lexicon.matcher import Lexicon
from plainspeak.model import Block, Document
from plainspeak.text import get_tokenizer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from plainspeak.lexicon.trie import TrieNode
    from plainspeak.model import Term
    from plainspeak.text import Lexeme

ROW = dict.fromkeys(table.COLUMNS, "") | {"kind": "jargon", "level": "avoid", "status": "current"}
ROWS = (
    {"term": "zog", "pos": "noun", "say_instead": "a talk"},
    {"term": "zog", "pos": "verb", "say_instead": "talk"},
    {"term": "zog up", "pos": "verb", "say_instead": "end"},
    {"term": "zog up the hall", "pos": "phrase", "say_instead": "shut"},
    {"term": "zip-zog", "pos": "noun", "say_instead": "bag"},
    {"term": "utilise", "pos": "verb", "say_instead": "employ"},
    {"term": "Zog Hall", "kind": "name", "say_instead": "the hall"},
    {"term": "ZQX", "kind": "acronym", "level": "explain", "say_instead": "one", "meaning": "one"},
    {"term": "ZQX", "kind": "acronym", "level": "explain", "say_instead": "two", "meaning": "two",
     "nation": "wales"},
)  # fmt: skip


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("own") / "ours.csv"
    rows = [[(ROW | row)[column] for column in table.COLUMNS] for row in ROWS]
    path.write_text(table.written([table.COLUMNS, *rows]), "utf-8")
    return path


def swaps(terms: Sequence[Term]) -> list[str]:
    return [term.say_instead[0] for term in terms]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("zog", ["a talk", "talk"]),
        ("zogs", ["a talk", "talk"]),
        ("Zogging", ["talk"]),
        ("zogged up", ["end"]),
        ("zog up the hall", ["shut"]),
        ("zip-zogs", ["bag"]),
        ("zip zog", ["bag"]),
        ("zipzog", ["bag"]),
        ("utilised", ["employ", "use"]),
        ("Zog Hall", ["the hall"]),
        ("zog hall", ["the hall"]),
        ("ZQXs", ["one", "two"]),
        ("zog up the", []),
        ("", []),
    ],
)
def test_a_word_is_looked_up_in_any_form_the_groups_own_rows_first(
    ours: Path, text: str, found: list[str]
) -> None:
    assert swaps(Lexicon("public", own=[ours]).lookup(text)) == found


def test_a_row_with_just_this_word_comes_first(tmp_path: Path) -> None:
    rows = [
        {"term": "Zog", "kind": "name", "say_instead": "hall"},
        {"term": "zog", "pos": "noun", "say_instead": "talk"},
        {"term": "zogs", "pos": "phrase", "say_instead": "news"},
    ]
    path = tmp_path / "ours.csv"
    cells = [[(ROW | row)[column] for column in table.COLUMNS] for row in rows]
    path.write_text(table.written([table.COLUMNS, *cells]), "utf-8")
    lexicon = Lexicon("public", own=[path])
    assert swaps(lexicon.lookup("zogs")) == ["news", "hall", "talk"]
    assert swaps(lexicon.lookup("zog")) == ["talk", "hall"]
    assert swaps(lexicon.lookup("Zog")) == ["hall", "talk"]


def test_a_meaning_of_the_nation_comes_first_and_those_of_others_are_left_out(
    ours: Path,
) -> None:
    def found(nation: str | None) -> list[str]:
        return swaps(Lexicon("public", own=[ours], nation=nation).lookup("ZQX"))

    assert found("wales") == ["two", "one"]
    assert found("scotland") == ["one"]
    assert found(None) == ["one", "two"]


def test_rows_for_other_readers_are_known_elsewhere() -> None:
    public, easy = Lexicon("public"), Lexicon("easy-read")
    assert not public.lookup("over the moon")
    assert easy.lookup("over the moon")
    assert [term.list for term in public.elsewhere("addressee")] == ["thorough_words"]


def matched(lexicon: Lexicon, text: str) -> list[tuple[str, list[str]]]:
    """The words that are terms, each with the first swap of each row."""
    (passage,) = get_tokenizer().passages(Document(text, (Block(0, len(text)),)))
    return [
        (text[passage.starts[each.first] : passage.ends[each.last - 1]], swaps(each.terms))
        for each in lexicon.match(passage)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They zog up the hall.", [("zog up the hall", ["shut"])]),
        ("They zog up the car.", [("zog up", ["end"])]),
        ("They zog the hall.", [("zog", ["a talk", "talk"])]),
        ("A zog up the hall zog up.", [("zog up the hall", ["shut"]), ("zog up", ["end"])]),
        ("They zog up", [("zog up", ["end"])]),
        ("A zip-zog or two zip zogs.", [("zip-zog", ["bag"]), ("zip zogs", ["bag"])]),
        ("See Zog Hall.", [("Zog Hall", ["the hall"])]),
        ("The ZQX met.", [("ZQX", ["one", "two"])]),
        ("They utilise it.", [("utilise", ["employ"])]),
        ("We know it.", []),
        ("They cease it.", [("cease", ["stop"])]),
    ],
)
def test_the_longest_words_that_are_a_term_are_found(
    ours: Path, text: str, found: list[tuple[str, list[str]]]
) -> None:
    assert matched(Lexicon("public", own=[ours]), text) == found


def test_words_that_are_fine_are_found_as_such() -> None:
    lexicon = Lexicon("public", ok=("utilise", "QXZ"))
    (passage,) = get_tokenizer().passages(
        Document("QXZs utilised it.", (Block(0, len("QXZs utilised it.")),))
    )
    assert [each.terms[0].level for each in lexicon.match(passage)] == ["ok", "ok"]


class Counted(Lexicon):
    """A lexicon that counts how often each word is looked for in the rows."""

    asked: Counter[str]

    def _starting_with(self, word: Lexeme) -> TrieNode | None:
        self.asked[word.text] += 1
        return super()._starting_with(word)


@pytest.mark.parametrize(("most", "times"), [(100, 1), (7, 1), (6, 2)])
def test_a_word_is_looked_for_once_until_so_many_are_known(
    monkeypatch: pytest.MonkeyPatch, most: int, times: int
) -> None:
    monkeypatch.setattr(matcher, "MAX_CACHED_LEXEMES", most)
    lexicon = Counted("public")
    lexicon.asked = Counter()
    for text in ("They utilise it.", "They cease to go.", "They ask us."):
        matched(lexicon, text)
    assert lexicon.asked["They"] == times
    assert lexicon.asked["utilise"] == 1
