"""What a measurement was made on and with: figures of two machines or versions do not compare."""

from __future__ import annotations

import os
import platform
import re
from importlib.metadata import version
from pathlib import Path

from made import SEED

PACKAGES = ("mkdocs", "mkdocs-material", "markdown", "pyyaml")
MODEL = re.compile(r"^model name\s*:\s*(.+)$", re.MULTILINE)


def tell(*others: str, made: bool = True) -> None:
    """Print the machine, the versions of what builds sites, what else a script names, and the seed
    of made banks."""
    cores = f"{os.cpu_count()} cores"
    print(f"{_processor()}, {cores}, {platform.system()}, Python {platform.python_version()}")
    packages = [f"{one} {version(one)}" for one in PACKAGES]
    print(", ".join([*packages, *others, *([f"seed {SEED}"] if made else [])]), flush=True)


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    found = MODEL.search(cpuinfo.read_text(encoding="utf-8")) if cpuinfo.exists() else None
    return found[1] if found else platform.processor() or platform.machine()
