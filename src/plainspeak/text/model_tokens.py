"""The tokens of a text as spaCy gives them: with a model, or where its rules are not ours."""

from __future__ import annotations

import threading
from typing import Any

from plainspeak.errors import LanguageError, cut
from plainspeak.model import without_joiners
from plainspeak.text.lexeme import Lexeme
from plainspeak.text.token_table import LONE_SURROGATE, TokenTable, without_sentence_stops

MAX_TEXTS = 20_000
"""Texts read before spaCy is started afresh: it remembers every word, and memory must stay flat."""

MAX_LEXEMES = 400_000
"""Different words remembered, for the same reason."""


class ModelTokens:
    """Reads texts with a spaCy pipeline: the model of that name, or a blank one without a name.

    Raises ``LanguageError`` when the model is not installed. Safe in threads.
    """

    def __init__(self, model: str | None) -> None:
        self._model = model
        self._lock = threading.Lock()
        self._lexemes: dict[str, Lexeme] = {}
        self._texts = 0
        self._nlp: Any = load_pipeline(model)

    def read(self, text: str, start: int, end: int) -> TokenTable:
        """The tokens between two offsets, with their parts of speech where a model is named."""
        tokens = [token for token in self._doc(text[start:end]) if not token.is_space]
        words = [self.lexeme(without_joiners(token.text) or token.text) for token in tokens]
        starts = [start + token.idx for token in tokens]
        ends = [start + token.idx + len(token) for token in tokens]
        tags = [token.pos_ for token in tokens] if self._model is not None else []
        return without_sentence_stops(TokenTable(words, starts, ends, tags), self._words)

    def _words(self, text: str) -> list[Lexeme]:
        words = [self.lexeme(token.text) for token in self._doc(text)]
        return [word for word in words if not word.is_ignorable]

    def _doc(self, text: str) -> Any:
        with self._lock:
            self._texts += 1
            if self._texts > MAX_TEXTS:
                self._nlp, self._texts = load_pipeline(self._model), 0
            return self._nlp(LONE_SURROGATE.sub("\ufffd", text))

    def lexeme(self, text: str) -> Lexeme:
        """The word with this text."""
        if len(self._lexemes) > MAX_LEXEMES:
            self._lexemes = {}
        return self._lexemes.setdefault(text, Lexeme(text))


def load_pipeline(model: str | None) -> Any:
    """A blank English pipeline, or the installed model of that name or path."""
    import spacy  # takes half a second: only when first used

    if model is None:
        return spacy.blank("en")
    try:
        nlp = spacy.load(model)
    except (OSError, ValueError, ImportError) as error:
        remedy = f"Install it with: python -m spacy download {cut(model)}. Or remove the setting."
        raise LanguageError(cut(model), "this spaCy model is not installed", remedy) from error
    except Exception as error:  # whatever goes wrong in a package that is no model
        remedy = "Name an English model, such as en_core_web_sm. Or remove the setting."
        raise LanguageError(cut(model), "this is not a spaCy model", remedy) from error
    if nlp.lang != "en":
        remedy = "Name an English model, such as en_core_web_sm."
        raise LanguageError(model, f'this spaCy model is for "{nlp.lang}"', remedy)
    return nlp
