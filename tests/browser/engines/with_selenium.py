"""WebKit, driven by Selenium on a screen that nobody sees."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from engines.tab import Engine, NotYet, Tab, arrived
from selenium.common.exceptions import JavascriptException, WebDriverException
from selenium.webdriver import ActionChains, Remote
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service
from urllib3.exceptions import HTTPError

SIZE = (1280, 800)
START = 20
"""Seconds in which a browser has started, or never will."""

SILENCE = 60
"""Seconds after which a driver that says nothing has failed."""

# The names that Playwright has for keys which Selenium knows by another.
KEYS = {
    "ArrowUp": Keys.ARROW_UP,
    "ArrowDown": Keys.ARROW_DOWN,
    "Enter": Keys.ENTER,
    "Escape": Keys.ESCAPE,
    "Space": Keys.SPACE,
    "Tab": Keys.TAB,
    "End": Keys.END,
    "Home": Keys.HOME,
}

CALL = """
const done = arguments[arguments.length - 1];
const given = Array.from(arguments).slice(0, -1);
Promise.resolve()
  .then(() => (FUNCTION)(...given))
  .then((value) => done([value ?? null]), (error) => done(`${error}`));
"""


class SeleniumTab(Tab):
    def __init__(self, driver: Remote, window: str, downloads: Path) -> None:
        self._driver = driver
        self._downloads = downloads
        self._window = window

    def _here(self) -> Remote:
        if self._driver.current_window_handle != self._window:
            self._driver.switch_to.window(self._window)
        return self._driver

    def goto(self, url: str) -> None:
        self._here().get(url)

    def reload(self) -> None:
        self._here().refresh()

    def js(self, function: str, *arguments: Any) -> Any:
        script = CALL.replace("FUNCTION", function)
        try:
            result = self._here().execute_async_script(script, *arguments)
        except JavascriptException as error:
            raise NotYet(error.msg) from error
        if isinstance(result, str):
            raise NotYet(result)
        return result[0]

    def press(self, *keys: str) -> None:
        for key in keys:
            actions = ActionChains(self._here(), duration=0)
            if key.startswith("Shift+"):
                name = key.removeprefix("Shift+")
                actions.key_down(Keys.SHIFT).send_keys(KEYS[name]).key_up(Keys.SHIFT)
            else:
                actions.send_keys(KEYS.get(key, key))
            actions.perform()

    def type(self, text: str) -> None:
        ActionChains(self._here(), duration=0).send_keys(text).perform()

    def touch(self, x: int, y: int) -> None:
        actions = ActionBuilder(self._here(), duration=0)
        actions.pointer_action.move_to_location(x, y).click()
        actions.perform()

    def another(self) -> Tab:
        self._here().switch_to.new_window("window")  # A tab that is not in view takes no clicks.
        return SeleniumTab(self._driver, self._driver.current_window_handle, self._downloads)

    def close(self) -> None:
        self._here().close()
        self._driver.switch_to.window(self._driver.window_handles[0])

    def screenshot(self, path: Path) -> None:
        self._here().save_screenshot(str(path))

    def saved(self, press: Callable[[], None]) -> Path:
        return arrived(self._downloads, press)


class WebKitEngine(Engine):
    def __init__(self, screen: str, driver: str, browser: str, home: Path) -> None:
        self._home = home
        self._server = screen
        self._screen = self._opened()
        self._driver = driver
        self._options = Options()
        self._options.binary_location = browser
        self._options.add_argument("--automation")
        self._sessions = ExitStack()
        self._kept: dict[Path, Remote] = {}
        with self._session() as session:
            self._version = str(session.capabilities["browserVersion"])

    @property
    def version(self) -> str:
        return self._version

    def _opened(self) -> subprocess.Popen[str]:
        """A screen. Without `-noreset` it would begin anew whenever its last browser has ended, and
        take along one that is just about to come."""
        options = ["-noreset", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
        screen = subprocess.Popen(
            [self._server, "-displayfd", "1", *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert screen.stdout
        display = screen.stdout.readline().strip()
        assert display, "Xvfb has found no display"
        self._environment = os.environ | {"DISPLAY": f":{display}", "HOME": str(self._home)}
        return screen

    @contextmanager
    def _session(self) -> Iterator[Remote]:
        """A driver, of which there is one at a time."""
        self._sessions.close()
        self._kept.clear()
        driver, service = self._started()
        try:
            yield driver
            driver.quit()
        finally:
            service.stop()

    def _started(self, again: int = 2) -> tuple[Remote, Service]:
        """A browser now and then never answers the driver that started it, or another program has
        taken the port meanwhile: then another is started, on a screen that nothing is left on."""
        service = Service(self._driver, env=self._environment)
        config = ClientConfig(service.service_url, timeout=START)
        try:
            service.start()
            driver = Remote(RemoteConnection(client_config=config), options=self._options)
        except (HTTPError, WebDriverException):
            service.stop()
            if again == 0:
                raise
            self._close()
            self._screen = self._opened()
            return self._started(again - 1)
        config.timeout = SILENCE
        return driver, service

    @contextmanager
    def profile(self) -> Iterator[Tab]:
        with self._session() as driver:
            driver.set_window_size(*SIZE)
            yield SeleniumTab(driver, driver.current_window_handle, self._home)

    @contextmanager
    def kept(self, folder: Path) -> Iterator[Tab]:
        """The driver gives each session a profile of its own, so it is the session that is kept."""
        if folder not in self._kept:
            driver = self._sessions.enter_context(self._session())
            self._kept[folder] = driver
        driver = self._kept[folder]
        driver.switch_to.new_window("window")
        tab = SeleniumTab(driver, driver.current_window_handle, self._home)
        yield tab
        tab.close()

    def close(self) -> None:
        self._sessions.close()
        self._close()

    def _close(self) -> None:
        self._screen.terminate()
        self._screen.wait()
