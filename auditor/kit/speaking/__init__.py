"""What is said in short messages and by people: parts of a text message, what a script's lines do."""
