"""Text that fits where it is shown: characters that a format can hold, cut words, and counts."""

from __future__ import annotations

import re
from functools import cache

from plainspeak._platform.escape import VISIBLE_FORM

ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


def xml(text: str) -> str:
    r"""The text with characters that XML can hold.

    >>> xml("Ask\x00us")
    'Ask\ufffdus'
    """
    return _not_xml().sub(VISIBLE_FORM, text)


@cache
def _not_xml() -> re.Pattern[str]:
    return re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def encodable(name: str) -> str:
    r"""The name of a file in characters that any encoding of Unicode can hold.

    >>> encodable("bad\udcff.md")
    'bad\\udcff.md'
    """
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def shorten(text: str, max_chars: int) -> str:
    """The words on one line, cut where there are too many.

    >>> shorten("We can help you at home.", 12)
    'We can help…'
    """
    words = " ".join(text.split())
    return words if len(words) <= max_chars else words[: max_chars - 1].rstrip() + ELLIPSIS


def count(number: int, one: str, many: str = "") -> str:
    """A number and what it counts.

    >>> count(1, "document"), count(1200, "document"), count(2, "copy", "copies")
    ('1 document', '1,200 documents', '2 copies')
    """
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def listed(parts: list[str], conjunction: str = "and") -> str:
    """Words joined as in a sentence.

    >>> listed(["a.md", "b.md", "c.md"]), listed(["a.md"])
    ('a.md, b.md and c.md', 'a.md')
    """
    if len(parts) < 2:  # noqa: PLR2004  there is nothing to join
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {conjunction} {parts[-1]}"
