"""What the page asks of the server: documents with the words marked, and files to take along."""

import base64
import io
from collections.abc import Callable
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from starlette.testclient import TestClient

Connect = Callable[..., TestClient]

GIVEN_ONCE = "the token"

TEXT = "We will utilise the \U0001f600 hall prior to May."


def word_file(*paragraphs: str) -> str:
    """A Word file as the page sends it."""
    document = Document()
    document.add_heading("Our plan", 1)
    for each in paragraphs:
        document.add_paragraph(each)
    written = io.BytesIO()
    document.save(written)
    return base64.b64encode(written.getvalue()).decode()


def mark(client: TestClient, **document: Any) -> Any:
    answer = client.post("/page/marked", json={"document": {"name": "a.txt", **document}})
    assert answer.status_code == 200, answer.text
    return answer.json()


def units(text: str, start: int, end: int) -> str:
    """A part of a text as JavaScript cuts it out."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def take(client: TestClient, kind: str, *documents: dict[str, Any]) -> tuple[str, bytes]:
    answer = client.post("/page/download", json={"kind": kind, "documents": documents})
    assert answer.status_code == 200, answer.text
    return answer.headers["content-disposition"].partition("''")[2], answer.content


def test_words_are_marked_where_javascript_finds_them(client: TestClient) -> None:
    answer = mark(client, text=TEXT)
    found = [units(answer["text"], each["start"], each["end"]) for each in answer["findings"]]
    assert found == ["utilise", "prior to"]
    ((start, end, words),) = answer["findings"][1]["suggestions"][0]["edits"]
    assert (units(answer["text"], start, end), words) == ("prior to", "before")


def test_edits_count_from_the_text_as_it_was_opened(client: TestClient) -> None:
    first = mark(client, text=TEXT)
    edits = [each["suggestions"][0]["edits"][0] for each in first["findings"]]
    answer = mark(client, text=TEXT, edits=edits[::-1])
    assert answer["text"] == "We will use the \U0001f600 hall before May."
    assert answer["findings"] == []


def test_a_word_file_keeps_its_headings_and_says_what_can_be_done(client: TestClient) -> None:
    answer = mark(client, name="plan.docx", data=word_file(TEXT))
    kinds = [(answer["text"][start:end], kind) for start, end, kind, _ in answer["blocks"]]
    assert kinds[0] == ("Our plan", "heading")
    assert (answer["can_comment"], answer["can_change"], answer["can_track"]) == (True, True, True)
    pasted = mark(client, text=TEXT)
    assert (pasted["can_comment"], pasted["can_change"]) == (False, True)


def test_what_would_help_most_is_named(client: TestClient) -> None:
    text = "We will utilise the hall. You can utilise it in May. They utilise it too."
    (first, *_) = mark(client, text=text)["helpful"]
    assert (first["kind"], first["words"], first["text"], first["places"]) == (
        "swap",
        "utilise",
        "use",
        3,
    )


def test_a_word_can_be_explained_where_it_stands(client: TestClient) -> None:
    text = "Ask about reablement at home."
    (finding,) = (each for each in mark(client, text=text)["findings"] if each["meaning"])
    answer = mark(client, text=text, edits=finding["explanation"])
    assert f"reablement ({finding['meaning']})" in answer["text"]
    assert finding["rule"] not in [each["rule"] for each in answer["findings"]]


@pytest.mark.parametrize(
    ("edits", "message"),
    [
        ([[0, 1000, "x"]], "not in the document"),
        ([[5, 2, "x"]], "not in the document"),
        ([[-3, 2, "x"]], "not in the document"),
        ([[0, 5, "x"], [3, 8, "y"]], "not in the document"),
    ],
)
def test_edits_that_cannot_be_made_are_refused(
    client: TestClient, edits: list[Any], message: str
) -> None:
    document = {"name": "a.txt", "text": TEXT, "edits": edits}
    answer = client.post("/page/marked", json={"document": document})
    assert answer.status_code == 422
    assert message in answer.json()["error"]


def test_the_copy_has_comments_on_what_is_left_and_tracks_what_was_changed(
    client: TestClient,
) -> None:
    data = word_file("We will utilise the hall prior to May.", "Going forward we ask the MDT.")
    first = mark(client, name="plan.docx", data=data)
    changed, *others, left = first["findings"]
    sent = {
        "name": "plan.docx",
        "data": data,
        "edits": changed["suggestions"][0]["edits"],
        "left": [left["id"]],
    }
    name, content = take(client, "commented", sent)
    assert name == "plan%20with%20comments.docx"
    with ZipFile(io.BytesIO(content)) as package:
        main = package.read("word/document.xml").decode()
        comments = package.read("word/comments.xml").decode()
    assert main.count("<w:ins ") == main.count("<w:del ") == 1
    assert comments.count("<w:comment ") == len(others)


def test_the_changed_copy_is_tracked_in_word_and_plain_elsewhere(client: TestClient) -> None:
    data = word_file("We will utilise the hall.")
    (finding,) = mark(client, name="plan.docx", data=data)["findings"]
    edits = finding["suggestions"][0]["edits"]
    name, content = take(client, "changed", {"name": "plan.docx", "data": data, "edits": edits})
    assert name == "plan%20with%20tracked%20changes.docx"
    assert "<w:ins " in ZipFile(io.BytesIO(content)).read("word/document.xml").decode()
    text = "We will utilise the hall."
    (finding,) = mark(client, text=text)["findings"]
    edits = finding["suggestions"][0]["edits"]
    name, content = take(client, "changed", {"name": "a.txt", "text": text, "edits": edits})
    assert (name, content) == ("a%20changed.txt", b"We will use the hall.")


def test_the_word_list_and_the_report_are_about_all_documents(client: TestClient) -> None:
    documents = [
        {"name": "one.txt", "text": "The multidisciplinary team (MDT) helps."},
        {"name": "two.txt", "text": "Ask about reablement. We utilise it."},
    ]
    name, content = take(client, "words", *documents)
    words = Document(io.BytesIO(content)).element.xml
    assert name == "jargon%20buster.docx"
    assert "MDT" in words
    assert "reablement" in words
    name, content = take(client, "report", *documents)
    assert name == "report.html"
    assert b"one.txt" in content
    assert b"two.txt" in content


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("nothing", "Choose from"),
        ("words", "no words to explain"),
        ("commented", "Word, OpenDocument and PDF"),
    ],
)
def test_a_file_that_cannot_be_made_is_refused(client: TestClient, kind: str, message: str) -> None:
    sent = {"kind": kind, "documents": [{"name": "a.txt", "text": "Come in."}]}
    answer = client.post("/page/download", json=sent)
    assert answer.status_code == 422
    assert message in answer.json()["error"]


def test_the_token_of_the_address_is_good_for_one_exchange(connect: Connect) -> None:
    client = connect(key="the key of the run", one_time_token=GIVEN_ONCE)
    assert client.get("/").status_code == 200
    assert client.get("/page/main.js").status_code == 200
    assert client.get("/page/about").status_code == 401
    assert client.post("/page/key", content="another").status_code == 401
    assert client.post("/page/key", content=GIVEN_ONCE).json() == {"key": "the key of the run"}
    assert client.post("/page/key", content=GIVEN_ONCE).status_code == 401
    headers = {"authorization": "Bearer the key of the run"}
    assert client.get("/page/about", headers=headers).json()["audience"] == "public"


def test_a_server_without_a_token_gives_no_key_away(connect: Connect) -> None:
    client = connect(key="the key of the run")
    assert client.post("/page/key", content="").status_code == 401


def test_the_page_takes_nothing_from_elsewhere(client: TestClient) -> None:
    page = client.get("/").text
    for kind in ("src=", "href="):
        for part in page.split(kind)[1:]:
            assert part.startswith(('"/page/', '"#', '"data:,"'))
    for name in ("main.js", "server.js", "style.css"):
        assert "http" not in client.get(f"/page/{name}").text
