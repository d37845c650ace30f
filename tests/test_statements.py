from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.statements import Statement, find_statements
from index.statements.quotations import quotations

_SENTENCE = re.compile(
    r"\S.*?(?:[.!?:][”“«»\"]*(?=\s+[A-ZÄÖÜ„“”»«\"]|\s*$)|$)", re.DOTALL | re.MULTILINE
)


def statements(text: str, language: str = "de") -> list[Statement]:
    sentences = [match.span() for match in _SENTENCE.finditer(text)]
    return find_statements(text, sentences, language, "article")


def told(text: str, language: str = "de") -> list[tuple[str, str, str]]:
    """(kind, speaker, text) of every statement."""
    return [(s.kind, s.speaker, s.text) for s in statements(text, language)]


GERMAN_DIRECT = [
    ("„Wir bauen die Brücke neu“, sagte Bürgermeisterin Eva Stein.", "„Wir bauen die Brücke neu“"),
    ("»Wir bauen die Brücke neu«, sagte Bürgermeisterin Eva Stein.", "»Wir bauen die Brücke neu«"),
    ("«Wir bauen die Brücke neu», sagte Bürgermeisterin Eva Stein.", "«Wir bauen die Brücke neu»"),
    ('"Wir bauen die Brücke neu", sagte Bürgermeisterin Eva Stein.', '"Wir bauen die Brücke neu"'),
    ("“Wir bauen die Brücke neu”, sagte Bürgermeisterin Eva Stein.", "“Wir bauen die Brücke neu”"),
    ("‚Wir bauen die Brücke neu‘, sagte Bürgermeisterin Eva Stein.", "‚Wir bauen die Brücke neu‘"),
    ("Bürgermeisterin Eva Stein sagte: „Wir bauen neu.“", "„Wir bauen neu.“"),
    ("Eva Stein: „Wir bauen neu.“", "„Wir bauen neu.“"),
    ("Gestern sagte Eva Stein in Bonn: „Wir bauen neu.“", "„Wir bauen neu.“"),
    ("Eva Stein nannte den Plan „sehr mutig“.", "„sehr mutig“"),
    ("„Unsinn“, sagte Eva Stein.", "„Unsinn“"),
    ("„Nein“, so Eva Stein.", "„Nein“"),
    ("Den Plan bezeichnete Eva Stein als „Wagnis“.", "„Wagnis“"),
    ("„Es wird teuer“, so Eva Stein.", "„Es wird teuer“"),
    ("„Es wird teuer“, räumte Eva Stein ein.", "„Es wird teuer“"),
    ("Eva Stein wird mit den Worten zitiert: „Es wird teuer.“", "„Es wird teuer.“"),
    ("„Er rief ‚Halt‘ und ging“, berichtete Eva Stein.", "„Er rief ‚Halt‘ und ging“"),
]


@pytest.mark.parametrize(("text", "quotation"), GERMAN_DIRECT)
def test_german_quotations(text: str, quotation: str) -> None:
    assert told(text) == [("direct", "Eva Stein", quotation)]


GERMAN_INDIRECT = [
    ("Eva Stein sagte, dass die Brücke fertig ist.", "dass die Brücke fertig ist"),
    ("Eva Stein sagte, die Brücke sei fertig.", "die Brücke sei fertig"),
    ("Am Montag teilte Eva Stein mit, die Brücke werde gesperrt.", "die Brücke werde gesperrt"),
    ("Eva Stein hat angekündigt, die Brücke zu sperren.", "die Brücke zu sperren"),
    ("Eva Stein, die Leiterin des Amtes, betonte, man müsse sparen.", "man müsse sparen"),
    ("Die Leiterin des Amtes, Eva Stein, betonte, man müsse sparen.", "man müsse sparen"),
    ("Die Brücke sei fertig, erklärte Eva Stein am Abend.", "Die Brücke sei fertig"),
    ("Laut Eva Stein ist die Brücke fertig.", "ist die Brücke fertig"),
    ("Nach Angaben von Eva Stein ist die Brücke fertig.", "ist die Brücke fertig"),
    ("Nach den Worten von Eva Stein ist die Brücke fertig.", "ist die Brücke fertig"),
    ("Die Brücke ist laut Eva Stein fertig.", "Die Brücke ist laut Eva Stein fertig"),
    ("Die Brücke ist fertig, so Eva Stein.", "Die Brücke ist fertig"),
    ("Wie Eva Stein mitteilte, ist die Brücke fertig.", "ist die Brücke fertig"),
    ("Eva Stein zufolge ist die Brücke fertig.", "ist die Brücke fertig"),
    ("Eva Stein ist der Ansicht, dass die Brücke hält.", "dass die Brücke hält"),
    ("Eva Stein forderte mehr Geld.", "Eva Stein forderte mehr Geld."),
    ("Eva Stein sagte, es fehlten Tenöre.", "es fehlten Tenöre"),
    ("Eva Stein sagte, die Zahl sinke.", "die Zahl sinke"),
    ("Eva Stein hält in dem Brief fest, dass es eilt.", "dass es eilt"),
    ("Eva Stein unterstrich, dass es eilt.", "dass es eilt"),
    ("Eva Stein geht von einem Unfall aus.", "Eva Stein geht von einem Unfall aus."),
    ("Dass es eilt, bestätigte Eva Stein.", "Dass es eilt"),
    (
        "Dass es regnet, glaubt Eva Stein nicht.",
        "Dass es regnet, glaubt Eva Stein nicht",
    ),
    ("Auf die Frage, wann er komme, sagte Eva Stein, dass es eilt.", "dass es eilt"),
    ("Auch wenn es regnet, zeigt sich Eva Stein überzeugt, dass es eilt.", "dass es eilt"),
    (
        "Das Geld fehle, sagte Eva Stein, und die Lage sei ernst.",
        "Das Geld fehle, sagte Eva Stein, und die Lage sei ernst",
    ),
    (
        "Mein Mann, erzählt Eva Stein, die in Bonn lebt, habe Asyl bekommen.",
        "Mein Mann, erzählt Eva Stein, die in Bonn lebt, habe Asyl bekommen",
    ),
    (
        "Wenn es regnet, sagte Eva Stein, werde es nass.",
        "Wenn es regnet, sagte Eva Stein, werde es nass",
    ),
    ("Für Direktorin Eva Stein sei das ein Fehler.", "sei das ein Fehler"),
    ("Es sei ernst, so Eva Stein, die in Bonn lebt.", "Es sei ernst"),
    ("Man habe, so Eva Stein, nichts getan.", "Man habe, so Eva Stein, nichts getan"),
    ("Es sei ernst, so die Leiterin des Amtes, Eva Stein.", "Es sei ernst"),
    (
        "Eva Stein fordert mehr Geld und plädiert für Reformen.",
        "Eva Stein fordert mehr Geld und plädiert für Reformen.",
    ),
    (
        "Mitsprache für Eltern fordert Direktorin Eva Stein.",
        "Mitsprache für Eltern fordert Direktorin Eva Stein.",
    ),
]


@pytest.mark.parametrize(("text", "words"), GERMAN_INDIRECT)
def test_german_reported_speech(text: str, words: str) -> None:
    assert told(text) == [("indirect", "Eva Stein", words)]


