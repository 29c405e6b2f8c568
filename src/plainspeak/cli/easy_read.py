"""``plainspeak easy-read``: a document laid out in the form of Easy Read, to work on together."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.cli import console, load_settings, outputs, pipeline, targets
from plainspeak.cli.exit_status import ExitStatus
from plainspeak.errors import DocumentError, SettingsError

if TYPE_CHECKING:
    from plainspeak.cli.page_options import EasyReadOptions

USUAL = Path("easy-read-draft.docx")

AUDIENCE = "easy-read"


def run(options: EasyReadOptions) -> int:
    """Write the draft; status 2 when the document cannot be read."""
    from plainspeak.reports.easy_read import parts, write

    if len(options.paths) != 1 or options.paths[0].is_dir():
        what = "a draft is made of one document"
        raise SettingsError("easy-read", what, "Name one file.")
    file = outputs.resolve_output(options, USUAL, (".docx",))
    options = replace(options, output_file=file)
    settings = load_settings.resolve(options)
    if options.audience is None:
        settings = replace(settings, audience=AUDIENCE)
    status = ExitStatus()
    for result in pipeline.run(options, settings, observers=(status.observe,)):
        if isinstance(result, DocumentError):
            continue
        if not result.document.blocks:
            what = "there are no words in it to lay out"
            status.observe(DocumentError(result.document.name, what, "Choose another document."))
            continue
        made = parts.draft(result, options.title)
        targets.write_bytes(file, write.word_document(made))
        unknown = sum(not meaning for _, meaning in made.words)
        left = f" {unknown} of its words still need a meaning." if unknown else ""
        console.inform(
            f"Wrote {file}.{left} It is a draft, and not Easy Read until people with learning "
            "disabilities have checked it."
        )
    return status.code(exit_zero=True)
