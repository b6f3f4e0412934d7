"""The HTML of ordering and matching: all there without JavaScript, the answer behind a click."""

from __future__ import annotations

import re
from dataclasses import replace

from mkdocs_rehearse.bank import Body, Matching, Ordering, Pair, Text

from .test_questions import SINGLE, questions

STEPS = ("Frame the *problem*", "Collect `labels`", "Train & compare", "Ship")
ORDERING = Ordering(tuple(map(Text, STEPS)))
PAIRS = [("A *rare* class", "Recall"), ("A ranked page", "NDCG"), ("Few alarms", "Precision")]
MATCHING = Matching(
    tuple(Pair(Text(left), Text(right)) for left, right in PAIRS),
    (Text("Accuracy <all>"), Text("Perplexity")),
)


def parts(body: Body, kind: str) -> tuple[str, str]:
    """What is shown, and what is behind the details."""
    html = questions().html(replace(SINGLE, kind=kind, body=body))
    shown, hidden = html.split('<details class="rq-answer" data-search-exclude>')
    return shown, hidden


def ordering() -> tuple[str, str]:
    return parts(ORDERING, "ordering")


def matching(body: Matching = MATCHING) -> tuple[str, str]:
    return parts(body, "matching")


def test_items_are_a_numbered_list_that_is_not_in_its_order() -> None:
    shown, _ = ordering()
    items = re.findall(r'<li class="rq-item" data-item="(\d)">.*?>(\d)</span>', shown)
    assert [cap for _, cap in items] == ["1", "2", "3", "4"]
    places = [item for item, _ in items]
    assert sorted(places) == ["0", "1", "2", "3"] != places


def test_each_item_keeps_its_place_in_the_file() -> None:
    shown, _ = ordering()
    found = dict(re.findall(r'data-item="(\d)">.*?<span class="rq-text">(.*?)</span></li>', shown))
    assert found == {
        "0": "Frame the <em>problem</em>",
        "1": "Collect <code>labels</code>",
        "2": "Train &amp; compare",
        "3": "Ship",
    }


def test_the_right_order_and_the_lesson_are_behind_the_details() -> None:
    _, hidden = ordering()
    order = hidden[hidden.index('<ol class="rq-order">') : hidden.index("</ol>")]
    assert re.findall(r"<li>(.*?)</li>", order) == [
        "Frame the <em>problem</em>",
        "Collect <code>labels</code>",
        "Train &amp; compare",
        "Ship",
    ]
    assert "The order is that of the alphabet." in hidden


def test_each_row_offers_every_right_hand_text_in_the_same_order() -> None:
    shown, _ = matching()
    rows = re.findall(r"<select.*?</select>", shown, re.DOTALL)
    offered = [re.findall(r'<option value="(\d?)">(.*?)</option>', row) for row in rows]
    assert len(rows) == 3
    assert offered[0] == offered[1] == offered[2]
    assert offered[0][0] == ("", "Choose")
    assert sorted(offered[0][1:]) == [
        ("0", "Recall"),
        ("1", "NDCG"),
        ("2", "Precision"),
        ("3", "Accuracy &lt;all&gt;"),
        ("4", "Perplexity"),
    ]


def test_a_select_is_called_by_the_text_of_its_row() -> None:
    shown, _ = matching()
    for index, left in enumerate(["A <em>rare</em> class", "A ranked page", "Few alarms"]):
        name = f"rq-a1B2c3-left-{index}"
        assert f'<span class="rq-text" id="{name}">{left}</span>' in shown
        assert shown.count(f'<select class="rq-select" aria-labelledby="{name}">') == 1


def test_rows_and_choices_are_shuffled_apart() -> None:
    same = 0
    for number in range(200):
        question = replace(SINGLE, kind="matching", id=f"greek.q{number}", key="a", body=MATCHING)
        html = questions().html(question)
        rows = re.findall(r'class="rq-pair" data-pair="(\d)"', html)
        choices = re.findall(r'<option value="([012])">', html)[:3]
        same += rows == choices
    assert 10 < same < 70  # A sixth of 200 by chance.


def test_numbers_to_choose_from_stand_by_size() -> None:
    pairs = [("a day", "86,400 s"), ("an hour", "3,600 s")]
    body = Matching(
        tuple(Pair(Text(left), Text(right)) for left, right in pairs), (Text("604,800 s"),)
    )
    shown, _ = matching(body)
    row = shown[shown.index("<select") : shown.index("</select>")]
    assert re.findall(r'value="\d">(.*?)</option>', row) == ["3,600 s", "86,400 s", "604,800 s"]


def test_the_right_pairs_are_behind_the_details_with_what_belongs_to_none() -> None:
    _, hidden = matching()
    assert re.findall(
        r'data-pair="(\d)" data-right="(\d)"><dt>(.*?)</dt><dd>(.*?)</dd>', hidden
    ) == [
        ("0", "0", "A <em>rare</em> class", "Recall"),
        ("1", "1", "A ranked page", "NDCG"),
        ("2", "2", "Few alarms", "Precision"),
    ]
    assert "Belongs to none</span> Accuracy &lt;all&gt;; Perplexity</p>" in hidden


def test_pairs_that_share_their_right_hand_text_share_a_choice() -> None:
    pairs = [("a cache", "Stale reads"), ("a replica", "Stale reads"), ("a queue", "Duplicates")]
    body = Matching(tuple(Pair(Text(left), Text(right)) for left, right in pairs), (Text("Rot"),))
    shown, hidden = matching(body)
    assert re.findall(r'data-right="(\d)"', hidden) == ["0", "0", "1"]
    row = shown[shown.index("<select") : shown.index("</select>")]
    assert sorted(re.findall(r'value="(\d)"', row)) == ["0", "1", "2"]


def test_both_say_how_they_are_scored_and_may_be_placed_anew() -> None:
    for shown, said in [(ordering()[0], "directly follows"), (matching()[0], "Each row counts")]:
        assert re.search(rf'<p class="rq-how">[^<]*{said}', shown)
        assert 'data-placed="shuffled" data-search-exclude' in shown


def test_neither_has_inline_style_script_or_handler() -> None:
    for shown, hidden in (ordering(), matching()):
        assert not re.search(r"<script|<style|\sstyle=|\son\w+=", shown + hidden)