ENGLISH = [
    ("“We will build it,” Ann Stone told reporters on Monday.", "direct", "“We will build it,”"),
    ('"We will build it," said Ann Stone, the mayor of Ford.', "direct", '"We will build it,"'),
    ('Asked about it, Ann Stone replied: "No."', "direct", '"No."'),
    ("Mayor Ann Stone said that the bridge was safe.", "indirect", "that the bridge was safe"),
    ("Mayor Ann Stone said the bridge was safe.", "indirect", "the bridge was safe"),
    ("In a statement, Ann Stone said it would close.", "indirect", "it would close"),
    ("Ann Stone announced on Monday that it would close.", "indirect", "that it would close"),
    ("Ann Stone, who runs the city, told the BBC it would close.", "indirect", "it would close"),
    ("According to Ann Stone, the bridge is safe.", "indirect", "the bridge is safe"),
    ("The bridge is safe, according to Ann Stone.", "indirect", "The bridge is safe"),
    ("The bridge is safe, Ann Stone said.", "indirect", "The bridge is safe"),
    (
        "The bridge, Ann Stone added, would close.",
        "indirect",
        "The bridge, Ann Stone added, would close",
    ),
    ("Ann Stone has denied that she knew of it.", "indirect", "that she knew of it"),
    ("Ann Stone praised the workers.", "indirect", "Ann Stone praised the workers."),
    ("As Ann Stone said on Friday, it is safe.", "indirect", "it is safe"),
]


@pytest.mark.parametrize(("text", "kind", "words"), ENGLISH)
def test_english(text: str, kind: str, words: str) -> None:
    assert told(text, "en") == [(kind, "Ann Stone", words)]


BRITISH = [
    ("'It's a mess,' said Ann Stone.", "'It's a mess,'"),
    ("‘It’s a mess,’ said Ann Stone.", "‘It’s a mess,’"),
    ("Ann Stone called the workers' plan 'a real mess'.", "'a real mess'"),
    ("'The workers' plan is wrong,' Ann Stone said.", "'The workers' plan is wrong,'"),
]


@pytest.mark.parametrize(("text", "quotation"), BRITISH)
def test_british_marks_are_no_apostrophes(text: str, quotation: str) -> None:
    assert told(text, "en") == [("direct", "Ann Stone", quotation)]


ENGLISH_SPEAKERS = [
    "Ann Stone left early, saying that it was late.",
    "The plan has been described by Ann Stone as a mess.",
    "Under oath, the witness, Ann Stone, said that it was late.",
    "People at the site learned of it late, said Ann Stone, a nurse.",
    "Ann Stone disputed that account.",
    "US Senator Ann Stone said that it was late.",
    "The mayor of Ford, Ann Stone, on Monday told reporters it was late.",
    "The mayor, Ann Stone, later said that it was late.",
    "The mayor, Ann Stone, last week told police it was late.",
    "Ann Stone, a nurse at a clinic that was never built, described it as late.",
    "Ann Stone shook her head and replied that it was late.",
    "Ann Stone resigned on Monday, but said it was late.",
    "Ann Stone blamed weak demand in Ford and a long winter.",
    "Residents including the lawyer Ann Stone said that it was late.",
    "Ann Stone was quoted by a broadcaster as saying it was late.",
    "It was late, the agency quoted Ann Stone as saying.",
    "The agency quoted Ann Stone, a nurse, as telling reporters that it was late.",
    'The town opened the bridge, a move hailed by Ann Stone as "a miracle".',
    "Speaking in Ford, Ann Stone announced a plan for schools.",
    'Asked if it was late, Ann Stone shrugged and answered "not really".',
    "Ann Stone, who denies murder, came home.",
    "Ann Stone, who came home, apologised to the fans.",
    "In an email seen by a paper, the former curator, Ann Stone, warned in May that it was late.",
    "Shares fell after Ann Stone warned of losses in May.",
    "Mayor Ann Stone: bridge will not open this year",
    '"It is late," Ann Stone, a nurse, told state television.',
    "Ann Stone condemned a visit by the leaders of Ford and the United States.",
]


@pytest.mark.parametrize("text", ENGLISH_SPEAKERS)
def test_english_speakers(text: str) -> None:
    assert speakers(text, "en") == ["Ann Stone"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Stone did not return calls on Sunday.",
        "Parents with questions should ring the school.",
        "Sales rose, helped by strong demand for cars.",
        "It was the '90s, and the workers' hall was full.",
        "Ann Stone took questions and answered calls.",
        "Ann Stone hopes to return by May.",
        "The club cut its profit forecast for the year.",
        "Calls doubled, and demand for firewood was strong.",
        "The book written by Ann Stone as a student was sold.",
        "In May, Ann Stone wrote a book about it.",
        "What Ann Stone said was wrong.",
        "Ann Stone, who asked not to be named, came home.",
        "Director: Ann Stone and Paul Reed",
        "Doctors: ice is melting faster than thought",
        "Sales continued to rise, and it has been proposed before.",
    ],
)
def test_english_nouns_say_nothing(text: str) -> None:
    assert statements(text, "en") == []


def test_cue_and_the_speaker_as_written() -> None:
    text = "Am Montag teilte Bürgermeisterin Eva Stein mit, die Brücke sei fertig."
    (only,) = statements(text)
    assert only.cue == "teilte mit"
    assert only.speaker_span is not None
    assert text[slice(*only.speaker_span)] == "Bürgermeisterin Eva Stein"


def test_reported_speech_goes_on_in_the_subjunctive() -> None:
    text = (
        "Eva Stein sagte, die Lage sei ernst. Man müsse sparen. Es gebe kein Geld. Dann ging sie."
    )
    assert told(text) == [
        ("indirect", "Eva Stein", "die Lage sei ernst"),
        ("indirect", "Eva Stein", "Man müsse sparen. Es gebe kein Geld."),
    ]


def test_a_surname_a_pronoun_and_a_role_become_the_full_name() -> None:
    text = (
        "Kremlsprecher Boris Orlow empfing die Presse. Orlow sagte, man rede. "
        "Er erklärte, es gebe Hoffnung. Der Kremlsprecher betonte, dass Eile nötig sei."
    )
    assert {s.speaker for s in statements(text)} == {"Boris Orlow"}
    assert len(statements(text)) == 3


ENGLISH_JOINED = [
    (
        "Residents welcomed the plan but asked whether it was safe.",
        ["Residents welcomed the plan", "whether it was safe"],
    ),
    (
        'Residents called the plan "a disgrace" and threatened to sue.',
        ['"a disgrace"', "to sue"],
    ),
    (
        '"It is safe," the engineer said, and he urged the town not to wait.',
        ['"It is safe,"', "urged the town not to wait"],
    ),
    (
        "The builder denied that it was late, saying it would open soon.",
        ["that it was late", "it would open soon"],
    ),
    (
        'The town rejected the plan, calling it "a disgrace".',
        ["rejected the plan", '"a disgrace"'],
    ),
    ("The town told drivers not to use the bridge.", ["not to use the bridge"]),
    ("The town announced a plan that would fail.", ["a plan that would fail"]),
    ("The town said it was late and had dismissed him.", ["it was late and had dismissed him"]),
    ("The town has repeatedly denied it and says it is a plot.", ["it", "it is a plot"]),
    ("The town rejected claims that it lied.", ["The town rejected claims that it lied."]),
    ("The town called for calm in Ford.", ["The town called for calm in Ford."]),
    ("The town claimed to know, and declared a holiday.", ["to know", "declared a holiday."]),
    ("The town insists it was late, while the builder denies it knew.", ["it was late", "it knew"]),
    ("The Times reported that the mayor knew.", ["that the mayor knew"]),
    (
        "The town urged people to wait, while the builder promised to hurry.",
        ["The town urged people to wait", "to hurry"],
    ),
    (
        "The town accused men of theft, which Ann Stone denies.",
        ["The town accused men of theft, which Ann Stone denies."],
    ),
    ("The town reminded the builder that it was late.", ["that it was late"]),
    (
        "The town promised to open the bridge, a move praised by Ann Stone as a miracle.",
        ["to open the bridge", "praised by Ann Stone as a miracle"],
    ),
    (
        "The builder said that the bridge was safe, the news agency reported.",
        ["The builder said that the bridge was safe", "that the bridge was safe"],
    ),
    (
        'Writing for the paper, Ann Stone said the plan "is a joke".',
        ['the plan "is a joke"', '"is a joke"'],
    ),
]


