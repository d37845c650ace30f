"""Given names that tell a person from a noun, and a woman from a man.

Not a register of names: the frequent ones of world news as German and English papers spell them.
What is mostly a noun, a place or an institution at the head of two capitalised words is left out,
also where an acronym reads the same. A name that is not here still counts as a person's where a
title or a role stands before it.
"""

from __future__ import annotations

from index.statements.table import words

FEMALE = words(
    """
    aafke aarti abbie abby abigail ada adela adele adelheid adeline adina aditi adriana adrienne
    adèle agatha agathe agnes agneta agnieszka agnès ahed aiko aileen aimee aino aisha aishwarya
    aisling aissata akiko alana alda aleka aleksandra alena alessandra alexandra alexandria
    alexia alia alice alicia alina aline alisa alison alissa alla allie allison allyson almaz
    almut almuth alva alyson alyssa amal amalia amalie amanda amani amaya amber amelia amelie
    amie amina aminata amira amparo amra amy amélie ana anabel anahit anais anastasia anastasija
    anastassija anat anaïs anca andie andrea andreea anett anette angela angelica angelika
    angelina angelique angie angélica angélique anika aniko anikó anita anja anjali anju anka
    anke ann anna annabel annabell annabelle annabeth annalena anne annegret anneli annelie
    annelies anneliese annemarie annette anni annie annika anny anouk antigone antje antoinette
    antonia antonie antónia antônia anu anya arabella ariadne ariana ariane arianna arlene
    arlette arpine arundhati asha ashleigh ashley asli aslı asma astrid atifete aude audra
    audrey aurelia ava avery avril aya ayaan ayako ayala aydan ayesha aylin ayse aysel ayu ayşe
    azar aïssata bahar banu barbara barbora barbro bea beata beate beatrice beatrix beatriz
    becca becky begona begoña belen belinda benazir berit bernadette bernice berta bertha bessie
    beth bethan bethany bette bettina betty beyonce beyoncé bianca bidya biljana billie birgit
    birgitt birgitta birte biserka björk blanca blanche blythe bobbie bodil bonnie borjana
    bozena bożena božena brandi brenda brianna bridget bridgette brigitta brigitte brita britney
    britt britta brittany brittney brooke brunhild brunhilde bryony bärbel béatrice caitlin
    caitlyn camila camilla canan candace candice candida cara caren carin carina carla carlotta
    carly carme carmen carol carola carole carolin caroline carolyn carrie cassandra cassie
    catalina cate catelyn caterina catharina catherine cathleen cathy cayetana cecile cecilia
    cecily cecília celeste celia celina celine ceylan chandni chandrika chantal charlene
    charlotte charmaine cheri cherie cheryl chiara chihiro chimamanda chiyo chloe chloé chrissie
    chrissy christa christel christiana christiane christin christina christine christl christy
    ciara cicely cilli cindy claire clara clare clarice clarissa claudette claudia claudine
    clementine cleo cláudia clémentine cléo coby colette colleen concepcion conchita condoleezza
    connie conny constance constanze consuelo cora corazon cordula corina corinna corinne
    cornelia corry cosima courteney courtney cressida cristina csilla cynthia cármen cäcilia
    cécile cécilia célia céline cătălina dafne dagmar daisy dalal dalia dalit dana danica
    daniela danielle danièle danuta daphne daphné darcey daria dariga darja darla darlene daryna
    davina deanna deb debbie debby deborah debra deepika deirdre delcy delia delilah delores
    delphine demi denise derartu desiree desislava despina despoina dewi dian diana diane dilma
    dina dinah dionne dita ditte divya doina dolly dolores donika donna dora doreen doria doris
    dorit doro dorota dorothea dorothee dorothy dorothée dorrit dottie dragana droupadi dua
    dubravka dulce dunja dóra dörte ebba ece eda edda edelgard edeltraud edie edith edna edona
    edwina eeva effie eija eiko eileen eilish ekaterina elaine eleanor eleftheria elena eleni
    eleonora eleonore elfi elfriede elif elin elina elisa elisabet elisabeth elisabetta elise
    eliska elissa eliza elizabeth eliška elke ella ellen elli ellie elly elmira eloise els elsa
    elsbeth else elsie elspeth elvira elwira elzbieta elīza elżbieta eman emer emilia emilie
    emily emine emma emmanuelle emmi emília enid eniko enikő erica erika erin erna ernestine
    erzsebet erzsébet esme esmeralda esperanza esra essie estela estelle ester esther eszter
    ethel etta eugenia eugenie eunice eva evangeline evelin eveline evelyn evelyne evi evie
    evika ewa fabienne famke fanni fanny farah farrah fatemeh fatima fatma fatou fatoumata fay
    faye federica felicia felicitas felicity felizitas femke figen filiz fiona flavia fleur
    florence fofi fran frances francesca francine francoise franka franzi franziska françoise
    frauke freda freya frida frieda friederike fritzi fátima gabby gabi gabriela gabriele
    gabriella gabrielle gaby gail galina gauri gayatri gayle gaynor geeta gemma genevieve
    geneviève genzebe georgette georgiana georgie georgina geraldine gerda geri gerlinde
    germaine gerti gertraud gertrud gertrude gesa gesine ghazal ghislaine gianna gilda gillian
    gina ginette ginny giorgia giovanna gisela gisele giselle gita gitta gitte giulia gladys
    glenda gloria glória goldie golshifteh gordana graca grace grazyna graça grażyna greta
    gretchen grete gretel grit gro gudrun gulnara gunda gundel gundi gundula gunhild gunilla
    gusti guðrún gwen gwendolyn gwyneth géraldine gülen güler gülsen gültan hadassah hailey
    haley halide halina hallie hana hanako hanan hande hanna hannah hanne hannelore hanni
    harriet harriët haruka haruko hasina hatice hattie haya hayat hayley hazel heather hedda
    hedwig hedy hege heide heidemarie heidi heidrun heike hela helen helena helene helga hellen
    helma helvi helén henni henny henrietta henriette henriëtte henryka hermine hermione herta
    hester hetty hilary hilda hilde hildegard hillary hille hiltrud hina hiroko hitomi holly
    hortense huda huma hélène iben ida iga ilaria ildiko ildikó ileana ilhan iliana ilka ilona
    ilse iman imee imelda imma imogen ina inas inci indah indira indra ines inga inge ingeborg
    ingela inger ingrid ingrida inken inna insa inès inés inês ioana ioanna ione ireen iren
    irena irene irina iris irma irmgard irmi irmtraud iryna irène irén isabel isabell isabella
    isabelle iselin isha isobel isolde iulia ivana ivanka ivelina iveta izabela jaana jacinda
    jaclyn jacqueline jacqui jadranka jadwiga jana jane janelle janet janey janice janin janina
    janine janka janna janni jarmila jasmin jasna jaya jayanti jayne jeanette jeanie jeanine
    jeanne jeannette jeannie jeannine jekaterina jelena jemima jemma jen jenna jenni jennie
    jennifer jenny jeri jess jessica jessie jette jil jill jillian jitka joan joana joanna
    joanne jocelyn jodi jodie johanna johanne joice jojo jolande jolanta jolene josefa josefine
    josephine josie joséphine jovana joyce juana juanita judi judit judith judy jule julia
    juliana juliane julianna julianne julie juliet juliette julija junko justine justyna jutta
    jyoti jóhanna júlia kacey kaija kaisa kaisu kaitlin kaitlyn kaja kajal kajsa kaley kamala
    kaori karen karin karina karla karolin karolina karoline karolína karyn kasumi katalin
    katarina kate katelyn katerina kateryna kateřina katharina katharine katherine kathi
    kathleen kathrein kathrin kathryn kathy kati katia katie katinka katja katri katrin katrina
    katrín katy katya kayla kayleigh keeley keiko keira kelley kelli kellie kelly kelsey kemi
    kendall kendra keren keri kerri kerstin khadija khaleda kiara kiki kiko kim kimberley
    kimberly kimiko kinga kinsey kira kirsten kirstin kirsty kitty kiyoko klara klaudia klára
    kolinda konstantina konstanze kornelia kourtney kriemhild krista kristalina kristen kristi
    kristin kristina kristine kristy kristína krisztina krystal krystyna ksenia ksenija kumiko
    kunigunde kylie kyoko kyra käthe lacey laetitia laila lakshmi lana lara larissa laura laure
    lauren laurentien laurie lavinia laxmi layla lea leah leann leanne leela leena leila leire
    lena lene leni lenka lenore leona leonie leonor leonora leonore lesley leslie letesenbet
    letitia letizia lexi leyla leïla lia liana liane libby licia lidia liese liesel lieselotte
    liesje liesl liisa lili lilian liliana liliane lilianne lilli lillian lillie lilly lily lina
    linda lindiwe lindsay linn linsey lisa lisbeth lise liselotte lisette lissi lissy liv livia
    liz liza lizzie lizzy ljiljana ljubica ljubow lois lola lolita loni lora lore lorelei lorena
    loretta lori lorna lornah lorraine lotta lotti lottie louisa louise lubna lucia luciana
    lucie lucille lucinda lucretia lucrezia lucy lucía ludivine ludmila ludmilla luisa luise
    luitgard lulu lulù lupita luzia luísa lydia lynda lynette lynn lynne lynsey lyubov léa
    léonie lúcia lýdia maarit mabel mackenzie maddie maddy madeleine madeline madelyn madge
    madhuri madlen mae maeve magda magdalena magdalene magdaléna maggie mahsa maia maike maire
    mairead maja majlinda mako malak malala malgorzata malin malina mallory malou malu mamata
    mamie mandy manju manon manuela mara marcella marcia marcy mareike maren marga margaret
    margareta margarete margaretha margarethe margarita margaux margery margherita margie margit
    margo margot margret margrethe margrit marguerite mari maria mariah mariam mariana marianna
    marianne maribel marie marieluise marietta marija marika mariko marilyn marina marion marisa
    marisol marissa marit marita mariya marja marjane marjorie marketa markéta marla marleen
    marlen marlene marlies marlis marlo marlène marsha marta marte martha marthe martina martine
    mary maryam maryann maryja marzena marína masako mascha masha masih mathilda mathilde
    matilda mattie maud maude maura maureen mavis maxima maxine mayu małgorzata mechthild
    mechtild medea meena meenakshi meera meg megan megawati meghan meglena megumi megyn mehriban
    meike melania melanie melek melina melinda melis melissa meral meredith meritxell merja
    merle meryl meseret mette mia miapetra micaela michaela micheline michelle michiko midori
    mie miep miho miki mila milada mildred milena miley milla millicent millie milly mimi mimoza
    mina mindy minna minnie mira miranda mireille miri miriam mirjam mirjana mirna miroslava
    misaki mitra mitzi miyu miyuki mizuki mohini moira mollie molly mona monica monika monique
    mumtaz muriel myra myriam márcia mária márta máxima märta mélanie mélissa mónica mónika
    mônica nadeschda nadezhda nadia nadija nadine nadiya nadja najat naledi nanami nancy nandini
    nanna naoko naomi narges nargis nasim nasrin natalia natalie natalija natalja natalya natasa
    natascha natasha nataša nathalie natsuki natsumi natália natálie nawal nazli nazlı naďa neda
    neelie neha nele nell nella nelle nelli nellie nelly nena nevena nevin ngozi nia niamh nicki
    nicola nicole nida nidhi nikki nilde niloufar nilufar nina nirmala nisha nita nkosazana noa
    noelle noemi nola nona nora norah noreen noriko nozomi nunu nuria nóra núria oana oda odette
    odile ofelia oksana oleksandra olena olga olha olivia olívia ophelia oprah orla ornella
    orsolya ortrud otti ottilie oumou outi oľga padma paetongtarn paige paloma pam pamela
    panagiota paola parastou parvati parveen pascale patricia patrizia patrícia patsy patti
    patty paula paulette paulina pauline peggy penelope penélope pernille pervin petra philippa
    phoebe phyllis pia pilar pina pinar pippa pirkko piroska polly pooja poonam portia pratibha
    preeti priscilla priti priya priyanka puan puja päivi queenie rachael rachel rachida radha
    radmila raffaella ragnhild rahel rakel rakhi raluca ramona randi rani rania raquel rasa
    rashmi raya reba rebecca rebekka reem reese regan regina regine regula regīna reiko reka
    rena renata renate renu renée resi retno rhea rhiannon rhoda rhonda ricarda ricki rie rieke
    rihanna riikka riitta rika rike riko rina risa rita ritu ritva roberta robin rochelle rodica
    roisin rokhaya rokia romana romina romy rona ronda ronja rosa rosalie rosalind rosalyn
    rosamund rose roseanne rosel roselyne rosemarie rosemary rosi rosie rosina rosita rositsa
    roslyn rosmah roswitha rosy rotem rovana rowena roxanne roza rumjana ruslana rut ruth régine
    réka róża saara sabina sabine sabrina sachiko sadie sahar sahle sahlework sahra sakshi sally
    salma salome salomé saltanat samantha samar samia samira sanae sandra sandrine sanja sanna
    sanni sappho sara sarah sarai saraswati sari sarina sarka saskia satomi satsuki satu sawsan
    scarlett schirin sebnem seema segolene seiko selen selena selin selina selma senta seren
    serena sevim seyran sezen shakira shalini shana shani shania shannon shanti shari sharon
    shauna sheena sheila shelley shelly sheri sherri sherrill sheryl shireen shirin shirley
    shivani shoko shona shruti sian sibel sibeth sibylle sieglinde sienna sifan sigourney sigrid
    sigrun silke silvana silvia sima simona simone simonetta sina sinead siobhan siobhán sirpa
    sissi sissy siti siv siân slavenka smriti snezana snežana snjezana sofie soledad solveig
    sona sonali sonia sonja sonya sophia sophie soraya soňa sridevi stacey staci stacy stanka
    stefani stefania stefanie steffi stefka stella stephani stephanie stine stormy stéphanie sue
    suki susan susana susann susanna susannah susanne sushma susi susie susy suvi suzan suzanne
    suzi suzy svea svenja svetlana sviatlana swati swetlana swjatlana sybil sybille sylvana
    sylvi sylvia sylvie szilvia sára ségolène sílvia sólveig sónia sônia tabea tabitha tali
    talia tallulah tamar tamara tami tammi tammy tamsin tana tania tanja tansu tanya tara tarja
    taryn tasha taslima tatiana tatjana tatsiana tawakkol tawakkul taylor tegla teresa tereza
    teri terri tess tessa thalía thaís thea thekla thelma theodora theresa therese theresia
    thora thuli thérèse tia tiana tiffany tilda tilly timea tina tine tirunesh tomoko tomomi
    tonya tora tori torunn tracey tracy traudl tricia trina trine trish trisha trixie trude
    trudi trudy tsvetana tugba tulsi tuula tuğba tyra tytti tzipi tânia tímea tünde ulla ulrike
    uma unni ursel ursula urszula uschi usha uta ute vaira valentina valeria valerie valérie
    vanessa vasiliki velma vera veranika verena verna veronica veronika verónica verônica vesela
    vesna vicki vickie vicky victoria vida vidya vigdis viki viktória viola violetta violette
    viorica virginia virginie virgínia vittoria vivi vivian viviane vivien vivienne vjosa vreni
    věra walburga walentina waltraud waltraut wanda wangari waris wendy whitney whoopi wiebke
    wilhelmina wilhelmine wilma winifred winnie winona wislawa wisława xenia xiomara yael
    yasemin yasmin yayoi yaël yekaterina yingluck ylva yoko yolanda yoriko yoshiko yui yukari
    yukiko yuko yulia yumi yuna yuriko yusra yvette yvonne zahra zainab zaruhi zdenka zeljka
    zeynep zindzi zipi zoe zofia zoi zooey zora zorana zoya zoé zoë zsofia zsuzsa zsuzsanna
    zsófia zuzana zyta ágnes ángela åsa édith élisabeth élise émilie éva özlem úrsula ľudmila
    şebnem šárka željka
    """
)

