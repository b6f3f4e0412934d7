"""Whatever a file, a field, an address or the storage holds becomes text and nothing else."""

from __future__ import annotations

import gzip
import json
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from answering import asked, pick
from playwright.sync_api import BrowserContext, Locator, Page, expect
from test_cases import BANK as CASE_BANK
from test_cases import CASE, GUIDE, PRINT, WHERE
from test_data import export, lines_of, press, section

import mkdocs_rehearse
from bank.every_kind import EVERY_KIND
from sites import INSTANT, Project, bank

CLIENT = Path(mkdocs_rehearse.__file__).parent / "client"

PAYLOADS = (
    "<img data-evil src=x onerror=stolen()>",
    "<svg data-evil onload=stolen()>",
    "<script data-evil>stolen()</script>",
    '"><a data-evil href="javascript:stolen()">x</a>',
    "' onfocus=stolen() autofocus data-evil='",
    "javascript:stolen()",
    "</textarea><iframe data-evil srcdoc='<script>parent.stolen()</script>'></iframe>",
    "</script><details data-evil open ontoggle=stolen()>",
    "<style data-evil>*{display:none}</style><template data-evil>",
    "{{constructor.constructor('stolen()')()}}${stolen()}#{stolen()}",
    "\u202e<b data-evil>\u2066\u0000\ufeff",
    "__proto__",
    "<i data-evil>" * 3000,
)

PAGES = [
    "",
    "guide/kinds/",
    WHERE,
    "review/",
    "checklist/",
    "progress/",
    "settings/",
    "mock/",
    "practice/",
]

# The file is written by the client itself, so that all of it is read as sound.
HOSTILE_FILE = """async ([sources, keys, texts]) => {
  const load = (path) => import(sources + path);
  const [{ writeRecord }, { sessionOf }, { writeFile }, { WORDS }, settings] = await Promise.all(
    ['store/codec.js', 'store/session.js', 'store/transfer.js', 'store/belongings.js',
      'study/settings.js'].map(load));
  let turn = 0;
  const text = () => texts[turn++ % texts.length];
  const session = sessionOf('AbCdEf', 'BrDcKAADtNt');
  const entries = new Map();
  const add = (body) => {
    const at = (session.start + entries.size) * 1000;
    const record = writeRecord(body, at, session);
    const line = JSON.stringify({ session: 'AbCdEf.BrDcKAADtNt', record });
    entries.set(line, { session, record, event: { at } });
  };
  for (const key of keys) {
    add({ type: 'answer', question: key, revision: 'old', day: session.day, score: 0, sure: 'sure',
      hint: true, seconds: 1, mode: 'page', choice: text().slice(0, 4), scheduled: true });
  }
  const { AMOUNTS, SWITCHES, INTERVIEW_SETTING, TRACK_SETTING } = settings;
  const amounts = Object.values(AMOUNTS).map(({ setting }) => setting);
  const names = [...amounts, ...Object.values(SWITCHES), INTERVIEW_SETTING,
    TRACK_SETTING, 'mock', text(), '__proto__'];
  for (const name of names) {
    const values = [text(), [-1e308, 1e308, 0.5, 1e9][turn % 4]];
    for (const value of turn % 3 ? values : values.reverse()) {
      add({ type: 'setting', setting: name, value });
    }
  }
  add({ type: 'complete', page: keys[0], revision: 'abc', day: session.day });
  const drafts = keys.flatMap((key) => [[WORDS + key, text()],
    [`${WORDS}${key}:before`, JSON.stringify([text(), text(), text()])]]);
  return writeFile({ entries, texts: new Map(drafts), rest: new Set() }, text());
}"""

DROP = """(text) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], 'export.jsonl'));
  document.querySelector('#your-data').dispatchEvent(
    new DragEvent('drop', { dataTransfer, bubbles: true }));
}"""

# Another page of the same origin may write what it likes.
POISON = """(texts) => {
  let turn = 0;
  const inside = (value) => {
    if (typeof value === 'string') return texts[turn++ % texts.length];
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(inside);
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inside(one)]));
  };
  for (const storage of [localStorage, sessionStorage]) {
    for (const name of Object.keys(storage)) {
      if (!name.startsWith('rehearse:')) continue;
      const text = storage.getItem(name);
      let parsed;
      try { parsed = JSON.parse(text); } catch { parsed = text; }
      const bad = inside(parsed);
      storage.setItem(name, typeof bad === 'string' ? bad : JSON.stringify(bad));
    }
  }
}"""


