"""What a word is called in another language, from word lists that a reader can extend.

``english-german.txt`` holds one English headword a line with its German renderings, likeliest
first; it is read backwards for German words. ``forms.en.txt`` and ``forms.de.txt`` hold the forms
that a stemmer does not bring to their base ("went", "gegangen"). All three are this project's own.
"""

from index.lexicon.dictionary import Dictionary, Rendering
from index.lexicon.lists import TRANSLATED_FROM, dictionary, digest, gloss, is_common

__all__ = [
    "TRANSLATED_FROM",
    "Dictionary",
    "Rendering",
    "dictionary",
    "digest",
    "gloss",
    "is_common",
]
