"""Words for the opposite: "prices fell" against "Die Preise stiegen"."""

from __future__ import annotations

import re

from assistant.verify.wording import has_negation

# The two sides of each pair, in German and English, form by form. The particle of "lehnte+ab" ends
# its clause: "an" in front of a noun is a preposition.
_PAIRS = (
    (
        "steigt,steigen,stieg,stiegen,gestiegen,wuchs,wuchsen,gewachsen,zugenommen,nahm+zu,nahmen+zu,"
        "rises,rose,risen,rising,grew,grown,increased,increases",
        "sinkt,sinken,sank,sanken,gesunken,fiel,fielen,schrumpfte,schrumpften,geschrumpft,"
        "abgenommen,nahm+ab,nahmen+ab,falls,fell,falling,fallen,dropped,decreased,decreases,shrank",
    ),
    (
        "mehr als,mindestens,more than,at least",
        "weniger als,höchstens,less than,fewer than,at most",
    ),
    (
        "begrüßt,begrüßte,begrüßten,akzeptiert,akzeptierte,akzeptierten,angenommen,nimmt+an,nahm+an,"
        "nahmen+an,zugestimmt,stimmt+zu,stimmte+zu,stimmten+zu,"
        "welcomes,welcomed,accepts,accepted,approves,approved",
        "abgelehnt,ablehnt,ablehnte,ablehnten,lehnt+ab,lehnte+ab,lehnten+ab,zurückgewiesen,"
        "weist+zurück,wies+zurück,wiesen+zurück,rejects,rejected,refuses,refused",
    ),
    (
        "gewinnt,gewann,gewannen,gewonnen,siegte,siegten,wins,won",
        "verliert,verlor,verloren,unterlag,unterlagen,loses,lost",
    ),
)


def _side(forms: str) -> re.Pattern[str]:
    ways = (
        form.replace("+", r"\b[^.,;:!?]*\b")
        + (r"(?=\s*(?:[.,;:!?]|und\b|$))" if "+" in form else "")
        for form in forms.split(",")
    )
    return re.compile(rf"\b(?:{'|'.join(ways)})\b", re.IGNORECASE)


_SIDES = tuple((_side(one), _side(other)) for one, other in _PAIRS)


def opposite(sentence: str, evidence: str) -> tuple[str, str] | None:
    """A word of ``sentence`` and the opposite that ``evidence`` has in its place.

    (word of the evidence, word of the sentence). None where either has both, or denies anything:
    "not lost" may be won.
    """
    if has_negation(sentence) or has_negation(evidence):
        return None
    for pair in _SIDES:
        said, there = ([side.search(text) for side in pair] for text in (sentence, evidence))
        for i in (0, 1):
            own, other = said[i], there[1 - i]
            if own and other and not said[1 - i] and not there[i]:
                return other[0], own[0]
    return None
