"""Whatever a file, a field, an address or the storage holds becomes text and nothing else."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, Page, expect

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
    site.write("quizzes/kinds.yml", kinds)
    site.write("quizzes/greek.yml", bank("alpha", "beta"))
    site.build(theme=INSTANT, sections=["guide"], offline=False)
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


def unharmed(page: Page, stolen: list[str]) -> None:
    """Wait for the page to come to life, then look for what a payload would have become."""
    page.wait_for_load_state("networkidle")
    made = "[data-evil], a[href^='javascript:' i], img[src='x'], [onerror], [onload], [onfocus]"
    assert page.locator(made).count() == 0
    assert stolen == []
    expect(page.locator("article h1")).to_be_visible()


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


def test_what_is_typed_stays_text(page: Page, site: Project, stolen: list[str]) -> None:
    page.goto(site.url + "guide/kinds/")
    expect(page.locator("rehearse-question[data-state=open]")).to_have_count(8)
    fields = page.locator(
        "rehearse-question :is(textarea, input:not([type=radio], [type=checkbox]))"
    )
    assert fields.count() >= 4
    for field, payload in zip(fields.all(), PAYLOADS, strict=False):
        field.fill(payload)
    page.locator("textarea").fill("\n".join(PAYLOADS[:-1]))
    page.get_by_role("button", name="Compare").click()
    page.get_by_role("button", name="Done").click()
    unharmed(page, stolen)
    page.reload()
    unharmed(page, stolen)


def test_an_address_is_no_command(page: Page, site: Project, stolen: list[str]) -> None:
    names = ("topic", "signal", "level", "kind", "count", "minutes", "questions", "missed")
    for turn, path in enumerate(("practice/", "mock/", "guide/kinds/", "settings/")):
        written = [quote(PAYLOADS[(turn * 3 + n) % (len(PAYLOADS) - 1)]) for n in range(len(names))]
        query = "&".join(f"{name}={text}" for name, text in zip(names, written, strict=True))
        page.goto(f"{site.url}{path}?{query}#{written[turn]}")
        unharmed(page, stolen)
