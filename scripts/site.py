"""What the pages of ``docs`` need to become a website, beside MkDocs.

As a hook, it makes links to other files of the repository lead to GitHub. As an extension of
Griffe, which reads the docstrings, it puts their examples into blocks of code.
"""

from __future__ import annotations

import re
from typing import Any

from griffe import Extension

UPWARDS = re.compile(r"(?<=\]\()(?:\.\./)+(?!docs/)")
OUTSIDE_THE_SITE = re.compile(r"(?<=\]\()(?=(?:Containerfile|plainspeak\.service)\))")
EXAMPLE = re.compile(r"(?:^|(?<=\n\n))(?=>>> )(.+?)(?=\n\n|\Z)", re.DOTALL)


def on_page_markdown(markdown: str, config: Any, **_: object) -> str:
    """A page whose links to files that are no pages lead to GitHub."""
    top = f"{config.repo_url}/blob/main/"
    return OUTSIDE_THE_SITE.sub(f"{top}docs/", UPWARDS.sub(top, markdown))


def fence(docstring: str) -> str:
    """A docstring with its examples in blocks of code.

    >>> print(fence("Adds.\\n\\n>>> 1 + 1\\n2"))
    Adds.
    <BLANKLINE>
    ```python
    >>> 1 + 1
    2
    ```
    """
    return EXAMPLE.sub(r"```python\n\1\n```", docstring)


class FencedExamples(Extension):
    """Shows the examples of docstrings as code."""

    def on_instance(self, *, obj: Any, **_: object) -> None:
        """Change one docstring."""
        if obj.docstring:
            obj.docstring.value = fence(obj.docstring.value)
