"""``plainspeak acronyms``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak._platform.escape import Target
from plainspeak.cli import load_settings, outputs, pipeline, targets
from plainspeak.cli.exit_status import ExitStatus
from plainspeak.reports import acronyms

if TYPE_CHECKING:
    from plainspeak.cli.page_options import AcronymsOptions


def run(options: AcronymsOptions) -> int:
    """Print every short form of the documents; status 2 when one of them cannot be read."""
    outputs.refuse_documents(options)
    status = ExitStatus()
    settings = load_settings.resolve(options)
    results = pipeline.run(options, settings, observers=(status.observe,))
    pieces = acronyms.write(results, options.output_format)
    targets.write_text(options.output_file, pieces, Target(options.output_format))
    return status.code(exit_zero=True)
