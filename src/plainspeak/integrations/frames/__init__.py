"""Columns of texts in tables of pandas, Polars and Arrow, checked in batches.

>>> import pyarrow as pa
>>> from plainspeak.integrations import frames
>>> table = pa.table({"text": ["We utilise it.", "Ask us."]})
>>> frames.findings(table).column("message").to_pylist()
['Say "use".']
>>> frames.readability(table).column("words").to_pylist()
[3, 2]
"""

from plainspeak._platform.extras import require

require("pyarrow", extra="frames")

from plainspeak.integrations.frames.cells import MAX_CHARS  # noqa: E402  asked for first
from plainspeak.integrations.frames.schema import READABILITY  # noqa: E402
from plainspeak.integrations.frames.stream import findings, readability  # noqa: E402
from plainspeak.reports.tables import FINDINGS  # noqa: E402

__all__ = ["FINDINGS", "MAX_CHARS", "READABILITY", "findings", "readability"]
