"""Many documents: which files, and their reports one after the other."""

from plainspeak.batch.files import find
from plainspeak.batch.memory import Memory
from plainspeak.batch.run import check

__all__ = ["Memory", "check", "find"]
