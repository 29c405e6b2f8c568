from __future__ import annotations

import plainspeak

HARD = "Rehabilitation professionals facilitate considerable independence for individuals. " * 14
EASY = "We can help you at home. Ring us if you need help. " * 12


def findings(text: str, **settings: str) -> tuple[plainspeak.Finding, ...]:
    chosen = plainspeak.Settings(select=("reading-level",), **settings)  # type: ignore[arg-type]
    return plainspeak.Checker(chosen).check(text).findings


def test_a_text_that_is_too_hard_is_found_at_its_hardest_sentence() -> None:
    (finding,) = findings(f"{EASY}\n\n{HARD * 3}")
    assert finding.start >= len(EASY)
    assert "hardest" in finding.message


def test_an_easy_text_is_left_alone() -> None:
    assert findings(EASY, audience="easy-read") == ()


def test_a_short_text_has_no_level() -> None:
    assert findings("Multidisciplinary rehabilitation facilitates independence.") == ()


def test_nobody_hears_of_it_unless_it_is_chosen() -> None:
    assert all(each.rule != "reading-level" for each in plainspeak.check(HARD).findings)
