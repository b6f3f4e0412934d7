"""A flaw's HTML: the lines in their order, the fixes behind a click, a reason for each."""

from __future__ import annotations

import re
from dataclasses import replace

from mkdocs_rehearse.bank import Flaw, Option, Question, Reference, Text
from mkdocs_rehearse.render import Questions, Texts

DESIGN = ("Give up after `2 s`", "Try again **at once**", "Read from the replica")
FIXES = ("Wait longer each time", "Give up after 20 s", "Ask the primary")
FLAW = Question(
    id="calls.retry",
    key="a1B2c3",
    bank="calls",
    kind="flaw",
    prompt=Text("Which line did it?"),
    signals=("production",),
    level="analyse",
    explanation=Text("Retries multiply the load."),
    sources=(Reference(cite=Text("A book")),),
    revision="9fX",
    body=Flaw(
        tuple(map(Text, DESIGN)),
        2,
        Text("Every slow call becomes *six*."),
        tuple(Option(Text(fix), Text(f"The reason for {fix}."), fix is FIXES[0]) for fix in FIXES),
    ),
)


def html() -> str:
    return Questions(Texts()).html(FLAW)


def test_lines_stand_in_the_designs_order_with_their_numbers() -> None:
    design, _ = html().split('<details class="rq-fixes"')
    assert re.findall(r'data-option="(\d)"', design) == ["0", "1", "2"]
    assert re.findall(r'<span class="rq-cap" aria-hidden="true">(\d)</span>', design) == [*"123"]
    assert "data-placed" not in design
    assert "<code>2 s</code>" in design
    assert "<strong>at once</strong>" in design


def test_fixes_wait_behind_a_click_placed_and_lettered() -> None:
    _, rest = html().split('<details class="rq-fixes"')
    fixes, _ = rest.split('<details class="rq-answer"')
    assert "<summary>Then choose its fix</summary>" in fixes
    assert fixes.count("data-placed") == 1
    assert re.findall(r'<span class="rq-cap" aria-hidden="true">(\w)</span>', fixes) == [*"abc"]
    assert sorted(re.findall(r'data-option="(\d)"', fixes)) == ["0", "1", "2"]


def test_line_and_fix_are_chosen_apart_from_each_other() -> None:
    names = re.findall(r'name="([^"]*)"', html())
    assert names == ["rq-a1B2c3-line"] * 3 + ["rq-a1B2c3-fix"] * 3


def test_every_group_has_a_name_that_is_there() -> None:
    groups = re.findall(r'role="radiogroup" aria-labelledby="([^"]*)"', html())
    assert len(groups) == 2
    for name in groups:
        assert f'id="{name}"' in html()


def test_the_answer_tells_the_line_its_reason_and_a_reason_for_each_fix() -> None:
    shown, hidden = html().split('<details class="rq-answer"')
    assert "data-right" not in shown
    assert re.findall(r'<li data-option="(\d)" data-right>', hidden) == ["1", "0"]
    assert "The flaw is line 2" in hidden
    assert "Every slow call becomes <em>six</em>." in hidden
    for fix in FIXES:
        assert f"The reason for {fix}." in hidden
        assert "The reason for" not in shown


def test_the_same_library_gives_the_same_order() -> None:
    assert html() == Questions(Texts()).html(replace(FLAW))
