"""What was visited once is studied to its end after the server has gone."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from engines.answering import MOCK, STAGE, answer, asked, pick
from engines.tab import Tab
from hosting import Host

from sites import INSTANT, Project, bank


@pytest.fixture
def kept(host: Host, tmp_path: Path, tab: Tab) -> Project:
    """A site that the tab has visited until all of it is on the device."""
    site = Project(tmp_path / "people", url=f"{host.origin}/people/site/")
    site.write("docs/index.md", "# Home\n\n[Guide](guide/one.md)\n")
    site.write("docs/guide/one.md", "# One\n\n```quiz\ngreek\n```\n")
    site.write("quizzes/greek.yml", bank("alpha", "beta", "gamma"))
    site.build(theme=INSTANT, sections=["guide"])
    tab.goto(site.url + "settings/")
    tab.see(".rs-row", "On this device:")
    return site


def test_the_whole_journey_passes_without_a_connection(tab: Tab, kept: Project, host: Host) -> None:
    host.stop()
    tab.goto(kept.url + "guide/one/")
    tab.reload()
    pick(tab, "greek.alpha")
    tab.click("button", "Mark complete")
    tab.see("rehearse-complete", "Completed")
    tab.reload()
    tab.see(asked("greek.alpha") + ".rq-status", "Right today")

    tab.goto(kept.url + "review/")
    for right in (False, True, True):
        answer(tab, STAGE, right)
        tab.see(STAGE + ".rq-result")
        tab.press("Enter")
    tab.see("rehearse-review h2", "Done: 2 questions.")

    tab.goto(kept.url + "mock/")
    tab.click("button", "Begin")
    answer(tab, MOCK, right=True)
    tab.see("rehearse-mock", "Question 2 of 3")
    tab.click("button", "Finish")
    tab.click("button", "Finish and see the result")
    tab.see(".rv-lead", "1 of 3 questions right. 2 were not answered.")

    tab.goto(kept.url + "settings/")
    file = tab.saved(lambda: tab.click("#your-data button", "Export")).read_bytes()
    assert gzip.decompress(file).count(b'"record"') == 7
    host.start()


def test_a_new_build_is_offered_and_taken_over(tab: Tab, kept: Project, host: Host) -> None:
    tab.goto("about:blank")
    kept.write("docs/index.md", "# Another home\n")
    kept.build(theme=INSTANT, sections=["guide"])
    tab.goto(kept.url + "guide/one/")
    pick(tab, "greek.alpha")
    # Only then left: in WebKitGTK 2.50 a worker whose page is left while it installs may never end.
    tab.see(".rh-notice", "A new version of this site is ready.")
    tab.goto(kept.url)
    tab.see("h1", "Home")
    tab.see(".rh-notice", "A new version of this site is ready.")
    host.stop()
    tab.click(".rh-notice button", "Reload")
    tab.count(".rh-notice", 0)
    tab.goto(kept.url)
    tab.see("h1", "Another home")
    tab.goto(kept.url + "guide/one/")
    tab.see(asked("greek.alpha") + ".rq-status", "Right today")
    host.start()
