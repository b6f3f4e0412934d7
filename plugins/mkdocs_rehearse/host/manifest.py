"""What lets a browser install the site: a manifest, and icons for one that has none of its own."""

from __future__ import annotations

import json
from importlib.resources import files

from mkdocs.config.defaults import MkDocsConfig

from .client import FOLDER, digest

MANIFEST = "manifest.webmanifest"
ICONS = {"192.png": "192x192", "512.png": "512x512"}
"""Chromium asks for both sizes."""
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
LONGEST_SHORT = 12
"""What is below an icon: longer names are cut there by most launchers."""


def published(config: MkDocsConfig) -> dict[str, str | bytes]:
    """The manifest and its icons, by path. Every address in it is relative to itself."""
    folder = files("mkdocs_rehearse") / "icons"
    icons = {name: (folder / name).read_bytes() for name in ICONS}
    below = f"{FOLDER}/icons.{digest(*(data.hex() for data in icons.values()))}"
    images = [
        {"src": f"{below}/{name}", "sizes": size, "type": "image/png", "purpose": purpose}
        for name, size in ICONS.items()
        for purpose in ("any", "maskable")
    ]
    return {
        MANIFEST: json.dumps({**_words(config), **FRAME, "icons": images}, indent=1),
        **{f"{below}/{name}": data for name, data in icons.items()},
    }


FRAME = {
    "id": "./",
    "start_url": "./",
    "scope": "./",
    "display": "standalone",
    "background_color": "#ffffff",
}


def link(html: str, root: str) -> str:
    """The link to the manifest for a page's head, unless it has one to the site's own."""
    return "" if 'rel="manifest"' in html else f'<link rel="manifest" href="{root}{MANIFEST}">\n'


def _words(config: MkDocsConfig) -> dict[str, str]:
    language = str(config.theme.get("language") or config.theme.get("locale") or "en")
    right = config.theme.get("direction") == "rtl" or language.split("-")[0] in RIGHT_TO_LEFT
    name = config.site_name
    return {
        "name": name,
        **({"short_name": name} if len(name) <= LONGEST_SHORT else {}),
        **({"description": config.site_description} if config.site_description else {}),
        "lang": language,
        "dir": "rtl" if right else "ltr",
    }
