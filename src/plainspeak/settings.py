"""What a group may choose: read from ``plainspeak.toml`` or ``pyproject.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, fields, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from plainspeak.errors import SettingsError, closest
from plainspeak.model import Level

if TYPE_CHECKING:
    from collections.abc import Mapping

AUDIENCES = Path(__file__).parent / "audiences"

FILES = ("plainspeak.toml", ".plainspeak.toml", "pyproject.toml")
"""Where settings are looked for in a folder, in this order."""


SCOPES = ("document", "section")
"""Where one explanation of a short form is enough: once for all, or once under each heading."""


@dataclass(frozen=True, slots=True)
class Audience:
    """Who reads the document: limits, and a level for each rule, from ``audiences/NAME.toml``."""

    name: str
    title: str
    limits: Mapping[str, int]
    levels: Mapping[str, str]


@cache
def audience(name: str) -> Audience:
    """The audience of that name. Raises ``SettingsError`` when there is none.

    >>> audience("easy-read").limits["sentence-words"]
    15
    """
    if name not in audiences():
        raise SettingsError("audience", f'"{name}" is not known', closest(name, audiences()))
    data = tomllib.loads((AUDIENCES / f"{name}.toml").read_text("utf-8"))
    return Audience(name, data["title"], data["limits"], data["levels"])


@cache
def audiences() -> tuple[str, ...]:
    """The names of all audiences, in alphabetical order."""
    return tuple(sorted(path.stem for path in AUDIENCES.glob("*.toml")))


class FileLimits(NamedTuple):
    """How large a file may be: megabytes, megabytes of words once unpacked, and pages.

    A larger one is refused before it can take all the time and memory of the machine.
    """

    megabytes: int = 200
    word_megabytes: int = 50
    pages: int = 1000


@dataclass(frozen=True, slots=True)
class Settings:
    """How documents are checked. What is not set here is as the audience has it.

    Raises ``SettingsError`` for an audience, level or limit that is not known.

    >>> Settings(audience="staff").audience
    'staff'
    >>> Settings(limits={"sentence-words": 18}).limit("sentence-words")
    18
    """

    audience: str = "public"
    lists: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    levels: Mapping[str, str] = field(default_factory=dict)
    limits: Mapping[str, int] = field(default_factory=dict)
    leave_out: tuple[str, ...] = ()
    quotations: bool = False
    acronym_scope: str = "document"
    model: str | None = None
    fail_on: str = "warning"
    files: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        known = audience(self.audience)
        _only_known("limits", self.limits, known.limits)
        _only_known("levels", self.levels, known.levels)
        _only_known("files", self.files, _FILE_LIMITS)
        for rule, level in self.levels.items():
            _one_of(f"levels.{rule}", level, list(Level))
        _one_of("fail-on", self.fail_on, [Level.ERROR, Level.WARNING, Level.NOTE])
        if self.acronym_scope not in SCOPES:
            what = f'"{self.acronym_scope}" is not a scope'
            raise SettingsError("acronym-scope", what, closest(self.acronym_scope, SCOPES))
        for rule in (*self.select, *self.ignore):
            if rule not in known.levels:
                what = f'the rule "{rule}" is not known'
                raise SettingsError("select or ignore", what, closest(rule, known.levels))

    def limit(self, name: str) -> int:
        """The number a rule counts to."""
        return self.limits.get(name, audience(self.audience).limits[name])

    @property
    def file_limits(self) -> FileLimits:
        """How large a file may be.

        >>> Settings(files={"pages": 20}).file_limits.pages
        20
        """
        return FileLimits(**{_FILE_LIMITS[name]: most for name, most in self.files.items()})

    def level(self, rule: str) -> Level:
        """How much a finding of a rule matters; ``off`` when the rule is not chosen."""
        if rule in self.ignore or (self.select and rule not in self.select):
            return Level.OFF
        level = Level(self.levels.get(rule, audience(self.audience).levels[rule]))
        if rule in self.select and level is Level.OFF:
            return Level.WARNING
        return level


_FILE_LIMITS = {name.replace("_", "-"): name for name in FileLimits._fields}


def _only_known(where: str, given: Mapping[str, Any], known: Mapping[str, Any]) -> None:
    for name in given:
        if name not in known:
            raise SettingsError(where, f'"{name}" is not known', closest(name, known))


def _one_of(where: str, value: object, choices: list[Level]) -> None:
    if value not in choices:
        remedy = f"Choose from: {', '.join(choices)}."
        raise SettingsError(where, f'"{value}" is not a level', remedy)


def find(folder: Path) -> Path | None:
    """The nearest settings file at or above a folder, up to the top of its git repository."""
    for parent in (folder.resolve(), *folder.resolve().parents):
        for name in FILES:
            path = parent / name
            if path.is_file() and _table(path) is not None:
                return path
        if (parent / ".git").exists():
            return None
    return None


def load(path: Path) -> Settings:
    """The settings in one file.

    Raises ``SettingsError`` naming the file and the key, with the closest key that is known.
    """
    table = _table(path)
    if table is None:
        remedy = 'Add a table that begins with the line "[tool.plainspeak]".'
        raise SettingsError(str(path), "there are no settings for plainspeak in it", remedy)
    names = {each.name.replace("_", "-"): each.name for each in fields(Settings)}
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in names:
            raise SettingsError(str(path), f'the setting "{key}" is not known', closest(key, names))
        values[names[key]] = _fit(path, key, value)
    if "lists" in values:
        values["lists"] = tuple(str(path.parent / each) for each in values["lists"])
    try:
        return Settings(**values)
    except SettingsError as error:
        raise SettingsError(f"{path}, {error.where}", error.what, error.remedy) from None


EXPECTED = {
    "audience": (str, "a name in quotation marks"),
    "lists": (list, 'a list of file names, such as ["our_words.csv"]'),
    "select": (list, 'a list of rules, such as ["jargon", "wordy"]'),
    "ignore": (list, 'a list of rules, such as ["jargon", "wordy"]'),
    "levels": (dict, 'rules and levels, such as { wordy = "note" }'),
    "limits": (dict, "limits and numbers, such as { sentence-words = 20 }"),
    "leave-out": (list, 'a list of names that the scores leave out, such as ["Happyland Trust"]'),
    "quotations": (bool, "true or false"),
    "acronym-scope": (str, '"document" or "section"'),
    "model": (str, "the name of a spaCy model in quotation marks"),
    "fail-on": (str, '"error", "warning" or "note"'),
    "files": (dict, "limits and numbers, such as { megabytes = 50 }"),
}


def _fit(path: Path, key: str, value: object) -> object:
    kind, expected = EXPECTED[key]
    parts = value if isinstance(value, list) else ()
    numbers = value.values() if key in {"limits", "files"} and isinstance(value, dict) else ()
    if (
        not isinstance(value, kind)
        or not all(isinstance(part, str) for part in parts)
        or not all(type(number) is int and number >= 0 for number in numbers)
    ):
        what = f'the setting "{key}" does not fit'
        raise SettingsError(str(path), what, f"Write {expected}.")
    return tuple(value) if isinstance(value, list) else value


def _table(path: Path) -> dict[str, Any] | None:
    """The settings table of a TOML file, or ``None`` when a ``pyproject.toml`` holds none."""
    try:
        data = tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        remedy = "Check the name of the file and that you may open it."
        raise SettingsError(str(path), "the file cannot be opened", remedy) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        remedy = f"Mend this: {error}."
        raise SettingsError(str(path), "the file is not valid TOML", remedy) from error
    if path.name != "pyproject.toml":
        return data
    table: dict[str, Any] | None = data.get("tool", {}).get("plainspeak")
    return table


def show(settings: Settings) -> str:
    """The settings as TOML, as ``--show-settings`` prints them, with what the audience adds."""
    known = audience(settings.audience)
    plain = [
        ("acronym-scope", settings.acronym_scope),
        ("audience", settings.audience),
        ("fail-on", settings.fail_on),
        ("ignore", list(settings.ignore)),
        ("leave-out", list(settings.leave_out)),
        ("lists", list(settings.lists)),
        ("quotations", settings.quotations),
        ("select", list(settings.select)),
    ]
    if settings.model is not None:
        plain.append(("model", settings.model))
    lines = [f"{key} = {_toml(value)}" for key, value in plain]
    lines += ["", "[limits]"] + [
        f"{name} = {settings.limit(name)}" for name in sorted(known.limits)
    ]
    known_files = settings.file_limits._asdict().items()
    lines += ["", "[files]", *(f"{name.replace('_', '-')} = {most}" for name, most in known_files)]
    lines += ["", "[levels]"]
    lines += [f'{rule} = "{settings.level(rule)}"' for rule in sorted(known.levels)]
    return "\n".join(lines) + "\n"


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'


__all__ = [
    "Audience",
    "FileLimits",
    "Settings",
    "audience",
    "audiences",
    "find",
    "load",
    "replace",
    "show",
]
