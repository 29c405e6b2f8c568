"""The JSON API: what it answers, and what it refuses."""

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from starlette.testclient import TestClient

import plainspeak
from plainspeak.settings import Settings

Connect = Callable[..., TestClient]

TEXT = "We will utilise the MDT prior to the meeting."


def test_check_answers_in_the_wire_format(client: TestClient) -> None:
    answer = client.post("/check", json={"text": TEXT})
    schema = json.loads(files("plainspeak.model").joinpath("wire.schema.json").read_text("utf-8"))
    jsonschema.validate(answer.json(), schema)
    assert answer.json()["documents"] == [plainspeak.check(TEXT).to_dict()]


def test_the_name_says_what_kind_of_text_it_is(client: TestClient) -> None:
    page = "<!-- We utilise it. -->"
    as_page = client.post("/check", json={"text": page, "name": "page.html"}).json()
    as_text = client.post("/check", json={"text": page}).json()
    assert not as_page["documents"][0]["findings"]
    assert as_text["documents"][0]["findings"]


def test_the_audience_and_words_that_are_fine_count(client: TestClient) -> None:
    sent = {"text": TEXT, "audience": "easy-read", "ok": ["utilise", "MDT"]}
    answer = client.post("/check", json=sent).json()
    assert [each["text"] for each in answer["documents"][0]["findings"]] == ["prior to"]


def test_a_file_is_sent_as_it_is(client: TestClient, tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    document.add_heading("Our plan", 1)
    document.add_paragraph(TEXT)
    document.save(str(tmp_path / "plan.docx"))
    headers = {"content-type": "application/octet-stream"}
    data = (tmp_path / "plan.docx").read_bytes()
    answer = client.post("/check?name=plan.docx&ok=MDT", content=data, headers=headers).json()
    found = answer["documents"][0]["findings"]
    assert [(each["text"], each["section"]) for each in found] == [
        ("utilise", "Our plan"),
        ("prior to", "Our plan"),
    ]


def test_fix_makes_the_safe_changes_and_says_which(client: TestClient) -> None:
    answer = client.post("/fix", json={"text": TEXT, "ok": ["MDT"]}).json()
    assert answer["text"] == "We will use the MDT before the meeting."
    assert [(each["before"], each["after"]) for each in answer["changes"]] == [
        ("utilise", "use"),
        ("prior to", "before"),
    ]
    assert answer["findings_left"] == 0


def test_score_says_how_hard_it_is(client: TestClient) -> None:
    answer = client.post("/score", json={"text": TEXT}).json()
    assert answer["words"] == 9
    assert answer["readability"]["difficulty"] > 0
    assert answer["band"]


def test_lookup_gives_every_meaning(client: TestClient) -> None:
    answer = client.get("/lookup", params={"word": "EHCP"}).json()
    assert [each["id"] for each in answer["terms"]] == [
        each.id for each in plainspeak.lookup("EHCP")
    ]


def test_a_changed_list_of_the_group_counts_at_once(connect: Connect, tmp_path: Path) -> None:
    words = tmp_path / "our_words.csv"
    head = "term,what to do,what we say,what it means,who added it\n"
    words.write_text(f"{head}moot,avoid,raise,,Sam\n", "utf-8")
    client = connect(Settings(lists=(str(words),)))

    def found() -> list[str]:
        answer = client.post("/check", json={"text": "We will moot it."}).json()
        return [each["text"] for each in answer["documents"][0]["findings"]]

    assert found() == ["moot"]
    words.write_text(f"{head}moot,ok,,,Sam\n", "utf-8")
    assert not found()


@pytest.mark.parametrize(
    ("body", "status", "message"),
    [
        ("{", 400, "not valid JSON"),
        ("[]", 422, "does not fit"),
        ("{}", 422, "`text`"),
        ('{"text": 1}', 422, "$.text"),
        ('{"text": "a", "colour": "b"}', 422, "colour"),
        ('{"text": "a", "audience": "nobody"}', 422, "Choose from"),
        ('{"text": "a", "name": "a.docx"}', 422, "cannot be read as text"),
        ('{"text": "\\ud800"}', 400, "not valid JSON"),
        (b'{"text": "\xff"}', 400, "not valid JSON"),
        ("[" * 100_000, 422, "does not fit"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(
    client: TestClient, body: str | bytes, status: int, message: str
) -> None:
    answer = client.post("/check", content=body)
    assert answer.status_code == status
    assert message in answer.json()["error"]


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("/check", "what the file is called"),
        ("/check?name=a.txt&colour=b", "colour"),
        ("/check?name=", "name"),
        (f"/check?name={'a' * 256}", "name"),
        ("/check?name=a.docx", "empty"),
    ],
)
def test_a_file_needs_its_name_and_no_more(client: TestClient, address: str, message: str) -> None:
    headers = {"content-type": "application/octet-stream"}
    answer = client.post(address, content=b"", headers=headers)
    assert answer.status_code == 422
    assert message in answer.json()["error"]


def test_characters_of_every_kind_pass_through(client: TestClient) -> None:
    text = "a\0b \U0001f600 utilise \N{RIGHT-TO-LEFT OVERRIDE}x"
    found = client.post("/check", json={"text": text}).json()["documents"][0]["findings"]
    assert "utilise" in [text[each["start"] : each["end"]] for each in found]


def test_other_addresses_and_methods_are_refused(client: TestClient) -> None:
    assert client.get("/nothing").status_code == 404
    assert client.get("/check").status_code == 405
    assert client.get("/check").json() == {"error": "This address takes another method."}


def test_it_says_that_it_runs_and_which_version_it_is(client: TestClient) -> None:
    assert client.get("/health").json() == {"status": "ok"}
    assert client.get("/version").json()["version"] == plainspeak.__version__


def test_the_description_names_every_route_and_its_references_lead_somewhere(
    client: TestClient,
) -> None:
    described = client.get("/openapi.json").json()
    assert set(described["paths"]) == {
        "/check",
        "/score",
        "/fix",
        "/lookup",
        "/health",
        "/version",
    }
    names = {f"#/components/schemas/{each}" for each in described["components"]["schemas"]}
    assert set(_references(described)) <= names


def test_the_answers_fit_the_description(client: TestClient) -> None:
    described = client.get("/openapi.json").json()
    for path, answer in (
        ("/score", client.post("/score", json={"text": TEXT})),
        ("/fix", client.post("/fix", json={"text": TEXT})),
        ("/lookup", client.get("/lookup?word=EHCP")),
        ("/version", client.get("/version")),
    ):
        (operation,) = described["paths"][path].values()
        schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
        jsonschema.validate(answer.json(), {**schema, "components": described["components"]})


def _references(part: object) -> list[str]:
    if isinstance(part, list):
        return [each for inner in part for each in _references(inner)]
    if isinstance(part, dict):
        own = [part["$ref"]] if isinstance(part.get("$ref"), str) else []
        return own + [each for inner in part.values() for each in _references(inner)]
    return []
