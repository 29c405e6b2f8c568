"""Markdown: headings, paragraphs, lists, tables, quotations and footnotes, and no markup.

It reads CommonMark with GitHub's tables and callouts, footnotes and definition lists, and steps
over what publishing systems add: front matter, templating and the markers of GOV.UK's Govspeak.
"""

from plainspeak.formats.core.format import Format

FORMAT = Format(
    name="markdown",
    suffixes=(".md", ".markdown", ".mdx"),
    code="plainspeak.formats.text.markdown.reader",
)
