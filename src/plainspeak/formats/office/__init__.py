"""Word, OpenDocument, PowerPoint and RTF files."""
