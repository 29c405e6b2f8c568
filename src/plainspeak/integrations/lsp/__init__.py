"""A language server: plainspeak in any editor that speaks the Language Server Protocol.

``plainspeak lsp`` starts it; ``docs/embedding.md`` says what to write into the settings of Visual
Studio Code, Neovim, Helix, Zed and Emacs.
"""

import logging

from plainspeak._platform.extras import require

require("pygls", extra="lsp")


def serve() -> None:
    """Answer an editor on standard input and output until it goes away."""
    from plainspeak.integrations.lsp.features import make_server

    # Editors show standard error to people; what is worth saying goes to them as a message.
    for name in ("pygls", "asyncio"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    make_server().start_io()
