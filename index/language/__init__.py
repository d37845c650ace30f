"""Which language a text is in; its sentences, words, stems, word parts and folded spelling.

A language is a table (`index.language.table.Language`) in a file of its own; a further language
is a further table in ``LANGUAGES``. Everything here is a pure function of its arguments.
"""

from index.language.detection import detect
from index.language.languages import LANGUAGES, date_in_words, stop_words
from index.language.sentences import split_sentences
from index.language.table import Language
from index.language.tokens import fold, ngrams, searched_words, stems, words

__all__ = [
    "LANGUAGES",
    "Language",
    "date_in_words",
    "detect",
    "fold",
    "ngrams",
    "searched_words",
    "split_sentences",
    "stems",
    "stop_words",
    "words",
]
