from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

import plainspeak
from plainspeak import formats
from plainspeak.errors import LanguageError
from plainspeak.model import Block, Document, Kind
from plainspeak.text import Tokenizer, Tokens, tokenizer

if TYPE_CHECKING:
    from pathlib import Path

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


def spelled(doc: object) -> list[tuple[str, int, str]]:
    return [(token.text, token.idx, token.whitespace_) for token in doc]  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", TEXTS)
def test_tokens_are_those_of_spacy(text: str) -> None:
    assert spelled(OURS.tokenise(text)) == spelled(OWN(text))


@given(st.text(alphabet=st.sampled_from("aB3 .,-'\u2019\"()&/:\n\te.g.Dr.don'tI'm\u00a3\u2026")))
def test_tokens_are_those_of_spacy_whatever_the_text(text: str) -> None:
    assert spelled(OURS.tokenise(text)) == spelled(OWN(text))


@given(st.text())
def test_tokens_are_those_of_spacy_in_any_script(text: str) -> None:
    assert spelled(OURS.tokenise(text)) == spelled(OWN(text))


def test_tokens_stay_the_same_when_memory_is_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokenizer, "MAX_CACHED_STRINGS", 3)
    monkeypatch.setattr(tokenizer, "MAX_LEXEMES", 3)
    language = Tokenizer()
    for text in TEXTS * 2:
        document = Document(text, (Block(0, len(text)),)) if text else Document("", ())
        assert spelled(language.tokenise(text)) == spelled(OWN(text))
        assert list(language.passages(document)) is not None


def test_threads_share_one_language() -> None:
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(lambda text: spelled(OURS.tokenise(text)), TEXTS * 20))
    assert results == [spelled(OWN(text)) for text in TEXTS * 20]


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


def test_half_a_sign_is_no_reason_to_fail() -> None:
    (found,) = plainspeak.check("We \ud83d utilise it.").findings
    assert (found.start, found.end) == (5, 12)


@given(st.text(max_size=80) | st.sampled_from(TEXTS))
def test_tokens_of_a_host_that_are_cut_as_ours_give_the_same_report(text: str) -> None:
    document = formats.read_text(text, "<text>")
    cut = OURS.offsets(document.text)
    given_tokens = Tokens([start for start, _ in cut], [end for _, end in cut])
    assert CHECKER.check_document(document, given_tokens) == CHECKER.check_document(document)


def test_long_texts_take_the_tokens_of_each_piece() -> None:
    text = "\n\n".join(["We utilise the MDT of the ward."] * (2 * tokenizer.CHUNK_CHARS // 33))
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
