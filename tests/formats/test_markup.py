"""reStructuredText, AsciiDoc, subtitles and e-mail: what is prose is read, where it is."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formats.faithful import check_faithful
from plainspeak.errors import DocumentError
from plainspeak.formats import File, read_file, read_text, rewritten
from plainspeak.model import Edit


def blocks(text: str, name: str) -> list[tuple[str, str]]:
    document = read_text(text, name)
    words = [" ".join(document.text[each.start : each.end].split()) for each in document.blocks]
    return [(each.kind.value, said) for each, said in zip(document.blocks, words, strict=True)]


RST = """\
=========
Your plan
=========

:Author: Sam

.. _target: https://example.org/

We can help **at home**. Ask `our team <https://example.org>`_ or see :ref:`the page <us>`.
Run ``make install`` first [1]_.

What we do
~~~~~~~~~~

.. note::
   :class: wide

   This helps everybody.

- ring us
- write to |team|

.. code-block:: python
   :linenos:

   utilise = 1

   more = utilise

Like this::

    utilise the code

.. A comment that says
   utilise.

Then we go on.

.. [1] A footnote for you.

+------+------------+
| Day  | Time       |
+======+============+
| May  | nine       |
+------+------------+
"""


def test_restructured_text() -> None:
    assert blocks(RST, "a.rst") == [
        ("heading", "Your plan"),
        ("paragraph", "Sam"),
        (
            "paragraph",
            "We can help at home . Ask our team or see the page . Run \ufffc first .",
        ),
        ("heading", "What we do"),
        ("paragraph", "This helps everybody."),
        ("list item", "ring us"),
        ("list item", "write to \ufffc"),
        ("paragraph", "Like this:"),
        ("paragraph", "Then we go on."),
        ("paragraph", "A footnote for you."),
        ("table cell", "Day"),
        ("table cell", "Time"),
        ("table cell", "May"),
        ("table cell", "nine"),
    ]


ASCIIDOC = """\
= Your plan
:toc:

We can help *at home*. Ask https://example.org[our team] or see <<us,the page>>.
Run `make install` first.footnote:[Or later.]

