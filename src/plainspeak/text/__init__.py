"""The one room where spaCy lives: a document in, its words and sentences out.

The rest of the house sees ``Passage`` and ``Word`` and never a spaCy object.
"""

from plainspeak.text.lexeme import Word
from plainspeak.text.passage import Passage
from plainspeak.text.tokenizer import Language, shared

__all__ = ["Language", "Passage", "Word", "shared"]
