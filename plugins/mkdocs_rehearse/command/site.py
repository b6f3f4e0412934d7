"""The site that banks and pages belong to: where they are, and what its mkdocs.yml says of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from mkdocs_rehearse.bank import SIGNALS, Library, load

from .settings import Settings, plugin_options, read_settings
from .subcommand import Usage

NAMES = ("mkdocs.yml", "mkdocs.yaml")

_IN_WORDS: dict[type[Any], str] = {str: "a text", list: "a list", dict: "names with values"}

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Site:
    """Folders and options; those of the plugin as `host.config` describes them."""

    root: Path
    """The folder of its mkdocs.yml. Paths are shown from here."""
    config: Path | None = None
    banks: Path = Path("quizzes")
    docs: Path = Path("docs")
    signals: Mapping[str, str] = field(default_factory=lambda: SIGNALS)
    sections: tuple[str, ...] = ()

    def load(self) -> Library:
        return load(self.banks, root=self.root, signals=self.signals)

    def shown(self, path: Path) -> str:
        """The path as problems name it."""
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()


def find_site(config: Path | None) -> Site:
    """The site of the mkdocs.yml given, or of the nearest one; without any, the usual folders.

    Raises `Usage` if the file is not there or cannot be understood.
    """
    config = config or _nearest(Path.cwd())
    if config is None:
        root = Path.cwd()
        return Site(root, banks=root / "quizzes", docs=root / "docs")
    if not config.is_file():
        raise Usage(f"there is no file '{config}'")
    config = config.resolve()
    settings = read_settings(config)
    options = plugin_options(settings)
    return Site(
        root=config.parent,
        config=config,
        banks=config.parent / _option(options, "banks", "quizzes"),
        docs=config.parent / _option(settings, "docs_dir", "docs"),
        signals={
            str(one): str(label) for one, label in _option(options, "signals", SIGNALS).items()
        },
        sections=tuple(map(str, _option(options, "sections", []))),
    )


def _nearest(folder: Path) -> Path | None:
    found = (above / name for above in (folder, *folder.parents) for name in NAMES)
    return next((path for path in found if path.is_file()), None)


def _option(settings: Settings, name: str, usual: T) -> T:
    """What is set, if it is of the usual one's type."""
    value: Any = settings.get(name)
    if value is None:
        return usual
    if not isinstance(value, type(usual)):
        wanted = _IN_WORDS[type(usual)]
        raise Usage(f"'{name}' in mkdocs.yml has to be {wanted}")
    return value
