"""What can go wrong with an index, said so that a reader knows what to do next."""


class IndexFault(Exception):
    """Base of every error this package raises on purpose."""


class ArticlesNotFound(IndexFault):
    """The folder of articles does not exist, or holds no article that could be read."""


class IndexNotFound(IndexFault):
    """There is no index at that place."""


class IndexOutdated(IndexFault):
    """The index was written in a format this version does not read; build it again."""


class IndexDamaged(IndexFault):
    """A file of the index is missing or not what was written; the message names it."""


class IndexBusy(IndexFault):
    """Another build is writing this index."""


class IndexUnwritable(IndexFault):
    """The index cannot be written: no room, no right, or something else lies there."""


class EmbedderUnavailable(IndexFault):
    """The embedder cannot be loaded, or is not the one the index was built with."""


class WordListInvalid(IndexFault):
    """A list of words cannot be read; the message names the line."""
