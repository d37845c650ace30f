"""German: how questions are put, and what answers them."""

from __future__ import annotations

import re

from assistant.extract.tables import Asking, any_of, pattern
from index.language.table import word_set

# ---- Questions for somebody's words -----------------------------------------------------------

_SAYS = any_of("""
    sagt sagte sagten sagen meint meinte meinten meinen erklärt erklärte erklärten betont betonte
    betonten fordert forderte forderten fordern verlangt verlangte verlangten behauptet behauptete
    behaupteten kritisiert kritisierte kritisierten berichtet berichtete berichteten schreibt
    schrieb schrieben antwortet antwortete antworteten erwidert erwiderte entgegnet entgegnete
    verspricht versprach versprachen empfiehlt empfahl empfahlen glaubt glaubte glauben denkt dachte
    denken äußert äußerte äußerten vermutet vermutete befürchtet befürchtete befürchteten hofft
    hoffte erwartet erwartete prophezeit prophezeite prognostiziert prognostizierte bestätigt
    bestätigte dementiert dementierte bestreitet bestritt beklagt beklagte bemängelt bemängelte lobt
    lobte verurteilt verurteilte kommentiert kommentierte ergänzt ergänzte versichert versicherte
    beteuert beteuerte erzählt erzählte erzählten schildert schilderte rät riet droht drohte
""")
_SAID = any_of("""
    gesagt gemeint erklärt betont gefordert verlangt behauptet kritisiert berichtet geschrieben
    geantwortet erwidert entgegnet versprochen empfohlen geglaubt gedacht geäußert vermutet
    befürchtet gehofft erwartet prophezeit prognostiziert bestätigt dementiert bestritten beklagt
    bemängelt gelobt verurteilt kommentiert ergänzt versichert beteuert erzählt geschildert geraten
    gewarnt gehalten angekündigt mitgeteilt vorgeworfen vorgeschlagen eingeräumt eingewandt
    eingewendet angegeben bekanntgegeben hinzugefügt klargestellt angedeutet hingewiesen aufgerufen
    erinnert plädiert gedroht
""")
# Verbs that are of saying only with their other half: "kündigte ... an".
_PARTED_SAYS = any_of("""
    kündigt kündigte kündigten teilt teilte teilten wirft warf warfen schlägt schlug schlugen räumt
    räumte wendet wandte gibt gab gaben fügt fügte stellt stellte deutet deutete weist wies ruft
    rief riefen
""")
_OTHER_HALF = any_of("an mit vor ein bekannt zu hinzu klar hin auf")
_JUDGES = any_of("""
    reagiert reagierte reagierten bewertet bewertete beurteilt beurteilte kommentiert kommentierte
    beschreibt beschrieb begründet begründete rechtfertigt rechtfertigte
""")
_WARNS = any_of("""
    warnt warnte warnten weist wies wiesen erinnert erinnerte ruft rief riefen plädiert plädierte
    protestiert protestierte spricht sprach drängt drängte
""")
_STANCE = any_of("""
    position haltung meinung ansicht auffassung aussage aussagen stellungnahme äußerung äußerungen
    kritik forderung forderungen reaktion antwort kommentar einschätzung worte standpunkt zitate
    statements
""")
_BE = any_of("ist war waren sind lautet lautete lauten")

# ---- Follow-ups --------------------------------------------------------------------------------

# What stands behind "das" where it points back, and not behind the article of a noun.
_AFTER_THAT = any_of("""
    alles für so denn genau nun jetzt eigentlich noch schon er sie der die den dem ein eine nicht
""")
# What stands behind "der" and "die" where they mean somebody: "Was sagte der dazu?"
_ALONE = r"(?=\W*$| (?:dazu|darüber|dagegen|über|zu|zum|zur|gegen|denn|noch|gestern|heute)\b)"
_NOW = any_of("Woche Monat Jahr Jahres Tage Tagen Mal Morgen Abend Sommer Winter Herbst Frühjahr")

# ---- Dates and numbers ------------------------------------------------------------------------

