"""German: how news says who said what."""

from __future__ import annotations

from collections.abc import Iterator

from index.statements.table import Cues, Verb, lexicon, words

# Verbs of saying and holding. "+" before a verb: it reports also without a clause ("forderte den
# Rücktritt"); "=" and "~": it names or judges and takes no clause ("nannte ihn einen Helden"),
# "=" reports besides. Regular verbs stand alone, the others with present, past and participle.
# "mit-teilen" parts its prefix: "teilte ... mit".
_VERBS = """
sagen erklären betonen meinen behaupten +versichern äußern antworten entgegnen erwidern ergänzen
erläutern berichten melden vermelden bestätigen kritisieren +fordern +verlangen +warnen
+begründen kommentieren bekräftigen beteuern bekunden verkünden beklagen
+bemängeln +bedauern =loben ~würdigen ~verurteilen =bezeichnen erzählen schildern prophezeien
prognostizieren resümieren argumentieren +appellieren +plädieren konstatieren vermuten glauben
+hoffen +befürchten fürchten +schätzen folgern urteilen fragen skandieren twittern posten mahnen
+dementieren spekulieren signalisieren drohen ~attackieren erinnern rechtfertigen
~charakterisieren ~kennzeichnen ~rügen spotten klagen jubeln witzeln scherzen schimpfen murmeln
rufen:ruft,rief,gerufen +empfehlen:empfiehlt,empfahl,empfohlen
+versprechen:verspricht,versprach,versprochen schreiben:schreibt,schrieb,geschrieben
=beschreiben:beschreibt,beschrieb,beschrieben sprechen:spricht,sprach,gesprochen
widersprechen:widerspricht,widersprach,widersprochen =nennen:nennt,nannte,genannt
+raten:rät,riet,geraten bitten:bittet,bat,gebeten denken:denkt,dachte,gedacht
+verweisen:verweist,verwies,verwiesen +bestreiten:bestreitet,bestritt,bestritten
gestehen:gesteht,gestand,gestanden hervor-heben:hebt,hob,hervorgehoben
+vor-werfen:wirft,warf,vorgeworfen unterstreichen:unterstreicht,unterstrich,unterstrichen
+vor-halten:hält,hielt,vorgehalten fest-halten:hält,hielt,festgehalten an-geben:gibt,gab,angegeben
+bekannt-geben:gibt,gab,bekanntgegeben zu-geben:gibt,gab,zugegeben
+hin-weisen:weist,wies,hingewiesen zurück-weisen:weist,wies,zurückgewiesen
+vor-schlagen:schlägt,schlug,vorgeschlagen +auf-rufen:ruft,rief,aufgerufen
ein-laden:lädt,lud,eingeladen ein-gestehen:gesteht,gestand,eingestanden
davonaus-gehen:geht,ging,ausgegangen fort-fahren:fährt,fuhr,fortgefahren hinzu-fügen aus-führen
an-führen mit-teilen +an-kündigen ein-räumen fest-stellen klar-stellen +auf-fordern zu-sichern
an-merken +an-mahnen +an-prangern zu-stimmen ab-lehnen klar-machen +an-regen aus-sagen dar-legen
ein-wenden:wendet,wandte,eingewandt deutlich-machen +aufmerksam-machen bekannt-machen
aus-schließen:schließt,schloss,ausgeschlossen zitieren einschätzen +ein-schätzen
entscheiden:entscheidet,entschied,entschieden beschließen:beschließt,beschloss,beschlossen
+begrüßen =bewerten =werten =deuten zweifeln bezweifeln beschuldigen bezichtigen
=vergleichen:vergleicht,verglich,verglichen beantragen verlautbaren +monieren notieren
vermerken unterstellen wettern poltern bilanzieren flehen hinzu-setzen +zu-sagen dar-stellen
vor-rechnen beschwören:beschwört,beschwor,beschworen +ein-stufen verteidigen mutmaßen
vor-geben:gibt,gab,vorgegeben frotzeln höhnen grüßen betiteln überlegen
heraus-streichen:streicht,strich,herausgestrichen an-bieten:bietet,bot,angeboten
heraus-finden:findet,fand,herausgefunden kontern formulieren
vor-tragen:trägt,trug,vorgetragen +an-drohen +aus-sprechen:spricht,sprach,ausgesprochen
nach-fragen wundern empören ein-schränken präzisieren konkretisieren relativieren
bei-pflichten an-fügen sinnieren argwöhnen postulieren ein-werfen:wirft,warf,eingeworfen
zu-gestehen:gesteht,gestand,zugestanden vor-bringen:bringt,brachte,vorgebracht
ge=loben schwören:schwört,schwor,geschworen zürnen an-=deuten auf-klären +beziffern
protestieren
berechnen errechnen aus-rechnen freuen +erwarten erhoffen +befürworten diskutieren vereinbaren
ärgern demonstrieren verdeutlichen garantieren informieren prahlen schwärmen ermahnen
drängen beharren +rechnen erwähnen +erwägen:erwägt,erwog,erwogen beschweren
bewundern hinterfragen benennen
raunen fluchen stöhnen seufzen flüstern schreien:schreit,schrie,geschrien predigen
beantworten verneinen bejahen leugnen
beanstanden tadeln widerrufen:widerruft,widerrief,widerrufen
an-nehmen:nimmt,nahm,angenommen
+an-weisen:weist,wies,angewiesen nahe-legen:legt,legte,nahegelegt
entgegen-halten:hält,hielt,entgegengehalten entgegen-setzen
+voraus-sagen +vorher-sagen ab-sprechen:spricht,sprach,abgesprochen
zu-schreiben:schreibt,schrieb,zugeschrieben zurück-rudern nach-legen offen-legen an-raten
deponieren rüffeln analysieren attestieren bescheinigen plaudern entrüsten enthüllen
insistieren jammern konzedieren lamentieren lästern meckern motzen mokieren nach-setzen nörgeln
offenbaren orakeln philosophieren referieren replizieren resignieren rühmen sekundieren skizzieren
spötteln sticheln unken untermauern +urgieren zetern frohlocken grübeln hadern
kalauern kolportieren maulen parieren proklamieren weissagen
entgegen-treten:tritt,trat,entgegengetreten erörtern ersuchen herunter-spielen nach-haken
nach-schieben:schiebt,schob,nachgeschoben preisen:preist,pries,gepriesen richtig-stellen
schluss-folgern stammeln stottern staunen über-mitteln +geißeln +pochen titeln
ab-streiten:streitet,stritt,abgestritten aus-rufen:ruft,rief,ausgerufen ~beurteilen ab-wiegeln
durch-blicken auf-zeigen zu-spitzen
"""

