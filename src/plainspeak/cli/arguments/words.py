"""The options of the commands about rules, settings and the cache."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.cli.arguments import shared
from plainspeak.cli.word_options import CacheOptions, ExplainOptions, FitOptions, InitOptions
from plainspeak.settings import audiences
from plainspeak.settings.fields import NATIONS

if TYPE_CHECKING:
    from plainspeak.cli.arguments.shared import Commands


def add_rules(commands: Commands) -> None:
    """Add "rules"."""
    rules = shared.top(commands, "rules")
    rules.set_defaults(run=shared.command("explain", ExplainOptions, "rules"))


def add_rule(commands: Commands) -> None:
    """Add "rule"."""
    rule = shared.top(commands, "rule")
    rule.add_argument("subject", nargs="+", metavar="RULE")
    rule.set_defaults(run=shared.command("explain", ExplainOptions, "rule"))


def add_explain(commands: Commands) -> None:
    """Add "explain"."""
    explain = shared.top(commands, "explain")
    explain.add_argument("subject", nargs="+", metavar="RULE-OR-WORD")
    explain.set_defaults(run=shared.command("explain", ExplainOptions))


def add_init(commands: Commands) -> None:
    """Add "init"."""
    init = shared.top(commands, "init")
    init.add_argument("folder", nargs="?", type=Path, metavar="FOLDER",
        help="where your documents are (default: this folder)")  # fmt: skip
    init.add_argument("--yes", action="store_true", help="ask nothing")
    init.add_argument("--audience", metavar="NAME", help=f"who reads: {', '.join(audiences())}")
    init.add_argument("--nation", metavar="NAME", help=f"where they live: {', '.join(NATIONS)}")
    init.set_defaults(run=shared.command("init", InitOptions))


def add_fit(commands: Commands) -> None:
    """Add "fit"."""
    fit = shared.top(commands, "fit")
    add = fit.add_argument
    add("paths", nargs="+", type=Path, metavar="PATH",
        help="documents that you are happy with, or their folder")  # fmt: skip
    add("--audience", metavar="NAME", help=f"who reads them: {', '.join(audiences())}")
    add("--nation", metavar="NAME", help=f"where they live: {', '.join(NATIONS)}")
    add("--config", action="append", default=[], metavar="FILE", help="change this settings file")
    add("--isolated", action="store_true", help="begin without a settings file or a group's words")
    add("--write", action="store_true", help="make the change; without this, it is only shown")
    fit.set_defaults(run=shared.command("fit", FitOptions))


def add_cache(commands: Commands) -> None:
    """Add "cache"."""
    cache = shared.top(commands, "cache")
    add = cache.add_argument
    add("action", choices=("clear", "where", "verify-tokens"),
        help="clear it, show where it is, or compare our tokens with those of spaCy")  # fmt: skip
    add("paths", nargs="*", type=Path, metavar="PATH",
        help="with verify-tokens: the files and folders to compare them on")  # fmt: skip
    add("--cache-dir", type=Path, metavar="FOLDER", help="the folder of the cache")
    cache.set_defaults(run=shared.command("cache", CacheOptions))
