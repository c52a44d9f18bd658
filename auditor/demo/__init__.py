"""The bundled company that `auditor demo` audits."""
