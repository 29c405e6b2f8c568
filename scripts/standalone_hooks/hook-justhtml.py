"""What PyInstaller has to take along of justhtml, which loads some of its modules by name."""

from PyInstaller.utils.hooks import collect_submodules

hiddenimports = collect_submodules("justhtml")
