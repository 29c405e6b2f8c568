"""``plainspeak cache``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak._platform.disk_cache import folder
from plainspeak.batch import result_cache
from plainspeak.cli import console

if TYPE_CHECKING:
    from plainspeak.cli.word_options import CacheOptions


def run(options: CacheOptions) -> int:
    """Clear the cache, or show where it is."""
    where = options.cache_dir or folder()
    if options.action == "where":
        console.show(where)
    elif result_cache.clear(where):
        console.show(f"Cleared the cache in {where}.")
    else:
        console.show(f"There was no cache in {where}.")
    return 0
