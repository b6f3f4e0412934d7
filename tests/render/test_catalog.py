"""What the browser is told of the site."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from mkdocs_rehearse.bank import (
    SIGNALS,
    Bank,
    Option,
    Question,
    Recall,
    Reference,
    RubricPoint,
    Single,
)
from mkdocs_rehearse.bank.source import Text
from mkdocs_rehearse.render import (
    Catalog,
    PageEntry,
    Questions,
    Target,
    Texts,
    bank_json,
    catalog_json,
    compile_bank,
)
from mkdocs_rehearse.render.catalog import BankEntry, Section, tracks

QUESTION = Question(
    id="greek.second",
    key="a1B2c3",
    bank="greek",
    kind="single",
    prompt=Text("Which letter is second?"),
    signals=("data",),
    level="recall",
    explanation=Text("The order is that of the alphabet."),
    sources=(Reference(cite=Text("A book")), Reference(docs=Text("letters.md#order"))),
    revision="9fX",
    body=Single(
        (
            Option(Text("Beta"), Text("why"), True),
            Option(Text("Gamma"), Text("why"), False),
            Option(Text("Delta"), Text("why"), False),
        )
    ),
    tags=("letters",),
)
BANK = Bank("greek", "Greek", ("old-tongues",), None, (QUESTION,), "greek.yml")
PAGE = PageEntry("kkkkkk", "a/b", "a/b/", "B", "a", ("old-tongues",), "rrr", 4, ("a1B2c3",))


def resolve(path: str) -> Target | None:
    return Target("letters/#order", "Letters") if path == "letters.md#order" else None


def entry_of(bank: Bank, practice: str | None = None) -> BankEntry:
    compiled, _ = compile_bank(bank, Questions(Texts(resolve=resolve)))
    return compiled.entry("banks/greek.1.json", practice)


def test_catalog_tells_of_pages_banks_and_what_teaches_a_question() -> None:
    entry = entry_of(BANK, "practice/greek/")
    catalog = Catalog(
        SIGNALS, (Section("a", "As", (PAGE,)),), tracks([entry], {}), {"oldold": "a1B2c3"}
    )
    told = json.loads(catalog_json(catalog))
    assert told["version"] == 2
    assert told["tracks"] == {"old-tongues": "Old tongues"}
    assert told["sections"] == [{"id": "a", "title": "As"}]
    assert told["aliases"] == {"oldold": "a1B2c3"}
    assert told["pages"][0]["url"] == "a/b/"
    assert told["pages"][0]["questions"] == ["a1B2c3"]
    bank = told["banks"][0]
    assert (bank["file"], bank["practice"]) == ("banks/greek.1.json", "practice/greek/")
    assert entry.questions[0] == {
        "key": "a1B2c3",
        "revision": "9fX",
        "kind": "single",
        "level": "recall",
        "signals": ("data",),
        "tags": ("letters",),
        "teach": "letters/#order",
        "guess": 0.3333,
        "seconds": 22,
        "after": 2,
    }


def test_questions_are_told_by_column_what_they_share_once() -> None:
    """The client makes rows of it: `tests/client/columns.test.js` holds what it makes."""
    other = replace(QUESTION, id="greek.third", key="x-Y_z0", tags=(), level="apply")
    banks = [
        entry_of(replace(BANK, questions=(QUESTION, other))),
        entry_of(replace(BANK, id="roman", questions=())),
    ]
    told = json.loads(catalog_json(Catalog({}, (), tracks(banks, {}), {})))
    assert [(bank["id"], bank["count"]) for bank in told["banks"]] == [("greek", 2), ("roman", 0)]
    assert told["questions"] == {
        "keys": "a1B2c3x-Y_z0",
        "revisions": "9fX9fX",
        "kind": {"places": [0, 0], "values": ["single"]},
        "level": {"places": [0, 1], "values": ["recall", "apply"]},
        "signals": {"places": [0, 0], "values": [["data"]]},
        "tags": {"places": [0, 1], "values": [["letters"], []]},
        "teach": {"places": [0, 0], "values": ["letters/#order"]},
        "guess": {"places": [0, 0], "values": [0.3333]},
        "seconds": [22, 22],
        "after": [2, 2],
    }


def test_tracks_come_in_the_sites_order_and_empty_ones_not_at_all() -> None:
    entry = entry_of(BANK)
    found = tracks([entry], {"new": "New", "old-tongues": "Tongues"})
    assert [(track.id, track.title) for track in found] == [("old-tongues", "Tongues")]


def test_a_bank_of_two_tracks_is_listed_in_both_and_published_once() -> None:
    entry = entry_of(replace(BANK, tracks=("old", "new")))
    found = tracks([entry], {"new": "New"})
    assert [(track.id, track.banks) for track in found] == [("new", (entry,)), ("old", (entry,))]
    told = json.loads(catalog_json(Catalog({}, (), found, {})))
    assert [(bank["id"], bank["tracks"]) for bank in told["banks"]] == [("greek", ["old", "new"])]


def test_bank_json_holds_the_html_pages_show() -> None:
    questions = Questions(Texts(resolve=resolve))
    bank, html = compile_bank(BANK, questions)
    told = json.loads(bank_json(bank.id, html))
    assert told == {"bank": "greek", "questions": {"a1B2c3": questions.html(QUESTION)}}


def test_a_compiled_question_knows_its_links_and_its_answer_on_paper() -> None:
    (question,) = compile_bank(BANK, Questions(Texts(resolve=resolve)))[0].questions
    assert question.linked == ("letters.md#order",)
    assert question.answer == "Beta"
    assert question.points == ("data",)
    assert question.seconds == 24


def test_each_point_of_a_rubric_is_for_its_own_signal() -> None:
    signals = ("data", "framing", "data")
    rubric = tuple(RubricPoint(Text(f"Point {n}"), one) for n, one in enumerate(signals))
    recall = replace(QUESTION, kind="recall", body=Recall(Text("All of it."), rubric))
    compiled, _ = compile_bank(replace(BANK, questions=(recall,)), Questions(Texts()))
    assert [one.points for one in compiled.questions] == [signals]


def test_shelves_hold_what_there_is_by_track_and_first_what_belongs_to_none() -> None:
    pages = {
        name: replace(PAGE, key=name, tracks=tracks)
        for name, tracks in {"own": ("old-tongues",), "all": (), "stray": ("gone",)}.items()
    }
    both = Section("guide", "Guide", tuple(pages.values()))
    none = Section("empty", "Empty", ())
    bank = entry_of(BANK)
    common, own = Catalog({}, (both, none), tracks([bank], {}), {}).shelves
    assert (common.title, common.banks, own.title, own.banks) == ("", (), "Old tongues", (bank,))
    assert [section.pages for section in common.sections] == [(pages["all"], pages["stray"])]
    assert [section.pages for section in own.sections] == [(pages["own"],)]


def test_questions_are_counted_by_signal_each_bank_once() -> None:
    entry = entry_of(replace(BANK, tracks=("old", "new")))
    catalog = Catalog({"data": "Data", "framing": "Framing"}, (), tracks([entry], {}), {})
    assert catalog.asked == {"Data": 1}
    assert len(catalog.questions) == 1


def test_one_can_prepare_for_a_track_that_has_pages_where_there_is_another() -> None:
    entry = entry_of(replace(BANK, tracks=("old", "new")))
    section = Section("guide", "Guide", (replace(PAGE, tracks=("new",)),))
    two = tracks([entry], {})
    assert [one.id for one in Catalog({}, (section,), two, {}).choices] == ["new"]
    assert Catalog({}, (section,), two[1:], {}).choices == ()


@pytest.mark.parametrize(
    ("seconds", "minutes"), [([], 0), ([60], 1), ([45] * 6, 5), ([30] * 30, 5), ([33] * 10, 6)]
)
def test_a_placement_takes_what_ten_questions_take_in_the_mean(
    seconds: list[int], minutes: int
) -> None:
    questions = tuple({"kind": "single", "seconds": some - 10, "after": 10} for some in seconds)
    recall = {"kind": "recall", "seconds": 600, "after": 60}
    entry = replace(entry_of(BANK), questions=(*questions, recall))
    assert Catalog({}, (), tracks([entry], {}), {}).placement == minutes
