"""Getting a browser and proving that it works: what `auditor setup` and `auditor doctor` do."""
