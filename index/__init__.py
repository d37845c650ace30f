"""Articles -> a searchable index on disk."""

from index.articles import Article
from index.passages import Passage
from index.statements import Statement

__all__ = ["Article", "Passage", "Statement"]
