"""Files of every promised format become articles; what gives none is reported, never raised."""

from __future__ import annotations

import codecs
import io
import json
import logging
import os
import unicodedata
import warnings
import zipfile
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from fpdf import FPDF
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.articles import Article, Duplicate, Skipped, article_files, read_file, read_folder
from index.articles.dates import parse_date
from index.articles.people import split_names
from index.articles.text import clean, decode
from index.errors import ArticlesNotFound

RATHAUS = (
    "Der Gemeinderat von Altdorf hat am Montag den Bau einer neuen Brücke beschlossen. Sie soll "
    "drei Millionen Euro kosten."
)
STIMMEN = "„Das ist ein guter Tag“, sagte Bürgermeisterin Karin Petersen nach der Sitzung."
BRIDGE = (
    "The council of Oldham voted on Monday to build a new bridge. It will cost three million "
    "pounds, the mayor said."
)


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read(folder: Path, name: str, content: str | bytes) -> list[Article | Skipped]:
    return list(read_file(write(folder, name, content), folder))


def article(folder: Path, name: str, content: str | bytes) -> Article:
    (found,) = read(folder, name, content)
    assert isinstance(found, Article), found
    return found


def reason(folder: Path, name: str, content: str | bytes) -> str:
    (found,) = read(folder, name, content)
    assert isinstance(found, Skipped), found
    assert found.path == name
    return found.reason


# What an article says of itself


def test_heading_is_the_title_or_the_first_whole_words() -> None:
    assert Article("a", "Titel", "Text").heading == "Titel"
    assert Article("a", "", "Kurz.\n\nUnd gut.").heading == "Kurz. Und gut."
    heading = Article("a", "", RATHAUS).heading
    assert heading == "Der Gemeinderat von Altdorf hat am Montag den Bau einer…"
    assert Article("a", "", "x" * 500).heading == "x" * 60 + "…"


def test_an_article_needs_an_id_and_a_plain_date() -> None:
    with pytest.raises(ValueError, match="id"):
        Article("", "", "Text")
    with pytest.raises(ValueError, match="date"):
        Article("a", "", "Text", published=datetime(2025, 2, 12, 8, 30))


# Text files


def test_headline_byline_and_date_are_not_text(tmp_path: Path) -> None:
    text = f"Neue Brücke\n\nVon Anna Schmidt und Jonas Weber\n12. Februar 2025\n\n{RATHAUS}\n"
    found = article(tmp_path, "politik/neue-bruecke.txt", text)
    assert found == Article(
        id="politik/neue-bruecke.txt",
        title="Neue Brücke",
        text=RATHAUS,
        authors=("Anna Schmidt", "Jonas Weber"),
        published=date(2025, 2, 12),
        language="de",
    )


def test_a_text_that_begins_with_its_byline_has_no_title(tmp_path: Path) -> None:
    found = article(tmp_path, "a.txt", f"Von Anna Schmidt und Jonas Weber\n{RATHAUS}\n{STIMMEN}")
    assert (found.title, found.authors) == ("", ("Anna Schmidt", "Jonas Weber"))
    assert found.text == f"{RATHAUS}\n{STIMMEN}"


@pytest.mark.parametrize(
    ("first_line", "authors"),
    [
        ("By Jane Doe, February 12, 2025", ("Jane Doe",)),
        ("By Jane Doe in London and John Roe in Paris", ("Jane Doe", "John Roe")),
        ("Von Prof. Dr. Anna-Lena Schmidt und Jean-Luc d'Arc", None),
        ("Von Anna Schmidt, Berlin", ("Anna Schmidt",)),
        ("Ein Kommentar von Anna Schmidt", ("Anna Schmidt",)),
        ("VON ANNA SCHMIDT (dpa)", ("ANNA SCHMIDT",)),
        ("Text: Anna Schmidt, Fotos: Jonas Weber", ("Anna Schmidt",)),
    ],
)
def test_bylines(tmp_path: Path, first_line: str, authors: tuple[str, ...] | None) -> None:
    found = article(tmp_path, "a.txt", f"{first_line}\n\n{RATHAUS}")
    assert found.authors == (authors or ("Prof. Dr. Anna-Lena Schmidt", "Jean-Luc d'Arc"))
    assert (found.title, found.text) == ("", RATHAUS)


@pytest.mark.parametrize(
    "headline",
    ["Von der Leyen reist nach Kiew", "Von Kopf bis Fuß", "„Wir schaffen das“", "Was nun?"],
)
def test_headlines_that_are_no_bylines(tmp_path: Path, headline: str) -> None:
    found = article(tmp_path, "a.txt", f"{headline}\n\n{RATHAUS}")
    assert (found.title, found.authors, found.text) == (headline, (), RATHAUS)


@pytest.mark.parametrize(
    "text",
    [
        RATHAUS,
        f"Ein kurzer Satz.\n{RATHAUS}",
        "Am Montag beschloss der Rat,\nwas alle erwartet hatten.",
        "Brot\nMilch\nEier",
        "Nur eine Zeile",
    ],
)
def test_texts_without_a_headline(tmp_path: Path, text: str) -> None:
    found = article(tmp_path, "a.txt", text)
    assert (found.title, found.text) == ("", text)


@pytest.mark.parametrize(
    "note",
    [
        "Stand: 12.02.2025, 20:15 Uhr",
        "Veröffentlicht am Mittwoch, 12. Februar 2025 um 20:15 Uhr",
        "Published: 12 Feb 2025 10:30 GMT",
        "Altdorf, 12. Februar 2025",
        "Politik | 12. Februar 2025 | Von Anna Schmidt",
    ],
)
def test_a_line_with_the_date_is_not_text(tmp_path: Path, note: str) -> None:
    found = article(tmp_path, "a.txt", f"Neue Brücke\n{note}\n\n{RATHAUS}")
    assert (found.published, found.text) == (date(2025, 2, 12), RATHAUS)


