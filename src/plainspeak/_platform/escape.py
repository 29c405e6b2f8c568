r"""The one door for words that leave: each target has its own dangers, and gets its own escapes.

Names, texts, settings and lists may hold characters that steer a terminal, hide the order of the
words (bidirectional overrides, Unicode TR 36), or lines that the log of a build server takes for
commands. What a writer has put together passes ``guard`` once more on its way out, so that
nothing which a writer forgot can do harm.
"""

from __future__ import annotations

import re
from enum import StrEnum

VISIBLE_FORM = "\N{REPLACEMENT CHARACTER}"
"""What is shown in the place of a character that may not be printed."""

_STEERING = "\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
_IN_A_LINE = re.compile(f"[\x00-\x08\x0b-\x1f{_STEERING}]")
_COLOUR = re.compile(r"(\033\[(?:0|1|3[1-6]|31;9)m)")
"""The escape codes that plainspeak itself writes: bold and colours."""

_IN_JSON = re.compile(f"[{_STEERING}]")
_COMMAND = re.compile(r"(?m)^([^\S\n]*+):(?=:)")
"""A line that begins with two colons is a workflow command of GitHub."""

OLD_COMMAND = "##["
"""What begins a command of GitHub and Azure anywhere in a line."""


class Target(StrEnum):
    """What reads the words: it decides what is dangerous in them."""

    TERMINAL = "terminal"
    GITHUB = "github"
    CSV = "csv"
    HTML = "html"
    XML = "xml"
    JSON = "json"
    MARKDOWN = "markdown"


def one_line(text: str) -> str:
    r"""The text on one line, with each character that may not be printed made visible.

    >>> one_line("Ask\n\x1b[31mus")
    'Ask \ufffd[31mus'
    """
    return _IN_A_LINE.sub(VISIBLE_FORM, text.replace("\n", " ").replace("\t", " "))


def guard(text: str, target: Target, *, colour: bool = False) -> str:
    r"""What is safe to hand to a target, line by line. ``colour``: leave our own colours.

    >>> guard("::warning::a\x1b[2Jb\n", Target.TERMINAL)
    ': :warning::a\ufffd[2Jb\n'
    >>> guard('{"path": "a\u202eb ##["}', Target.JSON)
    '{"path": "a\\u202eb #\\u0023["}'
    """
    if target is Target.JSON:
        escaped = _IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
        return escaped.replace(OLD_COMMAND, r"#\u0023[")
    if colour:
        parts = _COLOUR.split(text)  # every second one is a colour
        parts[::2] = [_IN_A_LINE.sub(VISIBLE_FORM, part) for part in parts[::2]]
        text = "".join(parts)
    else:
        text = _IN_A_LINE.sub(VISIBLE_FORM, text)
    if target in {Target.HTML, Target.XML}:
        return _COMMAND.sub(r"\1&#58;", text.replace(OLD_COMMAND, "#&#35;["))
    text = text.replace(OLD_COMMAND, "# #[")
    return text if target is Target.GITHUB else _COMMAND.sub(r"\1: ", text)
