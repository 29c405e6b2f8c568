"""What PyInstaller has to take along of spaCy: English, and the files that its rules are in."""

from PyInstaller.utils.hooks import collect_data_files, collect_submodules, copy_metadata


def _is_wanted(name: str) -> bool:
    other_language = name.startswith("spacy.lang.") and not name.startswith("spacy.lang.en")
    return not other_language and ".tests" not in name and not name.startswith("spacy.cli")


datas = collect_data_files("spacy", excludes=["tests/**", "lang/**", "**/*.pxd", "**/*.pyx"])
datas += copy_metadata("spacy")
hiddenimports = collect_submodules("spacy", filter=_is_wanted)
module_collection_mode = "py"
