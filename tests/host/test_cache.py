"""A build that finds what an earlier one kept gives the same site, and never a stale one."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import Abort

from mkdocs_rehearse.host import banks, cache, plugin
from mkdocs_rehearse.host.cache import Cache, place
from mkdocs_rehearse.render import Texts
from sites import Project, bank

LINKED = bank("first").replace("cite: A. Uthor, Letters, 2020", "docs: guide/one.md")


@pytest.fixture
def kept(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("cache") / "kept"
    monkeypatch.setenv("REHEARSE_CACHE", str(folder))
    return folder


def site(project: Project) -> dict[str, bytes]:
    files = (file for file in project.output.rglob("*") if file.is_file())
    return {file.relative_to(project.output).as_posix(): file.read_bytes() for file in files}


def never(*_: Any, **__: Any) -> Any:
    raise AssertionError("this was done before")


def test_what_is_unchanged_is_not_done_again(
    project: Project, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.write("docs/index.md", "# Home\n\n```quiz\ngreek.first\n```\n")
    project.build(pages=[])
    first = site(project)
    for module, done in ((banks, "load"), (banks, "check"), (plugin, "client")):
        monkeypatch.setattr(module, done, never)
    monkeypatch.setattr(Texts, "block", never)
    project.build(pages=[])
    assert site(project) == first


def test_an_edited_bank_is_read_and_rendered_again(project: Project, kept: Path) -> None:
    project.build()
    for said in ("Which letter would be", "Which letter was"):
        project.write("quizzes/greek.yml", bank("first").replace("Which letter is", said))
        project.build()
        assert said in project.page("practice/greek/index.html")


def test_a_bank_that_is_renamed_is_another_one(project: Project, kept: Path) -> None:
    project.build()
    file = project.root / "quizzes/greek.yml"
    file.rename(file.with_name("hellenic.yml"))
    project.build()
    asked = project.asked("practice/hellenic/index.html")
    assert asked == ["hellenic.first", "hellenic.second"]


@pytest.mark.parametrize(
    "option",
    [
        {"extensions": ["nl2br"]},
        {"theme": {"name": "material", "language": "ja"}},
    ],
)
def test_other_options_make_other_html(
    project: Project, kept: Path, option: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    two_lines = "    prompt: |\n      Which letter\n      in the alphabet is this one?\n    answer:"
    thought = re.sub(r"    prompt: .*\n    answer:", two_lines, bank("first"))
    project.write("quizzes/greek.yml", thought)
    project.build()
    first = site(project)
    project.build(**option)
    found = site(project)
    monkeypatch.setenv("REHEARSE_CACHE", "off")
    project.build(**option)
    assert found["practice/greek/index.html"] != first["practice/greek/index.html"]
    assert found == site(project)


def test_a_link_follows_its_page_though_the_bank_is_unchanged(project: Project, kept: Path) -> None:
    project.write("quizzes/greek.yml", LINKED)
    project.build()
    assert 'guide/one/">One</a>' in project.page("practice/greek/index.html")
    project.write("docs/guide/one.md", "# Won\n\nWords.\n")
    project.build()
    assert 'guide/one/">Won</a>' in project.page("practice/greek/index.html")
    (project.root / "docs/guide/one.md").unlink()
    for _ in range(2):
        with pytest.raises(Abort, match="1 error"):
            project.build()


def test_a_problem_is_reported_by_every_build(
    project: Project, kept: Path, caplog: pytest.LogCaptureFixture
) -> None:
    faulty = bank("first").replace("Alpha first", "Alpha first, sometimes")
    project.write("quizzes/greek.yml", faulty)
    said = []
    for _ in range(2):
        caplog.clear()
        project.build()
        said.append([record.message for record in caplog.records if "-->" in record.message])
    assert said[0]
    assert said[0] == said[1]


MISPLACED = """\
title: Gaps
track: tongues
questions:
  - id: link
    signal: data
    level: recall
    prompt: Which word is missing in this sentence about letters?
    text: "The second letter is [called {{name}}](https://example.org/) in {{tongue}}, too."
    gaps:
      name: [beta]
      tongue: [Greek]
    explanation: |
      The order is that of the Phoenician letters the Greeks took over; beta is the Phoenician beth.
    sources:
      - cite: A. Uthor, Letters, 2020
"""


def test_a_problem_of_rendering_is_reported_by_every_build(project: Project, kept: Path) -> None:
    project.write("quizzes/gaps.yml", MISPLACED)
    for _ in range(2):
        with pytest.raises(Abort, match="1 error"):
            project.build(pages=[])
    project.build(serving=True, pages=[])
    codes = {problem.code for problem in project.plugin.problems}
    assert codes == {"misplaced-gap"}


def damage_first_bytes(file: Path) -> None:
    file.write_bytes(b"x" + file.read_bytes()[1:])


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:50])


@pytest.mark.parametrize("damage", [damage_first_bytes, cut, lambda file: file.write_bytes(b"")])
def test_damaged_entries_are_none(
    project: Project, kept: Path, damage: Callable[[Path], Any]
) -> None:
    project.build()
    first = site(project)
    for file in kept.iterdir():
        damage(file)
    project.build()
    assert site(project) == first
    assert all(Cache(kept).get(file.name) for file in kept.iterdir())


def test_a_folder_that_cannot_be_written_does_no_harm(project: Project, kept: Path) -> None:
    kept.write_text("a file where the folder would be", encoding="utf-8")
    project.build()
    assert project.asked("practice/greek/index.html") == ["greek.first", "greek.second"]


def test_html_is_not_kept_with_an_extension_that_may_read_files(
    project: Project, kept: Path
) -> None:
    project.build(extensions=["pymdownx.snippets"])
    assert len(list(kept.iterdir())) == 2  # What was read, and the client: they know no extension.
    project.build(extensions=["tables"])
    assert len(list(kept.iterdir())) == 3


def test_what_was_not_used_for_long_makes_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "MOST_BYTES", 350)
    filled = Cache(tmp_path)
    for age, name in enumerate(("newest", "newer", "older", "oldest")):
        filled.put(name, b"x" * 100)
        os.utime(tmp_path / name, (1e9 - age, 1e9 - age))
    assert filled.get("older")
    filled.tidy()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["newest", "older"]


def test_where_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(cache.sys, "platform", "linux")
    monkeypatch.setenv("REHEARSE_CACHE", "off")
    assert place() is None
    monkeypatch.delenv("REHEARSE_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert place() == tmp_path / "mkdocs-rehearse"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert place() == tmp_path / ".cache" / "mkdocs-rehearse"
    monkeypatch.setattr(cache.sys, "platform", "win32")
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    assert place() is None
