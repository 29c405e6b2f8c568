"""Loaded once by the process that workers are forked from, so that they share what it holds.

Importing it checks one sentence with the usual settings: that loads the lists and the tokenizer.
"""

from plainspeak import api

api.check("We will utilise the multidisciplinary team (MDT) prior to the DToC meeting.").to_dict()