def test_the_agency_below_the_headline_is_the_source(tmp_path: Path) -> None:
    assert (
        article(tmp_path, "a.txt", f"Neue Brücke\nQuelle: Kreisblatt\n{RATHAUS}").source
        == "Kreisblatt"
    )
    assert article(tmp_path, "b.txt", f"New bridge\nReuters\n{BRIDGE}").source == "Reuters"


def test_a_dateline_gives_the_date_and_stays(tmp_path: Path) -> None:
    dated = f"ALTDORF, 12. Februar 2025 (kna) – {RATHAUS}"
    found = article(tmp_path, "a.txt", dated)
    assert (found.published, found.text) == (date(2025, 2, 12), dated)
    assert article(tmp_path, "b.txt", f"ALTDORF, 12. Februar – {RATHAUS}").published is None


def test_later_dates_of_a_chronicle_stay(tmp_path: Path) -> None:
    text = "Chronik\n\n12. Februar 2025\nDer Rat tagt.\n13. Februar 2025\nDer Rat beschließt."
    found = article(tmp_path, "a.txt", text)
    assert found.text == "Der Rat tagt.\n13. Februar 2025\nDer Rat beschließt."


@pytest.mark.parametrize(
    "teasers",
    [
        "Mehr zum Thema – Streit um die alte Brücke",
        "Mehr dazu:\nStreit um die alte Brücke\nDie Brücken der Stadt",
        "Lesen Sie auch: Der Streit.\nMehr zum Thema - Die Brücken",
        "Read more: How the bridge was built",
        "Related:\n- One bridge\n- Two bridges",
        "See also",
    ],
)
def test_teasers_at_the_end_are_not_text(tmp_path: Path, teasers: str) -> None:
    assert article(tmp_path, "a.txt", f"{RATHAUS}\n\n{teasers}\n").text == RATHAUS


@pytest.mark.parametrize(
    "last",
    ["Mehr zum Thema wird morgen bekannt.", "Related: a box.\n" + RATHAUS, "Lesen Sie mehr!"],
)
def test_sentences_that_only_begin_like_teasers_stay(tmp_path: Path, last: str) -> None:
    assert article(tmp_path, "a.txt", f"{STIMMEN}\n{last}").text == f"{STIMMEN}\n{last}"


def test_wrapped_lines_are_joined_and_hyphenated_words_made_whole(tmp_path: Path) -> None:
    wrapped = """Große Brücke, kleiner Ort: Altdorf beschließt nach zwölf Jahren einen Neubau

Nach langer Debatte hat der Rat am Montag einen Neubau beschlossen,
der die alte Brücke ersetzen soll. Die Kosten werden auf drei Mil-
lionen Euro geschätzt. Betroffen sind die Nord- und die Südstadt so-
wie das Gewerbegebiet und das neue Viertel am Hang zwischen der Nord-
und Weststraße.

Für den Antrag stimmten zwölf Mitglieder, vier waren dagegen und zwei
enthielten sich.
"""
    found = article(tmp_path, "a.txt", wrapped)
    assert found.title == wrapped.partition("\n")[0]
    assert found.text == (
        "Nach langer Debatte hat der Rat am Montag einen Neubau beschlossen, der die alte Brücke "
        "ersetzen soll. Die Kosten werden auf drei Millionen Euro geschätzt. Betroffen sind die "
        "Nord- und die Südstadt sowie das Gewerbegebiet und das neue Viertel am Hang zwischen der "
        "Nord- und Weststraße.\n\n"
        "Für den Antrag stimmten zwölf Mitglieder, vier waren dagegen und zwei enthielten sich."
    )


def test_lines_that_were_not_wrapped_stay_apart(tmp_path: Path) -> None:
    lines = f"{STIMMEN}\n{RATHAUS}\nDie Arbeiten beginnen im Mai.\nSie dauern ein Jahr."
    assert article(tmp_path, "a.txt", lines).text == lines


# Markdown


def test_markdown_with_front_matter(tmp_path: Path) -> None:
    found = article(
        tmp_path,
        "a.md",
        f"""---
title: "Neue Brücke"
authors:
  - name: Anna Schmidt
  - Jonas Weber
date: 2025-02-12T20:15:00+01:00
source: Kreisblatt
url: https://kreisblatt.example/bruecke
lang: de-AT
---
# Neue Brücke

{RATHAUS}
""",
    )
    assert found == Article(
        id="a.md",
        title="Neue Brücke",
        text=RATHAUS,
        source="Kreisblatt",
        url="https://kreisblatt.example/bruecke",
        authors=("Anna Schmidt", "Jonas Weber"),
        published=date(2025, 2, 12),
        language="de",
    )


def test_markdown_loses_its_marks_and_nothing_else(tmp_path: Path) -> None:
    found = article(
        tmp_path,
        "a.md",
        """# Neue *Brücke*

Von Anna Schmidt

12. Februar war der Tag der **Bürger*innen** und
der Politiker*innen. Mehr im [Protokoll](https://x.example "t") &amp; in `a < b`.

![Foto](brücke.jpg)

- Kosten: 3 < 4 Mio. $
- "<script>" bleibt

> „Gut“, sagte sie.<br>Dann ging sie.
""",
    )
    assert (found.title, found.authors) == ("Neue Brücke", ("Anna Schmidt",))
    assert found.text == (
        "12. Februar war der Tag der Bürger*innen und der Politiker*innen. Mehr im Protokoll & in "
        'a < b.\n\nKosten: 3 < 4 Mio. $\n"<script>" bleibt\n\n„Gut“, sagte sie.\nDann ging sie.'
    )


def test_days_at_the_start_of_markdown_lines_are_not_counted_anew(tmp_path: Path) -> None:
    days = "3. März: Der Rat tagt.\n5. April: Der Rat beschließt.\n7. Mai: Baubeginn."
    assert article(tmp_path, "a.md", days).text == days


