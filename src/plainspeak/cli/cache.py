"""``plainspeak cache``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak._platform import disk_cache
from plainspeak._platform.disk_cache import folder
from plainspeak.batch import result_cache
from plainspeak.cli import console
from plainspeak.errors import SettingsError

if TYPE_CHECKING:
    from plainspeak.cli.word_options import CacheOptions


def run(options: CacheOptions) -> int:
    """Clear the cache, show where it is, or verify what is kept in it."""
    if options.action == "verify-tokens":
        return _verify_tokens(options)
    where = options.cache_dir or folder()
    if options.action == "where":
        console.show(where)
    elif any([result_cache.clear(where), disk_cache.clear(where)]):
        console.show(f"Cleared the cache in {where}.")
    else:
        console.show(f"There was no cache in {where}.")
    return 0


def _verify_tokens(options: CacheOptions) -> int:
    from plainspeak.cli import verify_tokens  # imports spaCy

    if not options.paths:
        remedy = "Name one, such as: plainspeak cache verify-tokens leaflets/"
        raise SettingsError("verify-tokens", "there is no file or folder to compare", remedy)
    return verify_tokens.run(options.paths)
