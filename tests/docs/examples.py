"""The examples of docs/about/authoring/rules.md, and whole banks and pages made of them.

An example shows only the lines that matter. What is missing to a whole question is taken from
the question of its kind in the bank of examples.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from mkdocs_rehearse.bank.kinds import fitting

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/about/authoring/rules.md"
BANK = ROOT / "quizzes/about/eight-kinds.yml"

_SECTION = re.compile(r"^### (?P<code>\S+)$(?P<text>.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
_EXAMPLE = re.compile(
    r'^(?P<fence>`{3,}) ?(?P<language>\w+) title="(?P<title>\w+)"\n(?P<text>.*?)^(?P=fence)$',
    re.MULTILINE | re.DOTALL,
)
_KEY = re.compile(r"(?P<key>[\w-]+):(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Example:
    """A block of a section, titled Bad or Good."""

    code: str
    title: str
    language: str
    text: str

    @property
    def expected(self) -> list[str]:
        """The codes that it is about."""
        return [self.code] if self.title == "Bad" else []

    def write(self, root: Path) -> None:
        """Make it a site: the example, and around it what is sound."""
        files = {
            "mkdocs.yml": "site_name: Examples\nplugins:\n  - rehearse\n",
            "docs/articles/six-signals.md": "# Signals\n\n## Data\n\n## Evaluation\n\n## Framing\n",
        }
        match self.language:
            case "markdown":
                files |= {"quizzes/caching.yml": bank(""), "docs/index.md": self.text}
            case "text":
                files |= self._listed(root)
            case _:
                files["quizzes/caching.yml"] = bank(self.text)
        encoding = "latin-1" if (self.code, self.title) == ("encoding", "Bad") else "utf-8"
        for path, text in files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding=encoding)

    def _listed(self, root: Path) -> dict[str, str]:
        """The files that it lists, as banks of a question each; links are made at once."""
        files = {}
        for line, kind in zip(self.text.splitlines(), _QUESTIONS, strict=False):
            path, _, target = line.partition(" -> ")
            if target:
                (root / path).parent.mkdir(parents=True)
                (root / path).symlink_to(target)
            else:
                files[path] = _HEAD + _item(_QUESTIONS[kind])
        return files


def sections() -> dict[str, str]:
    """What the page says of each code."""
    page = PAGE.read_text(encoding="utf-8")
    return {found["code"]: found["text"].strip() for found in _SECTION.finditer(page)}


def examples() -> Iterator[Example]:
    for code, text in sections().items():
        for found in _EXAMPLE.finditer(text):
            yield Example(code, found["title"], found["language"], found["text"])


def bank(text: str) -> str:
    """A whole bank: the example itself, its questions under a head, or its keys in a question."""
    keys = {key for key, _ in _blocks(text)}
    if "questions" in keys or text.startswith("#"):
        return text
    if keys & _HEAD_KEYS:
        return _filled(text, _HEAD + _item(""))
    if not text.startswith("- "):
        return _HEAD + _item(text)
    items = re.split(r"^- ", text, flags=re.MULTILINE)[1:]
    return _HEAD + "".join(_item(textwrap.dedent("  " + item)) for item in items)


def _item(text: str) -> str:
    """A question as an item of a bank: the text in a sound question of the kind it is of."""
    kinds = fitting({key for key, _ in _blocks(text)})
    whole = _QUESTIONS[kinds[0].name if kinds else "single"]
    return "  - " + textwrap.indent(_filled(text, whole), "    ")[4:]


def _filled(text: str, whole: str) -> str:
    """The blocks of the whole, those whose keys the text has put in its place at the end."""
    keys = {key for key, _ in _blocks(text)}
    return "".join(block for key, block in _blocks(whole) if key not in keys) + text


def _blocks(text: str) -> list[tuple[str, str]]:
    """The lines that begin with a key, each with those that follow it."""
    blocks: list[tuple[str, str]] = []
    for line in text.splitlines(keepends=True):
        key = _KEY.match(line)
        if key or not blocks:
            blocks.append((key["key"] if key else "", line))
        else:
            blocks[-1] = (blocks[-1][0], blocks[-1][1] + line)
    return blocks


def _questions(text: str) -> Iterator[tuple[str, str]]:
    """The questions of the bank of examples by kind, as it writes them."""
    for written in re.split(r"^  - (?=id:)", text, flags=re.MULTILINE)[1:]:
        question = textwrap.dedent("    " + written).strip() + "\n"
        yield fitting(yaml.safe_load(question).keys())[0].name, question


_HEAD_KEYS = {"title", "track", "description"}
_HEAD = "title: Examples\ntrack: about\nquestions:\n"
_QUESTIONS = dict(_questions(BANK.read_text(encoding="utf-8")))
