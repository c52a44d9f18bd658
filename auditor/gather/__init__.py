"""Stage one: walk a journey and keep the evidence; the only place that looks at a site."""
