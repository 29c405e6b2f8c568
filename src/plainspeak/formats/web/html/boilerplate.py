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
        *(
            "meter",
            "map",
            "rp",
            "rt",
            "img",
            "input",
            "nav",
            "xmp",
            "noembed",
            "noframes",
            "plaintext",
        ),
    }
)
"""Elements that hold no words of the page."""

CONTENT = frozenset({"main", "article", "section", "aside", "dialog", "blockquote"})
"""Elements whose header and footer are their own, and belong to the content."""

SITE_CHROME_TAGS = frozenset({"header", "footer"})

SITE_CHROME_ROLES = frozenset(
    "navigation banner contentinfo search menu menubar toolbar tablist".split()  # noqa: SIM905
)

_COOKIE_NOTICE = "banner|message|consent|notice|bar|popup|modal|overlay|prompt|warning"
SITE_CHROME_NAMES = re.compile(
    rf"(?:^|[\s_-])(?:cookies?[_-]?(?:{_COOKIE_NOTICE})|breadcrumbs?"
    r"|skip[_-]?(?:link|nav|to[\w-]*+)|visually-hidden-focusable)(?:$|[\s_-])|(?:^|\s)cookies?(?:$|\s)"
)
"""Names that designers give to cookie banners, trails of links and links past them."""

HIDING = re.compile(r"hidden|display", re.IGNORECASE)
NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")


CONTROLS = re.compile(
    r"""(?:aria-controls|aria-owns|popovertarget|data-(?:bs-)?target|href)\s*+=\s*+
    (?:"(?P<double>[^"<>]*+)"|'(?P<single>[^'<>]*+)'|(?P<bare>[^\s"'<>]++))""",
    re.VERBOSE | re.IGNORECASE,
)
"""Attributes that name the element which a press on this one shows."""


def controlled_ids(page: str) -> frozenset[str]:
    """The ids of the elements that a reader can show or hide, such as the panels of an accordion.

    >>> sorted(controlled_ids("<button aria-controls='fees'>Fees</button><p id=fees hidden>Free."))
    ['fees']
    """
    found: set[str] = set()
    if HIDING.search(page):
        for control in CONTROLS.finditer(page):
            named = control[control.lastgroup or 0]
            found.update(each.lstrip("#") for each in named.split())
    return frozenset(found)


def is_left_out(node: Node, controlled: frozenset[str], *, framed: bool) -> bool:
    """Whether a person who reads the page passes over this element, or never sees it.

    ``controlled`` are the ids of the elements that a press on another one shows.
    """
    name = node.name
    if name in NON_CONTENT_TAGS or (framed and name in SITE_CHROME_TAGS):
        return True
    attributes = node.attrs
    if not attributes:
        return False
    if attributes.get("role") in SITE_CHROME_ROLES:
        return True
    if _is_hidden(attributes) and not _can_be_shown(attributes, controlled):
        return True
    named = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
    return name not in {"html", "body"} and bool(SITE_CHROME_NAMES.search(named.lower()))


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or bool(NOT_SHOWN.search(attributes.get("style") or ""))
    )


def _can_be_shown(attributes: dict[str, str | None], controlled: frozenset[str]) -> bool:
    """Whether an element that is hidden at first is shown when a reader asks for it."""
    return (
        attributes.get("hidden") == "until-found"
        or attributes.get("role") == "tabpanel"
        or (attributes.get("id") or "") in controlled
    )


def is_foreign(node: Node) -> bool:
    """Whether an element says that it is in another language than English."""
    attributes = node.attrs or {}
    language = attributes.get("lang") or attributes.get("xml:lang") or "en"
    return not language.lower().startswith(("en", "und", "mul", "zxx"))