[#what]
== What we do

* ring us
** write to {team}
. first
+
more about it

NOTE: This helps everybody.

.How it works
[source,python]
----
utilise = 1
----

 utilise as it is

// utilise in a comment

[source]
utilise = 2

reablement:: short-term help

____
They utilise words.
____

|===
|Day |Time

|May
2+|nine
|===

Then we go on.
"""


def test_asciidoc() -> None:
    assert blocks(ASCIIDOC, "a.adoc") == [
        ("heading", "Your plan"),
        ("paragraph", "We can help at home . Ask our team or see the page . Run \ufffc first."),
        ("footnote", "Or later."),
        ("heading", "What we do"),
        ("list item", "ring us"),
        ("list item", "write to \ufffc"),
        ("list item", "first"),
        ("paragraph", "more about it"),
        ("paragraph", "This helps everybody."),
        ("caption", "How it works"),
        ("paragraph", "reablement: short-term help"),
        ("quotation", "They utilise words."),
        ("table cell", "Day"),
        ("table cell", "Time"),
        ("table cell", "May"),
        ("table cell", "nine"),
        ("paragraph", "Then we go on."),
    ]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (".. figure:: map.png\n   :alt: a map\n\n   Ask us.\n", ["Ask us."]),
        (".. note:: Ask\n   us.\n", ["Ask us."]),
        (".. admonition:: Your *plan*\n\n   Ask us.\n", ["Your plan", "Ask us."]),
        (".. versionadded:: 1.2 Ask us.\n", ["Ask us."]),
        (
            ".. list-table:: Fees\n   :header-rows: 1\n\n   * - Day\n     - Fee\n",
            ["Fees", "Day", "Fee"],
        ),
        (".. tab-set::\n\n   .. tab-item:: Bins\n\n      Ask us.\n", ["Bins", "Ask us."]),
        (".. py:function:: utilise(x)\n\n   Ask us.\n", ["Ask us."]),
        (".. |us| replace:: Ask us.\n", ["Ask us."]),
        (".. code-block:: python\n\n   utilise\n\nAsk us.\n", ["Ask us."]),
        (".. mermaid::\n\n   utilise --> it\n", []),
        (".. exercise:: One\n\n   Ask us now, please.\n", ["Ask us now, please."]),
        (".. settings::\n\n   USE_X = True\n", []),
        (
            '.. csv-table:: Fees\n   :header: "Day", "Fee"\n\n   "Monday", five pounds\n',
            ["Fees", "Day", "Fee", "Monday", "five pounds"],
        ),
        ("| Ask us\n| now.\n", ["Ask us now."]),
        (".. toctree::\n   :caption: utilise\n\n   utilise\n", []),
    ],
)
def test_the_text_of_a_directive_is_read_and_its_code_is_not(text: str, read: list[str]) -> None:
    assert [words for _, words in blocks(text, "a.rst")] == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "The matfootnote:[Kindly wipe it.] is wet.",
            [("paragraph", "The mat"), ("footnote", "Kindly wipe it."), ("paragraph", "is wet.")],
        ),
        ('Say "`yes`" to `us`.', [("paragraph", 'Say " yes " to \ufffc .')]),
        ("A ((bus)) stop(((utilise,it))).", [("paragraph", "A bus stop .")]),
        ("chart::utilise[]\n\nAsk us.", [("paragraph", "Ask us.")]),
    ],
)
def test_what_a_reader_sees_of_asciidoc(text: str, read: list[tuple[str, str]]) -> None:
    assert blocks(text, "a.adoc") == read


@pytest.mark.parametrize(
    ("text", "name", "read"),
    [
        ("1\n00:00:01,000 --> 00:00:02,000\nRing us\n2\n00:00:02,000 --> 00:00:03,000\nnow.\n",
         "a.srt", ["Ring us now."]),
        ("00:01.000 --> 00:03.000\nin<00:01.320> the<00:01.480> event.\n", "a.vtt",
         ["in the event."]),
        ("00:01.000 --> 00:03.000\n\nutilise\n", "a.vtt", []),
    ],
)  # fmt: skip
def test_subtitles_of_every_kind(text: str, name: str, read: list[str]) -> None:
    assert [words for _, words in blocks(text, name)] == read


def test_a_damaged_message_is_refused_in_words() -> None:
    data = b"Content-Type: text/plain; charset=no-such\n\nAsk us."
    with pytest.raises(DocumentError, match="damaged, or in an encoding"):
        read_file(File(data, "a.eml"))


@pytest.mark.parametrize(
    "text", ["Afootnote:[b\n|===\n|c]\n|===\n", "|===\n|afootnote:[b\n|c]\n", ". - "]
)
def test_a_footnote_that_goes_over_a_cell_moves_nothing(text: str) -> None:
    check_faithful(read_text(text, "a.adoc"), text)


def test_an_older_title_with_dashes_below_it_hides_nothing() -> None:
    assert blocks("Your plan\n---------\n\nAsk us.\n", "a.adoc") == [
        ("heading", "Your plan"),
        ("paragraph", "Ask us."),
    ]


def test_subtitles_are_read_as_sentences() -> None:
    text = (
        "WEBVTT\n\nNOTE made by hand\n\n1\n00:01.000 --> 00:02.000 align:start\n"
        "- We <i>utilise</i>\n\n"
        "2\n00:02.000 --> 00:03.000\nthe hall.\n\n00:04.000 --> 00:05.000\nCome in.\n"
    )
    assert blocks(text, "talk.vtt") == [
        ("paragraph", "We utilise the hall."),
        ("paragraph", "Come in."),
    ]


def message(html: str = "") -> bytes:
    mail = EmailMessage()
    mail["Subject"] = "Your visit \u2013 what to bring"
    mail.set_content("Please utilise the caf\u00e9.\n\n> quoted words\n", cte="base64")
    if html:
        mail.add_alternative(html, subtype="html")
    return mail.as_bytes()


def test_the_text_of_an_e_mail_is_read() -> None:
    document = read_file(File(message("<p>Other words"), "a.eml"))
    assert [document.text[b.start : b.end] for b in document.blocks] == [
        "Your visit \u2013 what to bring",
        "Please utilise the caf\u00e9.",
        "quoted words",
    ]


def test_an_e_mail_of_attachments_alone_is_refused_in_words() -> None:
    mail = EmailMessage()
    mail.add_attachment(b"\0", maintype="application", subtype="pdf", filename="a.pdf")
    with pytest.raises(DocumentError, match="there is no text in this message"):
        read_file(File(mail.as_bytes(), "a.eml"))


@pytest.mark.parametrize("name", ["a.rst", "a.adoc", "a.srt"])
def test_a_fix_changes_nothing_else(name: str) -> None:
    text = {"a.srt": "1\n00:00:01,0 --> 00:00:02,0\nWe utilise it.\n"}.get(name, "We utilise it.\n")
    at = text.index("utilise")
    changed = rewritten(File(text.encode(), name), [Edit(at, at + 7, "use")])
    assert changed.decode() == text.replace("utilise", "use")


AWKWARD = st.text(st.sampled_from("aB .:`*_|[]<>={}-+\n\t#/~'\"1"), max_size=200)


@given(AWKWARD, st.sampled_from(["a.rst", "a.adoc", "a.srt", "a.vtt"]))
def test_no_character_moves_whatever_the_markup(text: str, name: str) -> None:
    document = read_text(text, name)
    assert len(document.text) == len(text)
    pairs = zip(text, document.text, strict=True)
    assert all(ours in {"\ufffc", " ", theirs} or ours in ":*-" for theirs, ours in pairs)


@pytest.mark.parametrize("sign", ["`", "*", ":a:`", "|", "[", "<<", "``", "{", "link:"])
@pytest.mark.parametrize("name", ["a.rst", "a.adoc"])
def test_long_lines_of_markup_take_little_time(sign: str, name: str) -> None:
    assert len(read_text(sign * 20_000, name).text) == len(sign) * 20_000
