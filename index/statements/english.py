"""English: how news says who said what."""

from __future__ import annotations

from collections.abc import Iterator

from index.statements.table import Cues, Verb, lexicon, words

# "+" before a verb: it reports also without a clause; "=": so does this, and none can follow; after
# "~" none can, and it reports nothing.
# Irregular verbs give past and participle.
_VERBS = """
say:said,said tell:told,told add explain claim note stress insist argue suggest warn believe
think:thought,thought hope fear state report announce declare acknowledge admit concede confirm
deny emphasize emphasise emphasized reiterate recall remark reply respond observe predict
estimate promise pledge vow write:wrote,written tweet post =criticize =criticise =condemn
=praise =describe =call +urge +demand +accuse +blame +dismiss +reject +welcome +denounce +defend
complain conclude contend maintain assert allege testify recount joke quip repeat caution +mock
=label +hail +slam +blast quote cite continue +ask wonder inform assure signal indicate disclose
reveal agree disagree shout whisper comment counter recommend propose point underline underscore
voice express +oppose =dub rule find:found,found decide determine order +dispute +thank +apologise
+apologize +appeal +question +lament hint boast snap retort +support +endorse +applaud +commend
+lambast +decry +downplay =brand =liken +threaten swear:swore,sworn outline +refute +rebuff
+ridicule remind reassure notify reckon speculate calculate marvel gripe +salute
+reproach +rebuke +scold cheer +mourn +regret muse forecast:forecast,forecast advise
+contradict +grumble +beg +doubt show:showed,shown +propose +plead ~speak:spoke,spoken
+congratulate answer signal:signalled,signalled =label:labelled,labelled
"""

_DOUBLED = frozenset({"admit", "quip", "slam", "snap"})  # admitted


def _past(verb: str) -> str:
    if verb in _DOUBLED:
        return verb + verb[-1] + "ed"
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + "ed"


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s")


def _gerund(verb: str) -> str:
    if verb in _DOUBLED:
        return verb + verb[-1] + "ing"
    return verb.removesuffix("e") + "ing" if not verb.endswith("ee") else verb + "ing"


def _principal(entry: str) -> tuple[str, str, str]:
    """Base, past and participle of a verb as given in `_VERBS`."""
    base, _, given = entry.lstrip("+=~").partition(":")
    past, participle = given.split(",") if given else (_past(base), _past(base))
    return base, past, participle


def _finite(verbs: str) -> frozenset[str]:
    """All finite forms of the verbs."""
    parts = map(_principal, verbs.split())
    return frozenset(form for base, past, _ in parts for form in (base, _third(base), past))


def _forms() -> Iterator[tuple[str, str, Verb]]:
    for entry in _VERBS.split():
        reports, names = entry[0] in "+=", entry[0] in "=~"
        base, past, participle = _principal(entry)
        for form in dict.fromkeys((base, _third(base), past)):
            yield "finite", form, Verb("", reports, names=names)
        yield "participle", participle, Verb("", reports, names=names)
        yield "gerund", _gerund(base), Verb("")


_ALL = tuple(_forms())

# Verbs that say something only with a word behind them: "is adamant that".
_PHRASES = {
    "is are was were remains remained": "adamant convinced confident certain sure optimistic",
    "makes make made": "clear",
    "puts put": "it",
    "pays pay paid": "+tribute",
}