def test_front_matter_with_a_slip_is_still_read(tmp_path: Path) -> None:
    text = (
        f"---\ntitle: Brücke: der Streit\nauthor: [Anna Schmidt]\ndate: 2025-02-30\n---\n{RATHAUS}"
    )
    found = article(tmp_path, "a.md", text)
    assert (found.title, found.authors) == ("Brücke: der Streit", ("Anna Schmidt",))
    assert (found.published, found.text) == (None, RATHAUS)


def test_front_matter_of_toml_and_rules_that_are_none(tmp_path: Path) -> None:
    toml = article(tmp_path, "a.md", f'+++\ntitle = "Brücke"\ndate = 2025-02-12\n+++\n{RATHAUS}')
    assert (toml.title, toml.published) == ("Brücke", date(2025, 2, 12))
    ruled = article(tmp_path, "b.md", f"---\n\n{RATHAUS}\n\n---\n\n{STIMMEN}")
    assert ruled.text == f"{RATHAUS}\n\n{STIMMEN}"


# Web pages

PAGE = f"""<!DOCTYPE html>
<html lang="de-DE"><head><meta charset="utf-8"><title>Neue Brücke | Kreisblatt</title>
%s
</head><body>
<nav><ul><li><a href="/">Start</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>Neue Brücke</h1><p class="byline">Von Anna Schmidt</p>
<p>{RATHAUS}</p>
<figure><img src="x.jpg"><figcaption>Die Brücke im Bild</figcaption></figure>
<p>{STIMMEN}</p>
<p>Lesen Sie auch: <a href="/2">Der Streit</a></p>
</article>
<section class="comments"><h2>Kommentare</h2><p>Leserin: Das wurde aber auch Zeit.</p></section>
</main><footer>© 2019 Kreisblatt, Stand 1.1.2019 <time datetime="2018-01-01">alt</time></footer>
</body></html>"""


def test_a_page_gives_its_main_text_only(tmp_path: Path) -> None:
    found = article(tmp_path, "a.html", PAGE % "")
    assert found == Article(
        id="a.html",
        title="Neue Brücke",
        text=f"{RATHAUS}\n{STIMMEN}",
        authors=("Anna Schmidt",),
        language="de",
    )


def test_linked_data_of_a_page(tmp_path: Path) -> None:
    data = {
        "@graph": [
            {"@type": "WebSite", "name": "Kreisblatt"},
            {
                "@type": ["NewsArticle"],
                "headline": "Neue Brücke für Altdorf",
                "datePublished": "2025-02-12T23:30:00Z",
                "author": [{"@id": "#a"}, {"@type": "Person", "name": "Jonas Weber"}],
                "publisher": {"@type": "Organization", "name": "Kreisblatt"},
                "mainEntityOfPage": "https://kreisblatt.example/",
            },
            {"@id": "#a", "@type": "Person", "name": "Anna Schmidt"},
        ]
    }
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    link = '<link rel="canonical" href="https://kreisblatt.example/bruecke">'
    found = article(tmp_path, "a.html", PAGE % (script + link))
    assert found.title == "Neue Brücke für Altdorf"
    assert found.authors == ("Anna Schmidt", "Jonas Weber")
    assert found.published == date(2025, 2, 12)
    assert (found.source, found.url) == ("Kreisblatt", "https://kreisblatt.example/bruecke")


def test_meta_elements_of_a_page(tmp_path: Path) -> None:
    meta = """<meta property="og:title" content="Neue Brücke - Kreisblatt">
        <meta property="og:site_name" content="Kreisblatt">
        <meta property="article:published_time" content="2025-02-12T20:15:00+01:00">
        <meta property="article:author" content="https://social.example/anna">
        <meta name="author" content="Anna Schmidt und Jonas Weber">
        <meta property="og:url" content="javascript:alert(1)">"""
    found = article(tmp_path, "a.htm", PAGE % meta)
    assert (found.title, found.source, found.url) == ("Neue Brücke", "Kreisblatt", None)
    assert found.authors == ("Anna Schmidt", "Jonas Weber")
    assert found.published == date(2025, 2, 12)


def test_the_address_of_a_page_may_tell_site_and_date(tmp_path: Path) -> None:
    link = '<link rel="canonical" href="https://www.kreisblatt.example/2025/02/12/bruecke">'
    found = article(tmp_path, "a.html", PAGE % link)
    assert (found.source, found.published) == ("kreisblatt.example", date(2025, 2, 12))


def test_a_page_declares_its_encoding(tmp_path: Path) -> None:
    page = (PAGE % "").replace("utf-8", "iso-8859-1")
    assert article(tmp_path, "a.html", page.encode("cp1252")).text == f"{RATHAUS}\n{STIMMEN}"
    greek = "<html><meta charset=iso-8859-7><body><p>Το συμβούλιο ψήφισε χθες τη νέα γέφυρα."
    assert "γέφυρα" in article(tmp_path, "b.html", greek.encode("iso-8859-7")).text


def test_a_page_whose_text_is_only_in_its_data(tmp_path: Path) -> None:
    data = json.dumps({"@type": "NewsArticle", "articleBody": RATHAUS})
    page = f'<html><body><script type="application/ld+json">{data}</script></body></html>'
    assert article(tmp_path, "a.html", page).text == RATHAUS
    empty = "<html><body><nav><a href='/'>Start</a></nav><script>run()</script></body></html>"
    assert "no main text" in reason(tmp_path, "b.html", empty)


# PDF


