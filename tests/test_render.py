"""What a reader sees of an answer: every word of it escaped, every number leading to its source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.types import Answer, Citation, Sentence
from index import Article, Hit, Passage, Progress, Speaker, Statement
from page import render
from page.words import ENGLISH, GERMAN, time_text, words
from tests.answers import (
    HARBOUR,
    HARBOUR_COPY,
    HOSTILE,
    cite,
    hit,
    quoted,
    refusal,
    reply,
    verbatim,
)

QUOTE = "„Wir warten auf den Pegel“, sagte Kapitänin Ilse Brandt."
SHIPS = "Am Kai lagen 14 Schiffe."
VOID = {"img", "br", "input"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str | None]
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(c if isinstance(c, str) else c.text for c in self.children)

    def all(self, tag: str, kind: str | None = None) -> list[Element]:
        found = []
        for child in self.children:
            if isinstance(child, Element):
                classes = (child.attributes.get("class") or "").split()
                if child.tag == tag and (kind is None or kind in classes):
                    found.append(child)
                found += child.all(tag, kind)
        return found

    @property
    def skeleton(self) -> list[object]:
        """Tags and the names of their attributes, without any text or line end."""
        inner = [
            child.skeleton
            for child in self.children
            if isinstance(child, Element) and child.attributes.get("class") != "gap"
        ]
        return [self.tag, sorted(self.attributes), inner]


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("root", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag, "tags must close in order"

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def parse(markup: str) -> Element:
    tree = _Tree()
    tree.feed(markup)
    tree.close()
    assert len(tree._open) == 1, "every tag must be closed"
    return tree.root


# ---- Answers --------------------------------------------------------------------------------


def test_every_mark_leads_to_the_source_of_its_number() -> None:
    page = parse(render.answer(3, verbatim("q", cite(1, HARBOUR, QUOTE), cite(2, HARBOUR, SHIPS))))
    marks = page.all("a", "mark")
    assert [mark.text for mark in marks] == ["[1]", "[2]"]
    assert [mark.attributes["href"] for mark in marks] == ["#t3-s1", "#t3-s2"]
    sources = page.all("details", "source")
    assert [source.attributes["id"] for source in sources] == ["t3-s1", "t3-s2"]
    assert [source.all("mark")[0].text for source in sources] == [QUOTE, SHIPS]


def test_sources_tell_title_place_date_and_language() -> None:
    page = parse(render.answer(1, verbatim("q", cite(1, HARBOUR, QUOTE))))
    source = page.all("details", "source")[0]
    assert source.all("cite")[0].text == "Hafen bleibt geschlossen"
    assert source.all("span", "facts")[0].text == "Küstenbote · 4 March 2025 · DE"


def test_an_article_without_title_is_named_by_its_first_words() -> None:
    untitled = replace(HARBOUR, title="")
    page = parse(render.answer(1, verbatim("q", cite(1, untitled, QUOTE))))
    assert page.all("cite")[0].text.startswith("Der Hafen von Osterwyk bleibt")


def test_only_the_first_source_is_open() -> None:
    page = parse(render.answer(1, verbatim("q", cite(1, HARBOUR, QUOTE), cite(2, HARBOUR, SHIPS))))
    assert ["open" in each.attributes for each in page.all("details", "source")] == [True, False]


def test_wire_copies_are_named() -> None:
    citation = cite(1, HARBOUR, QUOTE, copies=(HARBOUR_COPY,))
    page = parse(render.answer(1, verbatim("q", citation)))
    assert page.all("p", "copies")[0].text == "Also in: Inselblatt"


def test_what_was_found_but_not_cited_is_kept_apart() -> None:
    page = parse(render.answer(1, verbatim("q", cite(1, HARBOUR, QUOTE), also=(hit(HOSTILE),))))
    (cited,), (others,) = page.all("section", "sources"), page.all("details", "others")
    assert HOSTILE.title not in cited.text
    assert HOSTILE.title in others.text
    assert not others.all("span", "number")
    assert QUOTE not in others.text


def test_labels_speak_the_language_of_the_question() -> None:
    german = verbatim("q", cite(1, HARBOUR, QUOTE), language="de")
    assert parse(render.answer(1, german)).all("h3")[0].text == "Quellen"
    assert "4. März 2025" in render.answer(1, german)


def test_somebodys_words_are_listed_with_speaker_source_and_day() -> None:
    note = "Ilse Brandt: 2 statements in 1 article."
    sources = (cite(1, HARBOUR, QUOTE), cite(2, HARBOUR, SHIPS))
    page = parse(render.answer(3, quoted("q", "Ilse <Brandt>", *sources, note=note)))
    (listed,) = page.all("ul", "said")
    assert [item.text for item in listed.all("li")] == [
        f"Ilse <Brandt> Küstenbote · 4 March 2025{QUOTE}[1]",
        f"Ilse <Brandt> Küstenbote · 4 March 2025{SHIPS}[2]",
    ]
    assert [mark.attributes["href"] for mark in listed.all("a", "mark")] == ["#t3-s1", "#t3-s2"]
    assert page.all("span", "remark")[0].text.strip() == note
    assert len(page.all("details", "source")) == 2


def test_words_that_follow_each_other_in_one_place_are_one_item() -> None:
    sources = (cite(1, HARBOUR, QUOTE), cite(2, HARBOUR, SHIPS))
    answer = quoted("q", "Ilse Brandt", *sources)
    answer = replace(answer, text=answer.text.replace("\n", " "))
    (listed,) = parse(render.answer(1, answer)).all("ul", "said")
    assert [item.all("blockquote")[0].text for item in listed.all("li")] == [
        f"{QUOTE}[1] {SHIPS}[2]"
    ]


def test_an_answer_that_is_not_somebodys_words_is_no_list() -> None:
    sources = (cite(1, HARBOUR, QUOTE), cite(2, HARBOUR, SHIPS))
    answer = quoted("q", "Ilse Brandt", *sources)
    mixed = replace(answer.sentences[0], speaker=""), answer.sentences[1]
    for other in (verbatim("q", *sources), replace(answer, sentences=mixed)):
        assert not parse(render.answer(1, other)).all("ul", "said")


# ---- Speakers -------------------------------------------------------------------------------

BRANDT = Speaker("Ilse Brandt", ("Brandt",), 1200, 1, date(2025, 3, 4), date(2025, 3, 4))


def test_speakers_are_buttons_with_their_counts() -> None:
    page = parse(render.speakers([BRANDT], 1, GERMAN))
    (button,) = page.all("button")
    assert button.attributes["data-speaker"] == "Ilse Brandt"
    assert button.text == "Ilse Brandt1.200 Aussagen · 1 Artikel"
    assert not page.all("p")
    assert "1 of 2,000" in parse(render.speakers([BRANDT], 2000, ENGLISH)).text
    assert parse(render.speakers([], 0, ENGLISH)).text == ENGLISH["nobody"]


def test_statements_of_a_speaker_tell_their_day_and_open_on_the_passage() -> None:
    start = HARBOUR.text.index(SHIPS)
    told = Statement(HARBOUR.id, "x", None, "sagte", "direct", start, start + len(SHIPS), SHIPS)
    page = parse(render.speaker(BRANDT, [(told, hit(HARBOUR))], ENGLISH))
    assert "1,200 statements · 1 article · 4 March 2025" in page.text
    assert "Also: Brandt" in page.text
    (item,) = page.all("li")
    assert item.all("span", "day")[0].text == "4 March 2025"
    assert item.all("span", "words")[0].text == SHIPS
    assert item.all("mark")[0].text == SHIPS
    (more,) = [each for each in page.all("button") if "data-most" in each.attributes]
    assert more.attributes["data-most"] == "2"


def test_an_article_without_date_is_undated() -> None:
    undated = replace(HARBOUR, published=None)
    told = Statement(HARBOUR.id, "x", None, "", "indirect", 0, 3, "Der")
    page = parse(render.speaker(BRANDT, [(told, hit(undated))], GERMAN))
    assert page.all("span", "day")[0].text == "Ohne Datum"


@given(st.text(), st.text(), st.text())
def test_no_name_cue_or_title_becomes_markup(name: str, cue: str, title: str) -> None:
    def shown(name: str, cue: str, title: str) -> list[object]:
        who = replace(BRANDT, name=f"N{name}", spellings=(f"S{name}",))
        told = Statement(HARBOUR.id, name, None, f"c{cue}", "direct", 0, 3, "Der")
        article = replace(HARBOUR, title=f"T{title}", source=f"Q{title}")
        markup = render.speaker(who, [(told, hit(article))], ENGLISH)
        return parse(markup + render.speakers([who], 2, ENGLISH)).skeleton

    assert shown(name, cue, title) == shown("", "", "")


def test_a_refusal_has_nearest_articles_and_no_source() -> None:
    near = (hit(HARBOUR), hit(HOSTILE), hit(HARBOUR))
    page = parse(render.answer(1, refusal("q", *near)))
    assert not page.all("a", "mark")
    assert not page.all("span", "number")
    assert not page.all("section", "sources")
    nearest = page.all("details", "nearest")[0]
    assert "not an answer" in nearest.all("summary")[0].text
    assert [each.text for each in nearest.all("cite")] == [HARBOUR.title, HOSTILE.title]


def test_supported_sentences_are_quiet_and_others_say_why() -> None:
    quote, ships = cite(1, HARBOUR, QUOTE), cite(2, HARBOUR, SHIPS)
    page = parse(
        render.answer(
            1,
            reply(
                "q",
                ("The captain waits.", quote, "supported", ""),
                ("The port is shut.", quote, "partly", "only until Friday"),
                ("There were 41 ships.", ships, "unsupported", "the article says 14, not 41"),
                model="some:model",
            ),
        )
    )
    assert [each.text for each in page.all("span", "claim")] == [
        "The port is shut.",
        "There were 41 ships.",
    ]
    assert [each.text for each in page.all("span", "doubt")] == [
        "Only partly supported: only until Friday",
        "Not supported by its source: the article says 14, not 41",
    ]
    assert "some:model" in page.all("p", "byline")[0].text
    assert page.all("div", "text")[0].text == (
        "The captain waits.[1] "
        "The port is shut.[1] Only partly supported: only until Friday "
        "There were 41 ships.[2] Not supported by its source: the article says 14, not 41"
    )


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Fine [1]. They left [1] at dawn [1].", "They left[1] at dawn[1]."),
        ("Fine [1]. They left at dawn. [1] So.", "They left at dawn."),
    ],
)
def test_a_doubtful_sentence_is_found_among_marks(text: str, claim: str) -> None:
    doubtful = Sentence(claim.replace("[1]", ""), (1,), "partly", "no dawn")
    answer = replace(
        verbatim("q", cite(1, HARBOUR, QUOTE)),
        text=text,
        sentences=(Sentence("Fine.", (1,)), doubtful),
    )
    assert [each.text for each in parse(render.answer(1, answer)).all("span", "claim")] == [claim]


def test_remarks_look_unlike_the_sentences_of_the_answer() -> None:
    answer = verbatim("q", cite(1, HARBOUR, QUOTE))
    answer = replace(answer, text=f"The articles say (in German):\n{answer.text}")
    page = parse(render.answer(1, answer))
    assert [each.text.strip() for each in page.all("span", "remark")] == [
        "The articles say (in German):"
    ]


def test_a_doubt_is_never_lost() -> None:
    answer = replace(
        verbatim("q", cite(1, HARBOUR, QUOTE)),
        text="Said otherwise [1].",
        sentences=(Sentence("Not said so.", (1,), "unsupported", "not there"),),
    )
    text = parse(render.answer(1, answer)).all("div", "text")[0].text
    assert text == ("Said otherwise[1].\n„Not said so.“ Not supported by its source: not there")


def test_a_number_without_citation_is_only_text() -> None:
    answer = replace(verbatim("q", cite(1, HARBOUR, QUOTE)), text="As in [7] and [1].")
    page = parse(render.answer(1, answer))
    assert [mark.text for mark in page.all("a", "mark")] == ["[1]"]
    assert page.all("div", "text")[0].text == "As in [7] and[1]."


def test_the_copied_text_carries_its_sources() -> None:
    page = parse(render.answer(1, verbatim("q", cite(1, HARBOUR, QUOTE))))
    assert page.all("button")[0].attributes["data-copy"] == (
        f"{QUOTE} [1]\n\n"
        "[1] Hafen bleibt geschlossen, Küstenbote, 4 March 2025, https://example.org/harbour"
    )


# ---- Passages -------------------------------------------------------------------------------


@given(st.text(min_size=1, max_size=render.CONTEXT), st.data())
def test_a_short_article_is_shown_whole_with_its_highlights(text: str, data: st.DataObject) -> None:
    article = Article("a", "t", text)
    edges = st.integers(0, len(text))
    start, end = sorted(data.draw(st.tuples(edges, edges)))
    spans = data.draw(st.lists(st.tuples(edges, edges).filter(lambda s: s[0] < s[1]), max_size=4))
    shown = Passage("p", "a", start, end, text[start:end])
    quote = parse(render.passage(article, shown, spans, ENGLISH)).all("blockquote")[0]
    assert quote.text == text
    marked = {at for first, last in spans for at in range(first, last)}
    assert "".join(mark.text for mark in quote.all("mark")) == "".join(
        text[at] for at in sorted(marked)
    )


def test_a_passage_deep_in_an_article_is_cut_between_words() -> None:
    article = Article("a", "t", "before " * 200 + "THE PASSAGE" + " after" * 200)
    start = article.text.index("THE")
    shown = Passage("p", "a", start, start + 11, "THE PASSAGE")
    quote = parse(render.passage(article, shown, (), ENGLISH)).all("blockquote")[0].text
    assert quote.startswith("… before before ")
    assert quote.endswith(" after after …")
    assert " THE PASSAGE " in quote
    assert len(quote) < 2 * render.CONTEXT + 20


def test_highlights_outside_the_passage_are_shown_too() -> None:
    citation = cite(1, HARBOUR, SHIPS)
    start = HARBOUR.text.index(QUOTE)
    quote = render.passage(HARBOUR, citation.passage, ((start, start + len(QUOTE)),), ENGLISH)
    assert [mark.text for mark in parse(quote).all("mark")] == [QUOTE]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "//example.org/",
        "https://",
        "http://[::1",
        "",
        None,
    ],
)
def test_only_addresses_of_the_web_become_links(url: str | None) -> None:
    article = replace(HARBOUR, url=url)
    assert not parse(render.answer(1, verbatim("q", cite(1, article, QUOTE)))).all("a", "original")


def test_a_link_tells_the_other_site_nothing() -> None:
    page = parse(render.answer(1, verbatim("q", cite(1, HARBOUR, QUOTE))))
    link = page.all("a", "original")[0].attributes
    assert link["href"] == "https://example.org/harbour"
    assert "noreferrer" in (link["rel"] or "")


# ---- Escaping -------------------------------------------------------------------------------

hostile_text = st.text(st.sampled_from("<>&\"'`$*#[]()!/\\=-_{}; \nax1;"), min_size=1) | st.text(
    min_size=1
)


def _everywhere(text: str) -> Answer:
    """An answer of one sentence with ``text`` wherever a stranger's words can stand."""
    safe = f"A{text}.".replace("[", "(")  # a mark of the answer's own is another matter
    article = Article(text, text, text, text, "https://example.org/" + text, (), None, "und")
    passage = Passage("p", text, 0, len(text), text)
    citation = Citation(1, passage, article, ((0, len(text)),), (article,))
    return Answer(
        question=text,
        text=f"{safe} [1]",
        sentences=(Sentence(safe, (1,), "partly", text),),
        citations=(citation,),
        found=True,
        passages=(Hit(replace(passage, id="other"), article, 1.0, (article,)),),
        language="en",
        model=text,
    )