ENGLISH = Cues(
    finite=lexicon(
        [(form, verb) for kind, form, verb in _ALL if kind == "finite"]
        + [
            (form, Verb(word.lstrip("+"), reports=word[0] == "+"))
            for forms, words_behind in _PHRASES.items()
            for form in forms.split()
            for word in words_behind.split()
        ]
    ),
    final=frozenset(),
    participles={form: verb.reports for kind, form, verb in _ALL if kind == "participle"},
    genitive_endings=("'s", "’s", "s'", "s’"),
    so_called=("so-called",),
    sayings=words("words word slogan motto line phrase chant chants headline sentence"),
    ages=("-year-old",),
    demonyms=words(
        "american argentine australian austrian belgian brazilian briton brit bulgarian "
        "canadian chilean colombian croat croatian czech dane dutchman dutchwoman egyptian "
        "englishman englishwoman estonian finn frenchman frenchwoman georgian german greek "
        "hungarian icelander indian indonesian iranian iraqi irishman irishwoman israeli "
        "italian jamaican japanese jordanian kenyan korean latvian lebanese lithuanian "
        "malaysian mexican moroccan nigerian norwegian pakistani palestinian pole portuguese "
        "romanian russian saudi scot senegalese serb serbian slovak slovene slovenian spaniard "
        "swede swiss syrian texan thai tunisian turk ukrainian uruguayan venezuelan vietnamese "
        "welshman welshwoman republican democrat conservative socialist"
    ),
    also_plural=words("they"),
    promising=_finite("promise vow pledge threaten offer agree claim swear:swore,sworn"),
    proper=words("US WHO IT May"),
    speech_nouns=words(
        "claim claims announcement assertion allegation allegations warning warnings finding "
        "findings argument view belief suggestion promise prediction statement conclusion "
        "complaint fear fears insistence accusation revelation admission report reports"
    ),
    name_particles=words("von van de del della di da dos du la le bin ibn al el ten ter der den"),
    gerunds=frozenset(form for kind, form, _ in _ALL if kind == "gerund"),
    auxiliaries=words("has have had"),
    passives=words("is are was were been be being"),
    complementizers=words("that whether how why if what"),
    relatives=words("who which whose whom where when"),
    silent=words("comment"),
    subordinators=words(
        "that whether because after before while although though when if as since until unless who "
        "which whose whom where"
    ),
    before=frozenset({"according to"}),
    source_nouns=words("opinion words view account"),
    source_prepositions=words("in by"),
    after=frozenset(),
    after_nouns=frozenset(),
    concerning=frozenset(),
    thus=frozenset(),
    according=frozenset(),
    first_person=words("i me my we us our"),
    therein=frozenset(),
    as_words=words("as"),
    determiners=words(
        "the a an his her its their this that these those some many several two both last next"
    ),
    non_subject=words("him them me us himself herself themselves it"),
    prepositions=words(
        "in on at by for from with to of about after before during over under against into "
        "than since through without within amid despite following via"
    ),
    adverbs=words(
        "also then later earlier yesterday today however meanwhile still already again only "
        "just even never once separately repeatedly previously recently reportedly publicly "
        "simply further additionally instead therefore thus now here there too not bluntly "
        "flatly later afterwards earlier"
    ),
    conjunctions=words("and but or yet so nor while whereas"),
    pronouns={"he": "m", "she": "f", "it": "n", "they": "p", "we": "i", "i": "i", "you": "i"},
    possessives={"his": "m", "her": "f", "its": "n", "their": "p"},
    genitive=words("of for"),
    subjunctive=frozenset(),
    weak_subjunctive=words("would could might"),
    infinitive="to",
    agents=words("by"),
    bare=_finite(
        "say:said,said tell:told,told add claim think:thought,thought hope fear believe insist "
        "argue warn suggest note acknowledge admit confirm deny predict estimate announce explain "
        "stress concede maintain allege reply contend assert declare conclude recall caution "
        "forecast:forecast,forecast swear:swore,sworn"
    ),
    addressing=_finite(
        "tell:told,told inform warn remind assure reassure advise notify promise show"
    ),
    saying=words("say says said tell tells told"),
    hypothetical=words("will would can could may might must should shall won't wouldn't can't"),
    telling=_finite("tell:told,told inform"),
    hearers=words(
        "police staff reporters journalists lawmakers parliament congress investors viewers "
        "supporters"
    ),
    nominal=_finite(
        "announce deny confirm report explain admit acknowledge predict suggest stress concede "
        "warn claim declare"
    ),
    verb_endings=("ed",),
    gerund_endings=("ing",),
    asking=words("for to"),
    subjects=words("who which"),
    past=words(
        "ate beat became began bought broke brought built came caught chose cut drew drove fell "
        "felt flew fought gave got grew held hit kept knew laid lay led left lent lit lost made "
        "met paid put quit ran rang read rode rose sat saw sent set shook shot shut slept sold "
        "seen given taken known "
        "spent spread stood stole stuck struck swam taught threw took went wept won wore"
    ),
    of=words("of by from in"),
    objects=words("him her me us them"),
    indefinite=words("a an as"),
    roles=words(
        "maker counterpart spokesman spokeswoman spokesperson minister president chancellor "
        "mayor governor senator director chairman chairwoman secretary official analyst lawyer "
        "professor officer leader chief executive ambassador judge prosecutor coach general "
        "colonel captain bishop archbishop cardinal pope king queen prince princess premier "
        "treasurer manager commander detective attorney candidate author writer engineer doctor "
        "economist expert commissioner inspector activist campaigner lawmaker envoy diplomat "
        "pilot editor journalist historian scientist researcher physicist deputy head founder "
        "owner driver striker player singer actor actress teacher principal boss speaker "
        "witness congressman congresswoman representative regulator auditor trainer curator "
        "pastor"
    ),
    quoting=words("quoted quotes quoting cited cites citing"),
    institutions=(
        *("union", "party", "ministry", "office", "court", "bank", "association", "agency"),
        *("times", "post", "police", "government", "council", "commission", "organization"),
        *("group", "company", "inc", "corp", "ltd", "department", "university", "institute"),
        *("nations", "states", "church", "committee", "board", "force", "army", "news", "house"),
        *("club", "team", "firm", "museum", "school", "hospital", "airline", "retailer", "charity"),
        *("broadcaster", "federation", "foundation", "administration", "centre", "center"),
        *("service", "bureau", "authority", "alliance", "league", "senate", "congress", "watch"),
    ),
    companies=words(
        "company firm group retailer carmaker automaker chipmaker drugmaker planemaker airline "
        "supermarket chain bank lender insurer manufacturer maker developer startup start-up "
        "rival union charity operator publisher broadcaster builder utility miner brewer"
    ),
    any_company=words("company firm group"),
    shares=words("shares stock"),
    times=words(
        "monday tuesday wednesday thursday friday saturday sunday january february march "
        "april june july august september october november december week month year"
    ),
    quoted=words("quoted"),
    modals=words(
        "will would can could may might must should shall do does did don't doesn't didn't won't "
        "wouldn't can't cannot couldn't isn't aren't wasn't weren't"
    ),
    naming=words(
        "call calls called calling label labels labelled labeled labelling labeling dub dubs "
        "dubbed dubbing describing"
    ),
    negations=words(
        "not never nothing hardly don't doesn't didn't won't wouldn't hasn't haven't "
        "hadn't cannot can't couldn't isn't wasn't weren't"
    ),
    lifting=words("only just merely without least"),
    nobody=words("nobody none nothing no neither"),
    doubting=words("if whether"),
    opining=words(
        """
        think thinks thought believe believes believed expect expects expected want wants wanted
        see sees saw hope hopes hoped consider considers considered plan plans planned intend
        intends intended find finds found feel feels felt accept accepts accepted agree agrees
        agreed support supports supported rule ruled exclude excluded
        """
    ),
    demonstratives=words("that this"),
)
