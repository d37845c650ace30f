"""English: how questions are put, and what answers them."""

from __future__ import annotations

import re

from assistant.extract.tables import Asking, any_of, pattern
from index.language.table import word_set

# ---- Questions for somebody's words -----------------------------------------------------------

_SAY = any_of("""
    say said says tell told state stated claim claimed think thought believe believed argue argued
    explain explained add added announce announced declare declared suggest suggested warn warned
    stress stressed emphasise emphasised emphasize emphasized note noted write written reply replied
    respond responded promise promised predict predicted recommend recommended expect expected
    demand demanded call criticise criticised criticize criticized admit admitted deny denied
    confirm confirmed insist insisted propose proposed mention mentioned tweet tweeted post posted
    complain complained hope hoped fear feared quote quoted object advise advised comment commented
""")
_STANCE = any_of("""
    position stance view views opinion opinions comment comments reaction reactions statement
    statements response remarks take answer criticism demand demands assessment words message quotes
    explanation
""")
_REACT = any_of("""
    react respond reply comment describe characterise characterize assess explain justify defend
    view see criticise criticize answer
""")

# ---- Follow-ups --------------------------------------------------------------------------------

_ASKS_WORDS = """
    did does do is are was were has have had can could will would shall should may might must
"""
_ASKS = any_of(_ASKS_WORDS)
_BEFORE_OBJECT = any_of("""
    about of to for after before with by from on at in against over like
""")
_NOW = any_of("week month year morning evening time spring summer autumn winter")  # "this week"
_AFTER_OBJECT = any_of("about at in on to for with by from after before of as when if while")

# ---- Dates and numbers ------------------------------------------------------------------------

