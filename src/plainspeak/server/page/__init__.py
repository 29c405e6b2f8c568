"""The local page: paste text or drop files, change words, and take the result with you."""
