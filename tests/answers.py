"""Articles and answers made by hand, for tests that need no index."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant.types import Answer, Citation, Sentence, Support
from index import Article, Hit, Passage

Claim = tuple[str, Citation, Support, str]  # text, what it cites, support, reason

HARBOUR = Article(
    id="harbour.txt",
    title="Hafen bleibt geschlossen",
    text=(
        "Der Hafen von Osterwyk bleibt bis Freitag geschlossen. „Wir warten auf den Pegel“, sagte "
        "Kapitänin Ilse Brandt. Am Kai lagen 14 Schiffe."
    ),
    source="Küstenbote",
    url="https://example.org/harbour",
    published=date(2025, 3, 4),
    language="de",
)
HARBOUR_COPY = Article(
    id="copy.txt", title="Hafen zu", text=HARBOUR.text, source="Inselblatt", language="de"
)
HOSTILE = Article(
    id="hostile.txt",
    title="**Bold** <script>alert('title')</script> $x$",
    text=(
        "# No heading\n1. No list, but it costs $5 and $6. <img src=x onerror=alert('text')> "
        "**no bold** [no link](javascript:alert(1)) ${no} {{template}} &lt;tag&gt; a < b > c."
    ),
    source="<b>Source</b>",
    url="javascript:alert('url')",
    language="en",
)


def cite(
    number: int, article: Article, words: str, *, copies: tuple[Article, ...] = ()
) -> Citation:
    """A citation of ``words``, which are the passage and the highlight at once."""
    start = article.text.index(words)
    span = (start, start + len(words))
    passage = Passage(f"{article.id}:{start}", article.id, *span, words)
    return Citation(number, passage, article, (span,), copies)


def hit(article: Article) -> Hit:
    """The whole article as a hit."""
    passage = Passage(f"{article.id}:all", article.id, 0, len(article.text), article.text)
    return Hit(passage, article, 1.0)


def reply(
    question: str,
    *claims: Claim,
    also: tuple[Hit, ...] = (),
    language: str = "en",
    model: str | None = None,
) -> Answer:
    """An answer that makes these claims, one a sentence."""
    citations = tuple(dict.fromkeys(citation for _, citation, _, _ in claims))
    return Answer(
        question=question,
        text=" ".join(f"{text} [{citation.number}]" for text, citation, _, _ in claims),
        sentences=tuple(
            Sentence(text, (citation.number,), support, reason)
            for text, citation, support, reason in claims
        ),
        citations=citations,
        found=True,
        passages=(*(Hit(each.passage, each.article, 1.0) for each in citations), *also),
        language=language,
        model=model,
    )


def verbatim(
    question: str, *citations: Citation, also: tuple[Hit, ...] = (), language: str = "en"
) -> Answer:
    """An answer that says what it cites, word for word."""
    claims: list[Claim] = [(each.passage.text, each, "supported", "") for each in citations]
    return reply(question, *claims, also=also, language=language)


def quoted(
    question: str, speaker: str, *citations: Citation, note: str = "", language: str = "en"
) -> Answer:
    """An answer that tells what ``speaker`` said, a line each, behind the assistant's note."""
    answer = verbatim(question, *citations, language=language)
    sentences = tuple(replace(each, speaker=speaker) for each in answer.sentences)
    lines = (f"{each.passage.text} [{each.number}]" for each in citations)
    return replace(answer, sentences=sentences, text="\n".join(filter(None, (note, *lines))))


def refusal(question: str, *nearest: Hit, language: str = "en") -> Answer:
    """An answer that the corpus does not know."""
    text = "The articles do not say." if language == "en" else "Das sagen die Artikel nicht."
    return Answer(question, text, (Sentence(text, ()),), (), False, nearest, language)
