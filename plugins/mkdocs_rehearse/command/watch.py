"""Doing something again whenever a file of the site changes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from .site import Site, find_site
from .subcommand import CLEAN, USAGE, Usage
from .terminal import Terminal


def watch(
    check: Callable[[Site], int], config: Path | None, terminal: Terminal, wait: Callable[[], None]
) -> int:
    """Check until Ctrl-C, again after each change; returns the last status.

    The site may change, too, and may be in no state to be checked meanwhile; only at the
    start is `Usage` raised over that.
    """
    site = find_site(config)
    status = CLEAN
    with suppress(KeyboardInterrupt):
        while True:
            seen = _stamps(site)
            terminal.clear()
            try:
                site = find_site(config)
                status = check(site)
            except Usage as wrong:
                status = USAGE
                terminal.say(f"rehearse: {wrong}")
            terminal.remark("\nAgain after the next change; Ctrl-C ends it.")
            terminal.flush()
            while _stamps(site) == seen:
                wait()
    terminal.remark("")
    return status


def _stamps(site: Site) -> dict[Path, tuple[int, int]]:
    """What changes when a file does: its time and its size."""
    stamps = {}
    for file in _files(site):
        with suppress(OSError):
            state = file.stat()
            stamps[file] = (state.st_mtime_ns, state.st_size)
    return stamps


def _files(site: Site) -> Iterator[Path]:
    if site.config:
        yield site.config
    for folder in (site.banks, site.docs):
        for base, _, names in os.walk(folder, followlinks=True):
            yield from (Path(base, name) for name in names)
