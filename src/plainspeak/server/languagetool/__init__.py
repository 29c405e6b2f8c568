"""The HTTP API of LanguageTool, which LibreOffice Writer, Obsidian, LTeX and browsers speak."""
