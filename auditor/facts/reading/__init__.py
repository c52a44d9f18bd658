"""What several kinds of facts read with: rows and headings, products, clauses, words that tell what a figure is for."""
