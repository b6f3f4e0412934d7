"""Questions without their key: nothing betrays it, and the seed alone decides the order."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bank.banks import HEAD, SOUND, library
from bank.every_kind import EVERY_KIND
from bank.test_lists import ORDERING
from exchange.banks import every_kind
from mkdocs_rehearse.bank import Cloze, Library
from mkdocs_rehearse.bank.kinds import KINDS
from mkdocs_rehearse.exchange import blind


def asked(library: Library, seed: int = 1, **options: bool) -> dict[str, Any]:
    """The questions by public id."""
    made = json.loads(json.dumps(blind(library.banks.values(), seed, **options)))
    public = {question.key: id for id, question in library.questions.items()}
    return {public[one["id"]]: one for one in made["questions"]}


def test_each_kind_shows_what_a_reader_sees_before_answering(tmp_path: Path) -> None:
    told = asked(every_kind(tmp_path))
    shared = {"id", "bank", "tracks", "kind", "level", "signals", "prompt"}
    shown = {one["kind"]: one.keys() - shared for one in told.values()}
    assert shown == {
        "single": {"options"},
        "multiple": {"options"},
        "numeric": {"unit", "within"},
        "flaw": {"design", "fixes"},
        "ordering": {"items"},
        "matching": {"lefts", "rights"},
        "cloze": {"text", "gaps"},
    }
    assert told["metrics.retry-storm"]["design"][1] == {
        "line": 2,
        "text": "A failed call is tried again at once, up to five times",
    }


def test_nothing_of_the_key_is_told(tmp_path: Path) -> None:
    hinted = EVERY_KIND.replace("    explanation:", "    hint: A nudge.\n    explanation:")
    loaded = library(tmp_path, metrics=hinted)
    text = json.dumps(blind(loaded.banks.values(), 1))
    for question in loaded.questions.values():
        secrets = [question.explanation, "A nudge.", question.revision, question.id]
        secrets += [option.why for option in getattr(question.body, "options", ())]
        secrets += [source.docs or source.cite or "" for source in question.sources]
        if isinstance(question.body, Cloze):
            typed = (gap for gap in question.body.gaps.values() if not gap.distractors)
            secrets += [accepted for gap in typed for accepted in gap.accepted]
            secrets += ["{{log}}", "{{call}}"]
        assert not [secret for secret in secrets if json.dumps(secret)[1:-1] in text]
    assert "579" not in text


def test_recall_is_left_out_as_only_readers_can_score_it(tmp_path: Path) -> None:
    assert "metrics.first-minute" not in asked(every_kind(tmp_path))


def test_a_dated_question_keeps_its_date(tmp_path: Path) -> None:
    dated = SOUND.replace("    level: apply", "    as_of: 2026-11\n    level: apply")
    told = asked(library(tmp_path, metrics=dated))
    assert told["metrics.review-load"]["as_of"] == "2026-11"


def test_the_same_seed_gives_the_same_file(tmp_path: Path) -> None:
    loaded = every_kind(tmp_path)
    assert asked(loaded, 5) == asked(loaded, 5)


def test_seeds_move_texts_and_keep_their_ids(tmp_path: Path) -> None:
    loaded = every_kind(tmp_path)
    orders = [asked(loaded, seed)["metrics.review-load"]["options"] for seed in range(40)]
    assert len({tuple(one["id"] for one in options) for options in orders}) == 6
    assert len({tuple(sorted(one.items())) for options in orders for one in options}) == 3


def test_right_option_stands_anywhere(tmp_path: Path) -> None:
    loaded = every_kind(tmp_path)
    places = [
        [one["text"] for one in asked(loaded, seed)["metrics.review-load"]["options"]].index(
            "Recall among the 500 highest-scored posts"
        )
        for seed in range(300)
    ]
    assert all(80 < places.count(place) < 120 for place in range(3))


def test_ids_are_short_and_say_nothing(tmp_path: Path) -> None:
    for one in asked(every_kind(tmp_path)).values():
        ids = re.findall(r'"id": "([^"]*)", "text"', json.dumps(one))
        assert all(re.fullmatch("[a-z2-7]{6}", id) for id in ids)
        assert len(set(ids)) == len(ids)


def test_same_text_has_different_ids_in_different_questions(tmp_path: Path) -> None:
    other = ORDERING.replace("retry-storm", "other")
    told = asked(library(tmp_path, metrics=HEAD + ORDERING + other))
    one, two = ({item["id"] for item in question["items"]} for question in told.values())
    assert not one & two


def test_items_never_stand_in_their_right_order(tmp_path: Path) -> None:
    loaded = every_kind(tmp_path)
    right = ["Callers time out", "Callers send the request again"]
    right.append("Queues fill with requests nobody waits for")
    for seed in range(40):
        items = asked(loaded, seed)["metrics.retry-order"]["items"]
        assert [item["text"] for item in items] != right


def test_rights_do_not_stand_as_their_lefts_do(tmp_path: Path) -> None:
    loaded = every_kind(tmp_path)
    pairs = {
        pair.left: pair.right for pair in loaded.questions["metrics.metric-for-case"].body.pairs
    }  # type: ignore[attr-defined]
    alike = 0
    for seed in range(120):
        one = asked(loaded, seed)["metrics.metric-for-case"]
        rights = [right["text"] for right in one["rights"]]
        places = [rights.index(pairs[left["text"]]) for left in one["lefts"]]
        alike += places == sorted(places)
    assert 8 < alike < 36  # one in six by chance


def test_how_to_answer_speaks_of_the_kinds_that_are_there(tmp_path: Path) -> None:
    loaded = every_kind(tmp_path)
    how = blind(loaded.banks.values(), 1)["how_to_answer"]
    assert re.findall(r"^- (\w+): ", how, re.MULTILINE) == [
        name for name, kind in KINDS.items() if kind.trial
    ]
    assert '"none"' in how
    assert '"several"' in how
    few = blind(library(tmp_path / "few", metrics=SOUND).banks.values(), 1)["how_to_answer"]
    assert re.findall(r"^- (\w+): ", few, re.MULTILINE) == ["single", "multiple"]


def test_options_only_shows_nothing_else(tmp_path: Path) -> None:
    loaded = every_kind(tmp_path)
    told = asked(loaded, options_only=True)
    assert {one["kind"] for one in told.values()} == {"single", "multiple"}
    assert all(one.keys() == {"id", "kind", "options"} for one in told.values())
    assert told.keys() == {"metrics.review-load", "metrics.what-leaks"}


@pytest.mark.parametrize("only", [True, False])
def test_seed_is_told(tmp_path: Path, only: bool) -> None:
    assert blind(every_kind(tmp_path).banks.values(), 7, only)["seed"] == 7
