"""Light and dark on the study site: as the device has it, until the reader chooses."""

from __future__ import annotations

from playwright.sync_api import Page, expect

DARK = "slate"
LIGHT = "default"


def shows(page: Page, scheme: str) -> None:
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
    other = "Switch to light" if scheme == DARK else "Switch to dark"
    expect(page.get_by_role("button", name="Switch to")).to_have_text(other)
    native = page.evaluate("getComputedStyle(document.documentElement).colorScheme")
    assert native == ("dark" if scheme == DARK else "normal")


def test_the_page_is_as_the_device_has_it_and_follows_it(page: Page, study: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(study)
    shows(page, DARK)
    page.emulate_media(color_scheme="light")
    shows(page, LIGHT)
    page.goto(study + "articles/")
    shows(page, LIGHT)


def test_what_is_chosen_stays_whatever_the_device_has(page: Page, study: str) -> None:
    page.goto(study)
    page.get_by_role("button", name="Switch to dark").press("Enter")
    shows(page, DARK)
    expect(page.get_by_role("button", name="Switch to light")).to_be_focused()
    color = page.locator("meta[name=theme-color]")
    header = page.locator(".md-header").evaluate("one => getComputedStyle(one).backgroundColor")
    expect(color).to_have_attribute("content", header)
    page.reload()
    shows(page, DARK)
    for device in ("dark", "light"):
        page.emulate_media(color_scheme=device)
        shows(page, DARK)


def test_what_is_chosen_is_there_before_the_page_is_painted(page: Page, study: str) -> None:
    page.goto(study)
    page.get_by_role("button", name="Switch to dark").click()
    page.route("**/assets/**/*.js", lambda route: route.abort())
    page.goto(study + "about/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", DARK)


def test_the_switch_at_the_foot_survives_going_to_another_page(page: Page, study: str) -> None:
    page.goto(study, wait_until="networkidle")
    page.get_by_role("button", name="Switch to dark").click()
    shows(page, DARK)
    page.locator(".md-content a", has_text="Articles").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Articles")
    shows(page, DARK)
    page.get_by_role("button", name="Switch to light").click()
    shows(page, LIGHT)


def test_a_page_that_loads_in_light_is_not_styled_anew_by_the_switch(
    page: Page, study: str
) -> None:
    page.add_init_script("""
      window.changes = [];
      const note = (list) => changes.push(...list.map(({ attributeName }) => attributeName));
      new MutationObserver(note).observe(document, { attributes: true, subtree: true });
    """)
    page.goto(study + "about/", wait_until="networkidle")
    shows(page, LIGHT)
    changed = page.evaluate("changes")
    assert "href" in changed
    assert [one for one in changed if "color" in one] == []
