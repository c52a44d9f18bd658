"""The browser: which one, how it is started, the proof that it works, and printing with it."""
