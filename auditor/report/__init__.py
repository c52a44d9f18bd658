"""Stage three: an audit to files; computes nothing."""
