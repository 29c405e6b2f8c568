"""Words that say what must, may or must not be done are not swapped unasked."""

from __future__ import annotations

import pytest

from plainspeak.fixes import protected


@pytest.mark.parametrize(
    ("written", "instead", "name"),
    [
        ("is obliged to", "has to", None),
        ("must always", "should always", "duty"),
        ("is required to", "must", "duty"),
        ("are requested to", "must", "duty"),
        ("may wish to", "can", "permission"),
        ("with the consent of", "if", "permission"),
        ("permitted to", "allowed to", None),
        ("permitted to", "must", "permission"),
        ("have permission to", "are allowed to", "permission"),
        ("is entitled to", "can get", "right"),
        ("is eligible for", "is entitled to", None),
        ("get", "have a right to", "right"),
        ("not uncommon", "common", "negation"),
        ("do not", "never", None),
        ("don\u2019t", "do not", None),
        ("unless", "if", "condition"),
        ("unless", "if not", None),
        ("unless", "only if", "condition"),
        ("subject to", "if", "condition"),
        ("except in", "in", "condition"),
        ("provided that", "if", None),
        ("provided that", "when", "condition"),
        ("provided that", "only if", None),
        ("in the absence of", "without", None),
        ("due regard to", "thought for", "law"),
        ("due consideration to", "thought for", "law"),
        ("in breach of", "against", "law"),
        ("in accordance with", "under", None),
        ("in accordance with", "by", "law"),
        ("up to", "about", "amount"),
        ("not exceeding", "up to", None),
        ("not later than", "by", "amount"),
        ("in all cases", "always", "amount"),
        ("net income", "income", "amount"),
        ("gainful employment", "a job", "law"),
        ("onset of", "start of", "clinical"),
        ("infrequent", "rare", "clinical"),
        ("with regard to", "about", None),
        ("please do not hesitate to", "please", None),
        ("it should be noted that", "", None),
        ("utilise", "use", None),
        ("mayor", "head", None),
        ("Must Always", "will", "duty"),
        ("can\u2019t", "can", "negation"),
    ],
)  # fmt: skip
def test_the_class_of_what_would_be_lost(written: str, instead: str, name: str | None) -> None:
    found = protected.lost(written, instead)
    assert (found.name if found else None) == name


def test_every_class_says_why_in_a_sentence() -> None:
    for each in protected.classes():
        if each.name != protected.IDIOM:
            assert each.why[0].isupper()
            assert each.why.endswith(".")
        assert all(words == words.lower().strip() for words in (*each.words, *each.same_force))
        assert each.words


def test_the_classes_of_the_page_are_there() -> None:
    names = {each.name for each in protected.classes()}
    assert names == {
        "duty", "permission", "right", "negation", "condition", "law", "amount", "clinical",
        protected.IDIOM,
    }  # fmt: skip
