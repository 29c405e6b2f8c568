"""One small server: a local page, a JSON API, and the API of LanguageTool that editors speak.

It needs the extra ``plainspeak[server]``. Documents are checked in worker processes, which can be
stopped when they take too long. No document is kept, and no text is logged.
"""
