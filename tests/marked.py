"""Sentences with the words that must be flagged in [brackets]."""

from __future__ import annotations

import re
from functools import cache

import plainspeak


@cache
def checker(**settings: str) -> plainspeak.Checker:
    """One checker for each choice of settings."""
    return plainspeak.Checker(plainspeak.Settings(**settings))  # type: ignore[arg-type]


def found(text: str, rule: str | None = None, **settings: str) -> list[str]:
    """The words flagged in a text, in order, by one rule or by all but the rule on length."""
    return [
        text[finding.start : finding.end]
        for finding in checker(**settings).check(text).findings
        if (finding.rule == rule if rule else finding.rule != "long-sentence")
    ]


def flagged(marked: str, rule: str | None = None, **settings: str) -> bool:
    """Whether exactly the words in brackets are flagged."""
    text = re.sub(r"[\[\]]", "", marked)
    return found(text, rule, **settings) == re.findall(r"\[(.*?)\]", marked, re.DOTALL)


def clean(text: str, **settings: str) -> bool:
    """Whether nothing at all is flagged but the length of a sentence."""
    return not found(text, **settings)
