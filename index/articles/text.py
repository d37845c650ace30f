"""Bytes -> text, and text -> clean text: encodings, characters, wrapped lines."""

from __future__ import annotations

import codecs
import html
import re
import unicodedata
from html.entities import html5
from itertools import pairwise

_SAMPLE = 1 << 16  # bytes or characters that settle what a file is

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file, or one protected by a password"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
HTML = "an HTML page"
_HTML_START = re.compile(rb"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html[\s>])", re.I | re.S)

# Bytes that are not valid UTF-8 decode to U+DC80-DCFF; here they are read as Windows-1252.
_STRAY_BYTES = re.compile("[\udc80-\udcff]")
_NOT_ASCII = re.compile("[^\x00-\x7f]")
# A sequence that was cut at the end of the file.
_CUT = re.compile("[\udcc2-\udcf4][\udc80-\udcbf]{0,2}\\Z")
_AS_CP1252 = {
    0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)
}

# What a page may declare; Python has codecs too that are slow, or no encodings of text.
_CODE_PAGE = re.compile("big5|cp|euc|gb|hz|iso|johab|koi8|mac|ptcp|shift|tis|utf-16|utf-32")
# "ß“" in Windows-1252 is a letter of the West African N'Ko script in UTF-8.
_NKO = re.compile("[\u07c0-\u07ff]")

_LINE_ENDS = re.compile("\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
# Control and format characters, byte order marks, halves of surrogate pairs, and the "tags" in
# which text can be hidden: none is seen, and each would keep a search from finding its word.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_SPELT_OUT = {
    "\u2010": "-",
    "\u2011": "-",
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_COMPOUND = re.compile("|".join(_SPELT_OUT))
_SPACES = re.compile(r"[^\S\n]+")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def signature(head: bytes) -> str | None:
    """Return what the first bytes of a file say it is ("a PNG image"); None when they do not."""
    if _HTML_START.match(head):
        return HTML
    return next((kind for magic, kind in _SIGNATURES if head.startswith(magic)), None)


def encoding_of(sample: bytes) -> str | None:
    """Return the Unicode encoding that ``sample``, the start of a file, shows by mark or zeros.

    Western text in UTF-16 has a zero in every other byte. None for any other encoding.
    """
    for mark, name in _BOMS:
        if sample.startswith(mark):
            return name
    half = len(sample) // 2
    even, odd = sample[: 2 * half : 2].count(0), sample[1 : 2 * half : 2].count(0)
    if odd > 0.4 * half and even <= 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd <= 0.05 * half:
        return "utf-16-be"
    return None


def decode(data: bytes, declared: str | None = None) -> str:
    """Return the text of ``data``, whatever its encoding; never raises.

    In this order: a byte order mark or UTF-16's zeros; valid UTF-8; the ``declared`` encoding;
    UTF-8 with a few bad bytes; Windows-1252, if the result looks western; a statistical guess.
    """
    if unicode := encoding_of(data[:_SAMPLE]):
        return data.decode(unicode, "replace").removeprefix("\ufeff")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _declared(data, declared) or _flawed_utf8(data) or _western(data) or _guessed(data)
    return (_NKO.search(text) and _western(data)) or text


def _declared(data: bytes, name: str | None) -> str | None:
    """Decode as declared; browsers read what is declared Latin-1 or ASCII as Windows-1252."""
    try:
        codec = codecs.lookup(name or "").name
        if codec in {"iso8859-1", "ascii"}:
            codec = "cp1252"
        return data.decode(codec) if _CODE_PAGE.match(codec) else None
    except (LookupError, ValueError):
        return None


def _flawed_utf8(data: bytes) -> str | None:
    """Decode UTF-8 that was cut or mixed with Windows-1252: more good sequences than bad bytes."""
    text = _CUT.sub("", data.decode("utf-8", "surrogateescape"))
    bad = len(_STRAY_BYTES.findall(text))
    good = len(_NOT_ASCII.findall(text)) - bad
    return text.translate(_AS_CP1252) if good > bad else None


def _western(data: bytes) -> str | None:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    letters = [character for character in text[:_SAMPLE] if character.isalpha()]
    foreign = sum(not character.isascii() for character in letters)
    return text if foreign <= max(3, 0.5 * len(letters)) else None  # "Grüße" has two of five


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return data.decode(best.encoding if best else "cp1252", "replace")


def is_binary(text: str) -> bool:
    """Whether ``text``, as decoded, is no text: random bytes hold a tenth of control characters."""
    sample = text[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) > 0.05 * len(sample)


def printable(text: str) -> str:
    """Return ``text`` with plain newlines and without the characters that are not seen."""
    if text.replace("\n", "").isprintable():  # nearly always, and much faster
        return text
    return _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text))


