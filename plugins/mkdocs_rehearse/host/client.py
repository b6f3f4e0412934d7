"""The browser's code as published: comments stripped, under a folder named by its digest."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

import rcssmin
import rjsmin

FOLDER = "assets/rehearse"
STYLE = "rehearse.css"
ADDRESSES = "ui/study.js"
"""The module that says where study pages are; the package's own copy is the usual answer."""


@dataclass(frozen=True, slots=True)
class Client:
    """Published files by path below the site's root, and the two that pages name."""

    files: dict[str, str]
    script: str
    style: str


def digest(*contents: str) -> str:
    """Names a file by what it holds."""
    return sha256("\0".join(contents).encode()).hexdigest()[:10]


def client(addresses: Mapping[str, str | None]) -> Client:
    """The client of this package, told where the site's study pages are."""
    told = f"export const study={json.dumps(addresses, separators=(',', ':'))};"
    contents = {**_minified(), ADDRESSES: told}
    folder = f"{FOLDER}/{digest(*contents, *contents.values())}"
    return Client(
        files={f"{folder}/{path}": text for path, text in contents.items()},
        script=f"{folder}/main.js",
        style=f"{folder}/{STYLE}",
    )


@cache
def _minified() -> dict[str, str]:
    root = files("mkdocs_rehearse") / "client"
    scripts = {path: rjsmin.jsmin(text) for path, text in _texts(root, ".js")}
    styles = "".join(text for _, text in _texts(root / "styles", ".css"))
    return {**scripts, STYLE: rcssmin.cssmin(styles)}


def _texts(folder: Traversable, ending: str, below: str = "") -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = below + entry.name
        if entry.is_dir():
            found += _texts(entry, ending, f"{path}/")
        elif path.endswith(ending):
            found.append((path, entry.read_text(encoding="utf-8")))
    return found