@pytest.mark.parametrize(("text", "words"), ENGLISH_JOINED)
def test_english_verbs_that_are_joined_say_their_own(text: str, words: list[str]) -> None:
    assert [s.text for s in statements(text, "en")] == words


@pytest.mark.parametrize(
    "text",
    [
        "The bank raised its fees in May, it said.",
        'The bank was silent on what it called "rumours".',
        "The bank closed two branches on Friday. It said costs had doubled.",
    ],
)
def test_english_it_is_the_body_that_a_sentence_begins_with(text: str) -> None:
    assert speakers(text, "en") == ["bank"]


ENGLISH_MENTIONED = [
    ("Sprinter Ann Stone won. The tall Swede told reporters it was late.", "Ann Stone"),
    ("Ann Stone won. The 61-year-old dairy farmer said it was late.", "Ann Stone"),
    ("A man was held. The 61-year-old dairy farmer said it was late.", "61-year-old dairy farmer"),
    ("Ann Stone won. The Swedish public said it was late.", "Swedish public"),
    ("Retailer Bonmarket will close. The company said it was late.", "Bonmarket"),
    ("Shares in Bonmarket fell after the company said it was late.", "Bonmarket"),
    ("Workers in Ford left. The company said it was late.", "company"),
    ("Shares in Bonmarket fell. The bank said it was late.", "bank"),
    ("Retailer Bonmarket will close. Her company said it was late.", "company"),
    ("Boeing rival Bonmarket said it was late.", "Bonmarket"),
    ("A UN report found that it was late.", "UN report"),
    ("The Ford Museum on Friday said it was late.", "Ford Museum"),
    ("On Friday the mayor of the old town told reporters it was late.", "mayor of the old town"),
    ("US prosecutors charged two men and said it was late.", "US prosecutors"),
    ("It has gone well, Ann Stone said.", "Ann Stone"),
    ("Nurses who had worked all night said it was late.", "Nurses"),
    ("The mayor is accused by residents of felling trees.", "residents"),
]


@pytest.mark.parametrize(("text", "speaker"), ENGLISH_MENTIONED)
def test_whom_an_english_description_means(text: str, speaker: str) -> None:
    assert speakers(text, "en") == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Her deputy could not be reached for comment.",
        "Asked whether it would open, the mayor left.",
        "She saw a bus that would not start.",
    ],
)
def test_english_reported_speech_ends_where_nobody_speaks(text: str) -> None:
    assert speakers("Ann Stone said it was late. " + text, "en") == ["Ann Stone"]


def test_english_pronoun_and_role() -> None:
    text = (
        "Kremlin spokesman Boris Orlov said talks would begin. He added that no date was set. "
        "The spokesman said the mood was good."
    )
    assert [s.speaker for s in statements(text, "en")] == ["Boris Orlov"] * 3


def speakers(text: str, language: str = "de") -> list[str]:
    return [s.speaker for s in statements(text, language)]


def test_he_is_whom_the_sentence_is_about_rather_than_who_spoke() -> None:
    text = "Boris Orlov said it was late. Mr Hall, who had left, learned of it, as he pointed out."
    assert [s.speaker for s in statements(text, "en")] == ["Boris Orlov", "Hall"]


def test_she_behind_a_man_and_his_verb_is_whom_he_speaks_of() -> None:
    assert speakers("Eva Stein kam. Der Leiter des Amtes nannte sie „zu mutig“.") == [
        "Leiter des Amtes"
    ]
    assert speakers("Eva Stein kam. Den Plan nannte sie „zu mutig“.") == ["Eva Stein"]


def test_no_institution_is_he() -> None:
    text = (
        "Ministerpräsident Boris Orlow reiste nach Wien. Die Europäische Union teilte mit, man "
        "warte ab. Er sagte, es gebe Hoffnung."
    )
    assert speakers(text) == ["Europäische Union", "Boris Orlow"]


def test_a_pronoun_means_somebody_of_its_gender() -> None:
    text = (
        "Kanzlerin Eva Stein empfing Minister Boris Orlow. Er sagte, man rede. "
        "Sie erklärte, es gebe Hoffnung."
    )
    assert speakers(text) == ["Boris Orlow", "Eva Stein"]


def test_particles_of_a_name_may_be_capitals() -> None:
    text = "Alexander Van der Heide kam. Es eile, so Van der Heide. Van der Heide rief, es reiche."
    assert set(speakers(text)) == {"Alexander Van der Heide"}
    assert speakers("Bart Van den Berg said it was late.", "en") == ["Bart Van den Berg"]


def test_namesakes_stay_apart() -> None:
    text = (
        "Tom Hall said the shop was closing. Hall added that he was sorry. "
        "His sister Ann Hall said she would stay. Hall added that she liked the work. "
        "Tom Hall said he would leave."
    )
    told_by = ["Tom Hall", "Tom Hall", "Ann Hall", "Ann Hall", "Tom Hall"]
    assert speakers(text, "en") == told_by


def test_mr_and_mrs_stay_apart() -> None:
    text = "Mr Hall said he was tired. Mary Hall said she was not. Mrs Hall said they would go."
    assert speakers(text, "en") == ["Hall", "Mary Hall", "Mary Hall"]


