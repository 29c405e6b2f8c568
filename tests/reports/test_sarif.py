from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast
from urllib.parse import urljoin

import jsonschema
import pytest
from hypothesis import given

from plainspeak.model import Level
from plainspeak.reports import Style
from plainspeak.rules import registry
from reports.results import (
    LEAFLET,
    UNREADABLE,
    Pages,
    checked,
    flagged,
    names,
    pdf_file,
    texts,
    word_file,
    written,
)

SCHEMA = json.loads((Path(__file__).parent / "schemas/sarif-2.1.0.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(
    SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)

Run = dict[str, Any]


def run(*results: object, style: Style | None = None) -> Run:
    """The one run of the report, which keeps to the schema."""
    shown = written("sarif", *results, style=style or Style(root=Path.cwd()))  # type: ignore[arg-type]
    data = json.loads(shown)
    VALIDATOR.validate(data)
    return cast("Run", data["runs"][0])


def results(report: object) -> list[dict[str, Any]]:
    return cast("list[dict[str, Any]]", run(report)["results"])


def test_the_schema_of_the_standard_can_refuse() -> None:
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate({"version": "2.1.0", "runs": [{"results": [{"message": "bare"}]}]})


def test_every_kind_of_result_keeps_to_the_schema() -> None:
    pages = flagged("utilise", "plan.pdf", list(Level)[:3], Pages("utilise"))
    assert len(run(checked(), UNREADABLE, word_file(), pages, checked("", "empty.md"))["results"])


def test_every_rule_says_what_it_finds_and_at_what_level() -> None:
    rules = run()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(registry().rules)
    assert all(rule["help"]["markdown"] and ">>>" not in rule["help"]["text"] for rule in rules)
    assert {rule["helpUri"].rpartition("/")[2] for rule in rules} == {
        page.name for page in (Path(__file__).parents[2] / "docs" / "rules").iterdir()
    }
    levels = {rule["id"]: rule["defaultConfiguration"] for rule in rules}
    assert levels["wordy"] == {"level": "warning"}


def test_a_result_points_at_its_rule() -> None:
    whole = run(checked())
    rules = whole["tool"]["driver"]["rules"]
    for result in whole["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_a_region_counts_code_points_and_ends_after_the_last_one() -> None:
    text = "\U0001f600\U0001f600 We utilise it.\n"
    whole = run(checked(text))
    region = whole["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert whole["columnKind"] == "unicodeCodePoints"
    line = text.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "utilise"
    assert region["snippet"]["text"] == "utilise"


def test_a_word_file_has_no_region_but_a_paragraph_and_a_heading() -> None:
    result = results(word_file())[0]
    location = result["locations"][0]
    assert "region" not in location["physicalLocation"]
    assert location["logicalLocations"] == [
        {"fullyQualifiedName": 'paragraph 4, under "Before you leave"', "kind": "element"}
    ]
    assert result["message"]["text"].startswith('"MDT" (paragraph 4, under "Before you leave"): ')
    assert result["properties"]["paragraph"] == 4


def test_a_pdf_file_says_the_page() -> None:
    result = results(pdf_file())[0]
    assert result["properties"]["page"] == 1
    assert result["message"]["text"].startswith('"Subsequent to" (page 1, under "How soon"): ')
    assert "region" not in result["locations"][0]["physicalLocation"]
    assert "fixes" not in result


def carried_out(text: str, fix: dict[str, Any]) -> str:
    """The text after a fix, made as the standard says."""
    ((change,)) = fix["artifactChanges"]
    lines = text.splitlines(keepends=True)
    for each in reversed(change["replacements"]):
        region = each["deletedRegion"]
        assert region["startLine"] == region["endLine"]
        line = lines[region["startLine"] - 1]
        before, after = line[: region["startColumn"] - 1], line[region["endColumn"] - 1 :]
        lines[region["startLine"] - 1] = before + each["insertedContent"]["text"] + after
    return "".join(lines)


def test_a_fix_carried_out_gives_the_better_text() -> None:
    fixes = results(checked("We will utilise an erroneous map.\n"))[0]["fixes"]
    assert carried_out("We will utilise an erroneous map.\n", fixes[0]) == (
        "We will use an erroneous map.\n"
    )
    assert fixes[0]["properties"] == {"safe": True}


def test_a_fix_that_needs_a_person_says_why() -> None:
    mdt = results(checked(LEAFLET))[1]
    assert mdt["fixes"][0]["properties"]["safe"] is False
    assert mdt["fixes"][0]["properties"]["reason"]


def test_a_file_that_is_not_text_has_no_fixes() -> None:
    assert not any("fixes" in result for result in results(word_file()))


def test_an_unreadable_file_is_a_notification_and_the_run_did_not_succeed() -> None:
    (invocation,) = run(checked(), UNREADABLE)["invocations"]
    assert invocation["executionSuccessful"] is False
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["message"]["text"] == "the file is damaged. Save it again."
    place = notification["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": "broken.docx", "uriBaseId": "%SRCROOT%"}


def test_a_run_in_which_all_was_read_succeeded() -> None:
    (invocation,) = run(checked())["invocations"]
    assert invocation == {"executionSuccessful": True, "toolExecutionNotifications": []}


def test_a_document_without_findings_is_still_named() -> None:
    artifacts = run(checked("Ask us.", "plain.md"))["artifacts"]
    assert [each["location"]["uri"] for each in artifacts] == ["plain.md"]


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("a folder/100% sure.md", "a%20folder/100%25%20sure.md"),
        ("a:b.md", "a%3Ab.md"),
        ("what?#.md", "what%3F%23.md"),
        ("./x/../y.md", "y.md"),
        ("caf\u00e9.md", "caf%C3%A9.md"),
        ("bad\udcff.md", "bad%FF.md"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
)
def test_a_path_is_a_reference_from_the_root(name: str, uri: str) -> None:
    location = run(checked(LEAFLET, name))["artifacts"][0]["location"]
    assert location == {"uri": uri, "uriBaseId": "%SRCROOT%"}


def test_a_path_outside_the_root_is_whole(tmp_path: Path) -> None:
    elsewhere = tmp_path / "other" / "a b.md"
    whole = run(checked(LEAFLET, str(elsewhere)), style=Style(root=tmp_path / "here"))
    assert whole["artifacts"][0]["location"] == {"uri": elsewhere.as_uri()}
    assert whole["originalUriBaseIds"]["%SRCROOT%"]["uri"].endswith("/here/")


def test_a_fingerprint_survives_a_move_of_the_text() -> None:
    def prints(text: str) -> list[str]:
        return [each["partialFingerprints"]["plainspeak/v1"] for each in results(checked(text))]

    assert prints(f"Ask us.\n\n{LEAFLET}") == prints(LEAFLET)


@given(text=texts, name=names.filter(lambda name: "/" not in name and name not in {".", ".."}))
def test_any_words_and_any_name_keep_to_the_schema_and_come_back(text: str, name: str) -> None:
    whole = run(flagged(text, name, list(Level)[:3]))
    assert [each["message"]["text"] for each in whole["results"]] == [f"Say {text}."] * 3
    root = whole["originalUriBaseIds"]["%SRCROOT%"]["uri"]
    assert urljoin(root, whole["artifacts"][0]["location"]["uri"]) == Path(name).absolute().as_uri()