# Verbs that say something only with a word behind them: "vertritt die Ansicht". "+" as above.
_PHRASES = {
    "ist sind war waren sei seien": "ansicht meinung auffassung überzeugung überzeugt sicher "
    "zuversichtlich optimistisch",
    "vertritt vertrat vertreten vertraten": "ansicht meinung auffassung these standpunkt position",
    "kritisiert kritisierte kritisieren kritisierten": "+als",
    "verurteilt verurteilte verurteilten": "+als",
    "äußert äußerte äußern äußerten": "hoffnung ansicht vermutung verdacht befürchtung "
    "kritik +über",
    "hält hielt halten hielten": "+für möglich wahrscheinlich unwahrscheinlich denkbar "
    "ausgeschlossen",
    "sieht sah sehen sahen": "+als +darin +in",
    "besteht bestand bestehen bestanden": "darauf",
    "legt legte legten": "wert",
    "rät riet raten rieten": "+zu",
    "warnt warnte warnen warnten mahnt mahnte mahnen mahnten": "+vor",
    "wünscht wünschte wünschen wünschten": "+sich",
    "beruft berief berufen beriefen": "darauf",
    "spricht sprach sprechen sprachen": "davon +dafür +dagegen +von +vom",
    "betrachtet betrachtete betrachteten betrachten": "+als",
    "berichtet berichtete berichten berichteten": "+von +vom +über",
    "geht ging gehe gehen gingen": "+von…aus +vom…aus",
    "erzählt erzählte erzählen erzählten": "+von",
    "macht machte machen machten": "+verantwortlich",
    "will wollte wollen wollten": "wissen",
    "zeigt zeigte zeigen zeigten": "sich",
    "kommt kam kommen kamen": "ergebnis schluss ergebnissen schlussfolgerung",
    "bringt brachte brachten": "ausdruck",
    "drückt drückte drückten": "aus",
    "streitet stritt": "ab",
    "findet fand finden fanden": "gut richtig falsch wichtig schade schlimm problematisch",
}

