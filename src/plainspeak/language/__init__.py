"""The one room where spaCy lives: a document in, its words and sentences out.

The rest of the house sees ``Passage`` and ``Word`` and never a spaCy object.
"""

from plainspeak.language.passage import Passage
from plainspeak.language.tokens import Language, shared
from plainspeak.language.words import Word

__all__ = ["Language", "Passage", "Word", "shared"]