NAMED = [
    ("Nach Angaben der Polizei sei niemand verletzt.", "Polizei"),
    ("Laut einer am Montag veröffentlichten Studie ist die Brücke alt.", "Studie"),
    ("Jan Berg von der Bank sagte, es sei genug.", "Jan Berg"),
    ("Thomas de Maizière sagte, es sei genug.", "Thomas de Maizière"),
    ("Die in Bonn geborene Eva Stein sagte, es sei genug.", "Eva Stein"),
    ("Der Leiter der Behörde Klaus Weber sagte, es sei genug.", "Klaus Weber"),
    ("Ein Sprecher im Ministerium, Klaus Weber, sagte, es sei genug.", "Klaus Weber"),
    ("Das Ergebnis bezeichneten Kritiker als „zu wenig“.", "Kritiker"),
    ("Unmissverständlich sagte das Gericht, es sei genug.", "Gericht"),
    ("„Es ist genug“, musste Eva Stein einräumen.", "Eva Stein"),
    ("Eva Stein soll gesagt haben: „Es ist genug.“", "Eva Stein"),
    ("Kritisch äußerte sich Eva Stein: „Es ist genug.“", "Eva Stein"),
    ("Die Forderung von Eva Stein, mehr zu tun, ist bekannt.", "Eva Stein"),
    ("Bonns früherer Bürgermeister Jan Berg sagte, es sei genug.", "Jan Berg"),
    ("Der Leiter, Erkki Laine, sagte, es sei genug.", "Erkki Laine"),
    ("Eva Stein, eine Anwältin, wollte nicht klagen, sagte aber, es sei genug.", "Eva Stein"),
    ("In der Rede, die lange währte, sagte Eva Stein, es sei genug.", "Eva Stein"),
    ("Am Abend lobte Eva Stein das Werk und nannte den Bau „sehr gut“.", "Eva Stein"),
    ("Eva Stein ging, nachdem Jan Berg mitgeteilt hatte, dass es regne.", "Jan Berg"),
    ("Prof. Dr. Eva Stein sagte, es sei genug.", "Eva Stein"),
    ("OPEC-Generalsekretär Abdalla al Badri sagte, es sei genug.", "Abdalla al Badri"),
    ("Laut Außenminister Jan Kurz ist es genug.", "Jan Kurz"),
    ("Es sei genug, teilte der Verband am Montag mit.", "Verband"),
    ("Nach Angaben unabhängiger Experten ist es genug.", "unabhängiger Experten"),
    ("In einem Bericht der Bank wurde vermutet, dass es genug sei.", "Bank"),
    ("Im Ministerium hieß es, dass es genug sei.", "Ministerium"),
    ("Wie „heute online“ berichtet, ist es genug.", "„heute online“"),
    ("Wie die „Post“-Zeitung berichtet, ist es genug.", "„Post“-Zeitung"),
    ("Wien – Die Polizei teilte mit, es sei genug.", "Polizei"),
    ("Die Bewohner sehen alles gelassen: „Es ist genug.“", "Bewohner"),
    ("„Es ist genug.“ Eva Stein sagte das am Montag.", "Eva Stein"),
    ("Es ist genug, sagt van der Marel.", "van der Marel"),
    ("Es ist genug, sagt Nienke van der Marel.", "Nienke van der Marel"),
    ("Es ist genug, sagte Polizeichef Jan Berg Montagabend.", "Jan Berg"),
    ("Es ist genug, sagte ein Heeressprecher der APA.", "Heeressprecher"),
    ("Deshalb ermittelt die Behörde Medienberichten zufolge gegen ihn.", "Medienberichten"),
    ("Den Zuschlag erhielt laut US-Medien der chinesische Entwickler Dalian Zeus.", "US-Medien"),
    ("Es ist genug, erzählte der extra nach Wien gereiste Kläger.", "Kläger"),
    ("Die das Unglück überlebende Eva Stein sagte, es sei genug.", "Eva Stein"),
    ("Der als gemäßigt geltende frühere Präsident, Jan Berg, sagte, es sei genug.", "Jan Berg"),
    ("Der Vertreter im Rat, der dänische Diplomat Peter Holm, sagte, es sei genug.", "Peter Holm"),
    (
        "Caritas, Rotes Kreuz und Hilfswerk sagten, es sei genug.",
        "Caritas, Rotes Kreuz und Hilfswerk",
    ),
    ("Die Bank schließt in Bad Ems, wie sie mitteilte.", "Bank"),
    ("Der Verband baut in Bad Ems, wie er mitteilte.", "Verband"),
    ("Die Behörde prüft das, wie es in einer Aussendung heißt.", "Aussendung"),
    ("Nicht Eva Stein, sondern Jan Berg sagte, es sei genug.", "Jan Berg"),
    ("Sebastian Kurz kam. Kurz sagte, es sei genug.", "Sebastian Kurz"),
    ("Die Studie erschien im Mai. Die Zahl der Fälle sinke, heißt es darin.", "Studie"),
    (
        "Jan Berg (SPD), Abgeordneter aus Bonn, kam. Es ist genug, sagte der Abgeordnete.",
        "Jan Berg",
    ),
    ("Eva Stein siegte. Die Partei feierte, schrieb die Bürgerinitiative Stein.", "Eva Stein"),
    ("Die Polizei meldete einen Brand. Den Angaben zufolge gab es Verletzte.", "Polizei"),
    ("Jan Berg sagte, es regne. Seit Mai seien drei Flüsse getrocknet.", "Jan Berg"),
    ("Nach Eva Steins Worten ist es genug.", "Eva Stein"),
    ("Die Forscher sparen Geld, sagt Eva Stein.", "Eva Stein"),
    ("Die Reform kündigte der Minister für Herbst an.", "Minister"),
    ("Mehr Geld fordert Eva Stein.", "Eva Stein"),
    ("Wütend fragt der Minister, ob es genug sei.", "Minister"),
    ("Ein Sender nannte Eva Stein einen Star.", "Sender"),
    ("Mehr als 60 Prozent gaben an, dass es genug sei.", "Mehr als 60 Prozent"),
    ("Einer von drei Lehrern sagte, dass es genug sei.", "Einer von drei Lehrern"),
    ("Einige Lehrer sind der Ansicht, dass es genug sei.", "Lehrer"),
    ("Die Spieler kamen. Sie sagten, es sei genug.", "Spieler"),
    ("Nach Angaben des Innenministeriums ist es genug.", "Innenministerium"),
    ("Nach Angaben eines Sprechers der Bank ist es genug.", "Sprecher der Bank"),
    ("Es ist genug, berichten Forscher im Fachblatt Nature.", "Forscher"),
    ("Es ist genug, schreibt die Kanzlei Graf & Holm.", "Kanzlei Graf & Holm"),
    ("Es ist genug, sagte die Lehrerin zum Kurier.", "Lehrerin"),
    ("Das Buch von Anna Holm ist neu. Das sei genug, so Holm.", "Anna Holm"),
    ("Es sei genug, sagte dessen Anwalt Jan Berg.", "Jan Berg"),
    ("Das Amt zählt nach eigenen Angaben 300 Fälle.", "Amt"),
    ("Jan Berg kam. Es sei genug, lautet seine Kritik.", "Jan Berg"),
    ("Es regnet. Das ergab eine Studie.", "Studie"),
    ("Jan Berg kam. Abends habe Landrätin Eva Stein Berg angerufen. Berg schwieg.", "Jan Berg"),
    ("Die Opposition fordert Präsident Jan Berg auf, zu gehen.", "Opposition"),
    ("Die Jury lobte Eva Stein.", "Jury"),
    ("Die Firma wirft Jan Berg vor, es sei genug.", "Firma"),
    ("Kritiker werfen Minister Jan Berg vor, es sei genug.", "Kritiker"),
    ("Die Opposition nannte Berg einen Lügner. Jan Berg schwieg.", "Opposition"),
    ("Unwetter in Bonn: Der Bürgermeister sagte, es gebe Schäden.", "Bürgermeister"),
    ("Gefragt, ob er gehe, antwortete Jan Berg, es sei genug.", "Jan Berg"),
    ("Die Polizei sucht Jan Berg. Er sei bewaffnet, teilte sie mit.", "Polizei"),
    ("Den Entwurf nannte Jan Berg „Unsinn“.", "Jan Berg"),
    ("„Das geht nicht“, hielt Eva Stein Karl Berg entgegen.", "Eva Stein"),
    ("Eva Maria Stein sagte, es sei genug.", "Eva Maria Stein"),
    ("Rita Sommer sagte, es sei genug.", "Rita Sommer"),
    ("Es sei genug, teilte die Regierung der Nachrichtenagentur MTI mit.", "Regierung"),
    ("Wächter monieren den Ablauf, sprechen aber davon, dass es genug sei.", "Wächter"),
]


@pytest.mark.parametrize(("text", "speaker"), NAMED)
def test_german_speakers(text: str, speaker: str) -> None:
    assert set(speakers(text)) == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "Direktorin Eva Stein strahlte: Es sei gelungen.",
        "Direktorin Eva Stein am Montag: Es ist gelungen.",
        "Eva Stein: Wir haben gewonnen.",
    ],
)
def test_a_colon_announces_what_stands_in_no_quotation_marks(text: str) -> None:
    said = find_statements(text, [(0, len(text))], "de", "article")
    assert [(each.speaker, each.text) for each in said] == [
        ("Eva Stein", text.partition(": ")[2].rstrip("."))
    ]


