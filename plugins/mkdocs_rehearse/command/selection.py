"""The paths that ``rehearse check`` was given, held against the site."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from mkdocs_rehearse.bank.library import bank_files

from .docs import built_files, is_page
from .examination import Covers
from .site import Site, absolute
from .subcommand import Usage


def select(paths: Sequence[Path], site: Site) -> tuple[Site, Covers]:
    """The site to look at, and which of its files; raises `Usage` over a path that is none of it.

    Without a mkdocs.yml, a folder that is named alone is the banks' folder.
    """
    if not paths:
        return site, lambda file: True
    named = [absolute(path) for path in paths]
    files = {*bank_files(site.banks), *filter(is_page, built_files(site).values())}
    for path, written in zip(named, paths, strict=True):
        if not path.exists():
            raise Usage(f"there is no file or folder '{written}'")
        if path in files or (path.is_dir() and _is_of(path, site)):
            continue
        if site.config is None and len(named) == 1 and path.is_dir():
            return replace(site, banks=path), lambda file: True
        raise Usage(_none_of_it(written, site))
    return site, lambda file: any(file.is_relative_to(path) for path in named)


def _is_of(folder: Path, site: Site) -> bool:
    """Whether a folder lies among banks or pages, or holds them."""
    return any(
        folder.is_relative_to(own) or own.is_relative_to(folder) for own in (site.banks, site.docs)
    )


def _none_of_it(written: Path, site: Site) -> str:
    if written.name.startswith((".", "_")):
        return f"'{written}' is not part of the site, as its name begins with '{written.name[0]}'"
    banks, docs = site.shown(site.banks), site.shown(site.docs)
    return f"'{written}' is no bank and no page of this site: they are in '{banks}' and '{docs}'"
