r"""Characters that would do harm in a report.

A file or its name may hold characters that steer a terminal, hide the order of the words or cannot
stand in XML. Each gives way to one that only shows that something was there.
"""

from __future__ import annotations

import re

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

VISIBLE_FORMS = "\N{REPLACEMENT CHARACTER}"


def sanitise(text: str) -> str:
    r"""The text on one line, without characters that steer, one for one.

    >>> sanitise("Ask\n\x1b[31mus")
    'Ask \ufffd[31mus'
    """
    return _STEERING.sub(VISIBLE_FORMS, text.replace("\n", " ").replace("\t", " "))


def xml(text: str) -> str:
    r"""The text with characters that XML can hold.

    >>> xml("Ask\x00us")
    'Ask\ufffdus'
    """
    return _NOT_XML.sub(VISIBLE_FORMS, text)


def shorten(text: str, most: int) -> str:
    """The words on one line, cut where they are too many.

    >>> shorten("We can help you at home.", 12)
    'We can help…'
    """
    words = " ".join(text.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "\N{HORIZONTAL ELLIPSIS}"
