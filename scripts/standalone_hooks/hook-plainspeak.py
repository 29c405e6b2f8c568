"""What PyInstaller has to take along of plainspeak: it looks for its own modules as files."""

from PyInstaller.utils.hooks import collect_data_files, collect_submodules, copy_metadata

TABLES = ("lemminflect", "textstat", "wordfreq")
"""Libraries that read files of their own, and whose own files we look at for a change."""


SPACY_COMPONENT = "plainspeak.integrations.spacy"
"""What spaCy loads by its entry point, and does not start without."""


def _is_wanted(name: str) -> bool:
    return name.startswith(SPACY_COMPONENT) or not name.startswith("plainspeak.integrations.")


datas = collect_data_files("plainspeak") + copy_metadata("plainspeak")
for each in TABLES:
    datas += collect_data_files(each)
hiddenimports = collect_submodules("plainspeak", filter=_is_wanted)
module_collection_mode = dict.fromkeys(("plainspeak", *TABLES), "py")
