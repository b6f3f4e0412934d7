"""Made sites to build: articles that ask nothing, the same articles asking questions of made banks,
and asking the same questions as mkdocs-quiz has them written. The same for the same seed."""

from __future__ import annotations

import json
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from random import Random
from typing import Any

from made import A_BANK, SEED, Maker, write_bank

from mkdocs_rehearse.bank import check, load

CHAPTER = 10
"""Articles in a folder."""
FORMS = ("plain", "asking", "quizzes")
"""Folders of pages: without questions, with fences, with quizzes of mkdocs-quiz."""


@dataclass(frozen=True, slots=True)
class Site:
    """A project, to be built from one of its folders of pages."""

    root: Path

    def config(self, name: str, docs: str, plugins: Sequence[Any]) -> Path:
        """A configuration of its own; what it builds is in the folder `output` names."""
        file = self.root / f"{name}.yml"
        settings = {
            "site_name": "Made",
            "site_url": "https://example.org/made/",
            "docs_dir": docs,
            "site_dir": self.output(name).name,
            "theme": {"name": "material", "font": False},
            "markdown_extensions": ["admonition", "attr_list", "tables", "pymdownx.superfences"],
            "plugins": ["search", *plugins],
        }
        file.write_text(json.dumps(settings), encoding="utf-8")
        return file

    def output(self, name: str) -> Path:
        return self.root / f"site-{name}"


def make(root: Path, articles: int, questions: int, seed: int = SEED) -> Site:
    """So many articles that ask so many questions in all, from banks of 50 each."""
    asked = list(_banks(root / "quizzes", questions, Random(seed)))
    draw = Random(seed)
    for number in range(articles):
        text = list(_article(number, Maker(draw)))
        mine = asked[number * questions // articles : (number + 1) * questions // articles]
        fence = ["```quiz", *(f"{bank}.{question['id']}" for bank, question in mine), "```"]
        quizzes = [line for _, question in mine for line in _quiz(question, Maker(draw))]
        for form, end in zip(FORMS, ([], fence, quizzes), strict=True):
            file = root / form / f"chapter-{number // CHAPTER}/article-{number}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("\n".join(text + (end if mine else [])) + "\n", encoding="utf-8")
    for form in FORMS:
        (root / form / "index.md").write_text("# Home\n\nMade articles.\n", encoding="utf-8")
    return Site(root)


def _banks(folder: Path, questions: int, draw: Random) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each question with its bank. All pass the rules for a question, as published ones do."""
    folder.mkdir(parents=True)
    sound = _sound(folder / "tried", Maker(draw, copies=0))
    for number in range(-(-questions // A_BANK)):
        some = list(islice(sound, A_BANK))
        name = f"bank-{number}"
        write_bank(folder / f"{name}.yml", some)
        yield from ((name, question) for question in some)


def _sound(place: Path, maker: Maker) -> Iterator[dict[str, Any]]:
    for first in count(step=A_BANK):
        tried = [maker.question(first + one) for one in range(A_BANK)]
        place.mkdir()
        write_bank(place / "tried.yml", tried)
        library = load(place)
        (place / "tried.yml").unlink()
        place.rmdir()
        lines = [one.place.line for one in library.questions.values() if one.place]
        found = [one.place.line for one in check(library).problems if one.place]
        faulty = {bisect(lines, line) - 1 for line in found}
        yield from (one for at, one in enumerate(tried) if at not in faulty)


def _article(number: int, maker: Maker) -> Iterator[str]:
    """About 1,900 words under nine headings, with lists, tables and some code."""
    yield from (f"# Article {number}", "", _paragraph(maker, 3), "")
    for section in range(8):
        yield from (f"## Section {section} of {number}", "", _paragraph(maker, 5), "")
        yield from (f"{_paragraph(maker, 4)} See `{maker.noun()}` and **{maker.noun()}**.", "")
        if section % 3 == 0:
            yield from (*(f"- {maker.sentence(8)}" for _ in range(5)), "")
        if section % 3 == 1:
            rows = (f"| {maker.noun()} | {maker.noun()} |" for _ in range(4))
            yield from ("| one | other |", "|---|---|", *rows, "")
        if section % 3 == 2:
            yield from ("```python", *(f"value_{one} = {one} * 2" for one in range(6)), "```", "")


def _paragraph(maker: Maker, sentences: int) -> str:
    return " ".join(maker.sentence(14) for _ in range(sentences))


def _quiz(question: dict[str, Any], maker: Maker) -> Iterator[str]:
    """Prompt, options and explanation, which is all of a question that the other plugin knows."""
    right = [one["text"] for one in [question.get("answer"), *question.get("answers", [])] if one]
    wrong = [one["text"] for one in question.get("distractors", [])]
    yield from ("", "<quiz>", question["prompt"])
    yield from (f"- [x] {text}" for text in right or maker.texts(1))
    yield from (f"- [ ] {text}" for text in wrong or maker.texts(3))
    yield from ("", question["explanation"], "</quiz>")
