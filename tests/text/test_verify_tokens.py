"""Our tokens beside those of spaCy: how many there are, and the first that differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plainspeak.text import Tokenizer, verify_tokens
from plainspeak.text.verify_tokens import Comparison, compare

if TYPE_CHECKING:
    from plainspeak.text.token_table import TokenTable


class Other(Tokenizer):
    """Tokens of another text than the one that is given."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def tokens(self, text: str) -> TokenTable:
        """The tokens of the other text."""
        assert text
        return super().tokens(self.text)


@pytest.mark.parametrize(
    ("ours", "found"),
    [
        ("Ask us now", Comparison(3)),
        ("Ask us", Comparison(3, 7, "", "now")),
        ("Ask me now", Comparison(3, 4, "me", "us")),
        ("Ask  us now", Comparison(3, 4, "us", "us")),
        ("Ask us now please", Comparison(3, 10, "please", "")),
    ],
)
def test_the_first_token_that_differs(
    ours: str, found: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verify_tokens, "get_tokenizer", lambda: Other(ours))
    assert compare("Ask us now") == found
