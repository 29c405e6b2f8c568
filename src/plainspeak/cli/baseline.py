"""``plainspeak baseline write``: what is found now, so that only new findings are reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak._platform.escape import Target
from plainspeak.batch import baseline
from plainspeak.cli import console, load_settings, pipeline, targets
from plainspeak.cli.exit_status import ExitStatus
from plainspeak.reports._text import count

if TYPE_CHECKING:
    from plainspeak.cli.options import DocumentOptions


def write(options: DocumentOptions) -> int:
    """Write the file; status 2 when a document cannot be read."""
    file = options.output_file or baseline.DEFAULT_FILE
    status = ExitStatus()
    settings = load_settings.resolve(options)
    results = pipeline.run(options, settings, observers=(status.observe,))
    lines = list(baseline.write(results, file))
    targets.write_text(file, lines, Target.JSON)
    console.inform(
        f"Wrote {count(len(lines) - 1, 'finding')} to {file}. "
        f'To report only new ones, run "plainspeak check --baseline {file}" '
        f'or put baseline = "{file}" in plainspeak.toml.',
    )
    return status.code(exit_zero=True)
