"""What people who embed plainspeak lean on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import plainspeak


def test_a_name_gives_the_type_and_an_audience_the_levels() -> None:
    assert plainspeak.check("`utilise` it", name="page.md").findings == ()
    assert plainspeak.check("`utilise` it").findings != ()
    text = "The team that helps you " + "and listens to you " * 4 + "will come."
    assert "long-sentence" in [
        each.rule for each in plainspeak.check(text, audience="easy-read").findings
    ]
    with pytest.raises(plainspeak.SettingsError, match="Did you mean"):
        plainspeak.check("Ask us.", audience="pubic")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (None, "needs text (a str) and was given NoneType."),
        (b"Ask us.", "was given bytes. Decode them first"),
        (Path("a.md"), "Use check_file for a file."),
    ],
)
def test_what_is_no_text_gets_a_sentence(given: Any, said: str) -> None:
    for function in (plainspeak.check, plainspeak.fix, plainspeak.lookup):
        with pytest.raises(TypeError) as error:
            function(given)
        assert said in str(error.value)


def test_a_report_is_short_to_look_at_and_marks_its_words_in_a_notebook() -> None:
    report = plainspeak.check("We utilise <b> it.")
    assert repr(report) == "<Report on <text>: 4 words, 1 warning>"
    html = report._repr_html_()
    assert ">utilise</mark> &lt;b&gt; it." in html
    assert 'title="warning: Say &quot;use&quot;. (wordy)"' in html


def test_a_suggestion_carries_its_edits_in_json() -> None:
    text = "We need an erroneous map."
    (finding,) = json.loads(plainspeak.check(text).to_json())["findings"]
    edits = finding["suggestions"][0]["edits"]
    changed = text
    for edit in reversed(edits):
        changed = changed[: edit["start"]] + edit["text"] + changed[edit["end"] :]
    assert changed == f"We need a {finding['suggestions'][0]['text']} map."


def test_the_evidence_names_what_has_no_explanation() -> None:
    text = "You may need reablement (short-term help at home). Ask about triage. Ask the MDT."
    evidence = plainspeak.check(text).evidence
    assert evidence.unexplained_abbreviations == ("MDT",)
    assert "reablement" not in evidence.unexplained_words
    assert evidence.unusual_words == len(evidence.unexplained_words) + 1
    assert evidence.within_lower_secondary is None
    easy = plainspeak.check("We can help you at home. Ask your nurse. " * 12)
    assert easy.evidence.within_lower_secondary is True
