"""Whether the edits that ``plainspeak score`` names lower the difficulty as they say.

    python benchmarks/edits.py FOLDER [DOCUMENTS] [SEED]

Draws documents from a folder, makes the edits of each in its text, reads the text again and
compares: the fall is as was said when it is to within 0.05, or a tenth of it. A document of another
kind than text is tried as the text that was read from it, a paragraph a block.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path
from typing import NamedTuple

import plainspeak
from plainspeak import formats
from plainspeak.errors import DocumentError
from plainspeak.fixes import edits
from plainspeak.readability.helpful_edits import helpful_edits

NEAR, SHARE = 0.05, 0.1
CHECKER = plainspeak.Checker()


class Fall(NamedTuple):
    """How far the difficulty of a document was said to fall, and did."""

    name: str
    edits: int
    said: float
    did: float

    @property
    def is_right(self) -> bool:
        """Whether it fell as was said."""
        return self.did > 0 and abs(self.said - self.did) <= max(NEAR, SHARE * self.said)


def tried(path: Path) -> Fall | None:
    """What the edits of a document do; ``None`` where there are none, or nothing is scored."""
    report = CHECKER.check_file(str(path))
    text = "\n\n".join(
        report.document.text[each.start : each.end] for each in report.document.blocks
    )
    before = CHECKER.check(text, "a.txt")
    chosen = helpful_edits(before)
    start = before.readability.difficulty
    if not chosen or start is None:
        return None
    made = [edit for each in chosen for edit in each.edits]
    after = CHECKER.check(edits.apply(before.document.text, made), "a.txt").readability
    said, end = start - chosen[-1].difficulty, after.difficulty or 0.0
    return Fall(path.name, len(chosen), round(said, 2), round(start - end, 2))


def main() -> None:
    """Draw, try and count."""
    folder, *numbers = sys.argv[1:]
    wanted = int(numbers[0]) if numbers else 100
    seed = int(numbers[1]) if numbers[1:] else 24
    suffixes = formats.suffixes()
    paths = sorted(each for each in Path(folder).rglob("*") if each.suffix.lower() in suffixes)
    random.Random(seed).shuffle(paths)  # noqa: S311  nothing secret
    found: list[Fall] = []
    skipped = 0
    for path in paths:
        if len(found) == wanted:
            break
        try:
            fall = tried(path)
        except DocumentError:
            fall = None
        if fall is None:
            skipped += 1
        else:
            found.append(fall)
    for fall in found:
        if not fall.is_right:
            print(f"said {fall.said}, did {fall.did}, {fall.edits} edits: {fall.name}")
    right = sum(fall.is_right for fall in found)
    print(f"as said in {right} of {len(found)} documents (seed {seed}); {skipped} had no edits")


if __name__ == "__main__":
    main()
