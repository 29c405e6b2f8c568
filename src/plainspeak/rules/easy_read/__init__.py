"""Rules for Easy Read: words, sentences and looks that the guides for it ask for."""
