"""The days that questions name."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language import LANGUAGES, date_in_words
from index.language.periods import period

TODAY = date(2025, 11, 19)  # a Wednesday


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("What happened today?", "2025-11-19", "2025-11-19"),
        ("What did the minister say this morning?", "2025-11-19", "2025-11-19"),
        ("Who won yesterday?", "2025-11-18", "2025-11-18"),
        ("Yesterday, who resigned?", "2025-11-18", "2025-11-18"),
        ("What happened the day before yesterday?", "2025-11-17", "2025-11-17"),
        ("What did Peskov say last week?", "2025-11-10", "2025-11-16"),
        ("what was in last week's report?", "2025-11-10", "2025-11-16"),
        ("Who was elected this week?", "2025-11-17", "2025-11-23"),
        ("Which laws were passed last month?", "2025-10-01", "2025-10-31"),
        ("Who died this month?", "2025-11-01", "2025-11-30"),
        ("Who won the cup last year?", "2024-01-01", "2024-12-31"),
        ("Who won the cup this year?", "2025-01-01", "2025-12-31"),
        ("What happened in the last three days?", "2025-11-16", "2025-11-19"),
        ("What happened over the past 2 weeks?", "2025-11-05", "2025-11-19"),
        ("What happened in the last six months?", "2025-05-19", "2025-11-19"),
        ("What changed in the past two years?", "2023-11-19", "2025-11-19"),
        ("What happened in the last 24 hours?", "2025-11-18", "2025-11-19"),
        ("What happened in the past week?", "2025-11-12", "2025-11-19"),
        ("What has happened since Monday?", "2025-11-17", "2025-11-19"),
        ("What has happened since yesterday?", "2025-11-18", "2025-11-19"),
        ("What has she said since last week?", "2025-11-10", "2025-11-19"),
        ("What did Trump say on Monday?", "2025-11-17", "2025-11-17"),
        ("What did Trump say on Wednesday?", "2025-11-19", "2025-11-19"),
        ("What did Trump say on thursday evening?", "2025-11-13", "2025-11-13"),
        ("What did Trump say last Wednesday?", "2025-11-12", "2025-11-12"),
        ("Who played at the weekend?", "2025-11-15", "2025-11-16"),
        ("What did Merkel say in February 2025?", "2025-02-01", "2025-02-28"),
        ("What did Merkel say in February of 2024?", "2024-02-01", "2024-02-29"),
        ("What did Merkel say in February?", "2025-02-01", "2025-02-28"),
        ("What did Merkel say in December?", "2024-12-01", "2024-12-31"),
        ("What did Merkel say in November?", "2025-11-01", "2025-11-30"),
        ("What did Merkel say last November?", "2024-11-01", "2024-11-30"),
        ("What did Merkel say in February last year?", "2024-02-01", "2024-02-29"),
        ("What fell on the last Monday in October?", "2025-10-01", "2025-10-31"),
        ("What happened in May?", "2025-05-01", "2025-05-31"),
        ("What did Theresa May say in May 2017?", "2017-05-01", "2017-05-31"),
        ("What was said about the May 2017 attack?", "2017-05-01", "2017-05-31"),
        ("What was decided in early February 2025?", "2025-02-01", "2025-02-10"),
        ("What was decided in mid-February 2025?", "2025-02-11", "2025-02-20"),
        ("What was decided in late February 2025?", "2025-02-21", "2025-02-28"),
        ("What was decided at the end of March?", "2025-03-21", "2025-03-31"),
        ("What happened on 13 February 2025?", "2025-02-13", "2025-02-13"),
        ("What happened on the 1st of March, 2025?", "2025-03-01", "2025-03-01"),
        ("What happened on Thursday, February 13, 2025?", "2025-02-13", "2025-02-13"),
        ("What happened on Feb. 13th 2025?", "2025-02-13", "2025-02-13"),
        ("What happened on 24 December?", "2024-12-24", "2024-12-24"),
        ("What happened on February 29?", "2024-02-29", "2024-02-29"),
        ("What happened between March and May 2024?", "2024-03-01", "2024-05-31"),
        ("What happened from November to February 2025?", "2024-11-01", "2025-02-28"),
        ("What happened between December and January?", "2024-12-01", "2025-01-31"),
        ("What was said between 3 and 10 March 2024?", "2024-03-03", "2024-03-10"),
        ("Who spoke between March 3 and April 2, 2024?", "2024-03-03", "2024-04-02"),
        ("What happened in summer 2024?", "2024-06-01", "2024-08-31"),
        ("What happened in the winter of 2024?", "2024-12-01", "2025-02-28"),
        ("What happened last summer?", "2025-06-01", "2025-08-31"),
        ("What has been said since February 2025?", "2025-02-01", "2025-11-19"),
        ("What has been said since February 13, 2025?", "2025-02-13", "2025-11-19"),
        ("What has happened since the summer of 2024?", "2024-06-01", "2025-11-19"),
        ("Who won last week and who won yesterday?", "2025-11-10", "2025-11-18"),
        ("WHAT DID THE MINISTER SAY LAST WEEK?", "2025-11-10", "2025-11-16"),
        ("Trump last week", "2025-11-10", "2025-11-16"),
        ("Flood May 2024", "2024-05-01", "2024-05-31"),
        ("Peskov 2025-02-13", "2025-02-13", "2025-02-13"),
    ],
)
def test_english(question: str, first: str, last: str) -> None:
    assert period(question, TODAY) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("Was sagte Peskow heute?", "2025-11-19", "2025-11-19"),
        ("Was ist heute passiert?", "2025-11-19", "2025-11-19"),
        ("Was hat die Kanzlerin heute angekündigt?", "2025-11-19", "2025-11-19"),
        ("Was gibt es heute Neues?", "2025-11-19", "2025-11-19"),
        ("Nachrichten von heute", "2025-11-19", "2025-11-19"),
        ("Wer gewann gestern?", "2025-11-18", "2025-11-18"),
        ("Gestern Abend: wer trat zurück?", "2025-11-18", "2025-11-18"),
        ("Was geschah vorgestern?", "2025-11-17", "2025-11-17"),
        ("Was sagte Peskow letzte Woche?", "2025-11-10", "2025-11-16"),
        ("Was sagte Peskow vergangene Woche?", "2025-11-10", "2025-11-16"),
        ("Was sagte Peskow in der vorigen Woche?", "2025-11-10", "2025-11-16"),
        ("Was geschah in der letzten Woche?", "2025-11-10", "2025-11-16"),
        ("Was sagte letzte Woche der Kanzler?", "2025-11-10", "2025-11-16"),
        ("Was geschah in dieser Woche?", "2025-11-17", "2025-11-23"),
        ("Wer starb diesen Monat?", "2025-11-01", "2025-11-30"),
        ("Wer starb im letzten Monat?", "2025-10-01", "2025-10-31"),
        ("Wer gewann im vergangenen Jahr?", "2024-01-01", "2024-12-31"),
        ("Wer gewann dieses Jahr?", "2025-01-01", "2025-12-31"),
        ("Was geschah in den letzten drei Tagen?", "2025-11-16", "2025-11-19"),
        ("Was geschah in den vergangenen 2 Wochen?", "2025-11-05", "2025-11-19"),
        ("Was geschah in den letzten zwölf Monaten?", "2024-11-19", "2025-11-19"),
        ("Was ist seit Montag passiert?", "2025-11-17", "2025-11-19"),
        ("Was ist seit gestern passiert?", "2025-11-18", "2025-11-19"),
        ("Was sagte Trump am Montag?", "2025-11-17", "2025-11-17"),
        ("Was sagte Trump am Mittwoch?", "2025-11-19", "2025-11-19"),
        ("Was sagte Trump am Donnerstagabend?", "2025-11-13", "2025-11-13"),
        ("Was sagte Trump am vergangenen Mittwoch?", "2025-11-12", "2025-11-12"),
        ("was sagte trump am sonnabend?", "2025-11-15", "2025-11-15"),
        ("Wer spielte am Wochenende?", "2025-11-15", "2025-11-16"),
        ("Was sagte Merkel im Februar 2025?", "2025-02-01", "2025-02-28"),
        ("Was sagte Merkel im Februar?", "2025-02-01", "2025-02-28"),
        ("Was sagte Merkel im Dezember?", "2024-12-01", "2024-12-31"),
        ("Was sagte Merkel im Februar letzten Jahres?", "2024-02-01", "2024-02-29"),
        ("Was sagte der Minister im Jänner 2025?", "2025-01-01", "2025-01-31"),
        ("Was sagte Merkel Anfang Februar 2025?", "2025-02-01", "2025-02-10"),
        ("Was sagte Merkel Mitte Februar 2025?", "2025-02-11", "2025-02-20"),
        ("Was sagte Merkel Ende Februar 2024?", "2024-02-21", "2024-02-29"),
        ("Was geschah am 13. Februar 2025?", "2025-02-13", "2025-02-13"),
        ("Was geschah am Donnerstag, dem 13. Februar 2025?", "2025-02-13", "2025-02-13"),
        ("Was geschah am 24. Dezember?", "2024-12-24", "2024-12-24"),
        ("Was geschah am 13.02.2025?", "2025-02-13", "2025-02-13"),
        ("Was geschah am 24.12.?", "2024-12-24", "2024-12-24"),
        ("Was geschah am 3. 2. 2025?", "2025-02-03", "2025-02-03"),
        ("Was geschah am 2025-02-13?", "2025-02-13", "2025-02-13"),
        ("Was geschah zwischen März und Mai 2024?", "2024-03-01", "2024-05-31"),
        ("Was geschah zwischen Dezember 2023 und Mai 2024?", "2023-12-01", "2024-05-31"),
        ("Was geschah zwischen dem 3. und dem 10. März 2024?", "2024-03-03", "2024-03-10"),
        ("Was geschah am 5. und 6. Mai 2024?", "2024-05-05", "2024-05-06"),
        ("Was geschah im Frühjahr 2024?", "2024-03-01", "2024-05-31"),
        ("Was geschah im Sommer 2024?", "2024-06-01", "2024-08-31"),
        ("Was geschah im Herbst 2024?", "2024-09-01", "2024-11-30"),
        ("Was geschah im Winter 2023/24?", "2023-12-01", "2024-02-29"),
        ("Was geschah im letzten Sommer?", "2025-06-01", "2025-08-31"),
        ("Was geschah seit Februar 2025?", "2025-02-01", "2025-11-19"),
        ("Was geschah seit dem 13. Februar 2025?", "2025-02-13", "2025-11-19"),
        ("Putin am Montag", "2025-11-17", "2025-11-17"),
        ("Wahl Februar 2025", "2025-02-01", "2025-02-28"),
        ("Was sagte Söder gestern zum „Brief vom letzten Jahr“?", "2025-11-18", "2025-11-18"),
    ],
)
def test_german(question: str, first: str, last: str) -> None:
    assert period(question, TODAY) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "question",
    [
        "",
        "What did Peskov say?",
        "Who won the war in 2015?",
        "What happened before February 2025?",
        "What happened until yesterday?",
        "What happened after 13 February 2025?",
        "What happened prior to last week?",
        "What did Theresa May say about the March for Life?",
        "May I march in Berlin?",
        "What may 2000 people do?",
        "Who lost confidence in May?",
        "What has changed since May became prime minister?",
        "What did Theresa May 2017 promise?",
        "How long did the war last?",
        "Which was the last year in which they won?",
        "What did she do in his last year in office?",
        "What happened in the last week of the war?",
        "What happened in the last three days of the war?",
        "What happened in the last days?",
        "What did Last Week Tonight report?",
        "What did USA Today report?",
        "Which countries are part of the union today?",
        "How many people live in Berlin today?",
        "Which wall can still be seen today, and who was its builder?",
        "Who sang 'Since Yesterday' and \"Last Week\"?",
        "Who sang “Yesterday”?",
        "What fell on the Monday after the vote?",
        "What happened on 30 February 2025?",
        "Who lost on Black Friday?",
        "What will happen since 1 March 2031?",
        "What is in section 2.13.02.2025?",
        "Was sagte Peskow?",
        "Was geschah 2015?",
        "Was geschah vor Februar 2025?",
        "Was geschah vor dem 13. Februar 2025?",
        "Was geschah bis Ende Februar 2025?",
        "Was geschah bis zum 3. März 2024?",
        "Was geschah nach dem 13.02.2025?",
        "Was sagte Robert Sommer über 2024?",
        "Was sagte Frau Sommer 2024?",
        "Wer trägt die Last der Woche?",
        "Was war das letzte Jahr, in dem sie gewannen?",
        "Was tat sie in ihrem letzten Jahr als Kanzlerin?",
        "Was geschah in der letzten Woche des Krieges?",
        "Was geschah in den letzten drei Tagen vor der Wahl?",
        "Was geschah in den letzten Tagen?",
        "Was schrieb das Magazin Natur heute über Wölfe?",
        "Was schrieb Wirtschaft heute über Zinsen?",
        "Was sagte die heute-show?",
        "Was schrieb die Zeitung Heute?",
        "Welche Mauer ist noch heute zu sehen, und wer war ihr Bauherr?",
        "Wie viele Menschen leben heute in Berlin?",
        "Was wird heute als Öffentlichkeit bezeichnet?",
        "Wer sang „Gestern“?",
        "Was steht im »Bericht vom Februar 2025«?",
        "Was geschah am Montag nach der Wahl?",
        "Was geschah am 30. Februar 2025?",
        "Wer ist Juli Zeh, und wer war August der Starke?",
    ],
)
def test_other_questions_name_no_days(question: str) -> None:
    assert period(question, TODAY) is None


@pytest.mark.parametrize(
    ("question", "today", "first", "last"),
    [
        ("What happened in the last month?", "2025-03-31", "2025-02-28", "2025-03-31"),
        ("What happened last month?", "2025-01-05", "2024-12-01", "2024-12-31"),
        ("What happened last week?", "2025-01-01", "2024-12-23", "2024-12-29"),
        ("What happened last winter?", "2025-01-05", "2023-12-01", "2024-02-29"),
        ("Was geschah am Wochenende?", "2025-11-22", "2025-11-22", "2025-11-23"),
        ("Was geschah am letzten Wochenende?", "2025-11-22", "2025-11-15", "2025-11-16"),
        ("Was geschah am 29. Februar?", "1903-05-01", "1896-02-29", "1896-02-29"),
    ],
)
def test_the_turns_of_the_calendar(question: str, today: str, first: str, last: str) -> None:
    expected = date.fromisoformat(first), date.fromisoformat(last)
    assert period(question, date.fromisoformat(today)) == expected


DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))


@given(DAYS, DAYS)
def test_a_date_written_out_comes_back(day: date, today: date) -> None:
    month = LANGUAGES["en"].months[day.month - 1]
    german = date_in_words(day, "de")
    for question in (
        f"What happened on {date_in_words(day, 'en')}?",
        f"What happened on {month} {day.day}, {day.year}?",
        f"What happened on {day.isoformat()}?",
        f"Was geschah am {german}?",
        f"Was geschah am {day.day:02}.{day.month:02}.{day.year}?",
        f"Was geschah am {day.day}.{day.month}.{day.year}?",
        f"Was sagte Söder {day.isoformat()}?",
    ):
        assert period(question, today) == (day, day)
    since = (day, today) if day <= today else None
    assert period(f"Was geschah seit dem {german}?", today) == since
    assert period(f"What has happened since {month} {day.day}, {day.year}?", today) == since
    assert period(f"Was geschah vor dem {german}?", today) is None
    assert period(f"What happened before {month} {day.day}, {day.year}?", today) is None


@given(DAYS)
def test_a_month_written_out_is_that_month(day: date) -> None:
    german, english = (LANGUAGES[code].months[day.month - 1] for code in ("de", "en"))
    first = day.replace(day=1)
    month = first, (first + timedelta(31)).replace(day=1) - timedelta(1)
    assert period(f"Was geschah im {german} {day.year}?", TODAY) == month
    assert period(f"What happened in {english} {day.year}?", TODAY) == month


@given(DAYS)
def test_the_parts_of_a_month_make_up_the_month(day: date) -> None:
    for code, parts in (("de", ("Anfang", "Mitte", "Ende")), ("en", ("early", "mid", "late"))):
        written = f"{LANGUAGES[code].months[day.month - 1]} {day.year}"
        early, middle, late = (period(f"Putin {part} {written}", TODAY) for part in parts)
        assert early
        assert middle
        assert late
        assert middle[0] == early[1] + timedelta(1)
        assert late[0] == middle[1] + timedelta(1)
        assert (early[0], late[1]) == period(f"Putin {written}", TODAY)


@given(DAYS)
def test_times_told_from_today_hold_what_they_should(today: date) -> None:
    for this, last in (
        ("this week", "last week"),
        ("this month", "last month"),
        ("this year", "last year"),
    ):
        now = period(f"What happened {this}?", today)
        before = period(f"What happened {last}?", today)
        assert now
        assert before
        assert now[0] <= today <= now[1]
        assert before[1] + timedelta(1) == now[0]
    monday = period("Was geschah am Montag?", today)
    assert monday
    assert monday[0].weekday() == 0
    assert timedelta(0) <= today - monday[0] < timedelta(7)


WORDS = """
    on in the of last past this since before between and to mid early day days week month years
    am im in den der seit vor zwischen und bis letzten diesen Tagen Woche Monat Jahre Ende Mitte
    yesterday heute said sagte Monday Montag May Mai February Februar summer Winter weekend
    30 31. 29 999 0 2000 2024 1.2.2024 2024-12-31 drei three " „ “ ' , . ? \u0663
"""


@given(st.lists(st.sampled_from(WORDS.split())).map(" ".join), DAYS)
def test_words_for_times_in_any_order_are_read(question: str, today: date) -> None:
    found = period(question, today)
    assert found is None or found[0] <= found[1]