INTERVIEW = """Eva Stein leitet das Archiv in Bonn.

Kurier: Was ist das, das sie sammeln wollten?

Stein: Briefe. Jan Berg sagte, es sei zu viel.

Es wäre schade um sie.

Kurier: Wie lange noch?

Stein: Bis 2030.

Stein: Dann ist Schluss."""


def test_in_an_interview_all_behind_the_name_is_said_up_to_the_next_name() -> None:
    assert told(INTERVIEW) == [
        (
            "direct",
            "Eva Stein",
            "Briefe. Jan Berg sagte, es sei zu viel.\n\nEs wäre schade um sie.",
        ),
        ("indirect", "Jan Berg", "es sei zu viel"),
        ("direct", "Eva Stein", "Bis 2030."),
        ("direct", "Eva Stein", "Dann ist Schluss."),
    ]


def test_where_questions_have_no_name_an_answer_ends_with_its_paragraph() -> None:
    text = """Ann Stone runs the archive.

What do you keep?

Stone: Letters. And maps.

How long?

Stone: Until 2030.

Anything else?

Stone: No."""
    assert told(text, "en") == [
        ("direct", "Ann Stone", "Letters. And maps."),
        ("direct", "Ann Stone", "Until 2030."),
        ("direct", "Ann Stone", "No."),
    ]


def test_a_list_of_what_is_said_of_somebody_is_no_interview() -> None:
    assert told("Jan Berg spielte.\nBerg: Ein Tor.\nBerg: Note 2.\nBerg: Note 3.") == []


def test_the_last_answer_ends_with_its_paragraph() -> None:
    text = INTERVIEW + "\n\nZur Person\n\nEva Stein wurde 1970 geboren."
    assert told(text)[-1] == ("direct", "Eva Stein", "Dann ist Schluss.")


def test_what_a_fronted_or_relative_clause_brings_in_ends_with_it() -> None:
    fronted = "After Ann Stone said she would quit, Carl Hill said he was sad."
    assert told(fronted, "en") == [
        ("indirect", "Ann Stone", "she would quit"),
        ("indirect", "Carl Hill", "he was sad"),
    ]
    relative = "The bank, which Ann Stone says is broke, said it was fine."
    assert told(relative, "en")[-1] == ("indirect", "bank", "it was fine")
    assert speakers("Carl Hill, accused by Ann Stone of lying, said he was sad.", "en") == [
        "Carl Hill"
    ]


def test_a_name_before_a_colon_now_and_then_makes_no_interview() -> None:
    text = "Ergebnisse in Bonn. Eva Stein: 12 Punkte. Jan Berg: 10 Punkte. Stein: Platz 1."
    assert told(text) == []


def test_three_who_speak_together_all_say_it() -> None:
    text = "Eva Stein, Jan Berg und Ute Holz forderten mehr Geld."
    assert speakers(text) == ["Eva Stein", "Jan Berg", "Ute Holz"]


def test_of_two_verbs_the_second_has_what_is_said() -> None:
    text = "Eva Stein lobte den Plan, sagte aber, dass das Geld fehle."
    assert told(text)[-1] == ("indirect", "Eva Stein", "dass das Geld fehle")
    assert [words for _, _, words in told(text)].count("dass das Geld fehle") == 1


def test_a_person_s_own_judgement_is_said_by_that_person() -> None:
    text = "Für Direktorin Eva Stein ist das „ein schwerer Fehler“."
    assert told(text) == [("direct", "Eva Stein", "„ein schwerer Fehler“")]


def test_two_who_speak_together_both_say_it() -> None:
    text = "„Es ist genug“, sagten Eva Stein und Jan Berg."
    assert told(text) == [
        ("direct", "Eva Stein", "„Es ist genug“"),
        ("direct", "Jan Berg", "„Es ist genug“"),
    ]


def test_several_are_no_single_woman() -> None:
    assert speakers("Eva Stein kam. Sie sagten, es sei genug.") == ["Sie"]
    assert speakers("Die Forscher warnten. Sie sagten, es sei genug.")[-1] == "Forscher"


def test_he_in_reported_speech_is_who_reports() -> None:
    text = "Jan Hall kam. Karl Berg sagte, er habe schon erklärt, dass es genug sei."
    assert speakers(text) == ["Karl Berg", "Karl Berg"]


def test_words_that_somebody_quotes_are_the_other_s() -> None:
    text = "Ein Sender zitierte Eva Stein mit den Worten: „Es ist genug.“"
    assert ("direct", "Eva Stein", "„Es ist genug.“") in told(text)


def test_a_name_that_stands_in_quotation_marks_twice_is_no_quotation() -> None:
    text = (
        "Die „Aktion Bonn hilft“ sammelt Geld. Wie die „Aktion Bonn hilft“ mitteilte, sei es genug."
    )
    assert told(text) == [("indirect", "„Aktion Bonn hilft“", "sei es genug")]


def test_a_fronted_clause_tells_when_and_is_not_said() -> None:
    text = "Als Eva Stein kam, sagte Jan Berg, es sei genug."
    assert told(text) == [("indirect", "Jan Berg", "es sei genug")]


def test_whoever_spoke_in_the_main_clause_speaks_on() -> None:
    text = "Jan Berg sagte, die Bank habe erklärt, sie zahle. Das Geld sei da."
    assert told(text)[-1] == ("indirect", "Jan Berg", "Das Geld sei da.")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Eva Stein sagte am Montag nicht, dass die Brücke schließt.", "de"),
        ("Eva Stein hat nie gesagt, dass sie gehe.", "de"),
        ("Kein Minister sagte, dass es gut ist.", "de"),
        ("Weder Eva Stein noch Jan Berg sagten, dass es gut ist.", "de"),
        ("Ann Stone said nothing about it.", "en"),
        ("Falls Eva Stein sagte, dass es regnet, log sie.", "de"),
        ("Ann Stone did not say that she would resign.", "en"),
        ("Ann Stone never said that she would resign.", "en"),
        ("Neither Ann Stone nor Jan Berg said that it was fair.", "en"),
        ("If Ann Stone said that, she lied.", "en"),
    ],
)
def test_what_nobody_said_is_no_statement(text: str, language: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Eva Stein sprach am Montag mit Jan Berg.", "de"),
        ("Eva Stein hat mit Jan Berg gesprochen.", "de"),
        ("Seit dem Streit zwischen Jan Berg und Eva Stein wächst die Sorge, dass es kracht.", "de"),
        ("Er verdient 3000 Euro, so viel wie Minister Jan Berg.", "de"),
        ("Wenn Eva Stein sagt, er gehe, dann geht er.", "de"),
        ("Für Direktorin Eva Stein sei kein Platz im Team.", "de"),
        ("Für Eva Stein ist es die erste Rolle nach „Der Tod kommt später“.", "de"),
        ("Jan Berg verlor das Spiel. Demnach muss er gehen.", "de"),
        ("Jan Berg gewann. Gott sei Dank.", "de"),
        ("Ann Stone will say that it is fine.", "en"),
        ("Ann Stone added a third in the 80th minute.", "en"),
        ("Ann Stone thinks about the future every day.", "en"),
        ("When asked by Ann Stone if he lied, Carl Hill said no.", "en"),
        ("Den Räubern drohen bis zu 24 Jahre Haft.", "de"),
        ("Zwei aus Ungarn erwartete Züge sollen ausfallen.", "de"),
        ("Das Team wertete alle bekannten Funde aus.", "de"),
        ("Die Debatte ruft die Behörden auf den Plan.", "de"),
        ("Welche Filme halten Sie für gelungen?", "de"),
        ("Mein Plan ist es, meine Fitness zu steigern.", "de"),
        ("After lunch, Ann Stone spoke by telephone with Jan Berg.", "en"),
        ("Ann Stone backed her car into the garage.", "en"),
        ("Ann Stone called her mother on Sunday.", "en"),
        ("Ann Stone offered her guests coffee.", "en"),
        ("Ann Stone attacked the guard with a knife.", "en"),
        ("Ann Stone showed little sympathy.", "en"),
    ],
)
def test_deeds_are_no_statements(text: str, language: str) -> None:
    assert told(text, language) == []


