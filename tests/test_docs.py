"""What the docs say of the repository, held against it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
DESCRIBED_BY_PARENT = {"docs", "tests", "quizzes"}


def folders() -> set[str]:
    """Folders with files in git, those of `docs` and the like as their parent."""
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\n")
    found = {Path(file).parent for file in listed if "/" in file and not file.startswith(".")}
    return {
        f"{folder.parts[0]}/" if folder.parts[0] in DESCRIBED_BY_PARENT else f"{folder}/"
        for folder in found
    } - {"plugins/"}


def test_every_folder_is_described_in_the_architecture() -> None:
    text = (ROOT / "docs/about/architecture.md").read_text(encoding="utf-8")
    described = set(re.findall(r"^\| `([^`]+/)` \|", text, re.MULTILINE))
    assert folders() <= described


def test_changelog_names_the_version_of_the_package() -> None:
    version = re.search(r'^version = "(.*)"', (ROOT / "pyproject.toml").read_text(), re.MULTILINE)
    assert version
    assert f"## {version[1]}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
