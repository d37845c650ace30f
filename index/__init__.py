"""Articles -> a searchable index on disk."""

from index.articles import Article, Duplicate, Skipped
from index.build import Progress, Report
from index.generations import Manifest
from index.passages import Passage
from index.speakers import Speaker
from index.statements import Statement
from index.store import Explanation, Hit, Index, SentenceHit

__all__ = [
    "Article",
    "Duplicate",
    "Explanation",
    "Hit",
    "Index",
    "Manifest",
    "Passage",
    "Progress",
    "Report",
    "SentenceHit",
    "Skipped",
    "Speaker",
    "Statement",
]
