"""What the tools answer: plain data, with a schema that assistants are shown."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

Text = Annotated[str, Field(description="The text to look at, whole.")]
Audience = Annotated[
    str | None,
    Field(description="Who reads it: public, easy-read, staff, board or thorough."),
]
Kind = Annotated[str, Field(description='What the text is: "text", "markdown" or "html".')]
Most = Annotated[int, Field(description="The most findings to give.", ge=1, le=100)]


class Found(TypedDict):
    """Words to sort out, once for all the places where they are."""

    rule: str
    level: Annotated[str, Field(description="error, warning, or note (only worth a look)")]
    words: Annotated[str, Field(description="as they stand in the text")]
    message: Annotated[str, Field(description="what to do")]
    say_instead: Annotated[list[str], Field(description="what could be written, the best first")]
    safe: Annotated[bool, Field(description="whether the first of them fits without a look")]
    meaning: str | None
    lines: Annotated[list[int], Field(description="the first lines it stands on, from 1")]
    count: Annotated[int, Field(description="how often it stands in the text")]


class Checked(TypedDict):
    """What there is to sort out in a text."""

    words: int
    findings: list[Found]
    not_shown: Annotated[int, Field(description="findings that were left out to keep this short")]
    next: Annotated[str, Field(description="what to do now")]


class Swap(TypedDict):
    """One change that was made."""

    line: int
    before: str
    after: str


class Fixed(TypedDict):
    """A text with its safe changes made."""

    text: str
    changes: list[Swap]
    left: Annotated[int, Field(description="findings that are left to sort out by hand")]


class Meaning(TypedDict):
    """What a list says of a word: one of its meanings."""

    term: str
    kind: str
    advice: Annotated[str, Field(description="avoid, consider, explain, or ok")]
    meaning: str | None
    say_instead: list[str]
    fine_when: str | None
    nation: str | None
    status: str
    source: str | None


class LookedUp(TypedDict):
    """Every meaning that the lists know of a word or short form."""

    known: bool
    meanings: list[Meaning]


class Explained(TypedDict):
    """What a rule finds, and why."""

    rule: str
    explanation: str
    bad: str
    good: str


class Hard(TypedDict):
    """A sentence that is hard to read."""

    sentence: str
    words: int
    difficulty: float


class Scored(TypedDict):
    """How hard a text is to read."""

    words: int
    sentences: int
    words_per_sentence: float
    difficulty: Annotated[float | None, Field(description="0 is easy, 10 is very hard")]
    school_grade: Annotated[float | None, Field(description="the Flesch-Kincaid grade")]
    reason: Annotated[str | None, Field(description="why there are no scores")]
    hardest: Annotated[list[Hard], Field(description="the hardest sentences, the hardest first")]


class Changed(TypedDict):
    """A word that carries meaning and is in one text more often than in the other."""

    kind: str
    word: str
    before: int
    after: int
    sentence: str


class Compared(TypedDict):
    """Whether a rewritten text still says the same, as far as its words tell."""

    same_words: Annotated[bool, Field(description="no such word was lost or added")]
    changes: list[Changed]
    not_shown: int
    findings_before: int
    findings_after: int
    difficulty_before: float | None
    difficulty_after: float | None
    next: Annotated[str, Field(description="what to do now")]
