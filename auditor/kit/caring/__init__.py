"""Help, contact, feedback, and what is said when something went wrong."""
