"""Real clients against a real server: editors, and neighbours that do not behave."""

import http.client
import socket
from contextlib import closing
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from server import writer

BLUE = "255"

PARAGRAPHS = (
    "We will utilise the hall prior to May.",
    "The multidisciplinary team (MDT) meets there.",
    "Ask the MDT about it.",
)


def test_language_tool_python_reads_the_answers(served: str) -> None:
    import language_tool_python

    tool = language_tool_python.LanguageTool("en-GB", remote_server=f"http://{served}")
    text = "We will \U0001f600 utilise the hall prior to May."
    assert tool.correct(text) == "We will \U0001f600 use the hall before May."
    (match, _) = tool.check(text)
    assert (match.rule_id, match.category, match.replacements) == ("wordy", "STYLE", ["use"])
    tool.disabled_rules = {"wordy"}
    assert tool.check(text) == []
    tool.close()


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a letter as a Word and as an OpenDocument file."""
    from odfdo import Document as OpenDocument
    from odfdo import Paragraph

    folder = tmp_path_factory.mktemp("letters")
    word = Document()
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    word.styles["Normal"].element.get_or_add_rPr().append(language)
    letter = OpenDocument("text")
    letter.body.clear()
    for text in PARAGRAPHS:
        word.add_paragraph(text)
        letter.body.append(Paragraph(text))
    letter.set_language("en-GB")
    word.save(str(folder / "letter.docx"))
    letter.save(folder / "letter.odt")
    return folder


@pytest.mark.skipif(writer.program() is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", ["letter.docx", "letter.odt"])
def test_libreoffice_writer_marks_what_the_server_finds(
    served: str, letters: Path, name: str
) -> None:
    found = writer.proofread(letters / name, f"http://{served}/v2", letters)
    assert [(each.words, each.message, each.choices) for each in found] == [
        ("utilise", 'Say "use".', ["use"]),
        ("prior to", 'Say "before".', ["before"]),
    ]  # MDT is explained in the paragraph before
    assert {each.properties["LineColor"] for each in found} == {BLUE}


def post(served: str, path: str, body: bytes, **headers: str) -> tuple[int, bytes]:
    """The status and the body of an answer."""
    host, _, port = served.partition(":")
    with closing(http.client.HTTPConnection(host, int(port), timeout=60)) as connection:
        connection.request("POST", path, body, headers)
        with connection.getresponse() as answer:
            return answer.status, answer.read()


def ask(served: str) -> int:
    """The status of an ordinary check."""
    return post(served, "/v2/check", b"language=en-GB&text=We utilise it.")[0]


def connected(served: str) -> socket.socket:
    host, _, port = served.partition(":")
    return socket.create_connection((host, int(port)), timeout=30)


def test_slow_clients_keep_nobody_waiting(served: str) -> None:
    slow = [connected(served) for _ in range(200)]
    for number, each in enumerate(slow):
        head = b"POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"
        each.sendall(head[: number % len(head)])
    assert [ask(served) for _ in range(5)] == [200] * 5
    for each in slow:
        each.close()
    assert ask(served) == 200


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"nonsense\r\n\r\n", b"400"),
        (b"POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n{}", b"400"),
        (b"POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n{}", b"400"),
        (
            (
                b"POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n"
                b"Transfer-Encoding: chunked\r\n\r\n{}"
            ),
            b"400",
        ),
        (b"POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999999999\r\n\r\n", b"413"),
        (b"POST /check HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}", b"421"),
        (b"GET /health HTTP/1.1\r\nHost: evil.example\r\n\r\n", b"421"),
    ],
)
def test_requests_that_are_none_are_refused(served: str, sent: bytes, status: bytes) -> None:
    with connected(served) as client:
        client.sendall(sent)
        assert client.recv(100).split()[1] == status
    assert ask(served) == 200


def test_a_client_that_goes_in_the_middle_harms_nobody(served: str) -> None:
    for cut in (20, 60, 90):
        with connected(served) as client:
            head = b"POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n"
            client.sendall((head + b'{"text": "We utilise')[:cut])
    assert ask(served) == 200


def test_a_zip_bomb_is_refused(served: str, tmp_path: Path) -> None:
    import zipfile

    bomb = tmp_path / "bomb.docx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(
            "[Content_Types].xml",
            '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.'
            'openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        )
        packed.writestr("word/document.xml", b"<a>" * 60_000_000)
    kind = {"content-type": "application/octet-stream"}
    status, answer = post(served, "/check?name=bomb.docx", bomb.read_bytes(), **kind)
    assert status == 422
    assert b"megabytes" in answer
    assert ask(served) == 200