def pdf(
    folder: Path, name: str, paragraphs: list[str], *, headline: str = "", pages: bool = False
) -> Path:
    class Paper(FPDF):
        def footer(self) -> None:
            if pages:
                self.set_y(-15)
                self.set_font("helvetica", size=8)
                self.cell(0, 10, f"Kreisblatt, Seite {self.page_no()}")

    paper = Paper()
    paper.core_fonts_encoding = "cp1252"
    paper.set_creation_date(datetime(2025, 2, 20))
    paper.add_page()
    if headline:
        paper.set_font("helvetica", "B", 20)
        paper.multi_cell(0, 9, headline, align="L", new_x="LMARGIN", new_y="NEXT")
    paper.set_font("helvetica", size=11)
    for paragraph in paragraphs:
        paper.multi_cell(0, 6, paragraph, new_x="LMARGIN", new_y="NEXT")
        paper.ln(4)
    path = folder / name
    paper.output(str(path))
    return path


def test_pdf_paragraphs_are_whole_again(tmp_path: Path) -> None:
    long = " ".join([RATHAUS, STIMMEN] * 3)
    headline = "Der Rat von Altdorf beschließt nach zwölf Jahren den Bau einer neuen Brücke"
    byline = "Von Anna Schmidt und Jonas Weber"
    path = pdf(tmp_path, "a.pdf", [byline, "12. Februar 2025", long, RATHAUS], headline=headline)
    assert list(read_file(path, tmp_path)) == [
        Article(
            id="a.pdf",
            title=headline,
            text=f"{long}\n\n{RATHAUS}",
            authors=("Anna Schmidt", "Jonas Weber"),
            published=date(2025, 2, 12),
            language="de",
        )
    ]


def test_pdf_pages_join_without_their_running_titles(tmp_path: Path) -> None:
    words = sorted(set(RATHAUS.split()))
    long = " ".join(f"{a} {b}" for a in words for b in words) + "."
    path = pdf(tmp_path, "a.pdf", [long], headline="Neue Brücke", pages=True)
    (found,) = read_file(path, tmp_path)
    assert isinstance(found, Article)
    assert (found.title, found.text) == ("Neue Brücke", long)


def test_pdf_properties_count_when_plausible(tmp_path: Path) -> None:
    def properties(title: str, author: str, producer: str) -> Article | Skipped:
        paper = FPDF()
        paper.set_title(title)
        paper.set_author(author)
        paper.set_producer(producer)
        paper.set_creation_date(datetime(2025, 2, 20))
        paper.add_page()
        paper.set_font("helvetica", size=11)
        paper.multi_cell(0, 6, BRIDGE)
        paper.output(str(tmp_path / "a.pdf"))
        return next(read_file(tmp_path / "a.pdf", tmp_path))

    assert properties("New bridge", "Jane Doe", "Press 1") == Article(
        "a.pdf", "New bridge", BRIDGE, None, None, ("Jane Doe",), date(2025, 2, 20), "en"
    )
    assert properties("Microsoft Word - Bridge_2.docx", "admin", "Skia/PDF m120") == Article(
        "a.pdf", "", BRIDGE, language="en"
    )


def test_pdfs_that_cannot_be_read(tmp_path: Path) -> None:
    secret = FPDF()
    secret.add_page()
    secret.set_encryption("owner", "user")
    scan = FPDF()
    scan.add_page()
    scan.rect(10, 10, 50, 50)
    assert "encrypted" in reason(tmp_path, "a.pdf", bytes(secret.output()))
    assert "OCR" in reason(tmp_path, "b.pdf", bytes(scan.output()))
    assert "PNG" in reason(tmp_path, "c.pdf", b"\x89PNG\r\n\x1a\n" + b"\x00" * 99)
    assert "HTML" in reason(tmp_path, "d.pdf", "<!DOCTYPE html><title>404</title>")
    assert "damaged" in reason(tmp_path, "e.pdf", b"%PDF-1.7\nnothing else")


# Word


def word(document: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_word_file_with_properties(tmp_path: Path) -> None:
    document = docx.Document()
    document.core_properties.author = "Anna Schmidt; Jonas Weber"
    document.core_properties.created = datetime(2025, 2, 12, 9, 30)
    document.core_properties.language = "de-DE"
    document.add_heading("Neue Brücke", 0)
    document.add_paragraph(RATHAUS)
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "Kosten", "3 Mio. Euro"
    document.add_paragraph(STIMMEN)
    assert article(tmp_path, "a.docx", word(document)) == Article(
        id="a.docx",
        title="Neue Brücke",
        text=f"{RATHAUS}\nKosten\n3 Mio. Euro\n{STIMMEN}",
        authors=("Anna Schmidt", "Jonas Weber"),
        published=date(2025, 2, 12),
        language="de",
    )


def test_word_file_without_properties(tmp_path: Path) -> None:
    document = docx.Document()  # its template says "python-docx", 23 December 2013
    for text in ["Neue Brücke", "Von Anna Schmidt", "12. Februar 2025", RATHAUS]:
        document.add_paragraph(text)
    found = article(tmp_path, "a.docx", word(document))
    assert (found.title, found.text) == ("Neue Brücke", RATHAUS)
    assert (found.authors, found.published) == (("Anna Schmidt",), date(2025, 2, 12))
    document = docx.Document()
    document.add_paragraph(RATHAUS)
    found = article(tmp_path, "b.docx", word(document))
    assert (found.title, found.authors, found.published) == ("", (), None)


def test_word_insertions_count_and_deletions_do_not(tmp_path: Path) -> None:
    document = docx.Document()
    run = document.add_paragraph("Der Rat tagt ").add_run("heute")._r
    inserted = run.makeelement(qn("w:ins"))
    run.getparent().replace(run, inserted)
    inserted.append(run)
    assert article(tmp_path, "a.docx", word(document)).text == "Der Rat tagt heute"


def test_word_files_that_cannot_be_read(tmp_path: Path) -> None:
    def packed(name: str, content: bytes) -> bytes:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, content)
        return buffer.getvalue()

    assert "another ZIP" in reason(tmp_path, "a.docx", packed("a.txt", b"x"))
    assert "password" in reason(
        tmp_path, "b.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99
    )
    assert "damaged" in reason(tmp_path, "c.docx", packed("word/document.xml", b"<w"))
    assert "no text" in reason(tmp_path, "d.docx", word(docx.Document()))


