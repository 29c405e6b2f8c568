"""The one room where spaCy lives: a document in, its words and sentences out.

The rest of the house sees ``Passage`` and ``Lexeme`` and never a spaCy object.
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
