"""Says which extra to install when an optional part lacks its library."""

from __future__ import annotations

from importlib.util import find_spec

from plainspeak.errors import MissingExtraError


def require(*modules: str, extra: str) -> None:
    """Raise ``MissingExtraError`` unless these modules of other packages are installed.

    >>> require("json", extra="lsp")
    >>> require("no_such_module", extra="lsp")
    Traceback (most recent call last):
    ...
    plainspeak.errors.MissingExtraError: plainspeak[lsp]: the package "no_such_module" is not
    installed. In the folder of the source of plainspeak, run: pip install ".[lsp]".
    """
    for module in modules:
        if find_spec(module) is None:
            what = f'the package "{module}" is not installed'
            raise MissingExtraError(f"plainspeak[{extra}]", what, f"{how_to_install(extra)}.")


def how_to_install(extra: str) -> str:
    """What to type for an extra: the name of plainspeak alone would fetch another program.

    >>> how_to_install("pdf")
    'In the folder of the source of plainspeak, run: pip install ".[pdf]"'
    """
    return f'In the folder of the source of plainspeak, run: pip install ".[{extra}]"'