@pytest.fixture(scope="module")
def site(place_site: Callable[[str], Project]) -> Project:
    """Two tracks and a question of every kind; the client's modules stand beside it."""
    site = place_site("injection")
    kinds = re.sub(r"docs: articles/\S+", "cite: A. Uthor, Letters, 2020", EVERY_KIND)
    site.write("docs/index.md", "# Home\n\n<rehearse-today></rehearse-today>\n")
    site.write("docs/guide/kinds.md", "---\ntrack: ai-ml\n---\n# Kinds\n\n```quiz\nkinds\n```\n")
    site.write("docs/guide/letters.md", "# Letters\n\n```quiz\ngreek\n```\n")
    site.write("docs/guide/one.md", GUIDE)
    site.write(f"docs/{WHERE[:-1]}.md", CASE)
    site.write("quizzes/kinds.yml", kinds)
    site.write("quizzes/case.yml", CASE_BANK)
    site.write("quizzes/greek.yml", bank("alpha", "beta"))
    site.build(theme=INSTANT, sections=["guide", "case-studies"], offline=False)
    shutil.copytree(CLIENT, site.output / "sources")
    return site


@pytest.fixture
def keys(site: Project) -> list[str]:
    return re.findall(r'id="q-([\w-]{6})"', site.page("guide/kinds/index.html"))


@pytest.fixture
def stolen() -> list[str]:
    return []


@pytest.fixture
def page(open_context: Callable[..., BrowserContext], stolen: list[str]) -> Page:
    context = open_context()
    context.expose_function("stolen", lambda *what: stolen.append(str(what)))
    return context.new_page()


MADE = "[data-evil], a[href^='javascript:' i], img[src='x'], [onerror], [onload], [onfocus]"


def unharmed(page: Page, stolen: list[str]) -> None:
    """Wait for the page to come to life, then look for what a payload would have become."""
    page.wait_for_load_state("networkidle")
    assert page.locator(MADE).count() == 0
    assert stolen == []
    expect(page.locator(".md-content h1")).to_be_visible()


@pytest.mark.parametrize("seed", range(2))
def test_an_imported_file_executes_nothing(
    page: Page, site: Project, keys: list[str], stolen: list[str], seed: int
) -> None:
    chance = random.Random(seed)
    texts = chance.sample(PAYLOADS, len(PAYLOADS))
    page.goto(site.url + "settings/")
    file = page.evaluate(HOSTILE_FILE, [site.url + "sources/", keys, texts])
    expect(page.locator("#your-data")).to_contain_text("Nothing is stored")
    page.evaluate(DROP, file)
    expect(page.locator("#your-data")).to_contain_text(f"New in this file: {len(keys)} answers")
    unharmed(page, stolen)
    page.locator("#your-data").get_by_role("button", name="Add them").click()
    expect(page.locator("#your-data")).to_contain_text("Added:")
    for path in PAGES:
        page.goto(site.url + path)
        unharmed(page, stolen)
    page.goto(site.url + "guide/kinds/")
    page.evaluate(POISON, texts)
    for path in PAGES[:4]:
        page.goto(site.url + path)
        unharmed(page, stolen)


def lines(*values: object) -> str:
    return "\n".join(one if isinstance(one, str) else json.dumps(one) for one in values)


NOTHING = "nothing in this file that this site could read"
DEEP = "[" * 200_000
MARKUP = PAYLOADS[0]

