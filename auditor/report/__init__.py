"""An audit in the shapes that people and machines read: one file per format, each `(Audit, …) -> bytes`."""
