"""One walk through the words of a rich text file."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from plainspeak.errors import DocumentError
from plainspeak.formats.core import signatures
from plainspeak.formats.core.files import MEGABYTE, too_large
from plainspeak.formats.core.source_map import DocumentBuilder
from plainspeak.formats.office.rtf import names
from plainspeak.formats.office.rtf.flow import CharStyle, TextFlow
from plainspeak.formats.office.rtf.tables import Styles
from plainspeak.model import HIDDEN, Kind

if TYPE_CHECKING:
    from plainspeak.formats.core.files import File

TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?"
    r"|\\'(?P<code>[0-9a-fA-F]{2})"
    r"|\\(?P<symbol>[^a-zA-Z'])"
    r"|(?P<group>[{}])"
    r"|(?P<text>[^\\{}\r\n]+)"
    r"|[\r\n]+|\\"
)
CODES = re.compile(r"(?:\\'[0-9a-fA-F]{2})+")
MAX_DEPTH = 5_000
MAX_FALLBACK = 100
"""Characters that stand for one character in programs without Unicode: one as a rule."""

CODE_LENGTH = 4
"""Characters that write one byte as a code."""

HIGH, LOW, BEYOND = 0xD800, 0xDC00, 0xE000
"""Where the two halves of a letter beyond the first 65,536 begin, and where they end."""


class Group(NamedTuple):
    """What holds inside a pair of braces."""

    flow: TextFlow
    char_style: CharStyle = CharStyle()
    silent: bool = False
    encoding: str = "cp1252"
    fallback: int = 1
    named: bool = False
    starred: bool = False


class BodyReader:
    """Reads a file into flows of paragraphs. Raises ``DocumentError`` when it is damaged."""

    def __init__(self, file: File) -> None:
        self.name = file.name
        self._limits = file.limits
        self._left = file.limits.word_megabytes * MEGABYTE
        self.source = file.data.decode("latin-1")
        self._styles = Styles(self.source)
        self._body = TextFlow()
        self._margins: list[TextFlow] = []
        self._groups = [Group(self._body)]
        self._skip = 0
        self._high_surrogate = 0, 0
        self._at = 0
        self._walk()

    def builder(self) -> DocumentBuilder:
        """The document in the making: the body, and then headers and footers."""
        builder = DocumentBuilder(self.name)
        count = self._body.into(builder, 0)
        for margin in self._margins:
            margin.into(builder, count)
        return builder

    @property
    def _state(self) -> Group:
        return self._groups[-1]

    def _change(self, **changes: Any) -> None:
        self._groups[-1] = self._groups[-1]._replace(**changes)

    def _walk(self) -> None:
        end = len(self.source)
        while self._at < end and self._groups:
            token = TOKEN.match(self.source, self._at)
            if token is None:
                break
            self._at = token.end()
            self._apply(token, token.start())
        if len(self._groups) > 1:
            raise DocumentError(self.name, *signatures.DAMAGED)
        self._body.close(self._styles)

    def _apply(self, token: re.Match[str], first: int) -> None:
        if token["group"]:
            self._brace(token["group"])
        elif token["text"]:
            self._text(token["text"], first)
        elif token["code"]:
            self._codes(first)
        elif token["word"]:
            self._control_word(token["word"], token["number"], first)
        elif token["symbol"]:
            self._control_symbol(token["symbol"], first)

    def _brace(self, brace: str) -> None:
        self._skip = 0
        if brace == "{":
            if len(self._groups) > MAX_DEPTH:
                raise DocumentError(self.name, *signatures.DAMAGED)
            self._groups.append(self._state._replace(named=False, starred=False))
            return
        closed = self._groups.pop()
        if len(self._groups) <= 1:
            self._at = len(self.source)  # what follows the last brace is no part of the document
        if self._groups and closed.flow is not self._state.flow:
            closed.flow.close(self._styles)

    def _text(self, text: str, first: int) -> None:
        skipped = min(self._skip, len(text))
        self._skip -= skipped
        text, first = text[skipped:], first + skipped
        if not text or self._state.silent:
            return
        self._left -= len(text)
        if self._left < 0:
            what = f"this file holds over {self._limits.word_megabytes} megabytes of words"
            raise too_large(self.name, "word-megabytes", what)
        letters = text if text.isascii() else self._decoded(text.encode("latin-1"))
        if len(letters) == len(text):
            self._state.flow.take(letters, first, self._state.char_style)
        else:
            self._bytes(text.encode("latin-1"), first, 1)

    def _codes(self, first: int) -> None:
        """Letters written as the codes of their bytes."""
        if self._skip:
            self._skip -= 1
            return
        run = CODES.match(self.source, first)
        if run is not None and not self._state.silent:
            self._at = run.end()
            self._bytes(bytes.fromhex(run[0].replace("\\'", "")), first, CODE_LENGTH)

    def _bytes(self, codes: bytes, first: int, width: int) -> None:
        """Letters that take one byte or more, each of so many characters of the file."""
        for letter in self._letters(codes):
            last = first + width * len(letter)
            self._state.flow.decode(self._decoded(letter), first, last, self._state.char_style)
            first = last

    def _letters(self, codes: bytes) -> list[bytes]:
        """The bytes of each letter."""
        decoder = codecs.getincrementaldecoder(self._encoding())("replace")
        letters, start = [], 0
        for at, code in enumerate(codes, 1):
            if decoder.decode(bytes([code])):
                letters.append(codes[start:at])
                start = at
        return [*letters, codes[start:]] if start < len(codes) else letters

    def _decoded(self, codes: bytes) -> str:
        encoding = self._encoding()
        text = codes.decode(encoding, "replace")
        return text.replace("\ufffd", HIDDEN) if encoding == "ascii" else text  # a font of symbols

    def _encoding(self) -> str:
        return self._styles.encodings.get(self._state.char_style.font, self._state.encoding)

    def _control_symbol(self, symbol: str, first: int) -> None:
        if symbol == "*":
            self._change(starred=True)
        elif symbol in names.PARAGRAPH_ENDS:
            self._control_word("par", None, first)
        elif symbol in names.CHARACTERS:
            if self._skip:
                self._skip -= 1
            else:
                self._character(names.CHARACTERS[symbol], first)

    def _character(self, character: str, first: int) -> None:
        if not self._state.silent:
            self._state.flow.decode(character, first, self._at, self._state.char_style)

    def _control_word(self, word: str, number: str | None, first: int) -> None:
        begins = not self._state.named
        self._change(named=True)
        if word == "bin":
            self._at += max(0, int(number or 0))
        elif begins and self._destination(word):
            return
        elif word == "u":
            self._unicode(int(number or 0) % 0x10000, first)
        elif word == "uc":
            self._change(fallback=min(MAX_FALLBACK, max(0, int(number or 1))))
        elif word == "ansicpg" or word in names.ENCODINGS:
            self._change(encoding=_known(names.ENCODINGS.get(word) or f"cp{number}"))
        elif word in names.CHARACTERS:
            self._character(names.CHARACTERS[word], first)
        elif not self._state.silent:
            char_style = self._state.char_style.after(word, number)
            self._change(char_style=char_style)
            self._state.flow.apply_control_word(word, number, char_style, self._styles)

    def _destination(self, word: str) -> bool:
        """Whether a command says what its group is for, and has been obeyed."""
        if word in names.LIST_MARKERS and not self._state.silent:
            self._state.flow.listed = True
        if word in names.SKIPPED or word in self._styles.groups:
            self._change(silent=True)
        elif word in names.NOTES:
            note = TextFlow(Kind.FOOTNOTE)
            self._state.flow.notes.append(note)
            self._change(flow=note, char_style=CharStyle(font=self._state.char_style.font))
        elif word in names.MARGINS:
            margin = TextFlow(section=names.MARGINS[word])
            self._margins.append(margin)
            self._change(flow=margin)
        elif self._state.starred and word not in names.DESTINATIONS_READ:
            self._change(silent=True)
        else:
            return False
        return True

    def _unicode(self, code: int, first: int) -> None:
        self._skip = self._state.fallback
        if self._state.silent:
            return
        if HIGH <= code < LOW:
            self._high_surrogate = code, first
            return
        half, begun = self._high_surrogate
        self._high_surrogate = 0, 0
        if LOW <= code < BEYOND:
            if not half:
                return
            code = 0x10000 + ((half - HIGH) << 10) + code - LOW
            first = begun
        if code:
            self._state.flow.decode(chr(code), first, self._at, self._state.char_style)


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return "cp1252"