_MONTH = any_of(r"""
    January February March April May June July August September October November December
    Jan\. Feb\. Aug\. Sept\. Oct\. Nov\. Dec\.
""")
_DAY = any_of("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_SEASON = any_of("spring summer autumn fall winter")
_NUMBERED = r"\d{1,2}(?:st|nd|rd|th)?"
_ONES = any_of("one two three four five six seven eight nine")
_TEENS = any_of("""
    ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
""")
_TENS = any_of("twenty thirty forty fifty sixty seventy eighty ninety")
_NUMERAL = (
    rf"(?:{_TENS}-{_ONES}|{_TENS}|{_ONES}|{_TEENS}|once|twice|half|third|quarter|dozens?|double)"
    r"(?: (?:hundred|thousand))?"
)
_SCALE = any_of("percent thousand million billion trillion hundred")
_UNIT = any_of("""
    euros? dollars? pounds? francs? roubles? rubles? yen cents? metres? meters? kilometres?
    kilometers? miles? feet foot inch(?:es)? yards? litres? liters? gallons? hectares? acres?
    tonnes? tons? kilograms? kilos? grams? degrees? hours? minutes? seconds? days? weeks? months?
    years? decades? centuries light-years? megawatts? points? goals? times
""")
_SIGN = r"(?:km²?|km/h|mph|m²|m|kg|t|°[CF])"
_CAPITAL = r"[A-Z][\w’'-]*"

ENGLISH = Asking(
    code="en",
    kinds={
        "time": pattern(r"""
            \bwhen\b|\bhow (?:late|early)\b
            |\b(?:what|which) (?:\w+ )?(?:year|day|date|time|month|century|decade|season|weekday
            |hour|era|years)\b
        """),
        "duration": pattern(r"\bhow long\b"),
        "number": pattern(r"""
            \bhow (?:many|much|high|large|far|old|big|tall|often|fast|heavy|deep|wide|expensive|hot
            |cold|frequently|close|strong)\b
            |\b(?:what|which) (?:\w+ )?(?:percentage|percent|number|amount|share|proportion|age|size
            |cost|price|speed|temperature|distance|fraction|sum)\b
        """),
        "place": pattern(r"""
            \bwhere\b
            |\b(?:what|which) (?:\w+ )?(?:city|country|place|state|town|region|continent|location
            |village|street|island|county|district|province|building|observatory|hotel)\b
        """),
        "reason": pattern(r"""
            \bwhy\b|\bhow come\b
            |\b(?:what|which) (?:\w+ )?(?:reasons?|causes?|caused|purpose)\b
        """),
        "person": pattern(r"\b(?:who|whom|whose)\b"),
        "fact": pattern(r"\b(?:what|which|how)\b"),
    },
    words_of=(
        pattern(rf"""
            (?:and )?what (?:did|does|do|has|have|had|would)
            \s(?P<speaker>(?:(?!\b(?-i:{_SAY})\b).)+?) (?-i:{_SAY})\b(?P<about>.*)
        """),
        pattern(r"(?:and )?what (?:is|was|are|were) (?P<speaker>.+?) saying\b(?P<about>.*)"),
        pattern(rf"""
            (?:and )?what (?:is|was|are|were) (?P<speaker>(?!the\b).+?)(?:['’]s?) {_STANCE}\b
            (?P<about>.*)
        """),
        pattern(rf"what (?:is|was|are|were) the {_STANCE} (?:of|by|from) (?P<speaker>.+)"),
        pattern(rf"""
            (?:and )?how (?:did|does|do|has|have) (?P<speaker>.+?) {_REACT}(?:ed|d)?\b(?P<about>.*)
        """),
        pattern(rf"(?:all )?{_STANCE} (?:of|by|from) (?P<speaker>.+)"),
        pattern(r"(?P<speaker>[A-Z][^?]*?)(?:['’]s?)? quotes(?P<about>.*)"),
        pattern(rf"(?P<speaker>(?-i:[A-Z])[^?]*?)['’]s? {_STANCE}\b(?P<about>.*)"),
    ),
    said_by=(
        pattern(rf"(?:and )?who (?:has |had )?(?-i:{_SAY}),? (?:that|whether)\s(?P<about>.+)"),
        pattern(rf"(?:and )?who (?:has |had )?(?-i:{_SAY})\W*[“”\"„«»‘'](?P<about>.+)"),
        pattern(rf"by whom was it (?-i:{_SAY}),? that\s(?P<about>.+)"),
    ),
    openers=word_set("""
        about on of to regarding concerning in at during after before when with for against over
        towards toward since into as not if whether that last yesterday today by from think
    """),
    particles=word_set("von van der den de del di da bin al el ten of the"),
    genitives=word_set("of in at for"),
    ands=word_set("and &"),
    topical=pattern(r"""
        \b(?:about|on|of|to|regarding|concerning|towards?|for|against|over|that|if|whether)\b
    """),
    leading=pattern(r"^(?:the|a|an|his|her|their|its|that|whether|if) "),
    trailing=pattern(r" (?:about|on|of|to|for)$"),
    he=re.compile(r"\b(?:he|him)\b"),
    she=re.compile(rf"\bshe\b|\bher(?=\W*$|\s(?-i:{_AFTER_OBJECT})\b)"),
    inner=pattern(
        rf"(?:he|she|they|his|its|their|it(?= {_ASKS}\b)|her(?!\W*$| {_AFTER_OBJECT}\b))\b"
    ),
    pointing=pattern(rf"""
        \bit\b(?! (?:true|likely|known|possible|clear|called|means?)\b)
        |\b(?:they|them|these|those|(?:his|her|its|their)(?! own))\b
        |\b(?:(?<!is )(?<!are )(?<!was )(?<!were )there|that|this|then)\W*$
        |\b(?:{_BEFORE_OBJECT}|{_ASKS}) (?:that|this)\b(?! {_NOW}\b)
    """),
    adding=pattern(r"\b(?:else|also|too|as well|other|others|another|more)\b"),
    joining=pattern(r"""
        (?:(?:and|but|or)\b(?: (?:what|how) about\b)?\s*
        |(?:what|how) about\s
        |(?:(?:no|sorry|actually|pardon|wait|well)\b\W*)*(?:I (?:mean|meant)\b|not .+? but\b)\W*
        |(?:no|sorry|pardon)\b\W+)
        (?:the ones? )?
    """),
    verbs=word_set(_ASKS_WORDS),
    say="What did {speaker} say {about}?",
    on="about",
    answers={
        "time": pattern(
            rf"""
            (?:\b{_NUMBERED} (?:of )?{_MONTH}(?:,? \d{{4}})?
            |\b{_MONTH}(?: {_NUMBERED})?(?:,? \d{{4}})?(?!\w)|\b{_DAY}\b
            |\b\d{{1,2}}(?:[.:]\d\d)? ?(?:[ap]\.?m\.?(?!\w)|o['’]clock)
            |\b(?:midnight|noon|Easter|Christmas|yesterday|last night|this morning)\b
            |\b{_SEASON}(?: of)? \d{{4}}\b|\b\d{{1,2}}(?:st|nd|rd|th) century(?: BC| AD)?
            |(?<![\d.,$£€])(?:1\d|20)\d\ds?(?![\d.,]\d|\d| {_UNIT}| {_SCALE})
            |\b\d{{2,4}} (?:BCE?|AD|CE)\b
            |(?:{_NUMERAL}|\b\d+) (?:years|months|weeks|days|hours) (?:ago|later|earlier))
            """,
            0,
        ),
        "number": pattern(
            rf"""
            (?:[$€£] ?)?(?<!\w)(?:\d+(?:[.,]\d+)*[½¼¾]?|(?i:{_NUMERAL})(?!\w))
            (?: ?%| {_SCALE}\b)?(?: {_UNIT}\b| ?{_SIGN}(?!\w))?
            """,
            0,
        ),
        "place": pattern(
            rf"""
            \b(?i:in|at|to|from|near|outside|inside|through|across|around|on|between|into|of)
            (?: the)?\s(?P<answer>{_CAPITAL}(?: (?:of |the |de )*{_CAPITAL})*)
            """,
            0,
        ),
        "reason": pattern(r"""
            \b(?:because|since|as a result|due to|in order to|so that|therefore|owing to|thanks to
            |on account of|to avoid|to prevent|for fear)\b[^.;:!?]+
        """),
    },
)
