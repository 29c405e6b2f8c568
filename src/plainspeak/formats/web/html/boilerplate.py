"""What on a page is not for analysis: machinery, frames of the site, and what is not shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from justhtml import Node

NON_CONTENT_TAGS = frozenset(
    {
        *(
            "head",
            "title",
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "object",
            "embed",
            "video",
        ),
        *("audio", "canvas", "svg", "math", "pre", "textarea", "select", "datalist", "progress"),
        *("meter", "map", "rp", "rt", "img", "input", "nav"),
    }
)
"""Elements that hold no words of the page."""

CONTENT = frozenset({"main", "article", "section", "aside", "dialog", "blockquote"})
"""Elements whose header and footer are their own, and belong to the content."""

SITE_CHROME_TAGS = frozenset({"header", "footer"})

SITE_CHROME_ROLES = frozenset(
    "navigation banner contentinfo search menu menubar toolbar tablist".split()  # noqa: SIM905
)
LAYOUT_ROLES = frozenset({"presentation", "none"})

SITE_CHROME_NAMES = re.compile(
    r"(?:^|[\s_-])(?:cookies?(?:[_-]?(?:banner|message|consent|notice))?|breadcrumbs?"
    r"|skip[_-]?(?:link|nav|to[\w-]*)|visually-hidden-focusable)(?:$|[\s_-])"
)
"""Names that designers give to cookie banners, trails of links and links past them."""

NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")


def is_left_out(node: Node, *, framed: bool) -> bool:
    """Whether a person who reads the page passes over this element, or never sees it."""
    name = node.name
    if name in NON_CONTENT_TAGS or (framed and name in SITE_CHROME_TAGS):
        return True
    attributes = node.attrs
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if attributes.get("role") in SITE_CHROME_ROLES or NOT_SHOWN.search(
        attributes.get("style") or ""
    ):
        return True
    named = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
    return name not in {"html", "body"} and bool(SITE_CHROME_NAMES.search(named.lower()))


def is_foreign(node: Node) -> bool:
    """Whether an element says that it is in another language than English."""
    attributes = node.attrs or {}
    language = attributes.get("lang") or attributes.get("xml:lang") or "en"
    return not language.lower().startswith(("en", "und", "mul", "zxx"))


def is_layout(node: Node) -> bool:
    """Whether a cell only lays out the page: that of a table with one column, or said to be so."""
    if node.name not in {"td", "th"}:
        return False
    table = node.parent
    while table is not None and table.name != "table":
        table = table.parent
    if table is None:
        return True
    if (table.attrs or {}).get("role") in LAYOUT_ROLES:
        return True
    row = node.parent
    cells = sum(each.name in {"td", "th"} for each in (row.children if row else None) or ())
    return cells == 1 and all(
        sum(each.name in {"td", "th"} for each in other.children or ()) <= 1
        for other in (row.parent.children if row and row.parent else None) or ()
        if other.name == "tr"
    )
