"""What a reader owns leaves by a file, comes back from one, and is gone when it is deleted."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

from answering import asked, complete, pick
from clock import days_later
from inside import FULL, REFUSED
from playwright.sync_api import BrowserContext, Locator, Page, expect

from mkdocs_rehearse.bank import load
from mkdocs_rehearse.exchange import analyse, read_sheet
from sites import Project


def section(page: Page) -> Locator:
    return page.get_by_role("region", name="Your data")


def press(page: Page, name: str) -> None:
    section(page).get_by_role("button", name=name, exact=True).click()


def export(page: Page, folder: Path, button: str = "Export") -> Path:
    with page.expect_download() as download:
        press(page, button)
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def lines_of(path: Path) -> list[str]:
    return gzip.decompress(path.read_bytes()).decode().splitlines()


def choose(page: Page, path: Path) -> None:
    with page.expect_file_chooser() as chooser:
        press(page, "Import a file")
    chooser.value.set_files(path)


def built(make_site: Callable[..., Project]) -> Project:
    site = make_site()
    site.build(sections=["guide"])
    return site


def test_a_second_device_is_brought_up_by_file(
    open_context: Callable[..., BrowserContext],
    make_site: Callable[..., Project],
    size: dict[str, int],
    tmp_path: Path,
) -> None:
    site = built(make_site)
    first, second = (open_context(viewport=size).new_page() for _ in range(2))
    first.goto(site.url + "guide/one/")
    pick(first, "greek.first")
    pick(first, "greek.second", option=1)
    complete(first)
    first.goto(site.url + "settings/")
    expect(section(first)).to_contain_text("2 answers and 1 completed page")
    file = export(first, tmp_path)
    assert file.name == "rehearse-" + "-".join(site.url.split("/")[3:-1]) + "-2026-11-23.jsonl.gz"
    expect(section(first)).to_contain_text("Last exported today.")

    second.goto(site.url + "settings/")
    expect(section(second)).to_contain_text("Nothing is stored in this browser yet.")
    choose(second, file)
    expect(section(second)).to_contain_text("New in this file: 2 answers and 1 completed page.")
    expect(section(second)).to_contain_text("Nothing is stored")
    press(second, "Add them")
    expect(section(second)).to_contain_text("Added: 2 answers and 1 completed page.")
    again = tmp_path / "again"
    again.mkdir()
    assert lines_of(export(second, again)) == lines_of(file)

    second.goto(site.url + "guide/one/")
    expect(asked(second, "greek.first")).to_contain_text("Right today")
    second.goto(site.url + "settings/")
    choose(second, file)
    expect(section(second)).to_contain_text("Everything in this file is here already.")


def test_a_damaged_plain_file_that_is_dropped_gives_what_is_sound(
    open_context: Callable[..., BrowserContext], make_site: Callable[..., Project], tmp_path: Path
) -> None:
    site = built(make_site)
    first, second = (open_context().new_page() for _ in range(2))
    first.goto(site.url + "guide/one/")
    pick(first, "greek.first")
    pick(first, "greek.second")
    first.goto(site.url + "settings/")
    lines = lines_of(export(first, tmp_path))
    hostile = '{"key":"words:abcdef","text":"<img src=x onerror=stolen=1>","check":"AA"}'
    text = "\n".join([lines[0], lines[1][:-4], lines[2], "<script>stolen=1</script>", hostile])

    second.goto(site.url + "settings/")
    expect(section(second)).to_contain_text("Nothing is stored")
    second.evaluate(
        """text => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], 'export.jsonl'));
          const section = document.querySelector('#your-data');
          for (const name of ['dragover', 'drop']) {
            section.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true }));
          }
        }""",
        text,
    )
    expect(section(second)).to_contain_text("New in this file: 1 answer.")
    expect(section(second)).to_contain_text("3 lines could not be read")
    press(second, "Cancel")
    expect(section(second)).to_contain_text("Nothing is stored")
    assert second.evaluate("typeof stolen") == "undefined"


def test_a_file_of_another_site_and_a_file_of_nothing_say_so(
    open_context: Callable[..., BrowserContext], make_site: Callable[..., Project], tmp_path: Path
) -> None:
    site = built(make_site)
    page = open_context().new_page()
    page.goto(site.url + "guide/one/")
    pick(page, "greek.first")
    page.goto(site.url + "settings/")
    head, *rest = lines_of(export(page, tmp_path))
    other = tmp_path / "other.jsonl"
    other.write_text(
        "\n".join([json.dumps(json.loads(head) | {"site": "https://example.org/<b>/"}), *rest])
    )
    picture = tmp_path / "picture.png"
    picture.write_bytes(bytes(range(256)) * 40)

    choose(page, picture)
    expect(section(page)).to_contain_text("nothing in this file that this site could read")
    press(page, "Close")
    elsewhere = open_context().new_page()
    elsewhere.goto(site.url + "settings/")
    choose(elsewhere, other)
    expect(section(elsewhere)).to_contain_text("from another site, https://example.org/<b>/.")


def test_deleting_asks_twice_offers_an_export_and_stays_deleted(
    open_context: Callable[..., BrowserContext],
    make_site: Callable[..., Project],
    size: dict[str, int],
    tmp_path: Path,
) -> None:
    site = built(make_site)
    page = open_context(viewport=size).new_page()
    page.goto(site.url + "guide/one/")
    pick(page, "greek.first")
    tab = page.context.new_page()
    tab.goto(site.url + "guide/one/")
    expect(asked(tab, "greek.first")).to_contain_text("Right today")
    page.goto(site.url + "settings/")
    press(page, "Delete everything")
    expect(section(page)).to_contain_text("stored in this browser: 1 answer?")
    file = export(page, tmp_path, "Export first")
    press(page, "Delete")
    expect(section(page)).to_contain_text("Last exported today.")
    with page.expect_navigation():
        press(page, "Delete for good")
    expect(section(page)).to_contain_text("Nothing is stored")

    expect(asked(tab, "greek.first").get_by_text("I am")).to_be_visible()
    pick(tab, "greek.second")
    page.reload()
    expect(section(page)).to_contain_text("1 answer,")
    page.evaluate("localStorage.clear()")
    page.reload()
    expect(section(page)).to_contain_text("1 answer,")
    choose(page, file)
    press(page, "Add them")
    expect(section(page)).to_contain_text("2 answers,")


def test_export_works_where_storage_is_refused_or_full(
    open_context: Callable[..., BrowserContext], make_site: Callable[..., Project], tmp_path: Path
) -> None:
    site = built(make_site)
    site.write(
        "docs/all.md", "# All\n\n```quiz\ngreek\n```\n\n<rehearse-settings></rehearse-settings>\n"
    )
    site.build()
    refused, full = open_context(), open_context()
    for name in ("localStorage", "indexedDB"):
        refused.add_init_script(REFUSED.replace("NAME", name))
    for context in (refused, full):
        page = context.new_page()
        page.goto(site.url)
        if context is full:
            page.evaluate(FULL)
        page.goto(site.url + "all/")
        pick(page, "greek.first")
        assert len(lines_of(export(page, tmp_path))) == 2


def test_one_is_reminded_to_export_what_is_in_one_browser_only(
    open_context: Callable[..., BrowserContext],
    make_site: Callable[..., Project],
    size: dict[str, int],
    tmp_path: Path,
) -> None:
    site = make_site()
    site.write("docs/index.md", "# Home\n\n<rehearse-today></rehearse-today>\n")
    site.build()
    page = open_context(viewport=size).new_page()
    today = page.locator("rehearse-today")
    page.goto(site.url + "guide/one/")
    question = asked(page, "greek.first")
    for _ in range(20):
        pick(page, "greek.first")
        question.get_by_role("button", name="Try again").click()
    page.goto(site.url)
    expect(today).to_contain_text("Next to read")
    expect(today).not_to_contain_text("Never exported")
    days_later(page, 15)
    expect(today).to_contain_text("Your answers are in this browser only. Never exported.")
    today.get_by_role("link", name="Export them").click()
    expect(section(page)).to_be_in_viewport()
    expect(section(page)).to_contain_text("It is time for an export.")
    export(page, tmp_path)
    page.goto(site.url)
    expect(today).to_contain_text("Next to read")
    expect(today).not_to_contain_text("this browser only")


def test_nothing_of_it_needs_a_mouse(page: Page, make_site: Callable[..., Project]) -> None:
    site = built(make_site)
    page.goto(site.url + "guide/one/")
    pick(page, "greek.first")
    page.goto(site.url + "settings/")
    section(page).get_by_role("button", name="Delete everything").focus()
    page.keyboard.press("Enter")
    panel = section(page).get_by_role("group", name="Delete all that this site has stored")
    expect(panel).to_be_focused()
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(section(page).get_by_role("button", name="Delete everything")).to_be_focused()
    expect(panel).to_be_hidden()


def test_answers_for_the_authors_name_nobody_and_are_analysed(
    open_context: Callable[..., BrowserContext],
    make_site: Callable[..., Project],
    size: dict[str, int],
    tmp_path: Path,
) -> None:
    site = built(make_site)
    page = open_context(viewport=size).new_page()
    page.goto(site.url + "settings/")
    press(page, "Save answers for the authors")
    expect(section(page)).to_contain_text("Nothing is stored in this browser yet.")
    press(page, "Close")
    page.goto(site.url + "guide/one/")
    pick(page, "greek.first")
    pick(page, "greek.second", option=1)
    page.goto(site.url + "settings/")
    press(page, "Save answers for the authors")
    expect(section(page)).to_contain_text("can learn from 2 first answers")
    expect(section(page)).to_contain_text("No name, no date or time")
    file = export(page, tmp_path, "Save the file")
    assert file.name == "rehearse-" + "-".join(site.url.split("/")[3:-1]) + "-answers.jsonl"
    expect(section(page)).to_contain_text(f"Saved as {file.name}.")
    expect(section(page)).to_contain_text("Never exported.")
    head, *lines = map(json.loads, file.read_text().splitlines())
    assert head == {"rehearse-answers": 1}
    known = {"question", "revision", "score", "sure", "hint", "seconds", "choice"}
    assert [line.keys() for line in lines] == [known, known]
    found = analyse([read_sheet(file.read_text())], load(site.root / "quizzes"))
    assert {item.question.id: item.facility for item in found.items} == {
        "greek.first": 1,
        "greek.second": 0,
    }
