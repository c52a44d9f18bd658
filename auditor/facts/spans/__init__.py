"""Finders: where in plain text a sum, a date or a span of time stands, and its value; nothing about touchpoints."""
