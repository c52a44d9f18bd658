"""Evidence to facts: one file per kind; pure."""
