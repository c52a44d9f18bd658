"""Finding and loading what people add and edit: checks, journeys, report themes; built in and from the workspace."""
