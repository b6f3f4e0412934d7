"""Links of questions that lead nowhere, and where they are reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_rehearse.bank import Library, load
from mkdocs_rehearse.render import Questions, Target, Texts, lost_links
from sites import bank

PAGES = {"letters.md": {"order", "names"}, "figure.svg": None}


def resolve(path: str) -> Target | None:
    page = path.partition("#")[0]
    return Target(page, page) if page in PAGES else None


def library(folder: Path, prompt: str, source: str) -> Library:
    text = bank("first").replace("prompt: Which", f"prompt: {prompt} Which")
    text = text.replace("cite: A. Uthor, Letters, 2020", f"docs: {source}")
    (folder / "greek.yml").write_text(text, encoding="utf-8")
    return load(folder)


@pytest.mark.parametrize(
    ("prompt", "source", "found"),
    [
        ("See [it](letters.md).", "letters.md#order", []),
        ("See [it](gone.md).", "letters.md", ["7:22 broken-link"]),
        ("See `[it](gone.md)`.", "letters.md", []),
        ("See ![it](figure.svg#part).", "letters.md", []),
        ("See [it](letters.md#ordre).", "letters.md", ["7:22 broken-anchor"]),
        ("See it.", "gone.md", ["19:15 broken-link"]),
        ("An old.gone.md, [it](gone.md).", "letters.md", ["7:34 broken-link"]),
        ("See [it](gone.md).", "gone.md", ["19:15 broken-link"]),
        ("See it.", "letters.md#oder", ["19:15 broken-anchor"]),
    ],
)
def test_a_link_is_reported_where_it_is_written(
    tmp_path: Path, prompt: str, source: str, found: list[str]
) -> None:
    questions = Questions(Texts())
    for question in library(tmp_path, prompt, source).questions.values():
        questions.html(question)
    problems = list(lost_links(questions.links, resolve, PAGES.get))
    places = [problem.place for problem in problems if problem.place]
    assert [
        f"{place.line}:{place.column} {problem.code}"
        for place, problem in zip(places, problems, strict=True)
    ] == found


def test_the_section_that_was_meant_is_named(tmp_path: Path) -> None:
    questions = Questions(Texts())
    questions.html(library(tmp_path, "See it.", "letters.md#oder").questions["greek.first"])
    (problem,) = lost_links(questions.links, resolve, PAGES.get)
    assert problem.hint == "did you mean '#order'?"