def test_a_body_of_several_names_is_one() -> None:
    text = "Die Gewerkschaft Schiene und Strecke (GSS) hat die Leute zum Streik aufgerufen."
    assert speakers(text) == ["Gewerkschaft Schiene und Strecke"]


def test_an_object_before_the_speaker_is_not_the_speaker() -> None:
    text = "Jan Berg kam. „Ein Haus, das kein Dach hat“, nannte es die Historikerin Eva Stein."
    assert told(text) == [("direct", "Eva Stein", "„Ein Haus, das kein Dach hat“")]


def test_that_one_is_not_who_spoke_before() -> None:
    text = "Jan Berg nannte Karl Stein einen „Narren“. Der antwortete, Berg sei verrückt."
    assert told(text)[1] == ("indirect", "Karl Stein", "Berg sei verrückt")


def test_a_question_that_is_answered_is_not_the_answer() -> None:
    assert told("Auf die Frage, ob es regne, antwortete Eva Stein ausweichend.") == []


def test_so_said_somebody_in_the_middle() -> None:
    text = "Er wolle, so sagte Eva Stein, den Bau nicht stören."
    assert told(text)[0][2] == "Er wolle, so sagte Eva Stein, den Bau nicht stören"


def test_behind_a_relative_clause_the_sentence_goes_on() -> None:
    assert told("Wohl wird Jan Berg, der Eva Stein kritisiert hatte, nicht antreten.") == []


def test_he_is_nobody_from_before_whoever_spoke_last() -> None:
    text = (
        "Sprecher Jan Berg sagte, man warte.\n\nTrump hatte gesagt, es eile. "
        "Zugleich hatte er das Land aufgefordert, die Preise zu senken."
    )
    assert [speaker for _, speaker, _ in told(text)] == ["Jan Berg", "Trump", "er"]


def test_an_opinion_that_is_denied_keeps_its_denial() -> None:
    assert told("Eva Stein glaubt nicht, dass es regnet.") == [
        ("indirect", "Eva Stein", "Eva Stein glaubt nicht, dass es regnet")
    ]
    assert told("Eva Stein sagte nicht nur, dass es regne.")[0][2] == "dass es regne"
    english = told("Ann Stone said that she did not know.", "en")
    assert [words for _, _, words in english] == ["that she did not know"]


def test_a_clause_that_names_who_told_it_is_nobody_s_words() -> None:
    text = "Er habe noch „Halt“ gerufen, gab seine Begleiterin an."
    assert told(text) == [("indirect", "Begleiterin", "Er habe noch „Halt“ gerufen")]


def test_whom_an_age_means_spoke_on_an_occasion() -> None:
    text = "Der Stürmer Anton Lorenz geht. „Ich gehe“, sagte der 30-Jährige zum Abschied."
    assert told(text) == [("direct", "Anton Lorenz", "„Ich gehe“")]


def test_a_reported_agreement_is_no_statement_of_its_own() -> None:
    text = "Es sei gut, sagte Eva Stein. Alle 27 Staaten hätten zugestimmt. Man könne beginnen."
    assert {speaker for _, speaker, _ in told(text)} == {"Eva Stein"}


def test_any_verb_form_of_reported_speech_carries_it_on() -> None:
    text = "Eva Stein sagte, die Lage sei ernst. Sie erwäge den Rücktritt. Damit wäre alles offen."
    assert [words for _, _, words in told(text)] == [
        "die Lage sei ernst",
        "Sie erwäge den Rücktritt. Damit wäre alles offen.",
    ]


def test_what_somebody_is_said_to_have_said_is_found_in_english() -> None:
    text = "Mayor Ann Stone said the builder had told her that the bridge was safe."
    assert told(text, "en") == [
        ("indirect", "Ann Stone", "the builder had told her that the bridge was safe"),
        ("indirect", "builder", "that the bridge was safe"),
    ]


def test_institutions_speak() -> None:
    text = "Die Polizei teilte mit, dass niemand verletzt wurde. Das Ministerium forderte Ruhe."
    assert [s.speaker for s in statements(text)] == ["Polizei", "Ministerium"]


def test_who_quotes_somebody_says_it_and_so_does_who_is_quoted() -> None:
    text = (
        "Boris Orlow, der Sprecher des Präsidenten, beschrieb den Abend als “lang und gut”. "
        "Er zitierte Iwan Petrow, der die Bereitschaft ausgedrückt habe, bald zu reden."
    )
    assert told(text) == [
        ("direct", "Boris Orlow", "“lang und gut”"),
        (
            "indirect",
            "Boris Orlow",
            "Iwan Petrow, der die Bereitschaft ausgedrückt habe, bald zu reden",
        ),
        ("indirect", "Iwan Petrow", "die Bereitschaft ausgedrückt habe, bald zu reden"),
    ]


def test_a_colon_announces_the_quotation_of_the_next_paragraph() -> None:
    text = (
        "Der Politologe Boris Orlow sieht Bewegung. Er betonte, dass die Lage neu sei:\n\n"
        "“Jetzt reden sie. Das war lange nicht so.”\n\nDanach schwieg er."
    )
    assert told(text) == [
        ("indirect", "Boris Orlow", "dass die Lage neu sei"),
        ("direct", "Boris Orlow", "“Jetzt reden sie. Das war lange nicht so.”"),
    ]


def test_a_quotation_over_several_sentences_is_one_statement() -> None:
    text = "„Wir bauen. Es wird teuer. Wir schaffen es“, sagte Eva Stein."
    assert told(text) == [("direct", "Eva Stein", "„Wir bauen. Es wird teuer. Wir schaffen es“")]


def test_a_quotation_inside_reported_speech_is_found_too() -> None:
    text = "Eva Stein sagte, der Plan sei „völlig verrückt“ und teuer."
    assert told(text) == [
        ("indirect", "Eva Stein", "der Plan sei „völlig verrückt“ und teuer"),
        ("direct", "Eva Stein", "„völlig verrückt“"),
    ]


