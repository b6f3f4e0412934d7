"""A tab of a browser, as a test uses it, whichever engine is behind it.

What is found, waited for and aimed at is decided here, in scripts that all engines run; an engine
adds how it goes somewhere, runs a script, and is touched and typed into.
"""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

PATIENCE = 30.0
"""Seconds until something that does not come is a failure."""

PAUSE = 0.015

FOUND = """
  const words = (element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll('[aria-hidden=true]').forEach((part) => part.remove());
    return copy.textContent.trim().replace(/\\s+/g, ' ');
  };
  const found = (css, text) => [...document.querySelectorAll(css)].find((element) =>
    element.getClientRects().length > 0 && (text === null || words(element) === text));
"""

AIM = f"""(css, text) => {{
  {FOUND}
  const element = found(css, text);
  if (!element || element.matches(':disabled')) return null;
  element.scrollIntoView({{ block: 'center', behavior: 'instant' }});
  const {{ left, top, width, height }} = element.getClientRects()[0];
  const [x, y] = [Math.floor(left + width / 2), Math.floor(top + height / 2)];
  const there = document.elementFromPoint(x, y);
  return element.contains(there) || there?.control === element ? [x, y] : null;
}}"""

SEEN = """(css, text) => [...document.querySelectorAll(css)].some((element) =>
  element.getClientRects().length > 0 && element.innerText.replace(/\\s+/g, ' ').includes(text))"""

ATTRIBUTE = "(css, name) => document.querySelector(css)?.getAttribute(name) ?? null"


class NotYet(Exception):
    """The page is between two documents, or has not what a script asks for."""


class Tab(ABC):
    """One page of a profile; with `another`, one of several."""

    @abstractmethod
    def goto(self, url: str) -> None:
        """Open an address, until it is loaded."""

    @abstractmethod
    def reload(self) -> None:
        """Load the page again, until it is loaded."""

    @abstractmethod
    def js(self, function: str, *arguments: Any) -> Any:
        """What a function of JavaScript gives, or what its promise comes to; raises NotYet."""

    @abstractmethod
    def press(self, *keys: str) -> None:
        """Press keys, one after the other, named as Playwright names them."""

    @abstractmethod
    def type(self, text: str) -> None:
        """Type into what has the focus."""

    @abstractmethod
    def touch(self, x: int, y: int) -> None:
        """Click a place of the viewport."""

    @abstractmethod
    def another(self) -> Tab:
        """A new tab of the same profile; this one stays where it is."""

    @abstractmethod
    def close(self) -> None:
        """Close the tab."""

    @abstractmethod
    def screenshot(self, path: Path) -> None:
        """Save a picture of what is in view."""

    @abstractmethod
    def saved(self, press: Callable[[], None]) -> Path:
        """The file that the browser saves when something is pressed."""

    def wait(self, function: str, *arguments: Any) -> Any:
        """What the function gives once that is neither null nor false."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                result = self.js(function, *arguments)
            except NotYet:
                result = None
            if result is not None and result is not False:
                return result
            time.sleep(PAUSE)
        seen = self.js("() => document.querySelector('article').innerText.slice(0, 1500)")
        raise AssertionError(f"did not come: {function} {arguments}\n{seen}")

    def click(self, css: str, text: str | None = None) -> None:
        """Click the first that is visible, enabled, uncovered and says exactly the text."""
        self.touch(*self.wait(AIM, css, text))

    def fill(self, css: str, text: str) -> None:
        """Click a field and type."""
        self.click(css)
        self.type(text)

    def focus(self, css: str) -> None:
        self.wait("(css) => document.querySelector(css)?.focus() === undefined", css)

    def see(self, css: str, text: str = "") -> None:
        """Wait until one that is visible has the text in it."""
        self.wait(SEEN, css, text)

    def count(self, css: str, number: int) -> None:
        """Wait until there are so many."""
        self.wait("(css, n) => document.querySelectorAll(css).length === n", css, number)

    def attribute(self, css: str, name: str) -> Any:
        """Of the first, once there is one that has it."""
        return self.wait(ATTRIBUTE, css, name)


def arrived(folder: Path, press: Callable[[], None]) -> Path:
    """The file that comes to be in a folder, once all of it is there."""
    for path in folder.glob("*.gz"):
        path.unlink()
    press()
    end = time.monotonic() + PATIENCE
    sizes: dict[Path, int] = {}
    while time.monotonic() < end:
        for path in folder.glob("*.gz"):
            size = path.stat().st_size
            if 0 < size == sizes.get(path):
                return path
            sizes[path] = size
        time.sleep(PAUSE)
    raise AssertionError(f"nothing was saved in {folder}")


class Engine(ABC):
    """A browser that runs until it is closed, and its profiles."""

    @property
    @abstractmethod
    def version(self) -> str:
        """As the browser says itself."""

    @abstractmethod
    def profile(self) -> AbstractContextManager[Tab]:
        """A tab of a profile in which nothing is stored yet."""

    @abstractmethod
    def kept(self, folder: Path) -> AbstractContextManager[Tab]:
        """A tab of a profile that is there again when the same folder is named.

        The browser ends in between, where its driver can keep a profile so long.
        """

    @abstractmethod
    def close(self) -> None:
        """End the browser."""
