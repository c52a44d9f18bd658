"""Stage two: evidence to an audit; no I/O, no clock, no randomness."""
