"""Mails: what they are for, and how they let go of who reads them."""
