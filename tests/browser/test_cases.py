"""A case study in the browser: what was had by signal, what was missed, and beginning afresh."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering import answer, asked
from clock import days_later
from conftest import SIZES
from playwright.sync_api import BrowserContext, Locator, Page, expect
from stillness import shift_of, watch_stillness

from sites import INSTANT, Project

RECALL = """\
  - id: {id}
    signal: framing
    level: recall
    prompt: What do you say at the step called {id}?
    model_answer: Who decides {id}, and what it costs to be wrong about it.
    rubric:
      - {{point: Names who decides {id}, signal: framing}}
      - {{point: Prices an error in `{id}`, signal: tradeoffs}}
      - {{point: Says how {id} is watched, signal: production}}
    explanation: |
      Without a decision a model has no metric, and without costs it has no threshold to be set.
    sources:
      - cite: A. Uthor, Minutes, 2020
"""
SINGLE = """\
  - id: {id}
    signal: [production, data]
    level: apply
    prompt: |
      And what if the traffic of {id} doubles on the night before the launch, with nobody there to
      be asked about it?
    hint: It is not the first.
    answer:
      text: Beta {id}
      why: It follows alpha, the first, in every version of the alphabet.
    distractors:
      - text: Alpha {id}
        why: It opens the alphabet, which is how the word got its name.
      - text: Gamma {id}
        why: It is the third, and looks like a turned L in capitals.
    explanation: |
      The order is that of the Phoenician letters the Greeks took over; beta is the Phoenician beth.
    sources:
      - docs: guide/one.md#load
"""
BANK = "title: A case\ntrack: tongues\nquestions:\n" + "".join(
    [
        RECALL.format(id="frame"),
        SINGLE.format(id="double"),
        RECALL.format(id="size"),
        SINGLE.format(id="halve"),
    ]
)
GUIDE = (
    "# Reading\n\n## Load { #load }\n\nWords.\n\n## Case\n\n[The case](../case-studies/one.md)\n"
)
CASE = """\
---
minutes: 40
---
# A whole case

> “Begin.”

## Step 1: Frame { #frame }

> “What do you ask?”

```quiz
case.frame
```

Some discussion of the first step.

```quiz
case.double
```

## Step 2: Estimate { #estimate }

```quiz
case.size
case.halve
```

## Read on { #on }

