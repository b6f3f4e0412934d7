"""What a reader owns survives a reload, goes to another browser, and says when it is in danger."""

from __future__ import annotations

import gzip
import json
from base64 import b64encode
from pathlib import Path

from engines.answering import asked, pick, question
from engines.tab import Engine, Tab
from inside import FULL

from sites import Project

DROP = """(text) => {
  const dataTransfer = new DataTransfer();
  const bytes = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  dataTransfer.items.add(new File([bytes], 'export.jsonl.gz'));
  const section = document.querySelector('#your-data');
  for (const name of ['dragover', 'drop']) {
    section.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true }));
  }
}"""


def drop(tab: Tab, file: bytes) -> None:
    """Drop a file on the section, as from the desktop."""
    tab.js(DROP, b64encode(file).decode())


def export(tab: Tab, site: Project) -> bytes:
    tab.goto(site.url + "settings/")
    tab.see("#your-data", "Stored")
    return tab.saved(lambda: tab.click("#your-data button", "Export")).read_bytes()


def test_what_was_exported_is_added_to_what_another_browser_has(
    engine: Engine, site: Project
) -> None:
    with engine.profile() as tab:
        tab.goto(site.url + "guide/letters/")
        pick(tab, "letters.alpha")
        pick(tab, "letters.beta", option=1)
        tab.click("button", "Mark complete")
        tab.see("rehearse-complete", "Completed")
        tab.goto(site.url + "settings/")
        tab.see("#your-data", "2 answers and 1 completed page")
        file = export(tab, site)
    head, *lines = map(json.loads, gzip.decompress(file).decode().splitlines())
    assert (head["rehearse"], head["site"]) == (1, site.url)
    assert [line.keys() for line in lines] == [{"session", "record"}] * 3

    with engine.profile() as tab:
        tab.goto(site.url + "guide/letters/")
        pick(tab, "letters.gamma")
        tab.goto(site.url + "settings/")
        tab.see("#your-data", "1 answer")
        drop(tab, file)
        tab.see("#your-data", "New in this file: 2 answers and 1 completed page.")
        tab.click("#your-data button", "Add them")
        tab.see("#your-data", "Added: 2 answers and 1 completed page.")
        tab.goto(site.url + "guide/letters/")
        for name, said in (("alpha", "Right"), ("beta", "Wrong"), ("gamma", "Right")):
            tab.see(asked(f"letters.{name}") + ".rq-status", f"{said} today")
        tab.see("rehearse-complete", "Completed")
        merged = gzip.decompress(export(tab, site)).decode().splitlines()
        assert {json.dumps(line, separators=(",", ":")) for line in lines} < set(merged)
        drop(tab, file)
        tab.see("#your-data", "Everything in this file is here already.")


def test_what_was_answered_is_there_when_the_browser_is_started_again(
    engine: Engine, site: Project, tmp_path: Path
) -> None:
    with engine.kept(tmp_path / "profile") as tab:
        tab.goto(site.url + "guide/letters/")
        pick(tab, "letters.alpha")
    with engine.kept(tmp_path / "profile") as tab:
        tab.goto(site.url + "guide/letters/")
        tab.see(asked("letters.alpha") + ".rq-status", "Right today")


def test_another_tab_shows_an_answer_without_being_loaded_again(tab: Tab, site: Project) -> None:
    tab.goto(site.url + "checklist/")
    tab.see("[data-bank=letters]", "0 of 3 answered")
    other = tab.another()
    other.goto(site.url + "guide/letters/")
    pick(other, "letters.alpha")
    tab.see("[data-bank=letters]", "1 of 3 answered")
    other.close()
    tab.see("[data-bank=letters]", "1 of 3 answered")


# Timers are slow in a tab that is not in view, messages are not.
ANSWER_MANY = """(client, prefix) => {
  const turn = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  const answer = async () => {
    const { openReader } = await import(client + 'reader.js');
    const reader = await openReader();
    for (let n = 0; n < 200; n += 1) {
      reader.answer({
        question: prefix + String(n).padStart(5, '0'), revision: 'r01', score: 1, sure: 'sure',
        hint: false, seconds: 5, mode: 'page', choice: '0', scheduled: true,
      });
      await turn();
    }
    window.isDone = true;
  };
  void answer();
}"""
KNOWN = """async (client) => {
  const { openReader } = await import(client + 'reader.js');
  return [...(await openReader()).state.cards.keys()];
}"""
CLIENT_OF = """() =>
  document.querySelector('script[src*="/rehearse/"]').src.replace('main.js', '')"""


def test_two_tabs_that_answer_at_the_same_time_lose_nothing(tab: Tab, site: Project) -> None:
    tabs = {"a": tab, "b": tab.another()}
    for one in tabs.values():
        one.goto(site.url + "guide/letters/")
    for prefix, one in tabs.items():
        one.js(ANSWER_MANY, one.js(CLIENT_OF), prefix)
    for one in tabs.values():
        one.wait("() => window.isDone")
    wanted = {f"{prefix}{n:05}" for prefix in tabs for n in range(200)}
    for one in (*tabs.values(), tab.another()):
        one.goto(site.url + "guide/letters/")
        assert set(one.js(KNOWN, one.js(CLIENT_OF))) == wanted


def test_storage_that_is_refused_is_told_and_what_was_answered_can_be_taken_away(
    tab: Tab, site: Project
) -> None:
    tab.goto(site.url + "refused/")
    pick(tab, "letters.alpha")
    tab.see(".rh-notice")
    file = tab.saved(lambda: tab.click("#your-data button", "Export")).read_bytes()
    assert len(gzip.decompress(file).splitlines()) == 2


def test_storage_that_is_full_is_told_and_the_database_remembers(tab: Tab, site: Project) -> None:
    # In WebKit a database stays shut where a page was left while it opened it; this opens none.
    tab.goto(site.url + "search/search_index.json")
    tab.js(f"() => {{ {FULL} }}")
    tab.goto(site.url + "guide/letters/")
    pick(tab, "letters.alpha")
    tab.see(".rh-notice", "kept in its database")
    tab.click(".rh-notice button", "Dismiss")
    tab.reload()
    tab.see(asked("letters.alpha") + ".rq-status", "Right today")
    tab.js("() => localStorage.clear()")


def test_a_draft_is_kept_while_it_is_written(tab: Tab, site: Project) -> None:
    words = question("recall") + "textarea"
    tab.goto(site.url + "guide/kinds/")
    tab.see(question("recall").strip() + "[data-state=open]")
    tab.fill(words, "Who decides – and what it costs")
    tab.reload()
    tab.wait(
        "(css) => document.querySelector(css).value === 'Who decides – and what it costs'", words
    )
