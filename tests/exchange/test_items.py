"""Item analysis on answers whose figures are computed by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bank.banks import library
from exchange.banks import every_kind
from mkdocs_rehearse.bank import Library, Question, stored_id
from mkdocs_rehearse.bank.kinds import KINDS
from mkdocs_rehearse.exchange import Item, Sheet, analyse
from mkdocs_rehearse.exchange.sheets import Given
from sites import bank


def given(question: Question, score: float, **changes: Any) -> Given:
    said = {"sure": "sure", "seconds": 30, "choice": ""} | changes
    return Given(question.key, said.pop("revision", question.revision), score, **said)


def sheet(*answers: Given) -> Sheet:
    return Sheet(answers, 0)


@pytest.fixture
def letters(tmp_path: Path) -> Library:
    return library(tmp_path, greek=bank("first", "second", "third"))


def questions(letters: Library) -> list[Question]:
    return [letters.questions[f"greek.{slug}"] for slug in ("first", "second", "third")]


def by_slug(sheets: list[Sheet], loaded: Library) -> dict[str, Item]:
    return {item.question.id.split(".")[1]: item for item in analyse(sheets, loaded).items}


def test_facility_is_the_mean_score(letters: Library) -> None:
    first = questions(letters)[0]
    [item] = analyse([sheet(given(first, score)) for score in (1, 1, 0.5, 0)], letters).items
    assert (item.readers, item.facility) == (4, 0.625)


def test_discrimination_is_the_correlation_with_the_rest(letters: Library) -> None:
    one, two, three = questions(letters)
    scores = [(1, 1, 0), (1, 1, 1), (0, 0, 1), (0, 1, 0)]
    sheets = [sheet(given(one, a), given(two, b), given(three, c)) for a, b, c in scores]
    items = by_slug(sheets, letters)
    # Everybody answered all, so the rest is the mean of the other two, less a constant. For the
    # first: scores 1 1 0 0 and 1/2 1 1/2 1/2, covariance 1/16, variances 1/4 and 3/64.
    assert items["first"].discrimination == pytest.approx(1 / 3**0.5)
    # For the third: scores 0 1 1 0 and 1 1 0 1/2: covariance −1/16, variances 1/4 and 11/64.
    assert items["third"].discrimination == pytest.approx(-1 / 11**0.5)
    assert items["first"].compared == 4


def test_readers_are_measured_by_what_they_chose_to_answer(letters: Library) -> None:
    one, two, three = questions(letters)
    # The second is easy (3 of 4), the third hard (1 of 4). Each reader of the first answered one.
    others = [
        sheet(given(two, 1)),
        sheet(given(two, 1)),
        sheet(given(three, 0)),
        sheet(given(three, 0)),
    ]
    readers = [
        sheet(given(one, 1), given(two, 1)),
        sheet(given(one, 0), given(two, 0)),
        sheet(given(one, 1), given(three, 1)),
        sheet(given(one, 0), given(three, 0)),
    ]
    item = by_slug(others + readers, letters)["first"]
    # Above what they answered lets expect: 1/4, −3/4, 3/4, −1/4. Mean 0, covariance with
    # 1 0 1 0 is 1/4; variances 1/4 and 5/16.
    assert item.discrimination == pytest.approx((1 / 4) / (1 / 4 * 5 / 16) ** 0.5)


def test_without_anything_to_compare_there_is_no_discrimination(letters: Library) -> None:
    one, two, _ = questions(letters)
    lone = [sheet(given(one, score)) for score in (0, 1, 0, 1)]
    assert by_slug(lone, letters)["first"].compared == 0
    same = [sheet(given(one, 1), given(two, score)) for score in (0, 1, 0, 1)]
    few = [sheet(given(one, score), given(two, score)) for score in (0, 1)]
    for sheets in (lone, same, few):
        assert by_slug(sheets, letters)["first"].discrimination is None


def test_the_worst_comes_first(letters: Library) -> None:
    one, two, three = questions(letters)
    sheets = [
        sheet(given(one, good), given(two, good), given(three, 1 - good))
        for good in (1, 1, 0, 0, 1)
    ]
    assert analyse(sheets, letters).items[0].question == three


def test_who_was_sure_and_wrong_is_counted(letters: Library) -> None:
    first = questions(letters)[0]
    said = [("sure", 1), ("sure", 0), ("sure", 0.5), ("guessing", 0), (None, 0)]
    [item] = analyse([sheet(given(first, score, sure=sure)) for sure, score in said], letters).items
    assert (item.sure, item.sure_wrong) == (3, 2)


def test_seconds_are_the_median(letters: Library) -> None:
    first = questions(letters)[0]
    sheets = [sheet(given(first, 1, seconds=seconds)) for seconds in (20, 4000, 30)]
    assert analyse(sheets, letters).items[0].seconds == 30


def test_earlier_wordings_and_strangers_are_left_out(letters: Library) -> None:
    first = questions(letters)[0]
    stranger = Given("ZZZZZZ", "abc", 1, None, 1, "")
    found = analyse([sheet(given(first, 1, revision="old"), stranger)], letters)
    assert (found.items, found.outdated, found.unknown) == ((), 1, 1)


def test_answers_under_a_former_id_count(tmp_path: Path) -> None:
    renamed = bank("first").replace("    signal", "    was: greek.former\n    signal", 1)
    loaded = library(tmp_path, greek=renamed)
    first = loaded.questions["greek.first"]
    former = Given(stored_id("greek.former"), first.revision, 1, "sure", 9, "0")
    assert analyse([sheet(former)], loaded).items[0].question == first


def test_distractors_that_nobody_takes_are_named(tmp_path: Path) -> None:
    loaded = every_kind(tmp_path)
    chosen = {"review-load": ["0", "1", "nonsense"], "what-leaks": ["5"], "retry-storm": ["12"]}
    found = {}
    for slug, choices in chosen.items():
        question = loaded.questions[f"metrics.{slug}"]
        sheets = [sheet(given(question, 0, choice=choice)) for choice in choices]
        [item] = analyse(sheets, loaded).items
        found[slug] = [one.times for one in item.options]
        assert [one.right for one in item.options] == [
            option.right
            for option in question.body.options  # type: ignore[attr-defined]
        ]
    assert found["review-load"][:3] == [1, 1, 0]
    assert found["what-leaks"][:4] == [1, 0, 1, 0]
    assert found["retry-storm"][:3] == [0, 0, 1]


def test_kinds_without_options_have_none(tmp_path: Path) -> None:
    loaded = every_kind(tmp_path)
    for question in loaded.questions.values():
        [item] = analyse([sheet(given(question, 1, choice="0"))], loaded).items
        assert bool(item.options) == (KINDS[question.kind].chosen is not None)
