"""Numbers as files hold them, which may be anything."""

from __future__ import annotations

MAX_DIGITS = 9


def whole_number(written: str | None) -> int | None:
    r"""The number that some digits stand for, or ``None`` where they are no number of use.

    >>> whole_number("12"), whole_number("\u00b2"), whole_number("x1"), whole_number("9" * 5000)
    (12, None, None, None)
    """
    if written and len(written) <= MAX_DIGITS and written.isascii() and written.isdigit():
        return int(written)
    return None
