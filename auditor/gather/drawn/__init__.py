"""What is drawn on a blank page: mails, messages, scripts."""
