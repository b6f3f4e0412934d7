"""What pages weigh, packed with gzip: the plugin's scripts and style sheets until somebody does
something, with those that come then, and a whole first visit without the search index, which grows
with the site. First of a made site, then of the study site."""

from __future__ import annotations

import tempfile
from contextlib import AbstractContextManager
from pathlib import Path

from machine import tell
from mkdocs.commands.build import build
from mkdocs.config import load_config
from served import made_site

from sites import Project
from weighing import files_of, once_answered, ours, weight

REPOSITORY = Path(__file__).parents[1]
PAGES = {
    "a page without questions": "words/index.html",
    "an article with ten questions": "guide/ten/index.html",
    "Review": "review/index.html",
    "Practice": "practice/index.html",
    "Progress": "progress/index.html",
}


ARTICLES = "articles/*/index.html"
CASES = "case-studies/*/index.html"


def main() -> None:
    tell()
    print(f"{'KB, packed':<36}{'ours':>8}{'files':>8}{'in all':>8}{'files':>8}{'whole':>8}")
    with tempfile.TemporaryDirectory() as place, _made(Path(place) / "made") as site:
        for name, path in PAGES.items():
            _line(name, site, path, once_answered(site, path) if "guide/" in path else None)
        site = _study(Path(place) / "study")
        _line("the study site: Today", site, "index.html")
        for name, pattern in (("article", ARTICLES), ("case", CASES)):
            pages = [one.relative_to(site.output).as_posix() for one in site.output.glob(pattern)]
            pages.sort(key=lambda path: weight(site, files_of(site, path)))
            _line(f"… its lightest {name}", site, pages[0], once_answered(site, pages[0]))
            _line(f"… its heaviest {name}", site, pages[-1], once_answered(site, pages[-1]))


def _line(name: str, site: Project, path: str, answered: list[str] | None = None) -> None:
    own = ours(site, path)
    parts = [(weight(site, files) / 1000, len(files)) for files in (own, answered or own)]
    figures = "".join(f"{size:8.1f}{count:8}" for size, count in parts)
    print(f"{name:<36}{figures}{weight(site, files_of(site, path)) / 1000:8.1f}")


def _made(folder: Path) -> AbstractContextManager[Project]:
    folder.mkdir()
    return made_site(folder, 100, sections=["guide"])


def _study(folder: Path) -> Project:
    site = Project(folder)
    build(load_config(str(REPOSITORY / "mkdocs.yml"), site_dir=str(site.output)))
    return site


if __name__ == "__main__":
    main()
