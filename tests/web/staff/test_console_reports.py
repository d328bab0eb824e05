"""Reports at the desk: pictures, tables and files."""

import re
from datetime import datetime
from urllib.parse import quote

import pytest

from assistant import clock
from assistant.staff.reports.every import EVERY
from tests.support.desk import words_of
from tests.support.staff_factories import entries, make_account, make_conversation

EMAIL = "priya@northgate.example"


@pytest.fixture
def desk(open_desk, db):
    with db.begin() as session:
        make_account(session, email=EMAIL)
    return open_desk(EMAIL)


@pytest.fixture
def lived_in(db):
    with db.begin() as session:
        for nation in ["wales"] * 9 + ["scotland"] * 2 + ["england"] * 7:
            make_conversation(session).nation = nation


def test_the_first_report_opens_by_itself(desk):
    assert desk.open("/staff/reports").headers["location"] == "/staff/reports/conversations"


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("period", ["", "2026-11", "2026-Q4", "2026", "2026-27", "nonsense"])
def test_every_report_opens_for_every_period(desk, lived_in, name, period):
    page = desk.open(f"/staff/reports/{name}?period={period}")

    assert page.status_code == 200 and "<h2" in page.text
    assert page.text.count('aria-current="page"') == 2  # of the console, and of the reports


def test_a_picture_has_no_style_of_its_own_and_a_table_with_the_same_numbers(desk, lived_in):
    page = desk.open("/staff/reports/nation")

    assert "style=" not in page.text and page.text.count('class="console-chart__fill"') >= 1
    in_picture = re.findall(r'console-chart__number">([^<]*)<', page.text)
    table = words_of(page).split("Nation Number", 1)[1]
    assert "9" in in_picture and "fewer than 5" in in_picture
    assert all(number in table for number in in_picture) and "Total" in table


def test_the_file_tells_no_more_than_the_page(desk, lived_in):
    reply = desk.open("/staff/reports/nation/csv")
    lines = reply.content.decode("utf-8").splitlines()

    assert reply.content.startswith("\ufeff".encode()) and reply.headers["content-type"].startswith("text/csv")
    assert "Scotland,fewer than 5" in lines and "England,not shown" in lines and lines[-1] == "Total,18"
    assert f'filename="nation-{datetime.now():%Y-%m}.csv"' in reply.headers["content-disposition"]


def test_where_there_is_nothing_that_is_said(desk):
    assert "There is nothing to count in this period." in words_of(desk.open("/staff/reports/feedback?period=2024"))


def test_a_report_of_no_name_is_a_page_that_says_so(desk):
    page = desk.open("/staff/reports/wombats")
    assert page.status_code == 404 and "There is no such report." in words_of(page)


def test_reading_and_taking_away_stand_on_the_chain(desk, db):
    desk.open("/staff/reports/feedback?period=2026")
    desk.open("/staff/reports/feedback/csv?period=2026")

    with db.read() as session:
        found = [*entries(session, "report.read"), *entries(session, "report.exported")]
        assert [(one.subject, one.details) for one in found] == [("feedback", {"period": "2026"})] * 2


def test_todays_period_is_picked_when_none_is(desk):
    page = desk.open("/staff/reports/feedback")
    assert re.search(rf'<option value="{clock.now():%Y-%m}" selected>', page.text)


@pytest.mark.parametrize("odd", ['2026-11"; filename="evil.exe', "2026-11\r\nX-Evil: 1", "../../evil", "evil"])
def test_what_a_caller_sends_never_names_a_file(desk, odd):
    of_period = desk.client.get("/staff/reports/nation/csv", params={"period": odd})
    of_name = desk.client.get(f"/staff/reports/{quote(odd, safe='')}/csv")
    for reply in (of_period, of_name):
        named = reply.headers.get("content-disposition", "")
        assert "evil" not in named and "x-evil" not in reply.headers and (named == "" or reply.status_code == 200)
