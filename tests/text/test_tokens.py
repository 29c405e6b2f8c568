from __future__ import annotations

import pickle
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import spacy
from hypothesis import example, given, settings
from hypothesis import strategies as st

import plainspeak
from plainspeak import formats
from plainspeak.errors import LanguageError
from plainspeak.model import Block, Document, Kind
from plainspeak.model.document import JOINER
from plainspeak.text import Tokenizer, Tokens, lexeme, rule_tokens, spacy_rules, tokenizer
from plainspeak.text.model_tokens import ModelTokens

OWN = spacy.blank("en").tokenizer
OURS = Tokenizer()
CHECKER = plainspeak.Checker()

TEXTS = [
    "",
    "Ask Dr. Smith, e.g. today. It's 3.5 per cent (i.e. a lot).",
    "co-production e.g. A&E T&Cs s117 and/or 24/7 don't DoLS (ICBs) EHCP's",
    "We'll can't won't U.K. u.s. p.m. 10a.m. :-) https://www.nhs.uk/x?y=1 me@nhs.net",
    "\u201cHello\u201d \u2014 it\u2019s\u00a0fine\u2026\n\n\ttabbed  twice",
]


def of_spacy(text: str) -> list[tuple[str, int]]:
    """The tokens of spaCy itself, but for white space."""
    return [(token.text, token.idx) for token in OWN(text) if not token.is_space]


def ours(text: str, tokens: Tokenizer = OURS) -> list[tuple[str, int]]:
    words, starts, ends, _ = tokens.tokens(text)
    assert [text[start:end] for start, end in zip(starts, ends, strict=True)] == [
        word.text for word in words
    ]
    return list(zip([word.text for word in words], starts, strict=True))


@pytest.fixture(autouse=True)
def _full_stops_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = spacy_rules.installed_rules()
    assert rules is not None
    monkeypatch.setattr(lexeme, "_written_without_stop", lambda _: False)
    monkeypatch.setattr(OURS, "_tokens", rule_tokens.RuleTokens(rules))


@pytest.mark.parametrize("text", TEXTS)
def test_tokens_are_those_of_spacy(text: str) -> None:
    assert ours(text) == of_spacy(text)


@pytest.mark.parametrize("bracket", "[](){}")
def test_tokens_are_those_of_spacy_in_rows_of_one_bracket(bracket: str) -> None:
    for row in (bracket * 9, bracket * 10, bracket * 500, f"{bracket * 30}us", f"us{bracket * 30}"):
        assert ours(row) == of_spacy(row)


EXCEPTIONS = sorted(chunk for chunk in OWN.rules if not chunk.isspace())
AFFIXES = [
    "",
    "(",
    ")",
    ".",
    ",",
    ":",
    "'",
    '"',
    "-",
    "/",
    "s",
    "\u2019s",
    "...",
    "\u20ac",
    "%",
    "1",
]


@given(
    st.lists(st.sampled_from([*EXCEPTIONS, *AFFIXES, " ", " ", "\n", "word", "GPhC"]), max_size=12)
)
@example(["x", ":", ")", " ", ")", ":"])
@example([")", " ", ":", ")"])
@example([":", " ", "("])
def test_tokens_are_those_of_spacy_around_its_special_cases(parts: list[str]) -> None:
    text = "".join(parts)
    assert ours(text) == of_spacy(text)


EMOTICONS = "()[]:;=8-o*'\"<>^_.Dx/ \n"


@settings(max_examples=1000)
@given(st.text(alphabet=EMOTICONS, max_size=12))
@example("(: ):")
@example("a:) :) :")
@example("[=how \u2019s")
@example("<space>that' s")
def test_tokens_are_those_of_spacy_in_rows_of_marks(text: str) -> None:
    assert ours(text) == of_spacy(text)


@given(st.text(alphabet=st.sampled_from("aB3 .,-'\u2019\"()&/:\n\te.g.Dr.don'tI'm\u00a3\u2026")))
def test_tokens_are_those_of_spacy_whatever_the_text(text: str) -> None:
    assert ours(text) == of_spacy(text)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_tokens_are_those_of_spacy_in_any_script(text: str) -> None:
    assert ours(text) == of_spacy(text)


PAGES = sorted(
    path
    for folder in ("examples", "docs", "data", "tests/documents")
    for path in (Path(__file__).parents[2] / folder).rglob("*")
    if path.suffix in {".md", ".txt", ".csv", ".html", ".rst", ".json"}
)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_tokens_are_those_of_spacy_in_every_page_and_list(path: Path) -> None:
    text = path.read_text("utf-8", "replace")
    chunks = sorted({*text.split()})
    assert [ours(chunk) for chunk in chunks] == [of_spacy(chunk) for chunk in chunks]
    assert ours(text[:50_000]) == of_spacy(text[:50_000])


