"""Many documents: which files, and their reports one after the other."""

from plainspeak.batch.discover import find
from plainspeak.batch.guarded import checked, guarded
from plainspeak.batch.printed import PrintedCache
from plainspeak.batch.result_cache import ResultCache
from plainspeak.batch.run import check

__all__ = [
    "PrintedCache",
    "ResultCache",
    "check",
    "checked",
    "find",
    "guarded",
]