def test_what_that_said_refers_to_is_the_sentence_before() -> None:
    lead = "Das Amt baut. Die Brücke wird gesperrt. Das sagte Bürgermeisterin Eva Stein."
    assert told(lead + " Dann ging sie.") == [("indirect", "Eva Stein", lead)]
    later = "Es regnet.\n\n" + lead
    assert told(later) == [("indirect", "Eva Stein", lead.removeprefix("Das Amt baut. "))]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (  # the clause between a verb and its prefix
            "Minister Karl Berg warf Eva Stein, nachdem das bekannt wurde, vor, sie habe gelogen.",
            ("indirect", "Karl Berg", "sie habe gelogen"),
        ),
        (  # who is quoted by a paper
            "„Wir gehen“, zitiert das Tagblatt Minister Karl Berg.",
            ("direct", "Karl Berg", "„Wir gehen“"),
        ),
        (  # a numeral with its dot is part of a name
            "Das Staatsoberhaupt, Königin Elisabeth II., bat Minister Berg, den Opfern zu helfen.",
            ("indirect", "Elisabeth II.", "den Opfern zu helfen"),
        ),
        (  # a comma is missing behind the name
            "Die Leiterin des Amtes, Eva Stein betonte, es eile.",
            ("indirect", "Eva Stein", "es eile"),
        ),
        (  # what is told of a role before the name
            "Der Präsident des Landes zwischen 1997 und 2005, Karl Berg, sagte, es eile.",
            ("indirect", "Karl Berg", "es eile"),
        ),
        (  # two roles are not two persons
            "Die Abgeordnete und Ulmer Bürgermeisterin Eva Stein gab ihren Rückzug aus der Partei "
            "bekannt.",
            (
                "indirect",
                "Eva Stein",
                "Die Abgeordnete und Ulmer Bürgermeisterin Eva Stein gab ihren Rückzug aus der "
                "Partei bekannt.",
            ),
        ),
        (
            "Ulms Staats- und Parteichef Karl Berg sagte, es eile.",
            ("indirect", "Karl Berg", "es eile"),
        ),
        (
            "Als „Wagnis ohne Not“ beurteilte Eva Stein den Plan.",
            ("direct", "Eva Stein", "„Wagnis ohne Not“"),
        ),
        (
            "Ministerin Eva Stein will „die Sache ohne Zögern anpacken“.",
            ("direct", "Eva Stein", "„die Sache ohne Zögern anpacken“"),
        ),
        (
            "Ministerin Eva Stein riet zu „Gelassenheit“.",
            ("direct", "Eva Stein", "„Gelassenheit“"),
        ),
        (
            "Darin sieht Ministerin Eva Stein ein Wagnis.",
            ("indirect", "Eva Stein", "Darin sieht Ministerin Eva Stein ein Wagnis."),
        ),
        (  # the dative of a woman is no subject
            "Der Ministerin Eva Stein wirft Minister Karl Berg vor, es eile ihr nicht.",
            ("indirect", "Karl Berg", "es eile ihr nicht"),
        ),
        (
            "Es eile nicht, sagte Minister Karl Berg der Zeitung Tagblatt.",
            ("indirect", "Karl Berg", "Es eile nicht"),
        ),
        (  # "bis zu" opens no clause
            "Bis zu 20 Busse fahren nach Ulm, sagte Minister Karl Berg.",
            ("indirect", "Karl Berg", "Bis zu 20 Busse fahren nach Ulm"),
        ),
        (
            "Das schlössen die Regeln nicht aus, meint Minister Karl Berg.",
            ("indirect", "Karl Berg", "Das schlössen die Regeln nicht aus"),
        ),
        (
            "Minister Karl Berg schloss nicht aus, dass es regne.",
            ("indirect", "Karl Berg", "Minister Karl Berg schloss nicht aus, dass es regne"),
        ),
    ],
)
def test_constructions_of_german_news(text: str, said: tuple[str, str, str]) -> None:
    assert said in told(text)


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (  # a role that nobody has is that of whoever spoke
            "Eva Stein lobte den Plan. Die Ökonomin sagte, es eile.",
            "Eva Stein",
            "es eile",
        ),
        (  # of two ministers the one who spoke
            "Minister Karl Berg sagte nichts. Minister Paul Huber warnte vor Eile. Der Minister "
            "betonte, es sei spät.",
            "Paul Huber",
            "es sei spät",
        ),
        (
            "Präsident Karl Berg legte einen Bericht vor. Nach Ansicht des Präsidenten eilt es.",
            "Karl Berg",
            "eilt es",
        ),
        (
            "Ministerpräsident Thaksin Sonthi kam. Thaksin sagte, es eile.",
            "Thaksin Sonthi",
            "es eile",
        ),
        (
            "Karl Berg (61) regiert in Ulm. Der 61-Jährige hat angekündigt, zu gehen.",
            "Karl Berg",
            "zu gehen",
        ),
        (
            "Sebastian Kurz kam. Es eile, sagte Kurz laut einer Aussendung.",
            "Sebastian Kurz",
            "Es eile",
        ),
        (
            "Obfrau Eva Stein kam. Es eile, sagte Klubobfrau Stein.",
            "Eva Stein",
            "Es eile",
        ),
        (  # a name ends before a noun
            "Minister Karl Berg kam. Es eile, sagte Berg Journalisten.",
            "Karl Berg",
            "Es eile",
        ),
        (  # and before the next one
            "Karl Berg und Eva Stein kamen. Da warf Berg Stein vor, es eile ihr.",
            "Karl Berg",
            "es eile ihr",
        ),
        (  # who reports, not whom he reports of
            "Minister Karl Berg sprach von Krieg. Sein Sohn, ein Richter, sei tot, sagte er.",
            "Karl Berg",
            "Sein Sohn, ein Richter, sei tot",
        ),
        (
            "Ein Teaser.\nBonn – Die Leiterin des Amtes, Eva Stein, sagte, es eile.",
            "Eva Stein",
            "es eile",
        ),
        (
            "Ein Satz zuvor. Bonn – Die Leiterin des Amtes, Eva Stein, sagte, es eile.",
            "Eva Stein",
            "es eile",
        ),
        (
            "Karl Stein kam. Das sei falsch, sagte Steins nach Bonn gezogene Frau Eva Huber.",
            "Eva Huber",
            "Das sei falsch",
        ),
    ],
)
def test_whom_german_speakers_are(text: str, speaker: str, words: str) -> None:
    assert ("indirect", speaker, words) in told(text)


def test_a_quotation_behind_a_colon_is_whose_the_sentence_before_it_is() -> None:
    text = (
        "Kanzlerin Eva Stein sprach in Bonn. Dabei griff sie auch den Präsidenten Karl Berg an: "
        "„Wer lügt, fällt.“ Auch Minister Paul Huber warnte davor."
    )
    assert ("direct", "Eva Stein", "„Wer lügt, fällt.“") in told(text)


def test_a_reproach_is_told_by_whose_it_is() -> None:
    text = "Auf den Vorwurf der Liste, es sei zu spät, entgegnete Eva Stein, es sei Zeit."
    assert told(text) == [
        ("indirect", "Liste", "es sei zu spät"),
        ("indirect", "Eva Stein", "es sei Zeit"),
    ]


def test_where_quotation_marks_were_lost_the_first_person_speaks_on() -> None:
    text = "Wir sind müde, sagte Eva Stein. {} Ich bin froh, sagte sie. Ich habe getroffen."
    lost = told(text.format(""))
    assert ("indirect", "Eva Stein", "Ich habe getroffen.") in lost
    marked = told(text.format("Ja. " * 80 + "„Wir gehen alle sehr gern wieder hin“, sagte sie."))
    assert marked
    assert all("getroffen" not in words for _, _, words in marked)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wir brauchen mehr Mut, sagte Kanzler Karl Berg. Ich halte das für falsch.", "de"),
        ("Die Lage sei ernst, sagte Karl Berg mir am Telefon. Ich wollte mehr wissen.", "de"),
        ("We must act, said Carl Hill. I do not think he is right. My view is clear.", "en"),
        ("It was finished, Carl Hill told me. I was surprised. I asked him why.", "en"),
    ],
)
def test_the_author_s_first_person_is_not_the_speaker_s(text: str, language: str) -> None:
    assert len(told(text, language)) == 1


