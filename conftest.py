"""What is collected where the libraries that plainspeak works inside of are not installed."""

from __future__ import annotations

from importlib.util import find_spec

LIBRARIES = {
    "integrations/frames": "pyarrow",
    "integrations/lsp": "pygls",
    "integrations/mcp": "mcp",
    "reports/tables.py": "pyarrow",
}

collect_ignore = [
    f"src/plainspeak/{path}" for path, library in LIBRARIES.items() if find_spec(library) is None
]
