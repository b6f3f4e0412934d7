"""Malformed and treacherous banks and pages in `data/bad/`: what their author is told.

A case is a bank, a folder of banks or a page, with the report beside it under the same name. What
cannot be seen in a file, or is huge, is made here instead. Where a report is missing it is
written, and the test fails so that somebody reads it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from mkdocs_rehearse.bank import Library, Problem, format_problem, in_order, load
from mkdocs_rehearse.command.docs import Docs
from mkdocs_rehearse.command.site import find_site
from mkdocs_rehearse.embed.asking import ECHO
from sites import Project, bank

DATA = Path(__file__).parent / "data/bad"


def named(cases: list[Path]) -> dict[str, Path]:
    return {f"{case.parent.name}/{case.stem}": case for case in sorted(cases)}


BANKS = named([path for path in DATA.glob("banks/*/*") if path.suffix != ".txt"])


SOUND = bank("first")
LINES = SOUND.splitlines()
PROMPT = "Which letter is first in the Greek alphabet?"


def changed(old: str, new: str) -> str:
    """A sound bank with a change."""
    assert old in SOUND
    return SOUND.replace(old, new, 1)


MADE: dict[str, str | bytes] = {
    "utf-8-with-a-mark": b"\xef\xbb\xbf" + SOUND.encode(),
    "two-marks": "\ufeff\ufeff" + SOUND,
    "mark-in-the-middle": changed("track:", "\ufefftrack:"),
    "mark-and-nothing-else": "\ufeff",
    "mark-and-a-mistake": "\ufeff" + changed("title: ", "titel: "),
    "crlf": SOUND.replace("\n", "\r\n"),
    "crlf-and-a-mistake": changed("level: recall", "level: recal").replace("\n", "\r\n"),
    "crlf-and-an-open-quote": changed("level: recall", 'level: "recall').replace("\n", "\r\n"),
    "crlf-and-a-lone-tab": changed("    level", "\t\n    level").replace("\n", "\r\n"),
    "crlf-and-a-blank-line-too-deep": changed("|\n", "|\n          \n").replace("\n", "\r\n"),
    "cr": SOUND.replace("\n", "\r"),
    "cr-and-a-mistake": changed("level: recall", "level: recal").replace("\n", "\r"),
    "mixed-line-ends": changed("level: recall", "level: recal")
    .replace("\n    level", "\r\n    level")
    .replace("\n    signal", "\r    signal"),
    "cr-in-a-text": changed("Greek alphabet", "Greek\r      alphabet"),
    "no-end-of-the-last-line": SOUND.rstrip() + "\n    level: recall",
    "next-line": changed("Greek alphabet", "Greek\x85alphabet"),
    "line-separator": changed("Greek alphabet", "Greek\u2028alphabet"),
    "paragraph-separator": changed("Greek alphabet", "Greek\u2029alphabet"),
    "latin-1": changed("Greek letters", "L’été grec").replace("’", "'").encode("latin-1"),
    "windows-1252": changed("Greek letters", "“Greek” letters").encode("cp1252"),
    "latin-1-after-umlauts": changed("Greek", "Gr\xe4k").encode() + "# caf\xe9\n".encode("latin-1"),
    "utf-16": SOUND.encode("utf-16"),
    "utf-16-le": SOUND.encode("utf-16-le"),
    "utf-16-be": SOUND.encode("utf-16-be"),
    "utf-16-be-with-a-mark": b"\xfe\xff" + SOUND.encode("utf-16-be"),
    "utf-32": SOUND.encode("utf-32"),
    "half-a-character": SOUND.encode() + "é".encode()[:1],
    "surrogates": changed("Greek letters", "Greek \ud83d\ude00").encode(errors="surrogatepass"),
    "overlong": changed("Greek letters", "Greek").encode() + b"# \xc0\xaf\n",
    "a-picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00",
    "compressed": b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xcb\xc9,I\xb5",
    "null": changed("Greek alphabet", "Greek\x00alphabet"),
    "escape": changed("Greek alphabet", "\x1b[31mGreek\x1b[0m alphabet"),
    "backspace": changed("Greek alphabet", "Greek\b alphabet"),
    "form-feed": changed("    level", "\f    level"),
    "vertical-tab": changed("Greek alphabet", "Greek\valphabet"),
    "delete": changed("Greek alphabet", "Greek\x7f alphabet"),
    "control-of-latin-1": changed("Greek alphabet", "Greek\x93 alphabet"),
    "null-in-quotes": changed(PROMPT, '"Which letter is first in\\0 Greek?"'),
    "bell-in-quotes": changed(PROMPT, '"Which letter\\a is first in Greek?"'),
    "zero-width-space-in-a-key": changed("level:", "lev\u200bel:"),
    "zero-width-space-before-a-key": changed("    level:", "    \u200blevel:"),
    "zero-width-space-in-an-id": changed("- id: first", "- id: fir\u200bst"),
    "zero-width-space-in-a-signal": changed("signal: data", "signal: data\u200b"),
    "zero-width-space-in-a-text": changed("Greek alphabet", "Greek\u200balphabet"),
    "soft-hyphen-in-a-level": changed("level: recall", "level: re\xadcall"),
    "no-break-space-in-a-text": changed("Greek alphabet", "Greek\xa0alphabet"),
    "no-break-space-for-a-text": changed(PROMPT, "\xa0\u3000\u2003"),
    "zero-width-space-for-a-text": changed(PROMPT, "\u200b"),
    "cyrillic-letter-in-a-key": changed("level:", "l\u0435vel:"),
    "full-width-id": changed("- id: first", "- id: ｆｉｒｓｔ"),
    "right-to-left-override": changed("Greek alphabet", "\u202etebahpla keerG\u202c: which"),
    "isolates-before-a-mistake": changed("Greek alphabet", "\u2067Greek\u2069: alphabet"),
    "hebrew": changed("Greek alphabet", "אלפבית: alphabet"),
    "emoji-before-a-mistake": changed("Greek alphabet", "👩🏽‍💻🇬🇷❤️ alphabet: why"),
    "combining-marks-before-a-mistake": changed("Greek alphabet", "e\u0301e\u0301e\u0301: why"),
    "private-characters": changed("Greek alphabet", "\ue000\U000f0000 alphabet: why"),
    "characters-that-are-none": changed("Greek alphabet", "Greek \uffff alphabet"),
    "long-text": changed(PROMPT, "Which letter? " * 75_000),
    "long-word": changed(PROMPT, "a" * 1_000_000),
    "long-block": changed(PROMPT, "|" + "\n      Which letter comes first?" * 35_000),
    "long-line-with-a-mistake-at-its-end": changed(PROMPT, "Which letter? " * 75_000 + "A: b"),
    "long-open-quote": changed(PROMPT, '"' + "Which letter?\n      " * 75_000),
    "long-key": changed("level:", "level" * 200_000 + ":"),
    "brackets-5000-deep": changed("Greek letters", "[" * 5_000 + "]" * 5_000),
    "brackets-5000-deep-and-open": changed("Greek letters", "[" * 5_000),
    "braces-5000-deep": changed("Greek letters", "{a: " * 5_000 + "}" * 5_000),
    "dashes-5000-deep": changed("Greek letters", "\n  " + "- " * 5_000 + "a"),
    "keys-1000-deep": changed(
        " Greek letters", "\n" + "".join(" " * n + "a:\n" for n in range(1, 1_000))
    ),
    "keys-100000": SOUND + "extra:\n" + "".join(f"  key-{n}: a\n" for n in range(100_000)),
}


def held(case: Path, report: str) -> None:
    """Hold a report against the one expected."""
    expected = case.with_suffix(".txt")
    if not expected.exists():
        expected.write_text(report, encoding="utf-8")
        pytest.fail(f"{expected.name} is new: read it, as its author would\n\n{report}")
    assert report == expected.read_text(encoding="utf-8")


def told(problems: Iterable[Problem], label: str, questions: Iterable[str]) -> str:
    """All problems, and the questions that are sound or asked in spite of them."""
    left = f"{label}: {', '.join(questions) or 'none'}\n"
    return "\n\n".join([*map(format_problem, in_order(problems)), left])


def told_of(library: Library) -> str:
    return told(library.problems, "sound", library.questions)


@pytest.mark.parametrize("case", BANKS.values(), ids=BANKS)
def test_author_is_told_what_is_wrong_with_a_bank(case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "quizzes"
    if case.is_dir():
        shutil.copytree(case, folder)
    else:
        folder.mkdir()
        shutil.copy(case, folder)
    held(case, told_of(load(folder)))


@pytest.mark.parametrize(("name", "written"), MADE.items(), ids=MADE)
def test_author_is_told_what_cannot_be_seen(
    name: str, written: str | bytes, tmp_path: Path
) -> None:
    folder = tmp_path / "quizzes"
    folder.mkdir()
    data = written if isinstance(written, bytes) else written.encode(errors="surrogatepass")
    (folder / f"{name}.yml").write_bytes(data)
    held(DATA / "made/banks" / name, told_of(load(folder)))


MANY: dict[str, tuple[str, int]] = {
    "unknown keys": (SOUND + "".join(f"key-{n}: a\n" for n in range(5_000)), 5_000),
    "equal keys": (SOUND + "".join(f"key-{n // 2}: a\n" for n in range(5_000)), 5_000),
    "equal tags": (SOUND + "    tags:\n" + "    - greek\n" * 5_000, 4_999),
    "mistakes on one line": (SOUND + "extra: [" + "{a: b, a: c}, " * 5_000 + "]", 5_001),
    "invisible characters": (SOUND + "# \0\n" * 5_000, 5_000),
}


@pytest.mark.parametrize(("written", "count"), MANY.values(), ids=MANY)
def test_mistakes_by_the_thousand_are_all_told(written: str, count: int, tmp_path: Path) -> None:
    (tmp_path / "many.yml").write_text(written, encoding="utf-8")
    library = load(tmp_path)
    assert len(library.problems) == count
    assert told_of(library).count("\nerror[") == count - 1


PAGES = named(list(DATA.glob("pages/*/*.md")))
LETTERS = {
    "greek": bank("first", "second"),
    "roman": bank("third")
    + "    was: roman.old\n"
    + bank("fourth").partition("questions:\n")[2].replace("level: recall", "level: recal"),
    "broken": 'title: "Greek letters\n',
}
FRONT = "---\ntitle: Letters\n---\n"
WRONG = "\n# Letters\n\n```quiz\ngreek.first\ngreek.frist\n```\n"
MADE_PAGES = {
    "crlf": WRONG.replace("\n", "\r\n"),
    "crlf-and-front-matter": (FRONT + WRONG).replace("\n", "\r\n"),
    "cr": WRONG.replace("\n", "\r"),
    "mixed-line-ends": (FRONT + WRONG).replace("quiz\n", "quiz\r\n").replace("first\n", "first\r"),
    "mark": "\ufeff" + WRONG,
    "mark-and-front-matter": "\ufeff" + FRONT + WRONG,
    "mark-in-the-middle": WRONG.replace("greek.frist", "\ufeffgreek.first"),
    "no-break-space-before-an-id": WRONG.replace("greek.frist", "\xa0greek.first"),
    "no-break-space-before-the-marks": WRONG.replace("```quiz", "\xa0```quiz"),
    "no-break-space-behind-the-name": WRONG.replace("```quiz", "```quiz\xa0"),
    "zero-width-space-in-an-id": WRONG.replace("greek.frist", "greek.se\u200bcond"),
    "line-separator": WRONG.replace("# Letters", "# Let\u2028ters"),
    "next-line": WRONG.replace("# Letters", "# Let\x85ters"),
    "form-feed": WRONG.replace("# Letters", "# Let\fters"),
    "vertical-tab-in-a-fence": WRONG.replace("greek.first\n", "greek.first\v\n"),
    "null": WRONG.replace("# Letters", "# Let\0ters"),
    "marks-of-markdown": WRONG.replace("# Letters", "# Let\x02wzxhzdk:0\x03ters"),
    "right-to-left": WRONG.replace("greek.frist", "\u202egreek.frist"),
    "trailing-spaces": WRONG.replace("\n", "   \n"),
    "trailing-tabs": WRONG.replace("\n", "\t\n"),
    "tabs-in-a-list": "- Item\n\n\t```quiz\n\tgreek.frist # \tthe first\n\t```\n",
    "tabs-after-spaces": "- Item\n\n  \t```quiz\n  \tgreek.frist\n  \t```\n",
    "tabs-in-a-quote": ">\t```quiz\n>\tgreek.frist\n>\t```\n",
    "no-end-of-the-last-line": WRONG.rstrip("\n"),
    "front-matter-alone": FRONT.rstrip("\n"),
    "empty": "",
    "full-width-marks": WRONG.replace("```", "｀｀｀"),
    "long-line": WRONG.replace("# Letters", "a " * 500_000),
    "many-lines": "Words.\n\n" * 20_000 + WRONG,
    "many-fences": "```quiz\ngreek.nothing\n```\n\n" * 50,
    "one-fence-of-many-lines": "```quiz\n" + "# greek.nothing\n" * 50_000 + "greek.frist\n```\n",
    "many-open-fences": "```quiz\n\n" * 50,
    "many-comments": "<!-- " * 20_000 + WRONG,
    "many-tags": "<div>" * 2_000 + WRONG,
    "many-quotes": "> " * 500 + "```quiz\n",
    "many-marks": "`" * 100_000 + "quiz\n",
}
EXTENSIONS = [
    "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables",
    "pymdownx.details", "pymdownx.superfences", {"pymdownx.tabbed": {"alternate_style": True}},
]  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """All pages in one site, as it is served."""
    project = Project(tmp_path_factory.mktemp("site"))
    for name, text in LETTERS.items():
        project.write(f"quizzes/{name}.yml", text)
    project.write("docs/index.md", "# Home\n")
    shutil.copytree(DATA / "pages", project.root / "docs/pages")
    for name, text in MADE_PAGES.items():
        path = project.root / f"docs/pages/made/{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
    project.build(serving=True, extensions=EXTENSIONS)
    return project


def told_by(site: Project, path: str) -> str:
    """What is told of a page, on which a build, the built page and ``rehearse check`` agree."""
    shown = f"docs/{path}"
    problems = [one for one in site.plugin.problems if one.place and one.place.path == shown]
    asked = [question.id for question in site.plugin.asked[path]]
    built = site.asked(path.removesuffix(".md") + "/index.html")
    assert sorted(built) == sorted(asked)
    report = told(problems, "asked", asked)
    checked = docs_of(site).asked(site.root / shown)
    problems = [problem for problem in checked.problems if problem.code != ECHO]
    assert told(problems, "asked", list(checked.questions)) == report
    return report


@pytest.mark.parametrize("case", PAGES.values(), ids=PAGES)
def test_author_is_told_what_is_wrong_with_a_page(case: Path, site: Project) -> None:
    held(case, told_by(site, f"pages/{case.parent.name}/{case.name}"))


@pytest.mark.parametrize("name", MADE_PAGES)
def test_author_is_told_what_cannot_be_seen_in_a_page(name: str, site: Project) -> None:
    held(DATA / "made/pages" / name, told_by(site, f"pages/made/{name}.md"))


@cache
def docs_of(site: Project) -> Docs:
    """The pages as ``rehearse check`` sees them."""
    found = find_site(site.root / "mkdocs.yml")
    return Docs(found, found.load())
