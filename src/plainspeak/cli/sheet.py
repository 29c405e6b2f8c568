"""``plainspeak lists sheet``: a sheet on which readers mark the words they did not know."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak._platform.escape import Target
from plainspeak.cli import console, load_settings, outputs, pipeline, targets
from plainspeak.cli.exit_status import ExitStatus
from plainspeak.reports._text import count
from plainspeak.reports.glossary import sheet

if TYPE_CHECKING:
    from plainspeak.cli.page_options import SheetOptions

USUAL = Path("words-to-mark.docx")

KINDS = (".docx", ".csv")


def run(options: SheetOptions) -> int:
    """Write the sheet; status 2 when a document cannot be read."""
    file = outputs.resolve_output(options, USUAL, KINDS)
    options = replace(options, output_file=file)
    status = ExitStatus()
    settings = load_settings.resolve(options)
    results = pipeline.run(options, settings, observers=(status.observe,))
    words = sheet.collect_words(results)
    if not words:
        console.inform("Found no words to ask about, so there is no sheet.")
        return status.code(exit_zero=True)
    title = options.title or "Which words did you not know?"
    if file.suffix.lower() == ".csv":
        targets.write_text(file, sheet.write_csv(words), Target.CSV)
    else:
        targets.write_bytes(file, sheet.word_document(words, title))
    console.inform(
        f"Wrote {file}: {count(len(words), 'word')}. When it is filled in, "
        f'run "plainspeak lists import {file}".',
    )
    return status.code(exit_zero=True)
