"""The clock of pages under test: it stands still until a test moves it."""

from __future__ import annotations

import datetime as dt

from playwright.sync_api import Page

NOON = dt.datetime(2026, 11, 23, 12, 0, tzinfo=dt.UTC)


def days_later(page: Page, days: int) -> None:
    """Move the clock and load the page again."""
    page.context.clock.set_fixed_time(NOON + dt.timedelta(days=days))
    page.reload()


def later(page: Page, minutes: int) -> None:
    """Move the clock and leave the page as it is."""
    now = dt.datetime.fromtimestamp(page.evaluate("Date.now()") / 1000, dt.UTC)
    page.context.clock.set_fixed_time(now + dt.timedelta(minutes=minutes))