MALE = words(
    """
    aamir aaron abbas abd abdallah abdel abdelaziz abdelfattah abdelmadjid abdi abdirahman abdo
    abdul abdulhamid abdullah abdullahi abed abel abhisit abiy abner abraham abram abubakar
    achim achmed adalbert adam adem adi adil adnan adolf adolfo adolph adrian adriano adrien
    adrián aecio agim agostinho agostino ahmad ahmed ahmet aidan aiden aigars aiman ajay ajit
    akbar akhilesh akhtar aki akif akihito akin akos akram aksel akshay aku akın aladdin aladin
    alain alan alasdair alastair alban alberich albert alberto albin albrecht alden aldo aldous
    alec alejandro aleksandar aleksander aleksandr alen alessandro alessio alex alexander alexei
    alexej alexey alexis alf alfons alfonso alfred alfredo algernon algirdas ali alistair
    aljaksandr allan allen almazbek alois alojz alon alonso alonzo aloys alton alvaro alvin
    alwin amadeu amadeus amadou amar ambros amin amir amit amitabh amos amr amrullah anand anas
    anatol anatoli anatolij anatoly anders andi andoni andor andreas andrei andrej andres andrew
    andrey andrii andrij andris andrius andriy andros andrus andry andrzej andrä andrés andy
    angelino angelo angus anibal anies anil anis ansel anselm anselmo ansgar anthony anton
    antoni antonin antonio antonios antonis antonius antony antti antun antón antónio antônio
    anutin anwar aníbal anıl apostolos aram archibald arend ari arian ariel arif aristoteles
    aristóteles arjen arjun arkadi arkadij arkadiusz arkady armand armando armin arnaldo arnaud
    arnd arndt arno arnold arnolds arnulf aron arpad arsen arseni arsenij arseniy artem arthur
    artur arturas arturo arturs artūras artūrs arun arvid arvind asad asghar asher ashish ashok
    ashraf ashton ashwin asif asim askar aslam aslan assimi atal atiku aubin audun augustin
    augusto augustus augustín aurel aurelio aurél avi avigdor axel axl aydin ayhan ayman azam
    azeglio azhar azim aziz aécio babar badr bakir bakr balazs baldur balthasar balthazar balázs
    bambang banri barham barnabas barnaby barney barry bart bartel bartholomaios bartholomew
    bartholomäus bartosz baruch baschar bashar bashir basil bassirou basti bastian basuki baz
    beat behgjet beji beltran ben benedek benedetto benedict benedikt bengt benigno benito
    benjamin benjamín benji benno benny benoit benoît bent beppo berat berk bernard bernardino
    bernardo bernd berndt bernhard bernhardt bert berthold berti bertold bertram bertrand beto
    bettino bezalel bhagat bhumibol bilal bilawal bill billy binali bingu birger bjarni bjorn
    björn bo boaz bob bobby bodo bogdan bohdan bohuslav boiko bojko bongbong boris borut borys
    bosco boyd brad braden bradley bram brandon branko brendan brendon bret brett brian brock
    bronislaw bronisław bronson bruno bryan bryn bryson buddy bujar bulent burak burhanuddin
    burkard burkhard burkhart burt buster byron béji bülent caleb calin callum calum calvin
    cameron camillo carl carles carlo carlos carmelo carsten casey casimir caspar casper cay
    cecil cedric cem cengiz cesar cesc chad chaim chaled charles charley chas chauncey chaz chet
    chris christian christo christof christoph christopher christos chuan chuck ciro claas claes
    claudio claudius claus clemens clement cliff clifford clint clovis cláudio clément cody coen
    colin colm colson colton conan connor conor conrad constantin corbin cordell corey cormac
    cornelius corrado cory cosimo costas craig crin crispin cristian cristiano cristobal curt
    curtis cuthbert cyprian cyril cyrus czeslaw czesław cédric césar călin dacian dagobert
    damian damien damir damon dan dani daniel danilo danny daníel dario darius darko darnell
    darrell darren darrin darryl daryl darío davey david davy davíð dean debretsion declan
    deepak dejan delfin delfín delyan demarcus demetris demetrius denis deniz dennis denny denys
    denzel deon derek derrick desmond detlef detlev devin dewey dexter dick didier diederik
    diego dieter diethelm diether dietmar dietrich dimitar dimitri dimitrios dimitris dinesh
    dino dirk dmitri dmitrij dmitry dmytro dogu domenico dominic dominik don donal donald
    donovan dorian dorin doug douglas dov doğu dragan drew dries dritan dschalal dschawad
    dschingis dudley duncan dusan dusko dustin dušan duško dwight dylan dániel dávid eamon
    eamonn earl eberhard eberhardt ebrahim eckard eckart eckhard eckhardt eckhart ed eddy edgar
    edgars edi edin edmond edmund edouard edson eduard eduardo edvard edward edwin eero efgani
    efstathios egbert egemen eggert egils egon ehud einar ekkehard ekrem elbert eldon eli elias
    elijah elio eliot eliud elliot elliott ellsworth elmar elmer elon elton elvis elwood elyas
    elías emanuel emil emilio emin emmanuel emmerson emmet emmett emomali enes engelbert enno
    enoch enos enrico enver enzo eoin ephraim erdal erdem eren erhard erhart eric erich erick
    erik erkan erkki erling ernest ernesto ernst erol errol ertugrul ertuğrul ervin erwin esau
    esko esmail espen essam esteban etgar ethan euclid euclides eugen eugenio euklid evan
    evander evangelos everett evert evo ewald ewan ewen ezekiel fabian fabien fabio fabián
    fabrizio fahd faisal falk falko farhan farid farin faris farooq faruk fatih fatmir fatos
    faustin fayez fazil fazlur fazıl federico fedor feliciano felix ferdi ferdinand ferdinánd
    ferenc fergus fernand fernando festus fethullah fidel filip filippo finlay finley finn
    firmino fjodor flavio florentin florian florin floyd flórián foday forrest fotis francesco
    francis franck franco francois franjo frank franklin frans franz franziskus françois frazer
    fred freddy frederic frederick frederik fredrik fridolin friedemann frieder friedhelm
    friedrich fritz frédéric fuad fuat fumihito fumio fyodor fábio félix gabor gabriel
    gabrielius gadi gaetano galen gamal ganesh gareth gari garret garrett garri garry garth
    garvin gary gaspar gaston gastón gautam gauthier gautier gavin gaylord gebhard gebran gedeon
    geert geir gennadi gennadij gennady gennaro geoff geoffrey georg georges georgi georgios
    georgy gerald geraldo gerard gerardo gerd gereon gerhard gerhart germain gernot gero gerold
    gerrit gerry gerson gert gervais gerő getachew ghani ghassem ghazi giacomo gian giancarlo
    gianfranco gianis gianluigi gianni giannis gică gideon gil gilad gilbert gilberto giles
    gilles gino giordano giorgi giorgio giorgos giovanni girolamo gisbert gitanas giuliano
    giulio gjorgji glafkos glenn glyn gnassingbé godfrey godwin goetz gonzalo goodluck gopal
    goran gordon goro gottfried gotthelf gotthilf gotthold gottlieb gottlob graham grayson greg
    greger gregg gregor gregorio gregory grigor grigori grigorij grzegorz grégory gudni guido
    guillermo gulbuddin gundolf gunnar gunter gunther guntis guntram gurbanguly gus gustaf
    gustav gustavo gustl gustáv guy guðni gwyn gylfi gyorgy györgy gábor gérald gérard göran
    götz günter günther habib hadi hafez hafiz haibatullah haider hailemariam haim haitham hajo
    hakan hakeem hakim hal halil halldor halldór hamad hamadi hamed hamid hamish hani hank
    hannes hanno hanns hans hansi harald hari haris harlan harold harrison harro harry hartmut
    hartwig haruki harun harvey hasan hashem hashim hassan hasso hayao hayden hector heidar
    heikki heiko heimo hein heiner heini heino heinrich heinz hektor hellmut hellmuth helmut
    helmuth hemming hendrik henk henner henning henri henrik henry henryk herbert heribert
    herman hermann hernan hernando hernán herschel hervé herwig hery heung heydar hideki hideo
    hieronymos hieronymus hillel hilmar hinrich hiram hirohito hirokazu hiroshi holger homer
    horatio horst hosni hossein houari howard hrant hristijan hristo hubert hubertus huey hugh
    hugo hulusi humbert humphrey hunter husain huso hussain hussein huw hyman håkan héctor
    hüseyin iago iain ian ibrahim ichiro idris idriss ieronymos iftikhar iggy ignacio ignatius
    ignaz ignazio igor ihor iker ilan ilham ilias ilir ilkay immanuel imran ingbert ingmar ingo
    ingolf ingvar inigo ioannis ion iqbal irakli irfan irvin irving irwin isaac isaak isaiah
    isaias isak isidor ismael ismail ismaël ismaïl isser istvan istván italo itamar itsunori
    ivan ivar ivo ivor iván iwan iwo izchak izzy iñigo jaap jacek jacinto jack jacky jacob
    jacobus jacoby jaden jafar jagmeet jago jahangir jair jakob jakov jakub jalal jalen jamal
    james jamil jan janek janez jani janis janko jann jannik jannis janos janosch janusz jared
    jari jarl jaroslav jaroslaw jarosław jarrett jarrod jarvis jason jasper jassir javad javed
    javi javier jawaharlal jawed jay jayden jayson jean jeb jed jeff jeffery jeffrey jens
    jeremiah jeremias jeremy jeroen jerry jerzy jesper jesus jesús jethro jewgeni jewgenij
    jewhen jeyhun jim jimi jimmy jiri jiro jitzchak jitzhak jiří joachim joakim joao joaquim
    joaquin joaquín joav jobst jochen joel joey joffrey johan johann johannes john johnathan
    johnny joko jon jonah jonas jonathan jonathon jonny jonás joop joost jordan jordi jordy
    joris jos josef josep joseph josh josi josiah josip joss jost jozef jozsef joão joël juan
    judah judd jules julian julien julio julius julián junichiro jupp juraj jurgen juri jurij
    jussi justin justus jyrki ján jános jérémy jóhann jóhannes jón jónas józef józsef jörg
    jörgen jörn júlio július jürg jürgen jüri jānis kaan kabir kabus kagan kai kais kalevi
    kalman kalyan kamal kamel kamil karam karan kareem karel karim karl karlheinz karli karol
    karolos karsten karthik kasimir kaspar kasper kassym kasym kazimierz kazuo kazuyoshi keanu
    keegan keenan kees keijo keir keith keizo kelvin kemal ken kenan kendrick kenji kenneth
    kenny kenton kenzaburo kenzo kermit kersten kevin khaled khalid khalil kieran kilian killian
    kimi kingsley kiril kirill kirk kiro kjell klaas klas klaus klay klemens knut koen koichi
    koji konrad konstantin konstantinos korbinian korkut kostas kris krisjanis kristian
    krišjānis krzysztof kumar kuno kurmanbek kurt kurtis kwasi kylian kyriakos kyrill kyrylo
    lachlan ladislav lalu lamar lambert lamberto landon lanny larry lars laszlo latif laurens
    laurent laurentius laurenz laurin lazar lazarus leander leandro lebron lech leif leland len
    lennard lennart lennox lenny lenín leo leon leonard leonardo leonhard leonid leonidas
    leopold leopoldo leos leroy lester leszek lev levi levin levon lew lewis liam lienhard linas
    lino linus lionel liviu llewellyn lloyd lobsang lodewijk logan loic loren lorenz lorenzo
    loris lothar lou louis loukas loïc lubomir lubomír luc lucas lucian luciano lucien lucio
    lucius ludger ludo ludolf ludovic ludovico ludovit ludwig luhut luigi luis luitpold luiz
    lukas lukasz lukáš lulzim lutz luís lyman lyndon lászló léo léon léonard léopold maarten
    maciej macky madhu mads magnus mahamadou mahamat mahathir mahdi maher mahesh mahmood mahmoud
    mahmud maik majid makoto maksim maksym malachi malcolm malek malick malik mamady mamnoon
    manfred mangosuthu manish manmohan manny manoj manolo mansour mansur manu manuel marat marc
    marcel marcell marcello marcelo marco marcos marcus marek marian mariano marin mario maris
    marius marián marjan mark marko markus marlon maros maroš marten martin marton martti marty
    martyn martín marv marvin marwan masood masoud massimo massud masud mateo mateusz mathew
    mathias mathieu mathis matias mato mats matt matteo matthes matthew matthias matthieu matti
    mattias mattis mauno mauricio mauritz maurizio mauro max maxim maximilian maxwell maynard
    mehdi mehmet meinhard meinolf meinrad meir mel melchior meles melvin menachem mendel
    menelaos mengistu menno merlin merrick mert merv mervyn mesut metin mevlut mevlüt micah
    michael michail michal michaël michał micheal micheil michel michelangelo micheál michi mick
    mickey miguel mihai mihaly mihály mikael mikel mikey mikhail mikheil mikkel miklos miklós
    mikulas mikuláš milo milorad milos miloš mirco mirek mirko miro miroslav mitch mitt mmusi
    mogens mohamad mohamed mohammad mohammed mohan moncef monty mordecai morgan morten mortimer
    moses motohiro muammar muhammad muhammadu muhammed muharrem muhyiddin mujibur mukesh mulayam
    murad murat mwai mychajlo mykhailo myles myron mário márk márton mór māris nabih nabil nacho
    nader nadir nadschib naftali najib nangolo naoto napoleon napoleón narayan naruhito naser
    nasir nasr nasser nathan nathanael nathaniel navid nawaz nayib nazim nazım neal nechirvan
    necmettin ned neel neil neill nelson nepomuk nestor netschirwan newt ngolo niall nichi
    nicholas nick niclas nico nicolai nicolas nicolaus nicolás nicos nicu nicusor nicușor niels
    nigel nikhil niki niklas niklaus niko nikol nikolai nikolaj nikolaos nikolas nikolaus
    nikolay nikos nils nimrod nitin nitish noah noam noboru nobuteru noel nolan norbert norman
    norodom nouri novak noël nuno nuri nursultan néstor octavian olaf olafur olav oleg oleh
    oleksandr oleksii oleksij oles olin oliver olivier olli olof olusegun omar omer ondrej
    ondřej oren orhan ori oriol orrin orson ortwin oscar oskar oskár osman ostap oswald othmar
    otis otmar ott ottmar otto ottokar ottó owen ozgur ozzy paavo pablo paco paddy pandeli panos
    paolo pascal pat patric patrick patrik patxi pau paul paulo paulus pauly pavel pavlo pawan
    pawel paweł pawlo pedro peer pep percival percy pertti pervez petar peter petr petro petter
    petteri peyton phelan phil philip philipp phillip phineas pier piero piers piet pieter
    pietro pim piotr pirmin pius pjotr plamen poldi pontus poul prabowo prakash pranab prasad
    pratap prayut prayuth primoz primož prokop prokopis prosper przemyslaw przemysław pyotr pál
    péter qaboos qamar qasem qasim qassem qassym quentin quim quincy quinn quinton quirin rached
    rachid radek radoslaw radosław radovan rafael rafal rafał rafi rafic rafik ragnar raheel
    raheem rahim rahm rahul raimonds raimund rainald rainer raj rajan rajeev rajesh rajiv
    rajnath raju rakesh ralf ralph raman ramesh rami ramin ramon ramsan ramunas ramush ramzan
    ramón ramūnas randal randall randolph randy ranil ranjit raoul raphael raphaël raschid
    rashad rasheed rashid rasmus ratan ratko rauf raul ravi ray raymond raúl recep reginald
    regis rehman reimer reiner reinhard reinhart reinhold remi remo remy renato renaud reto
    reuben reuven rex rhett rhys rian ricardo riccardo richard richárd rick rickard rickey ricky
    ridley riek rik rinaldo rino rishi risto roald rob robby robert roberto rocco rod roddy
    roderich roderick rodger rodney rodolfo rodrigo roger rohan rohit roland rolandas rolando
    rolf romain roman romeo román roméo ron ronald ronaldinho ronaldo ronan ronny rory roshan
    ross rowan roy ruben rubens rubén rudi rudolf rudolph rudy ruedi rufus ruhollah rui rumen
    rupert rupprecht ruprecht ruslan russ russel russell rustem ruud ryan ryo ryszard ryu
    ryutaro réginald régis rémi rémy róbert rúben rüdiger saad saban sachin saddam sadiq sadyr
    saeb saeed saif sajid sajith salah saleem saleh salih salim salman salomon salomón sam samad
    sameer sameh sami samir sammy samuel samy sandeep sander sandor sandro sanjay santi sapar
    saparmurat satoshi saud saul sauli saulius savas sayed saúl schalk schaul schawkat schimon
    schlomo scott scotty seamus sean sebald sebastian sebastien sebastián seiji sekou selahattin
    selim selwyn semjon semyon senol sepp serdar sergei sergej sergey sergio serhii serhij
    serhiy sersch serzh seth severin seán shahbaz shaheen shahid shai shaker shankar sharad
    shashi shaul shaun shavkat shawn shay shehbaz shekhar shel sheldon sherif sherwin shigeru
    shimon shinji shinjiro shiro shlomo shohei siad siarhei sid sidney siegbert siegfried
    siegmar siegmund siggi sigi sigismund sigmar sigmund sigmundur sigurd sigurdur sigurður siim
    silas silvan silvio simeon simeón simon siméon simón sinan sirajuddin sirri sixtus slaven
    slavi slawomir slobodan socrates sokrates sokratis sonny sooronbai soren sorin spencer spiro
    spyros srinivas srinivasan stan stanislas stanislaus stanislav stanislaw stanisław stanley
    stavros stef stefan stefano stefanos steffen stefán steinar steingrimur steingrímur stelios
    sten stepan stephan stephen steven stevo stewart stig stjepan stoffel stu stuart stéphan
    subrahmanyam suleiman sundar sunil surab suren suresh sushil susilo sven svetozar sviatoslav
    swaraj swen swjatoslaw sybrand sylvain sylvester szymon sámuel sándor séamus sébastien sékou
    sérgio séverin sílvio sócrates sören søren süleyman sırrı sławomir taavi tabaré tad tadej
    tadeusz tahir takashi takeshi takumi talib tamas tamer tamim tamir tamás taras tarek tarik
    tariq taro tassilo tassos tayfun tayyip ted teddy tedros teemu tenzin teo teodoro terrell
    terry thabo thad thaddeus thaddäus thaksin thanos theo theobald theodor theodoros thiago
    thibaut thierry thies thom thomas thor thorben thorbjorn thorbjørn thorsten thurman théo
    tiago tibor tigran till tillman tillmann tilman tilmann tilo tim timm timmy timo timon
    timotheus timothy timur tino tito titus tobey tobi tobias toby todd tom tomas tomasz tomi
    tomio tomislav tommaso tommi tommy tomàs tomás tomáš toni tonio tony toomas torben torsten
    toshiki toshimitsu toshio toto totò toussaint traian trajan traugott travis trevor trey
    tristan tristram tristán troels troy tsvetan tucker tuncay turgut turki ty tycho tyler
    tyrell uddhav udo ueli ugo uhuru uladzimir ulf uli ulli ullrich ulrich umar umaru umberto
    unai urho uri uriah uriel urmas urs ursus usain usman vaclav vadim vajiralongkorn valdas
    valdis valentin valentino valentín valerian valerii valeriy valery valtteri valéry vangelis
    varun vasily vasyl vaughan vaughn vedad veit vern vernon vic vico victor vijay vikas vikram
    viktor vincent vincenz vincenzo vinod vinzenz virat virgil virgilio vishal vitali vitaly
    vito vittorio vitus vivek vlad vladimir vladimír vladislav vojislav volen volkan volker
    volkmar volodymyr vyacheslav vytautas václav víctor vít waldemar waldi waldo walentin
    walerij walid wally walter walther warren wassili wendel wendelin wendell wenzel werner wes
    wesley wieland wiktor wilbur wilfred wilfrid wilfried wilhelm will willard willem willi
    william willibald willy wilmer wim winfield winfried winston witali witold wjatscheslaw
    wladimir wladislaw wladyslaw wlodzimierz wojciech wolf wolfgang wolfram wolodymyr woodrow
    woody wouter wulf wyatt wálter władysław włodzimierz xabi xander xaver xavi xavier xiaoping
    yaakov yair yan yancey yanis yann yannick yannik yannis yasar yash yasin yasir yasser yassin
    yassir yasuo yaşar yemi yevgeny yevhen yigit yitzchak yitzhak yiğit yoav yohji yoshi younis
    yousaf yousef youssef yoweri yukio yunus yuri yurii yusuf zabihullah zac zach zacharias
    zachary zack zafer zak zalmay zayed zayn zbigniew zdravko zdzislaw zdzisław zeev zeid zeljko
    zeno ziaur zlatan zlatko zoltan zoltán zoran zsolt zulfikar zurab zviad zygmunt ádám ákos
    álvaro ángel áron árpád éder édouard élton éric íñigo ólafur óscar ömer özcan özgür þór
    ľudovít şaban şenol šaban šimon štefan željko ștefan
    """
)

