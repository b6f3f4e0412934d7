"""The browser's code as published: comments stripped, joined into a few files, under a folder named
by its digest. A page says in its head which of them it is going to need."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

import rcssmin
import rjsmin

from mkdocs_rehearse.render import Language

from .joining import MAIN, join

FOLDER = "assets/rehearse"
STYLE = "rehearse.css"
"""What every page has."""
ASKING = "questions.css"
"""What a page with any element of ours has as well; `questions/<kind>.css` follows it by name."""
ANSWERED = "results.css"
"""What a page that is read asks for once it answers, and a page for study has at once."""
STUDYING = "study.css"
"""What a page for study has as well: it may come to show a question of any kind."""
OFFLINE = "offline.css"
"""What the notice brings that a new build is ready."""
SHEETS = {
    STYLE: ("page",),
    OFFLINE: ("offline",),
    ASKING: ("questions",),
    ANSWERED: ("results",),
    STUDYING: ("kinds", "study", ""),
}
"""The folders below `styles/` that each is made of; what is in none is for study."""
READ = ("question", "complete")
"""Elements of pages that are read; all others make a page one for study."""
WAITING = ("contents", "today")
"""Others that wait, with all they need and the catalog, where nothing is remembered."""
LATE = ("numeric",)
"""Kinds of question whose scripts come with what answers it, unless the page is a case."""
ADDRESSES = "ui/study.js"
"""The module that says where study pages are; the package's own copy is the usual answer."""
KEPT = "offline/told.js"
"""The one that says whether the site is put on readers' devices."""

SENTENCES = re.compile(r"import english from[^;]+;")
"""How a module asks for sentences of the interface: for English ones, in the package's own copy."""
SAID = re.compile(r"\benglish\.(\w+)")

USE = re.compile(r'<rehearse-([a-z-]+)(?:[^>]*\bdata-kind="([a-z]+)")?')
CATALOG = re.compile(r'<rehearse-([a-z-]+)[^>]*\bdata-catalog="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Client:
    """Published files by path below the site's root, and what pages say of them."""

    files: dict[str, str]
    script: str
    style: str
    brings: dict[str, tuple[str, ...]]
    """By the name of an element or of a kind of question: the files that bring it to life, besides
    those of every page."""

    def hints(self, html: str, root: str) -> str:
        """Links for a page's head to all that its elements will ask for, so that it comes at once.

        What an element names as its catalog is asked for by script as well.
        """
        if "<rehearse-" not in html:
            return ""
        uses = set(USE.findall(html))
        names = {name for found in uses for name in found}
        late = () if "case" in names else LATE
        brought = {
            path
            for name in names
            for path in self.brings.get(name, ())
            if name not in late or path.endswith(".css")
        }
        paths = sorted(brought)
        catalogs = sorted({path for name, path in CATALOG.findall(html) if name not in WAITING})
        return "".join(
            [_link("stylesheet", root + path) for path in paths if path.endswith(".css")]
            + [_link("modulepreload", root + path) for path in paths if path.endswith(".js")]
            + [_link("preload", path, 'as="fetch" crossorigin') for path in catalogs]
        )


def digest(*contents: str | bytes) -> str:
    """Names a file by what it holds."""
    parts = (one.encode() if isinstance(one, str) else one for one in contents)
    return sha256(b"\0".join(parts)).hexdigest()[:10]


def client(
    addresses: Mapping[str, str | None], language: Language, is_offline: bool = True
) -> Client:
    """The client of this package, told what it is to speak, where the site's study pages are, and
    whether the site is put on readers' devices."""
    told = {
        ADDRESSES: f"export const study={json.dumps(addresses, separators=(',', ':'))};",
        KEPT: f"export const isOffline={json.dumps(is_offline)};",
    }
    joined = join({**_speaking(language), **told})
    contents = {**joined.files, **_sheets()}
    folder = f"{FOLDER}/{digest(*contents, *contents.values())}"
    return Client(
        files={f"{folder}/{path}": text for path, text in contents.items()},
        script=f"{folder}/{MAIN}",
        style=f"{folder}/{STYLE}",
        brings={
            name: tuple(
                f"{folder}/{one}"
                for one in (path, *joined.needs[path], *_sheets_for(name, path))
                if one != MAIN
            )
            for name, path in joined.offers.items()
        },
    )


def _sheets_for(name: str, path: str) -> tuple[str, ...]:
    """Those that an element or a kind of question needs, besides the one of every page."""
    own = path.replace(".js", ".css")
    if name in READ:
        return (ASKING,)
    if path.startswith("questions/"):
        return (own,) if own in _sheets() else ()
    return (ASKING, ANSWERED, STUDYING)


def _link(rel: str, href: str, more: str = "") -> str:
    return f'<link rel="{rel}" href="{href}"{" " + more if more else ""}>\n'


def _speaking(language: Language) -> dict[str, str]:
    """The scripts, with the sentences of this language where they ask for them."""
    tables = {"tag": language.tag, **language.parts}

    def table(found: re.Match[str]) -> str:
        return json.dumps(tables[found[1]], ensure_ascii=False, separators=(",", ":"))

    return {
        path: SAID.sub(table, SENTENCES.sub("", text)) if SENTENCES.search(text) else text
        for path, text in _scripts().items()
    }


@cache
def _scripts() -> dict[str, str]:
    return {path: rjsmin.jsmin(text) for path, text in _texts(_sources(), ".js")}


@cache
def _sheets() -> dict[str, str]:
    texts = _texts(_sources() / "styles", ".css")
    joined = {
        sheet: "".join(text for path, text in texts if path.rpartition("/")[0] in folders)
        for sheet, folders in SHEETS.items()
    }
    kinds = {
        path.replace("kinds/", "questions/"): text
        for path, text in texts
        if path.startswith("kinds/")
    }
    return {path: rcssmin.cssmin(text) for path, text in {**joined, **kinds}.items()}


def _sources() -> Traversable:
    return files("mkdocs_rehearse") / "client"


def _texts(folder: Traversable, ending: str, below: str = "") -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = below + entry.name
        if entry.is_dir():
            found += _texts(entry, ending, f"{path}/")
        elif path.endswith(ending):
            found.append((path, entry.read_text(encoding="utf-8")))
    return found
