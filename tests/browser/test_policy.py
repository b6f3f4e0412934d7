"""The site works under the policy that its page about it prints, and nothing of ours needs more."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from answering import answer, complete, pick
from conftest import REPOSITORY, Quiet
from hosting import Host
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from mkdocs_rehearse.render.texts import Texts
from sites import INSTANT, Project, bank

PAGE = REPOSITORY / "docs/about/policy.md"
CLIENT = REPOSITORY / "plugins/mkdocs_rehearse"

WATCH = """addEventListener('securitypolicyviolation', (event) => violated(
  [event.effectiveDirective, event.blockedURI, event.sourceFile, event.sample].join(' ')), true);"""

PATHS = """
articles/six-signals/ case-studies/rag-assistant/ review/ practice/ practice/six-signals/
mock/ checklist/ settings/ progress/ about/authoring/kinds/ 404.html
""".split()


def policy_of(site: Path) -> str:
    """What the script in the page about it prints for a built site."""
    script = re.search(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert script
    done = subprocess.run(
        [sys.executable, "-c", script[1], str(site)], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


class Policed(Quiet):
    """Serves pages with a policy."""

    policy = ""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", type(self).policy)
        super().end_headers()


@pytest.fixture
def violations() -> list[str]:
    return []


@pytest.fixture
def watch(
    open_context: Callable[..., BrowserContext], violations: list[str]
) -> Callable[[str], Page]:
    """Opens a page whose violations are collected, wherever it goes, with or without a worker."""

    def opened(workers: str) -> Page:
        context = open_context(service_workers=workers)
        context.expose_function("violated", lambda said: violations.append(said))
        context.add_init_script(WATCH)
        return context.new_page()

    return opened


@pytest.fixture
def watched(watch: Callable[[str], Page]) -> Page:
    return watch("allow")


@pytest.fixture
def handler() -> type[Policed]:
    return Policed


@pytest.fixture
def small(host: Host, tmp_path: Path) -> Project:
    """A site of two pages, served with the policy that fits it."""
    site = Project(tmp_path / "small", url=f"{host.origin}/small/site/")
    site.write("docs/index.md", "# Home\n\n[Guide](guide/one.md)\n")
    site.write("docs/guide/one.md", "# One\n\n```quiz\ngreek\n```\n")
    site.write("docs/guide/styled.md", '# Styled\n\n<p style="color: red">Red</p>\n')
    site.write("quizzes/greek.yml", bank("first", "second"))
    site.build(theme=INSTANT, sections=["guide"])
    Policed.policy = policy_of(site.output)
    return site


class Policing:
    """A page of the study site, whose pages come with the policy that fits them."""

    def __init__(self, page: Page, policy: str) -> None:
        self.page = page
        self.policed: set[str] = set()
        self.header = {"Content-Security-Policy": policy}
        page.route(re.compile(r"(/|\.html)([?#].*)?$"), self.police)

    def police(self, route: Route) -> None:
        self.policed.add(route.request.url)
        response = route.fetch()
        route.fulfill(response=response, headers=response.headers | self.header)


@pytest.fixture
def policing(watch: Callable[[str], Page], study: str, served: tuple[Path, str]) -> Policing:
    # A worker would serve pages as they were before they had a policy.
    return Policing(watch("block"), policy_of(served[0] / "study"))


def test_no_page_of_the_study_site_needs_more(
    policing: Policing, violations: list[str], study: str
) -> None:
    watched = policing.page
    watched.goto(study + "articles/six-signals/")
    for question in watched.locator("rehearse-question[data-kind=single]").all()[:3]:
        answer(question, right=True)
    complete(watched)
    for path in PATHS:
        watched.goto(study + path, wait_until="networkidle")
    watched.goto(study)
    watched.evaluate("window.sameDocument = true")
    watched.locator(".md-tabs__link", has_text="Progress").click()
    expect(watched.locator("rehearse-progress svg").first).to_be_visible()
    assert watched.evaluate("window.sameDocument")
    assert {study + path for path in PATHS} <= policing.policed
    assert violations == []


def fill_in(question: Locator) -> None:
    """Whatever a question of any kind needs before it can be checked."""
    kind = question.get_attribute("data-kind")
    question.scroll_into_view_if_needed()
    if kind in {"single", "multiple", "flaw"}:
        question.locator(".rq-option").first.click()
    if kind == "flaw":
        question.get_by_role("button", name="This line; now its fix").click()
        question.locator(".rq-fixes .rq-option").first.click()
    if kind == "ordering":
        question.locator(".rq-grip").first.drag_to(question.locator(".rq-grip").nth(2))
    for field in question.locator("textarea, input[type=text]").all():
        field.fill("42")
    for choice in question.locator("select").all():
        choice.select_option(index=1)
    if kind == "recall":
        question.get_by_role("button", name="Compare").click()
        question.get_by_role("checkbox").first.check()


def test_no_kind_of_question_needs_more(
    policing: Policing, violations: list[str], study: str
) -> None:
    page = policing.page
    page.goto(study + "about/authoring/kinds/")
    questions = page.locator("rehearse-question")
    expect(page.locator("rehearse-question[data-state=open]")).to_have_count(7)
    expect(page.locator("rehearse-question[data-state=opening]")).to_have_count(1)
    kinds = set(questions.evaluate_all("all => all.map((one) => one.dataset.kind)"))
    assert len(kinds) == 8
    for question in questions.all():
        fill_in(question)
        name = re.compile("^(Sure|Done)$")
        question.get_by_role("button", name=name).click()
        expect(question.locator(".rq-result")).to_be_visible()
    page.reload(wait_until="networkidle")
    expect(page.locator("rehearse-question[data-state=restored]")).to_have_count(8)
    assert policing.policed == {study + "about/authoring/kinds/"}
    assert violations == []


def test_neither_a_mock_nor_an_import_needs_more(
    policing: Policing, violations: list[str], study: str
) -> None:
    page = policing.page
    page.goto(study + "mock/")
    page.get_by_role("button", name="Begin", exact=True).click()
    question = page.locator(".rv-stage rehearse-question")
    expect(question).to_have_attribute("data-state", "open")
    fill_in(question)
    page.reload(wait_until="networkidle")
    expect(question).to_have_attribute("data-state", "open")
    page.get_by_role("button", name="Finish", exact=True).click()
    page.get_by_role("button", name="Finish and see the result", exact=True).click()
    expect(page.locator("rehearse-mock h2").first).to_be_visible()
    page.goto(study + "settings/")
    content = f'{{"rehearse":2,"site":"{study}"}}\n{{"goal":"a job"}}\n'
    page.locator("#your-data input[type=file]").set_input_files(
        {"name": "export.jsonl", "mimeType": "application/jsonl", "buffer": content.encode()}
    )
    data = page.locator("#your-data")
    data.get_by_role("button", name="Add them").click()
    expect(data).to_contain_text("Added:")
    assert {study + "mock/", study + "settings/"} <= policing.policed
    assert violations == []


def test_review_export_and_the_service_worker_need_no_more_either(
    watched: Page, violations: list[str], small: Project
) -> None:
    watched.goto(small.url + "guide/one/")
    pick(watched, "greek.first", option=1)
    complete(watched)
    watched.goto(small.url + "review/")
    answer(watched.locator("rehearse-review rehearse-question"), right=True)
    watched.goto(small.url + "settings/")
    expect(watched.locator(".rs-row", has_text="On this device:")).to_be_visible()
    with watched.expect_download():
        watched.get_by_role("button", name="Export", exact=True).click()
    assert violations == []


def test_what_the_policy_forbids_is_seen(
    watched: Page, violations: list[str], small: Project
) -> None:
    watched.goto(small.url + "guide/styled/")
    expect(watched.get_by_text("Red")).to_be_visible()
    assert [one.split()[0] for one in violations] == ["style-src-attr"]


class Markup(HTMLParser):
    """What a policy would have to allow for the HTML that is fed to it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.inline: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inline += [
            f"<{tag} {name}={value}>"
            for name, value in attrs
            if name == "style"
            or name.startswith("on")
            or (value or "").strip().lower().startswith("javascript:")
        ]
        names = dict(attrs)
        if tag == "style" or (tag == "script" and not {"src", "type"} & names.keys()):
            self.inline.append(f"<{tag}>")


