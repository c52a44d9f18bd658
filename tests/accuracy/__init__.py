"""How often the product is right, measured on data that others labelled."""
