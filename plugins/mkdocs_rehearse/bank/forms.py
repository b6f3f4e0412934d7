"""Texts of one form, such as dates, and what an author who wrote another one may have meant."""

from __future__ import annotations

import re
from datetime import date

from .shapes import SLUG, Pattern


def _page(written: str) -> str:
    """A path from the docs folder, of one as a link, a browser or Windows has it."""
    link = re.search(r"\]\((.*)\)", written)
    path, mark, anchor = (link[1] if link else written).replace("\\", "/").partition("#")
    path = re.sub(r"^(?:\.{0,2}/)+", "", path.strip())
    path = re.sub(r"(?:\.html?|\.markdown|\.md|/)?$", ".md", path, count=1, flags=re.IGNORECASE)
    return path + (mark and anchor.strip() and f"#{anchor.strip().replace(' ', '-')}")


DOCS = Pattern(
    re.compile(r"(?:(?!\.{1,2}/)[^/\\:?#\n]+/)*[^/\\:?#\n]+\.md(?:#[^\s#]+)?"),
    "bad-docs",
    "name a page below the docs folder, such as 'articles/metrics.md#thresholds'",
    meant=_page,
)


def _address(written: str) -> str:
    address = written.strip("<>").replace(" ", "%20")
    return f"https://{address}" if re.match(r"[\w-]+\.[\w.-]+(?:/|$)", address) else address


URL = Pattern(
    re.compile(r"https?://[^\s/]+(?:/\S*)?"),
    "bad-url",
    "write a whole address, one that begins with https://",
    meant=_address,
)


def _is_in_the_calendar(written: str) -> bool:
    """Whether there is such a year, month or day."""
    try:
        date.fromisoformat(f"{written}-01-01"[:10])
    except ValueError:
        return False
    return True


def _year_first(written: str) -> str:
    parts = re.split(r"[-./ ]+", written)
    year_is_last = len(parts[-1]) == 4
    return "-".join(part.zfill(2) for part in (reversed(parts) if year_is_last else parts))


DATE = Pattern(
    re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"),
    "bad-date",
    "write a year, month or day of the calendar, such as 2026, 2026-11 or 2026-11-23",
    _is_in_the_calendar,
    _year_first,
)

PUBLIC_ID = Pattern(
    re.compile(rf"{SLUG.pattern.pattern}\.{SLUG.pattern.pattern}"),
    "bad-id",
    "write an id with its bank, such as 'offline-eval.recall-at-k'",
)
