"""``rehearse stats``: what is counted, and how it is shown."""

from __future__ import annotations

import json
from typing import Any

import pytest

from command.running import Rehearse
from sites import Project, bank

RECALL = """\
  - id: order
    signal: [framing, data]
    level: analyse
    prompt: Say the alphabet backwards.
    model_answer: It begins with omega and ends with alpha.
    rubric:
      - point: Begins with omega
        signal: framing
      - point: Ends with alpha
        signal: framing
    explanation: |
      Backwards is how nobody has learned it, so only those who know every letter can say it.
    sources:
      - docs: guide/one.md#a
      - docs: guide/one.md#b
      - cite: A. Uthor, Letters, 2020
"""


@pytest.fixture
def site(project: Project) -> Project:
    """Two tracks, a section with an index, and a page outside of it."""
    project.write("mkdocs.yml", "plugins:\n  - rehearse: {sections: [guide]}\n")
    project.write("quizzes/signs.yml", bank("third").replace("tongues", "signs") + RECALL)
    project.write("docs/index.md", "# Home\n")
    project.write("docs/guide/index.md", "# Guide\n")
    project.write("docs/guide/one.md", "# One\n\n```quiz\ngreek\n```\n")
    project.write("docs/guide/two.md", "# Two\n")
    return project


def told(rehearse: Rehearse) -> Any:
    return json.loads(rehearse("stats", "--json")[1])


def test_questions_are_counted_by_what_they_are(site: Project, rehearse: Rehearse) -> None:
    found = told(rehearse)
    everything = found["all"]
    assert everything["questions"] == 4
    assert everything["levels"] == {"recall": 3, "apply": 0, "analyse": 1}
    assert {kind: count for kind, count in everything["kinds"].items() if count} == {
        "single": 3,
        "recall": 1,
    }
    assert everything["signals"]["data"] == 4
    assert everything["signals"]["framing"] == 1
    assert everything["signals"]["production"] == 0
    assert {track: mix["questions"] for track, mix in found["tracks"].items()} == {
        "signs": 2,
        "tongues": 2,
    }
    assert {track: [*banks] for track, banks in found["banks"].items()} == {
        "signs": ["signs"],
        "tongues": ["greek"],
    }


def test_an_answer_as_long_as_others_counts_by_its_part(site: Project, rehearse: Rehearse) -> None:
    # Beta is shorter than Alpha and Gamma, which are equally long.
    longer = bank("first", "second").replace("Beta second", "Delta second")
    site.write("quizzes/greek.yml", longer)
    greek = told(rehearse)["banks"]["tongues"]["greek"]
    assert greek["longest"] == pytest.approx((0 + 1 / 3) / 2)
    assert greek["shortest"] == pytest.approx((1 + 1 / 3) / 2)


def test_sources_are_counted_once_a_question_and_pages_without_sections(
    site: Project, rehearse: Rehearse
) -> None:
    assert [*told(rehearse)["sources"].items()] == [
        ("A. Uthor, Letters, 2020", 4),
        ("guide/one.md", 1),
    ]


def test_pages_of_sections_that_ask_nothing_are_named(site: Project, rehearse: Rehearse) -> None:
    assert told(rehearse)["silent"] == ["docs/guide/two.md"]
    site.write("mkdocs.yml", "site_name: Tongues\n")
    assert told(rehearse)["silent"] == [
        "docs/index.md",
        "docs/guide/index.md",
        "docs/guide/two.md",
    ]


def test_questions_that_no_page_asks_are_named(site: Project, rehearse: Rehearse) -> None:
    assert told(rehearse)["unasked"] == ["signs.third", "signs.order"]


def test_questions_with_problems_are_left_out(site: Project, rehearse: Rehearse) -> None:
    site.write("quizzes/greek.yml", bank("first", "second").replace("recall", "none", 1))
    assert told(rehearse)["left_out"] == 1
    out = rehearse("stats")[1]
    assert "1 more question with problems: see 'rehearse check'" in out.splitlines()[1]


def test_the_text_shows_it_at_a_glance(site: Project, rehearse: Rehearse) -> None:
    status, out, _ = rehearse("stats")
    assert status == 0
    assert out.startswith(
        """\
2 banks, 4 questions, 4 pages

         n  recall  apply  analyse  longest  shortest
wanted        ≤25%   ≥45%     ≥30%   20–30%    20–30%
all      4     75%     0%      25%       0%      100%
signs    2     50%     0%      50%       0%      100%
  signs  2     50%     0%      50%       0%      100%
tongues  2    100%     0%       0%       0%      100%
  greek  2    100%     0%       0%       0%      100%
longest, shortest: how often the answer is that option; ! is not as wanted

kind      n  share  wanted
single    3    75%     62%
"""
    )
    assert out.endswith(
        """\

questions that name a source
     4  A. Uthor, Letters, 2020
     1  guide/one.md

pages that ask nothing: 1
  docs/guide/two.md

questions that no page asks: 2
  signs.third
  signs.order
"""
    )


def test_what_is_not_as_wanted_is_marked_once_it_means_something(
    project: Project, rehearse: Rehearse
) -> None:
    project.write("quizzes/greek.yml", bank(*(f"letter-{number}" for number in range(39))))
    assert "!" not in rehearse("stats")[1].replace("; ! is", "")
    project.write("quizzes/greek.yml", bank(*(f"letter-{number}" for number in range(40))))
    lines = rehearse("stats")[1].splitlines()
    assert lines[4].split() == ["all", "40", "100%!", "0%!", "0%!", "0%!", "100%!"]
    assert "single    40   100%!    62%" in lines


def test_long_lists_and_long_names_are_cut_short(project: Project, rehearse: Rehearse) -> None:
    many = bank(*(f"letter-{number}" for number in range(12)))
    project.write("quizzes/greek.yml", many.replace("A. Uthor,", "A. Uthor, " + "Long " * 30))
    lines = rehearse("stats")[1].splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[-1] == "  … and 2 more, all of them with --json"


def test_a_site_without_banks_has_figures_too(project: Project, rehearse: Rehearse) -> None:
    (project.root / "quizzes/greek.yml").unlink()
    (project.root / "docs/index.md").unlink()
    status, out, _ = rehearse("stats")
    assert status == 0
    assert out.startswith("0 banks, 0 questions, 0 pages\n")
