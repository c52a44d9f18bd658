"""Stage one: walk a journey and keep the evidence; the only place that knows the browser."""
