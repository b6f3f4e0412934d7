"""What questions cost a build: processor time and peak memory of `mkdocs build` beside that of the
same articles without questions, and what mkdocs-quiz costs there, which has an environment of its
own. Rows are named on the command line; all of them are the default, and take most of an hour.
`thousand --pairs 1` takes a minute. `growth` is that of questions on the same 100 pages."""

from __future__ import annotations

import argparse
import gzip
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from machine import tell
from pages import Site, make

HERE = Path(__file__).parent
OTHER = HERE.parent / ".cache" / "mkdocs-quiz"
"""The environment of mkdocs-quiz."""
PINNED = "mkdocs-quiz==1.7.1"

PAIRS = 5
OFF: dict[str, Any] = {"rehearse": {"pages": []}}
ALL: dict[str, Any] = {"rehearse": {}}
FORMS: dict[str, tuple[str, list[Any]]] = {
    "plain": ("plain", []),
    "questions": ("asking", [OFF]),
    "study pages": ("asking", [ALL]),
    "warm": ("asking", [OFF]),
    "warm, study pages": ("asking", [ALL]),
    "nothing asked": ("plain", [OFF]),
    "warm, nothing asked": ("plain", [OFF]),
    "mkdocs-quiz": ("quizzes", ["mkdocs_quiz"]),
}
"""Pages and plugins by what is shown. The warm ones find the cache of a build before."""


@dataclass(frozen=True, slots=True)
class Row:
    """Made sites of so many articles, and what is built of each."""

    articles: int
    questions: tuple[int, ...]
    """In all, of one site after another."""
    forms: tuple[str, ...]


ROWS = {
    "thousand": Row(
        100, (1_000,), ("questions", "study pages", "warm", "warm, study pages", "mkdocs-quiz")
    ),
    "nothing": Row(100, (0,), ("nothing asked", "warm, nothing asked", "mkdocs-quiz")),
    "nothing-wide": Row(1_000, (0,), ("nothing asked", "mkdocs-quiz")),
    "many": Row(100, (10_000,), ("questions", "warm", "mkdocs-quiz")),
    "growth": Row(100, (1_000, 10_000, 50_000), ("questions", "warm")),
    "wide": Row(1_000, (10_000,), ("questions", "warm", "mkdocs-quiz")),
}


@dataclass(frozen=True, slots=True)
class Spent:
    """What one build took."""

    seconds: float
    """User and system time."""
    megabytes: float
    """Peak of its memory."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="*", choices=[*ROWS, []], help="which to measure")
    how_often = "how often each is built beside the plain one, %(default)s if not told"
    parser.add_argument("--pairs", type=int, default=PAIRS, help=how_often)
    asked = parser.parse_args()
    if asked.pairs < 1:
        parser.error("--pairs takes 1 or more")
    other = _other()
    tell(*([PINNED] if other else []))
    print(f"Medians of {asked.pairs}; index: KB packed that it grows by, per 1,000 questions")
    print(f"{'':<46}{'time ÷ plain':>13}{'seconds':>9}{'memory ÷':>10}{'MB':>7}{'index':>8}")
    rows = [ROWS[name] for name in asked.rows or ROWS]
    for row, questions in ((one, questions) for one in rows for questions in one.questions):
        with tempfile.TemporaryDirectory() as place:
            # In a process of its own: the peak of a build begins at that of who starts it.
            with ProcessPoolExecutor(1) as maker:
                made = maker.submit(make, Path(place) / "made", row.articles, questions)
                site = made.result()
            _measure(site, row, questions, asked.pairs, other)


def _measure(site: Site, row: Row, questions: int, pairs: int, other: Path | None) -> None:
    what = f"{row.articles:,} pages, {questions:,} questions"
    spent: dict[str, list[tuple[Spent, Spent]]] = {}
    forms = [form for form in row.forms if form != "mkdocs-quiz" or other]
    for form in forms:
        if form.startswith("warm"):
            _build(site, form, sys.executable)
    for _ in range(pairs):
        for form in forms:
            python = str(other) if form == "mkdocs-quiz" and other else sys.executable
            pair = _build(site, "plain", python), _build(site, form, python)
            spent.setdefault(form, []).append(pair)
    for form, found in spent.items():
        time = statistics.median(one.seconds / plain.seconds for plain, one in found)
        seconds = statistics.median(one.seconds for _, one in found)
        memory = statistics.median(one.megabytes / plain.megabytes for plain, one in found)
        room = statistics.median(one.megabytes for _, one in found)
        grown = _index(site, form) - _index(site, "plain")
        # Bytes a question are KB per 1,000. Where nothing is asked it is the bytes of all.
        index = f"{grown / questions:.1f}" if questions else f"{grown} B"
        figures = f"{time:13.2f}{seconds:9.2f}{memory:10.2f}{room:7.0f}{index:>8}"
        print(f"{f'{what}: {form}':<46}{figures}", flush=True)


def _build(site: Site, form: str, python: str) -> Spent:
    """Build once, into a folder that is not there; only a warm build finds a cache."""
    shutil.rmtree(site.output(form), ignore_errors=True)
    cache = site.root / f"cache-{form}"
    if not form.startswith("warm"):
        shutil.rmtree(cache, ignore_errors=True)
    command = [python, "-m", "mkdocs", "build", "-q", "-f", str(site.config(form, *FORMS[form]))]
    child = subprocess.Popen(command, env=_environment(cache), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{' '.join(command)} failed")
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Spent(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def _environment(cache: Path) -> dict[str, str]:
    """With a cache of its own, and with compiled modules, as an installed package has them."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "REHEARSE_CACHE": str(cache), "NO_MKDOCS_2_WARNING": "1"}


def _index(site: Site, form: str) -> int:
    """Bytes of the search index, packed."""
    return len(gzip.compress((site.output(form) / "search" / "search_index.json").read_bytes()))


def _other() -> Path | None:
    """The Python of the environment that has mkdocs-quiz, made if it is not there."""
    python = OTHER / "bin" / "python"
    if python.exists():
        return python
    constraints = ["-c", str(HERE.parent / "constraints.txt")]
    quiet = ["--quiet", "--disable-pip-version-check"]
    try:
        subprocess.run([sys.executable, "-m", "venv", str(OTHER)], check=True)
        packages = [PINNED, "mkdocs", "mkdocs-material"]
        install = [str(python), "-m", "pip", "install", *quiet, *constraints, *packages]
        subprocess.run(install, check=True, stderr=subprocess.DEVNULL)
    except subprocess.CalledProcessError:
        shutil.rmtree(OTHER, ignore_errors=True)
        print(f"{PINNED} could not be installed, so there is no comparison with it")
        return None
    return python


if __name__ == "__main__":
    main()