def test_white_space_is_the_same_to_the_reader_of_chunks() -> None:
    signs = [chr(code) for code in range(sys.maxunicode + 1)]
    assert not [sign for sign in signs if sign.isspace() is bool(rule_tokens.CHUNK.match(sign))]


def test_tokens_stay_the_same_when_memory_is_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rule_tokens, "MAX_CHUNKS", 3)
    monkeypatch.setattr(rule_tokens, "MAX_CHUNK_CHARS", 8)
    tokens = Tokenizer()
    for text in TEXTS * 2:
        assert ours(text, tokens) == of_spacy(text)


@pytest.mark.parametrize("size", [1000, 1001, 2000, 2001])
def test_a_row_of_signs_is_split_a_thousand_at_a_time(size: int) -> None:
    found = [word.text for word in OURS.words("a" * size)]
    assert "".join(found) == "a" * size
    assert [len(each) for each in found[:-1]] == [1000] * ((size - 1) // 1000)


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("See R_&_D us now.", ["See", "R_&_D", "us", "now", "."]),
        ("We co_-op_ go.", ["We", "co_", "-", "op_", "go", "."]),
        ("x_ y", ["x_", "y"]),
        ("x_  y_ z", ["x_", "y_", "z"]),
        ("_ x", ["_", "x"]),
    ],
)
def test_a_joiner_belongs_to_the_word_in_front_of_it(marked: str, words: list[str]) -> None:
    text = marked.replace("_", JOINER)
    table = OURS.tokens(text)
    found = [text[a:b] for a, b in zip(table.starts, table.ends, strict=True)]
    assert [each.replace(JOINER, "_") for each in found] == words
    assert [word.text for word in table.words] == [
        each.replace("_", "") or JOINER for each in words
    ]


def test_threads_share_one_tokenizer() -> None:
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(ours, TEXTS * 20))
    assert results == [of_spacy(text) for text in TEXTS * 20]


def test_spacy_itself_takes_over_where_its_rules_are_not_ours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tokenizer, "installed_rules", lambda: None)
    own = Tokenizer()
    for text in TEXTS:
        assert [word.text for word in own.words(text)] == [word.text for word in OURS.words(text)]


def test_nothing_is_exported_from_a_tokenizer_with_more_to_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = spacy.blank("en")
    other.tokenizer.token_match = re.compile("x+").match
    monkeypatch.setattr(spacy, "blank", lambda _: other)
    assert spacy_rules.export_rules() == ()
    other.tokenizer.token_match = None
    assert spacy_rules.export_rules()
    monkeypatch.setattr(spacy_rules.SpacyRules, "split", lambda _, chunk: (chunk,))
    assert spacy_rules.export_rules() == ()


def test_rules_that_are_exported_anew_are_those_that_are_kept() -> None:
    kept = spacy_rules.installed_rules()
    exported = spacy_rules.export_rules()
    assert kept
    assert exported
    anew = spacy_rules.SpacyRules(*exported)
    assert anew.pairs == kept.pairs
    assert [*map(anew.split, EXCEPTIONS)] == [*map(kept.split, EXCEPTIONS)]
    marks = [tuple(each) for each in ("():", ":)):", "(:;", ")-:")]
    assert anew.join(marks) == kept.join(marks)


def test_a_language_can_be_pickled() -> None:
    copy = pickle.loads(pickle.dumps(OURS))  # noqa: S301  our own
    assert [word.text for word in copy.words("Ask us.")] == ["Ask", "us", "."]


def test_a_long_document_is_read_in_pieces_of_whole_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokenizer, "CHUNK_CHARS", 20)
    text = "One two three.\nFour five six.\nSeven."
    blocks = (Block(0, 14), Block(15, 29), Block(30, 36))
    pieces = list(tokenizer.chunks(Document(text, blocks)))
    assert [(start, end) for start, end, _ in pieces] == [(0, 14), (15, 29), (30, 36)]


def test_a_block_longer_than_a_piece_is_cut_at_a_space(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokenizer, "CHUNK_CHARS", 10)
    text = "one two three four five six"
    pieces = list(tokenizer.chunks(Document(text, (Block(0, len(text), Kind.LIST_ITEM),))))
    assert "".join(text[start:end] for start, end, _ in pieces) == text
    assert all(not text[end - 1 : end + 1].isalpha() for _, end, _ in pieces[:-1])