_MONTH = any_of("""
    Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember
""")
_DAY = (
    any_of("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag")
    + r"(?:morgen|vormittag|mittag|nachmittag|abend|nacht)?s?"
)
_SEASON = any_of("Frühjahr Frühling Frühsommer Sommer Spätsommer Herbst Winter Jahreswechsel")
_FEAST = any_of("""
    Mitternacht Mittag Neujahr Ostern Pfingsten Weihnachten Silvester gestern Gestern vorgestern
    Vorgestern
""")
_ONES = any_of("ein zwei drei vier fünf sechs sieben acht neun")
_TEENS = any_of("""
    zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn
""")
_TENS = any_of("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
_SMALL = f"(?:{_ONES}und{_TENS}|{_TENS}|{_TEENS}|{_ONES})"
_NUMERAL = (
    rf"{_SMALL}?(?:hundert|tausend){_SMALL}?|{_ONES}und{_TENS}|{_TENS}|{_TEENS}"
    r"|zwei|drei|vier|fünf|sechs|sieben|acht|neun"  # "ein" is more often the article
    rf"|(?:andert|{_ONES}ein)halb|{_SMALL}mal|einmal"
    r"|[Ee]ine?[rn]? (?:Drittel|Viertel|Fünftel|halbe[rns]?)|halb|[Hh]älfte|doppelt|Dutzende?"
)
_SCALE = any_of("""
    Prozent Prozentpunkte Promille Tausend Millionen Million Milliarden Milliarde Billionen
""")
_UNIT = any_of("""
    Euro Dollar Pfund Franken Rubel Yen Cent Meter Metern Kilometer Kilometern Zentimeter Millimeter
    Quadratmeter Quadratkilometer Kubikmeter Liter Hektar Tonnen Tonne Kilogramm Kilo Gramm Grad
    Celsius Stunden Stunde Minuten Minute Sekunden Tage Tagen Wochen Monate Monaten Jahre Jahren Uhr
    Lichtjahre Megawatt Gigawatt Kilowattstunden Punkte Tore Mal
""")
_SIGN = r"(?:km²?|km/h|m²|m|kg|t|°C|[€$£])"
_CAPITAL = r"[A-ZÄÖÜ][\wäöüß’'-]*"

GERMAN = Asking(
    code="de",
    kinds={
        "time": pattern(r"""
            \b(?:wann\b|wie viel uhr|wie spät\b|welche[smnr]? (?:jahr|tag|datum|monat|jahrhundert
            |jahrzehnt|wochentag|zeit|stunde|uhrzeit|jahreszeit|saison|epoche))
        """),
        "duration": pattern(r"\bwie lange?\b"),
        "number": pattern(r"""
            \b(?:wie ?viele?[nrms]?\b
            |wie (?:hoch|groß|weit|alt|schwer|schnell|teuer|oft|tief|breit|stark|häufig)\b
            |wie (?:hohe|große|lange)[nrs]\b
            |welche[nrs]? (?:\w+ )?(?:summe|anzahl|zahl|höhe|prozentsatz|anteil|betrag|preis|alter
            |temperatur|größe|entfernung|geschwindigkeit)
            |was (?:hat |haben )?(?:.+ )?(?:kostet|kosteten?|gekostet)\b)
        """),
        "place": pattern(r"""
            \b(?:wo|wohin|woher)\b
            |\bwelche[smnr]? (?:\w+ )?(?:stadt|land|ort|dorf|staat|bundesland|region|kontinent|insel
            |gebiet|straße|gebäude|bezirk|observatorium|gegend)
        """),
        "reason": pattern(r"""
            \b(?:warum|weshalb|wieso|weswegen|wozu)\b
            |\bwelche[mnrs]? (?:grund|gründen|ursache|zweck)
        """),
        "person": pattern(r"\b(?:wer|wen|wem|wessen)\b"),
        "fact": pattern(r"\b(?:was|welche[smnr]?|wie)\b"),
    },
    words_of=(
        pattern(r"""
            (?:und )?was (?:hält|hielt|halten|hielten|denkt|dachte) (?P<speaker>.+?)
            \s(?P<about>von .+)
        """),
        pattern(rf"(?:und )?was {_SAYS} (?:denn )?(?P<speaker>.+)"),
        pattern(rf"(?:und )?was {_PARTED_SAYS} (?P<speaker>.+) {_OTHER_HALF}\W*$"),
        pattern(rf"(?:und )?was (?:hat|haben|hatte|habe) (?P<speaker>.+) {_SAID}\W*$"),
        pattern(r"wie (?:äußert|äußerte|äußerten) sich (?P<speaker>.+)"),
        pattern(r"wie (?:hat|haben) sich (?P<speaker>.+) geäußert\W*$"),
        pattern(rf"wie {_JUDGES} (?P<speaker>.+?) auf (?P<about>.+)"),
        pattern(rf"wie {_JUDGES} (?P<speaker>.+)"),
        pattern(rf"wo(?:vor|rauf|ran|zu|für|gegen|rüber) {_WARNS} (?!sich\b)(?P<speaker>.+)"),
        pattern(rf"welche {_STANCE} (?:hat|hatte|vertritt|vertrat|äußerte) (?P<speaker>.+)"),
        pattern(rf"""
            (?:was|wie) {_BE} (?:die |der |das )?{_STANCE} (?:von |des |der |vom )?(?P<speaker>.+)
        """),
        pattern(rf"(?:was|wie) {_BE} (?P<speaker>\w+['’s]) {_STANCE}(?P<about>.*)"),
        pattern(rf"(?:alle )?{_STANCE} (?:von|des|der|vom) (?P<speaker>.+)"),
        pattern(rf"welche {_STANCE} (?:gibt|gab) es (?:von|des|der|vom) (?P<speaker>.+)"),
        pattern(r"""
            (?!w[aeioä]|alle |die |gibt )(?P<speaker>(?-i:[A-ZÄÖÜ])[^?]*?) (?:zitate|aussagen)\b
            (?P<about>.*)
        """),
        pattern(rf"""
            (?!w[aeioä]|alle |die |gibt )(?P<speaker>(?-i:[A-ZÄÖÜ])[^?]*?)(?:['’]s?|(?<![sxzß])s)
            \s{_STANCE}\b(?P<about>.*)
        """),
    ),
    said_by=(
        pattern(rf"(?:und )?wer {_SAYS}(?: \w+)?,? (?:dass|daß|ob)\s(?P<about>.+)"),
        pattern(rf"(?:und )?wer (?:hat|hatte) {_SAID},? (?:dass|daß|ob)\s(?P<about>.+)"),
        pattern(rf"""
            (?:und )?wer (?:hat |hatte )?(?:{_SAYS}|{_SAID})\W*[“”\"„«»‚'](?P<about>.+)
        """),
        pattern(r"""
            von wem (?:stammt|stammen|ist|kommt) (?:der satz|das zitat|die aussage|die worte)
            \W*(?:,? dass\s)?(?P<about>.+)
        """),
        pattern(rf"wer {_PARTED_SAYS}(?: \w+)? {_OTHER_HALF},? (?:dass|daß)\s(?P<about>.+)"),
    ),
    openers=word_set("""
        zu zum zur über nach auf im in am an bei beim gegen für vor von während mit wegen gegenüber
        dazu darüber daran dagegen davon sich gestern heute seit unter um aus laut anlässlich
        bezüglich angesichts hinsichtlich ob dass wie als nicht noch eigentlich genau denn
    """),
    particles=word_set("von van zu der den dem de del di da bin al el ten"),
    genitives=word_set("des der vom"),
    ands=word_set("und sowie &"),
    topical=pattern(r"""
        \b(?:zu|zum|zur|über|von|vom|gegen|für|bezüglich|hinsichtlich|angesichts|dazu|darüber)\b
    """),
    leading=pattern(r"^(?:der|die|das|den|dem|des|eine?[mnr]?|ob|dass|wie) "),
    trailing=pattern(rf" (?:{_OTHER_HALF}|{_SAID})$"),
    he=re.compile(rf"\b(?:er|ihm|ihn)\b|\bder{_ALONE}"),
    she=re.compile(
        rf"(?<!en )(?<!sind )\b(?:sie\b|die{_ALONE})|\bihr\b(?! (?:[a-zäöüß]+ )?[A-ZÄÖÜ])"
    ),
    inner=re.compile(r"(?:er|sie|(?:sein|ihr)(?:e[mnrs]?)?)\b"),
    pointing=pattern(rf"""
        (?<!,)\sdas(?:\W*$| (?:(?-i:[a-zäöüß]+)\W*$|{_AFTER_THAT}\b))
        |\b(?:dies(?:e[mnrs]?)?|jene[mnrs]?)\b(?! {_NOW}\b)
        |\b(?-i:dort|da|dabei|davon|darüber|damals|danach|daran|dagegen|damit|dazu|darauf|dafür
        |dadurch|daraus|darin|deswegen|deshalb|ihnen)\b(?! hinaus)(?!.*, (?:dass|zu|ob|wie|was)\b)
        |(?<!gibt )(?<!gab )(?<!geht )(?<!ging )(?<!kommt )(?<!kam )(?<!heißt )(?<!handelt )
        (?<!dass )\b(?-i:es)\b(?!,| (?:gibt|gab|geht|ging|für)\b)
        |(?:(?<=en )|(?<=sind ))(?-i:sie)\b
        |\b(?-i:(?:sein|ihr)(?:e[mnrs]?)?(?= (?:[a-zäöüß]+ )?[A-ZÄÖÜ]))
    """),
    adding=pattern(r"""
        \b(?:noch|sonst|auch|außerdem|ebenfalls|zudem|weitere[mnrs]?|andere[mnrs]?|mehr)\b
    """),
    joining=pattern(r"""
        (?:(?:und|aber|oder)\b(?: (?:was|wie) (?:ist|war|sieht es) (?:mit|bei)\b)?\s*
        |(?:was|wie) ist mit\s
        |(?:(?:nein|nee|sorry|entschuldigung|pardon|halt|doch)\b\W*)*
        (?:(?:ich (?:meine|meinte)|gemeint (?:ist|war|waren))\b|nicht .+? sondern\b)\W*
        |(?:nein|sorry|entschuldigung|pardon)\b\W+)
        (?:(?:der|die|das|den|dem|denen) (?=(?:in|im|am|an|auf|aus|bei|mit|von|vom|vor|zu|zur)\b))?
    """),
    verbs=word_set("""
        hat haben hatte hatten ist sind war waren wird werden wurde wurden kann können konnte soll
        sollen sollte will wollen wollte muss müssen darf dürfen gibt gab geht ging kommt kam stimmt
    """),
    say="Was sagte {speaker} {about}?",
    on="über",
    answers={
        "time": pattern(
            rf"""
            (?:\d{{1,2}}\. {_MONTH}(?: \d{{4}})?|\b{_MONTH}(?: \d{{4}})?\b|\b{_DAY}\b
            |\b\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}}|\d\d)?|\b\d{{1,2}}(?:[.:]\d\d)? Uhr|\b{_FEAST}\b
            |\b{_SEASON}(?: \d{{4}})?\b|\b\d{{1,2}}\. Jahrhunderts?(?: v\. Chr\.)?
            |(?<![\d.,])(?:1\d|20)\d\d(?:er(?:n|-Jahren?)?)?(?![\d.,]\d|\d| {_UNIT}| {_SCALE})
            |\b\d{{2,4}} [vn]\. Chr\.|(?<=Jahr )\d{{3,4}}|(?<=Jahre )\d{{3,4}}
            |\bvor (?:{_NUMERAL}|\d+) (?:Jahren|Monaten|Wochen|Tagen|Stunden))
            """,
            0,
        ),
        "number": pattern(
            rf"""
            (?:[$€£] ?)?(?<!\w)(?:\d+(?:[.,]\d+)*[½¼¾]?|(?:{_NUMERAL})(?!\w))
            (?: ?[%‰]| {_SCALE})?(?: {_UNIT}\b| ?{_SIGN}(?!\w))?
            """,
            0,
        ),
        "place": pattern(
            rf"""
            \b(?i:in|im|nach|aus|bei|beim|auf|an|am|vor|nahe|über|durch|zwischen|um|von|zur|zum|ins)
            (?: der| den| dem| das| die)?\s(?P<answer>{_CAPITAL}(?: (?:am )?{_CAPITAL})*)
            """,
            0,
        ),
        "reason": pattern(r"""
            \b(?:weil|da|denn|wegen|aufgrund|damit|infolge|angesichts|dank|deshalb|daher|deswegen
            |sodass|um(?=[^.;]{3,80} zu )|zu einem|zu einer|zum|zur)\b[^.;:!?]+
        """),
    },
)
