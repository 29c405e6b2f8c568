"""``plainspeak serve``: a server for editors, websites and a team."""

from __future__ import annotations

import glob
import os
import socket
from typing import TYPE_CHECKING

from plainspeak._platform import regular
from plainspeak._platform.extras import how_to_install
from plainspeak.cli import console, load_settings
from plainspeak.errors import SettingsError
from plainspeak.server.options import EDITORS, Access, Limits

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from plainspeak.cli.server_options import ServeOptions

KEY_VARIABLE = "PLAINSPEAK_KEY"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
MIN_KEY_CHARS = 16


def run(options: ServeOptions) -> int:
    """Serve until stopped."""
    server = load_server()
    settings = load_settings.resolve(options)
    access = _access(options)
    limits = Limits(megabytes=options.max_megabytes, check_seconds=options.max_seconds)
    listening = server.listen(options.host, options.port)
    port = listening.getsockname()[1]

    def say() -> None:
        host = f"[{options.host}]" if ":" in options.host else options.host
        console.show(f"plainspeak answers at http://{host}:{port}/v2 for editors.")
        if options.host not in LOOPBACK and not access.key:
            console.show(
                "Anyone who can reach this computer can use it; --key-file asks for a key."
            )
        console.show("Press Ctrl-C to stop.", flush=True)

    workers = options.jobs or os.cpu_count() or 1
    server.serve(
        listening,
        settings,
        access,
        limits,
        workers=workers,
        proxies=",".join(options.proxy),
        when_ready=say,
    )
    return 0


def load_server() -> ModuleType:
    """The server. Raises ``SettingsError`` when its libraries are not installed."""
    try:
        from plainspeak.server import run as server
    except ModuleNotFoundError as error:
        what = f"the server needs a library that is not installed ({error.name})"
        raise SettingsError("server", what, f"{how_to_install('server')}.") from None
    return server


def _access(options: ServeOptions) -> Access:
    names = [*Access().hosts, *options.allow_host]
    if options.host not in LOOPBACK:
        own = f"[{options.host}]" if ":" in options.host else options.host
        names += [glob.escape(own), socket.gethostname(), socket.getfqdn()]
    return Access(
        hosts=tuple(dict.fromkeys(name.lower() for name in names)),
        origins=(*EDITORS, *options.allow_origin),
        key=_key(options.key_file),
    )


def _key(file: Path | None) -> str:
    """The access key, from its file or the environment. Raises ``SettingsError``."""
    where = str(file) if file else KEY_VARIABLE
    try:
        key = regular.read_text(file).strip() if file else os.environ.get(KEY_VARIABLE, "")
    except (OSError, UnicodeDecodeError) as error:
        what = "the file of the access key cannot be read"
        raise SettingsError(where, what, "Check its name and that you may open it.") from error
    if file and len(key) < MIN_KEY_CHARS:
        what = f"the access key has fewer than {MIN_KEY_CHARS} characters"
        raise SettingsError(where, what, "Make a longer one, such as with: openssl rand -hex 16")
    return key
