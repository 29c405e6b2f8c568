"""A plain document laid out in the form of Easy Read, for people to work on together.

``parts`` says what is on the pages, and ``write`` makes a Word document of it.
"""
