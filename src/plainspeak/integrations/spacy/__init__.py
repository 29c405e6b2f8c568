"""A component for spaCy pipelines, on any English one.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> _ = nlp.add_pipe("plainspeak", config={"audience": "public"})
>>> doc = nlp("We will utilise the MDT.")
>>> [(span.text, span.label_, span.id_) for span in doc.spans["plainspeak"]][0]
('utilise', 'wordy', 'plain_words/utilise')
>>> doc.spans["plainspeak"][0]._.suggestions[0]["text"]
'use'
>>> doc._.plainspeak["words"]
5

Import this module before you read a ``DocBin`` in a program that makes no pipeline: it makes
``doc._.plainspeak`` and ``span._.suggestions`` known.
"""

# No "from __future__ import annotations": spaCy reads the types of the config from the function.

from typing import Any

from plainspeak._platform.extras import require

require("spacy", extra="spacy")

from spacy.language import Language  # noqa: E402  asked for first

from plainspeak.errors import LanguageError  # noqa: E402
from plainspeak.integrations.spacy.component import SPANS_KEY, Component  # noqa: E402
from plainspeak.integrations.spacy.display import displacy_options  # noqa: E402
from plainspeak.integrations.spacy.extensions import register  # noqa: E402
from plainspeak.project import rule_names  # noqa: E402
from plainspeak.settings import Settings, from_table  # noqa: E402

__all__ = ["Component", "displacy_options", "make_component"]


def make_component(
    nlp: Any,
    name: str,
    audience: str,
    settings: dict[str, Any],
    spans_key: str,
    text_name: str,
) -> Component:
    """The component for ``nlp.add_pipe("plainspeak", config={...})``.

    ``settings`` holds the other fields of ``plainspeak.Settings``. Raises ``SettingsError`` for a
    setting that is not known, and ``LanguageError`` for a pipeline that is not English.
    """
    if nlp.lang != "en":
        remedy = 'Add it to an English pipeline, such as spacy.blank("en").'
        raise LanguageError(name, f'the pipeline is for "{nlp.lang}"', remedy)
    return Component(_settings(audience, settings), spans_key, text_name)


def _settings(audience: str, others: dict[str, Any]) -> Settings:
    """The settings as ``Settings`` has them: a config is JSON, which has lists and no tuples."""
    table = {"audience": audience, **others}
    return Settings(**from_table(table, "the config of the component", rule_names()))


Language.factory(
    "plainspeak",
    default_config={
        "audience": "public",
        "settings": {},
        "spans_key": SPANS_KEY,
        "text_name": "<text>",
    },
    assigns=["doc.spans"],
    func=make_component,
)
register()
