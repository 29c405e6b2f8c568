"""Files that are the characters people type: plain text and line-based markup."""
