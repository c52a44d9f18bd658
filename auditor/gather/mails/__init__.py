"""Mails: where they arrive, what they hold, and how they look."""
