"""Dates in any usual form, and none where there could be two."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.dates import Order, column, iso
from reportedly.read.source import is_iso_date


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-03-02", "2026-03-02"),
        ("2026-03-02T10:00:00Z", "2026-03-02T10:00:00Z"),
        ("2026-03-02 10:00:00", "2026-03-02T10:00:00"),
        ("2026-03-02 10:00 GMT", "2026-03-02T10:00:00Z"),
        ("20260302", "2026-03-02"),
        ("2026/3/2", "2026-03-02"),
        ("3/31/2026", "2026-03-31"),
        ("31/3/2026", "2026-03-31"),
        ("31-03-26 9:05", "2026-03-31T09:05:00"),
        ("2.3.2026", "2026-03-02"),
        ("3/3/2026", "2026-03-03"),
        ("Mon 02 Mar 2026", "2026-03-02"),
        ("Monday, 2nd of March, 2026", "2026-03-02"),
        ("02-Mar-98", "1998-03-02"),
        ("March 2, 2026 10:30 p.m.", "2026-03-02T22:30:00"),
        ("Mar. 2, 2026 at 12:30 AM", "2026-03-02T00:30:00"),
        ("5 Sept 2026", "2026-09-05"),
        ("Mon, 02 Mar 2026 10:00:00 +0200", "2026-03-02T10:00:00+02:00"),
        ("Mon Mar 02 10:00:00 +0000 2026", "2026-03-02T10:00:00Z"),
        ("2 March 2026, 10:00 EST", "2026-03-02T10:00:00"),
        (" 2  March\n2026 ", "2026-03-02"),
        ("1772445600", "2026-03-02T10:00:00Z"),
        ("1772445600000", "2026-03-02T10:00:00Z"),
    ],
)
def test_usual_forms(written: str, expected: str) -> None:
    assert iso(written) == expected
    assert is_iso_date(expected)


@pytest.mark.parametrize(
    "written",
    ["", "nan", "yesterday", "2026", "March 2026", "10:30", "31/2/2026", "2026-13-01", "99/99/2026", "0/0/00",
     "3/4/2026", "2 Foo 2026", "2/3-2026", "March 2, 2026 and later", "2 March 2026 25:00", "x" * 1000],
)  # fmt: skip
def test_what_is_no_date_or_could_be_two_is_none(written: str) -> None:
    assert iso(written) is None


def test_the_order_of_the_column_decides() -> None:
    assert iso("3/4/2026", Order.DAY_FIRST) == "2026-04-03"
    assert iso("3/4/2026", Order.MONTH_FIRST) == "2026-03-04"
    assert iso("3.4.2026", Order.MONTH_FIRST) == "2026-03-04"
    assert iso("31/4/2026", Order.MONTH_FIRST) is None
    assert iso("30/4/2026", Order.MONTH_FIRST) == "2026-04-30"


@pytest.mark.parametrize(
    ("days", "order", "unclear"),
    [
        (["3/4/2026", "3/31/2026"], Order.MONTH_FIRST, None),
        (["3/4/2026", " 31/3/2026 10:00"], Order.DAY_FIRST, None),
        (["3/4/2026", "5/4/2026"], Order.UNKNOWN, "3/4/2026"),
        (["3/4/2026", "31/3/2026", "3/31/2026"], Order.UNKNOWN, "3/4/2026"),
        (["3/31/2026"] * 60 + ["31/3/2026"], Order.MONTH_FIRST, None),
        (["3.4.2026", "3/3/2026", "2026-03-02", "soon", ""], Order.UNKNOWN, None),
        ([], Order.UNKNOWN, None),
    ],
)
def test_the_column_shows_its_order(days: list[str], order: Order, unclear: str | None) -> None:
    found = column(days)
    assert (found.order, found.unclear) == (order, unclear)


def test_the_user_knows_better() -> None:
    assert column(["3/31/2026"], day_first=True).order is Order.DAY_FIRST
    assert column(["31/3/2026"], day_first=False).order is Order.MONTH_FIRST


@given(st.dates(date(1970, 1, 1), date(2068, 12, 31)), st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%d-%m-%y"]))
def test_a_date_is_never_read_as_another(day: date, form: str) -> None:
    order = Order.DAY_FIRST if form.startswith("%d") else Order.MONTH_FIRST
    assert iso(day.strftime(form), order) == day.isoformat()
    assert iso(day.strftime(form)) in (day.isoformat(), None)


@given(st.datetimes(datetime(1970, 1, 1), datetime(2099, 1, 1)).map(lambda moment: moment.replace(microsecond=0)))
def test_iso_is_kept(moment: datetime) -> None:
    assert iso(moment.isoformat()) == moment.isoformat()
    assert iso(moment.strftime("%d %b %Y %H:%M:%S")) == moment.isoformat()


@given(st.text(st.sampled_from("0123456789/.-: apmZT+JanMar,"), max_size=24))
def test_whatever_comes_out_is_iso(written: str) -> None:
    found = iso(written)
    assert found is None or is_iso_date(found)
