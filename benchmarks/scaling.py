"""How the cost of a check grows: with the length of a text, the terms of a list, and odd input.

    python benchmarks/scaling.py [MEGABYTES]

Texts go up to 5 megabytes unless you say how many. Processor seconds are counted, as they say the
same on a busy machine, and each figure is one for a megabyte beside that of ordinary text.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

import plainspeak
from batch import sentences

LIST = "term,what to do,what we say,what it means,who added it\n"
TERMS = (1_000, 10_000, 100_000)

ODD = {
    "brackets": "((((((((((", "open brackets": "word (", "quotation marks": "\u201cword ",
    "full stops": "....", "short forms": "ABC (Area Board Company) ", "capitals": "WORD ",
    "numbers": "12.5 ", "hyphens": "a-", "slashes": "a/b/", "at signs": "a@b.", "emoticons": ":) ",
    "one long word": "a", "no spaces": "word,", "commas": "word, ", "links": "[a](b) ",
    "stars": "*a ", "tags": "<b>", "headings": "# a\n", "items": "- a\n", "empty lines": "\n",
    "combining marks": "a\u0301", "Chinese": "\u4e2d\u6587", "the same term": "We utilise it. ",
}  # fmt: skip
"""Texts made of one thing again and again, which would show what is not linear."""

MOST = 40
"""How many times as long as ordinary text the same amount of an odd one may take."""


def repeated(piece: str, size: int) -> str:
    """A text of so many characters, made of one piece."""
    return (piece * (size // len(piece) + 1))[:size]


def cost(checker: plainspeak.Checker, text: str, name: str = "text.txt") -> float:
    """Processor seconds for each megabyte of a text."""
    began = time.process_time()
    checker.check(text, name)
    return (time.process_time() - began) / (len(text) / 1e6)


def sizes(checker: plainspeak.Checker, paragraph: str, most: float) -> float:
    """Print the cost of longer and longer texts, and give that of the first megabyte."""
    usual = 0.0
    size = 0.001
    while size <= most:
        text = repeated(paragraph, round(size * 1e6))
        found = cost(checker, text)
        usual = found if size <= 1 else usual
        print(f"{size:8.3f} MB       {found:6.2f} s/MB", flush=True)
        size *= 10
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory            {memory:6.0f} MB")
    return usual


def terms(paragraph: str) -> None:
    """Print the cost of the same text with longer and longer lists."""
    text = repeated(paragraph, 300_000)
    first = None
    for count in TERMS:
        with tempfile.TemporaryDirectory() as place:
            path = Path(place, "our_words.csv")
            rows = (f"zz{number:06}word,avoid,thing,,Sam\n" for number in range(count))
            path.write_text(LIST + "".join(rows), "utf-8")
            checker = plainspeak.Checker(plainspeak.Settings(lists=(str(path),)))
            assert checker.check("A zz000007word.").findings, "the answer comes before the time"
            cost(checker, text)
            found = min(cost(checker, text) for _ in range(3))
            first = first or found
            print(f"{count:8} terms    {found:6.2f} s/MB, {found / first:.2f} times", flush=True)


def odd(checker: plainspeak.Checker, usual: float) -> None:
    """Print the cost of odd texts. Fails where one takes far longer than ordinary text."""
    for name, piece in ODD.items():
        text = repeated(piece, 200_000)
        worst = max(cost(checker, text, f"text.{kind}") for kind in ("txt", "md", "html"))
        print(f"{name:17} {worst:6.2f} s/MB, {worst / usual:5.1f} times", flush=True)
        assert worst < MOST * usual, name


def main() -> None:
    """Print what was measured."""
    most = float(sys.argv[1]) if len(sys.argv) > 1 else 5
    paragraph = " ".join(sentences()[:60]) + "\n\n"
    checker = plainspeak.Checker()
    assert checker.check("We utilise it.").findings, "the answer comes before the time"
    usual = sizes(checker, paragraph, most)
    terms(paragraph)
    odd(checker, usual)


if __name__ == "__main__":
    main()
