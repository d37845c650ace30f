"""Files -> articles. The only room that knows file formats.

A reader for each family of formats makes drafts of what a file holds (`plain`, `web`, `pdf`,
`docx`, `records`, `feeds`); `folder` finds the files and makes articles of the drafts, with what
all formats share: clean characters (`text`), names of fields (`fields`), headline, byline and
teasers (`head`), dates (`dates`) and people (`people`).
"""

from index.articles.folder import article_files, read_file, read_folder
from index.articles.model import Article, Duplicate, Skipped

__all__ = ["Article", "Duplicate", "Skipped", "article_files", "read_file", "read_folder"]
