"""Forms and questions: what they ask for, what was given, what became of it."""