# Men's names with an ending that is mostly a woman's.
MALE_IN_VOWEL = words(
    """
    aage aare abdalla abdoulaye abdulla abe achille adama aditya adolphe ake akira akiva alaa
    alassane alcide alexandre alfie aljoscha alphonse ambrose amine anatole andre andré ante
    antoine anura archie arda aristide arjuna armie arne arnie arsene arsène atilla atte attila
    augie auguste baptiste barack basile bela bence bennie beppe berke bernie bertie bidsina
    bidzina bixente bjarne blaine blaise blake bola bonaventura borge borja bosse bradlee brice
    brodie bruce bryce béla børge carmine cesare charlie chase chinua christophe clarence claude
    clemente clive clyde cole corneille csaba daisuke dale daniele dante dave davide deandre
    devendra dewayne dickie dominique donnie dougie duane duarte dwayne dwyane eddie ede
    eldridge elia elie elisha emanuele emile emre enda enrique ercole ernie etienne ettore
    eugene eugène eustace ezra fabrice faure felice felipe fiete filipe freddie gela gene george
    gheorghe gianluca gica giuseppe gjorge gnassingbe gotabaya govinda graeme grahame granville
    gregoire grégoire guillaume gustave gyula gösta hage haile hajime hakainde hamza hasse hauke
    heinke helge henrique herbie hercule herve hifikepunye hilaire hippolyte hissene hissène
    honore horace howie hughie humza ike ilia ilie ilija ilja ilkka illya ilya imre isidore issa
    iurie ivica jace jacques jaime jake jamie janne jascha jehuda jeppe jere jermaine jerome
    jerôme jesse jimmie joe johnnie jona jorge jorma joschka jose joshua josé jude juha jure
    jérome jérôme kacha kade kakha kalle kanye katsuya kaye kazuma kazuya keisuke kenenisa kenta
    khalifa kishore kizza kofi kole kolja krishna kuzma kwame kyle kyrie lamine lance lansana
    lasse laurence lawrence lazare lee lennie levente liamine lojze lonnie lorne louie luca luka
    luke lula lyle mahendra mahinda maithripala malte marouane masamune masaya mattia maurice
    maxime micha mika mike mikola mircea mirza mischa misha mitja modeste moise montague moritz
    morne mosche moshe mostafa mousa moussa moustafa moïse musa mustafa mustapha mykola
    narasimha narayana narcisse narendra nate nehemia nemanja neville nicolae nikita nikola nima
    nobunaga noe oke ola ole ollanta olle ollie orville osama ousmane ove ozzie palle pasquale
    patrice paulie pekka pelle pepe pete petre philippe pierce pierre rafa rafe raffaele raila
    rajendra ralphie ramakrishna ramana ravindra raza raša reda reece reggie reince rene rené
    reza richie riza robbie rodolphe ronnie roque roscoe rune ryoma ryota sacha salva salvatore
    samora sasa sascha sasha satya scottie seiya seretse serge shane shaquille shinsuke shinzo
    shota siddhartha silvestre sinisa siniša slimane srettha stephane steve stevie stipe
    stéphane svante sönke tabare taha takuma talmadge tatsuya taye terence terje terrance
    terrence tetsuya theodore thilo thore théodore tolga toma tommie trygve tunde tyree tyrese
    tyrone uche uffe usama uwe vasile vesa vicente vince vojta wade wayde wayne wiebe willie
    wole wopke yahya yaya yehuda yona yoshihide yoshimasa yusuke yuta yutaka yves zakaria zane
    zeke zia zine zinedine zinédine élie émile étienne
    """
)

GIVEN = FEMALE | MALE | MALE_IN_VOWEL
