"""Answers and articles -> HTML, as pure functions. The only place that writes markup."""