def test_a_word_file_that_unpacks_to_a_bomb_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.articles.docx.LARGEST_UNPACKED", 10_000)
    assert "unpacks to" in reason(tmp_path, "a.docx", word(docx.Document()))


# Records


def test_one_article_in_json(tmp_path: Path) -> None:
    record = {
        "Headline": "Neue Brücke",
        "articleBody": [RATHAUS, STIMMEN],
        "Published_At": "2025-02-12T20:15:00Z",
        "author": [{"name": "Anna Schmidt"}, "Jonas Weber"],
        "publisher": {"name": "Kreisblatt"},
        "link": "https://kreisblatt.example/bruecke",
        "inLanguage": "German",
        "id": 17,
    }
    assert article(tmp_path, "a.json", json.dumps(record)) == Article(
        id="a.json",
        title="Neue Brücke",
        text=f"{RATHAUS}\n\n{STIMMEN}",
        source="Kreisblatt",
        url="https://kreisblatt.example/bruecke",
        authors=("Anna Schmidt", "Jonas Weber"),
        published=date(2025, 2, 12),
        language="de",
    )


@pytest.mark.parametrize("shape", ["%s", '{"status": "ok", "articles": %s}', '{"items": %s}'])
def test_lists_of_articles_in_json(tmp_path: Path, shape: str) -> None:
    records = [{"text": RATHAUS}, {"name": "x"}, "text", {"content": f"<p>{STIMMEN}</p>"}]
    found = read(tmp_path, "a.json", shape % json.dumps(records))
    assert [item.id if isinstance(item, Article) else item.reason for item in found] == [
        "a.json#1",
        "record 2: no text; fields found: name",
        "record 3: not an object with fields but a string",
        "a.json#4",
    ]
    assert isinstance(found[3], Article)
    assert found[3].text == STIMMEN


def test_json_that_holds_no_article(tmp_path: Path) -> None:
    assert reason(tmp_path, "a.json", '{"name": "x", "version": 2}') == (
        "no text; fields found: name, version"
    )
    assert "not valid JSON" in reason(tmp_path, "b.json", '{"title": ')
    assert "too deeply" in reason(tmp_path, "c.json", "[" * 200_000)
    assert "empty list" in reason(tmp_path, "d.json", "[]")
    assert "a number" in reason(tmp_path, "e.json", "12")


def test_bad_lines_are_reported_by_number_and_the_others_read(tmp_path: Path) -> None:
    lines = [
        json.dumps({"text": RATHAUS}, ensure_ascii=False).encode(),
        b"",
        b"{broken",
        json.dumps({"title": "Neue Brücke", "text": ""}).encode(),
        json.dumps({"text": STIMMEN, "source": "https://www.x.example/1"}).encode("utf-8"),
        '{"text": "Größe in Windows-1252"}'.encode("cp1252"),
    ]
    found = read(tmp_path, "a.jsonl", b"\n".join(lines))
    shown = [item.id if isinstance(item, Article) else item.reason.split(": ")[0] for item in found]
    assert shown == ["a.jsonl#1", "line 3", "line 4", "a.jsonl#4", "a.jsonl#5"]
    assert isinstance(found[3], Article)
    assert (found[3].source, found[3].url) == ("x.example", "https://www.x.example/1")
    assert isinstance(found[4], Article)
    assert found[4].text == "Größe in Windows-1252"


def test_lines_that_are_no_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ".json" in reason(tmp_path, "a.jsonl", '[\n{"text": "x"}\n]')
    assert "nothing but blanks" in reason(tmp_path, "b.jsonl", "\n \n")
    monkeypatch.setattr("index.articles.records.LARGEST_RECORD", 40)
    found = read(
        tmp_path, "c.jsonl", '{"text": "kurz und gut"}\n' * 2 + "x" * 200 + '\n{"text": "gut"}'
    )
    assert [isinstance(item, Article) for item in found] == [True, True, False, True]


def test_a_table(tmp_path: Path) -> None:
    table = (
        "Titel;Text;Datum;Autor\n"
        f'Eins;"{RATHAUS}; so der Rat.\n""Gut"", hieß es.";12.02.2025;"Schmidt, Anna"\n'
        "\n"
        f"Zwei;{STIMMEN}\n"
    )
    for encoding in ("utf-8-sig", "cp1252", "utf-16"):
        first, second = read(tmp_path, "a.csv", table.encode(encoding))
        assert first == Article(
            id="a.csv#1",
            title="Eins",
            text=f'{RATHAUS}; so der Rat.\n"Gut", hieß es.',
            authors=("Anna Schmidt",),
            published=date(2025, 2, 12),
            language="de",
        )
        assert isinstance(second, Article)
        assert (second.id, second.title, second.text) == ("a.csv#2", "Zwei", STIMMEN)


def test_bad_rows_are_reported_by_line_and_the_others_read(tmp_path: Path) -> None:
    rows = [
        "title,text",
        '"Eins","Der erste Text."',
        '"Zwei","Der nie geschlossene Text.',
        '"Drei","Der dritte Text."',
        '"Vier","Text","zu","viel"',
        '"Fünf",""',
        '"Sechs","Der sechste Text."',
    ]
    found = read(tmp_path, "a.csv", "\n".join(rows))
    shown = [item.id if isinstance(item, Article) else item.reason[:7] for item in found]
    assert shown == ["a.csv#1", "line 3:", "a.csv#3", "line 5:", "line 6:", "a.csv#6"]


def test_tables_without_articles(tmp_path: Path) -> None:
    assert reason(tmp_path, "a.csv", "name,size\nx,1\n") == (
        "no column for the text; columns found: name, size"
    )
    assert "without rows" in reason(tmp_path, "b.csv", "title,text\n")


def test_a_long_text_fits_in_a_field(tmp_path: Path) -> None:
    long = "Wort " * 40_000
    (found,) = read(tmp_path, "a.tsv", f"title\ttext\nLang\t{long}\n")
    assert isinstance(found, Article)
    assert found.text == long.strip()


