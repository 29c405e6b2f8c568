"""Values put into a settings file, with all else in it left as it is."""

from __future__ import annotations

import re
import tomllib
from functools import partial
from typing import TYPE_CHECKING, Any

from plainspeak.settings.dump import toml

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_HEADER = re.compile(r"\s*\[(?P<name>[^\[\]]+)\]\s*(?:#.*)?")
_ANY_HEADER = re.compile(r"\s*\[")


def with_values(
    text: str, ok: Sequence[str], limits: Mapping[str, int], table: Sequence[str] = ()
) -> str | None:
    r"""The text of a settings file with more words that are fine, and with these limits.

    ``table`` is the name of our table, such as ``("tool", "plainspeak")``. ``None`` when the file
    is written in a way that is better changed by hand.

    >>> print(with_values('audience = "staff"\n', ["MDT"], {"sentence-words": 40}))
    audience = "staff"
    ok = [
        "MDT",
    ]
    <BLANKLINE>
    [limits]
    sentence-words = 40
    <BLANKLINE>
    """
    lines = text.splitlines()
    ours = _table(tomllib.loads(text), table)
    words = [*ours.get("ok", ()), *ok]
    if ok:
        lines = _set(lines, table, "ok", lambda held: _longer(held, ok))
    if limits and _find_header(lines, (*table, "limits")) is None and "limits" in ours:
        merged = [f"limits = {toml({**ours['limits'], **limits})}"]
        lines = _set(lines, table, "limits", lambda _: merged)
    else:
        for name, number in limits.items():
            lines = _set(lines, (*table, "limits"), name, partial(_limit, name, number))
    end = "\r\n" if "\r\n" in text else "\n"
    changed = "".join(f"{line}{end}" for line in lines)
    return changed if _holds(changed, table, words, limits) else None


def _limit(name: str, number: int, _: Sequence[str]) -> list[str]:
    """The line that sets a limit, whatever it was."""
    return [f"{name} = {number}"]


def _table(whole: Mapping[str, Any], names: Sequence[str]) -> Mapping[str, Any]:
    for name in names:
        whole = whole.get(name, {})
    return whole


def _holds(text: str, table: Sequence[str], ok: Sequence[str], limits: Mapping[str, int]) -> bool:
    """Whether the text says what it was to say."""
    if not _parses(text):
        return False
    ours = _table(tomllib.loads(text), table)
    held = ours.get("limits", {})
    return list(ours.get("ok", ())) == list(ok) and all(held.get(k) == n for k, n in limits.items())


def _set(
    lines: list[str], table: Sequence[str], key: str, changed: Callable[[list[str]], list[str]]
) -> list[str]:
    """The lines with a key of a table set, in the place it has or as the last of its table.

    ``changed`` gets the lines of the value that is there, which may be none.
    """
    header = _find_header(lines, table) if table else -1
    if header is None:
        return [*_without_last_blank(lines), "", f"[{'.'.join(table)}]", *changed([])]
    begin = header + 1
    end = next((n for n in range(begin, len(lines)) if _ANY_HEADER.match(lines[n])), len(lines))
    setting = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=")
    at = next((n for n in range(begin, end) if setting.match(lines[n])), None)
    if at is not None:
        after = _end_of_value(lines, at)
        return [*lines[:at], *changed(lines[at:after]), *lines[after:]]
    while end > begin and not lines[end - 1].strip():
        end -= 1
    return [*lines[:end], *changed([]), *lines[end:]]


def _longer(held: list[str], ok: Sequence[str]) -> list[str]:
    """The lines of the list of words, with more of them at its end; comments stay."""
    if not held:
        return ["ok = [", *(f"    {toml(word)}," for word in ok), "]"]
    before, bracket, after = "\n".join(held).rpartition("]")
    if len(held) == 1:
        listed = toml(list(ok)).strip("[]")
        tries = [f"{before.rstrip(', ')}, {listed}", f"{before}{listed}"]
    else:
        listed = "".join(f"    {toml(word)},\n" for word in ok)
        tries = [before + listed, f"{before.rstrip()},\n{listed}"]
    made = [f"{each}{bracket}{after}" for each in tries]
    return next(filter(_parses, made), made[0]).split("\n")


def _parses(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _find_header(lines: Sequence[str], table: Sequence[str]) -> int | None:
    wanted = ".".join(table)
    for number, line in enumerate(lines):
        header = _HEADER.fullmatch(line)
        if header and re.sub(r"[\s\"']", "", header["name"]) == wanted:
            return number
    return None


def _end_of_value(lines: Sequence[str], start: int) -> int:
    """The line after the last of a value, which may run over several."""
    for end in range(start + 1, len(lines) + 1):
        if _parses("\n".join(lines[start:end])):
            return end
    return len(lines)


def _without_last_blank(lines: list[str]) -> list[str]:
    return lines[:-1] if lines and not lines[-1].strip() else lines
