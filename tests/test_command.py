"""The `rehearse` command: what it prints, and the status it ends with."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_rehearse.command import main
from sites import bank


def test_sound_banks_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "greek.yml").write_text(bank("first", "second"), encoding="utf-8")
    assert main(["check", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "1 bank, 2 questions: no problems\n"


def test_every_problem_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = bank("first", "second").replace("level: recall", "level: remember")
    (tmp_path / "greek.yml").write_text(broken, encoding="utf-8")
    assert main(["check", str(tmp_path)]) == 1
    out = capsys.readouterr().out
    assert out.count("error[") == 2
    assert "1 bank, 0 questions: 2 errors in 1 file" in out


def test_a_missing_folder_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "nowhere")]) == 1
    assert "nowhere" in capsys.readouterr().out


def test_wrong_usage_ends_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["chekc"])
    assert stopped.value.code == 2
