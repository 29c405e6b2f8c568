"""``plainspeak glossary``: a jargon buster of the words that the documents use."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.checker import Checker
from plainspeak.cli import check, load_settings, outputs
from plainspeak.model import Level
from plainspeak.reports.glossary import entries, one_page, write
from plainspeak.reports.overview import summary

if TYPE_CHECKING:
    import argparse
    from types import ModuleType

USUAL = Path("jargon-buster.docx")

KINDS = (".docx", ".html", ".htm", ".md", ".csv")


def run(arguments: argparse.Namespace) -> int:
    """Write the jargon buster; status 2 when a document cannot be read."""
    file = outputs.resolve_output(arguments, USUAL, KINDS)
    settings = load_settings.resolve(arguments)
    outcome = check.Outcome(Level.ERROR)
    results = outcome.watch(check.results(arguments, settings))
    if arguments.one_page:
        told = _one_page(file, summary.gather(results), arguments.title or "Words to sort out")
    else:
        words = entries.collect_entries(results, Checker(settings).analyse)
        told = _jargon_buster(file, words, arguments.title or "Jargon buster")
    print(told, file=sys.stderr)
    return outcome.status(exit_zero=True)


def _jargon_buster(file: Path, words: list[entries.GlossaryEntry], title: str) -> str:
    """Write it, and say what it holds."""
    if not words:
        return "No words to explain were found, so there is no jargon buster."
    _write(file, write, words, title)
    unknown = sum(word.unknown for word in words)
    count = "1 word" if len(words) == 1 else f"{len(words)} words"
    mean = "means" if unknown == 1 else "mean"
    left = f" Nobody has said yet what {unknown} of them {mean}." if unknown else ""
    return f"The jargon buster of {count} is in {file}.{left}"


def _one_page(file: Path, overview: summary.Overview, title: str) -> str:
    """Write it, and say where it is."""
    if not overview.words:
        return "No words to sort out were found, so there is no page."
    _write(file, one_page, overview, title)
    return f"The page is in {file}."


def _write(file: Path, form: ModuleType, what: object, title: str) -> None:
    """Write what was gathered in the kind that the name of the file asks for."""
    match file.suffix.lower():
        case ".docx":
            outputs.write_bytes(file, form.word_document(what, title))
        case ".csv":
            outputs.write_one(file, form.write_csv(what))
        case ".md":
            outputs.write_one(file, form.write_markdown(what, title))
        case _:
            outputs.write_one(file, form.write_html(what, title))
