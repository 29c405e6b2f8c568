"""Many documents seen together: the report to work from, the comparison, and the jargon buster."""