# Feeds


def test_rss(tmp_path: Path) -> None:
    feed = f"""<?xml version="1.0" encoding="iso-8859-1"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Kreisblatt</title><language>de-de</language>
<item><title>Neue Brücke</title><link>https://kreisblatt.example/1</link>
  <description>Nur der Anfang.</description>
  <content:encoded><![CDATA[<p>{RATHAUS}</p><p>Kosten &lt; 4 Mio.</p><script>x()</script>]]>
  </content:encoded>
  <dc:creator>Anna Schmidt</dc:creator><pubDate>Wed, 12 Feb 2025 23:30:00 -0500</pubDate></item>
<item><title>Leer</title></item>
<item><title>R&amp;D</title><description>{STIMMEN}</description>
  <author>jw@kreisblatt.example (Jonas Weber)</author></item>
</channel></rss>"""
    first, empty, last = read(tmp_path, "a.xml", feed.encode("cp1252"))
    assert first == Article(
        id="a.xml#1",
        title="Neue Brücke",
        text=f"{RATHAUS}\n\nKosten < 4 Mio.",
        source="Kreisblatt",
        url="https://kreisblatt.example/1",
        authors=("Anna Schmidt",),
        published=date(2025, 2, 12),
        language="de",
    )
    assert empty == Skipped("a.xml", "item 2: no text")
    assert isinstance(last, Article)
    assert (last.id, last.title, last.authors) == ("a.xml#3", "R&D", ("Jonas Weber",))


def test_atom(tmp_path: Path) -> None:
    feed = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Courier</title>
