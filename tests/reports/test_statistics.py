from __future__ import annotations

from reports.results import LEAFLET, UNREADABLE, checked, flagged, written


def test_rules_and_words_are_counted_most_first() -> None:
    results = (checked(LEAFLET), checked("They utilised it. We Utilise it.", "b.md"), UNREADABLE)
    assert written("statistics", *results) == (
        "Checked 2 documents.\n"
        "\n"
        "  FOUND  DOCUMENTS  RULE\n"
        "      3          2  wordy\n"
        "      1          1  acronym-unexplained\n"
        "\n"
        "  FOUND  DOCUMENTS  RULE AND WORDS\n"
        "      3          2  wordy  utilise\n"
        "      1          1  acronym-unexplained  MDT\n"
    )


def test_whole_sentences_are_counted_by_their_rule_only() -> None:
    shown = written("statistics", flagged("word " * 40))
    assert "  jargon\n" in shown
    assert "RULE AND WORDS" not in shown


def test_nothing_found_is_no_table() -> None:
    assert written("statistics", checked("Ask us.")) == "Checked 1 document.\n"
