"""The jargon buster: the words that documents use, with their meanings."""
