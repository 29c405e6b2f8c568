"""``plainspeak init``: a first ``plainspeak.toml``, after three questions or none."""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak._platform import regular
from plainspeak.cli import console
from plainspeak.errors import SettingsError, closest
from plainspeak.settings import FILES, audience, audiences
from plainspeak.settings.fields import NATIONS, SETTINGS
from plainspeak.settings.load import holds_settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.cli.word_options import InitOptions

FILE = FILES[0]
EVERYWHERE = "uk"
HOW = "Press Enter to accept the choice in brackets."


def run(options: InitOptions) -> int:
    """Ask, unless told not to, and write the file. Raises ``SettingsError`` if it exists."""
    reader, nation, folder = options.audience, options.nation, options.folder
    for name, given, known in (
        ("--audience", reader, audiences()),
        ("--nation", nation, NATIONS),
    ):
        if given and given not in known:
            raise SettingsError(name, f'"{given}" is not known', closest(given, known))
    if not options.yes:
        console.show(f"Three questions. {HOW}")
        reader = reader or _choose("Who reads your documents?", _titles(), "public")
        nation = nation or _choose("Where do they live?", _nations(), EVERYWHERE)
        folder = folder or _ask_folder()
    path = (folder or Path()) / FILE
    _write(path, text(reader or "public", nation or EVERYWHERE))
    console.show(f'Created {path}. To begin, run "plainspeak check {path.parent}".')
    return 0


def text(reader: str, nation: str) -> str:
    """The file: what was chosen, and everything else as a comment to be taken up.

    >>> print(text("easy-read", "uk")[:110])
    # How plainspeak checks the documents in this folder and those inside it.
    ...
    """
    lines = [
        "# How plainspeak checks the documents in this folder and those inside it.",
        "# To use a setting, delete the # in front of it.",
        '# "plainspeak check --show-settings" shows the settings in use.',
    ]
    chosen = {"audience": f'"{reader}"'}
    if nation != EVERYWHERE:
        chosen["nation"] = f'"{nation}"'
    for setting in SETTINGS:
        lines += [
            "",
            *textwrap.wrap(setting.about, 90, initial_indent="# ", subsequent_indent="# "),
        ]
        if setting.name in chosen:
            lines.append(f"{setting.name} = {chosen[setting.name]}")
        elif setting.name == "per-path":
            lines += ["# [[per-path]]", '# paths = ["leaflets/**"]', '# audience = "easy-read"']
        else:
            lines.append(f"# {setting.name} = {setting.example}")
    return "\n".join(lines) + "\n"


def _titles() -> list[tuple[str, str]]:
    return [(name, audience(name).title) for name in audiences()]


def _nations() -> list[tuple[str, str]]:
    titles = {"england": "England", "ni": "Northern Ireland", "scotland": "Scotland"}
    titles |= {"wales": "Wales", EVERYWHERE: "all over the UK"}
    return [(name, titles[name]) for name in NATIONS]


def _choose(question: str, choices: Sequence[tuple[str, str]], usual: str) -> str:
    """One of some choices, asked for until it is one of them."""
    listed = "\n".join(f"  {name:10} {title}" for name, title in choices)
    names = [name for name, _ in choices]
    while (answer := _ask(f"{question}\n{listed}\n", usual).lower()) not in names:
        console.show(f'"{answer}" is not one of them. {closest(answer, names)}')
    return answer


def _ask_folder() -> Path:
    """A folder that exists and has no settings yet; asked for again, so that no answer is lost."""
    while True:
        folder = Path(_ask("Which folder are the documents in?", "."))
        if not regular.is_folder(folder):
            console.show(
                f'There is no folder "{folder}" here. Type its name as it appears on this computer.'
            )
        elif there := holds_settings(folder):
            raise _already_there(there)
        else:
            return folder


def _ask(question: str, usual: str) -> str:
    """The answer, or what is usual when there is none."""
    gap = "" if question.endswith("\n") else " "
    console.show(f"\n{question}{gap}[{usual}] ", end="", flush=True)
    line = sys.stdin.readline()
    if not line:  # nobody is there to answer
        console.show()
        return usual
    return line.strip() or usual


def _already_there(file: Path) -> SettingsError:
    what = "there are settings in this folder already"
    return SettingsError(str(file), what, "Change them there, or name another folder.")


def _write(path: Path, content: str) -> None:
    if there := holds_settings(path.parent):
        raise _already_there(there)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(content)
    except OSError as error:
        what = f"the settings cannot be written ({error.strerror})"
        raise SettingsError(str(path), what, "Name a folder that exists.") from error
