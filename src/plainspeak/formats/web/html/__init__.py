"""Web pages and templates of them: the words that a person reads on the page, and no markup.

Headings, lists, tables, quotations and captions are known by their elements. The title of an
``<abbr>`` explains its short form. Left out are scripts, styles, code, pictures and what is in
for them, forms' choices, hidden parts, other languages than English, and what frames a page:
navigation, the header and footer of the site, cookie banners and links that skip to the content.

A place is a line and a column of the source. Only the words themselves are ever changed.
"""

from plainspeak.formats.core.format import Format

FORMAT = Format(
    name="html",
    suffixes=(
        *(".html", ".htm", ".xhtml", ".njk", ".nunjucks", ".hbs", ".handlebars", ".mustache"),
        *(".liquid", ".jinja", ".jinja2", ".twig", ".erb", ".ejs"),
    ),
    code="plainspeak.formats.web.html.reader",
)
