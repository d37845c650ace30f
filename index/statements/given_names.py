"""Given names that tell a person from a noun, and a woman from a man.

Not a register of names: the frequent ones of news in German and English. A name that is not here
still counts as a person's where a title or a role stands before it.
"""

from __future__ import annotations

from index.statements.table import words

FEMALE = words(
    """
    adelheid agnes alice almut amanda amy andrea angela anja anke ann anna annalena anne
    annegret antje astrid ayse aysel barbara beate beatrix betty birgit brigitte brooke bärbel
    carmen carol carolin catherine christiane christina christine claudia condoleezza deborah
    denise diana diane donna doris dorothy edith eleanor elif elisabeth elizabeth elke ellen
    else emily emma erin eva fatma florence frances franziska gabriele gesine gloria grace greta
    gudrun gülsen hannah hannelore heather hedwig heide heike helen helena hillary ilse ines
    inge ingrid irene irina iris irmgard ivanka jacqueline jane janet janice jennifer jessica
    joan joyce judith judy julia julie julija kamala karen karin karla katarina kate kathleen
    kathrin katja katrin kelly kerstin kim kimberly kirsten kristen kristin laura lauren leslie
    linda lisa liz lois lori louise lucy luise lynn madeleine manuela margaret margot maria
    marieluise marija marilyn marine marion marlies martha mary mechthild megan melania melanie
    michelle monika nadine nadja nancy natalia natalie natalja nicola nicole nina olga pamela
    patricia paula petra priscilla rachel rebecca renate renée rita robin rosa rose roswitha
    ruth sabine sahra samantha sandra sarah saskia sharon shirley sigrid silke simone sonja
    sophie stefanie stephanie susan susanne svenja svetlana swetlana sylvia ségolène tamara
    tanja tatjana teresa theresa tina tracy ulla ursula ute valerie vanessa veronica victoria
    virginia vivian wendy yolanda yulia yvonne
    """
)

MALE = words(
    """
    aaron abraham adam ahmed alan alastair albert alec alexander alexei alexey alfred ali allen
    andreas andrej andrew andrey anthony anton antonio armin arnold arthur axel barry ben
    benedikt benjamin bernd bernhard bill björn bob boris brad brian bruno burkhard calvin carl
    carlos chad charles chris christian christoph christopher claus clemens craig curtis damian
    daniel darren david dean dennis derek detlef dick dieter dietmar dirk dmitri dmitry dominik
    don donald douglas duncan earl eckart eddie edmund eduard edward edwin elliott emmanuel
    enrico eric erich erik ernst erwin ethan eugen evan felix ferdinand fidel florian francesco
    francis frank franz fred frederick frederik friedrich fritz gary gavin geoffrey georg gerald
    gerd gerhard gernot gilbert giorgio giovanni glenn gordon gottfried graham greg gregor guido
    gustav günter günther hamid hannes hans harald harold harry hartmut hassan heiko heiner
    heinrich heinz helmut henning henry herbert heribert hermann holger horst howard hubert hugh
    hugo ian igor ingo isaac ivan ivor iwan jack jacob jakob james jan jared jason javier jean
    jeff jeffrey jens jeremy jerry jesse jewgeni jim jimmy joachim jochen joel johann johannes
    john johnny jon jonathan jordan josef joseph juan julian justin jörg jürgen kai karl karsten
    keir keith kelvin ken kenneth kevin klaus konrad kurt lance larry lars leo leon leonard
    leonid lewis liam logan lothar louis ludwig luis lukas lutz malcolm manfred manuel marc
    marcel marco marcus mario mark markus martin marvin matthew matthias max maximilian maxwell
    melvin michael michail miguel mikhail mitch mohamed mohammed morgan muhammad nathan neil
    nicholas nicolas nigel nikolai nikolaus noah norbert norman olaf oleg oliver oscar oskar
    otto owen pascal patrick paul pavel pedro peer percy peter phil philip philipp rainer ralf
    ralph randall randy ray raymond reinhard reinhold ricardo richard rick rishi robert rodney
    roger roland rolf roman ron ronald ross roy rudolf russell ryan rüdiger sam samuel scott
    sean sebastian sergei sergej sergey seth shane shaun sidney siegfried siegmar sigmar silvio
    simon spencer stanley stefan stephan stephen steven stuart sven ted terry theo thomas
    thorsten tim timo tino tobias todd tom toni tony torsten travis tyler udo uli ulrich ursus
    valentin vernon victor viktor vince vincent vladimir volker volodymyr walter warren werner
    wesley wilhelm will willi william winfried wladimir wolf wolfgang wolfram wolodymyr yevgeny
    zachary
    """
)

# Men's names with an ending that is mostly a woman's.
MALE_IN_VOWEL = words(
    """
    abe andre andré arne barack bjarne blake bruce chase christophe clarence cole dale dave
    duane dwayne elia eugene gene george guillaume hasse hauke heinke helge ilja ilya jacques
    jake janne jerome joe jose joshua josé juha kaye kofi kyle lawrence lee luca luke malte
    maurice mike mischa misha moritz mustafa nikita pete philippe pierre rene rené sascha sasha
    shinzo steve sönke theodore thilo uwe wayne yves zane étienne
    """
)

GIVEN = FEMALE | MALE | MALE_IN_VOWEL
