"""What a first visit to a built page takes, as its HTML says; the search index aside."""

from __future__ import annotations

import gzip
import json
import posixpath
import re
from pathlib import Path

from sites import Project

LINK = re.compile(
    r'<link[^>]* rel="(?:stylesheet|modulepreload|preload|icon)"[^>]*>'
    r"|<(?:script|img)[^>]* src=[^>]*>"
)
ADDRESS = re.compile(r'\b(?:href|src)="([^"]+)"')
IMPORT = re.compile(r"\bfrom'(\.[^']+)'")
CONFIG = re.compile(r'<script id="__config" type="application/json">(.*?)</script>', re.DOTALL)


def packed(file: Path) -> int:
    """Bytes of a file as hosts send it."""
    return len(gzip.compress(file.read_bytes(), 9))


def files_of(site: Project, path: str) -> list[str]:
    """All that a page fetches, itself first, relative to the built site."""
    html = site.page(path)
    folder = posixpath.dirname(path)
    addresses = [ADDRESS.search(link[0]) for link in LINK.finditer(html)]
    named = [found[1] for found in addresses if found]
    config = CONFIG.search(html)
    worker = json.loads(config[1]).get("search") if config else None
    named += [worker] if worker else []
    return list(
        dict.fromkeys([path, *(posixpath.normpath(posixpath.join(folder, one)) for one in named)])
    )


def ours(site: Project, path: str) -> list[str]:
    """Those of them that are the plugin's code."""
    files = files_of(site, path)
    return [one for one in files if re.search(r"assets/rehearse/.*\.(?:js|css)$", one)]


def once_answered(site: Project, path: str) -> list[str]:
    """Those that a page that is read has once something was answered and it is marked complete."""
    found = ours(site, path)
    folder = posixpath.dirname(next(one for one in found if one.endswith("/main.js")))
    late = ["results.css", "questions/answering.js", "pages/completion.js"]
    late += ["questions/numeric.js"] * ('data-kind="numeric"' in site.page(path))
    waiting = [f"{folder}/{one}" for one in late]
    while waiting:
        file = waiting.pop()
        if file not in found:
            found.append(file)
            text = (site.output / file).read_text(encoding="utf-8")
            beside = posixpath.dirname(file)
            waiting += [posixpath.normpath(f"{beside}/{one}") for one in IMPORT.findall(text)]
    return found


def weight(site: Project, files: list[str]) -> int:
    """Bytes of files as they travel."""
    return sum(packed(site.output / one) for one in files)
