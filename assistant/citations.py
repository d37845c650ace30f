"""[n] marks <-> passages, also while the text is still streaming.

A model is shown numbered passages and writes marks as it likes: ``[1, 2]``, ``【1】``,
``[Passage 1]``, ``(1)``. Here they become ``[n]``, one number each; text is cut into sentences
that carry their marks; and the marks are numbered anew in the order in which a reader meets them.

Everything that streams is decided at positions of the text, never at the ends of the pieces it
arrives in: however a text is cut into pieces, what comes out is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from index.passages import split_sentences

# ---- Marks ----------------------------------------------------------------------------------

_LONGEST = 80  # characters between brackets; what is longer is no mark
_LABEL = r"(?:passages?|passagen?|sources?|quellen?|documents?|docs?|dokumente?|textstellen?)"
_NUMBER = rf"(?:[\^#]|(?:{_LABEL}|articles?|artikel|refs?\.?|nr\.|no\.)[ \t]*(?:nr\.|no\.|\#)?[ \t]*)?\d+"
_JOIN = r"[ \t]*(?:[,;&/+‐-―-]|and\b|und\b|bis\b|to\b)[ \t]*"
_NUMBERS = rf"{_NUMBER}(?:{_JOIN}{_NUMBER})*"
_MARK = re.compile(
    rf"[ \t]*(?:"
    rf"\[\[[ \t]*(?P<double>{_NUMBERS})[ \t]*\]\]"
    rf"|[\[［【][ \t]*(?P<square>{_NUMBERS})[ \t]*(?:†[^\]］】\n]*)?[\]］】]"
    rf"|\([ \t]*(?P<round>{_NUMBERS})[ \t]*\)"
    rf")",
    re.IGNORECASE,
)
# What stands at the end of the text so far and could still become a mark, or has to see the
# character behind it before it is one.
_UNDECIDED = re.compile(
    rf"[ \t]*(?:[\[［【]{{1,2}}[^\]］】\n]{{0,{_LONGEST}}}[\]］】]?|\([^()\n]{{0,{_LONGEST}}}(?:\)[ \t]*)?)?\Z"
)
