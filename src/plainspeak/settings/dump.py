"""The settings in use, as TOML that can be read back, and where each of them comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plainspeak.settings.fields import SETTINGS
from plainspeak.settings.merge import ADDED, TABLES
from plainspeak.settings.names import rule_specificity
from plainspeak.settings.paths import Paths
from plainspeak.settings.profile import resolve
from plainspeak.settings.values import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from plainspeak.settings.load import SettingsFile
    from plainspeak.settings.profile import Declared, Profile
    from plainspeak.settings.validation import Keys


def dump(
    settings: Settings,
    rules: Sequence[Declared],
    sources: Sequence[SettingsFile] = (),
    path: Path | None = None,
) -> str:
    """The settings as ``--show-settings`` prints them: each with its file and line.

    With a path, they are those for that file.
    """
    origins = _Origins(settings, sources, path)
    if path is not None:
        settings = settings.for_path(path)
    profile = resolve(settings, rules)
    lines = [*_plain(settings, origins)]
    lines += ["", "[limits]", *_limits(settings, profile, origins)]
    lines += ["", "[files]", *_files(settings, origins)]
    lines += ["", "[levels]", *_levels(settings, rules, origins)]
    lines += [*_per_path(settings)]
    return "\n".join(lines) + "\n"


class _Origins:
    """Where a value was set last, or everywhere it was added to."""

    def __init__(
        self, settings: Settings, sources: Sequence[SettingsFile], path: Path | None
    ) -> None:
        self._typed = settings.command_line
        self._sources = sources
        self._path = path

    def of(self, name: str, *inner: str, otherwise: str = "default") -> str:
        """The places of one setting, or of one value of a table."""
        places = [*self._places((name, *inner))]
        if not places:
            return otherwise
        return "; ".join(places) if _field(name) in ADDED else places[-1]

    def has(self, name: str, *inner: str) -> bool:
        """Whether a value was set anywhere."""
        return any(True for _ in self._places((name, *inner)))

    def _places(self, keys: Keys) -> Iterator[str]:
        for source in self._sources:
            if _holds(source.table, keys):
                yield source.place(keys)
        for source in self._sources:
            for number, entry in enumerate(source.table.get("per-path", ())):
                where = Paths(tuple(entry["paths"]), str(source.path.parent))
                if self._path and _holds(entry, keys) and where.match(self._path):
                    yield source.place(("per-path", number, *keys))
        if _holds(self._typed, (_field(str(keys[0])), *keys[1:])):
            yield "command line"


def _holds(table: Any, keys: Keys) -> bool:
    for key in keys:
        if key not in table:
            return False
        table = table[key]
    return True


def _field(name: str) -> str:
    return name.replace("-", "_")


def _plain(settings: Settings, origins: _Origins) -> Iterator[str]:
    for name in sorted(each.name for each in SETTINGS):
        if name in {"extend", "per-path"} or _field(name) in TABLES:
            continue
        value = getattr(settings, _field(name))
        usual = "found by itself" if name == "lists" and value else "default"
        if value is not None:
            yield f"{name} = {toml(value)}  # {origins.of(name, otherwise=usual)}"


def _limits(settings: Settings, profile: Profile, origins: _Origins) -> Iterator[str]:
    otherwise = f"audience {settings.audience}"
    for name, number in sorted(profile.limits.items()):
        origin = origins.of("limits", name, otherwise=otherwise)
        yield f"{name} = {number}  # {origin}"


def _files(settings: Settings, origins: _Origins) -> Iterator[str]:
    for name, most in settings.file_limits._asdict().items():
        key = name.replace("_", "-")
        yield f"{key} = {most}  # {origins.of('files', key)}"


def _levels(settings: Settings, rules: Sequence[Declared], origins: _Origins) -> Iterator[str]:
    usual = resolve(Settings(audience=settings.audience), rules)
    for rule, level in sorted(resolve(settings, rules).levels.items()):
        changed = level != usual.level(rule)
        origin = _origin_of_level(rule, settings, origins, changed=changed)
        yield f'{rule} = "{level}"  # {origin}'


def _origin_of_level(rule: str, settings: Settings, origins: _Origins, *, changed: bool) -> str:
    if changed and rule_specificity(rule, settings.ignore):
        return origins.of("ignore")
    if settings.select and not rule_specificity(rule, (*settings.select, *settings.extend_select)):
        return origins.of("select")
    if origins.has("levels", rule):
        return origins.of("levels", rule)
    if changed:
        return origins.of("select" if rule_specificity(rule, settings.select) else "extend-select")
    return f"audience {settings.audience}"


def _per_path(settings: Settings) -> Iterator[str]:
    for paths, changes in settings.per_path:
        yield ""
        yield "[[per-path]]"
        yield f"paths = {toml(paths.patterns)}"
        for name, value in changes.items():
            yield f"{name.replace('_', '-')} = {toml(value)}"


def toml(value: object) -> str:
    r"""A value as TOML.

    >>> toml({"ok": ("MDT", 'a "b"')})
    '{ ok = ["MDT", "a \\"b\\""] }'
    """
    match value:
        case bool():
            return str(value).lower()
        case int():
            return str(value)
        case dict():
            return f"{{ {', '.join(f'{key} = {toml(each)}' for key, each in value.items())} }}"
        case list() | tuple():
            flat = [each.patterns if isinstance(each, Paths) else (each,) for each in value]
            return f"[{', '.join(toml(each) for part in flat for each in part)}]"
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
