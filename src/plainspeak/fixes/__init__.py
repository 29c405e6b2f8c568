"""From a finding to changed text: replacements that fit their sentence, and edits."""