@pytest.mark.parametrize(
    ("size", "pieces"),
    [
        (28, [(0, 14), (15, 36)]),
        (29, [(0, 29), (30, 36)]),
        (35, [(0, 29), (30, 36)]),
        (36, [(0, 36)]),
    ],
)
def test_a_piece_has_as_many_blocks_as_it_can_hold(
    size: int, pieces: list[tuple[int, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokenizer, "CHUNK_CHARS", size)
    text = "One two three.\nFour five six.\nSeven."
    blocks = (Block(0, 14), Block(15, 29), Block(30, 36))
    found = list(tokenizer.chunks(Document(text, blocks)))
    assert [(start, end) for start, end, _ in found] == pieces
    assert [block for _, _, inside in found for block in inside] == list(blocks)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("one two three four", ["one two", " three", " four"]),
        ("onetwothreefour", ["onetwothre", "efour"]),
        ("one twothreefourfive", ["one", " twothreef", "ourfive"]),
        ("twothreefo", ["twothreefo"]),
        ("twothreef ive", ["twothreef", " ive"]),
        ("twothreefi ve", ["twothreefi", " ve"]),
    ],
)
def test_where_a_long_block_is_cut(
    text: str, pieces: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokenizer, "CHUNK_CHARS", 10)
    found = tokenizer.chunks(Document(text, (Block(0, len(text)),)))
    assert [text[start:end] for start, end, _ in found] == pieces


def test_a_model_that_is_not_installed_says_how_to_install_it() -> None:
    with pytest.raises(LanguageError, match="python -m spacy download en_nowhere"):
        Tokenizer("en_nowhere").words("Hello")


def test_a_model_for_another_language_is_refused(tmp_path: Path) -> None:
    spacy.blank("fr").to_disk(tmp_path / "french")
    with pytest.raises(LanguageError, match="fr"):
        Tokenizer(str(tmp_path / "french")).words("Bonjour")


def test_an_installed_model_gives_its_parts_of_speech(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "signpost"}]], {"POS": "VERB"})
    nlp.to_disk(tmp_path / "model")
    document = Document("They signpost.", (Block(0, 14),))
    (passage,) = Tokenizer(str(tmp_path / "model")).passages(document)
    assert passage.tags[1] == "VERB"


def test_spacy_itself_reads_a_part_of_a_text() -> None:
    text = "Ask us. We don't go by it. Bye."
    found = ModelTokens(None).read(text, 8, 26)
    places = list(zip(found.starts, found.ends, strict=True))
    assert [text[start:end] for start, end in places] == [word.text for word in found.words]
    assert (places[0], places[-1], len(places)) == ((8, 10), (25, 26), 7)


def test_half_a_sign_is_no_reason_to_fail() -> None:
    (found,) = plainspeak.check("We \ud83d utilise it.").findings
    assert (found.start, found.end) == (5, 12)


@given(st.text(max_size=80) | st.sampled_from(TEXTS))
def test_tokens_of_a_host_that_are_cut_as_ours_give_the_same_report(text: str) -> None:
    document = formats.read_text(text, "<text>")
    cut = OURS.offsets(document.text)
    given_tokens = Tokens([start for start, _ in cut], [end for _, end in cut])
    assert CHECKER.check_document(document, given_tokens) == CHECKER.check_document(document)


def test_long_texts_take_the_tokens_of_each_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokenizer, "CHUNK_CHARS", 1_000)
    text = "\n\n".join(["We utilise the MDT of the ward."] * (3 * tokenizer.CHUNK_CHARS // 33))
    document = formats.read_text(text, "<text>")
    cut = OURS.offsets(document.text)
    given_tokens = Tokens([start for start, _ in cut], [end for _, end in cut])
    assert CHECKER.check_document(document, given_tokens) == CHECKER.check_document(document)


@pytest.mark.parametrize(("tag", "flagged"), [("NOUN", False), ("VERB", True), ("", True)])
def test_a_tag_decides_and_an_unknown_one_leaves_it_to_the_neighbours(
    tag: str, *, flagged: bool
) -> None:
    text = "We will action it on Monday."
    document = formats.read_text(text, "<text>")
    cut = OURS.offsets(text)
    tags = [tag if text[a:b] == "action" else "X" if tag else "" for a, b in cut]
    given_tokens = Tokens([start for start, _ in cut], [end for _, end in cut], tags)
    assert bool(CHECKER.check_document(document, given_tokens).findings) is flagged
