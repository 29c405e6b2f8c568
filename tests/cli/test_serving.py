"""What ``plainspeak open`` and ``plainspeak serve`` make of their options."""

from __future__ import annotations

import contextlib
import os
import socket
from typing import TYPE_CHECKING, Any

import pytest

from plainspeak import cli
from plainspeak.server import run
from plainspeak.server.options import EDITORS, Access

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from plainspeak.server.options import Limits
    from plainspeak.settings import Settings


class Served:
    """The server that was asked for; it says that it is ready, and ends."""

    def __init__(self) -> None:
        self.address: tuple[str, int] = ("", 0)
        self.settings: Settings
        self.access: Access
        self.limits: Limits
        self.more: dict[str, Any] = {}

    def __call__(
        self,
        listening: socket.socket,
        settings: Settings,
        access: Access,
        limits: Limits,
        **more: Any,
    ) -> None:
        """Take note of what was asked for."""
        self.address = listening.getsockname()[:2]
        listening.close()
        self.settings, self.access, self.limits, self.more = settings, access, limits, more
        more["when_ready"]()


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Served]:
    made = Served()
    monkeypatch.setattr(run, "serve", made)
    monkeypatch.delenv("PLAINSPEAK_KEY", raising=False)
    monkeypatch.chdir(tmp_path)
    yield made
    assert made.address[1]


def test_serve_is_for_this_computer_alone(served: Served, capsys: Any) -> None:
    assert cli.main(["serve", "--port", "0"]) == 0
    assert served.address[0] == "127.0.0.1"
    assert served.access == Access()
    assert served.more["workers"] == os.cpu_count()
    said = capsys.readouterr().out
    assert f"http://127.0.0.1:{served.address[1]}/v2" in said
    assert "Anyone" not in said


def test_a_server_that_others_can_reach_without_a_key_says_so(served: Served, capsys: Any) -> None:
    assert cli.main(["serve", "--port", "0", "--host", "0.0.0.0"]) == 0  # noqa: S104  the point
    assert "--key-file" in capsys.readouterr().out
    assert socket.gethostname().lower() in served.access.hosts


def test_who_may_ask_is_passed_on(served: Served, tmp_path: Path) -> None:
    (tmp_path / "key.txt").write_text("correct horse battery\n", "utf-8")
    command = ["serve", "--port", "0", "--key-file", "key.txt", "--proxy", "10.0.0.1"]
    command += ["--allow-host", "plain.example", "--allow-origin", "https://intranet.example"]
    assert cli.main([*command, "--proxy", "10.0.0.2"]) == 0
    assert served.access.key == "correct horse battery"
    assert "plain.example" in served.access.hosts
    assert served.access.origins == (*EDITORS, "https://intranet.example")
    assert served.more["proxies"] == "10.0.0.1,10.0.0.2"


def test_the_key_may_stand_in_the_environment(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAINSPEAK_KEY", "correct horse battery")
    assert cli.main(["serve", "--port", "0"]) == 0
    assert served.access.key == "correct horse battery"
    assert "correct horse" not in repr(served.access)


def test_limits_are_passed_on(served: Served) -> None:
    command = ["serve", "--port", "0", "--jobs", "3"]
    assert cli.main([*command, "--max-megabytes", "5", "--max-seconds", "7"]) == 0
    assert (served.limits.megabytes, served.limits.check_seconds) == (5, 7)
    assert served.more["workers"] == 3


@pytest.mark.parametrize("command", ["serve", "open"])
def test_the_settings_of_the_folder_and_of_the_command_count(
    served: Served, tmp_path: Path, command: str
) -> None:
    (tmp_path / "plainspeak.toml").write_text('nation = "wales"\nok = ["MDT"]\n', "utf-8")
    typed = [command, "--port", "0", "--audience", "staff", "--ok", "ICB"]
    typed += ["--no-browser"] if command == "open" else []
    assert cli.main([*typed, "--config", 'fail-on = "error"']) == 0
    found = served.settings
    assert (found.audience, found.nation, found.fail_on) == ("staff", "wales", "error")
    assert found.ok == ("MDT", "ICB")
    assert cli.main([*typed, "--isolated", "--nation", "scotland"]) == 0
    assert (served.settings.nation, served.settings.ok) == ("scotland", ("ICB",))


def test_open_has_a_token_of_its_own_each_time(served: Served, capsys: Any) -> None:
    tokens = set()
    for _ in range(2):
        assert cli.main(["open", "--no-browser", "--isolated"]) == 0
        address = capsys.readouterr().out.split()[4]
        assert address == (f"http://127.0.0.1:{served.address[1]}/#{served.access.one_time_token}")
        assert served.access.key
        assert served.access.key not in address
        assert served.access.origins == ()
        tokens.add(served.access.one_time_token)
    assert len(tokens) == 2


def test_open_opens_the_browser(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    assert cli.main(["open", "--isolated"]) == 0
    for thread in threading.enumerate():
        with contextlib.suppress(RuntimeError):  # this one
            if thread.name.startswith("Thread"):
                thread.join(10)
    assert opened == [f"http://127.0.0.1:{served.address[1]}/#{served.access.one_time_token}"]


def test_a_missing_library_is_named_with_what_to_type(
    monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "plainspeak.server.run", None)
    monkeypatch.delattr("plainspeak.server.run", raising=False)
    assert cli.main(["serve", "--isolated"]) == 2
    assert 'pip install ".[server]"' in capsys.readouterr().err
