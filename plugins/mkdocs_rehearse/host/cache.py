"""What a build made, kept for the next one: outside the repository, by what it was made of.

An entry's name is a digest of everything its content depends on, so it is never stale, and the
folder can be deleted at any time. Whatever goes wrong with it, the build does the work itself.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

VARIABLE = "REHEARSE_CACHE"
"""Of the environment: the folder to keep things in, or ``off``."""
MOST_BYTES = 500_000_000
"""What may be kept in all, of some 100,000 questions; what was not used for the longest time goes
first."""

_DIGEST = sha256().digest_size
_SOURCES = (".py", ".jinja", ".json", ".js", ".css")
_RELIED_ON = (
    "babel",
    "jinja2",
    "markdown",
    "markupsafe",
    "pygments",
    "pymdown-extensions",
    "rcssmin",
    "rjsmin",
)


class Cache:
    """Entries in a folder; with none, nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._has_written = False
        self.is_on = folder is not None

    def get(self, name: str) -> bytes | None:
        """What is kept under a name, if it is there and whole."""
        if self._folder is None:
            return None
        file = self._folder / name
        try:
            data = file.read_bytes()
        except OSError:
            return None
        with suppress(OSError):
            os.utime(file)  # It was used, which `tidy` goes by.
        content = data[_DIGEST:]
        return content if sha256(content).digest() == data[:_DIGEST] else None

    def put(self, name: str, content: bytes) -> None:
        """Keep it: whole or not at all, also where two builds keep the same."""
        if self._folder is None:
            return
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, unfinished = tempfile.mkstemp(dir=self._folder, prefix=".")
            try:
                with open(handle, "wb") as file:
                    file.write(sha256(content).digest() + content)
                os.replace(unfinished, self._folder / name)
            except OSError:
                os.unlink(unfinished)
                raise
        except OSError:
            return
        self._has_written = True

    def tidy(self) -> None:
        """Once something was kept: drop what is old until the rest has room."""
        if self._folder is None or not self._has_written:
            return
        try:
            found = [(file, file.stat()) for file in self._folder.iterdir() if file.is_file()]
            room = MOST_BYTES
            for file, stat in sorted(found, key=lambda pair: pair[1].st_mtime, reverse=True):
                room -= stat.st_size
                if room < 0:
                    file.unlink(missing_ok=True)
        except OSError:
            return


def place() -> Path | None:
    """The folder that the environment names, or the one for caches of this user."""
    named = os.environ.get(VARIABLE)
    if named:
        return None if named == "off" else Path(named).absolute()
    if sys.platform == "win32":
        own = os.environ.get("LOCALAPPDATA")
    elif sys.platform == "darwin":
        own = os.path.expanduser("~/Library/Caches")
    else:
        own = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return Path(own) / "mkdocs-rehearse" if own and os.path.isabs(own) else None


def named(*parts: str | bytes) -> str:
    """The name of what is made of these parts."""
    digest = sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(b"%d:" % len(data) + data)
    return digest.hexdigest()


def of_this_package() -> str:
    """Stands for all that makes an entry besides its input: our code, and what it relies on."""
    versions = [f"{name} {version(name)}" for name in _RELIED_ON]
    sources = [part for path, data in _sources(files("mkdocs_rehearse")) for part in (path, data)]
    return named(sys.version, *versions, *sources)


def _sources(folder: Traversable, below: str = "") -> Iterable[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = below + entry.name
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _sources(entry, f"{path}/")
        elif path.endswith(_SOURCES):
            yield path, entry.read_bytes()
