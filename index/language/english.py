"""English."""

from __future__ import annotations

import re

from index.language.table import Language, word_list, word_set

ENGLISH = Language(
    code="en",
    stemmer="english",
    stop_words=word_set("""
        a an the this that these those
        i you he she it we they me him her us them my mine your yours his hers its our ours their
        theirs myself yourself himself herself itself ourselves yourselves themselves one oneself
        who whom whose which what when where why how whoever whatever whichever whenever wherever
        am is are was were be been being have has had having do does did doing done
        can could may might must shall should will would ought
        and or but so yet as if because since while although though unless until till whether than
        once lest whereas
        about above across after against along amid among amongst around at before behind below
        beneath beside besides between beyond by despite down during except for from in inside into
        like near of off on onto out outside over per through throughout to toward towards under
        underneath unlike up upon via with within
        here there then now just only also too very quite rather almost even still already again
        ever always often sometimes usually perhaps maybe however therefore thus hence moreover
        furthermore meanwhile otherwise instead indeed anyway actually really simply
        all any both each every either some someone somebody something anyone anybody anything
        everyone everybody everything more most much many few fewer less least several such own
        same other others another else let lets
        s t d ll ca wo m re ve etc e g i.e
    """),
    negations=word_set("not no nor never nobody nothing none nowhere neither without cannot"),
    typical=word_set("""
        said say says saying told tell tells asked ask added called call calls named name names
        made make makes went go goes going gone came come comes coming took take takes taken gave
        give gives given got get gets found find finds became become becomes known know knows
        think thought believe believed born died lived live lives won win wins lost lose played
        play plays wrote write written held hold began begin started start ended led lead used use
        uses using happened happen happens announced described met meet meeting work works worked
        year years day days week weeks month months time today yesterday tomorrow monday tuesday
        wednesday thursday friday saturday sunday january february march june july october
        december percent million billion people man men woman women child children country
        countries city cities state states world government president minister party war peace
        police court law election company companies kind type part end number group place first
        second third last next new old great big small large larger largest long high higher
        highest good better best early late german english american british germany two three four
        five six seven eight nine ten yes statement statements remark remarks comment comments
        earthquake crash strike attack attacks agreement talks killed injured arrested kills wins
        loses dies leader leaders troops news
    """),
    spelling=re.compile(
        r"\bwh|\bth|sh\b|ck\b|gh|(?:ing|tion|tions|ed|ly|ment|ness|ity|ies|ous|ful|able|ay)\b"
    ),
    opening=re.compile(r"Was [A-Z]"),  # "Was Biden in Berlin?"
    abbreviations=word_set("""
        mr mrs ms messrs mx dr prof rev fr hon st mt ft sen rep gov atty lt col sgt cpl capt cmdr
        maj gen adm pres supt insp mme mlle vs e.g i.e cf approx ca viz
    """),
    final=word_set("""
        etc al inc corp ltd co llc bros jr sr dept univ assn est ave blvd rd hwy u.s u.k u.n d.c
        a.m p.m ph.d m.d b.a m.a
    """),
    before_number=word_set("""
        no nos fig figs eq vol vols pp p art sec ch chap par para approx max min tel
        jan feb mar apr jun jul aug sep sept oct nov dec
    """),
    attribution=re.compile(
        r"(?:[A-Z][\w.'’-]*\s+){1,4}(?:said|says|asked|asks|told|added|wrote|replied|tweeted)\b"
    ),
    months=word_list("""
        January February March April May June July August September
        October November December
    """),
)
