"""PyInstaller would take along all that NLTK has downloaded on this machine; we need none of it."""

hiddenimports = []
