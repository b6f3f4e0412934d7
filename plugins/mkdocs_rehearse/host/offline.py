"""The site on a reader's device: the service worker with the list of files that it keeps there.

The list is made of what a build has written, with a digest of each file, so that the worker takes
nothing for a file of this build that is not, and fetches again only what has changed.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Literal

import rjsmin

from .client import FOLDER, digest
from .joining import MAIN, join

WORKER = "sw.js"
"""At the site's root, since a worker serves what is below its own address."""
ABOUT = f"{FOLDER}/offline.json"
"""Tells a page how large the site is before anything is fetched. The worker answers for it, too."""
LIST = "list.js"
"""The module that the build writes anew."""
LEAVE = "leave.js"
"""The worker that takes away an earlier one."""

TEXT = frozenset({".html", ".css", ".js", ".json"})
MEDIA = frozenset(
    {".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".woff", ".woff2"}
    | {".webmanifest"}
)
LARGE = 1_000_000
"""Bytes from which an image is kept only once it was seen."""
OWN = re.compile(rf"{WORKER}|{ABOUT}|{FOLDER}/worker\.\w+\.js")
"""What is made here, and is there already when a site is built over an earlier one."""
UNUSED = frozenset({".map", ".gz", ".inv"})
"""What no page asks for."""
SITEMAP = "sitemap.xml"
"""It says on which day it was built. The worker writes one of its own."""
STEMMERS = "assets/javascripts/lunr/"
"""What the theme's search loads for languages other than English."""
INDEX = "search/search_index.json"

Kind = Literal["keeping", "leaving", "none"]
"""What the worker of a build does; none where the site brings one of its own."""

Files = dict[str, tuple[str, int]]
"""By path below the site's root: a digest of the file, and its bytes."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of a built site that the worker knows."""

    files: Files
    """What is put on the device at once: all that studying needs."""
    later: Files
    """What is kept there when somebody has opened it: large images and any other kind of file."""

    @property
    def size(self) -> int:
        """Bytes on the device."""
        return sum(size for _, size in self.files.values())


def kind(is_wanted: bool, has_own: bool) -> Kind:
    """The kind of worker a build gets."""
    if has_own:
        return "none"
    return "keeping" if is_wanted else "leaving"


def write(kind: Kind, site: Path) -> None:
    """Add the worker to a built site."""
    made = {"keeping": lambda: worker(listing(site)), "leaving": leaving, "none": dict}[kind]()
    for path, text in made.items():
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def listing(site: Path) -> Listing:
    """What is in the folder of a built site, in the order of its paths."""
    stemmers = _stemmers(site)
    now: Files = {}
    later: Files = {}
    for path, file in _published(site):
        content = file.read_bytes()
        ending = file.suffix.lower()
        is_needed = path in stemmers if path.startswith(STEMMERS) else ending in TEXT
        is_seen = ending in MEDIA and len(content) < LARGE
        into = now if is_needed or is_seen else later
        into[path] = (sha256(content).hexdigest()[:16], len(content))
    return Listing(now, later)


def worker(listed: Listing) -> dict[str, str]:
    """The worker and what it says of itself, by path. Equal sites have equal ones.

    What browsers ask for at each visit, to see whether there is a new build, is one line.
    """
    told = (
        f"export const files={_compact(listed.files)};export const later={_compact(listed.later)};"
    )
    sources = {path: text for path, text in _sources().items() if path != LEAVE}
    script = join({**sources, LIST: told}).files[MAIN]
    path = f"{FOLDER}/worker.{digest(script)}.js"
    return {
        WORKER: f"importScripts('{path}');\n",
        path: script,
        ABOUT: _compact({"size": listed.size}),
    }


def leaving() -> dict[str, str]:
    """The worker of a site that is not kept on devices: it takes away that of an earlier build."""
    sources = _sources()
    needed = {path: sources[path] for path in ("store.js", "turn.js")}
    return {WORKER: join({MAIN: sources[LEAVE], **needed}).files[MAIN]}


def _published(site: Path) -> Iterator[tuple[str, Path]]:
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site).as_posix()
        is_hidden = any(part.startswith(".") for part in path.split("/"))
        is_left_out = is_hidden or file.suffix in UNUSED or path == SITEMAP or OWN.fullmatch(path)
        if file.is_file() and not is_left_out:
            yield path, file


def _stemmers(site: Path) -> set[str]:
    """Files that the theme's search loads for the languages of this site's index."""
    index = site / INDEX
    if not index.is_file():
        return set()
    languages = json.loads(index.read_bytes()).get("config", {}).get("lang", [])
    named = [f"min/lunr.{one}.min.js" for one in languages if one != "en"]
    named += ["min/lunr.multi.min.js", "min/lunr.stemmer.support.min.js"]
    named += ["tinyseg.js"] if "ja" in languages else []
    named += ["wordcut.js"] if {"hi", "th"} & set(languages) else []
    return {posixpath.join(STEMMERS, one) for one in named} if languages != ["en"] else set()


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


@cache
def _sources() -> dict[str, str]:
    folder = files("mkdocs_rehearse") / "worker"
    return {
        entry.name: rjsmin.jsmin(entry.read_text(encoding="utf-8"))
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(".js")
    }