Words.
"""
WHERE = "case-studies/one/"


@pytest.fixture(scope="module")
def site(place_site: Callable[[str], Project]) -> Project:
    project = place_site("cases")
    project.write("docs/guide/one.md", GUIDE)
    project.write("docs/case-studies/one.md", CASE)
    project.write("quizzes/case.yml", BANK)
    project.build(pages=["review"], sections=["case-studies"], theme=INSTANT)
    return project


@pytest.fixture
def reader(
    open_context: Callable[..., BrowserContext], size: dict[str, int], site: Project
) -> Page:
    """The case with all its questions come to life, on a phone and at a desk."""
    return opened(open_context(viewport=size).new_page(), site)


def opened(page: Page, site: Project) -> Page:
    page.goto(site.url + WHERE)
    expect(page.locator("rehearse-question[data-state=open]")).to_have_count(4)
    expect(page.get_by_role("heading", name="Your walk-through")).to_be_attached()
    return page


def recall(page: Page, step: str, *ticks: int, words: str = "My own words.") -> Locator:
    """Answer the question of a step in words, and tick points."""
    question = asked(page, f"case.{step}")
    question.get_by_label("Your answer, in your own words").fill(words)
    question.get_by_role("button", name="Compare").click()
    for tick in ticks:
        question.get_by_role("checkbox").nth(tick).check()
    question.get_by_role("button", name="Done").click()
    expect(question.locator(".rq-result")).to_be_visible()
    return question


def all_of_it(page: Page) -> None:
    recall(page, "frame", 0, 1)
    answer(asked(page, "case.double"), right=True)
    recall(page, "size", 0)
    answer(asked(page, "case.halve"), right=False)


def score(page: Page) -> Locator:
    return page.locator("rehearse-case-score")


def begin_afresh(page: Page) -> None:
    score(page).get_by_role("button", name="Start afresh", exact=True).click()
    score(page).get_by_role("button", name="Start afresh now").click()


def test_the_score_keeps_up_with_the_answers(reader: Page) -> None:
    expect(score(reader)).to_contain_text("Once you answer")
    recall(reader, "frame", 0, 1)
    expect(score(reader)).to_contain_text("2 of 3 points so far; 1 of 4 questions answered.")
    rows = score(reader).locator(".cs-signals > li")
    expect(rows).to_have_text(
        [
            "Framing 1 of 1, 1 to come",
            "Data 2 to come",
            "Trade-offs 1 of 1, 1 to come",
            "Production 0 of 1, 3 to come",
        ]
    )
    answer(asked(reader, "case.double"), right=True)
    expect(rows.nth(1)).to_have_text("Data 1 of 1, 1 to come")
    expect(score(reader)).to_contain_text("Weakest is Production, with 1 of 2.")


def test_the_end_tells_what_was_missed_where_and_what_to_read(reader: Page, site: Project) -> None:
    all_of_it(reader)
    expect(score(reader)).to_contain_text("5 of 10 points, all 4 questions answered.")
    missed = score(reader).locator(".cs-missed > li")
    expect(missed.nth(0)).to_contain_text("Says how frame is watched Production")
    expect(missed.nth(1)).to_contain_text("Push-back: And what if the traffic of halve doubles")
    expect(missed.nth(1).locator("code")).to_have_text("size")
    reading = score(reader).locator(".cs-reading a")
    expect(reading).to_have_count(1)
    assert reading.evaluate("a => a.href") == site.url + "guide/one/#load"
    missed.nth(1).get_by_role("link", name="Step 2: Estimate").click()
    expect(reader.get_by_role("heading", name="Step 2: Estimate")).to_be_in_viewport()


def test_only_the_first_answer_to_a_push_back_counts_but_one_may_judge_again(reader: Page) -> None:
    all_of_it(reader)
    expect(asked(reader, "case.halve").get_by_role("button", name="Try again")).to_have_count(0)
    asked(reader, "case.size").get_by_role("button", name="Try again").click()
    recall(reader, "size", 0, 1, 2)
    expect(score(reader)).to_contain_text("7 of 10 points")


def test_a_case_stays_as_it_was_left_days_later(reader: Page) -> None:
    recall(reader, "frame", 0, words="Who decides?")
    answer(asked(reader, "case.double"), right=False)
    days_later(reader, 3)
    for question in ("case.frame", "case.double"):
        expect(asked(reader, question)).to_have_attribute("data-state", "restored")
    expect(asked(reader, "case.size")).to_have_attribute("data-state", "open")
    expect(asked(reader, "case.frame").locator("textarea")).to_have_value("Who decides?")
    expect(score(reader)).to_contain_text("1 of 5 points so far; 2 of 4 questions answered.")
    recall(reader, "size", 0)
    expect(score(reader)).to_contain_text("2 of 8 points so far")


def test_beginning_afresh_asks_everything_again_and_loses_nothing(
    reader: Page, site: Project
) -> None:
    all_of_it(reader)
    begin_afresh(reader)
    expect(reader.get_by_role("heading", name="A whole case")).to_be_focused()
    for question in reader.locator("rehearse-question").all():
        expect(question).to_have_attribute("data-state", "open")
    expect(score(reader)).to_contain_text("Once you answer")
    first = asked(reader, "case.frame")
    expect(first.locator("textarea")).to_have_value("")
    recall(reader, "frame", 2, words="Better words.")
    expect(score(reader)).to_contain_text("1 of 3 points so far; 1 of 4 questions answered.")
    first.locator("summary", has_text="What you wrote before").click()
    expect(first.locator(".rq-own")).to_have_text("My own words.")
    reader.reload()
    expect(score(reader)).to_contain_text("1 of 3 points so far; 1 of 4 questions answered.")
    expect(asked(reader, "case.double")).to_have_attribute("data-state", "open")
    reader.goto(site.url + "review/")
    expect(reader.locator("rehearse-review")).to_contain_text("1 of 3")


def test_one_may_leave_it_as_it_is(reader: Page) -> None:
    recall(reader, "frame", 0)
    score(reader).get_by_role("button", name="Start afresh", exact=True).click()
    expect(score(reader).get_by_role("group", name="Start afresh")).to_contain_text(
        "Your answers stay in your history"
    )
    reader.keyboard.press("Tab")
    reader.keyboard.press("Enter")
    expect(score(reader).get_by_role("button", name="Start afresh", exact=True)).to_be_focused()
    expect(score(reader)).to_contain_text("1 of 3 points so far")


def test_what_is_known_elsewhere_does_not_answer_a_case(reader: Page, site: Project) -> None:
    answer(asked(reader, "case.double"), right=False)
    begin_afresh(reader)
    reader.goto(site.url + "review/")
    expect(reader.locator("rehearse-question")).to_have_attribute("data-state", "open")
    answer(reader.locator("rehearse-question"), right=True)
    opened(reader, site)
    expect(score(reader)).to_contain_text("Once you answer")


def test_a_case_comes_to_life_under_instant_navigation(reader: Page, site: Project) -> None:
    recall(reader, "frame", 0)
    reader.goto(site.url + "guide/one/")
    reader.evaluate("window.stays = true")
    reader.get_by_role("link", name="The case").click()
    expect(score(reader)).to_contain_text("1 of 3 points so far")
    expect(asked(reader, "case.frame")).to_have_attribute("data-state", "restored")
    assert reader.evaluate("window.stays")


def test_without_scripts_a_case_is_its_text(
    open_context: Callable[..., BrowserContext], site: Project
) -> None:
    page = open_context(java_script_enabled=False, viewport=SIZES["phone"]).new_page()
    page.goto(site.url + WHERE)
    expect(page.locator("rehearse-case")).to_have_text("")
    box = page.locator("rehearse-case-score").bounding_box()
    assert box
    assert box["height"] == 0
    expect(page.get_by_role("heading", name="Your walk-through")).to_have_count(0)


def test_nothing_moves_when_a_case_is_opened_again(reader: Page) -> None:
    all_of_it(reader)
    watch_stillness(reader)
    reader.goto(reader.url.partition("#")[0], wait_until="networkidle")
    expect(score(reader)).to_contain_text("5 of 10 points")
    assert shift_of(reader) == 0
