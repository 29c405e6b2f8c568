"""A panel for Wagtail's editor that shows what is found in the page as it was last saved.

class LeafletPage(Page):
    body = RichTextField()
    content_panels = [*Page.content_panels, "body", PlainEnglishPanel("body")]
"""

from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.admin.panels import Panel

import plainspeak


class PlainEnglishPanel(Panel):
    """What readers may not know in a field of text, rich text or blocks."""

    def __init__(self, field_name: str, audience: str = "public", **kwargs: Any) -> None:
        kwargs.setdefault("heading", "Plain English")
        super().__init__(**kwargs)
        self.field_name = field_name
        self.checker = plainspeak.Checker(plainspeak.Settings(audience=audience))

    def clone_kwargs(self) -> dict[str, Any]:
        """What Wagtail makes the panel from again when it binds it to a page."""
        audience = self.checker.settings.audience
        return {**super().clone_kwargs(), "field_name": self.field_name, "audience": audience}

    class BoundPanel(Panel.BoundPanel):
        """The panel beside one page."""

        def render_html(self, parent_context: Any = None) -> SafeString:  # noqa: ARG002  Wagtail's
            """A list of what to change, or that there is nothing."""
            # Rich text is HTML, and blocks become HTML when they are made into a string.
            html = str(getattr(self.instance, self.panel.field_name) or "")
            findings = self.panel.checker.check(html, "page.html").findings
            if not findings:
                return format_html("<p>Nothing to sort out in the text as it was last saved.</p>")
            rows = format_html_join(
                "", "<li><b>{}</b>: {}</li>", ((each.text, each.message) for each in findings)
            )
            return format_html("<p>In the text as it was last saved:</p><ul>{}</ul>", rows)
