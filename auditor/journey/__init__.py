"""YAML to a Journey; the only place that knows YAML."""
