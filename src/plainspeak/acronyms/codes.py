"""What has the shape of a short form and is a code, a label or a word in capitals."""

from __future__ import annotations

import re

from plainspeak.acronyms.people import is_name_of_a_person
from plainspeak.acronyms.shape import is_ordinary, is_placeholder
from plainspeak.text.word_lists import word_groups

LOOK_BEHIND_CHARS = 40
"""Characters in front of letters that are looked at for the words that name them."""

MIN_NAME_CHARS = 4
"""Letters of the shortest part of a name in capitals: "ROWAN COURT", "KATE EAMES"."""

MIN_WORD_CHARS = 5
"""So many capitals beside others are a name or a word, whatever the dictionary says of them."""

_REFERENCE_FOLLOWS = re.compile(r"\s(?:\d{1,3}[a-z]?/\d|(?!19|20)\d{4}(?!\d)|\d{5,})")
"""What follows the letters of a reference, but for a year: "BM 70/2122", "LG 4471902"."""

_LAW_FOLLOWS = re.compile(
    r"\)(?:\s\([A-Z]{1,5}\))?\s(?:Regs|Regulations|Rules|Order|Act)\s(?:19|20)\d\d\b"
)
"""What follows letters in brackets inside the short title of a law: "the SSB (PA) Regs 1975"."""

_BEHIND_NAMES = word_groups("short_forms")["letters behind the name of a person"]
_NAME_BEFORE = re.compile(r"\b([A-Z][a-z]+\s[A-Z][\w'\u2019-]+),?\s$")
"""A name that a degree, an office or an honour may follow: "Ann Ross MSP"."""

_ROUTING_KEY_BEFORE = re.compile(r"\b[A-Z]\d[\dW]\s$")
"""The first part of an Irish postcode: "D02 X8X8"."""
CODE_CHARS = 4
"""Characters of the second part of an Irish postcode."""

_QUERY = re.compile(r"(?<=\w)=(?=\w)|[a-z]&[A-Z]")
"""A sign that is a part of an address: "?page=2&lang=EN"."""

_AUTHOR_BEFORE = re.compile(r"[A-Z][\w'\u2019-]+\s[A-Z]{1,3},\s(?:[A-Z][\w'\u2019-]+\s){1,2}$")
_SURNAME_BEFORE = re.compile(r"[A-Z][a-z][\w'\u2019-]*\s$")
_AUTHOR_AFTER = re.compile(r",\s(?:[A-Z][\w'\u2019-]+\s){1,2}[A-Z]{1,3}[,.]")
"""Authors beside another in a list of works: "Rutter CM, Saunders K, Ray GT"."""

_NAMED_LETTERS = re.compile(
    r"\b(?:letters?|(?:begin|start|end)(?:s|ning|ing)?\s+(?:with|in))"
    r"(?:\s+the\s+letters?)?\s+[\"'\u201c\u2018]?$"
)
"""What comes in front of letters that are only letters: "It begins with PH"."""

_NAMING_ENDS = ("letter", "letters", "with", "in")
"""What such words end with: most short forms have none of these in front."""

_QUOTES = "\"'\u201c\u2018"

NAME_CHARS = 60
"""Characters of a name, with its title and the degrees behind it."""

_NAME_WITH_TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Revd)\.?"
    r"(?:\s[A-Z][\w.'\u2019-]*){1,4},?(?:\s[A-Z][A-Za-z]*,?){0,4}\s$"
)
"""What comes in front of the degrees and honours of a person: "Dr H. Lind, MB, "."""

_ADDRESS_FOLLOWS = re.compile(
    r"(?:\s[A-Z][a-z]{1,20}){0,2}\s"
    r"(?:Road|Street|Lane|Avenue|Crescent|Terrace|Estate|House|Building|Tower|(?:Business|Retail|Science|"
    r"Technology)\sPark)\b"
)
"""What follows the name of a building, road or business park: "IDA Business Park"."""

