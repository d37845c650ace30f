"""Italian."""

from __future__ import annotations

import re

from index.language.table import Language, word_list, word_set

ITALIAN = Language(
    code="it",
    stemmer="italian",
    stop_words=word_set("""
        il lo la i gli le l un uno una di d del dello della dei degli delle dell al allo alla ai
        agli alle all dal dallo dalla dai dagli dalle dall nel nello nella nei negli nelle nell sul
        sullo sulla sui sugli sulle sull col coi questo questa questi queste quello quella quelli
        quelle quel quei ciò
        io tu lui lei noi voi loro egli ella essi esse mi ti si ci vi ne me te se mio mia miei mie
        tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro vostra
        che chi cui quale quali cosa dove quando come perché quanto quanta quanti quante
        sono sei è siamo siete era erano fu furono essere stato stata stati state sia siano sarà
        saranno sarebbe ho hai ha abbiamo avete hanno aveva avevano avere avuto abbia abbiano avrà
        può possono poteva deve devono fa fanno
        e ed o od ma però se anche mentre quindi dunque poiché
        a ad da in con su per tra fra contro dopo prima durante verso secondo sotto sopra presso
        molto molta molti molte più meno già ancora sempre così bene poco poca pochi poche tutto
        tutta tutti tutte altro altra altri altre stesso stessa ogni alcuni alcune qualche tale tali
        qui qua là lì allora poi
    """),
    negations=word_set("non mai niente nulla nessuno nessuna senza né"),
    typical=word_set("""
        detto dice affermato annunciato sì no anno anni giorno giorni mese settimana oggi ieri
        domani primo presidente ministro governo paese paesi città mondo guerra pace italia
        italiano italiana nuovo nuova grande due tre quattro cinque
    """),
    spelling=re.compile(r"zion[ei]\b|(?:tà|ò|ità|gli|ato|ata|ati|ate|ente|ella|etto|ano|ono)\b"),
    abbreviations=word_set("sig sig.ra sigg dott dott.ssa prof avv ing on sen mons ecc.mo p.es ca"),
    final=word_set("ecc"),
    before_number=word_set("n nn vol pag pagg art cap"),
    months=word_list("""
        gennaio febbraio marzo aprile maggio giugno luglio agosto settembre
        ottobre novembre dicembre
    """),
)
