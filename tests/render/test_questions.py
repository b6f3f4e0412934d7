"""A question's HTML: complete without JavaScript, and the same in every build."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from mkdocs_rehearse.bank import Multiple, Option, Question, Recall, Reference, RubricPoint, Single
from mkdocs_rehearse.bank.source import Text
from mkdocs_rehearse.render import ENGLISH, ROOT, Questions, Target, Texts, render

OPTIONS = tuple(
    Option(Text(text), Text(f"The reason for {text}."), right)
    for text, right in [("Beta", True), ("Alpha", False), ("Gamma", False)]
)
SINGLE = Question(
    id="greek.second",
    key="a1B2c3",
    bank="greek",
    kind="single",
    prompt=Text("Which letter is *second*?"),
    signals=("data",),
    level="recall",
    explanation=Text("The order is that of the alphabet."),
    sources=(Reference(docs=Text("letters.md#order")),),
    revision="9fX",
    body=Single(OPTIONS),
)
PAGES = {"letters.md#order": Target("letters/#order", "Letters: Their order")}


def questions(extensions: tuple[str, ...] = ()) -> Questions:
    return Questions(Texts(extensions, resolve=PAGES.get))


def test_every_option_has_its_reason_behind_the_details() -> None:
    html = questions().html(SINGLE)
    shown, hidden = html.split('<details class="rq-answer"')
    assert "The reason for" not in shown
    for option in OPTIONS:
        assert f"<p>{option.why}</p>" in hidden
    assert "The order is that of the alphabet." in hidden


def test_only_the_answer_is_marked_right() -> None:
    html = questions().html(SINGLE)
    assert re.findall(r'<li data-option="(\d)" data-right>', html) == ["0"]


def test_options_keep_their_order_from_build_to_build_and_their_index_in_the_file() -> None:
    orders = {tuple(re.findall(r'<label .*?data-option="(\d)"', questions().html(SINGLE)))}
    orders |= {tuple(re.findall(r'<label .*?data-option="(\d)"', questions().html(SINGLE)))}
    assert len(orders) == 1
    assert sorted(orders.pop()) == ["0", "1", "2"]


def test_numeric_options_are_placed_by_size() -> None:
    options = tuple(
        Option(Text(text), Text("why"), right)
        for text, right in [("1,500 ms", True), ("20 ms", False), ("300 ms", False)]
    )
    html = questions().html(replace(SINGLE, body=Single(options)))
    assert re.findall(r'<span class="rq-text">(.*?)</span>', html) == [
        "20 ms",
        "300 ms",
        "1,500 ms",
    ]


def test_options_of_different_units_are_not_compared() -> None:
    options = tuple(
        Option(Text(text), Text("why"), right)
        for text, right in [("3 s", True), ("20 ms", False), ("1 h", False)]
    )
    html = questions().html(replace(SINGLE, body=Single(options)))
    assert sorted(re.findall(r'<span class="rq-text">(.*?)</span>', html)) == [
        "1 h",
        "20 ms",
        "3 s",
    ]


def test_multiple_says_how_it_is_scored_and_offers_checkboxes() -> None:
    options = (*OPTIONS, Option(Text("Delta"), Text("why"), True))
    html = questions().html(replace(SINGLE, kind="multiple", body=Multiple(options)))
    assert "Choose all that apply" in html
    assert html.count('type="checkbox"') == 4
    assert html.count("data-right") == 2


def test_recall_has_a_model_answer_and_a_rubric_with_signals() -> None:
    rubric = tuple(RubricPoint(Text(f"Names {letter}"), "tradeoffs") for letter in "ab")
    body = Recall(Text("First alpha, then beta."), rubric)
    html = questions().html(replace(SINGLE, kind="recall", body=body))
    assert "First alpha, then beta." in html
    assert html.count('data-signal="tradeoffs"') == 2
    assert html.count('<span class="rq-signal">Trade-offs</span>') == 2


def test_hint_is_shown_only_when_there_is_one() -> None:
    assert "rq-hint" not in questions().html(SINGLE)
    assert "Think of the order" in questions().html(
        replace(SINGLE, hint=Text("Think of the order"))
    )


def test_answers_stay_out_of_the_search_index() -> None:
    html = questions().html(SINGLE)
    for element in ("rq-options", "rq-answer"):
        assert re.search(rf'class="{element}"[^>]* data-search-exclude', html)


def test_a_source_links_to_the_page_by_its_title() -> None:
    html = questions().html(SINGLE)
    assert f'<a href="{ROOT}letters/#order">Letters: Their order</a>' in html


def test_a_work_is_cited_with_its_address() -> None:
    source = Reference(cite=Text("A. Uthor, <Letters>, 2020"), url=Text("https://example.org/?a&b"))
    html = questions().html(replace(SINGLE, sources=(source,)))
    assert '<a href="https://example.org/?a&amp;b">A. Uthor, &lt;Letters&gt;, 2020</a>' in html


def test_a_link_that_leads_nowhere_is_kept_and_noted() -> None:
    made = questions()
    assert 'href="gone.md"' in made.html(replace(SINGLE, prompt=Text("See [this](gone.md).")))
    assert [link.path for link in made.links] == ["gone.md", "letters.md#order"]


@pytest.mark.parametrize(
    "link",
    ["https://example.org/a", "mailto:a@example.org", "/abs", "#here", "http://[example.org/"],
)
def test_links_to_elsewhere_are_left_alone(link: str) -> None:
    made = questions()
    assert f'href="{link}"' in made.html(replace(SINGLE, prompt=Text(f"See [this]({link}).")))
    assert [link.path for link in made.links] == ["letters.md#order"]


def test_code_in_a_prompt_is_text() -> None:
    html = questions().html(replace(SINGLE, prompt=Text('What is `df[["a"]]` or `{{ x }}`?')))
    assert "<code>df[[&quot;a&quot;]]</code>" in html or '<code>df[["a"]]</code>' in html
    assert "<code>{{ x }}</code>" in html


def test_texts_use_the_sites_extensions_but_not_those_that_number_by_page() -> None:
    made = questions(("toc", "tables", "footnotes"))
    html = made.html(replace(SINGLE, prompt=Text("# Head\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")))
    assert "<table>" in html
    assert "<h1>Head</h1>" in html


def test_no_inline_style_script_or_handler() -> None:
    html = questions().html(SINGLE)
    assert not re.search(r"<script|<style|\sstyle=|\son\w+=", html)


def test_the_key_has_each_answer_in_the_order_asked_and_no_distractor() -> None:
    others = replace(SINGLE, body=Single((OPTIONS[2], *OPTIONS[:2])))
    answers = [questions().answer(question) for question in (SINGLE, others)]
    key = render(ENGLISH, "key", answers=answers)
    assert re.findall(r"<li>(.*?)</li>", key) == ["Beta", "Gamma"]
    assert "hidden" in key
    assert "Alpha" not in key
