"""In real pipelines of spaCy; the tagger is trained here, in a second, since none can be had."""

from __future__ import annotations

import pickle
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
import spacy
from hypothesis import example, given
from hypothesis import strategies as st
from spacy import displacy
from spacy.tokens import Doc, DocBin
from spacy.training import Example

import plainspeak
from plainspeak.errors import LanguageError, SettingsError
from plainspeak.integrations.spacy import displacy_options
from plainspeak.model import serialise
from plainspeak.text import Tokenizer

if TYPE_CHECKING:
    from pathlib import Path

    from plainspeak.model.serialise import WireFinding

LETTER = """How we work

We will utilise the MDT (multidisciplinary team), e.g. Dr. Smith's. See www.nhs.uk/x?y=1 first.

- Action the EHCP prior to Thursday :-)
- ring us

| who | when |
| MDT | 24/7 |
"""
PLACES = st.sampled_from(
    [
        "We utilise it.",
        "The MDT met.",
        "e.g. Dr. Smith",
        "\n\n- ",
        " :-) ",
        "):",
        "nhs.uk/x ",
        "24/7",
    ]
)
TEXTS = st.lists(PLACES | st.text(st.characters(codec="utf-8"), max_size=12), max_size=8).map(
    "".join
)


@cache
def pipeline(**config: str) -> Any:
    nlp = spacy.blank("en")
    nlp.add_pipe("plainspeak", config=config)
    return nlp


def of_library(text: str, **settings: Any) -> list[WireFinding]:
    checker = plainspeak.Checker(plainspeak.Settings(**settings))
    return serialise.findings(checker.check(text))


@cache
def library() -> plainspeak.Checker:
    return plainspeak.Checker()


def findings(doc: Any) -> Any:
    return doc._.plainspeak["findings"]


@given(TEXTS)
@example(LETTER)
@example("")
@example("a\x00b\ufeff utilise\u2028it")
def test_the_findings_are_those_of_the_library(text: str) -> None:
    doc = pipeline()(text)
    report = library().check(text)
    assert findings(doc) == serialise.findings(report)
    assert doc._.plainspeak["words"] == report.words


def test_a_span_holds_the_words_their_rule_and_their_term() -> None:
    doc = pipeline()("We will utilise the MDT.")
    assert [(span.text, span.label_, span.id_) for span in doc.spans["plainspeak"]] == [
        ("utilise", "wordy", "plain_words/utilise"),
        ("MDT", "acronym-unexplained", "MDT"),
    ]
    first, second = doc.spans["plainspeak"]
    assert [(each["text"], each["safe"]) for each in first._.suggestions] == [("use", True)]
    assert second._.suggestions[0]["text"] == "multidisciplinary team (MDT)"
    assert doc[0:1]._.suggestions == []


def test_a_doc_that_nobody_checked_has_nothing_to_say() -> None:
    assert spacy.blank("en")("We utilise it.")._.plainspeak is None


def test_the_tokens_of_the_host_are_used_and_the_text_is_not_cut_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    nlp = pipeline()
    text = "The MDT met, e.g. Dr. Smith's."
    expected = findings(nlp(text))

    tokens = Tokenizer.tokens

    def only_parts(self: Tokenizer, part: str) -> Any:
        """A swap is tried on a part of the text, which has to be cut."""
        assert part != text
        return tokens(self, part)

    monkeypatch.setattr(Tokenizer, "tokens", only_parts)
    assert findings(nlp(text)) == expected


def merged(doc: Any) -> Any:
    with doc.retokenize() as retokenizer:
        retokenizer.merge(doc[1:4])
    return doc


def split(doc: Any) -> Any:
    with doc.retokenize() as retokenizer:
        retokenizer.split(doc[2], ["uti", "lise"], [doc[1], doc[1]])
    return doc


