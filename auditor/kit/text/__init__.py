"""How text is written and read: words, sentences, languages, and how hard it is to read."""
