"""``plainspeak glossary``: a jargon buster of the words that the documents use."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plainspeak._platform.escape import Target
from plainspeak.cli import console, load_settings, outputs, pipeline, report, targets
from plainspeak.cli.exit_status import ExitStatus
from plainspeak.reports._text import count
from plainspeak.reports.glossary import entries, one_page, write
from plainspeak.reports.glossary.write import Cover
from plainspeak.reports.overview import summary

if TYPE_CHECKING:
    from types import ModuleType

    from plainspeak.cli.page_options import GlossaryOptions

USUAL = Path("jargon-buster.docx")

KINDS = (".docx", ".html", ".htm", ".md", ".csv")


def run(options: GlossaryOptions) -> int:
    """Write the jargon buster; status 2 when a document cannot be read."""
    file = outputs.resolve_output(options, USUAL, KINDS)
    options = replace(options, output_file=file)
    settings = load_settings.resolve(options)
    status = ExitStatus()
    results = pipeline.run(options, settings, observers=(status.observe,))
    if options.one_page:
        message = _one_page(file, summary.gather(results), options)
    else:
        message = _jargon_buster(file, entries.collect_entries(results), options)
    console.inform(message)
    return status.code(exit_zero=True)


def _jargon_buster(file: Path, words: list[entries.GlossaryEntry], options: GlossaryOptions) -> str:
    """Write it, and say what it holds."""
    if not words:
        return "Found no words to explain, so there is no jargon buster."
    _write(file, write, words, _cover(options, "Jargon buster"))
    unknown = sum(word.unknown for word in words)
    needs = "needs" if unknown == 1 else "need"
    left = f", {unknown} still {needs} a meaning" if unknown else ""
    return f"Wrote {file}: {count(len(words), 'word')}{left}."


def _one_page(file: Path, overview: summary.Overview, options: GlossaryOptions) -> str:
    """Write it, and say where it is."""
    if not overview.words:
        return "Found no words to change, so there is no page."
    _write(file, one_page, overview, _cover(options, "Words to change"))
    return f"Wrote {file}."


def _cover(options: GlossaryOptions, usual: str) -> Cover:
    return Cover(options.title or usual, options.by, report.today(), options.contact)


def _write(file: Path, form: ModuleType, what: Any, cover: Cover) -> None:
    """Write what was gathered in the kind that the name of the file asks for."""
    match file.suffix.lower():
        case ".docx":
            targets.write_bytes(file, form.word_document(what, cover))
        case ".csv":
            targets.write_text(file, form.write_csv(what, cover), Target.CSV)
        case ".md":
            targets.write_text(file, form.write_markdown(what, cover), Target.MARKDOWN)
        case _:
            targets.write_text(file, form.write_html(what, cover), Target.HTML)
