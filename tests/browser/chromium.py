"""Finds the Chromium that the browser tests drive, and installs one where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
NONE = (
    "No Chromium or Chrome was found and none could be installed: install one "
    "(on Debian and Ubuntu: apt-get install chromium), or set CHROMIUM to its path."
)


def find() -> str | None:
    """Path of a Chromium or Chrome: the one CHROMIUM names, the system's, Playwright's."""
    named = os.environ.get("CHROMIUM")
    installed = [shutil.which(name) for name in NAMES]
    for path in [named, *installed, *APPLICATIONS]:
        if path and Path(path).exists():
            return path
    path = playwrights()
    return path if Path(path).exists() else None


@cache
def playwrights() -> str:
    """Where Playwright keeps a Chromium of its own, whether or not it is there."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def install() -> None:
    """Try the system's package, then Playwright's download; each may be impossible here."""
    ways = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get") and os.geteuid() == 0:
        ways.insert(0, ["sh", "-c", "apt-get update && apt-get install -y chromium"])
    for way in ways:
        subprocess.run(way, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        if find():
            return


if __name__ == "__main__":
    if not find():
        print("No Chromium found; installing one.", flush=True)
        install()
    found = find()
    sys.exit(None if found else NONE)
