"""What PyInstaller has to take along of spaCy: English, and the files that its rules are in."""

from PyInstaller.utils.hooks import collect_data_files, collect_submodules, copy_metadata

SHARED = ("char_classes", "lex_attrs", "norm_exceptions", "punctuation", "tokenizer_exceptions")
"""Modules of all languages, which compiled modules load where PyInstaller cannot see it."""


def _is_wanted(name: str) -> bool:
    _, *below = name.split(".")
    if below[:1] == ["lang"] and len(below) > 1:
        return below[1] in {"en", *SHARED}
    return "tests" not in below and below[:1] != ["cli"]


datas = collect_data_files("spacy", excludes=["tests/**", "lang/**", "**/*.pxd", "**/*.pyx"])
datas += copy_metadata("spacy")
hiddenimports = collect_submodules("spacy", filter=_is_wanted)
module_collection_mode = "py"
