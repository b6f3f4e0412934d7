"""The command line itself: help, colours, wrong usage, and how it ends."""

from __future__ import annotations

import io

import pytest

from command.running import Rehearse
from mkdocs_rehearse.command.program import SUBCOMMANDS
from mkdocs_rehearse.command.terminal import wants_colour
from sites import Project


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
    name: str, capsys: pytest.CaptureFixture[str], rehearse: Rehearse
) -> None:
    with pytest.raises(SystemExit) as ended:
        rehearse(name, "--help")
    assert ended.value.code == 0
    assert f"for example:\n  rehearse {name}" in capsys.readouterr().out


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    from importlib.metadata import version

    from mkdocs_rehearse.command import main

    with pytest.raises(SystemExit):
        main(["--version"])
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
