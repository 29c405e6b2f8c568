"""A request that is not carried out: the HTTP status, and one sentence for a person."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818  it is an answer, not a fault of the program
    """Raised wherever a request cannot be carried out.

    >>> Refusal(413, "This is over 20 megabytes.").status
    413
    """

    def __init__(self, status: int, message: str) -> None:
        super().__init__(status, message)
        self.status = status
        self.message = message
