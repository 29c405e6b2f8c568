"""Tokens, words and sentences of a document, by the rules of spaCy.

Other packages see ``Passage`` and ``Lexeme`` and never a spaCy object.
"""

from plainspeak.text.lexeme import Lexeme
from plainspeak.text.passage import Passage
from plainspeak.text.tokenizer import Tokenizer, Tokens, get_tokenizer

__all__ = [
    "Lexeme",
    "Passage",
    "Tokenizer",
    "Tokens",
    "get_tokenizer",
]