def test_built_pages_have_the_scripts_of_the_theme_and_nothing_else_inline(
    study: str, served: tuple[Path, str]
) -> None:
    site = served[0] / "study"
    for page in site.rglob("*.html"):
        assert Markup(page.read_text(encoding="utf-8")).inline == ["<script>"] * 3, page
    banks = [*(site / "assets/rehearse").rglob("*.json")]
    assert banks
    for file in banks:
        texts = json.loads(file.read_text(encoding="utf-8"))
        assert [one for text in strings(texts) for one in Markup(text).inline] == [], file


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


def test_a_table_in_a_question_is_aligned_without_a_style() -> None:
    html = Texts(["tables"]).block("| a | b |\n|---|--:|\n| 1 | 2 |")
    assert Markup(html).inline == []
    assert '<td align="right">2</td>' in html


FORBIDDEN = re.compile(
    r"""innerHTML|outerHTML|insertAdjacentHTML|(?:set|parse)HTML|insertHTML|createContextualFragment
    |DOMParser|createHTMLDocument|XSLTProcessor|srcdoc|\bdocument\??\.write|\bwriteln\(
    |cssText|\beval\(|\bnew\ Function|\bFunction\(|\bimportScripts\(
    |setAttribute(?:\(|NS\([^,]*,)\s*['"`](?:style|on)|\bstyle:\s*['"`]
    |set(?:Timeout|Interval)\(\s*['"`]|javascript:""",
    re.VERBOSE,
)

# Only what the build published comes there: a question as its HTML.
PARSED = {"client/pages/catalog.js": ["DOMParser"]}


def test_the_client_makes_no_markup_style_or_script_of_text() -> None:
    modules = [*CLIENT.glob("client/**/*.js"), *CLIENT.glob("worker/*.js")]
    assert len(modules) > 100
    found = {
        path.relative_to(CLIENT).as_posix(): FORBIDDEN.findall(path.read_text(encoding="utf-8"))
        for path in modules
    }
    assert {name: words for name, words in found.items() if words} == PARSED


@pytest.mark.parametrize(
    "written",
    """
    e.innerHTML = text; e.setHTMLUnsafe(text); Document.parseHTMLUnsafe(text)
    document.write(text); document.writeln(text); new DOMParser()
    frame.srcdoc = text; build('iframe', { srcdoc: text })
    range.createContextualFragment(text); e.insertAdjacentHTML('beforeend', text)
    document.execCommand('insertHTML', false, text)
    e.setAttribute('onclick', text); e.setAttributeNS(null, 'onclick', text)
    new Function(text); Function(text); setTimeout('text'); build('p', { style: 'color: red' })
    """.strip()
    .replace("\n", "; ")
    .split("; "),
)
def test_what_makes_markup_style_or_script_of_text_is_known(written: str) -> None:
    assert FORBIDDEN.search(written)


def test_the_page_shows_the_line_of_this_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    build_site(load_config(str(REPOSITORY / "mkdocs.yml"), site_dir=str(tmp_path / "site")))
    assert f"\n{policy_of(tmp_path / 'site')}\n" in PAGE.read_text(encoding="utf-8")
