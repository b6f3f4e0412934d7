"""The docs folder as a build would see it: its pages, where links lead, which sections there are.

Pages that other plugins make are not known here; a site that links to those has its build.
"""

from __future__ import annotations

import os
import posixpath
import re
from pathlib import Path

import yaml
from markdown import Markdown
from pathspec import GitIgnoreSpec

from mkdocs_rehearse.bank import Library, Problem, Source
from mkdocs_rehearse.embed.asking import Asking, Names
from mkdocs_rehearse.embed.scanner import scan
from mkdocs_rehearse.embed.study_pages import paths
from mkdocs_rehearse.render import Target

from .site import Site

PAGE_ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")

_NEVER_BUILT = [".*", "/templates/"]

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)(?:\.{3}|---)[ \t]*\n", re.DOTALL)

_ID = re.compile(r"""<[a-zA-Z][^<>]*?\s(?:id|name)=["']?([^\s"'>]+)""")

_EXTENSIONS = (
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "toc",
)
"""What decides which lines are headings and what their ids are. Not the extensions of mkdocs.yml:
loading those would run whatever it names."""


def built_files(site: Site) -> dict[str, Path]:
    """What a build would take from the docs folder, by path below it, in a fixed order."""
    left_out = GitIgnoreSpec.from_lines([*_NEVER_BUILT, *site.left_out])
    files = {}
    for base, folders, names in os.walk(site.docs, followlinks=True):
        folders.sort()
        for name in sorted(names):
            path = Path(base, name)
            below = path.relative_to(site.docs).as_posix()
            if not left_out.match_file(below):
                files[below] = path
    return files


def is_page(file: Path) -> bool:
    return file.suffix in PAGE_ENDINGS


class Docs:
    """The pages and files of a site, and the study pages that a build adds."""

    def __init__(self, site: Site, library: Library) -> None:
        self.site = site
        self.names = Names.of(library)
        self.files = built_files(site)
        self.pages = [file for file in self.files.values() if is_page(file)]
        self._added = set(paths(site.study_pages, library.banks))
        self._anchors: dict[str, set[str] | None] = {}

    def resolve(self, path: str) -> Target | None:
        """Where a link leads; the `Resolve` of the render ring."""
        below = posixpath.normpath(path.partition("#")[0])
        return Target(path, path) if below in self.files or below in self._added else None

    def anchors(self, path: str) -> set[str] | None:
        """The ids of a page, unless a function that mkdocs.yml names makes them."""
        if path not in self._anchors:
            self._anchors[path] = self._read_anchors(path)
        return self._anchors[path]

    def _read_anchors(self, path: str) -> set[str] | None:
        file = self.files.get(path)
        if file is None or not is_page(file) or "slugify" in self.site.toc:
            return None
        source = Source.read(file, path)
        if isinstance(source, Problem):
            return None
        _, lines = without_front_matter(source)
        separator = str(self.site.toc.get("separator", "-"))
        page = Markdown(extensions=_EXTENSIONS, extension_configs={"toc": {"separator": separator}})
        return set(_ID.findall(page.convert("\n".join(lines))))

    def asked(self, page: Path) -> Asking:
        """What a page asks, and the problems with that."""
        shown = self.site.shown(page)
        source = Source.read(page, shown)
        if isinstance(source, Problem):
            return Asking(shown, problems=[source])
        before, lines = without_front_matter(source)
        asking = Asking(shown, first_line=before + 1)
        for fence in scan(lines, asking.first_line):
            asking.ask(fence, lines, self.names)
        asking.warn_of_ignored(lines)
        return asking


def without_front_matter(source: Source) -> tuple[int, list[str]]:
    """How many lines of front matter a page begins with, and the lines after it."""
    lines = source.lines
    found = _FRONT_MATTER.match("\n".join(lines))
    if found is None or not _holds_keys(found[1]):
        return 0, lines
    count = found[0].count("\n")
    return count, lines[count:]


def _holds_keys(front: str) -> bool:
    """Whether MkDocs takes it for front matter; else it is text between two rules."""
    try:
        return isinstance(yaml.safe_load(front), dict)
    except (yaml.YAMLError, ValueError, RecursionError):
        return False
