"""A Chromium, sites served on 127.0.0.1, and pages with a clock of their own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from chromium import find
from clock import NOON
from hosting import Host
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from sites import INSTANT, Project, bank

REPOSITORY = Path(__file__).parents[2]
SIZES = {"phone": {"width": 360, "height": 740}, "desk": {"width": 1280, "height": 800}}


class Quiet(SimpleHTTPRequestHandler):
    """Serves files as they are now and says nothing.

    Two builds may fall into one second, which is all that the time of a file tells.
    """

    def do_GET(self) -> None:
        del self.headers["If-Modified-Since"]
        super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A folder and the address it is served at; each site takes a folder of its own in it."""
    folder = tmp_path_factory.mktemp("served")
    handler = partial(Quiet, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield folder, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()


@pytest.fixture
def handler() -> type[SimpleHTTPRequestHandler]:
    """How a host of its own serves a test; a module may have another."""
    return Quiet


@pytest.fixture
def host(tmp_path: Path, handler: type[SimpleHTTPRequestHandler]) -> Iterator[Host]:
    """A host that a test may stop."""
    made = Host(tmp_path, handler)
    yield made
    made.stop()


@pytest.fixture(scope="session")
def study(served: tuple[Path, str]) -> str:
    """Address of the study site, built strictly."""
    folder, origin = served
    url = f"{origin}/study/"
    config = load_config(
        str(REPOSITORY / "mkdocs.yml"), site_url=url, site_dir=str(folder / "study"), strict=True
    )
    build(config)
    return url


@pytest.fixture(scope="session")
def place_site(served: tuple[Path, str]) -> Callable[[str], Project]:
    """Gives a site an address of its own, a home page and nothing else; it is not built."""
    folder, origin = served

    def place(name: str) -> Project:
        (folder / name).mkdir()
        project = Project(folder / name, url=f"{origin}/{name}/site/")
        project.write("docs/index.md", "# Home\n\n[Guide](guide/one.md)\n")
        return project

    return place


@pytest.fixture
def make_site(
    place_site: Callable[[str], Project], request: pytest.FixtureRequest
) -> Callable[..., Project]:
    """Makes small sites of two pages and a bank that a test may change."""

    def make(name: str = "one") -> Project:
        project = place_site(f"{abs(hash(request.node.nodeid))}-{name}")
        project.write("docs/guide/one.md", "# One\n\n```quiz\ngreek\n```\n")
        project.write("quizzes/greek.yml", bank("first", "second"))
        return project

    return make


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives browsers; it runs once in a process."""
    find()  # Where that asks Playwright, it can do so only now.
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    # A page that fetches from elsewhere must fail here, not hang.
    rules = "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"
    browser = playwright.chromium.launch(
        executable_path=find(),
        args=["--no-sandbox", f"--host-resolver-rules={rules}", "--disable-dev-shm-usage"],
    )
    yield browser
    browser.close()


@pytest.fixture(params=list(SIZES))
def size(request: pytest.FixtureRequest) -> dict[str, int]:
    return SIZES[request.param]


@pytest.fixture
def open_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Opens a fresh browser profile whose clock stands at noon of 23 November 2026, UTC.

    No site is put on the device, unless a test allows it: that would be work beside every other's.
    With `clock` false time passes, for what the theme does by timers, and nothing may depend on it.
    """
    opened: list[BrowserContext] = []
    failures: list[str] = []

    def make(clock: bool = True, **options: Any) -> BrowserContext:
        context = browser.new_context(
            **{
                "viewport": SIZES["desk"],
                "timezone_id": "UTC",
                "locale": "en-GB",
                "service_workers": "block",
            }
            | options
        )
        context.set_default_timeout(8000)
        if clock and options.get("java_script_enabled", True):
            context.clock.set_fixed_time(NOON)
        context.on("weberror", lambda failed: failures.append(failed.error.stack or ""))
        opened.append(context)
        return context

    yield make
    for context in opened:
        context.close()
    ours = [stack for stack in failures if "/assets/rehearse/" in stack]
    assert ours == [], "our code threw"


@pytest.fixture
def page(open_context: Callable[..., BrowserContext]) -> Page:
    return open_context().new_page()


@pytest.fixture(scope="module")
def site(place_site: Callable[[str], Project], request: pytest.FixtureRequest) -> Project:
    """A site whose page asks the bank of the module; built once, since no test changes it."""
    project = place_site(request.module.__name__)
    project.write("docs/guide/one.md", "# One\n\n```quiz\ngreek\n```\n")
    project.write("quizzes/greek.yml", request.module.BANK)
    project.build(pages=["review"], theme=INSTANT)
    return project


@pytest.fixture
def reader(
    open_context: Callable[..., BrowserContext], size: dict[str, int], site: Project
) -> Page:
    """That page, with its question come to life, on a phone and at a desk."""
    page = open_context(viewport=size).new_page()
    page.goto(site.url + "guide/one/")
    expect(page.locator("rehearse-question")).to_have_attribute("data-state", "open")
    return page
