"""What is collected where the libraries that plainspeak works inside of are not installed."""

from __future__ import annotations

from importlib.util import find_spec

LIBRARIES = {"frames": "pyarrow", "lsp": "pygls", "mcp": "mcp"}

collect_ignore = [
    f"src/plainspeak/integrations/{package}"
    for package, library in LIBRARIES.items()
    if find_spec(library) is None
]