@pytest.mark.parametrize("change", [merged, split])
def test_tokens_that_were_merged_or_split_change_no_finding(change: Any) -> None:
    text = "We will utilise the MDT."
    doc = pipeline().get_pipe("plainspeak")(change(spacy.blank("en")(text)))
    assert findings(doc) == serialise.findings(library().check(text))
    assert doc.spans["plainspeak"][0].text.endswith("utilise" if change is split else "the")


def test_a_tokenizer_with_rules_of_its_own_changes_no_finding() -> None:
    nlp = spacy.blank("en")
    nlp.tokenizer.suffix_search = nlp.tokenizer.prefix_search = nlp.tokenizer.infix_finditer = None
    nlp.add_pipe("plainspeak")
    assert findings(nlp(LETTER)) == serialise.findings(library().check(LETTER))


def test_a_doc_made_of_words_is_checked_as_its_text() -> None:
    nlp = pipeline()
    doc = nlp(Doc(nlp.vocab, ["We", "utilise it", ".", "MDT!"], [True, False, True, False]))
    assert findings(doc) == serialise.findings(library().check("We utilise it. MDT!"))


def test_other_components_and_missing_sentence_boundaries_do_no_harm() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("plainspeak", first=True)
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("merge_entities")
    assert findings(nlp(LETTER)) == serialise.findings(library().check(LETTER))


@pytest.mark.parametrize("way", ["bytes", "DocBin", "pickle"])
def test_what_was_found_lives_through(way: str) -> None:
    nlp = pipeline()
    doc = nlp(LETTER)
    if way == "bytes":
        again = Doc(spacy.blank("en").vocab).from_bytes(doc.to_bytes())
    elif way == "DocBin":
        data = DocBin(docs=[doc]).to_bytes()
        (again,) = DocBin().from_bytes(data).get_docs(spacy.blank("en").vocab)
    else:
        again = pickle.loads(pickle.dumps(doc))  # noqa: S301  our own
    assert again._.plainspeak == doc._.plainspeak
    spans = [(s.start, s.end, s.label_, s.id_) for s in doc.spans["plainspeak"]]
    assert [(s.start, s.end, s.label_, s.id_) for s in again.spans["plainspeak"]] == spans
    assert again.spans["plainspeak"][0]._.suggestions == doc.spans["plainspeak"][0]._.suggestions


def test_many_processes_find_the_same() -> None:
    texts = [LETTER, "We utilise it.", "", "The MDT met."] * 3
    docs = list(pipeline().pipe(texts, n_process=2, batch_size=2))
    assert [findings(doc) for doc in docs] == [findings(pipeline()(text)) for text in texts]
    assert docs[1].spans["plainspeak"][0]._.suggestions[0]["text"] == "use"


