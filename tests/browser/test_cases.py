"""A case study in the browser: its clock, its score, beginning afresh, and its record on paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from answering import answer, asked
from clock import NOON, days_later
from conftest import SIZES
from inside import REFUSED
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

## Step 1: Frame { #frame data-minutes=10 }

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
LONG = "Who decides what, and what does it cost to be wrong?\n" * 60 + "That is all."


@pytest.fixture(scope="module")
def site(place_site: Callable[[str], Project]) -> Project:
    project = place_site("cases")
    project.write("docs/guide/one.md", GUIDE)
    project.write("docs/case-studies/one.md", CASE)
    project.write("quizzes/case.yml", BANK)
    project.build(pages=["review", "practice"], sections=["case-studies"], theme=INSTANT)
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
    return page.locator("rehearse-score")


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
    expect(score(reader)).to_contain_text(
        "5 of 10 points, all 4 questions answered, about 1 minute"
    )
    missed = score(reader).locator(".cs-missed > li")
    expect(missed.nth(0)).to_contain_text("Says how frame is watched Production")
    expect(missed.nth(1)).to_contain_text("Push-back: And what if the traffic of halve doubles")
    expect(missed.nth(1).locator("code")).to_have_text("size")
    reading = score(reader).locator(".cs-reading a")
    hrefs = ["guide/one/#load", "practice/?signal=production", "practice/?signal=tradeoffs"]
    assert reading.evaluate_all("all => all.map((a) => a.href)") == [
        site.url + one for one in hrefs
    ]
    expect(reading.nth(1)).to_have_text("Practise Production")
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
    expect(first.locator(".rq-before .rq-own")).to_have_text("My own words.")
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
    take_it(reader)
    recall(reader, "frame", 0)
    reader.goto(site.url + "guide/one/")
    reader.evaluate("window.stays = true")
    reader.get_by_role("link", name="The case").click()
    expect(score(reader)).to_contain_text("1 of 3 points so far")
    expect(asked(reader, "case.frame")).to_have_attribute("data-state", "restored")
    assert reader.evaluate("window.stays")
    at(reader, 5)
    expect(bar(reader)).to_contain_text("35 min left")
    reader.go_back()
    expect(reader.get_by_role("heading", name="Reading")).to_be_visible()
    at(reader, 20)
    expect(said(reader)).not_to_contain_text("Half of the time")


def test_without_scripts_a_case_is_its_text(
    open_context: Callable[..., BrowserContext], site: Project
) -> None:
    page = open_context(java_script_enabled=False, viewport=SIZES["phone"]).new_page()
    page.goto(site.url + WHERE)
    expect(page.locator("rehearse-case")).to_have_text("")
    box = page.locator("rehearse-score").bounding_box()
    assert box
    assert box["height"] == 0
    expect(page.get_by_role("heading", name="Your walk-through")).to_have_count(0)


def test_nothing_moves_when_a_case_is_opened_again(reader: Page) -> None:
    all_of_it(reader)
    watch_stillness(reader)
    reader.goto(reader.url.partition("#")[0], wait_until="networkidle")
    expect(score(reader)).to_contain_text("5 of 10 points")
    assert shift_of(reader) == 0


def bar(page: Page) -> Locator:
    return page.locator("rehearse-case")


def at(page: Page, minutes: float) -> None:
    """Let the clock stand so many minutes after noon, and the page notice it."""
    page.context.clock.set_fixed_time(NOON + dt.timedelta(minutes=minutes))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def take_it(page: Page) -> None:
    bar(page).get_by_role("button", name="Take it in 40 minutes").click()


def said(page: Page) -> Locator:
    return page.locator(".rh-announcer")


def test_a_time_box_says_what_is_left_and_where_to_be(reader: Page) -> None:
    expect(bar(reader)).to_have_text("Just begin, orTake it in 40 minutes")
    take_it(reader)
    expect(bar(reader)).to_be_focused()
    expect(said(reader)).to_have_text("40 minutes from now.")
    expect(bar(reader)).to_contain_text("40 min left")
    expect(bar(reader).get_by_role("link")).to_have_text("By now: Step 1: Frame")
    at(reader, 11.5)
    expect(bar(reader)).to_contain_text("29 min left")
    expect(bar(reader).get_by_role("link")).to_have_text("By now: Step 2: Estimate")
    expect(said(reader)).to_have_text("40 minutes from now.")


def test_a_word_is_said_at_half_time_near_the_end_and_at_the_end(reader: Page) -> None:
    take_it(reader)
    at(reader, 20)
    expect(said(reader)).to_have_text(
        "Half of the time is over, 20 minutes left. By now: Step 2: Estimate."
    )
    at(reader, 36)
    expect(said(reader)).to_have_text("4 minutes left. By now: Step 2: Estimate.")
    at(reader, 40)
    expect(said(reader)).to_have_text("The time is up. Nothing stops: finish where you are.")
    expect(bar(reader)).to_contain_text("The time is up")
    recall(reader, "frame", 0)
    expect(bar(reader).get_by_role("link")).to_have_text("Go on with Step 1: Frame")
    bar(reader).get_by_role("button", name="Put it away").click()
    expect(bar(reader)).to_contain_text("1 of 4 answered")


def test_the_clock_goes_on_by_itself(
    open_context: Callable[..., BrowserContext], site: Project
) -> None:
    context = open_context()
    context.clock.install(time=NOON)
    page = context.new_page()
    page.goto(site.url + WHERE)
    take_it(page)
    context.clock.run_for("02:00")
    expect(bar(page)).to_contain_text("38 min left")


def test_a_pause_takes_no_time_and_outlives_a_reload(reader: Page, site: Project) -> None:
    take_it(reader)
    at(reader, 10)
    reader.keyboard.press("Tab")
    reader.keyboard.press("Tab")
    expect(bar(reader).get_by_role("button", name="Pause")).to_be_focused()
    reader.keyboard.press("Enter")
    expect(bar(reader).get_by_role("button", name="Go on")).to_be_focused()
    at(reader, 300)
    reader.reload()
    expect(bar(reader)).to_contain_text("Paused, 30 min left")
    bar(reader).get_by_role("button", name="Go on").click()
    at(reader, 301)
    expect(bar(reader)).to_contain_text("29 min left")
    other = reader.context.new_page()
    other.goto(site.url + WHERE)
    expect(bar(other)).to_contain_text("29 min left")
    bar(other).get_by_role("button", name="Pause").click()
    expect(bar(reader)).to_contain_text("Paused, 29 min left")
    bar(reader).get_by_role("button", name="Stop the clock").click()
    expect(bar(other).get_by_role("button", name="Take it in 40 minutes")).to_be_visible()


def test_the_clock_stands_with_the_last_answer(reader: Page) -> None:
    take_it(reader)
    at(reader, 25)
    all_of_it(reader)
    expect(bar(reader)).to_contain_text("All 4 answered, in 25 of 40 minutes")
    at(reader, 90)
    expect(bar(reader)).to_contain_text("All 4 answered, in 25 of 40 minutes")
    expect(score(reader)).to_contain_text("all 4 questions answered, in 25 of 40 minutes.")
    bar(reader).get_by_role("link", name="How it went").click()
    expect(score(reader).get_by_role("heading", name="Your walk-through")).to_be_in_viewport()


def test_one_is_led_back_to_where_one_left_off(reader: Page) -> None:
    recall(reader, "frame", 0)
    answer(asked(reader, "case.double"), right=True)
    days_later(reader, 1)
    expect(bar(reader)).to_contain_text("2 of 4 answered")
    bar(reader).get_by_role("link", name="Go on with Step 2: Estimate").click()
    heading = reader.get_by_role("heading", name="Step 2: Estimate")
    expect(heading).to_be_in_viewport()


def test_nothing_moves_for_the_clock_nor_hides_behind_it(reader: Page) -> None:
    first = reader.locator("blockquote").first
    place = "element => element.getBoundingClientRect().top + scrollY"
    before = first.evaluate(place)
    take_it(reader)
    assert first.evaluate(place) == before
    bar(reader).get_by_role("link").click()
    reader.wait_for_function("scrollY > 0")
    scrolled = reader.evaluate("scrollY")
    under = bar(reader).evaluate("bar => bar.getBoundingClientRect().bottom")
    top = "heading => heading.getBoundingClientRect().top"
    assert reader.get_by_role("heading", name="Step 1: Frame").evaluate(top) >= under
    bar(reader).get_by_role("button").focus()
    for press in ("Enter", "Enter"):
        assert reader.evaluate("scrollY") == scrolled
        reader.keyboard.press(press)
    assert first.evaluate(place) == before


def test_what_cannot_be_kept_lasts_as_long_as_the_page(
    open_context: Callable[..., BrowserContext], site: Project
) -> None:
    context = open_context()
    context.add_init_script(REFUSED.replace("NAME", "localStorage"))
    page = opened(context.new_page(), site)
    take_it(page)
    expect(bar(page)).to_contain_text("40 min left")
    recall(page, "frame", 0)
    begin_afresh(page)
    expect(bar(page).get_by_role("button", name="Take it in 40 minutes")).to_be_visible()
    expect(score(page)).to_contain_text("Once you answer")


PRINT = "() => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; }"


def print_it(page: Page) -> None:
    page.evaluate(PRINT)
    score(page).get_by_role("button", name="Print my walk-through").click()
    assert page.evaluate("window.printed") == 1
    page.emulate_media(media="print")


def test_a_walk_through_is_printed_with_what_one_said(reader: Page) -> None:
    take_it(reader)
    at(reader, 25)
    recall(reader, "frame", 0, 1, words=LONG)
    answer(asked(reader, "case.double"), right=False, sure="Unsure")
    size = asked(reader, "case.size")
    size.get_by_role("button", name="I said it aloud").click()
    size.get_by_role("button", name="Done").click()
    reader.reload()
    expect(reader.locator("rehearse-question[data-state=restored]")).to_have_count(3)
    print_it(reader)
    expect(reader.locator(".cs-head")).to_have_text(
        "My walk-through of 23 November 2026: 3 of 4 questions, in 25 of 40 minutes."
    )
    first = asked(reader, "case.frame")
    words = first.locator(".rq-paper")
    expect(words).to_be_visible()
    assert words.evaluate("words => words.innerText") == LONG
    expect(first.locator("textarea")).to_be_hidden()
    expect(first.locator(".rq-model")).to_be_visible()
    expect(first.locator(".rq-rubric li").nth(2)).to_contain_text("Missed: Production")
    expect(first.locator(".cs-note").first).to_have_text("2 of 3 points.")
    second = asked(reader, "case.double")
    expect(second.locator(".cs-note")).to_have_text("Wrong at the first answer, Unsure.")
    expect(second.locator("[data-mark=answer]")).to_contain_text("Beta double")
    expect(size.locator(".cs-note").first).to_have_text("0 of 3 points. Said aloud.")
    last = asked(reader, "case.halve")
    expect(last.locator(".cs-note")).to_have_text("Not answered.")
    expect(last.locator(".rq-options")).to_be_hidden()
    for hidden in ("Some discussion of the first step.", "Words.", "Start afresh"):
        expect(reader.get_by_text(hidden, exact=True)).to_be_hidden()
    expect(score(reader).get_by_text("What was missed")).to_be_visible()
    reader.evaluate("dispatchEvent(new Event('afterprint'))")
    reader.emulate_media(media="screen")
    expect(reader.locator(".cs-note, .cs-head, [data-record]")).to_have_count(0)
    expect(first.locator(".rq-model")).to_be_hidden()
    expect(reader.get_by_text("Some discussion")).to_be_visible()


def test_a_page_that_is_printed_as_it_is_cuts_no_words_off(reader: Page) -> None:
    recall(reader, "frame", 0, words=LONG)
    reader.emulate_media(media="print")
    words = asked(reader, "case.frame").locator(".rq-paper")
    assert words.evaluate("words => words.innerText") == LONG
    expect(asked(reader, "case.size").locator("textarea")).to_be_visible()
    expect(bar(reader)).to_be_hidden()


def test_by_keyboard_alone_a_step_is_done_in_order(reader: Page) -> None:
    reader.keyboard.press("Tab")
    bar(reader).get_by_role("button").focus()
    reader.keyboard.press("Enter")
    reader.keyboard.press("Tab")
    reader.keyboard.press("Enter")
    reader.keyboard.press("Tab")
    expect(asked(reader, "case.frame").locator("textarea")).to_be_focused()
    reader.keyboard.type("Mine.")
    reader.keyboard.press("Tab")
    reader.keyboard.press("Enter")
    for key in ("Tab", "Space", "Tab", "Tab", "Tab", "Enter"):
        reader.keyboard.press(key)
    expect(asked(reader, "case.frame").locator(".rq-result")).to_be_focused()
    expect(score(reader)).to_contain_text("1 of 3 points so far")


def test_going_to_another_step_loses_nothing_that_is_ticked(reader: Page) -> None:
    take_it(reader)
    question = asked(reader, "case.frame")
    question.get_by_role("button", name="I said it aloud").click()
    question.get_by_role("checkbox").first.check()
    at(reader, 21)
    bar(reader).get_by_role("link", name="By now: Step 2: Estimate").click()
    expect(reader.get_by_role("heading", name="Step 2: Estimate")).to_be_focused()
    assert reader.url.endswith("#estimate")
    expect(question.get_by_role("checkbox").first).to_be_checked()


def test_a_question_is_named_by_its_step(reader: Page) -> None:
    step = reader.get_by_role("group", name="Step 1: Frame, question", exact=True)
    expect(step.get_by_role("button", name="I said it aloud")).to_be_visible()
    push_back = reader.get_by_role("group", name="Step 2: Estimate, push-back", exact=True)
    expect(push_back.get_by_role("radio")).to_have_count(3)
