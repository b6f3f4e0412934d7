"""An interface in Arabic: it begins at the right, and what runs another way keeps its own order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from answering import asked, choose
from axe import found
from conftest import SIZES
from inside import client_of, questions_of
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from sites import INSTANT, Project

QUESTION = """\
  - id: {id}
    signal: {signal}
    level: apply
    prompt: {prompt}
    hint: ليس الأول.
    answer:
      text: بيتا {id}
      why: يأتي بعد ألفا، وهو الأول في كل نسخة من هذه الأبجدية.
    distractors:
      - text: ألفا {id}
        why: به تبدأ هذه الأبجدية، ومنه أخذت اسمها عند اليونانيين.
      - text: غاما {id}
        why: هو الحرف الثالث في الأبجدية، ويشبه حرفًا لاتينيًا مقلوبًا.
    explanation: |
      الترتيب هو ترتيب الحروف الفينيقية التي أخذها اليونانيون، والحرف الثاني فيها هو الحرف الذي سمّي
      بالبيت، ولهذا يأتي بيتا ثانيًا في كل نسخة.
    sources:
      - cite: A. Uthor, Why C++?, 2020
"""
ENGLISH = """\
  - id: english
    signal: framing
    level: apply
    prompt: Which of these languages has references, and pointers as well, C or C++?
    answer:
      text: It is C++.
      why: It took pointers over from C and added references of its own to them.
    distractors:
      - text: It is C.
        why: It has pointers alone, and passes an address where a reference would do.
      - text: Neither, since (both) lack them.
        why: Both of them have pointers, which came with C from its first version on.
    explanation: |
      References came with C++, pointers with C. A reference is bound once and cannot be bound
      anew, while a pointer may be set to another address at any time.
    sources:
      - cite: A. Uthor, Languages, 2020
  - id: number
    signal: data
    level: apply
    prompt: A service keeps 1,500 records of 2 MB each. How many GB is that, at 1,000 MB each?
    number: {value: 3, unit: GB, within: 10%}
    steps:
      - total = 1_500 * 2 / 1000
    explanation: |
      Each of the records is a five-hundredth of a gigabyte, so that five hundred of them make one
      and fifteen hundred make three.
    sources:
      - cite: A. Uthor, Sizes, 2020
"""
PROMPTS = {
    "framing": "أيّ هذه الحروف يأتي ثانيًا في الأبجدية اليونانية إذا عددنا من أولها؟",
    "data": "طُبع كتاب قديم وسقطت منه صفحة واحدة، فما العلامة التي كانت ترقّمها؟",
    "evaluation": "سأل معلم تلاميذه عن رمز الأشعة المنبعثة بعد جسيمات أخرى، فبماذا يجيبون؟",
    "tradeoffs": "وصلت إلى الميناء سفينتان تحملان شعارين مختلفين؛ ماذا كُتب على الأصغر؟",
    "production": "يعرض متحف نقشًا على حجر مكسور لم يبق منه سوى حرف؛ ما هو؟",
    "communication": "قرأ مذيع اسم برنامج يُختبر قبل صدوره؛ كيف تُسمّى هذه النسخة عادة؟",
}
BANK = "title: الحروف اليونانية\ntrack: tongues\nquestions:\n" + "".join(
    QUESTION.format(id=f"letter-{signal}", signal=signal, prompt=prompt)
    for signal, prompt in PROMPTS.items()
)
OTHER = "title: Why C++?\ntrack: tongues\nquestions:\n" + ENGLISH
CASE = "---\nminutes: 40\n---\n# حالة\n\n## الخطوة الأولى { #one }\n\n```quiz\nother.english\n```\n"
STUDY = ("", "review/", "practice/", "mock/", "checklist/", "progress/", "settings/")
PAGES = (*STUDY, "guide/one/", "case-studies/one/", "practice/other/")

ANSWERS = """async ([client, days, questions]) => {
  const { openReader } = await import(client + 'reader.js');
  const reader = await openReader();
  const now = Date.now;
  for (const [count, ago] of days.entries()) {
    Date.now = () => now() - ago * 86_400_000;
    for (const { key, revision } of questions.slice(0, count + 2)) {
      reader.answer({ question: key, revision, score: count % 2, sure: 'sure', hint: false,
        seconds: 60, mode: 'review', choice: '0', scheduled: true });
    }
  }
  Date.now = now;
}"""
"""Answers one question more on each of the days, which are counted back from today."""

EDGES = """(element, [from, to]) => {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data } = texts.currentNode;
    const place = data.indexOf(from);
    if (place < 0) continue;
    return [place, data.indexOf(to, place)].map((at) => {
      const range = new Range();
      range.setStart(texts.currentNode, at);
      range.setEnd(texts.currentNode, at + 1);
      return range.getBoundingClientRect().left;
    });
  }
}"""


@pytest.fixture(scope="module")
def site(place_site: Callable[[str], Project]) -> Project:
    """Built once, since no test changes it."""
    site = place_site("mirrored")
    site.write("docs/index.md", "# الرئيسية\n\n<rehearse-today></rehearse-today>\n")
    site.write("docs/guide/one.md", "# Why C++?\n\n```quiz\ngreek\nother\n```\n")
    site.write("docs/case-studies/one.md", CASE)
    site.write("quizzes/greek.yml", BANK)
    site.write("quizzes/other.yml", OTHER)
    site.build(theme={**INSTANT, "language": "ar"}, sections=["guide", "case-studies"])
    return site


@pytest.fixture
def reader(open_context: Callable[..., BrowserContext], site: Project) -> Page:
    page = open_context(viewport=SIZES["phone"]).new_page()
    page.goto(site.url + "guide/one/")
    expect(page.locator("rehearse-question").first).to_have_attribute("data-state", "open")
    return page


@pytest.fixture(scope="module")
def studied(browser: Browser, site: Project) -> Iterator[Page]:
    """A phone's page with some days of answers; its clock goes on, as axe waits for it."""
    context = browser.new_context(viewport=SIZES["phone"], reduced_motion="reduce")
    context.set_default_timeout(8000)
    page = context.new_page()
    page.goto(site.url + "progress/")
    expect(page.locator("rehearse-progress h2")).to_be_visible()
    page.evaluate(ANSWERS, [client_of(page), [40, 9, 5, 4, 1], questions_of(page)])
    yield page
    context.close()


