"""The command line itself: help, colours, wrong usage, and how it ends."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from command.running import Rehearse
from mkdocs_rehearse.command.program import SUBCOMMANDS
from mkdocs_rehearse.command.terminal import Terminal, wants_colour
from sites import Project

COMMAND = "import sys; from mkdocs_rehearse.command import main; sys.exit(main())"

LEAVING = """
import subprocess, sys
python, command = sys.argv[1:]
ended = subprocess.Popen([python, "-c", command, "stats"], stdout=subprocess.PIPE)
ended.stdout.close()
print(ended.wait())
"""
"""Reads nothing of what it runs."""


class Screen(io.StringIO):
    """A stream with someone looking at it."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "required: COMMAND"),
        (["chekc"], "invalid choice: 'chekc'"),
        (["check", "--frmat", "json"], "unrecognized arguments: --frmat"),
        (["check", "--config-file", "nowhere.yml"], "there is no file 'nowhere.yml'"),
    ],
)
def test_wrong_usage_is_one_sentence_and_ends_with_two(
    rehearse: Rehearse, arguments: list[str], said: str
) -> None:
    status, out, err = rehearse(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith("rehearse: ")
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("name", [one.name for one in SUBCOMMANDS])
def test_every_subcommand_has_help_with_an_example(
    name: str,
    capsys: pytest.CaptureFixture[str],
    rehearse: Rehearse,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit) as ended:
        rehearse(name, "--help")
    assert ended.value.code == 0
    out = capsys.readouterr().out
    assert f"for example:\n  rehearse {name}" in out
    assert max(map(len, out.splitlines())) <= 80


def test_the_version_is_that_of_the_package(
    capsys: pytest.CaptureFixture[str], rehearse: Rehearse
) -> None:
    with pytest.raises(SystemExit):
        rehearse("--version")
    assert capsys.readouterr().out == f"rehearse {version('mkdocs-rehearse')}\n"


@pytest.mark.parametrize(
    ("when", "stream", "environment", "colour"),
    [
        ("auto", Screen(), {}, True),
        ("auto", Screen(), {"NO_COLOR": "1"}, False),
        ("auto", Screen(), {"NO_COLOR": ""}, True),
        ("auto", Screen(), {"TERM": "dumb"}, False),
        ("auto", io.StringIO(), {}, False),
        ("always", io.StringIO(), {"NO_COLOR": "1"}, True),
        ("never", Screen(), {}, False),
    ],
)
def test_colours_are_for_those_who_look_and_do_not_object(
    when: str, stream: io.StringIO, environment: dict[str, str], colour: bool
) -> None:
    assert wants_colour(when, stream, environment) is colour


def test_only_a_screen_is_cleared_and_remarked_on() -> None:
    screen, file = Screen(), io.StringIO()
    for stream in (screen, file):
        terminal = Terminal(stream)
        terminal.clear()
        terminal.remark("Look.")
        terminal.say("Both.")
    assert screen.getvalue() == "\x1b[2J\x1b[3J\x1b[HLook.\nBoth.\n"
    assert file.getvalue() == "Both.\n"


def test_problems_are_coloured_when_asked_for(project: Project, rehearse: Rehearse) -> None:
    project.write("quizzes/greek.yml", "")
    assert "\x1b[1;31merror[empty-bank]\x1b[0m" in rehearse("check", "--color", "always")[1]
    assert "\x1b" not in rehearse("check")[1]


def test_ctrl_c_ends_quietly(
    project: Project, rehearse: Rehearse, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("mkdocs_rehearse.command.check.find_site", interrupted)
    assert rehearse("check") == (130, "", "")


def test_a_reader_who_leaves_ends_it_quietly(project: Project) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", LEAVING, sys.executable, COMMAND],
        capture_output=True,
        text=True,
        cwd=project.root,
        check=True,
    )
    assert (ended.stdout, ended.stderr) == ("141\n", "")


def test_a_file_that_cannot_be_written_is_a_sentence(
    project: Project, rehearse: Rehearse, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, *_: object) -> int:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", full)
    status, out, err = rehearse("new", "greek")
    assert (status, out) == (2, "")
    assert err.startswith("rehearse: '")
    assert err.endswith("greek.yml' cannot be used: No space left on device\n")


def test_what_a_terminal_cannot_show_does_not_end_it(project: Project) -> None:
    project.write("docs/index.md", "```quiz\nΑλφα\n```\n")
    ended = subprocess.run(
        [sys.executable, "-c", COMMAND, "check"],
        capture_output=True,
        cwd=project.root,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert ended.returncode == 1
    assert b"2 | ????\n" in ended.stdout
    assert ended.stderr == b""
