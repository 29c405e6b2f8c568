"""The knowledge: rows of the lists, the forms their words take, and finding them in a text."""
