"""What every reader must keep, whatever the text; and text that looks like documents."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from plainspeak.model import HIDDEN, JOINER

if TYPE_CHECKING:
    from plainspeak.model import Document

SCRAPS = (
    "word ", "NHS", "CAPITALS\n", "Word.\n", "\n", "\n\n", "\r\n", "\r", "\t", "    ", "> ", "- ",
    "1. ", "(a) ", "\u2022", "# ", "##x", "*", "**", "_", "`", "```\n", "~~", "[", "]", "](x)",
    ")", "![", "<b>", "<p>", "</p>", "<td>", "<pre>", "<code>", "<!--", "-->", "|", "a  b   c\n",
    "|--|--|\n", "{{", "}}", "{% x %}", "&amp;", "&nbsp;", "\\", "\0", "\u00e9", "\U0001f600",
    "\u00a0", "\u2028", "\f", "http://a.b/c ", "a@b.c ", "[a]: x\n", "[^1]: ", "[^1]", "---\n",
    "===\n", "$CTA\n", "*[A]: b\n", ": ", "x: y\n", "+++\n", HIDDEN, "\ud800", "> [!NOTE]\n",
    '!!! note "x"\n', '=== "y"\n', "::: tip x\n", ":::\n", "  \n", "\\\n", "<br>", "==", "^^",
    "[[a|", "{", "}", "{/* a */}", "export const a = {\n", "<Panel a={b}>", "{# x #}", "<% x %>",
    "---\na: b c\n", "```{note} x\n",
)  # fmt: skip

documents = st.one_of(st.text(), st.lists(st.sampled_from(SCRAPS), max_size=40).map("".join))


def check_faithful(document: Document, source: str) -> None:
    """Every character is the file's own or a mask, and blocks are trimmed, sorted and apart."""
    assert len(document.text) == len(source)
    for shown, written in zip(document.text, source, strict=True):
        if written in "\r\n":
            assert shown == written
        else:
            assert shown in {written, " ", HIDDEN, JOINER}
    for block in document.blocks:
        words = document.text[block.start : block.end]
        assert words
        assert words == words.strip()
    assert all(a.end <= b.start for a, b in pairwise(document.blocks))


def seen(document: Document) -> list[tuple[str, str]]:
    """The kind and words of each block, with runs of white space as one space."""
    return [
        (block.kind.value, " ".join(document.text[block.start : block.end].split()))
        for block in document.blocks
    ]
