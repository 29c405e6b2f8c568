"""Every number about how hard a text is to read."""
