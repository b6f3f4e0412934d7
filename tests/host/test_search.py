"""What a site's search knows of questions: their prompts, once each, and no answer."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mkdocs_rehearse.bank import load
from mkdocs_rehearse.render.links import texts
from sites import Project, bank

RICH = """\
title: Rich
track: tongues
questions:
  - id: inside
    signal: data
    level: recall
    prompt: Which letter is inside, and which of these stands in code?
    hint: It is not the secret first one of the alphabet.
    answers:
      - text: "`secret_beta` and then some"
        why: It is the second of the secret letters, and code.
      - text: |
          ```
          a secret inside a fence
          ```
        why: It is the fourth of the secret letters, and a block.
    distractors:
      - text: "<div>secret alpha</div> a division"
        why: It is the first of the secret letters, and in an element.
      - text: gamma is the other secret
        why: It is the third of the secret letters.
    explanation: |
      What comes before the fold is secret.

      <details><summary>More</summary>A secret fold inside the fold.</details>

      What comes behind the fold tells the secret answer.
    sources:
      - cite: A. Uthor, The secret letters, 2020
  - id: thought
    signal: data
    level: recall
    prompt: Think of a letter and of what makes it one.
    model_answer: |
      <div markdown="1">

      It has a secret sound.

      1. First a sign.
      2. Then a name.

      </div>

      That is the secret of it.
    rubric:
      - point: names the secret sound that it stands for
        signal: data
      - point: names its secret sign and its own name
        signal: data
    explanation: A sign without a secret sound is no letter, and neither is a sound that has none.
    sources:
      - cite: A. Uthor, The secret letters, 2020
"""


def index(project: Project) -> str:
    """Every word that can be found, with the site's own escapes undone."""
    docs: list[dict[str, Any]] = json.loads(project.page("search/search_index.json"))["docs"]
    return "\n".join(f"{one['title']}\n{one['text']}" for one in docs)


@pytest.fixture
def rich(project: Project) -> Project:
    project.write("quizzes/rich.yml", RICH)
    project.write("docs/guide/one.md", "# One\n\n```quiz\nrich.inside\n```\n\nWords behind.\n")
    return project


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_nothing_of_a_question_but_its_prompt_is_in_the_index(rich: Project, theme: str) -> None:
    rich.build(theme={"name": theme}, extensions=["md_in_html", "pymdownx.superfences"])
    found = index(rich)
    banks = load(rich.root / "quizzes")
    for question in banks.questions.values():
        assert question.prompt in found
    for question in banks.banks["rich"].questions:
        hidden = [text for text in texts(question) if text is not question.prompt]
        assert all("secret" in text for text in hidden)
    assert "secret" not in found
    assert "Words behind." in found
    for said in ("Show the answer", "Choose all that apply", "Hint", "Key"):
        assert said not in found


def test_a_prompt_is_found_once_and_on_the_author_s_page(rich: Project) -> None:
    rich.build()
    docs = json.loads(rich.page("search/search_index.json"))["docs"]
    asked = {
        prompt: [one["location"] for one in docs if prompt in one["text"]]
        for prompt in ("Which letter is inside", "Think of a letter", "Which letter is first")
    }
    assert asked == {
        "Which letter is inside": ["guide/one/"],
        "Think of a letter": ["practice/rich/"],
        "Which letter is first": ["practice/greek/"],
    }


def test_pages_show_what_search_does_not_know(rich: Project) -> None:
    rich.build()
    for path in ("guide/one/index.html", "practice/rich/index.html"):
        assert "What comes behind the fold tells the secret answer." in rich.page(path)
        assert "<template" not in rich.page(path)
    assert '<div class="rq-key"' in rich.page("practice/rich/index.html")


def test_a_page_without_questions_is_left_as_it_is(project: Project) -> None:
    project.write("quizzes/greek.yml", bank("first"))
    project.build()
    assert "Words." in index(project)
