"""``plainspeak cache verify-tokens``: tokens are made without spaCy, and must still be its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak import batch, formats
from plainspeak._platform.escape import one_line
from plainspeak.cli import FAILED, console
from plainspeak.errors import DocumentError
from plainspeak.reports._text import count
from plainspeak.settings import Settings
from plainspeak.text.verify_tokens import compare

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def run(paths: Iterable[Path]) -> int:
    """Compare the tokens of some documents with spaCy's, and say where they differ first."""
    documents = tokens = different = failed = 0
    settings = Settings()
    for found in batch.find(paths, settings):
        try:
            if isinstance(found, DocumentError):
                raise found
            document = formats.read(found, settings.file_limits)
        except DocumentError as error:
            failed += 1
            console.complain(error)
            continue
        compared = compare(document.text)
        documents += 1
        tokens += compared.tokens
        if compared.at is not None:
            different += 1
            place = document.locate(compared.at).label
            ours, theirs = one_line(compared.ours), one_line(compared.theirs)
            console.show(f'{one_line(document.name)}: {place}: "{ours}" is "{theirs}" for spaCy.')
    amount = f"{count(documents, 'document')}, {count(tokens, 'token')}"
    console.show(
        f"Compared {amount}: {f'{different} differ' if different else 'all as spaCy has them'}."
    )
    return FAILED if failed else int(different > 0)