<entry><title type="html">New &lt;b&gt;bridge&lt;/b&gt;</title>
<link rel="self" href="https://courier.example/self"/><link href="https://courier.example/1"/>
<updated>2025-02-13T08:00:00Z</updated><published>2025-02-12T08:00:00Z</published>
<author><name>Jane Doe</name></author><author><name>John Roe</name></author>
<content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>{BRIDGE}</p><p>a &lt; b</p></div></content>
</entry></feed>"""
    (found,) = read(tmp_path, "a.atom", feed)
    assert found == Article(
        id="a.atom#1",
        title="New bridge",
        text=f"{BRIDGE}\n\na < b",
        source="Courier",
        url="https://courier.example/1",
        authors=("Jane Doe", "John Roe"),
        published=date(2025, 2, 12),
        language="en",
    )


def test_usual_flaws_of_feeds_are_mended(tmp_path: Path) -> None:
    item = "<title>A & B</title><description>M&uuml;ller&nbsp;kam.</description>"
    (found,) = read(tmp_path, "a.rss", f"<rss><channel><item>{item}</item></channel></rss>")
    assert isinstance(found, Article)
    assert (found.title, found.text) == ("A & B", "Müller kam.")


def test_xml_that_is_no_feed_or_hostile(tmp_path: Path) -> None:
    secret = write(tmp_path, "secret", "geheim")
    entities = '<!ENTITY a "x"><!ENTITY b "&a;&a;">', f'<!ENTITY b SYSTEM "{secret.as_uri()}">'
    rss = "<rss><channel><item><description>&b;</description></item></channel></rss>"
    for declared in entities:
        assert "entities" in reason(tmp_path, "a.xml", f"<!DOCTYPE r [{declared}]>{rss}")
    assert "<urlset>" in reason(tmp_path, "b.xml", '<urlset xmlns="http://x"><url/></urlset>')
    assert "well-formed" in reason(tmp_path, "c.xml", "<rss><channel><item>")
    assert "without items" in reason(tmp_path, "d.xml", "<rss><channel/></rss>")


# Dates and names


@pytest.mark.parametrize(
    "written",
    [
        "2025-02-12",
        "2025-02-12T23:59:59Z",
        "2025-02-12 00:10:00+13:00",
        "20250212T101500",
        "2025/02/12",
        "Wed, 12 Feb 2025 23:30:00 -0500",
        "12. Februar 2025",
        "Mittwoch, den 12. Feb. 2025, 10.15 Uhr",
        "12.02.2025",
        "12.2.25",
        "February 12, 2025",
        "12th of February 2025",
        1739385600,
        "1739385600000",
    ],
)
def test_dates_as_they_are_written(written: object) -> None:
    assert parse_date(written) == date(2025, 2, 12)


@pytest.mark.parametrize(
    "written",
    [
        *("", "gestern", "2025", "Februar 2025", "12:30", "12. Monat 2025", "9" * 50, None, 3.5),
        *("2025-02-30", "99.99.2025", "0001-01-01", "3025-01-01", "1970-01-01T00:00:00Z"),
    ],
)
def test_what_is_no_date(written: object) -> None:
    assert parse_date(written) is None


def test_dates_with_slashes_are_read_only_when_certain() -> None:
    assert parse_date("03/04/2025") is parse_date("03/04/2025", "en") is None
    assert parse_date("03/04/2025", "de") == date(2025, 4, 3)
    assert parse_date("13/04/2025") == parse_date("04/13/2025") == date(2025, 4, 13)


@given(st.dates(date(1700, 1, 1), date(2090, 1, 1)).filter(lambda day: day != date(1970, 1, 1)))
def test_a_date_is_read_as_it_is_printed(day: date) -> None:
    for written in [day.isoformat(), f"{day.day}. {day.month}. {day.year}", f"{day:%d %B %Y}"]:
        assert parse_date(written) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2025-02-12-bruecke.txt", 12),
        ("20250212_bruecke.txt", 12),
        ("bruecke-2025-02-12.txt", None),
    ],
)
def test_a_date_may_begin_the_name_of_a_file(tmp_path: Path, name: str, day: int | None) -> None:
    found = article(tmp_path, name, RATHAUS)
    assert found.published == (date(2025, 2, day) if day else None)


def test_a_file_is_never_dated_by_its_clock(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", RATHAUS)
    os.utime(path, (1e9, 1e9))
    (found,) = read_file(path, tmp_path)
    assert isinstance(found, Article)
    assert found.published is None


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Anna Schmidt, Jonas Weber und Eva Brandt", ("Anna Schmidt", "Jonas Weber", "Eva Brandt")),
        ("Jane Doe & John Roe", ("Jane Doe", "John Roe")),
        ("Doe, Jane; Roe, John", ("Jane Doe", "John Roe")),
        ("Schmidt, Anna", ("Anna Schmidt",)),
        ("dpa, AFP", ("dpa", "AFP")),
        ("Andreas Sandmann", ("Andreas Sandmann",)),
        ("By Byron Vonn (BBC)", ("Byron Vonn",)),
        ("admin", ()),
        ("https://social.example/anna", ()),
    ],
)
def test_names_of_authors(written: str, names: tuple[str, ...]) -> None:
    assert split_names(written) == names


# Characters

UMLAUTS = "„Spaß“ – sagte Müller, für 5 € pro Straße."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_encodings(tmp_path: Path, encoding: str) -> None:
    assert article(tmp_path, "a.txt", UMLAUTS.encode(encoding)).text == UMLAUTS


@pytest.mark.parametrize("text", ["Grüße", "Köln", "Spaß“", "ä", "Er sagte „ja“."])
def test_short_texts_in_windows_1252(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


def test_other_encodings_are_guessed_or_mended() -> None:
    russian = "Президент провёл телефонный разговор с коллегой. Об этом сообщил его представитель."
    assert decode(russian.encode("cp1251")) == russian
    assert decode(
        "Über die Brücke".encode() + " zur Größe".encode("cp1252") + " für alle".encode()
    ) == ("Über die Brücke zur Größe für alle")
    assert decode("Über die Brücke für „Müll“".encode()[:-1]) == "Über die Brücke für „Müll"


def test_what_clean_text_is() -> None:
    assert clean("a\r\nb\rc\u2028d\x0ce") == "a\nb\nc\nd\ne"
    assert clean("  z.\u00a0B. \t 5\u202f%  \n\n\n\n Ende ") == "z. B. 5 %\n\nEnde"
    assert clean("Do\u00adnau\u200bdampf\ufeff\x00\x1b[31m\u202e") == "Donaudampf[31m"
    assert clean("u\u0308ber die \ufb01ne Putin\u2011Frage") == "über die fine Putin-Frage"
    assert clean("„Ja“, ‚nein‘ – »so« “x” …") == "„Ja“, ‚nein‘ – »so« “x” …"


@given(st.text() | st.text(st.sampled_from("a\u0308\u0301 \n\t\u00a0\u00ad\ud800\u2028\ufb01x.")))
def test_cleaning_keeps_its_promises(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert "\n\n\n" not in cleaned
    assert all(line == " ".join(line.split()) for line in cleaned.split("\n"))
    cleaned.encode()  # no half of a surrogate pair is left


@given(
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
)  # FF FE 00 00 is UTF-32
def test_unicode_is_never_taken_for_a_code_page(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode()) == text
    assert decode(text.encode("utf-16")) == text


# Folders


def test_a_folder_is_read_in_order_with_what_was_skipped(tmp_path: Path) -> None:
    write(tmp_path, "b/z.txt", RATHAUS)
    write(tmp_path, "a.txt", STIMMEN)
    write(tmp_path, "c.png", b"\x89PNG")
    write(tmp_path, "d", "x")
    write(tmp_path, "e.txt", "")
    for hidden in (".git/a.txt", ".a.txt", "~$a.docx", "__MACOSX/a.txt", "Thumbs.db"):
        write(tmp_path, hidden, RATHAUS)
    seen: list[tuple[int, int]] = []
    found = list(read_folder(tmp_path, lambda done, total: seen.append((done, total))))
    assert [item.id if isinstance(item, Article) else item for item in found] == [
        "a.txt",
        "b/z.txt",
        Skipped(
            "c.png",
            "unknown ending .png; txt, md, html, pdf, docx, json, jsonl, csv and xml are read",
        ),
        Skipped("d", "no ending; txt, md, html, pdf, docx, json, jsonl, csv and xml are read"),
        Skipped("e.txt", "empty file"),
    ]
    assert seen == [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]


def test_a_folder_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(ArticlesNotFound, match="nowhere"):
        article_files(tmp_path / "nowhere")


def test_exact_duplicates_are_read_once(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", f"Neue Brücke\n\n{RATHAUS}\n\n{STIMMEN}")
    write(
        tmp_path, "b.json", json.dumps({"title": "Neue Brücke", "text": f"{RATHAUS}\r\n{STIMMEN} "})
    )
    write(
        tmp_path, "c.jsonl", json.dumps({"title": "Altdorf baut", "text": f"{RATHAUS}\n{STIMMEN}"})
    )
    found = list(read_folder(tmp_path))
    assert [item.id if isinstance(item, Article) else item for item in found] == [
        "a.txt",
        Duplicate("b.json", "a.txt"),
        "c.jsonl#1",  # the same report in another paper
    ]


def test_links_are_safe(tmp_path: Path) -> None:
    outside = write(tmp_path, "outside/secret.txt", RATHAUS)
    folder = tmp_path / "articles"
    write(folder, "a.txt", STIMMEN)
    (folder / "loop").symlink_to(folder)
    (folder / "out").symlink_to(outside.parent)
    (folder / "out.txt").symlink_to(outside)
    (folder / "again.txt").symlink_to(folder / "a.txt")
    (folder / "dangling.txt").symlink_to(folder / "gone.txt")
    found = {getattr(item, "id", getattr(item, "path", "")): item for item in read_folder(folder)}
    assert sorted(found) == ["a.txt", "again.txt", "dangling.txt", "out", "out.txt"]
    assert isinstance(found["a.txt"], Article) or isinstance(found["again.txt"], Article)
    for name, why in {
        "out": "leads out",
        "out.txt": "leads out",
        "dangling.txt": "No such file",
    }.items():
        item = found[name]
        assert isinstance(item, Skipped)
        assert why in item.reason


def test_a_linked_folder_may_be_read(tmp_path: Path) -> None:
    write(tmp_path, "real/a.txt", RATHAUS)
    (tmp_path / "linked").symlink_to(tmp_path / "real")
    assert [isinstance(item, Article) for item in read_folder(tmp_path / "linked")] == [True]


def test_what_may_not_be_opened_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a.txt", RATHAUS)
    closed = write(tmp_path, "closed/b.txt", STIMMEN).parent
    os.mkfifo(tmp_path / "pipe.txt")
    scandir = os.scandir

    def refuse(path: str | os.PathLike[str]) -> object:
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    first, *skipped = read_folder(tmp_path)
    assert isinstance(first, Article)
    assert skipped == [
        Skipped("closed", "cannot be opened: Permission denied"),
        Skipped("pipe.txt", "not a file but a device or pipe"),
    ]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_name_that_is_no_text_is_reported(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_text(RATHAUS)
    (found,) = read_folder(tmp_path)
    assert found == Skipped("\ufffd.txt", "its name is not valid UTF-8; rename it")


# Hostile and unfit files


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "PNG image"),
        ("a.json", b"%PDF-1.7", "a PDF"),
        ("a.csv", b"PK\x03\x04" + bytes(99), "ZIP archive"),
        ("a.txt", b"{\\rtf1 Hallo}", "RTF"),
        ("a.txt", b"<!doctype html><p>Hallo</p>", "HTML"),
        ("a.md", bytes(range(1, 256)) * 9, "binary"),
        ("a.txt", b"\0" * 999, "binary"),
        ("a.md", b" \n\t\n", "blanks"),
        ("a.html", b"", "empty file"),
        ("a.txt", b"Von Anna Schmidt\n12. Februar 2025\n", "no text"),
        ("a.txt", b"--- !!! ---", "no text"),
    ],
)
def test_files_that_are_not_what_they_should_be(
    tmp_path: Path, name: str, content: bytes, why: str
) -> None:
    assert why in reason(tmp_path, name, content)


def test_what_is_absurdly_large_is_not_even_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = {"a.txt": 60e6, "a.pdf": 60e6, "a.docx": 60e6, "a.json": 300e6, "a.jsonl": 3e9}
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} was read"))
    for name, size in sizes.items():
        with (tmp_path / name).open("wb") as file:
            file.truncate(int(size))  # a hole: it takes no room on the disk
    found = list(read_folder(tmp_path))
    assert len(found) == len(sizes)
    assert all(isinstance(item, Skipped) and "too large" in item.reason for item in found)


def test_reasons_carry_no_control_characters(tmp_path: Path) -> None:
    assert reason(tmp_path, "a.json", '{"\\u001b[31m\\ud800rot\\n": 1}') == (
        "no text; fields found: [31mrot"
    )


def test_aliases_within_aliases_of_yaml_do_no_harm(tmp_path: Path) -> None:
    letters = "abcdefghijk"
    layers = [f"{b}: &{b} [{','.join(9 * [f'*{a}'])}]" for a, b in pairwise(letters)]
    bomb = "\n".join(
        ["---", "a: &a [x, x]", *layers, "authors: *k", "title: Brücke", "---", RATHAUS]
    )
    assert article(tmp_path, "a.md", bomb).title == "Brücke"


ENDINGS = [".txt", ".md", ".html", ".pdf", ".docx", ".json", ".jsonl", ".csv", ".xml"]
STARTS = [
    b"",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"<html>",
    b"<rss><item>",
    b'{"text":"',
    b"---\n",
    b"text\n",
    b"\xff\xfe",
]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.sampled_from(STARTS), st.binary(max_size=300))
def test_no_bytes_whatever_raise(tmp_path: Path, start: bytes, rest: bytes) -> None:
    for ending in ENDINGS:
        for item in read(tmp_path, f"a{ending}", start + rest):
            if isinstance(item, Article):
                assert item.text == clean(item.text) != ""
                item.text.encode()
            else:
                assert item.reason


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_no_damage_to_a_sound_file_raises(tmp_path: Path, data: st.DataObject) -> None:
    whole = word(_sound_document()) if data.draw(st.booleans()) else _sound_pdf(tmp_path)
    place = data.draw(st.integers(0, len(whole) - 1))
    damaged = whole[:place] + data.draw(st.binary(max_size=9)) + whole[place + 5 :]
    ending = ".docx" if whole.startswith(b"PK") else ".pdf"
    assert len(read(tmp_path, f"damaged{ending}", damaged)) == 1


def _sound_document() -> docx.document.Document:
    document = docx.Document()
    document.add_paragraph(RATHAUS)
    return document


def _sound_pdf(folder: Path) -> bytes:
    return pdf(folder, "sound.pdf", [RATHAUS]).read_bytes()


def test_reading_is_silent_and_leaves_settings_alone(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    levels = {name: logging.getLogger(name).level for name in ("", "pypdf", "trafilatura")}
    sound = _sound_pdf(tmp_path)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        read(tmp_path, "a.pdf", sound.replace(b"xref", b"xxxx"))
        read(tmp_path, "b.html", "<div>" * 3000 + "x")
        read(tmp_path, "c.html", "<p>&nbsp;</p>")
    assert {name: logging.getLogger(name).level for name in levels} == levels
    assert caplog.records == []
    assert capfd.readouterr() == ("", "")


def test_heavy_libraries_are_loaded_only_when_needed() -> None:
    import subprocess
    import sys

    heavy = "{'trafilatura', 'pypdf', 'docx', 'lxml'}"
    code = f"import sys, index.articles; print({heavy} & {{*sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
