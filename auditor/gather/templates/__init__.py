"""Templates to text, in a sandbox."""