# Only a source does so: "in der Studie steht, dass".
_WRITTEN = "besagt besagte lautet lautete ergab ergaben ergibt"

_REGULAR_T = ("d", "t", "chn", "ffn", "gn")


def _regular(infinitive: str) -> tuple[str, str, str]:
    stem = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    link = "e" if stem.endswith(_REGULAR_T) else ""
    prefixed = infinitive.startswith(
        ("be", "er", "ver", "ent", "wider", "unter", "zer", "ge")
    ) or infinitive.endswith("ieren")
    weak = prefixed and infinitive not in ("beten", "erben")
    return f"{stem}{link}t", f"{stem}{link}te", f"{'' if weak else 'ge'}{stem}{link}t"


def _forms() -> Iterator[tuple[str, str, Verb]]:
    """(kind of form, form, verb) of every verb above; kinds: finite, final, participle."""
    for entry in _VERBS.split():
        reports, names = entry[0] in "+=", entry[0] in "=~"
        infinitive, _, given = entry.lstrip("+=~").partition(":")
        prefix, _, base = infinitive.rpartition("-")
        if given:
            present, past, participle = given.split(",")
            # sagte -> sagten, sprach -> sprachen
            pasts = (past, past + ("n" if past.endswith("e") else "en"))
        else:
            present, past, participle = _regular(base)
            participle = prefix + participle
            pasts = (past, past + "n")
        subjunctive = base.removesuffix("n") if base.endswith("en") else base
        particle = "davon" if prefix == "davonaus" else prefix
        joined = "aus" if prefix == "davonaus" else prefix
        verb = Verb(particle, reports, names=names)
        for form in dict.fromkeys((present, base, *pasts, subjunctive)):
            yield "finite", form, verb
            yield "final", joined + form, Verb("", reports)
        yield "participle", participle, verb
        yield "infinitive", joined + base, Verb("", reports, names=names)


_ALL = tuple(_forms())

# Konjunktiv I of the third person (and forms of Konjunktiv II that stand in for it).
_SUBJUNCTIVE = """
sei seien habe werde könne müsse solle wolle dürfe möge wisse gebe gehe komme stehe bleibe liege
mache lasse sehe finde bekomme halte führe biete brauche drohe fehle gelte handele handle nehme
spreche stelle verliere verfüge zeige ziehe bestehe verstehe entstehe beginne beruhe bedeute
bedürfe befinde bringe denke diene enthalte erhalte erfülle erwarte fordere fühle funktioniere
gehöre genieße gelinge geschehe gewinne glaube hoffe kenne koste laufe lebe leide leiste liefere
löse nutze passe plane reiche richte rechne sage schaffe scheine setze sorge spiele sterbe teile
trage treffe treibe treten trete unterliege unterstütze verdiene verfolge vergesse verhalte
verhindere verlange verletze vertrete verstoße wachse wirke wünsche zähle zahle zwinge betrage
betreffe betreibe bilde entspreche entscheide erfolge ergebe erkenne ermögliche fahre fliege
folge helfe hindere hänge kämpfe laute lehne liebe schade schließe schreibe schütze schweige
sitze stamme steige sinke stimme suche unternehme untersuche verbiete verbreite verbessere
vorliege vertraue verwende verzichte weigere wende werfe arbeite achte begrüße behalte
beabsichtige bereite berichte bestreite bestätige bezahle erinnere erkläre existiere freue
herrsche informiere interessiere kontrolliere kümmere lehre lerne profitiere prüfe reagiere
weise ruhe bedinge rechtfertige umfasse vorschreibe mindere erreiche erleide erlebe erscheine
einstelle lohne melde merke nenne opfere ordne packe pflege raube reise reize rette
riskiere rolle schicke schieße schlafe schmerze schulde schwäche siege singe spare spüre stoppe
streite stürze tanze täusche teste töte trenne trinke übe überzeuge umgehe verbinde verdränge
vereinbare verfahre vergebe verharmlose verhafte verhandle verkenne vermute verschärfe
verschwinde verspreche versorge verstärke verteile vertreibe verwechsle vorwerfe wähle warne
wechsele wiederhole zeichne ziele zuende zweifle appelliere behaupte belaste belege bemühe
beobachte beschäftige beschränke besitze bestimme beteilige beweise bewege bewerte bezeichne
bezwecke bremse dränge dulde durchführe eigne entwickle ergreife erhöhe ernenne eröffne
ersetze erwähne fliehe fördere gefährde genüge gestalte gestehe greife gründe handhabe heiße
hole ignoriere investiere kaufe klage koche kooperiere kritisiere lade leugne locke mangele
mieste missachte missbrauche motiviere neige nütze passiere plädiere produziere rate
regele respektiere scheitere schrecke senke signalisiere spalte stehle stoße stütze tauge tue
überprüfe überschreite unterschätze unterscheide unterschreibe veröffentliche verzögere vorgehe
regiere rufe rücke schlage schneide sende sichere strebe stärke störe überlege überlasse
übernehme übertreffe verändere vermeide verkaufe versuche verteidige warte widerspreche wohne
zeuge zerstöre lege hebe lese rede wage wiege fange miete
"""