@pytest.mark.parametrize(
    ("text", "stranger"),
    [
        ("Karl Berg sagte, der Krieg sei nötig. „Nein“, sagte der ukrainische Präsident.", "Berg"),
        ("Richterin Eva Stein sagte, er habe gelogen. Die Verteidigerin sagte, es eile.", "Stein"),
        ("BMW-Chef Karl Berg sagte, es eile. Der VW-Chef sagte, es sei spät.", "Berg"),
        ("Der Arzt Karl Berg sagte, es sei Krebs. Der Patient sagte, er kämpfe.", "Berg"),
        ("Karl Berg, ein Freund des Ministers, sprach. Der Minister sagte, es eile.", "Berg"),
        ("Eva Stein sagte, es eile. Die Nachfolgerin sagte, es sei spät.", "Stein"),
        ("Roman Berg schrieb. Der Roman erklärt, dass alles endet.", "Berg"),
        ("Regierungssprecher Karl Berg schwieg. Laut dem Sprecher der Bahn eilt es.", "Berg"),
        ("Karl Berg von der Polizei sah einen Fahrer. Der 35-Jährige sagte, es eile.", "Berg"),
        ("„Es eilt“, sagte die Opposition, Minister Karl Berg wies das zurück.", "Berg"),
        ("Robert Bosch kam. Bosch Chef Stefan Huber sagte, es eile.", "Bosch"),
        ("Eva Stein sprach. Stein Anwalt Karl Berg sagte, sie schweige.", "Stein"),
        ("Minister Karl Berg lügt. Von Karl Berg spricht Eva Stein nur gut.", "Berg"),
        ("Ministerpräsident Li Keqiang traf Li Wei. Li sagte, es eile.", "Keqiang"),
        ("Karl Berg rügte Hans Stein. „Das ist falsch“, sagte der Virologe.", "Berg"),
        ("Polizeichef Karl Berg sprach von Uli Stein. Der 33-Jährige gestand, er sei es.", "Berg"),
        ("Minister Karl Berg kam. Nach Ansicht des russischen Ministers eilt es.", "Berg"),
        ("Es war spät. Karl Berg warf er vor, er lüge.", "Berg"),
        ("Es war spät. „Wir gehen“, zitierte Karl Berg die Bibel.", "Bibel"),
        ("Karl Berg schwieg. Karl Berg attestierte der Arzt, dass er lebe.", "Berg"),
        ("Der Verein um Trainer Karl Berg, der nach eigenen Angaben wächst, baut.", "Berg"),
    ],
)
def test_nobody_is_given_the_words_of_another(text: str, stranger: str) -> None:
    behind = text.split(". ", 1)[-1]
    assert all(stranger not in s.speaker for s in statements(text) if s.text in behind)


@pytest.mark.parametrize(
    "text",
    [
        "Über den Plan äußerte sich Ministerin Eva Stein nicht.",
        "Ministerin Eva Stein äußerte sich nicht über den Plan.",
        "Regisseur Karl Berg will „Die Leiden des jungen Mannes“ verfilmen.",
        "Viele lobten Minister Karl Berg („Er ist der Beste“).",
        "Fazit: Es sei spät.",
        "Minister Karl Berg baut in der neuen „Weststadt“.",
        "Minister Karl Berg schrieb ein Buch mit dem Titel „Wir gehen nach Haus“.",
    ],
)
def test_what_was_not_said_is_no_statement(text: str) -> None:
    assert statements(text) == []


def test_somebody_who_demands_help_for_victims_is_no_disaster() -> None:
    text = "Minister Karl Berg forderte Hilfe für die Opfer des Erdbebens."
    assert told(text) == [("indirect", "Karl Berg", text)]


@pytest.mark.parametrize(
    "piece",
    [
        "Eva Stein ",
        "Foo ",
        "warnte vor „         “ ",
        "warnte vor „Panik“ ",
        "Kurz ",
        "„",
        "Stein: ",
    ],
)
def test_a_long_run_of_anything_is_read(piece: str) -> None:
    check(piece * (20_000 // len(piece)), "de")


@pytest.mark.parametrize(
    "text",
    [
        "Das Erdbeben hat in der Provinz 20 Todesopfer gefordert.",
        "Vieles deutet auf einen Brand hin.",
        "Nach der Veröffentlichung des Buches kam es zum Streit.",
        "Das Ziel der Reform war klar: Mehr Züge und weniger Autos.",
        "Als der Zeuge der Presse von dem Unfall erzählte, kamen viele.",
    ],
)
def test_things_and_times_do_not_speak(text: str) -> None:
    assert statements(text) == []


def test_an_english_role_told_behind_a_name_is_remembered() -> None:
    text = "Ann Stone, an economist at a bank, was there. The economist said more would come."
    assert told(text, "en") == [("indirect", "Ann Stone", "more would come")]


@pytest.mark.parametrize(
    "text",
    [
        "Die Brücke ist fertig. Viele Leute kamen zum Fest.",
        "Der Film „Die Brücke“ läuft im Kino „Apollo“.",
        "Teile der Folge liefen in der Halle, so dass viele kamen.",
        "Nach dem Spiel gingen alle heim.",
    ],
)
def test_where_nobody_speaks_nothing_is_found(text: str) -> None:
    assert statements(text) == []


def test_a_language_without_a_table_gives_nothing() -> None:
    assert statements("Eva Stein sagte, dass es regnet.", "fi") == []


def test_quotation_marks_that_never_close_swallow_nothing() -> None:
    text = "Er sagte „nein und ging.\n\nDann kam der Regen. Sie rief „ja“."
    assert [text[a:b] for a, b in quotations(text)] == ["„ja“"]


def test_a_quotation_may_run_over_paragraphs_without_a_mark_between() -> None:
    text = "„Sie sagten: ‚Bleib hier.‘\n\nIch ging.\n\nDann kam er“, sagte Eva Stein."
    assert quotations(text) == [(0, text.index(", sagte"))]
    unclosed = "„Ich ging, sagte sie.\n\nEr rief: „Halt!“"
    assert quotations(unclosed) == [(unclosed.index("„Halt"), len(unclosed))]


def test_a_quotation_may_run_over_paragraphs_that_open_again() -> None:
    text = "„Erstens ist es spät.\n\n„Zweitens regnet es.“ Das war alles."
    assert quotations(text) == [(0, text.index("“") + 1)]


_JUMBLE = """Eva Stein sagte dass die Lage sei ernst laut nach Angaben zufolge wie mitteilte so er
Er zitierte der habe wurde von kritisiert zu hieß es Demnach wonach Das Vorwurf told said that
according to he quoted as saying who denied , who asked not company It May by with was rejected
für sei ist darin heißt es gesagt dessen Anwalt der dpa Mehr als Jan Berg Montagabend Kurz & Stein:
Berg: Kurier: wir ? eigenen Angaben erwartete if after will Carl Hill a bank they reporters
will wollte warnte vor riet zu schloss aus zitiert Ökonom 40-Jährige Staats- II. XVI. Da Als Bis
„neu“ „rasch gehen“ „ “ forderte 20 Tote Ministerin Vorwurf ich uns Zeitung Journalisten beide
's 5,7 11:09 . , : ; ( ) – - „ “ " » « ” ’"""
_PIECES = st.sampled_from([*_JUMBLE.split(), "\n\n", "Nach Angaben", "according to", ", "])


@given(st.lists(_PIECES, max_size=40), st.sampled_from(["de", "en"]))
def test_statements_are_exact_and_ordered_in_any_jumble_of_cues(
    pieces: list[str], language: str
) -> None:
    check(" ".join(pieces), language)


@given(st.text(max_size=300), st.sampled_from(["de", "en"]))
def test_any_text_is_read_without_fault(text: str, language: str) -> None:
    check(text, language)


def check(text: str, language: str) -> None:
    found = statements(text, language)
    for s in found:
        assert s.speaker.strip()
        assert all(word in text for word in s.cue.split())
        for start, end in filter(None, [(s.start, s.end), s.speaker_span]):
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip() == text[start:end]
            assert not any(
                text[at - 1 : at + 1].isalpha() for at in (start, end) if 0 < at < len(text)
            )
    assert [s.start for s in found] == sorted(s.start for s in found)
