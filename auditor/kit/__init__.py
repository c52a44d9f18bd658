"""Readings that checks share: wording, languages."""
