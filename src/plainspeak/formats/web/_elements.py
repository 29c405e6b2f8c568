"""Which elements of HTML begin a block, and of which kind, in web pages and inside Markdown."""

from __future__ import annotations

from plainspeak.model import Kind

KINDS = {
    "li": Kind.LIST_ITEM,
    "td": Kind.TABLE_CELL,
    "th": Kind.TABLE_CELL,
    "caption": Kind.CAPTION,
    "figcaption": Kind.CAPTION,
    "blockquote": Kind.QUOTATION,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Kind.HEADING),
}
"""Elements that say what kind of block they are."""

PLAIN = frozenset(
    {
        *("p", "div", "section", "article", "aside", "header", "footer", "main", "nav"),
        *("figure", "details", "summary", "dl", "dt", "dd", "ul", "ol", "table"),
        *("thead", "tbody", "tfoot", "tr", "form", "fieldset", "legend", "label", "option"),
        *("select", "hr", "center", "address", "body", "html", "head", "title", "link"),
        *("meta", "iframe", "video", "audio", "object", "picture", "button"),
    }
)
"""Elements that begin a block of the kind of the one around them."""

BLOCKS = frozenset(KINDS) | PLAIN
