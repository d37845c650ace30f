"""German."""

from __future__ import annotations

import re

from index.language.table import Language, word_list, word_set

GERMAN = Language(
    code="de",
    stemmer="german",
    stop_words=word_set("""
        der die das den dem des ein eine einer eines einem einen
        ich du er sie es wir ihr mich dich sich uns euch mir dir ihm ihn ihnen man
        mein meine meiner meines meinem meinen dein deine deiner deines deinem deinen
        sein seine seiner seines seinem seinen ihre ihrer ihres ihrem ihren
        unser unsere unserer unseres unserem unseren euer eure eurer eures eurem euren
        dieser diese dieses diesem diesen dies jener jene jenes jenem jenen
        derselbe dieselbe dasselbe denselben demselben desselben derselben dieselben
        solch solche solcher solches solchem solchen derjenige diejenige dasjenige diejenigen
        denjenigen derjenigen selbst selber einander deren dessen denen
        jeder jede jedes jedem jeden alle aller alles allem allen manche mancher manches manchem
        manchen einige einiger einiges einigem einigen etwas jemand jemanden jemandem
        beide beider beides beiden welch welche welcher welches welchem welchen
        wer wen wem wessen was wo woher wohin wann warum weshalb weswegen wieso wie wozu womit
        wodurch wofür worauf woran worin worum worüber wovon wovor wobei wonach wogegen
        bin bist ist sind seid war warst waren wart gewesen sei seien seist wäre wären wärst
        habe hast hat haben habt hatte hattest hatten hattet gehabt hätte hätten hättest
        werde wirst wird werden werdet wurde wurdest wurden geworden worden würde würden würdest
        kann kannst können könnt könne konnte konnten könnte könnten gekonnt
        muss musst müssen müsst müsse musste mussten müsste müssten muß mußte mußten müßte müßten
        soll sollst sollen sollt solle sollte sollten will willst wollen wollt wolle wollte wollten
        darf darfst dürfen dürft dürfe durfte durften dürfte dürften
        mag magst mögen mögt möge mochte mochten möchte möchten möchtest
        lassen lässt ließ ließen lasse
        und oder aber denn sondern sowie sowohl als wie auch noch nur schon doch ja
        dass daß ob weil da wenn falls während bevor nachdem seit seitdem bis indem damit obwohl
        obgleich sodass sofern solange sobald zumal wobei je desto umso
        ab an am ans auf aufs aus außer bei beim durch durchs für fürs gegen gegenüber hinter in im
        ins innerhalb außerhalb mit mittels nach neben über übers um ums unter unterm von vom vor
        vors vorm wegen zu zum zur zwischen zufolge laut gemäß pro per trotz statt anstatt
        aufgrund samt seitens bezüglich hinsichtlich via entlang binnen
        hier dort da dahin daher dabei dadurch dafür dagegen dahinter daneben danach daran darauf
        daraus darin darüber darum darunter davon davor dazu dazwischen hierbei hierfür hierzu
        hin her heran heraus herein hinaus hinein hinzu herum hinauf hinab nun jetzt dann damals
        zuvor zunächst sehr so sogar ganz gar eher etwa fast ziemlich bereits erst immer
        wieder oft meist meistens manchmal allerdings jedoch dennoch trotzdem zwar eben wohl
        vielleicht bloß einfach eigentlich natürlich etc bzw usw sonst außerdem zudem ferner
        ebenfalls ebenso gleichzeitig insbesondere also somit deshalb deswegen demnach
        mehr weniger viel viele vieler vieles vielem vielen wenig wenige wenigen mehrere mehreren
        mehrerer ander andere anderer anderes anderem anderen anders weitere weiterer weiteres
        weiterem weiteren weiter s z b d h u a
    """),
    negations=word_set("""
        nicht nichts kein keine keiner keines keinem keinen nie niemals niemand niemanden nirgends
        ohne weder nein
    """),
    typical=word_set("""
        sagt sagte sagten gesagt meint meinte erklärt erklärte betonte forderte kündigte nannte
        nennt heißt hieß gibt gab gegeben geht ging gehen gegangen kommt kam kamen kommen gekommen
        steht stand stehen liegt lag liegen macht machte machen gemacht hält hielt halten bleibt
        blieb bleiben findet fand finden gefunden zeigt zeigte führt führte führen gewann gewannen
        gewonnen verlor verloren starb gestorben geboren lebt lebte leben spielt spielte spielen
        trat traf treffen getroffen wuchs entstand begann begonnen endet endete gilt galt bekam
        erhielt erhalten wählte gewählt gründete gegründet schrieb geschrieben sprach gesprochen
        weiß wusste glaubt nahm genommen verwendet bezeichnet gehört gehörte besteht bestand jahr
        jahre jahren jahres tag tage tagen woche wochen monat monate uhr zeit heute gestern morgen
        montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni
        juli oktober dezember prozent millionen milliarden euro land länder stadt städte welt
        staat mensch menschen leute kind kinder frau frauen mann männer regierung präsident
        minister kanzler partei krieg frieden polizei gericht gesetz wahl unternehmen firma name
        namens art ort teil ende anfang grund zahl anzahl krieg straße wasser neu neue neuen neuer
        neues alt alte alten groß große großen größte größten größer klein kleine kleinen gut gute
        guten besser beste besten hoch hohe hohen höchste lange langen erste ersten erster erstes
        zweite zweiten dritte dritten letzte letzten deutsche deutschen deutscher deutsch
        deutschland österreich schweiz zwei drei vier fünf sechs sieben acht neun zehn gewinnt
        verliert fordert warnt droht plant stirbt feiert wählt startet beginnt beendet kritisiert
        verurteilt verurteilte gefasst festgenommen entdeckt verletzt getötet abgestürzt
        verschoben verschiebt erhält siegt siegte besucht lehnt weist sieht tot tote toten
        mindestens gegenüber aussage äußerung äußerungen ergebnis ergebnisse erdbeben unglück
        unfall flugzeug streik angriff abkommen gespräch los
        fordern warnen drohen planen gewinnen verlieren sterben wählen suchen treten weisen rufen
        brechen retten stoppen erreichen bestätigen bestätigt einigen einigt
        opfer hilfe kampf streit
    """),
    spelling=re.compile(
        r"[äöüß]|sch|\b(?:ver|ent|zer|ge[b-mp-z])[a-zäöü]{4}|(?:iert|ierten|ung|ungen|keit|heit|lich|isch|ische|ischen|chen|tz)\b"
    ),
    opening=re.compile(r"Was [a-zäöü]"),  # "Was will Trump?"
    abbreviations=word_set("""
        dr prof dipl ing med phil jur rer nat habil hr fr frl st hl
        z.b d.h bzw ca vgl evtl ggf inkl exkl zzgl abzgl sog bspw beisp insb insbes einschl
        u.u z.t z.zt v.a i.d.r i.e.s s.o s.u o.g u.a m.e zit
        gegr geb gest verh verw ehem eigtl entspr erw lfd rd resp jew
        mio mrd tsd nr hrsg bearb übers dt engl frz ital span russ österr kath evang
        gebr abt allg amtl lt ltn oblt hptm stellv vors verf vs
    """),
    final=word_set("""
        usw usf etc o.ä u.ä u.v.m u.s.w u.dgl mag gen jr sr co inc corp ltd min std sek jh jhd jahrh
        chr str pl ff bzgl tel
    """),
    before_number=word_set("""
        abs art bd jg kap ziff rn rdnr aufl max mind min tel fax p s §
        jan jän feb mär apr jun jul aug sep sept okt nov dez
    """),
    ordinals=True,
    months=word_list("""
        Januar Februar März April Mai Juni Juli August September
        Oktober November Dezember
    """),
)