def test_a_pipeline_is_saved_and_loaded_and_pickled_with_its_settings(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    settings = {"ok": ["MDT"], "levels": {"wordy": "error"}, "select": ["wordy"]}
    nlp.add_pipe("plainspeak", config={"audience": "staff", "settings": settings})
    nlp.to_disk(tmp_path)
    expected = of_library(
        LETTER, audience="staff", ok=("MDT",), levels={"wordy": "error"}, select=("wordy",)
    )
    assert expected
    for again in (nlp, spacy.load(tmp_path), pickle.loads(pickle.dumps(nlp))):  # noqa: S301  ours
        assert findings(again(LETTER)) == expected


def test_two_components_for_two_audiences_stand_side_by_side() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("plainspeak")
    nlp.add_pipe("plainspeak", name="easy", config={"audience": "easy-read", "spans_key": "easy"})
    doc = nlp("The library can assist you to obtain a bus pass, which you may then renew.")
    assert doc.spans["easy"].attrs["findings"] == of_library(doc.text, audience="easy-read")
    assert doc._.plainspeak["findings"] == of_library(doc.text)


def test_markdown_is_read_as_markdown_and_web_pages_are_refused() -> None:
    assert findings(pipeline(text_name="a.md")("`utilise`")) == []
    with pytest.raises(SettingsError, match="texts of this kind are decoded"):
        pipeline(text_name="a.html")("<p>We utilise R&amp;D")


def test_a_pipeline_of_another_language_is_refused() -> None:
    with pytest.raises(LanguageError, match='the pipeline is for "de"'):
        spacy.blank("de").add_pipe("plainspeak")


def test_an_unknown_setting_is_refused_with_the_nearest() -> None:
    with pytest.raises(SettingsError, match=r'Did you mean "nation"'):
        spacy.blank("en").add_pipe("plainspeak", config={"settings": {"nations": "wales"}})


SENTENCES = [
    ("We will action the plan .", "PRON AUX VERB DET NOUN PUNCT"),
    ("The action helps us .", "DET NOUN VERB PRON PUNCT"),
    ("Please table the report now .", "INTJ VERB DET NOUN ADV PUNCT"),
    ("A table stands here .", "DET NOUN VERB ADV PUNCT"),
]


def tagged_pipeline() -> Any:
    """A pipeline whose morphologizer knows four sentences."""
    nlp = spacy.blank("en")
    nlp.add_pipe("morphologizer")
    known = [
        Example.from_dict(
            nlp.make_doc(text), {"pos": tags.split(), "morphs": [""] * len(tags.split())}
        )
        for text, tags in SENTENCES
    ]
    optimizer = nlp.initialize(lambda: known)
    for _ in range(30):
        nlp.update(known, sgd=optimizer)
    return nlp


def test_with_a_tagger_the_findings_are_those_of_the_library_with_that_model(
    tmp_path: Path,
) -> None:
    nlp = tagged_pipeline()
    nlp.to_disk(tmp_path)
    nlp.add_pipe("plainspeak")
    rules = ("passive", "noun-string", "hidden-verb")
    advised = spacy.load(tmp_path)
    advised.add_pipe("plainspeak", config={"settings": {"extend_select": list(rules)}})
    for text in (each.replace(" .", ".") for each, _ in SENTENCES):
        model = str(tmp_path)
        assert findings(nlp(text)) == of_library(text, model=model)
        assert findings(advised(text)) == of_library(text, model=model, extend_select=rules)


@pytest.mark.parametrize(
    ("kind", "tags", "flagged"),
    [
        ("pos", ["PRON", "AUX", "VERB", "DET", "NOUN", "PUNCT"], True),
        ("pos", ["PRON", "AUX", "NOUN", "DET", "NOUN", "PUNCT"], False),
        ("tags", ["PRP", "MD", "VB", "DT", "NN", "."], True),
        ("tags", ["PRP", "MD", "NN", "DT", "NN", "."], False),
    ],
)
def test_the_tags_of_the_host_decide_what_a_word_is(
    kind: str, tags: list[str], *, flagged: bool
) -> None:
    words = ["We", "will", "action", "the", "plan", "."]
    spaces = [True, True, True, True, False, False]
    doc = Doc(pipeline().vocab, words, spaces, **{kind: tags})
    found = findings(pipeline().get_pipe("plainspeak")(doc))
    assert ("action" in [each["text"] for each in found]) is flagged


def test_a_tag_is_kept_where_tokens_are_cut_in_another_way() -> None:
    words = ["We", "will", "action", "the", "plan."]
    doc = Doc(
        pipeline().vocab, words, [True] * 4 + [False], pos=["PRON", "AUX", "NOUN", "DET", "X"]
    )
    found = findings(pipeline().get_pipe("plainspeak")(doc))
    assert "action" not in [each["text"] for each in found]


def test_displacy_shows_the_spans_in_a_colour_for_each_rule() -> None:
    shown = displacy.render(pipeline()("We utilise it."), style="span", options=displacy_options())
    assert displacy_options()["colors"]["wordy"] in shown
    assert ">utilise<" in shown.replace("\n", "").replace(" ", "")
