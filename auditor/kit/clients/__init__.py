"""What mail clients make of HTML and CSS: the vendored table, the features that a mail uses, and what is lost where."""
