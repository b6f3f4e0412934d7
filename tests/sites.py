"""Small sites built in a temporary folder."""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

os.environ.setdefault("REHEARSE_CACHE", "off")  # No test depends on what another one kept.

REPOSITORY = ("repo_url", "edit_uri", "edit_uri_template")

INSTANT = {"name": "material", "font": False, "features": ["navigation.instant"]}
"""The theme, with navigation that replaces the page's content."""

QUESTION = """\
  - id: {id}
    signal: data
    level: recall
    prompt: Which letter is {id} in the Greek alphabet?
    answer:
      text: Beta {id}
      why: It follows alpha, the first, in every version of the alphabet.
    distractors:
      - text: Alpha {id}
        why: It opens the alphabet, which is how the word got its name.
      - text: Gamma {id}
        why: It is the third, and looks like a turned L in capitals.
    explanation: |
      The order is that of the Phoenician letters the Greeks took over; beta is the Phoenician beth.
    sources:
      - cite: A. Uthor, Letters, 2020
"""


def bank(*ids: str, title: str = "Greek letters") -> str:
    """A sound bank with a question for each id."""
    return f"title: {title}\ntrack: tongues\nquestions:\n" + "".join(
        QUESTION.format(id=one) for one in ids
    )


@dataclass(eq=False)
class Project:
    """A MkDocs project with the plugin on."""

    root: Path
    url: str = "https://example.org/tongues/"
    plugin: Any = None
    """Of the last build."""

    @property
    def output(self) -> Path:
        """Where the built site is."""
        return self.root / "site"

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def build(self, serving: bool = False, strict: bool = False, **options: Any) -> None:
        """Build into site/; options are the plugin's but for those of MkDocs popped here."""
        settings = {
            "site_name": "Tongues",
            "site_url": self.url,
            "nav": options.pop("nav", None),
            "use_directory_urls": options.pop("use_directory_urls", True),
            "theme": options.pop("theme", {"name": "material", "font": False}),
            "markdown_extensions": options.pop("extensions", ["admonition", "attr_list"]),
            **{name: options.pop(name) for name in REPOSITORY if name in options},
            "plugins": ["search", {"rehearse": options}],
        }
        self.write("mkdocs.yml", yaml.safe_dump(settings))
        config = load_config(str(self.root / "mkdocs.yml"), strict=strict)
        self.plugin = config.plugins["rehearse"]
        self.plugin.on_startup(command="serve" if serving else "build", dirty=False)
        build(config)

    def page(self, path: str) -> str:
        """A built page or file."""
        return (self.output / path).read_text(encoding="utf-8")

    def catalog(self) -> Any:
        (file,) = (self.output / "assets/rehearse").glob("catalog.*.json")
        return json.loads(file.read_text(encoding="utf-8"))

    def asked(self, path: str) -> list[str]:
        """Public ids of the questions a built page shows."""
        return re.findall(r'<rehearse-question [^>]*data-source="([^"]*)"', self.page(path))