# What is made of a sound file, or instead of one, and what is told of it.
FOREIGN: dict[str, tuple[Callable[[str], str | bytes], str]] = {
    "other types": (
        lambda _: lines(
            *(None, [], 42, True, {}, {"rehearse": "9", "site": 5}, {"rehearse": {}, "site": []}),
            *({"session": ["a"], "record": 5}, {"session": {"a": 1}, "record": "+A"}),
            {"key": {"a": 1}, "text": "x", "check": ["AA"]},
        ),
        NOTHING,
    ),
    "prototypes": (
        lambda _: lines(
            '{"__proto__":{"rehearse":1,"site":"x","record":"+A","evil":1}}',
            '{"constructor":{"prototype":{"evil":1}}}',
            {"session": "__proto__", "record": "__proto__"},
            {"key": "__proto__", "text": "__proto__", "check": "AA"},
        ),
        NOTHING,
    ),
    "markup": (
        lambda _: lines(
            {"rehearse": 1, "site": MARKUP, "until": MARKUP},
            *PAYLOADS,
            *({"session": text, "record": text} for text in PAYLOADS),
            *({"key": "words:AbCdEf", "text": text, "check": text} for text in PAYLOADS),
            *({text: {text: text}} for text in PAYLOADS),
        ),
        NOTHING,
    ),
    "markup of a later version": (
        lambda _: lines(
            {"rehearse": 2, "site": MARKUP}, *({text: [text, {text: text}]} for text in PAYLOADS)
        ),
        f"from another site, {MARKUP}.",
    ),
    "over-long": (
        lambda _: lines(
            {"rehearse": 1, "site": "<i data-evil>" * 70_000},
            *({"session": "x" * 2_000_000, "record": "+A"}, DEEP, '{"a":' + DEEP),
        ),
        NOTHING,
    ),
    "over-long site": (
        lambda sound: lines({"rehearse": 1, "site": "<i data-evil>" * 70_000}, sound),
        "from another site, <i data-evil><i data-evil>",
    ),
    "cut off": (lambda sound: sound[: len(sound) * 2 // 3], "could not be read"),
    "packed and cut off": (
        lambda sound: gzip.compress(sound.encode())[: len(sound) // 8],
        "damaged and breaks off",
    ),
    "packed nonsense": (lambda _: b"\x1f\x8b" + bytes(range(256)) * 40, NOTHING),
    "no UTF-8": (lambda sound: sound.encode("utf-16"), NOTHING),
    "a page": (lambda _: "<!doctype html><script>stolen()</script>" + MARKUP, NOTHING),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_a_file_that_is_damaged_or_means_harm_is_told_of_and_takes_nothing(
    page: Page, site: Project, keys: list[str], stolen: list[str], tmp_path: Path, name: str
) -> None:
    make, told = FOREIGN[name]
    page.goto(site.url + "guide/letters/")
    pick(page, "greek.alpha")
    page.goto(site.url + "settings/")
    expect(section(page)).to_contain_text("1 answer")
    texts = [*PAYLOADS[:-1]]
    made = make(page.evaluate(HOSTILE_FILE, [site.url + "sources/", keys, texts]))
    content = made if isinstance(made, bytes) else made.encode()
    before = set(lines_of(export(page, tmp_path))[1:])
    page.locator("#your-data input[type=file]").set_input_files(
        {"name": f"{MARKUP}.html", "mimeType": "text/html", "buffer": content}
    )
    expect(section(page)).to_contain_text(told)
    unharmed(page, stolen)
    assert set(lines_of(export(page, tmp_path))[1:]) == before
    if told == NOTHING:
        press(page, "Close")
        assert set(lines_of(export(page, tmp_path))[1:]) == before
    else:
        press(page, "Add them")
        expect(section(page)).to_contain_text("Added:")
        assert set(lines_of(export(page, tmp_path))[1:]) > before
    assert page.evaluate("['evil', 'site', 'record'].every((name) => !(name in {}))")
    for path in ("settings/", "progress/", "guide/kinds/", ""):
        page.goto(site.url + path)
        unharmed(page, stolen)
    page.goto(site.url + "guide/letters/")
    expect(asked(page, "greek.alpha")).to_contain_text("Right today")
    pick(page, "greek.beta")


# Every field of text on a page, and how many it has. The theme's own field is that of its search.
FIELDS = "article :is(textarea, input:not([type=radio], [type=checkbox], [type=file]))"
TYPED = {"": 2, "guide/kinds/": 4, WHERE: 2, "settings/": 6}

# A browser keeps what is no number or date out of such a field; one that has no such fields cannot.
FREE = "field => { if (/number|date/.test(field.type)) { field.type = 'text'; } }"


AROUND = "xpath=ancestor::*[self::form or contains(@class, 'rs-row')]"


def type_hostile(page: Page, field: Locator, chance: random.Random) -> None:
    """Type a few payloads, end each as a reader does, and look at once what came of it."""
    field.evaluate(FREE)
    for payload in chance.sample(PAYLOADS, 4):
        field.fill(payload)
        field.dispatch_event("change")
        if field.evaluate("field => field.localName") == "input":
            field.press("Enter")
        for name in ("Use these", "Make a plan"):
            for button in field.locator(AROUND).get_by_role("button", name=name).all():
                button.click()
        assert page.locator(MADE).count() == 0, payload[:80]


@pytest.mark.parametrize("path", PAGES)
def test_what_is_typed_stays_text(page: Page, site: Project, stolen: list[str], path: str) -> None:
    chance = random.Random(PAGES.index(path))
    page.goto(site.url + path)
    page.wait_for_load_state("networkidle")
    fields = page.locator(FIELDS)
    assert fields.count() == TYPED.get(path, 0)
    for place in range(fields.count()):
        type_hostile(page, fields.nth(place), chance)
    unharmed(page, stolen)
    page.reload()
    unharmed(page, stolen)


def test_a_word_that_is_refused_is_told_as_it_is(
    page: Page, site: Project, stolen: list[str]
) -> None:
    page.goto(site.url + "settings/")
    row = page.locator(".rs-row", has=page.locator("#rs-parameters"))
    for payload in PAYLOADS[:-1]:
        row.locator("textarea").fill(f"0.2 {payload}")
        row.get_by_role("button", name="Use these").click()
        word = next(one for one in re.split(r"[\s,;()\[\]{}\"']+", payload) if one)
        expect(row.locator(".rs-told")).to_contain_text(f"“{word}” is no number.")
        assert page.locator(MADE).count() == 0, payload
    unharmed(page, stolen)


def test_gaps_that_are_filled_and_checked_stay_text(
    page: Page, site: Project, stolen: list[str]
) -> None:
    page.goto(site.url + "guide/kinds/")
    question = page.locator("rehearse-question[data-kind=cloze]")
    gaps = question.locator("input[type=text]")
    assert gaps.count() > 0
    for place, payload in zip(range(gaps.count()), PAYLOADS, strict=False):
        gaps.nth(place).fill(payload)
    for choice in question.locator("select").all():
        choice.select_option(index=1)
    question.get_by_role("button", name="Sure", exact=True).click()
    expect(question.locator(".rq-result")).to_be_visible()
    unharmed(page, stolen)
    page.reload()
    question.locator("summary").first.click()
    expect(gaps.first).to_have_value(PAYLOADS[0])
    unharmed(page, stolen)


@pytest.mark.parametrize("path", ["guide/kinds/", WHERE])
def test_own_words_are_compared_and_kept_as_text(
    page: Page, site: Project, stolen: list[str], path: str
) -> None:
    page.goto(site.url + path)
    for question in page.locator("rehearse-question[data-kind=recall]").all():
        question.locator("textarea").fill("\n".join(PAYLOADS[:-1]))
        question.get_by_role("button", name="Compare").click()
        question.get_by_role("button", name="Done").click()
    unharmed(page, stolen)
    page.reload()
    unharmed(page, stolen)


def test_own_words_are_printed_as_text(page: Page, site: Project, stolen: list[str]) -> None:
    words = "\n".join(PAYLOADS[:-1])
    page.goto(site.url + WHERE)
    for question in page.locator("rehearse-question[data-kind=recall]").all():
        question.locator("textarea").fill(words)
        question.get_by_role("button", name="Compare").click()
        question.get_by_role("button", name="Done").click()
    page.evaluate(PRINT)
    page.get_by_role("button", name="Print my walk-through").click()
    page.emulate_media(media="print")
    paper = page.locator(".rq-paper").first
    expect(paper).to_be_visible()
    assert paper.evaluate("paper => paper.textContent") == words
    unharmed(page, stolen)


def test_what_is_searched_for_stays_text(
    open_context: Callable[..., BrowserContext], site: Project, stolen: list[str]
) -> None:
    context = open_context(clock=False)  # The theme opens its search by timers.
    context.expose_function("stolen", lambda *what: stolen.append(str(what)))
    page = context.new_page()
    page.goto(site.url)
    field = page.locator("[data-md-component=search-query]")
    field.click()
    for payload in random.Random(0).sample(PAYLOADS[:-1], 6):
        field.fill(f"letters {payload}")
        field.press("Shift")  # The theme reads the field when a key is let go.
        expect(page.locator(".md-search-result__meta")).to_contain_text("document")
        assert page.locator(MADE).count() == 0, payload
    page.goto(f"{site.url}?q={quote(PAYLOADS[0])}")
    expect(field).to_have_value(PAYLOADS[0])
    unharmed(page, stolen)


def test_an_address_is_no_command(page: Page, site: Project, stolen: list[str]) -> None:
    names = ("topic", "signal", "level", "kind", "count", "minutes", "questions", "missed")
    for turn, path in enumerate(("practice/", "mock/", "guide/kinds/", "settings/")):
        written = [quote(PAYLOADS[(turn * 3 + n) % (len(PAYLOADS) - 1)]) for n in range(len(names))]
        query = "&".join(f"{name}={text}" for name, text in zip(names, written, strict=True))
        page.goto(f"{site.url}{path}?{query}#{written[turn]}")
        unharmed(page, stolen)
