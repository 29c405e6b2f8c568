"""Which sentences are not in English, and in which language they are."""

from __future__ import annotations

import pytest

from plainspeak.model import Block, Document
from plainspeak.text import get_tokenizer
from plainspeak.text.language import language_of


def foreign(text: str, *blocks: tuple[int, int]) -> list[tuple[str, str]]:
    """The parts of a text that are not in English, with their language."""
    document = Document(text, tuple(Block(*each) for each in blocks or ((0, len(text)),)))
    return [
        (text[passage.starts[first] : passage.ends[last - 1]], language)
        for passage in get_tokenizer().passages(document)
        for first, last, language in passage.foreign
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mae'r cyngor yn gofyn am eich barn ar y cynllun.", "Welsh"),
        ("Vous pouvez demander de l'aide dans votre langue.", "French"),
        ("Sie k\u00f6nnen in Ihrer Sprache um Hilfe bitten, wenn Sie das m\u00f6chten.", "German"),
        ("Pueden pedir ayuda en su propio idioma cuando quieran.", "Spanish"),
        ("\u0412\u044b \u043c\u043e\u0436\u0435\u0442\u0435 \u0438\u0434\u0442\u0438.",
         "a language in Cyrillic script"),
        ("\u0395\u03bb\u03ac\u03c4\u03b5 \u03bc\u03b1\u03b6\u03af \u03bc\u03b1\u03c2.", "Greek"),
    ],
)  # fmt: skip
def test_a_sentence_in_another_language(text: str, language: str) -> None:
    assert foreign(text) == [(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "You can ask for help in your own language.",
        "The caf\u00e9 has a caf\u00e9 au lait and a pain au chocolat for you.",
        "The Welsh for council is cyngor.",
        "Ask at the Maes yr Haf centre in Newtown.",
        "The letter \u03b1 is used in the study of the liver.",
        "Hafan",
        "2019",
        "UN DE LA",
    ],
)
def test_english_with_other_words_in_it_is_english(text: str) -> None:
    assert foreign(text) == []


def test_sentences_beside_each_other_are_one_part() -> None:
    welsh = "Mae'r drws ar agor. Mae'r cyngor yn gofyn am eich barn."
    assert foreign(f"The door is open. {welsh} Come in with us.") == [(welsh, "Welsh")]


def test_a_sentence_too_short_to_tell_is_like_the_others_in_its_block() -> None:
    text = "Mae'r drws ar agor. Hafan. Mae'r cyngor yn gofyn am eich barn."
    assert foreign(text) == [(text, "Welsh")]
    first, second = "Mae'r drws ar agor.", "Hafan."
    text = f"{first}\n{second}"
    blocks = (0, len(first)), (len(first) + 1, len(text))
    assert foreign(text, *blocks) == [(first, "Welsh")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        # one word is enough where none is common in English, and two where some are
        ("Mae", "Welsh"),
        ("Hafan drws ar agor yma", "Welsh"),
        ("caf\u00e9 au lait", "French"),
        ("Das M\u00e4dchen", "German"),
        ("zu Hause bleiben wollen", "German"),
        ("the Mae", None),
        ("der Hund", None),
        ("Le conseil", None),
        ("um zu", None),
        ("y drws", ""),
        ("in Haus", ""),
        ("Ich bin the", ""),
        ("der of the Hund und", ""),
        ("der Hund und the cat", ""),
        ("a la carte menu", ""),
        ("We zobrex und der blorft with quark team", ""),
        ("und der zobrex blorft", "German"),
        ("und the zobrex", None),
        # nothing tells
        ("cyngor", None),
        ("1 2", None),
        ("", None),
        ("the", ""),
        # half of the words have letters of another script
        ("\u0412\u044b", "a language in Cyrillic script"),
        ("\u0412\u044b go", "a language in Cyrillic script"),
        ("\u0412\u044b go now", ""),
    ],
)
def test_how_much_tells_a_language(text: str, language: str | None) -> None:
    assert language_of(get_tokenizer().words(text)) == language


WELSH, FRENCH = "Mae'r drws ar agor.", "Vous pouvez demander de l'aide dans votre langue."


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (f"{WELSH} {FRENCH}", [(WELSH, "Welsh"), (FRENCH, "French")]),
        (f"{WELSH} Come in with us. {WELSH}", [(WELSH, "Welsh"), (WELSH, "Welsh")]),
        (f"Hafan. {WELSH} Come in with us. Hafan.",
         [(f"Hafan. {WELSH}", "Welsh"), ("Hafan.", "Welsh")]),
        (f"{WELSH} {WELSH} {FRENCH} Hafan.",
         [(f"{WELSH} {WELSH}", "Welsh"), (FRENCH, "French"), ("Hafan.", "Welsh")]),
        (f"Hafan. Come in with us now. {FRENCH}", [(FRENCH, "French")]),
    ],
)  # fmt: skip
def test_the_parts_of_a_block_in_several_languages(text: str, parts: list[tuple[str, str]]) -> None:
    assert foreign(text) == parts


def test_each_block_has_its_own_language() -> None:
    lines = ["Come in.", WELSH, "Come in.", FRENCH]
    text = "\n".join(lines)
    starts = [text.index(WELSH) - 9, text.index(WELSH), text.index(FRENCH) - 9, text.index(FRENCH)]
    blocks = [(at, at + len(line)) for at, line in zip(starts, lines, strict=True)]
    assert foreign(text, *blocks) == [(WELSH, "Welsh"), (FRENCH, "French")]
