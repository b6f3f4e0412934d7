"""Finds the three engines, installs what is missing where that can be done, and says what there is.

python tests/browser/engines/installed.py
"""

from __future__ import annotations

import glob
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # Run as a script, too.

import chromium

MINI_BROWSERS = "/usr/lib/*/webkit2gtk-4.*/MiniBrowser"


@dataclass(frozen=True, slots=True)
class Kind:
    """An engine: the programs it is run with, and Debian's packages that bring them."""

    title: str
    programs: dict[str, Callable[[], str | None]]
    packages: tuple[str, ...]

    def paths(self) -> dict[str, str]:
        """Where its programs are; those that are not found are left out."""
        found = {name: find() for name, find in self.programs.items()}
        return {name: path for name, path in found.items() if path and Path(path).exists()}

    def missing(self) -> list[str]:
        """Names of the programs that are not found."""
        return sorted(self.programs.keys() - self.paths().keys())


def _program(name: str, variable: str) -> Callable[[], str | None]:
    return lambda: os.environ.get(variable) or shutil.which(name)


ENGINES = {
    "chromium": Kind("Chromium", {"chromium": chromium.find}, ("chromium",)),
    "firefox": Kind(
        "Firefox", {"firefox-esr": _program("firefox-esr", "FIREFOX")}, ("firefox-esr",)
    ),
    "webkit": Kind(
        "WebKit",
        {
            "WebKitWebDriver": _program("WebKitWebDriver", "WEBKIT_DRIVER"),
            "MiniBrowser": lambda: max(glob.glob(MINI_BROWSERS), default=None),
            "Xvfb": _program("Xvfb", "XVFB"),
        },
        ("webkit2gtk-driver", "xvfb"),
    ),
}


def install(kind: Kind) -> str:
    """Try Debian's packages; gives why that did not do, or nothing."""
    if kind.title == "Chromium":
        chromium.install()
        return "" if not kind.missing() else chromium.NONE
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return f"to install {' '.join(kind.packages)}, apt-get is to be run as root"
    for command in ("update", f"install -y {' '.join(kind.packages)}"):
        done = subprocess.run(
            ["apt-get", *command.split()], capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            said = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
            return f"apt-get {command}: {said}"
    return ""


def main() -> int:
    for kind in ENGINES.values():
        reason = install(kind) if kind.missing() else ""
        if kind.missing():
            print(f"{kind.title}: not found ({', '.join(kind.missing())}). {reason}")
        else:
            print(f"{kind.title}: {', '.join(kind.paths().values())}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
