"""plainspeak inside other tools; each package here needs an extra of its own.

``spacy`` is a component for pipelines, ``lsp`` a language server for editors, ``frames`` checks
columns of tables, ``spark`` checks them on a cluster, ``mcp`` serves writing assistants. Nothing
here is imported by the core.
"""
