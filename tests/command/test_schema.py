"""``rehearse schema``: the schema of the site's banks, printed or written."""

from __future__ import annotations

import json

from command.running import Rehearse
from mkdocs_rehearse.bank import bank_schema, schema_json
from sites import Project


def test_schema_is_printed(project: Project, rehearse: Rehearse) -> None:
    assert rehearse("schema") == (0, schema_json(), "")


def test_schema_knows_the_signals_of_the_site(project: Project, rehearse: Rehearse) -> None:
    signals = "  - rehearse:\n      signals: {memory: Memory}\n"
    project.write("mkdocs.yml", f"site_name: Tongues\nplugins:\n{signals}")
    assert json.loads(rehearse("schema")[1]) == bank_schema({"memory": "Memory"})


def test_schema_is_written_where_it_is_wanted(project: Project, rehearse: Rehearse) -> None:
    assert rehearse("schema", "--out", "quizzes/bank.schema.json") == (0, "", "")
    written = (project.root / "quizzes/bank.schema.json").read_text(encoding="utf-8")
    assert written == schema_json()


def test_folder_that_is_not_there_is_a_sentence(project: Project, rehearse: Rehearse) -> None:
    status, out, err = rehearse("schema", "--out", "nowhere/bank.schema.json")
    assert (status, out) == (2, "")
    assert err == (
        "rehearse: 'nowhere/bank.schema.json' cannot be used: No such file or directory\n"
    )