_COMPANY_FOLLOWS = re.compile(
    r"(?:\s[A-Z][\w&'\u2019-]{1,20}){0,2},?\s(?:Ltd|Limited|[Pp][Ll][Cc]|LLP|CIC|Inc|GmbH)\b"
)
"""What ends the name of a company that these letters begin: "TLC Ltd", "PKF Littlejohn LLP"."""

_SURNAME = re.compile(r"\s[A-Z][a-z]")
_CAPITALS_BEFORE = re.compile(r"(?<![^\W_])([A-Z][A-Z'\u2019]+)[ -]$")
_CAPITALS_AFTER = re.compile(r"[ -]([A-Z][A-Z'\u2019]+)(?![^\W_])")


def is_code(text: str, start: int, end: int) -> bool:
    """Whether letters are a part of a reference, initials of a person, or spoken of as letters.

    >>> [is_code(text, text.index("LG"), text.index("LG") + 2) for text in
    ...  ("Your number is LG 4471902.", "It begins with the letters LG", "Ask the LG team.")]
    [True, True, False]
    >>> is_code("Write to Ann Ross MSP.", 18, 21), is_code("Write to your MSP.", 14, 17)
    (True, False)
    """
    if text[start - 1 : start] == "(" and _LAW_FOLLOWS.match(text, end):
        return True
    if _REFERENCE_FOLLOWS.match(text, end) or _QUERY.search(text, max(0, start - 1), end):
        return True
    if "." in text[start:end] and _SURNAME.match(text, end + (text[end : end + 1] == ".")):
        return True  # "J.R.R. Tolkien"
    before = text[max(0, start - LOOK_BEHIND_CHARS) : start]
    if end - start == CODE_CHARS and _ROUTING_KEY_BEFORE.search(before):
        return True
    named = _NAME_BEFORE.search(before) if text[start:end] in _BEHIND_NAMES else None
    naming = before.rstrip().rstrip(_QUOTES).rstrip().endswith(_NAMING_ENDS)
    return bool(
        (named and is_name_of_a_person(named[1]))
        or (naming and _NAMED_LETTERS.search(before))
        or ("," in before and _AUTHOR_BEFORE.search(before))
        or (_AUTHOR_AFTER.match(text, end) and _SURNAME_BEFORE.search(before))
    )


def is_no_short_form(text: str, start: int, end: int) -> bool:
    """Whether letters that no list has are a word, a name in capitals, or a degree behind a name.

    They may also begin the name of a building in an address, or of a company.

    >>> [is_no_short_form(text, 0, text.index(" ")) for text in
    ...  ("ROWAN COURT", "NOT now", "SUB-TENANT here", "YYYY-MM-DD is", "GNCR DATA")]
    [True, True, True, True, False]
    >>> is_no_short_form("Dr H. Lind, FRCOphth", 12, 20)
    True
    """
    return _is_word_in_capitals(text, start, end) or bool(
        _NAME_WITH_TITLE.search(text[max(0, start - NAME_CHARS) : start])
        or _ADDRESS_FOLLOWS.match(text, end)
        or _COMPANY_FOLLOWS.match(text, end)
    )


def _is_word_in_capitals(text: str, start: int, end: int) -> bool:
    written = text[start:end]
    parts = [part for part in re.split(r"[-\u2011]", written) if part]
    if all(map(is_placeholder, parts)):
        return True
    if is_ordinary(written) or any(is_ordinary(p) for p in parts if len(p) >= MIN_NAME_CHARS):
        return True
    if len(written) < MIN_NAME_CHARS or not written.isalpha() or not written.isupper():
        return False
    beside = (
        _CAPITALS_BEFORE.search(text, max(0, start - LOOK_BEHIND_CHARS), start),
        _CAPITALS_AFTER.match(text, end),
    )
    return any(found and _is_long(written, found[1]) for found in beside)


def _is_long(written: str, neighbour: str) -> bool:
    """Whether capitals and those beside them are both longer than short forms are."""
    if len(written) < MIN_WORD_CHARS:
        return len(neighbour) >= MIN_WORD_CHARS and not is_ordinary(neighbour)
    return len(neighbour) >= MIN_WORD_CHARS or is_ordinary(neighbour)
