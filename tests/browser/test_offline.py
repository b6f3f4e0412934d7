"""What was visited once is studied without a connection, and goes over to a new build whole."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from answering import asked, pick
from hosting import Host
from inside import FULL, SAVES_DATA
from playwright.sync_api import BrowserContext, Locator, Page, expect

from sites import INSTANT, Project, bank

EVENTS = """() => Object.entries(localStorage).filter(([key]) => key.includes(':log:')).sort()"""
CACHES = "() => caches.keys()"
# Of the build that is fetched while another waits, the article that changed has come.
HAS_ALL_BUT_ONE = """async () => {
  for (const name of await caches.keys()) {
    const store = await caches.open(name);
    for (const key of await store.keys()) {
      if ((await (await store.match(key)).text()).includes('A quipu counts.')) return true;
    }
  }
  return false;
}"""
IS_TURN_TAKEN = """async () => {
  const { installing, waiting, active } = await navigator.serviceWorker.ready;
  return installing && !waiting && active.state === 'activated';
}"""
HERE = re.compile(r"On this device: \d+\.\d MB\.")


@pytest.fixture
def site(host: Host, tmp_path: Path) -> Project:
    """A site below a path of its origin, as project pages are."""
    project = Project(tmp_path / "people", url=f"{host.origin}/people/site/")
    project.write("docs/index.md", "# Home\n\n[Guide](guide/one.md)\n")
    project.write("docs/guide/one.md", "# One\n\nAn abacus counts.\n\n```quiz\ngreek\n```\n")
    project.write("docs/guide/two.md", "# Two\n\nA sundial tells the hour.\n")
    project.write("quizzes/greek.yml", bank("first", "second", "third"))
    build(project)
    return project


def build(project: Project, **options: object) -> None:
    project.build(theme=INSTANT, sections=["guide"], **options)


@pytest.fixture
def reader(open_context: Callable[..., BrowserContext], size: dict[str, int]) -> Page:
    return open_context(viewport=size, service_workers="allow").new_page()


@pytest.fixture
def desk(open_context: Callable[..., BrowserContext]) -> Page:
    return open_context(service_workers="allow").new_page()


@pytest.fixture
def passing(open_context: Callable[..., BrowserContext]) -> Page:
    """A page on which time passes."""
    return open_context(service_workers="allow", clock=False).new_page()


def switch(page: Page) -> Locator:
    return page.get_by_label("Keep this site on this device")


def part(page: Page) -> Locator:
    return page.locator(".rs-row", has=switch(page))


def keep(page: Page, site: Project) -> None:
    """Visit once, until all of it is on the device."""
    page.goto(site.url + "settings/")
    expect(part(page)).to_contain_text(HERE)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def notice(page: Page) -> Locator:
    return page.locator(".rh-notice")


def test_the_whole_journey_passes_without_a_connection(
    reader: Page, site: Project, host: Host, tmp_path: Path
) -> None:
    keep(reader, site)
    host.stop()
    reader.goto(site.url + "guide/one/")
    reader.reload()
    pick(reader, "greek.first")
    pick(reader, "greek.second", option=1)
    press(reader, "Mark complete")
    reader.reload()
    expect(asked(reader, "greek.first")).to_contain_text("Right today")

    reader.goto(site.url + "review/")
    expect(asked(reader, "greek.second")).to_have_attribute("data-state", "open")
    pick(reader, "greek.second")

    reader.goto(site.url + "mock/")
    press(reader, "Begin")
    question = reader.locator(".rv-stage rehearse-question")
    for _ in range(3):
        expect(question).to_have_attribute("data-state", "open")
        question.locator(".rq-option").first.click()
        question.get_by_role("button", name="Sure", exact=True).click()
    press(reader, "Finish")
    press(reader, "Finish and see the result")
    expect(reader.locator("rehearse-mock")).to_contain_text("of 3")

    reader.goto(site.url + "settings/")
    with reader.expect_download() as download:
        press(reader, "Export")
    download.value.save_as(tmp_path / "export.gz")
    assert gzip.decompress((tmp_path / "export.gz").read_bytes()).count(b'"record"') >= 6


def test_the_search_and_instant_navigation_work_without_a_connection(
    passing: Page, site: Project, host: Host
) -> None:
    keep(passing, site)
    host.stop()
    passing.goto(site.url)
    passing.evaluate("window.isSame = true")
    toggle = passing.locator("#__search")
    toggle.evaluate("one => (one.checked = true)")
    passing.get_by_role("link", name="Guide").first.evaluate("link => link.click()")
    expect(passing.get_by_role("heading", name="One")).to_be_visible()
    assert passing.evaluate("window.isSame")
    expect(toggle).not_to_be_checked()  # The theme shuts it a moment after the page is there.
    passing.locator(".md-search__input").click()
    expect(passing.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    passing.keyboard.type("sundial")
    passing.locator(".md-search-result__item").get_by_role("link").first.click()
    expect(passing.get_by_role("heading", name="Two")).to_be_visible()
    assert passing.evaluate("window.isSame")


def test_notices_stand_above_each_other(reader: Page, site: Project) -> None:
    """Storage is full while a new build waits, and every button can be pressed."""
    keep(reader, site)
    site.write("docs/guide/two.md", "# Two\n\nA water clock tells the hour.\n")
    build(site)
    reader.goto(site.url + "guide/one/")
    expect(notice(reader)).to_contain_text("A new version of this site is ready.")
    reader.evaluate(FULL)
    pick(reader, "greek.first")
    expect(notice(reader)).to_have_count(2)
    expect(notice(reader).last).to_contain_text("kept in its database")
    above, below = (one.bounding_box() for one in notice(reader).all())
    assert above
    assert below
    assert above["y"] + above["height"] < below["y"]
    assert below["y"] + below["height"] < reader.evaluate("innerHeight")
    notice(reader).last.get_by_role("button", name="Dismiss").click()
    expect(notice(reader)).to_have_count(1)
    notice(reader).get_by_role("button", name="Dismiss").click()
    expect(notice(reader)).to_have_count(0)
    reader.locator(".md-footer a").last.click(trial=True)


def test_a_new_build_is_offered_and_taken_over_by_every_page_at_once(
    reader: Page, site: Project, host: Host
) -> None:
    keep(reader, site)
    other = reader.context.new_page()
    other.goto(site.url + "guide/two/")
    reader.goto(site.url + "guide/one/")
    pick(reader, "greek.first")
    before = reader.evaluate(EVENTS)
    assert before

    site.write("docs/guide/one.md", "# One\n\nA quipu counts.\n\n```quiz\ngreek\n```\n")
    site.write("docs/guide/two.md", "# Two\n\nA clepsydra tells the hour.\n")
    build(site)
    reader.reload()
    expect(notice(reader)).to_contain_text("A new version of this site is ready.")
    # Until the reader says so, all is as it was.
    expect(reader.locator("article")).to_contain_text("An abacus counts.")
    other.reload()
    expect(other.locator("article")).to_contain_text("A sundial tells the hour.")

    host.stop()
    press(reader, "Reload")
    expect(reader.locator("article")).to_contain_text("A quipu counts.")
    expect(other.locator("article")).to_contain_text("A clepsydra tells the hour.")
    expect(notice(reader)).to_have_count(0)
    expect(asked(reader, "greek.first")).to_contain_text("Right today")
    assert reader.evaluate(EVENTS) == before


def test_a_build_taken_over_leaves_the_files_of_the_one_that_is_on_its_way(
    desk: Page, site: Project, host: Host
) -> None:
    keep(desk, site)
    site.write("docs/guide/two.md", "# Two\n\nA clepsydra tells the hour.\n")
    build(site)
    desk.goto(site.url)
    expect(notice(desk)).to_be_visible()

    site.write("docs/guide/one.md", "# One\n\nA quipu counts.\n\n```quiz\ngreek\n```\n")
    site.write("docs/guide/two.md", "# Two\n\nA gnomon tells the hour.\n")
    build(site)
    with host.holding("/people/site/guide/two/"):
        desk.reload()
        expect(notice(desk)).to_be_visible()
        desk.wait_for_function(HAS_ALL_BUT_ONE)
        press(desk, "Reload")
        expect(notice(desk)).to_have_count(0)
        desk.wait_for_function(IS_TURN_TAKEN)
    expect(notice(desk)).to_be_visible()
    host.stop()
    press(desk, "Reload")
    expect(notice(desk)).to_have_count(0)
    for path, words in (("one/", "A quipu counts."), ("two/", "A gnomon tells the hour.")):
        desk.goto(f"{site.url}guide/{path}")
        expect(desk.locator("article")).to_contain_text(words)


def test_a_new_build_fetches_only_what_it_has_that_is_new(
    desk: Page, site: Project, host: Host
) -> None:
    keep(desk, site)
    site.write("docs/guide/two.md", "# Two\n\nA clepsydra tells the hour.\n")
    build(site)
    host.asked.clear()
    desk.goto(site.url)
    expect(notice(desk)).to_be_visible()
    assert "/people/site/guide/two/" in host.asked
    assert not [path for path in host.asked if "/guide/one/" in path or "bundle" in path]


def test_a_build_that_came_in_part_is_not_used_and_goes_on_where_it_stopped(
    desk: Page, site: Project, host: Host
) -> None:
    two = site.output / "guide/two/index.html"
    whole = two.read_bytes()
    two.write_bytes(whole.replace(b"sundial", b"gnomon "))
    desk.goto(site.url + "settings/")
    expect(part(desk)).to_contain_text("another “guide/two/index.html” than belongs to this")
    assert desk.evaluate("navigator.serviceWorker.controller") is None
    two.write_bytes(whole)
    host.asked.clear()
    desk.goto(site.url + "settings/")
    expect(part(desk)).to_contain_text(HERE)
    fetched = [path for path in host.asked if path.endswith("/")]
    assert "/people/site/guide/two/" in fetched
    assert "/people/site/guide/one/" not in fetched or "/people/site/" not in fetched


def test_what_broke_off_goes_on_when_the_connection_is_back(desk: Page, site: Project) -> None:
    two = site.output / "guide/two/index.html"
    whole = two.read_bytes()
    two.write_bytes(b"Sign in to this network.")
    desk.goto(site.url + "settings/")
    expect(part(desk)).to_contain_text("another “guide/two/index.html” than belongs to this")
    two.write_bytes(whole)
    desk.context.set_offline(True)
    desk.context.set_offline(False)
    expect(part(desk)).to_contain_text(HERE)


def test_a_reader_who_saves_data_is_asked_first(reader: Page, site: Project, host: Host) -> None:
    reader.add_init_script(SAVES_DATA)
    host.asked.clear()
    reader.goto(site.url + "settings/")
    expect(part(reader)).to_contain_text("your browser is set to save data. It takes 0.9 MB.")
    expect(switch(reader)).not_to_be_checked()
    assert not [path for path in host.asked if path.endswith("sw.js")]
    switch(reader).check()
    expect(reader.locator(".rh-announcer")).to_have_text(HERE)
    expect(part(reader)).to_contain_text(HERE)
    host.stop()
    reader.goto(site.url + "guide/one/")
    expect(asked(reader, "greek.first")).to_have_attribute("data-state", "open")


def test_who_saves_data_later_keeps_what_is_there_and_hears_of_a_new_build(
    reader: Page, site: Project
) -> None:
    keep(reader, site)
    reader.add_init_script(SAVES_DATA)
    reader.goto(site.url + "settings/")
    expect(part(reader)).to_contain_text(HERE)
    expect(switch(reader)).to_be_checked()
    site.write("docs/guide/two.md", "# Two\n\nA water clock tells the hour.\n")
    build(site)
    reader.goto(site.url + "guide/two/")
    expect(notice(reader)).to_contain_text("A new version of this site is ready.")
    press(reader, "Reload")
    expect(reader.locator("article")).to_contain_text("A water clock tells the hour.")


def test_turned_off_it_is_gone_stays_away_and_can_come_back(desk: Page, site: Project) -> None:
    keep(desk, site)
    switch(desk).uncheck()
    expect(part(desk)).to_contain_text("Not on this device. It takes 0.9 MB.")
    assert desk.evaluate(CACHES) == []
    # The page still has its worker, which must not put back what it fetches for it.
    for _ in range(2):
        desk.evaluate("fetch('../guide/one/').then((answer) => answer.text())")
    assert desk.evaluate(CACHES) == []
    desk.goto(site.url + "guide/one/")
    desk.goto(site.url + "settings/")
    expect(part(desk)).to_contain_text("Not on this device.")
    assert desk.evaluate("navigator.serviceWorker.controller") is None
    assert desk.evaluate(CACHES) == []
    switch(desk).check()
    expect(part(desk)).to_contain_text(HERE)
    switch(desk).uncheck()
    expect(part(desk)).to_contain_text("Not on this device.")
    switch(desk).check()
    expect(part(desk)).to_contain_text(HERE)
    assert desk.evaluate(CACHES) == ["rehearse:/people/site/:files"]


@pytest.mark.parametrize("change", ["the option", "serving", "no worker at all"])
def test_a_later_build_without_it_removes_it_from_browsers(
    desk: Page, site: Project, change: str
) -> None:
    keep(desk, site)
    site.write("docs/guide/two.md", "# Two\n\nA clepsydra tells the hour.\n")
    build(
        site, **{"offline": False} if change == "the option" else {"serving": change == "serving"}
    )
    if change == "no worker at all":
        (site.output / "sw.js").unlink()
    desk.goto(site.url + "guide/two/")
    # It looks twice before it takes a worker for gone.
    clepsydra = "A clepsydra tells the hour."
    expect(desk.locator("article")).to_contain_text(clepsydra, timeout=15_000)
    expect_gone = "async () => (await navigator.serviceWorker.getRegistrations()).length === 0"
    desk.wait_for_function(expect_gone)
    assert desk.evaluate(CACHES) == []


def test_sites_of_one_origin_leave_each_other_alone(
    desk: Page, site: Project, host: Host, tmp_path: Path
) -> None:
    around = Project(tmp_path / "around", url=f"{host.origin}/people/")
    around.write("docs/index.md", "# Around\n")
    around.write("quizzes/greek.yml", bank("first"))
    build(around)
    for file in around.output.rglob("*"):
        if file.is_file():
            target = tmp_path / "people" / file.relative_to(around.output)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    keep(desk, around)
    keep(desk, site)
    switch(desk).uncheck()
    expect(part(desk)).to_contain_text("Not on this device.")
    host.stop()
    desk.goto(around.url)
    expect(desk.get_by_role("heading", name="Around")).to_be_visible()
    assert desk.evaluate(CACHES) == ["rehearse:/people/:files"]


def test_a_page_that_is_not_on_the_device_is_said_to_be_so(
    passing: Page, site: Project, host: Host
) -> None:
    keep(passing, site)
    host.stop()
    passing.goto(site.url + "guide/newer/")
    expect(notice(passing)).to_contain_text("There is no connection, and this page is not on this")
    passing.goto(site.url + "guide/one")
    expect(passing).to_have_url(site.url + "guide/one/")


def test_pages_that_are_files_are_kept_as_well(desk: Page, site: Project, host: Host) -> None:
    build(site, use_directory_urls=False)
    desk.goto(site.url + "settings.html")
    expect(part(desk)).to_contain_text(HERE)
    host.stop()
    desk.goto(site.url + "guide/one.html")
    expect(asked(desk, "greek.first")).to_have_attribute("data-state", "open")
    desk.goto(site.url)
    expect(desk.get_by_role("heading", name="Home")).to_be_visible()


def test_where_no_worker_is_possible_a_sentence_says_so(
    open_context: Callable[..., BrowserContext], site: Project
) -> None:
    page = open_context().new_page()
    page.add_init_script("delete Navigator.prototype.serviceWorker")
    page.goto(site.url + "settings/")
    expect(part(page)).to_contain_text("This browser does not let the site be kept.")
    expect(switch(page)).to_be_disabled()


def test_a_full_device_is_told_and_what_was_done_stays(desk: Page, site: Project) -> None:
    desk.goto(site.url + "guide/one/", wait_until="commit")
    client = desk.context.new_cdp_session(desk)
    origin = "/".join(site.url.split("/")[:3])
    client.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 300_000})
    desk.goto(site.url + "settings/")
    expect(part(desk)).to_contain_text("There is no room for it on this device")


def test_chromium_finds_nothing_that_keeps_it_from_being_installed(
    desk: Page, site: Project
) -> None:
    keep(desk, site)
    client = desk.context.new_cdp_session(desk)
    manifest = client.send("Page.getAppManifest")
    assert manifest["errors"] == []
    assert manifest["url"] == site.url + "manifest.webmanifest"
    found = client.send("Page.getInstallabilityErrors")["installabilityErrors"]
    # A profile of a test is a private window, in which nothing is installed.
    assert {error["errorId"] for error in found} <= {"in-incognito"}


def test_a_host_that_lacks_the_worker_for_a_moment_is_asked_again(
    desk: Page, site: Project
) -> None:
    keep(desk, site)
    worker = site.output / "sw.js"
    words = worker.read_text(encoding="utf-8")
    worker.unlink()
    with desk.expect_response(
        lambda response: (response.request.method, response.status) == ("HEAD", 404)
    ):
        desk.goto(site.url + "guide/two/")
    worker.write_text(words, encoding="utf-8")
    with desk.expect_response(lambda response: response.request.method == "HEAD", timeout=15_000):
        pass
    assert desk.evaluate("navigator.serviceWorker.controller !== null")
    assert desk.evaluate(CACHES) == ["rehearse:/people/site/:files"]


def test_a_host_that_has_nothing_any_more_leaves_the_site_on_the_device(
    desk: Page, site: Project
) -> None:
    keep(desk, site)
    site.output.rename(site.output.with_name("away"))
    with desk.expect_response(lambda response: response.url == site.url and response.status == 404):
        desk.goto(site.url + "guide/two/")
    expect(desk.locator("article")).to_contain_text("A sundial tells the hour.")
    assert desk.evaluate(CACHES) == ["rehearse:/people/site/:files"]
