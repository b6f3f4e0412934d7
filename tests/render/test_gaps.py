"""Gaps of a cloze: fields wherever Markdown lets them stand, and answers behind the details."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest

from mkdocs_rehearse.bank import Cloze, Gap, Question, Reference, Text
from mkdocs_rehearse.render import Questions, Texts

EXTENSIONS = ("tables", "attr_list", "def_list", "pymdownx.superfences", "pymdownx.inlinehilite")


def rendered(text: str, made: Questions | None = None, **gaps: Gap) -> tuple[str, str]:
    """The HTML in front of the details, and theirs."""
    question = Question(
        id="logs.durable",
        key="a1B2c3",
        bank="logs",
        kind="cloze",
        prompt=Text("Complete it."),
        signals=("data",),
        level="recall",
        explanation=Text("What is confirmed must survive a crash."),
        sources=(Reference(cite=Text("A book")),),
        revision="9fX",
        body=Cloze(Text(text), gaps or {"log": typed("log")}),
    )
    html = (made or Questions(Texts(EXTENSIONS))).html(question)
    shown, _, hidden = html.partition('<details class="rq-answer"')
    return shown, hidden


def typed(*accepted: str) -> Gap:
    return Gap(tuple(map(Text, accepted)))


def chosen(answer: str, *distractors: str) -> Gap:
    return Gap((Text(answer),), tuple(map(Text, distractors)))


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("To the {{log}}.", "<p>To the |.</p>"),
        ("To the {{ log }}, **so**.", "<p>To the |, <strong>so</strong>.</p>"),
        ("**{{log}}** and _it_", "<p><strong>|</strong> and <em>it</em></p>"),
        ("_{{log}}_", "<p><em>|</em></p>"),
        ("pre{{log}}post", "<p>pre|post</p>"),
        ("Run `tail {{log}} -f`.", "<code>tail | -f</code>"),
        ("- one\n- to the {{log}}", "<li>to the |</li>"),
        ("> to the {{log}}", "<p>to the |</p>"),
        ("## The {{log}}", "<h2>The |</h2>"),
        ("| a | b |\n|---|---|\n| {{log}} | c |", "<td>|</td>"),
        ("Term\n:   the {{log}}", "<dd>the |</dd>"),
        ('<p title="a > b">the {{log}}</p>', '<p title="a > b">the |</p>'),
        ("<!-- > --> the {{log}}", "the |"),
    ],
)
def test_a_gap_may_stand_anywhere_in_the_text(text: str, around: str) -> None:
    shown, hidden = rendered(text)
    before, after = around.split("|")
    assert re.search(f'{re.escape(before)}<span class="rq-blank"><input .*?>', shown)
    assert f"</span>{after}" in shown
    assert re.search(rf"{re.escape(before)}<strong [^>]*>log</strong>{re.escape(after)}", hidden)


def test_a_gap_may_stand_in_a_highlighted_block() -> None:
    shown, hidden = rendered("```sql\nSELECT * FROM {{log}};\n```")
    assert shown.count("<input") == 1
    assert ">log</strong>" in hidden


def test_gaps_side_by_side_and_words_like_placeholders_are_kept_apart() -> None:
    shown, hidden = rendered("gappeda gappedxb {{a}}{{b}}2", a=typed("one"), b=typed("two"))
    assert shown.count("<input") == 2
    assert "gappeda gappedxb <span" in shown
    assert "</span>2" in shown
    assert re.sub("<[^>]*>", "", hidden).count("gappeda gappedxb onetwo2") == 1


@pytest.mark.parametrize("braces", ["{{ user.name }}", "{{}}", "{x}", "{{Log}}"])
def test_other_braces_are_text(braces: str) -> None:
    shown, _ = rendered(f"`{braces}` and {braces} in the {{{{log}}}}")
    assert shown.count(braces) == 2


def test_each_field_says_which_gap_it_is_and_never_checks_or_corrects_spelling() -> None:
    shown, _ = rendered("{{a}} {{b}}", a=typed("one"), b=chosen("x", "y", "z"))
    assert 'aria-label="Gap 1 of 2"' in shown
    assert 'aria-label="Gap 2 of 2"' in shown
    field = re.search("<input[^>]*>", shown)
    assert field
    for attribute in ('autocapitalize="off"', 'autocomplete="off"', 'spellcheck="false"'):
        assert attribute in field[0]


def test_the_width_of_a_field_tells_no_more_than_short_middle_or_long() -> None:
    widths = {}
    for length in range(1, 30):
        shown, _ = rendered("{{a}}", a=typed("b", "x" * length))
        widths[length] = re.findall('data-width="([a-z]+)"', shown)[0]
    assert [length for length in widths if widths[length] != widths.get(length - 1)] == [1, 7, 15]


def test_a_chosen_gap_offers_its_texts_after_an_empty_one_in_the_same_order_each_time() -> None:
    gap = chosen("the client", "the replica", "the cache")
    orders = [re.findall("<option.*?>", rendered("{{a}}", a=gap)[0]) for _ in range(2)]
    assert orders[0] == orders[1]
    assert orders[0][0] == '<option value="">'
    assert sorted(orders[0][1:]) == [f'<option value="{n}">' for n in range(3)]


def test_numbers_to_choose_from_stand_by_size() -> None:
    shown, _ = rendered("{{a}}", a=chosen("20 ms", "1,500 ms", "3 ms"))
    assert re.findall("<option[^>]*>([^<]+)</option>", shown) == ["3 ms", "20 ms", "1,500 ms"]


def test_what_is_accepted_travels_in_the_details_and_not_in_the_pages_text() -> None:
    accepted = ("write-ahead log", "WAL", 'it\'s <b>"quoted"</b> & more')
    shown, hidden = rendered("{{a}}", a=typed(*accepted))
    assert "write-ahead" not in shown
    assert "quoted" not in shown
    data = re.search("data-accepted='([^']*)'", hidden)
    assert data
    assert json.loads(unescape(data[1])) == list(accepted)


def test_other_accepted_texts_are_listed_behind_the_details() -> None:
    _, hidden = rendered("{{a}} {{b}}", a=typed("log", "WAL", "journal"), b=typed("x"))
    assert re.findall('<p class="rq-also">(.*?)</p>', hidden) == [
        "Also right for “log”: WAL, journal."
    ]


def test_texts_of_gaps_are_never_markup() -> None:
    script = "<script>alert('\"&')</script>"
    for gap in (typed(script, script + "2"), chosen(script, "a", script + "2")):
        shown, hidden = rendered("`{{a}}`", a=gap)
        assert "<script" not in shown + hidden
        assert "alert" in hidden
    shown, _ = rendered("{{a}}", a=chosen("`*x*`", "**y**", "_z_"))
    assert ">**y**</option>" in shown


@pytest.mark.parametrize(
    "text",
    [
        "[here](https://example.org/{{log}})",
        "[{{log}}](https://example.org/)",
        "![{{log}}](https://example.org/a.png)",
        "<!-- {{log}} --> text",
        '<p title="{{log}}">text</p>',
        "text <textarea>{{log}}</textarea>",
        "<svg><text>{{log}}</text></svg>",
    ],
)
def test_a_gap_that_nobody_could_fill_in_is_a_problem(text: str) -> None:
    made = Questions(Texts(EXTENSIONS))
    rendered(text, made)
    assert [problem.code for problem in made.problems] == ["misplaced-gap"]
    assert "'log'" in made.problems[0].message


def test_a_link_or_drawing_beside_a_gap_does_it_no_harm() -> None:
    made = Questions(Texts(EXTENSIONS))
    shown, _ = rendered("[a](https://example.org/) <svg/> <button>b</button> {{log}}", made)
    assert made.problems == []
    assert shown.count("<input") == 1