@given(hostile_text)
def test_no_text_can_introduce_a_tag_or_an_attribute(text: str) -> None:
    page = parse(render.answer(1, _everywhere(text)))
    harmless = parse(render.answer(1, _everywhere("harmless")))
    assert page.skeleton == harmless.skeleton
    assert [quote.text for quote in page.all("blockquote")] == [text, text]
    assert all(
        (link.attributes["href"] or "").startswith(("#t1-s", "https://example.org/"))
        for link in page.all("a")
    )


@given(hostile_text)
def test_questions_drafts_and_faults_are_escaped(text: str) -> None:
    shows: list[Callable[[str], str]] = [
        lambda words: render.question(1, words),
        lambda words: render.pending(words, ENGLISH),
        lambda words: render.stopped(words, ENGLISH),
        lambda words: render.fault(words, ENGLISH),
    ]
    for show in shows:
        assert text in parse(show(text)).text
        assert parse(show(text)).skeleton == parse(show("harmless")).skeleton
    assert parse(render.welcome([text], ENGLISH)).all("button")[0].text == text


# ---- The index ------------------------------------------------------------------------------


def test_progress_is_shown_with_counts() -> None:
    page = parse(render.building(Path("news/today"), Progress("embedding", 1200, 4800), GERMAN))
    assert "today" in page.text
    assert "1.200 / 4.800" in page.text
    assert page.all("progress")[0].attributes == {"max": "4800", "value": "1200"}


@pytest.mark.parametrize("stage", ["reading", "embedding", "writing"])
@pytest.mark.parametrize("say", [ENGLISH, GERMAN])
def test_every_stage_of_a_build_has_its_words(stage: str, say: dict[str, str]) -> None:
    assert say[stage] in render.building(Path("news"), Progress(stage, 0, 0), say)


# ---- Words ----------------------------------------------------------------------------------


def test_both_languages_say_everything() -> None:
    assert ENGLISH.keys() == GERMAN.keys()


@pytest.mark.parametrize(
    ("language", "say"),
    [
        ("de", GERMAN),
        ("de-CH,de;q=0.9,en;q=0.8", GERMAN),
        ("en-GB,de;q=0.5", ENGLISH),
        ("", ENGLISH),
    ],
)
def test_the_first_language_asked_for_decides(language: str, say: dict[str, str]) -> None:
    assert words(language) is say


def test_times_read_as_in_their_language() -> None:
    moment = datetime(2025, 2, 12, 9, 5, tzinfo=UTC)
    assert time_text(moment, ENGLISH) == "12 February 2025, 09:05"
    assert time_text(moment, GERMAN) == "12. Februar 2025, 09:05"
