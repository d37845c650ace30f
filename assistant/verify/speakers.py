"""Whether a sentence gives quoted words to another than the article does."""

from __future__ import annotations

from functools import lru_cache

from assistant.verify.quotations import locate
from index import Article
from index.language import split_sentences, stop_words
from index.lexicon import is_common
from index.names import is_role, same_name
from index.statements import Statement, find_statements


def misattributed(
    sentence: str, language: str, article: Article, article_language: str
) -> tuple[str, str] | None:
    """(who says it in the article, who in the sentence) for a quotation given to somebody else.

    None where anybody is not called by name beside the words or the article does not tell: a
    pronoun or an office may be the same person.
    """
    for said in _statements(sentence, language):
        if said.kind == "direct" and _is_named(said, sentence):
            holders = [
                other
                for other in _statements(article.text, article_language)
                if locate(said.text, other.text)
            ]
            if holders and all(
                _is_named(other, article.text) and not same_name(said.speaker, other.speaker)
                for other in holders
            ):
                return holders[0].speaker, said.speaker
    return None


@lru_cache(256)
def _statements(text: str, language: str) -> list[Statement]:
    return find_statements(text, split_sentences(text, language), language, "")


def _is_named(said: Statement, text: str) -> bool:
    """Whether the speaker is called by a name there, and by none of an office or institution."""
    start, end = said.speaker_span or (0, 0)
    words = said.speaker.split()
    return set(words[-1:]) <= set(text[start:end].split()) and not any(
        not word[0].isupper() or _is_common(word) for word in words
    )


def _is_common(word: str) -> bool:
    pronoun = any(word.casefold() in stop_words(code) for code in ("de", "en"))
    return pronoun or is_role(word) or is_common(word)
