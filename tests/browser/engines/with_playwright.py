"""Chromium and Firefox, driven by Playwright."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from engines.tab import Engine, NotYet, Tab, arrived
from playwright.sync_api import Error, Page, Playwright

WINDOW = {"width": 1280, "height": 800}

# A page that fetches from elsewhere must fail here, not hang.
ELSEWHERE = "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"
LAUNCH: dict[str, dict[str, Any]] = {
    "chromium": {
        "args": ["--no-sandbox", "--disable-dev-shm-usage", f"--host-resolver-rules={ELSEWHERE}"]
    },
    "firefox": {"channel": "moz-firefox"},
}


class PlaywrightTab(Tab):
    def __init__(self, page: Page, downloads: Path) -> None:
        self.page = page
        self._downloads = downloads

    def goto(self, url: str) -> None:
        self.page.goto(url)

    def reload(self) -> None:
        self.page.reload()

    def js(self, function: str, *arguments: Any) -> Any:
        try:
            return self.page.evaluate(f"(given) => ({function})(...given)", list(arguments))
        except Error as error:
            raise NotYet(error.message) from error

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def touch(self, x: int, y: int) -> None:
        self.page.mouse.click(x, y)

    def another(self) -> Tab:
        return type(self)(self.page.context.new_page(), self._downloads)

    def close(self) -> None:
        self.page.close()

    def screenshot(self, path: Path) -> None:
        self.page.screenshot(path=path)

    def saved(self, press: Callable[[], None]) -> Path:
        return arrived(self._downloads, press)


class ChromiumTab(PlaywrightTab):
    def saved(self, press: Callable[[], None]) -> Path:
        with self.page.expect_download() as download:
            press()
        return Path(download.value.path())


class PlaywrightEngine(Engine):
    def __init__(self, playwright: Playwright, name: str, path: str, downloads: Path) -> None:
        self._type = getattr(playwright, name)
        self._tab = ChromiumTab if name == "chromium" else PlaywrightTab
        self._downloads = downloads
        self._options = LAUNCH[name] | {"executable_path": path, "downloads_path": downloads}
        self._browser = self._type.launch(**self._options)

    @property
    def version(self) -> str:
        return str(self._browser.version)

    @contextmanager
    def profile(self) -> Iterator[Tab]:
        context = self._browser.new_context(viewport=WINDOW)
        try:
            yield self._tab(context.new_page(), self._downloads)
        finally:
            context.close()

    @contextmanager
    def kept(self, folder: Path) -> Iterator[Tab]:
        context = self._type.launch_persistent_context(folder, viewport=WINDOW, **self._options)
        try:
            yield self._tab(context.new_page(), self._downloads)
        finally:
            context.close()

    def close(self) -> None:
        self._browser.close()
