"""``plainspeak open``: a page in the browser, for this computer alone."""

from __future__ import annotations

import secrets
import threading
import webbrowser
from typing import TYPE_CHECKING

from plainspeak.cli import console, load_settings
from plainspeak.cli.serve import load_server
from plainspeak.server.options import Access, Limits

if TYPE_CHECKING:
    from plainspeak.cli.server_options import OpenOptions

HOST = "127.0.0.1"

LIMITS = Limits(megabytes=100, held_megabytes=400, check_seconds=60)

WORKERS = 2
"""One for what is being looked at, and one for the next file."""


def run(options: OpenOptions) -> int:
    """Open the page, and serve it until stopped."""
    server = load_server()
    settings = load_settings.resolve(options)
    token = secrets.token_urlsafe(24)
    access = Access(origins=(), key=secrets.token_urlsafe(24), one_time_token=token)
    listening = server.listen(HOST, options.port)
    address = f"http://{HOST}:{listening.getsockname()[1]}/#{token}"

    def show() -> None:
        console.show(f"The page is at {address}")
        console.show("The address can be used once. Nothing leaves this computer.")
        console.show("Press Ctrl-C to stop.", flush=True)
        if options.browser:  # in a thread, since some browsers hold on until they are closed
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()

    server.serve(listening, settings, access, LIMITS, workers=WORKERS, when_ready=show)
    return 0
