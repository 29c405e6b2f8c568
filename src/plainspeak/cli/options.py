"""What each command was asked to do: one frozen dataclass a command.

A field has the name that its option has in ``arguments``, so that a new option is one field and one
line there.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from plainspeak._platform import regular
from plainspeak.settings import Paths

if TYPE_CHECKING:
    import argparse

T = TypeVar("T")

STANDARD_INPUT = Path("-")


class Output(NamedTuple):
    """One report and the file it goes to; without a file, standard output."""

    report: str
    file: Path | None = None
    append: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsOptions:
    """Where the settings come from, and what the command line changes of them."""

    config: tuple[str, ...] = ()
    isolated: bool = False
    trust: bool = False
    audience: str | None = None
    nation: str | None = None
    ok: tuple[str, ...] = ()

    @property
    def folder(self) -> Path:
        """The folder whose settings are used."""
        return Path()

    def overrides(self) -> dict[str, Any]:
        """The settings that the command line changes, by the names of ``Settings``."""
        return _given(audience=self.audience, nation=self.nation, ok=self.ok)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentOptions(SettingsOptions):
    """Which documents are read, and how."""

    paths: tuple[Path, ...] = (Path(),)
    stdin_filename: str = "<stdin>"
    output_file: Path | None = None
    exclude: tuple[str, ...] = ()
    extend_exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    respect_gitignore: bool | None = None
    jobs: int | None = None
    cache_dir: Path | None = None
    no_cache: bool = False
    color: str = "auto"

    @property
    def folder(self) -> Path:
        """The folder whose settings are used: that of the first path."""
        first = Path() if self.paths[0] == STANDARD_INPUT else self.paths[0]
        return first if regular.is_folder(first) else first.parent

    @property
    def reads_stdin(self) -> bool:
        """Whether one of the documents comes in on standard input."""
        return STANDARD_INPUT in self.paths

    @property
    def files_and_folders(self) -> tuple[Path, ...]:
        """The paths without standard input."""
        return tuple(path for path in self.paths if path != STANDARD_INPUT)

    def overrides(self) -> dict[str, Any]:
        """The settings that the command line changes, by the names of ``Settings``."""
        return SettingsOptions.overrides(self) | _given(
            exclude=_patterns(self.exclude),
            extend_exclude=_patterns(self.extend_exclude),
            respect_gitignore=self.respect_gitignore,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ThresholdOptions(DocumentOptions):
    """Limits that the scores of a document may not pass."""

    max_grade: float | None = None
    max_difficulty: float | None = None
    min_score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOptions(ThresholdOptions):
    """``plainspeak check``."""

    output_format: tuple[Output, ...] = ()
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    no_notes: bool = False
    quiet: bool = False
    verbose: bool = False
    fix: bool = False
    fix_only: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    exit_non_zero_on_fix: bool = False
    backup: bool = False
    track_changes: bool = False
    treat: str | None = None
    annotate: str | None = None
    overwrite: bool = False
    baseline: Path | None = None
    since: str | None = None
    exit_zero: bool = False
    show_settings: bool = False
    show_ignores: bool = False
    watch: bool = False

    @property
    def fixes(self) -> bool:
        """Whether documents are changed, or it is shown how."""
        return self.fix or self.fix_only or self.diff

    def overrides(self) -> dict[str, Any]:
        """The settings that the command line changes, by the names of ``Settings``."""
        return DocumentOptions.overrides(self) | _given(
            select=_names(self.select),
            extend_select=_names(self.extend_select),
            ignore=_names(self.ignore),
            fail_on=self.fail_on,
            treat=self.treat,
        )


def from_namespace(kind: type[T], namespace: argparse.Namespace) -> T:
    """The options of a command, as argparse has found them; lists become tuples."""
    names = {each.name for each in fields(kind)}  # type: ignore[arg-type]
    given = {name: value for name, value in vars(namespace).items() if name in names}
    return kind(
        **{name: tuple(each) if isinstance(each, list) else each for name, each in given.items()}
    )


def _given(**values: Any) -> dict[str, Any]:
    """Those that were given."""
    return {name: value for name, value in values.items() if value is not None and value != ()}


def _names(given: tuple[str, ...]) -> tuple[str, ...]:
    """Names that may be split with commas."""
    return tuple(name.strip() for each in given for name in each.split(",") if name.strip())


def _patterns(given: tuple[str, ...]) -> tuple[Paths, ...]:
    patterns = _names(given)
    return (Paths(patterns, str(Path.cwd())),) if patterns else ()
