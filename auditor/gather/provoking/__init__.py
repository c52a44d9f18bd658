"""Errors that a journey wants provoked."""
