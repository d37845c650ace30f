"""Dutch."""

from __future__ import annotations

import re

from index.language.table import Language, word_list, word_set

DUTCH = Language(
    code="nl",
    stemmer="dutch",
    stop_words=word_set("""
        de het een deze dit die dat
        ik jij je u hij zij ze we wij jullie mij me jou hem haar ons hen hun zich mijn jouw zijn
        onze uw men zelf elkaar
        wie wat waar wanneer waarom hoe welke welk hoeveel waarvan waarmee waarop
        ben bent is was waren geweest wees heb hebt heeft hebben had hadden gehad word wordt worden
        werd werden geworden kan kunt kunnen kon konden moet moeten moest moesten mag mogen mocht
        zal zullen zou zouden wil willen wilde wilden
        en of maar want dus als omdat terwijl hoewel zodat toen tenzij
        aan achter af bij binnen boven buiten door in langs met na naar naast om onder op over per
        sinds te ten ter tegen tijdens tot tussen uit van vanaf via voor volgens
        er hier daar dan nu al ook nog wel toch zo zeer heel erg meer minder meest veel vele weinig
        enkele sommige alle alles iets iemand elk elke ieder iedere ander andere anderen zelfde
        altijd vaak soms weer reeds echter
    """),
    negations=word_set("niet niets niemand nooit geen zonder nee"),
    typical=word_set("""
        zei zegt gezegd verklaarde ja jaar jaren dag dagen week maand uur vandaag gisteren morgen
        eerste president minister regering land landen stad wereld oorlog vrede nederland
        nederlandse nieuw nieuwe grote twee drie vier vijf
    """),
    spelling=re.compile(r"ij|aa|uu|oe\b|(?:lijk|lijke|heid|tje|eerd|eren|isch|sch)\b"),
    abbreviations=word_set(
        "dhr mevr mw dr drs ir mr prof ing st bijv nl o.a d.w.z m.b.t t.a.v i.v.m m.n ca resp"
    ),
    final=word_set("enz etc e.d jr sr"),
    before_number=word_set("nr blz art jan feb mrt apr jun jul aug sept okt nov dec"),
    months=word_list("""
        januari februari maart april mei juni juli augustus september
        oktober november december
    """),
)
