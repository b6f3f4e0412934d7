"""What a build puts around the steps of a case study."""

from __future__ import annotations

import html
import json
import re
from typing import Any

import pytest

from sites import Project, bank

RECALL = """\
  - id: frame
    signal: framing
    level: recall
    prompt: What do you ask first?
    model_answer: Who decides what with it.
    rubric:
      - {point: Asks for the decision, signal: framing}
      - {point: Asks for the cost, signal: tradeoffs}
    explanation: |
      Without a decision a model has no metric, and without costs it has no threshold to be set.
    sources:
      - cite: A. Uthor, Minutes, 2020
"""
PAGE = """\
---
minutes: 45
---
# A case

Begin.

## Step 1

```quiz
greek.frame
```

```quiz
greek.first
```

## Read on

Words.
"""
PATH = "case-studies/one/index.html"


def built(project: Project, page: str = PAGE, **options: Any) -> str:
    project.write("docs/case-studies/one.md", page)
    project.write("quizzes/greek.yml", bank("first") + RECALL)
    project.build(sections=["guide", "case-studies"], **options)
    return project.page(PATH)


def told(page: str) -> dict[str, Any]:
    """What the page's element tells the browser."""
    (element,) = re.findall(r"<rehearse-case ([^>]*)>", page)
    data = dict(re.findall(r'data-(\w+)="([^"]*)"', element))
    return {name: html.unescape(value) for name, value in data.items()}


def test_a_case_is_told_its_minutes_and_the_signals_of_its_points(project: Project) -> None:
    page = built(project)
    data = told(page)
    frame, first = re.findall(r'<rehearse-question [^>]*data-key="([^"]*)"', page)
    assert data["minutes"] == "45"
    assert json.loads(data["asked"]) == {frame: ["framing", "tradeoffs"], first: ["data"]}
    labels = {"framing": "Framing", "data": "Data", "tradeoffs": "Trade-offs"}
    assert json.loads(data["signals"]) == labels
    assert data["key"] == project.catalog()["pages"][-1]["key"]


def test_the_clock_is_below_the_title_and_the_score_where_the_steps_end(project: Project) -> None:
    page = built(project)
    order = [
        "</h1>",
        "<rehearse-case ",
        "Begin.",
        "greek.first",
        "<rehearse-score ",
        '<h2 id="read-on">',
    ]
    places = [page.index(one) for one in order]
    assert places == sorted(places)
    assert page.index("<rehearse-complete") > places[-1]


def test_an_author_may_place_the_score(project: Project) -> None:
    page = built(project, PAGE + "\n<rehearse-score></rehearse-score>\n")
    assert page.count("<rehearse-score>") == 1
    assert page.index("<rehearse-score>") > page.index("Words.")


def test_a_title_that_only_the_front_matter_has_is_no_obstacle(project: Project) -> None:
    page = built(project, PAGE.replace("# A case\n", "").replace("minutes: 45", "title: A case"))
    assert page.index("</h1>") < page.index("<rehearse-case ") < page.index("Begin.")
    assert "minutes" not in told(page)


def test_only_pages_of_the_sections_named_are_cases(project: Project) -> None:
    assert "<rehearse-case" not in built(project, cases=["guide"])
    project.write("docs/case-studies/index.md", "# Cases\n\n```quiz\ngreek.first\n```\n")
    assert "<rehearse-case " in built(project)
    assert "<rehearse-case" not in project.page("case-studies/index.html")
    assert "<rehearse-case" not in built(project, "# Nothing\n\nTo ask.\n")


@pytest.mark.parametrize(
    ("step", "minutes", "remark"),
    [
        ("soon", "minutes: 45", "data-minutes='soon' is no time for a step"),
        ("0", "minutes: 45", "data-minutes='0' is no time for a step"),
        ("50", "minutes: 45", "its steps take 50 minutes and the case 45"),
        ("5", "title: A case", "its steps have minutes and the case has none"),
        ("5", "minutes: 45", None),
    ],
)
def test_minutes_of_a_step_that_make_no_sense_are_reported(
    project: Project,
    caplog: pytest.LogCaptureFixture,
    step: str,
    minutes: str,
    remark: str | None,
) -> None:
    page = PAGE.replace("## Step 1", f"## Step 1 {{ data-minutes={step} }}")
    assert f'data-minutes="{step}"' in built(project, page.replace("minutes: 45", minutes))
    warnings = [one.getMessage() for one in caplog.records if "case-studies/one.md" in one.message]
    assert [remark in one for one in warnings if remark] == ([True] if remark else [])
    assert bool(warnings) == bool(remark)