_WEEKDAYS = (
    *("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend"),
    "sonntag",
)
_PARTS_OF_DAYS = ("früh", "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")
_DAYS = {day + part for day in _WEEKDAYS for part in ("", *_PARTS_OF_DAYS)}

GERMAN = Cues(
    finite=lexicon(
        [(form, verb) for kind, form, verb in _ALL if kind == "finite"]
        + [(form, Verb("es", sourced=True)) for form in ("heißt", "hieß")]
        + [(form, Verb(sourced=True, written=True)) for form in ("steht", "stand", "verlautete")]
        + [(form, Verb()) for form in ("verrät", "verriet", "verrieten")]  # "verraten" is to betray
        + [(form, Verb(written=True)) for form in _WRITTEN.split()]
        + [(form, Verb("hervor", sourced=True)) for form in ("geht", "ging", "gehe")]
        + [
            (form, Verb(noun.lstrip("+"), reports=noun[0] == "+"))
            for forms, nouns in _PHRASES.items()
            for form in forms.split()
            for noun in nouns.split()
        ]
    ),
    final=frozenset(form for kind, form, _ in _ALL if kind == "final"),
    shown=words(
        "zeigt zeigte zeigen zeigten ergab ergaben belegt belegen hervorgeht hervorging ausdrückte "
        "ausdrückt heißt hieß steht weiß"
    )
    | {"bekannt gab", "bekannt gaben", "bekannt gibt"},
    participles={form: verb.reports for kind, form, verb in _ALL if kind == "participle"}
    | {
        "bekannt gegeben": False,
        "bekannt gemacht": False,
        "deutlich gemacht": False,
        "klar gemacht": False,
        "abgestritten": False,
    },
    auxiliaries=words("hat haben habe hatte hatten hätte hätten"),
    passives=words("wird werden wurde wurden worden ist sind war waren"),
    complementizers=words(
        "dass daß ob wie warum weshalb wieso wann wer wen wem was wo wohin woher"
    ),
    relatives=words(
        "der die das den dem dessen deren denen welcher welche welches wo was wer wobei womit "
        "wodurch worauf woran"
    ),
    subordinators=words(
        "dass daß ob weil da nachdem bevor während obwohl wenn als wie damit sodass indem "
        "obgleich falls sobald solange wobei seit bis um ohne statt wonach der die das den dem "
        "dessen deren welcher welche welches zumal soweit sofern ehe wohingegen woraufhin weswegen "
        "weshalb"
    ),
    before=words("laut gemäß lt"),
    source_nouns=words(
        "angaben angabe aussage aussagen ansicht auffassung meinung einschätzung darstellung "
        "worten auskunft informationen information erkenntnissen berichten bericht meldungen "
        "meldung medienberichten presseberichten zeitungsberichten mitteilung überzeugung "
        "schätzungen schätzung vernehmen augenzeugenberichten zeugenaussagen medienangaben "
        "polizeiangaben behördenangaben regierungsangaben unternehmensangaben "
        "agenturberichten agenturmeldungen medieninformationen erklärung lesart urteil wissen "
        "behauptung behauptungen sicht vermutungen darstellungen studie umfrage analyse "
        "stellungnahme ankündigung ermittlungen ermittlung vorhersage "
        "expertenmeinung erkenntnisstand bekunden medien plänen plan "
        "prognosen verlautbarung verlautbarungen gutachten vorstellung "
        "vorstellungen wunsch dafürhalten einschätzungen beobachtungen recherchen "
        "prognose berechnungen pressemitteilung planungen bewertung "
        "untersuchung untersuchungen erhebung umfragen studien hochrechnungen gerüchten"
    ),
    source_prepositions=words("nach aus"),
    after=words("zufolge"),
    after_nouns=words("nach"),
    concerning=words("für"),
    thus=words("so"),
    according=words("demnach demzufolge wonach"),
    first_person=words("ich mich mir wir uns mein meine meiner unser unsere unserer unseren"),
    therein=words("darin"),
    as_words=words("wie"),
    determiners=words(
        "der die das dem den des ein eine einem einen einer eines sein seine seiner seinem "
        "seinen seines ihr ihre ihrer ihrem ihren ihres dieser diese dieses diesem diesen "
        "jener jene mehrere viele einige zwei drei alle beide manche zahlreiche andere kein "
        "keine keinen keinem keiner keines mein meine meinen meinem meiner unser unsere unseren "
        "unserem unserer jeder jede jedes jedem jeden solche solcher solchen etliche wenige "
        "sämtliche mehr weniger"
    ),
    non_subject=words(
        "dem den des einem einen eines ihm ihn ihnen mir mich uns diesem diesen dessen "
        "deren einander seinem seinen ihrem ihren"
    ),
    prepositions=words(
        "in im an am auf aus bei beim mit nach von vom zu zum zur vor über unter gegen "
        "gegenüber für durch um ohne seit wegen während trotz neben zwischen hinter laut "
        "gemäß anlässlich angesichts bezüglich hinsichtlich innerhalb außerhalb bis ab per "
        "via aufgrund mittels anhand infolge statt anstatt binnen dank entgegen hierzu "
        "außer unterhalb oberhalb seitens vonseiten angesichts nahe entlang laut"
    ),
    adverbs=words(
        "anders stellvertretend folgendes "
        "gestern heute morgen zudem außerdem weiter weiterhin ferner dabei dazu darüber damit "
        "dagegen hingegen jedoch allerdings auch nun jetzt bereits schon zuvor vorher später "
        "danach dann daraufhin so deshalb daher deswegen trotzdem dennoch gleichzeitig "
        "zugleich ebenfalls ebenso offenbar angeblich zunächst schließlich zuletzt mehrfach "
        "wörtlich abschließend ausdrücklich erneut wieder nochmals noch nur sogar selbst "
        "wiederum einst damals inzwischen mittlerweile immer hier dort da hierzu dafür davor "
        "kürzlich jüngst unterdessen indes derweil insbesondere zwar aber denn doch ja sich "
        "es vorab öffentlich telefonisch schriftlich mündlich offiziell kurz lange "
        "ursprünglich weiters anschließend gegenwärtig derzeit momentan bisher bislang "
        "ansonsten sonst vielmehr darin daran darauf hinzu deutlich klar knapp etwa rund "
        "davon hierbei mitunter teilweise überraschend scharf stets wohl vermutlich überdies erst "
        "eben gerade entsprechend demgegenüber andererseits einerseits erstmals einmal wenig "
        "besorgt sinngemäß enttäuscht erfreut zufrieden empört verärgert entsetzt erleichtert "
        "passend relativierend einschränkend ergänzend selten "
        "sehr vorne hinten gerne alleine inklusive sukzessive "
        "umgehend sofort montags abends mittags nachmittags gemeinsam insofern immerhin insgesamt "
        "zusammen allein vorerst demnächst künftig neuerdings letztlich letztendlich allenfalls "
        "jedenfalls freilich folglich somit hiermit dahinter daneben darunter dazwischen nebenbei "
        "tatsächlich ferner zuletzt sodann ohnehin sowieso übrigens wortwörtlich prompt kurzum "
        "stattdessen nichtsdestotrotz desgleichen seither seitdem nunmehr fortan bald manchmal oft "
        "sowohl häufig meist meistens niemals nie gegebenenfalls gleichwohl nachher vorhin"
    ),
    conjunctions=words("und aber doch denn oder sondern sowie") | {"als auch"},
    pronouns={
        "er": "m",
        "sie": "f",
        "es": "x",
        "dieser": "m",
        "diese": "f",
        "letzterer": "m",
        "letztere": "f",
        "man": "x",
        "wir": "i",
        "ich": "i",
    },
    genitive=words("des der eines einer von vom für im am beim bei in und & sowie aus gegen")
    | {"als auch"},
    subjunctive=words(_SUBJUNCTIVE) - words("erkläre"),
    weak_subjunctive=words(
        "hätte hätten wäre wären würde würden könnte könnten müsste müssten sollte sollten "
        "käme kämen gäbe gäben ginge ließe bräuchte bräuchten "
        "läge lägen stünde stünden stände ständen befände befänden fände fänden nähme nähmen "
        "bräche brächen spräche sprächen sähe sähen bliebe verlöre verlören "
        "entstünde entstünden bestünde bestünden träfe träfen böte böten wüsste wüssten "
        "verliefe liefe hieße trüge trügen führe schüfe verstieße fiele hinge brächte brächten "
        "dächte dächten gälte gälten hülfe bekäme bekämen kämen zöge zögen schlösse schlössen "
        "träte träten würfe würfen stürbe stürben verschwände bedürfte bedürften entspräche "
        "entsprächen spräche gewänne vergäße säße säßen läse"
    ),
    infinitive="zu",
    modals=words(
        "kann können konnte konnten muss müssen musste mussten soll sollen sollte sollten "
        "will wollen wollte wollten darf dürfen durfte durften möchte möchten mag mögen lässt "
        "lassen ließ ließen würde würden könnte könnten müsste müssten wird werden wurde "
        "wurden"
    ),
    purpose=words("um ohne statt anstatt"),
    reflexive=words("sich"),
    questions=words("wer was wo niemand keiner nichts"),
    negations=words("nicht nie niemals keineswegs keinesfalls nirgends nirgendwo"),
    lifting=words("nur ohne zuletzt weniger einmal umsonst ganz allzu"),
    nobody=words("niemand jemand nichts weder kein keine keiner keines keinem"),
    doubting=words("falls ob wenn"),
    opining=words(
        """
        glaubt glaubte glaube glauben glaubten denkt dachte denke denken dachten meint meinte meine
        meinen meinten findet fand finde finden fanden sieht sah sehe sehen sahen erwartet erwartete
        erwarte erwarten erwarteten rechnet rechnete rechne rechnen rechneten hofft hoffte hoffe
        hoffen hofften will wollte wolle wollen wollten hält hielt halte halten hielten ist war sei
        sind waren seien geht ging gehe gehen gingen zweifelt zweifelte zweifeln plant plante planen
        kann konnte könne können konnten möchte möchten schließt schloss schließen schlossen
        """
    ),
    tellings=words("angaben aussagen darstellung auskunft worten ausführungen"),
    opinion_nouns=words(
        "meinung ansicht auffassung einschätzung darstellung vernehmen überzeugung "
        "dafürhalten aussage aussagen angaben worten angabe schätzung"
    ),
    source_endings=(
        "angaben",
        "bericht",
        "berichten",
        "berichts",
        "meldung",
        "meldungen",
        "aussage",
        "aussagen",
        "informationen",
        "studie",
        "umfrage",
        "mitteilung",
        "schätzungen",
        "prognose",
        "darstellung",
        "erkenntnissen",
        "schätzung",
        "medien",
        "quellen",
        "kreisen",
    ),
    speech_nouns=words(
        "argument theorie these vorwurf ankündigung behauptung forderung hinweis "
        "schlussfolgerung aussage begründung worten hoffnung befürchtung verdacht bedingung "
        "zweifel warnung kritik erklärung äußerung vermutung appell versprechen drohung "
        "überzeugung feststellung frage vorschlag vorwürfe aufforderung bitte aufruf meinung "
        "ansicht auffassung these hoffnung einschätzung sorge prognose idee plan beschluss "
        "zusage mahnung antwort anweisung empfehlung einwand bemerkung angebot wunsch bericht"
    ),
    quoting=words("zitiert zitierte zitieren zitierten"),
    times=words(
        "anfang mitte ende januar jänner februar märz april mai juni juli august september "
        "oktober november dezember jahr jahre jahren tag tage woche wochen monat monate uhr mez "
        "mesz stunden minuten wochenende jahresende jahresbeginn frühjahr frühling sommer herbst "
        "winter vorjahr zukunft vergangenheit"
    )
    | {*_PARTS_OF_DAYS, *_DAYS},
    days=frozenset(_DAYS),
    nonfinite=words("worden werden"),
    agents=words("von vom seitens"),
    quoted=words("zitiert ausgegangen übereingekommen"),
    phrases=(
        "bekannt gegeben",
        "bekannt gab",
        "bekannt gaben",
        "bekannt gibt",
        "bekannt gemacht",
        "deutlich gemacht",
        "klar gemacht",
        "als auch",
        "gott sei dank",
    ),
    indefinite=words("ein eine einen einem eines einer als kein keine keinen"),
    name_particles=words(
        "von van zu de vom del di da dos du la bin ibn al el abu ben ten ter dal lo"
    ),
    demanding=words("fordert forderte fordern forderten gefordert"),
    victims=words("todesopfer menschenleben"),
    casualties=words("opfer tote verletzte"),
    wording=words("von vor zu"),
    infinitive_ending="n",
    wanting=words("will wollte wollen wollten"),
    owning=words("musste mussten ließ ließen lässt lassen soll sollen"),
    infinitives=frozenset(form for kind, form, _ in _ALL if kind == "infinitive")
    | {"verlauten", "wissen"},
    plural=words("mehr weniger viele einige mehrere beide zahlreiche manche andere zwei drei alle"),
    also_plural=words("sie diese"),
    polite=words("Sie Ihr"),
    so_called=("sogenannt", "genannt"),
    sayings=words(
        "parole parolen satz sätze sätzen spruch sprüche ruf rufe rufen slogan wort worte "
        "zitat schlagzeile aufschrift bild ausruf formel losung beispiel"
    ),
    ages=("-jährige", "-jährigen", "-jähriger"),
    demonyms=words(
        "ägypter amerikaner amerikanerin argentinier argentinierin australier australierin "
        "belgier belgierin brasilianer brasilianerin brite britin bulgare chilene chinese "
        "chinesin däne dänin deutsche engländer engländerin este finne finnin franzose "
        "französin georgier grieche griechin holländer inder inderin iraner iraker ire irin "
        "isländer israeli italiener italienerin japaner japanerin kanadier kanadierin kenianer "
        "kolumbianer koreaner kroate kroatin lette litauer marokkaner mexikaner neuseeländer "
        "nigerianer niederländer niederländerin norweger norwegerin österreicher österreicherin "
        "pole polin portugiese portugiesin rumäne russe russin schotte schwede schwedin "
        "schweizer schweizerin serbe serbin slowake slowene spanier spanierin südafrikaner "
        "syrer tscheche tschechin tunesier türke türkin ukrainer ukrainerin ungar waliser "
        "wiener wienerin berliner berlinerin hamburger tiroler tirolerin bayer"
    ),
    any_number=words("die diese seine ihre keine"),
    media=words(
        "fachblatt fachmagazin fachjournal fachzeitschrift journal interview gespräch fernsehen "
        "radio hörfunk rundfunk morgenjournal magazin telefonat"
    ),
    beings=("er", "mann", "frau", "zeuge", "zeugin", "junge", "kind", "sohn", "tochter"),
    weak_ending="en",
    female_endings=("in", "frau"),
    callings=tuple(
        calling + ending
        for calling in (
            *("ökonom", "expert", "forscher", "wissenschaftler", "wissenschafter", "historiker"),
            *("jurist", "olog", "mediziner", "künstler", "schriftsteller", "regisseur", "autor"),
            *("journalist", "politiker", "manager", "unternehmer", "musiker", "schauspieler"),
            *("sänger", "botschafter", "diplomat", "professor", "analyst", "aktivist", "physiker"),
            *("chemiker", "mathematiker", "philosoph", "astronom", "statistiker", "volkswirt"),
        )
        for ending in ("", "e", "in")
    ),
    subjects=words("der die das welcher welche welches"),
    papers=words("zeitung tageszeitung wochenzeitung sonntagszeitung zeitschrift illustrierten"),
    journalists=(
        *("sprecher", "sprecherin", "chef", "chefin", "redakteur", "redakteurin", "herausgeber"),
        *("korrespondent", "korrespondentin", "reporter", "reporterin", "journalist", "autor"),
        *("journalistin", "autorin", "mitarbeiter", "mitarbeiterin", "verleger", "leiter"),
    ),
    feminine=("ung", "heit", "keit", "schaft", "tät"),
    hearers=words("agentur dpa apa afp ap rtr nachrichtenagentur presseagentur"),
    singular=words("das ein eine dieses jedes der"),
    subjunctive_ending="e",
    past_ending="te",
    plural_endings=("ungen", "heiten", "keiten", "ionen", "schaften", "täten"),
    prefixes=words("ab an auf aus bei ein hin mit nach vor zu"),
    relative_owners=words("dessen deren"),
    owners=words("des eines"),
    owner_ending=r"(?<=ss)es$|(?<=[bdfgkmnprtz])es$|(?<=[^aeiosußy])s$",
    of=words("des der von vom eines einer"),
    sources=words("in im aus von vom bei beim auf seitens vonseiten"),
    names=words("taz dpa heise"),
    origins=words("von vom zu"),
    possessives={
        **dict.fromkeys(("sein", "seine", "seiner", "seinem", "seinen", "seines"), "m"),
        **dict.fromkeys(("ihr", "ihre", "ihrer", "ihrem", "ihren", "ihres"), "f"),
        **dict.fromkeys(("eigene", "eigenen", "eigener", "eigenem"), ""),
    },
    institutions=(
        *("union", "partei", "ministerium", "amt", "gericht", "bank", "verband", "agentur"),
        *("zeitung", "polizei", "regierung", "rat", "kommission", "organisation", "gruppe"),
        *("gesellschaft", "jugend", "linke", "grünen", "behörde", "zentrale", "verwaltung"),
        *("universität", "institut", "verein", "bund", "kirche", "nationen", "staaten", "ag"),
        *("gmbh", "welle", "rundfunk", "online", "anwaltschaft", "konferenz", "kammer", "stiftung"),
        *("armee", "bewegung", "front", "liga", "allianz", "fraktion", "gewerkschaft", "konzern"),
    ),
    bodies=(
        *("opposition", "jury", "presse", "mannschaft", "team", "firma", "unternehmen", "stadt"),
        *("anklage", "verteidigung", "frau", "mann", "leute", "gegner", "kritiker", "leitung"),
        *("führung", "vorstand", "klub", "club", "branche", "industrie", "wirtschaft", "land"),
        *("bundestag", "parlament", "senat", "kabinett", "mehrheit", "minderheit", "familie"),
    ),
    articles={"der": "m", "die": "f", "das": "n", "ein": "m", "eine": "f"},
    adverb_endings=(
        *(
            "ierend",
            "lich",
            "isch",
            "weise",
            "haft",
            "sam",
            "los",
            "bar",
            "dessen",
            "maßen",
            "wärts",
            "iell",
            "falls",
            "seits",
        ),
    ),
    adjective_endings=("e", "en", "er", "em"),
    attribute_endings=tuple(
        stem + ending for stem in ("t", "en", "end") for ending in ("e", "en", "er", "em")
    ),
    demonstratives=words("das dies dieses so damit"),
)