def clean(text: str) -> str:
    """Return ``text`` as articles carry it; cleaning twice changes nothing.

    NFC; plain newlines, never more than two in a row; single spaces, also for no-break and thin
    ones (they read the same, and a typed word is found), none at a line's ends; no invisible
    characters; ligatures and odd hyphens spelt out. Quotation marks and dashes stay as they are.
    """
    text = _COMPOUND.sub(lambda match: _SPELT_OUT[match[0]], printable(text))
    text = unicodedata.normalize("NFC", text)
    text = _SPACES.sub(" ", text)
    return re.sub(r"\n{3,}", "\n\n", re.sub(r" ?\n ?", "\n", text)).strip()


def line(text: str) -> str:
    """Return ``text`` cleaned and on one line."""
    return " ".join(clean(text).split())


def unescape(text: str) -> str:
    """Return ``text`` with HTML's entities ("&amp;", "&#8222;") as the characters they name."""
    return _ENTITY.sub(
        lambda m: html.unescape(m[0]) if m[0][1] == "#" or m[0][1:] in html5 else m[0], text
    )


_NARROWEST_WRAP, _WIDEST_WRAP = 50, 120  # characters that editors and mail programs wrap at
CLOSING = "\"'”“’‘»«)] "  # what may stand behind the full stop of a sentence
_SUSPENDED = re.compile(r"(?:und|oder|bzw\.|sowie|bis|and|or|to)\b")
_BULLET = re.compile(r"[-*•] ")


def unwrap(text: str) -> str:
    """Return ``text`` with the lines of a paragraph joined, if it was wrapped at a fixed width.

    A break was forced by wrapping if the next word would not have fitted in. Where most breaks
    were, the text was wrapped, and these are taken out; others stay. ``text`` is clean.
    """
    lines = text.split("\n")
    pairs = [pair for pair in pairwise(lines) if all(pair)]
    lengths = sorted(len(first) for first, _ in pairs) or [0]
    width = lengths[-1 - len(lengths) // 10]  # a headline may be longer
    longest = max((len(second) for _, second in pairs), default=0)
    forced = [pair for pair in pairs if _is_forced(*pair, width)]
    flowing = [pair for pair in forced if not is_final(pair[0])]
    certain = len(forced) > 3 or (
        len(flowing) == len(pairs) and any(second[0].islower() for _, second in flowing)
    )
    fixed = width >= _NARROWEST_WRAP and max(width, longest) <= _WIDEST_WRAP
    if not (fixed and certain and len(forced) >= 0.75 * len(pairs)):
        return text
    joined = lines[:1]
    for first, second in pairwise(lines):
        if _is_forced(first, second, width):
            joined[-1] = join(joined[-1], second)
        else:
            joined.append(second)
    return "\n".join(joined)


def _is_forced(line: str, following: str, width: int) -> bool:
    if not (line and following) or _BULLET.match(following):
        return False
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width


def is_final(line: str) -> bool:
    """Whether ``line`` ends like a sentence, closing quotation marks and brackets aside."""
    return line.rstrip(CLOSING).endswith((".", "!", "?", "…", ":"))


def join(before: str, after: str) -> str:
    """Return two lines as one; a word that was hyphenated at the break is whole again.

    "Nord-" before "und" keeps its hyphen and a space, "Putin-" before "Trump" its hyphen.
    """
    if before.endswith("\xad"):
        return before[:-1] + after
    if not re.search(r"\w[-\u2010]\Z", before) or _SUSPENDED.match(after):
        return f"{before} {after}"
    return before[:-1] + after if after[:1].islower() else before + after
