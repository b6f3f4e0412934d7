"""The engines that are here, each started once, and what the run says of those that are not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from engines import places
from engines.installed import ENGINES
from engines.tab import Engine, Tab
from engines.with_playwright import PlaywrightEngine
from engines.with_selenium import WebKitEngine
from playwright.sync_api import Playwright

from sites import Project

MISSING = {name: kind.missing() for name, kind in ENGINES.items()}
RAN = pytest.StashKey[dict[str, str]]()


def start(name: str, playwright: Playwright, folder: Path) -> Engine:
    """What the browser saves goes into the folder."""
    paths = ENGINES[name].paths()
    if name == "webkit":
        return WebKitEngine(paths["Xvfb"], paths["WebKitWebDriver"], paths["MiniBrowser"], folder)
    (path,) = paths.values()
    return PlaywrightEngine(playwright, name, path, folder)


@pytest.fixture(scope="session", params=[name for name in ENGINES if not MISSING[name]])
def engine(
    request: pytest.FixtureRequest,
    playwright: Playwright,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Engine]:
    engine = start(request.param, playwright, tmp_path_factory.mktemp(request.param))
    request.config.stash.setdefault(RAN, {})[request.param] = engine.version
    yield engine
    engine.close()


@pytest.fixture
def tab(engine: Engine) -> Iterator[Tab]:
    """A tab of a profile in which nothing is stored yet, and of which nothing of ours may fail."""
    with engine.profile() as tab:
        yield tab
        assert tab.js("() => sessionStorage.getItem('failures')") is None


@pytest.fixture(scope="session")
def site(place_site: Callable[[str], Project]) -> Project:
    """Built once for all engines, since no test changes it."""
    site = place_site("engines")
    places.fill(site)
    return site


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """An engine that is not there is told, since a test that is not made is not missed."""
    ran = terminalreporter.config.stash.get(RAN, {})
    if not ran:
        return
    terminalreporter.section("engines")
    for name, kind in ENGINES.items():
        if name in ran:
            said = f"{ran[name]} ran"
        elif MISSING[name]:
            said = f"DID NOT RUN, as there is no {', '.join(MISSING[name])}; make test-browsers"
        else:
            said = "was not asked for"
        terminalreporter.write_line(f"{kind.title} {said}")
