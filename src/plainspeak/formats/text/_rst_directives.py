"""What the directives of reStructuredText hold: those of Docutils, of Sphinx, and any others."""

from __future__ import annotations

import re

NOTES = frozenset(
    {
        *("attention", "caution", "danger", "error", "hint", "important", "note", "tip"),
        *("warning", "seealso", "todo", "replace", "versionadded", "versionchanged"),
        *("deprecated", "versionremoved"),
    }
)
"""Directives whose text may begin on their own line."""

TITLED = frozenset(
    {
        *("admonition", "topic", "sidebar", "rubric", "centered", "table", "list-table"),
        *("tab", "tab-item", "dropdown", "card", "grid-item-card", "details", "collapse"),
    }
)
"""Directives with a title on their own line."""

NO_PROSE = frozenset(
    {
        *("code", "code-block", "sourcecode", "literalinclude", "parsed-literal", "math", "raw"),
        *("image", "include", "graphviz", "digraph", "graph", "mermaid", "plantuml", "uml"),
        *("toctree", "contents", "index", "highlight", "doctest", "testcode", "testoutput"),
        *("testsetup", "prompt", "command-output", "program-output", "productionlist", "role"),
        *("default-role", "meta", "tabularcolumns", "sectnum", "header", "footer", "date"),
        *("jupyter-execute", "ipython", "plot", "csv-table", "autosummary", "target-notes"),
    }
)
"""Directives that hold no prose. What another holds is read where it looks like a sentence."""

PROSE = NOTES | TITLED | {
    *("epigraph", "highlights", "pull-quote", "container", "compound", "only", "figure", "class"),
    *("line-block", "glossary", "hlist", "tabs", "tab-set", "grid", "grid-item", "rst-class"),
    *("function", "method", "attribute", "data", "option", "envvar", "confval", "describe"),
    *("object", "module", "exception", "property", "footbibliography", "div", "cssclass"),
}  # fmt: skip
"""Directives that hold prose. Those of a domain, such as ``py:function``, do so too."""

_SENTENCE = re.compile(
    r"(?:[ \t]++:[\w-]++:[^\n]*+\n|[ \t\r]*+\n)*+[ \t]++[A-Z][a-z\u2019']*+ [a-z]++[ ,.]"
)


def hold_prose(name: str, source: str, below: int) -> bool:
    """Whether what a directive holds is prose; ``below`` is the offset of the line below it.

    >>> hold_prose("py:function", "", 0), hold_prose("math", "", 0)
    (True, False)
    >>> hold_prose("exercise", "   Ask us now.", 0), hold_prose("exercise", "   x = 1", 0)
    (True, False)
    """
    own = name.rpartition(":")[2]
    if own in PROSE or ":" in name:
        return True
    return own not in NO_PROSE and bool(_SENTENCE.match(source, below))
