"""Case studies: pages that are worked step by step, and what the browser is told to time and score
them. Without scripts they stay as they are written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from mkdocs.structure.pages import Page

from mkdocs_rehearse.bank import Question, Recall, stored_id
from mkdocs_rehearse.render import render

from .survey import page_id, stated_minutes

TITLE = re.compile(r"</h1>")
LAST_QUESTION = "</rehearse-question>"
HEADING = re.compile(r"<h[12][\s>]")
SCORE = "<rehearse-case-score></rehearse-case-score>"


def framed(html: str, page: Page, questions: Iterable[Question], signals: Mapping[str, str]) -> str:
    """The page with its clock below the title, and its score where the last step ends."""
    asked = {question.key: _signals(question) for question in questions}
    if not asked:
        return html
    used = {signal for those in asked.values() for signal in those}
    case = render(
        "case",
        key=stored_id(page_id(page.file)),
        minutes=stated_minutes(page.meta),
        signals=_json({signal: label for signal, label in signals.items() if signal in used}),
        asked=_json(asked),
    )
    title = TITLE.search(html)
    return _put(case, title.end() if title else 0, _scored(html))


def _signals(question: Question) -> list[str]:
    """What each point is for: of a rubric those it lists, of another question it is one."""
    if isinstance(question.body, Recall):
        return [point.signal for point in question.body.rubric]
    return list(question.signals)


def _scored(html: str) -> str:
    """With the score before the heading that follows the last question, unless it has a place."""
    if "<rehearse-case-score" in html:
        return html
    end = html.rfind(LAST_QUESTION) + len(LAST_QUESTION)
    heading = HEADING.search(html, end)
    return _put(SCORE, heading.start() if heading else len(html), html)


def _put(element: str, place: int, html: str) -> str:
    return f"{html[:place]}\n{element}\n{html[place:]}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
