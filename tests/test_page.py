"""What a reader sees and does: the page in headless Chromium."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.answers import HARBOUR, HOSTILE
from tests.browser import chromium
from tests.fake_page import HOSTILE_NAME, QUOTE, SHIPS

PATIENCE = 120_000  # milliseconds, for a first index on a busy machine
ROOT = Path(__file__).parent.parent


@contextmanager
def running(*command: str) -> Iterator[str]:
    """Run the page in a process of its own; gives its address."""
    process = subprocess.Popen(
        [sys.executable, *command],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        found = re.search(r"http://\S+", line)
        if found is None:
            process.kill()
            pytest.fail(f"the page did not start: {line}{process.communicate()[1]}")
        yield found[0]
    finally:
        process.kill()
        process.communicate()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("release") / "go"


@pytest.fixture(scope="module")
def address(release: Path) -> Iterator[str]:
    with running("-m", "tests.fake_page", str(release)) as url:
        yield url


@contextmanager
def window(
    browser: Browser, *, locale: str = "en-GB", width: int = 1200, dark: bool = False
) -> Iterator[BrowserContext]:
    """A browser window of a reader with these habits."""
    context = browser.new_context(
        locale=locale,
        viewport={"width": width, "height": 860},
        color_scheme="dark" if dark else "light",
    )
    yield context
    context.close()


@contextmanager
def reading(window: BrowserContext, address: str) -> Iterator[Page]:
    """A reader at the page. Whatever they do, no other host is asked and no error logged."""
    page = window.new_page()
    hosts: set[str | None] = set()
    faults: list[str] = []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).hostname))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: faults.append(dialog.message))
    page.goto(address)
    expect(page.locator("#box textarea")).to_be_enabled(timeout=PATIENCE)
    yield page
    page.close()
    assert hosts - {None} == {"127.0.0.1"}
    assert faults == []


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[BrowserContext]:
    with window(browser) as opened:
        yield opened


@pytest.fixture
def reader(desk: BrowserContext, address: str) -> Iterator[Page]:
    with reading(desk, address) as page:
        yield page


def ask(page: Page, question: str) -> None:
    page.fill("#box textarea", question)
    page.press("#box textarea", "Enter")
    expect(page.locator(".question").last).to_have_text(question, timeout=PATIENCE)
    expect(page.locator(".pending")).to_have_count(0, timeout=PATIENCE)
    expect(page.locator("#box .stop-button")).to_have_count(0, timeout=PATIENCE)


def build(page: Page, folder: str) -> None:
    """Type a folder key by key, as readers do: a box just unfolded may miss it as a whole."""
    box = page.locator("#rebuild textarea, #rebuild input").first
    page.wait_for_timeout(500)
    box.fill("")
    box.press_sequentially(folder, delay=60)
    box.press("Tab")
    page.wait_for_timeout(1000)  # a busy page takes over what was typed a moment later
    page.click("#rebuild .row > button")


def appears(shown: Locator, text: str) -> bool:
    """Whether a text is there within a few seconds."""
    try:
        expect(shown).to_contain_text(text)
    except AssertionError:
        return False
    return True


def test_the_state_of_the_index_is_shown(reader: Page) -> None:
    status = reader.locator("#status")
    expect(status).to_contain_text("3 articles · 5 passages")
    expect(status).to_contain_text("from news, built 4 March 2025")
    expect(status).to_contain_text("word-lengths")


def test_a_mark_leads_to_its_passage_with_the_cited_words(reader: Page) -> None:
    ask(reader, "Why is the harbour closed?")
    second = reader.locator("#t1-s2")
    expect(second).not_to_have_attribute("open", "")
    reader.locator(".mark", has_text="[2]").click()
    expect(second).to_have_attribute("open", "")
    expect(second.locator("mark")).to_have_text(SHIPS)
    expect(second.locator("blockquote")).to_contain_text(QUOTE)
    expect(second.locator("mark")).to_be_in_viewport()


def test_the_answer_grows_while_it_is_written(reader: Page, release: Path) -> None:
    release.unlink(missing_ok=True)
    reader.fill("#box textarea", "Why slowly?")
    reader.press("#box textarea", "Enter")
    expect(reader.locator(".pending")).to_contain_text("Wir warten")
    expect(reader.locator(".pending")).not_to_contain_text("Schiffe")
    expect(reader.locator("#box textarea")).to_have_value("")
    release.touch()
    expect(reader.locator(".answer .text")).to_contain_text("Schiffe")
    expect(reader.locator(".pending")).to_have_count(0)


def test_an_answer_can_be_stopped(reader: Page, release: Path) -> None:
    release.unlink(missing_ok=True)
    reader.fill("#box textarea", "Why slowly?")
    reader.press("#box textarea", "Enter")
    expect(reader.locator(".pending")).to_contain_text("Wir warten")
    reader.click("#box .stop-button")
    expect(reader.locator(".answer")).to_contain_text("Stopped.")
    expect(reader.locator("#fresh")).to_be_visible()
    ask(reader, "And the harbour?")
    expect(reader.locator(".question")).to_have_count(2)
    expect(reader.locator(".answer").first).not_to_contain_text("Schiffe")
    release.touch()


def test_examples_are_those_the_corpus_answers(reader: Page) -> None:
    expect(reader.locator("[data-ask]")).to_have_text(["Why is the harbour closed?"])
    reader.click("[data-ask]")
    expect(reader.locator(".question")).to_have_text("Why is the harbour closed?")
    expect(reader.locator(".sources")).to_be_visible()


def test_what_a_reader_opened_stays_open(reader: Page) -> None:
    ask(reader, "Why is the harbour closed?")
    reader.locator("#t1-s2 summary").click()
    reader.locator("#t1-s1 summary").click()
    ask(reader, "And now?")
    expect(reader.locator("#t1-s2")).to_have_attribute("open", "")
    expect(reader.locator("#t1-s1")).not_to_have_attribute("open", "")
    expect(reader.locator("#t2-s1")).to_have_attribute("open", "")


def test_a_new_conversation_is_empty_and_numbers_anew(reader: Page) -> None:
    ask(reader, "Why is the harbour closed?")
    reader.click("#fresh")
    expect(reader.locator(".question")).to_have_count(0)
    expect(reader.locator(".welcome")).to_be_visible()
    ask(reader, "And now?")
    expect(reader.locator("#t1-s1")).to_have_attribute("open", "")


def test_an_answer_can_be_copied_with_its_sources(reader: Page) -> None:
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ask(reader, "Why is the harbour closed?")
    reader.click("[data-copy]")
    expect(reader.locator("[data-copy]")).to_have_text("Copied")
    copied = reader.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"{QUOTE} [1] {SHIPS} [2]\n\n[1] {HARBOUR.title}, ")


def test_readers_do_not_see_each_other(desk: BrowserContext, address: str, reader: Page) -> None:
    ask(reader, "Why is the harbour closed?")
    with reading(desk, address) as other:
        expect(other.locator(".question")).to_have_count(0)


def test_hostile_text_shows_as_it_is(reader: Page) -> None:
    ask(reader, "hostile <img src=x onerror=alert('question')> $x$ **q**")
    assert reader.locator("#t1-s1 mark").text_content() == HOSTILE.text
    assert HOSTILE.text in (reader.locator(".answer .text").text_content() or "")
    expect(reader.locator("#t1-s1 cite")).to_have_text(HOSTILE.title)
    assert reader.locator("#transcript").locator("img, script, .katex, strong, ol").count() == 0
    for link in reader.locator("#transcript a").all():
        assert (link.get_attribute("href") or "").startswith("#")


def test_a_refusal_cites_nothing_and_keeps_the_nearest_apart(reader: Page) -> None:
    ask(reader, "Something unknown?")
    expect(reader.locator(".sources, .mark, .number")).to_have_count(0)
    reader.click(".nearest > summary")
    expect(reader.locator(".nearest cite")).to_have_count(2)


def test_a_sentence_in_doubt_says_why(reader: Page) -> None:
    ask(reader, "What does the model say?")
    expect(reader.locator(".claim")).to_have_text("There were 41 ships.")
    expect(reader.locator(".doubt")).to_contain_text("the article says 14, not 41")
    expect(reader.locator(".byline")).to_contain_text("some:model")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Will it fail?", "The model <m> cannot be reached. Start it."),
        ("Will it crash?", "RuntimeError: unforeseen"),
    ],
)
def test_a_failure_is_told_and_the_next_question_answered(
    reader: Page, question: str, told: str
) -> None:
    ask(reader, question)
    expect(reader.locator(".fault")).to_contain_text(told)
    ask(reader, "Why is the harbour closed?")
    expect(reader.locator(".sources")).to_be_visible()


def test_a_folder_can_be_indexed_from_the_page(reader: Page, release: Path) -> None:
    release.unlink(missing_ok=True)
    reader.click("#rebuild > button")
    build(reader, "slowly")
    status = reader.locator("#status")
    if not appears(status, "Reading the articles"):  # the page still held the folder before
        build(reader, "slowly")
    expect(status).to_contain_text("Reading the articles 1 / 3")
    expect(reader.locator("#status progress")).to_have_attribute("value", "1")
    ask(reader, "Why is the harbour closed?")
    expect(reader.locator(".sources")).to_be_visible()
    release.touch()
    expect(reader.locator("#status progress")).to_have_count(0)


def test_a_folder_that_cannot_be_indexed_is_explained(reader: Page) -> None:
    reader.click("#rebuild > button")
    build(reader, "empty")
    expect(reader.locator("#status .fault")).to_contain_text("no article in empty")
    build(reader, "news")
    expect(reader.locator("#status .fault")).to_have_count(0)
    build(reader, " ")
    expect(reader.locator("body")).to_contain_text("Name a folder of articles.")


def test_the_page_speaks_german_and_fits_a_phone(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    phone = window(browser, locale="de-DE", width=390, dark=True)
    with phone as opened, reading(opened, address) as page:
        expect(page.locator("#status")).to_contain_text("3 Artikel · 5 Textstellen")
        expect(page.locator("#box textarea")).to_have_attribute(
            "placeholder", "Eine Frage an die Artikel"
        )
        ask(page, "Warum ist der Hafen geschlossen?")
        expect(page.locator(".sources h3")).to_have_text("Quellen")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        page.screenshot(path=tmp_path / "phone.png", full_page=True)
        speakers_tab(page)
        expect(page.locator("#seek input, #seek textarea").first).to_have_attribute(
            "placeholder", "Sprecher suchen, in jeder Schreibweise"
        )
        page.locator("[data-speaker]").first.click()
        expect(page.locator("[data-back]")).to_contain_text("Alle Sprecher")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_somebodys_words_are_a_list_with_speaker_day_and_source(reader: Page) -> None:
    ask(reader, "What did Brandt say?")
    expect(reader.locator(".answer .remark")).to_contain_text("2 statements in 1 article")
    expect(reader.locator(".said > li")).to_have_count(2)
    first = reader.locator(".said > li").first
    expect(first.locator(".who")).to_have_text("Ilse Brandt Küstenbote · 4 March 2025")
    expect(first.locator("blockquote")).to_contain_text(QUOTE)
    reader.locator(".said .mark", has_text="[2]").click()
    expect(reader.locator("#t1-s2 mark")).to_have_text(SHIPS)


def speakers_tab(page: Page) -> None:
    page.get_by_role("tab").nth(1).click()
    expect(page.locator("[data-speaker]").first).to_be_visible()


def test_a_speaker_is_found_by_name_and_their_statements_lead_to_the_article(
    reader: Page,
) -> None:
    speakers_tab(reader)
    expect(reader.locator("[data-speaker]")).to_have_count(2)
    reader.fill("#seek input, #seek textarea", "brandt")
    expect(reader.locator("[data-speaker]")).to_have_count(1)
    expect(reader.locator("[data-speaker]")).to_have_text("Ilse Brandt1 statement · 1 article")
    reader.click("[data-speaker]")
    expect(reader.locator(".timeline > li")).to_have_count(1)
    expect(reader.locator(".timeline .day")).to_have_text("4 March 2025")
    reader.click(".timeline summary")
    expect(reader.locator(".timeline mark")).to_have_text("„Wir warten auf den Pegel“")
    expect(reader.locator(".timeline blockquote")).to_contain_text(SHIPS)
    reader.click("[data-back]")
    expect(reader.locator("[data-speaker]")).to_have_count(1)
    reader.fill("#seek input, #seek textarea", "nobody")
    expect(reader.locator("#speakers")).to_have_text("No speaker has a name like this.")


def test_of_a_talkative_speaker_more_is_shown_when_asked_for(reader: Page) -> None:
    speakers_tab(reader)
    reader.click("[data-speaker]")
    expect(reader.locator(".timeline > li")).to_have_count(50)
    expect(reader.locator("#speakers")).to_contain_text("The newest 50 of 60")
    reader.click("[data-most]")
    expect(reader.locator(".timeline > li")).to_have_count(60)
    expect(reader.locator("[data-most]")).to_have_count(0)


def test_hostile_speakers_show_as_they_are(reader: Page) -> None:
    speakers_tab(reader)
    reader.click("[data-speaker]")
    expect(reader.locator("#speakers h2")).to_have_text(HOSTILE_NAME)
    expect(reader.locator(".words").first).to_have_text(" ".join(HOSTILE.text.split()))
    assert reader.locator("#speakers").locator("b, i, img, script").count() == 0


def test_the_conversation_is_still_there_behind_the_other_tab(reader: Page) -> None:
    ask(reader, "Why is the harbour closed?")
    speakers_tab(reader)
    expect(reader.locator(".question").first).to_be_hidden()
    reader.get_by_role("tab").first.click()
    expect(reader.locator("#t1")).to_have_text("Why is the harbour closed?")


def test_nothing_of_the_page_is_an_open_interface(address: str) -> None:
    with urllib.request.urlopen(f"{address}config") as response:
        config = json.load(response)
    assert config["dependencies"]
    assert {each["api_visibility"] for each in config["dependencies"]} == {"private"}


def test_from_a_folder_to_a_cited_answer(desk: BrowserContext, tmp_path: Path) -> None:
    """app.py itself, with the real index and embedder, from articles that were never indexed."""
    articles, index = tmp_path / "articles", tmp_path / "index"
    articles.mkdir()
    for article in (HARBOUR, HOSTILE):
        (articles / article.id).write_text(f"{article.title}\n\n{article.text}\n", "utf-8")
    command = ("app.py", "--index", f"{index}", "--articles", f"{articles}", "--port", "0")
    with running(*command, "--no-browser") as address, reading(desk, address) as page:
        expect(page.locator("#status")).to_contain_text("2 articles")
        ask(page, "Was sagte Ilse Brandt?")
        expect(page.locator(".said > li")).to_contain_text("Wir warten auf den Pegel")
        page.locator(".mark").first.click()
        expect(page.locator("#t1-s1 mark").first).to_contain_text("Wir warten auf den Pegel")
        expect(page.locator("#t1-s1 cite")).to_have_text(HARBOUR.title)
        page.screenshot(path=tmp_path / "page.png")
        speakers_tab(page)
        page.get_by_text("Ilse Brandt").last.click()
        expect(page.locator(".timeline .words").first).to_contain_text("Wir warten auf den Pegel")
        page.get_by_role("tab").first.click()
        ask(page, "Wer gewann die Weltmeisterschaft 1974?")
        expect(page.locator(".refusal")).to_be_visible()
        expect(page.locator(".refusal .mark, .refusal .sources")).to_have_count(0)
        ask(page, "What costs $5 and $6?")
        expect(page.locator(".answer").last).to_contain_text("<img src=x onerror=alert('text')>")
    assert (index / "current").exists()
