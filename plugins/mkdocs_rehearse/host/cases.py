"""Case studies: pages that are worked step by step, and what the browser is told to time and score
them. Without scripts they stay as they are written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page

from mkdocs_rehearse.bank import stored_id
from mkdocs_rehearse.render import ENGLISH, CompiledQuestion, render

from .survey import page_id, stated_minutes

log = get_plugin_logger("rehearse")

TITLE = re.compile(r"</h1>")
LAST_QUESTION = "</rehearse-question>"
HEADING = re.compile(r"<h[12][\s>]")
GIVEN = re.compile(r'<h[12][^>]*\bdata-minutes="(?P<minutes>[^"]*)"')
"""The minutes that a heading gives its step."""
SCORE = '<rehearse-score id="walk-through"></rehearse-score>'
"""With its id, as themes that replace a page look for it before a script has made anything."""


def framed(
    html: str, page: Page, questions: Iterable[CompiledQuestion], signals: Mapping[str, str]
) -> str:
    """The page with its clock below the title, and its score where the last step ends."""
    asked = {question.key: question.points for question in questions}
    if not asked:
        return html
    minutes = stated_minutes(page.meta)
    for remark in _remarks_on([found["minutes"] for found in GIVEN.finditer(html)], minutes):
        log.warning(f"{page.file.src_uri}: {remark}")
    used = {signal for those in asked.values() for signal in those}
    case = render(
        ENGLISH,  # it says nothing
        "case",
        key=stored_id(page_id(page.file)),
        minutes=minutes,
        signals=_json({signal: label for signal, label in signals.items() if signal in used}),
        asked=_json(asked),
    )
    title = TITLE.search(html)
    return _put(case, title.end() if title else 0, _scored(html))


def _remarks_on(given: list[str], minutes: int | None) -> Iterator[str]:
    """What is wrong with the minutes that steps are given, which browsers would pass over."""
    numbers = [int(one) for one in given if one.isascii() and one.isdigit()]
    for one in given:
        if not (one.isascii() and one.isdigit() and int(one) > 0):
            yield f"data-minutes={one!r} is no time for a step: write whole minutes, at least 1"
    if given and minutes is None:
        yield "its steps have minutes and the case has none: write 'minutes' in the front matter"
    elif minutes is not None and sum(numbers) > minutes:
        yield f"its steps take {sum(numbers)} minutes and the case {minutes}: give them less"


def _scored(html: str) -> str:
    """With the score before the heading that follows the last question, unless it has a place."""
    if "<rehearse-score" in html:
        return html
    end = html.rfind(LAST_QUESTION) + len(LAST_QUESTION)
    heading = HEADING.search(html, end)
    return _put(SCORE, heading.start() if heading else len(html), html)


def _put(element: str, place: int, html: str) -> str:
    return f"{html[:place]}\n{element}\n{html[place:]}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
