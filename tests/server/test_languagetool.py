"""The API of LanguageTool, with the requests that editors send, byte for byte in their form."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote, quote_plus, urlencode

import jsonschema
import pytest
from starlette.testclient import TestClient

from plainspeak.server.languagetool.explained import MAX_CLIENTS, MAX_WORDS, ExplainedWords
from plainspeak.settings import Settings

Connect = Callable[..., TestClient]

TEXT = "We will utilise the hall prior to May."

FORM = {"content-type": "application/x-www-form-urlencoded"}

CATEGORY = {"id": "STYLE", "name": "Plain English"}

ANSWER = {
    "type": "object",
    "required": ["software", "language", "matches", "sentenceRanges"],
    "properties": {
        "software": {"required": ["name", "version", "apiVersion", "premium", "status"]},
        "language": {
            "required": ["name", "code", "detectedLanguage"],
            "properties": {"detectedLanguage": {"required": ["name", "code"]}},
        },
        "matches": {
            "items": {
                "required": [
                    "message",
                    "shortMessage",
                    "offset",
                    "length",
                    "replacements",
                    "sentence",
                    "context",
                    "rule",
                    "type",
                    "ignoreForIncompleteSentence",
                    "contextForSureMatch",
                ],
                "properties": {
                    "shortMessage": {"type": "string", "minLength": 1},
                    "length": {"minimum": 1},
                    "replacements": {"maxItems": 10, "items": {"required": ["value"]}},
                    "context": {"required": ["text", "offset", "length"]},
                    "rule": {
                        "required": ["id", "description", "issueType", "category", "urls"],
                        "properties": {"category": {"const": CATEGORY}},
                    },
                },
            }
        },
    },
}
"""What the editors read of an answer."""


def check(client: TestClient, body: str | bytes, headers: dict[str, str] = FORM) -> Any:
    """The answer to a check, which has all that editors read."""
    answer = client.post("/v2/check", content=body, headers=headers)
    assert answer.status_code == 200, answer.text
    jsonschema.validate(answer.json(), ANSWER)
    return answer.json()


def marked(answer: Any, sent: str) -> list[str]:
    """The words that are marked, cut out of what was sent as an editor does it."""
    units = sent.encode("utf-16-le", "surrogatepass")
    return [
        units[2 * each["offset"] : 2 * (each["offset"] + each["length"])].decode("utf-16-le")
        for each in answer["matches"]
    ]


def values(answer: Any) -> list[list[str]]:
    return [[each["value"] for each in match["replacements"]] for match in answer["matches"]]


def test_libreoffice_sends_a_paragraph_and_an_empty_key(client: TestClient) -> None:
    text = "We will \U0001f600 utilise the hall \N{EN DASH} prior to May."
    body = f"text={quote(text, safe='-._~')}&language=en-GB&username=&apiKey="
    answer = check(client, body)
    assert marked(answer, text) == ["utilise", "prior to"]
    assert values(answer) == [["use"], ["before"]]
    assert answer["sentenceRanges"] == [[0, len(text) + 1]]


def test_ltex_labels_a_form_as_json(client: TestClient) -> None:
    parts = [
        {"text": "We will "},
        {"markup": "\\emph{"},
        {"text": "utilise"},
        {"markup": "}"},
        {"text": " the hall "},
        {"markup": "$x$", "interpretAs": "Dummy0"},
        {"text": " prior to May."},
    ]
    data = json.dumps({"annotation": parts}, separators=(",", ":"))
    body = f"language={quote_plus('en-GB')}&data={quote_plus(data)}&disabledRules=FOO%2CBAR"
    answer = check(client, body, {"content-type": "application/json; charset=UTF-8"})
    sent = "".join(part.get("text", part.get("markup", "")) for part in parts)
    assert marked(answer, sent) == ["utilise", "prior to"]


def test_obsidian_sends_annotations_in_a_form(client: TestClient) -> None:
    parts = [
        {"markup": "# ", "interpretAs": "\n"},
        {"text": "We will utilise it"},
        {"markup": "\n\n", "interpretAs": "\n\n"},
        {"text": "Prior to \U0001f600 May we leverage "},
        {"markup": "**"},
        {"text": "it"},
        {"markup": "**"},
        {"text": "."},
    ]
    fields = {
        "data": json.dumps({"annotation": parts}),
        "language": "auto",
        "enabledOnly": "false",
        "level": "default",
        "enabledCategories": "PLAIN_ENGLISH",
        "preferredVariants": "en-GB,de-DE",
        "username": "me",
        "apiKey": "mine",
    }
    headers = {**FORM, "accept": "application/json", "origin": "app://obsidian.md"}
    answer = check(client, urlencode(fields), headers)
    sent = "".join(part.get("text", part.get("markup", "")) for part in parts)
    assert marked(answer, sent) == ["utilise", "Prior to", "leverage"]
    assert answer["language"]["detectedLanguage"]["code"] == "en-GB"


def test_the_browser_add_on_asks_first_and_sends_plain_text_as_data(client: TestClient) -> None:
    origin = {"origin": "chrome-extension://oldceeleldhonbafppcapldpdifcinji"}
    assert client.options("/v2/check?c=1", headers=origin).status_code == 204
    fields = {
        "data": json.dumps({"text": TEXT}),
        "textSessionId": "4712:1",
        "language": "auto",
        "preferredVariants": "en-GB",
        "disabledRules": "WHITESPACE_RULE",
        "useragent": "chrome-extension",
        "mode": "allButTextLevelOnly",
        "level": "picky",
        "enableHiddenRules": "true",
    }
    answer = check(client, urlencode(fields), FORM | origin)
    assert marked(answer, TEXT) == ["utilise", "prior to"]


@pytest.mark.parametrize("data", [{"text": TEXT}, json.dumps({"text": TEXT})])
def test_json_is_read_whatever_its_label(client: TestClient, data: Any) -> None:
    body = json.dumps({"language": "en-gb", "data": data, "enabledOnly": False})
    assert marked(check(client, body), TEXT) == ["utilise", "prior to"]


def test_rules_are_turned_off_and_on(client: TestClient) -> None:
    def found(**fields: str) -> list[str]:
        text = "The hall was opened prior to May."
        asked = {"text": text, "language": "en-GB", **fields}
        return [each["rule"]["id"] for each in check(client, urlencode(asked))["matches"]]

    assert found() == ["wordy"]
    assert found(disabledRules="wordy,FOO") == []
    assert found(enabledRules="passive") == ["passive", "wordy"]
    assert found(enabledRules="passive", enabledOnly="true") == ["passive"]
    assert found(enabledRules="FOO", enabledOnly="true") == []
    assert found(level="picky") == ["passive", "wordy"]


def test_other_languages_have_no_matches(client: TestClient) -> None:
    answer = check(client, urlencode({"text": TEXT, "language": "de-DE"}))
    assert answer["matches"] == []
    assert answer["language"]["code"] == "de-DE"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("text=a", 'Missing "language"'),
        ("language=en-GB", 'Missing "text"'),
        ("text=a&language=e%20n", '"language" is not'),
        ("text=%ff&language=en", "UTF-8"),
        (b"text=\xff&language=en", "UTF-8"),
        ("language=en&data=%7B", "annotations"),
        ("language=en&data=%5B1%5D", "annotations"),
        ('language=en&data={"annotation":[{"text":1}]}', "annotations"),
        ('{"language": "en", "text": ["a"]}', '"text" is not text'),
        ("{", "not valid JSON"),
        ('{"a":' * 100_000, "not valid JSON"),
        ("a=b&" * 200, "more than 100 fields"),
        ("", 'Missing "language"'),
    ],
)
def test_what_cannot_be_read_is_refused(
    client: TestClient, body: str | bytes, message: str
) -> None:
    answer = client.post("/v2/check", content=body, headers=FORM)
    assert answer.status_code == 400
    assert message in answer.json()["error"]


@pytest.mark.parametrize("text", ["", "\0", "\n\n", " ", "\U0001f600", "utilise\0utilise"])
def test_odd_texts_are_answered(client: TestClient, text: str) -> None:
    check(client, urlencode({"text": text, "language": "en-GB"}))
    parts = {"annotation": [{"markup": "<b>"}, {"text": text}, {"markup": "</b>"}, {}]}
    check(client, urlencode({"data": json.dumps(parts), "language": "en-GB"}))


def test_the_key_may_stand_in_the_form(connect: Connect) -> None:
    client = connect(key="correct horse battery")
    body = "text=a&language=en&username=me&apiKey="
    assert client.post("/v2/check", content=f"{body}wrong").status_code == 401
    assert client.post("/v2/check", content=body).status_code == 401
    check(client, f"{body}correct%20horse%20battery")


def test_no_replacement_is_offered_across_markup(client: TestClient) -> None:
    parts = [{"text": "Come prior "}, {"markup": "<b>"}, {"text": "to May."}]
    sent = "Come prior <b>to May."
    body = urlencode({"data": json.dumps({"annotation": parts}), "language": "en"})
    answer = check(client, body)
    assert marked(answer, sent) == ["prior <b>to"]
    assert values(answer) == [[]]


def test_a_swap_takes_the_words_beside_it_along(client: TestClient) -> None:
    text = "We have an erroneous map."
    answer = check(client, urlencode({"text": text, "language": "en-GB"}))
    assert marked(answer, text) == ["an erroneous"]
    assert values(answer)[0][0] == "a wrong"


def paragraph(client: TestClient, text: str, **fields: str) -> list[tuple[str, str]]:
    """The rules and words that are found in one paragraph."""
    answer = check(client, urlencode({"text": text, "language": "en-GB", **fields}))
    rules = [each["rule"]["id"] for each in answer["matches"]]
    return list(zip(rules, marked(answer, text), strict=True))


ASKED = "The MDT will meet you at home. Ask the MDT."
EXPLAINED = "The multidisciplinary team (MDT) is here."


def test_a_paragraph_remembers_what_an_earlier_one_explained(client: TestClient) -> None:
    assert ("acronym-unexplained", "MDT") in paragraph(client, ASKED)
    assert not paragraph(client, EXPLAINED)  # that it is used once cannot be known here
    assert not paragraph(client, ASKED)
    assert paragraph(client, ASKED, username="Kim")  # somebody else has not read it


def test_a_whole_document_stands_alone(client: TestClient) -> None:
    assert not paragraph(client, EXPLAINED)
    assert ("acronym-unexplained", "MDT") in paragraph(client, f"{ASKED}\n\nCome soon.")
    twice = [rule for rule, _ in paragraph(client, f"{EXPLAINED} {EXPLAINED}")]
    assert "acronym-repeated" not in twice
    twice = [rule for rule, _ in paragraph(client, f"{EXPLAINED}\n\n{EXPLAINED}")]
    assert "acronym-repeated" in twice


def test_the_words_of_the_group_are_left_alone(connect: Connect) -> None:
    client = connect(Settings(ok=("MDT",)))
    assert not paragraph(client, ASKED)


def test_explained_words_are_forgotten_after_an_hour() -> None:
    now = 0.0
    seen = ExplainedWords(clock=lambda: now)
    seen.add("Sam", ["mdt"])
    now = 3000.0
    seen.add("Sam", ["icb"])
    assert seen.of("Sam") == {"mdt", "icb"}
    now = 3601.0
    assert seen.of("Sam") == {"icb"}
    now = 3000.0
    seen.add("Sam", ["icb"])
    now = 6601.0
    assert seen.of("Sam") == set()


def test_explained_words_have_bounds() -> None:
    seen = ExplainedWords(clock=lambda: 0)
    seen.add("Sam", map(str, range(MAX_WORDS + 1)))
    assert len(seen.of("Sam")) == MAX_WORDS
    assert "0" not in seen.of("Sam")
    for number in range(MAX_CLIENTS):
        seen.add(f"client {number}", ["mdt"])
    assert not seen.of("Sam")
    assert seen.of("client 0")


def test_the_other_addresses_answer(client: TestClient) -> None:
    codes = [each["longCode"] for each in client.get("/v2/languages").json()]
    assert "en-GB" in codes
    assert client.get("/v2/info").json()["software"]["name"] == "plainspeak"
    most = client.get("/v2/maxtextlength").json()
    assert most > 1_000_000
    assert client.get("/v2/configinfo").json()["parameter"]["maxTextLength"] == most
    assert client.get("/v2/healthcheck").text == "OK"