def left(locator: Locator) -> float:
    box = locator.bounding_box()
    assert box
    return box["x"]


def follows(locator: Locator, first: str, then: str) -> bool:
    """Whether a sign of a text is seen to the right of another one."""
    before, after = locator.evaluate(EDGES, [first, then])
    return bool(before < after)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_a_phone_and_breaks_no_rule(studied: Page, site: Project, path: str) -> None:
    studied.goto(site.url + path, wait_until="networkidle")
    assert studied.evaluate("document.documentElement.scrollWidth") == SIZES["phone"]["width"]
    assert [one for one in found(studied) if ".md-copyright" not in one] == [], (
        "but the theme's foot"
    )


def test_a_question_begins_at_the_right(reader: Page) -> None:
    question = asked(reader, "greek.letter-data")
    option = question.locator(".rq-option").first
    assert left(option.locator(".rq-cap")) > left(option.locator(".rq-text"))
    buttons = question.locator(".rq-check")
    assert left(buttons.nth(0)) > left(buttons.nth(1)) > left(buttons.nth(2))
    choose(question, right=True)
    chosen = question.locator(".rq-option:has(:checked)")
    assert "-3px 0px 0px 0px inset" in chosen.evaluate("row => getComputedStyle(row).boxShadow")
    assert "ltr" not in question.evaluate("element => element.outerHTML")


def test_keys_check_as_in_every_language(reader: Page) -> None:
    question = asked(reader, "greek.letter-data")
    question.locator(".rq-option").first.click()
    reader.keyboard.press("g")
    expect(question.locator(".rq-result")).to_be_visible()


def test_what_leads_on_points_to_the_left(studied: Page, site: Project) -> None:
    studied.goto(site.url)
    arrow = studied.locator("rehearse-today .rh-button--main .rh-icon")
    expect(arrow).to_have_css("scale", "-1 1")
    words, sign = studied.locator("rehearse-today .rh-button--main").evaluate(
        """link => {
          const range = new Range();
          range.selectNode(link.firstChild);
          return [range, link.lastChild].map((part) => part.getBoundingClientRect().left);
        }"""
    )
    assert sign < words


def test_a_disclosure_points_to_the_left_and_then_down(reader: Page) -> None:
    summary = asked(reader, "greek.letter-data").locator(".rq-hint > summary")
    turned = "summary => getComputedStyle(summary, '::before').transform"
    edges = "summary => getComputedStyle(summary, '::before').borderRightWidth"
    assert summary.evaluate(edges) == "6px"
    assert summary.evaluate(turned) == "none"
    summary.click()
    reader.wait_for_function(
        "() => getComputedStyle(document.querySelector('.rq-hint[open] > summary'), '::before')"
        ".transform === 'matrix(0, -1, 1, 0, 0, 0)'"
    )


