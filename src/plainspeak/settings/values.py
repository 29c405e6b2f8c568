"""How documents are checked, as one value."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field, fields
from typing import TYPE_CHECKING, Any, NamedTuple

from plainspeak.errors import SettingsError
from plainspeak.settings.audiences import DEFAULT_AUDIENCE
from plainspeak.settings.fields import BY_NAME, EXCLUDED
from plainspeak.settings.merge import merge
from plainspeak.settings.paths import Paths
from plainspeak.settings.validation import faults

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class FileLimits(NamedTuple):
    """How large a file may be: megabytes, megabytes of words once unpacked, and pages.

    A larger one is refused before it can take all the time and memory of the machine; one that
    takes more ``seconds`` is given up (not on Windows).
    """

    megabytes: int = 200
    word_megabytes: int = 50
    pages: int = 1000
    seconds: int = 120


class PerPath(NamedTuple):
    """Other settings for some files: names and values as ``Settings`` has them."""

    paths: Paths
    changes: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Settings:
    """How documents are checked. What is not set here is as the audience has it.

    ``command_line`` is what was asked for there: it holds whatever ``per_path`` says.
    Raises ``SettingsError`` for an audience or level that is not known; names of rules and
    limits are looked up when a ``Checker`` is made, since other packages may add some.

    >>> Settings(audience="staff").audience
    'staff'
    """

    audience: str = DEFAULT_AUDIENCE
    nation: str | None = None
    lists: tuple[str, ...] = ()
    ok: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    levels: Mapping[str, str] = field(default_factory=dict)
    limits: Mapping[str, int] = field(default_factory=dict)
    leave_out: tuple[str, ...] = ()
    quotations: bool = False
    acronym_scope: str = "document"
    treat: str = "swap"
    model: str | None = None
    fail_on: str = "warning"
    baseline: str | None = None
    exclude: tuple[Paths, ...] = (Paths(EXCLUDED),)
    extend_exclude: tuple[Paths, ...] = ()
    respect_gitignore: bool = True
    files: Mapping[str, int] = field(default_factory=dict)
    per_path: tuple[PerPath, ...] = ()
    command_line: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for fault in faults(self._changed()):
            raise SettingsError(".".join(map(str, fault.keys)), fault.what, fault.remedy)

    def _changed(self) -> dict[str, Any]:
        """What differs from the defaults, by the names in a file; most runs change nothing."""
        changed = {}
        for each in fields(self):
            usual = {} if each.default is MISSING else each.default
            setting = BY_NAME.get(_file_name(each.name))
            value = getattr(self, each.name)
            if setting and setting.name not in _WITH_PATHS and value != usual:
                changed[setting.name] = value
        return changed

    @property
    def file_limits(self) -> FileLimits:
        """How large a file may be.

        >>> Settings(files={"pages": 20}).file_limits.pages
        20
        """
        given = {name.replace("-", "_"): most for name, most in self.files.items()}
        return FileLimits(**given)

    def for_path(self, path: str | Path) -> Settings:
        """The settings for one file, with what ``per_path`` changes there.

        >>> easy = PerPath(Paths(("leaflets",)), {"audience": "easy-read"})
        >>> Settings(per_path=(easy,)).for_path("leaflets/visit.md").audience
        'easy-read'
        """
        changes = [each.changes for each in self.per_path if each.paths.match(path)]
        if not changes:
            return self
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        for layer in (*changes, self.command_line):
            values = merge(values, layer)
        return Settings(**values | {"per_path": ()})

    def with_overrides(self, **changes: Any) -> Settings:
        """These settings with what the command line asks for on top."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        return Settings(**merge(values, changes) | {"command_line": changes})

    def as_table(self) -> dict[str, Any]:
        """The settings by the names they have in a file, those for some paths included."""
        named = {_file_name(each.name): getattr(self, each.name) for each in fields(self)}
        entries = [{_file_name(k): v for k, v in each.changes.items()} for each in self.per_path]
        return {**named, "per-path": entries}


def _file_name(name: str) -> str:
    return name.replace("_", "-")


_WITH_PATHS = frozenset({"extend", "exclude", "extend-exclude", "per-path"})
