"""The site that banks and pages belong to: where they are, and what its mkdocs.yml says of them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from mkdocs_rehearse.bank import SIGNALS, Library, load
from mkdocs_rehearse.bank.library import shown_path
from mkdocs_rehearse.embed.study_pages import STUDY_PAGES

from .settings import Settings, options_of, read_settings
from .subcommand import Usage

NAMES = ("mkdocs.yml", "mkdocs.yaml")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Site:
    """Folders, absolute, and options; those of the plugin are described in `host.config`."""

    root: Path
    """The folder of its mkdocs.yml. Paths are shown from here."""
    banks: Path
    docs: Path
    config: Path | None = None
    signals: Mapping[str, str] = field(default_factory=lambda: SIGNALS)
    sections: tuple[str, ...] = ()
    study_pages: tuple[str, ...] = tuple(STUDY_PAGES)
    left_out: tuple[str, ...] = ()
    """Patterns, as of gitignore, for what in the docs folder is not built."""
    toc: Mapping[str, Any] = field(default_factory=dict)
    """Options of the Markdown extension that gives headings their ids."""

    def load(self) -> Library:
        return load(self.banks, root=self.root, signals=self.signals)

    def shown(self, path: Path) -> str:
        """The path as problems name it."""
        return shown_path(path, self.root)


def find_site(config: Path | None) -> Site:
    """The site of the mkdocs.yml given, or of the nearest one; without any, the usual folders.

    Raises `Usage` if the file is not there or cannot be understood.
    """
    config = config or _nearest(Path.cwd())
    if config is None:
        root = Path.cwd()
        return Site(root, root / "quizzes", root / "docs")
    if not config.is_file():
        raise Usage(f"there is no file '{config}'")
    config = absolute(config)
    root = config.parent
    settings = read_settings(config)
    ours = options_of("rehearse", settings.get("plugins"))
    left_out = [_option(settings, key, "") for key in ("exclude_docs", "draft_docs")]
    signals = _option(ours, "signals", SIGNALS)
    study_pages = _option(ours, "pages", [*STUDY_PAGES])
    return Site(
        root=root,
        banks=absolute(root / _option(ours, "banks", "quizzes")),
        docs=absolute(root / _option(settings, "docs_dir", "docs")),
        config=config,
        signals={str(signal): str(label) for signal, label in signals.items()},
        sections=tuple(map(str, _option(ours, "sections", []))),
        study_pages=tuple(kind for kind in STUDY_PAGES if kind in study_pages),
        left_out=tuple("\n".join(left_out).splitlines()),
        toc=options_of("toc", settings.get("markdown_extensions")),
    )


def absolute(path: Path) -> Path:
    """Without ``..``, but through symbolic links as it was written."""
    return Path(os.path.abspath(path))


def _nearest(folder: Path) -> Path | None:
    found = (above / name for above in (folder, *folder.parents) for name in NAMES)
    return next((path for path in found if path.is_file()), None)


_IN_WORDS: dict[type[Any], str] = {str: "a text", list: "a list", dict: "names with values"}


def _option(settings: Settings, name: str, usual: T) -> T:
    """What is set, if it is of the usual one's type."""
    value: Any = settings.get(name)
    if value is None:
        return usual
    if not isinstance(value, type(usual)):
        raise Usage(f"'{name}' in mkdocs.yml has to be {_IN_WORDS[type(usual)]}")
    return value
