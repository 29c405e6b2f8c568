"""Texts for the benchmarks, the same in every run."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

TOP = Path(__file__).parents[1]
TEXTS = 400

WORDS = (
    "house", "letter", "doctor", "ward", "nurse", "car", "bin", "rent", "home", "work", "day",
    "help", "form", "phone", "school", "bus",
)  # fmt: skip
SAID = (
    "The council will help you with your rent.",
    "Please ring us before Thursday if you cannot come.",
    "We will utilise the MDT to signpost service users.",
    "Great service, very friendly staff!",
    "I waited 3 hours in A&E and nobody told me anything.",
    "My EHCP review was late again this year.",
    "Can you tell me when my bins are collected?",
    "Thank you.",
)


def texts(number: int = TEXTS, pages: Sequence[Path] = ()) -> list[str]:
    """Texts of about 300 words, made of the paragraphs of some pages, or else of our own."""
    pages = pages or [
        *sorted((TOP / "examples").glob("*.md")),
        *sorted((TOP / "docs").glob("*.md")),
    ]
    paragraphs = [part for page in pages for part in page.read_text("utf-8").split("\n\n")]
    chance = random.Random(1)  # noqa: S311  the same texts in every run
    return ["\n\n".join(chance.choices(paragraphs, k=12)) for _ in range(number)]


def short_texts(number: int) -> list[str]:
    """Different texts of about 10 words, as people answer a survey."""
    chance = random.Random(1)  # noqa: S311  as above
    return [
        f"{chance.choice(SAID)} The {chance.choice(WORDS)} {chance.choice(WORDS)} took {n} days."
        for n in range(number)
    ]
