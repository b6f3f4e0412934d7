"""What is published depends on the project alone: not on where it lies, who builds it, or when."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from sites import bank

CONFIG = """\
site_name: Tongues
site_url: https://example.org/tongues/
repo_url: https://example.org/code/tongues
edit_uri: edit/main/docs/
theme: {name: material, font: false}
markdown_extensions: [admonition, attr_list, tables, pymdownx.superfences]
plugins:
  - search
  - rehearse: {sections: [guide], tracks: {tongues: Tongues, more: More}}
"""
BUILDERS = ("maria-7c1f", "ahmed-93be")
"""Whoever builds: the name of the account, and of its home."""


def project(folder: Path) -> None:
    for path, text in {
        "mkdocs.yml": CONFIG,
        "docs/index.md": "# Home\n\n```quiz\ngreek.first\n```\n",
        "docs/guide/one.md": "---\ntrack: [tongues, more]\nwas: guide/old\n---\n# One\n\nWords.\n",
        "docs/guide/two.md": "# Two\n\n```quiz\nlatin\n```\n",
        "quizzes/greek.yml": bank("first", "second", "third"),
        "quizzes/old/latin.yml": bank("fourth", "fifth", title="Latin letters").replace(
            "track: tongues", "track: [more, tongues]"
        ),
    }.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """The published files, by builder and path. The second one's build finds its cache filled."""
    written = tmp_path_factory.mktemp("written")
    project(written)
    found = {}
    for number, builder in enumerate(BUILDERS):
        home = tmp_path_factory.mktemp(builder)
        place = home / ("work" * (number + 1)) / "tongues"
        shutil.copytree(written, place)
        environment = {
            **os.environ,
            **dict.fromkeys(("USER", "LOGNAME", "USERNAME"), builder),
            "HOME": str(home),
            "XDG_CACHE_HOME": str(home / "cache"),
            "REHEARSE_CACHE": "",
            "PYTHONHASHSEED": str(number + 1),
            "SOURCE_DATE_EPOCH": "1764500000",
            "TZ": ("UTC", "Asia/Tokyo")[number],
        }
        for _ in range(number + 1):
            command = [sys.executable, "-m", "mkdocs", "build", "-q"]
            subprocess.run(command, cwd=place, env=environment, check=True)
        files = (file for file in (place / "site").rglob("*") if file.is_file())
        found[builder] = {
            file.relative_to(place / "site").as_posix(): file.read_bytes() for file in files
        }
    return found


def test_two_builders_publish_the_same_bytes(sites: dict[str, dict[str, bytes]]) -> None:
    one, other = sites.values()
    assert one.keys() == other.keys()
    assert [path for path, content in one.items() if content != other[path]] == []


def test_nothing_published_tells_of_who_built_it(sites: dict[str, dict[str, bytes]]) -> None:
    telling = [*BUILDERS, str(Path(sys.prefix).resolve()), str(Path(__file__).parents[2])]
    machine = socket.gethostname()
    if len(machine) > 4 and machine != "localhost":  # Two letters stand in any script.
        telling.append(machine)
    for files in sites.values():
        for path, content in files.items():
            assert [word for word in telling if word.encode() in content] == [], path
