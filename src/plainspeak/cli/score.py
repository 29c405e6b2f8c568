"""``plainspeak score``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak._platform.escape import Target
from plainspeak.cli import load_settings, pipeline, targets
from plainspeak.cli.exit_status import ExitStatus
from plainspeak.cli.thresholds import Thresholds
from plainspeak.reports import scores
from plainspeak.settings import replace

if TYPE_CHECKING:
    from plainspeak.cli.page_options import ScoreOptions

COUNTED_RULES = ("passive", "hidden-verb")
"""Rules that are off unless chosen, and whose findings are counted here."""


def run(options: ScoreOptions) -> int:
    """Print the scores; status 1 when a document is beyond a limit, 2 when one cannot be read."""
    status = ExitStatus()
    thresholds = Thresholds(options)
    observers = (thresholds.observe, status.observe)
    settings = load_settings.resolve(options)
    counting = replace(settings, extend_select=(*settings.extend_select, *COUNTED_RULES))
    results = pipeline.run(options, counting, scores=True, observers=observers)
    pieces = scores.write(results, options.output_format)
    targets.write_text(options.output_file, pieces, Target(options.output_format))
    return status.code(exit_zero=True) or int(thresholds.failed)
