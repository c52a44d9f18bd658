"""Commands: parse, call one stage, print, return a code."""
