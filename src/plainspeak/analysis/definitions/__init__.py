"""Whether a text says what a word or short form means, and where.

One engine decides for both. ``find`` looks at one place where the words are: at what is in
brackets, behind a comma or a dash, at what their sentence says of them, and at the sentence behind
it. ``glossary_entry`` looks whether they are an entry of a list of words. What counts is written in
``patterns.txt``, one way to explain on each line.

>>> from plainspeak.model import Block, Document
>>> from plainspeak.text import get_tokenizer
>>> text = "You may need reablement, which means short-term help at home."
>>> [passage] = get_tokenizer().passages(Document(text, (Block(0, len(text)),)))
>>> found = find(passage, 3, 4)  # the tokens that are the term
>>> text[found.start : found.end]
'short-term help at home'
"""

from plainspeak.analysis.definitions.elsewhere import explained_elsewhere
from plainspeak.analysis.definitions.find import find, find_description
from plainspeak.analysis.definitions.glossary import glossary_entry
from plainspeak.analysis.definitions.patterns import Explanation

__all__ = ["Explanation", "explained_elsewhere", "find", "find_description", "glossary_entry"]