def test_the_latest_day_is_leftmost(studied: Page, site: Project) -> None:
    studied.goto(site.url + "progress/")
    today = studied.locator(".rh-day--today")
    assert left(today) == min(left(day) for day in studied.locator(".rh-day").all()[-14:])
    assert left(today) < left(studied.locator(".rh-day").nth(-30))
    chart = studied.locator(".rh-chart").first
    bars = chart.locator(".rh-bar:not(.rh-bar--part)")
    places = [left(bar) for bar in bars.all()]
    assert len(places) == 5
    assert places == sorted(places, reverse=True)
    assert left(bars.last) < left(chart) + 30
    dates = chart.locator("text:not(:has(tspan))")
    assert left(dates.last) == pytest.approx(left(chart), abs=1)
    coming = studied.locator(".rh-chart").last
    assert left(coming.locator(".rh-bar").first) > left(coming) + 200


def test_shares_grow_to_the_left(studied: Page, site: Project) -> None:
    studied.goto(site.url + "progress/")
    bar = studied.locator(".rp-bar:has(.rh-bar:not([width='0'])):visible").first
    whole, part = bar.evaluate(
        """drawing => [...drawing.children].map((shape) => {
          const { left, right } = shape.getBoundingClientRect();
          return [left, right];
        })"""
    )
    assert part[1] == pytest.approx(whole[1], abs=0.5)
    assert part[0] > whole[0] - 0.5


def test_the_names_around_readiness_stand_outside_of_it(studied: Page, site: Project) -> None:
    studied.goto(site.url + "checklist/")
    expect(studied.locator(".rh-radar")).to_be_visible()
    inside = studied.evaluate(
        """() => {
          const boxes = (one) => one.getBoundingClientRect();
          const ring = boxes([...document.querySelectorAll('polygon.rh-ring')].at(-1));
          const names = [...document.querySelectorAll('.rh-radar text')].map(boxes);
          const beside = names.filter(({ top, bottom }) => bottom > ring.top && top < ring.bottom);
          return [beside.length, beside.filter(({ left, right }) =>
            left < ring.right && right > ring.left).length];
        }"""
    )
    assert inside == [4, 0]


def test_a_text_in_english_is_read_from_left_to_right(reader: Page) -> None:
    question = asked(reader, "other.english")
    prompt = question.locator(".rq-prompt")
    expect(prompt).to_have_css("text-align", "start")
    assert prompt.evaluate("text => getComputedStyle(text).direction") == "ltr"
    text = question.locator(".rq-text").filter(has_text="It is C++.")
    assert follows(text, "I", ".")
    cap = question.locator(".rq-option").filter(has_text="It is C++.").locator(".rq-cap")
    end = text.evaluate(
        "text => { const range = new Range(); range.selectNodeContents(text);"
        " return range.getBoundingClientRect().right; }"
    )
    assert left(cap) - 40 < end < left(cap)


def test_a_title_in_english_keeps_its_order_within_a_sentence(
    open_context: Callable[..., BrowserContext], site: Project
) -> None:
    page = open_context(viewport=SIZES["phone"]).new_page()
    page.goto(site.url + "progress/")
    link = page.locator("rehearse-progress .rh-button")
    expect(link).to_contain_text("Why C++?")
    assert follows(link, "W", "?")


def test_numbers_and_sums_run_from_left_to_right(reader: Page) -> None:
    question = asked(reader, "other.number")
    field = question.locator(".rq-number")
    field.fill("1.5k MB")
    assert field.evaluate("field => getComputedStyle(field).direction") == "ltr"
    assert left(field) < left(question.locator(".rq-unit"))
    reading = question.locator(".rq-reading")
    expect(reading).to_contain_text("MB")
    assert follows(reading, "1", "MB")
    question.locator(".rq-check").first.click()
    expect(question.locator(".rq-result")).to_be_visible()
    assert follows(question.locator(".rq-amount strong"), "3", "GB")
    total, outcome = question.locator(".rq-sum"), question.locator(".rq-outcome")
    assert follows(total, "1,500", "/")
    assert follows(outcome, "=", "3")
    assert left(total) > left(outcome)


def test_a_part_stands_before_its_whole(studied: Page, site: Project) -> None:
    studied.goto(site.url + "checklist/")
    cell = studied.locator(".rr-signals td").filter(has_text="/").first
    assert follows(cell, "/", " ")
    assert follows(cell, "1", "/")


def test_a_number_to_be_set_stands_before_its_sign(studied: Page, site: Project) -> None:
    studied.goto(site.url + "settings/")
    control = studied.locator(".rs-control:has(> span)")
    assert left(control.locator("input")) < left(control.locator("span"))
    parameters = studied.locator(".rs-parameters")
    assert parameters.evaluate("field => getComputedStyle(field).direction") == "ltr"
