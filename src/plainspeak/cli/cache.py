"""``plainspeak cache``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak._platform.disk_cache import folder
from plainspeak.batch import result_cache

if TYPE_CHECKING:
    import argparse


def run(arguments: argparse.Namespace) -> int:
    """Forget the reports that are kept, or say where they are."""
    where = arguments.cache_dir or folder()
    if arguments.action == "where":
        print(where)
    elif result_cache.clear(where):
        print(f"All that was remembered in {where} is forgotten.")
    else:
        print(f"Nothing is remembered in {where}.")
    return 0
