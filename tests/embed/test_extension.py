"""The ```quiz fence under Python-Markdown alone, without MkDocs."""

from __future__ import annotations

import logging
import re
from pathlib import Path

import markdown
import pytest

from mkdocs_rehearse.bank import Library, format_problem, load
from mkdocs_rehearse.embed.asking import Asking, Names
from mkdocs_rehearse.embed.extension import AsAsked, Embedder, RehearseExtension
from mkdocs_rehearse.render import Questions, Texts
from sites import bank


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "greek.yml").write_text(bank("first", "second"), encoding="utf-8")
    (tmp_path / "roman.yml").write_text(bank("third"), encoding="utf-8")
    return load(tmp_path)


@pytest.fixture
def embedder(library: Library) -> Embedder:
    made = embedding(library)
    made.asking = Asking(path="page.md", root="../", first_line=4)
    return made


def embedding(library: Library) -> Embedder:
    return Embedder(Names.of(library), AsAsked(library, Questions(Texts())))


def convert(text: str, embedder: Embedder) -> str:
    extensions = [RehearseExtension(embedder), "pymdownx.superfences", "admonition"]
    return markdown.markdown(text, extensions=extensions)


def reports(embedder: Embedder) -> list[str]:
    return [format_problem(problem) for problem in embedder.asking.problems]


def test_the_extension_reads_banks_itself(tmp_path: Path) -> None:
    (tmp_path / "greek.yml").write_text(bank("first"), encoding="utf-8")
    html = markdown.markdown(
        "```quiz\ngreek.first\n```",
        extensions=["rehearse"],
        extension_configs={"rehearse": {"banks": str(tmp_path)}},
    )
    assert 'data-source="greek.first"' in html
    assert "<p><rehearse-question" not in html


def test_its_problems_with_banks_are_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "greek.yml").write_text("title: Greek\n", encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        markdown.markdown("text", extensions=[RehearseExtension(banks=str(tmp_path))])
    assert "'questions' is missing" in caplog.text


def test_questions_come_in_the_order_asked(embedder: Embedder) -> None:
    html = convert("```quiz\nroman.third\ngreek.second\n# a comment\n\n```", embedder)
    assert re.findall(r'data-source="([^"]*)"', html) == ["roman.third", "greek.second"]
    assert embedder.asking.questions == ["roman.third", "greek.second"]


def test_a_page_without_a_quiz_is_left_alone(embedder: Embedder) -> None:
    text = "# A quiz\n\n```python\nquiz\n```\n"
    assert convert(text, embedder) == markdown.markdown(text, extensions=["pymdownx.superfences"])


def test_an_unknown_question_is_reported_where_it_is_named_and_shown_in_the_page(
    embedder: Embedder,
) -> None:
    html = convert("Words.\n\n- item\n\n    ```quiz\n    greek.frist\n    ```\n", embedder)
    assert reports(embedder) == [
        "error[unknown-question]: no question or bank 'greek.frist'\n"
        " --> page.md:9:5\n"
        "  |\n"
        "9 |     greek.frist\n"
        "  |     ^^^^^^^^^^^ did you mean 'greek.first'?"
    ]
    assert "did you mean &#39;greek.first&#39;?" in html


def test_a_question_with_problems_is_what_a_misspelt_id_may_mean(tmp_path: Path) -> None:
    (tmp_path / "greek.yml").write_text(bank("first").replace("recall", "none"), encoding="utf-8")
    made = embedding(load(tmp_path))
    convert("```quiz\ngreek.frist\n```", made)
    assert "did you mean 'greek.first'?" in reports(made)[0]


def test_the_rest_of_a_fence_is_shown_when_one_id_is_wrong(embedder: Embedder) -> None:
    html = convert("```quiz\nnothing.here\ngreek.first\n```", embedder)
    assert 'data-source="greek.first"' in html
    assert "no bank or question has this id" in html


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("```quiz\n```\n", "empty-quiz", 4),
        ("Words.\n\n```quiz\ngreek.first\n", "unclosed-fence", 6),
        ("```quiz\ngreek.first\n```\n\n```quiz\ngreek\n```\n", "asked-twice", 9),
        ("```quiz\nGreek.first\n```\n", "unknown-question", 5),
    ],
)
def test_each_problem_has_its_line(embedder: Embedder, text: str, code: str, line: int) -> None:
    convert(text, embedder)
    (problem,) = embedder.asking.problems
    assert problem.code == code
    assert problem.place
    assert problem.place.line == line


def test_a_question_asked_twice_is_shown_once(embedder: Embedder) -> None:
    html = convert("```quiz\ngreek.first\n```\n\n```quiz\ngreek\n```\n", embedder)
    assert re.findall(r'data-source="([^"]*)"', html) == ["greek.first", "greek.second"]


def test_study_elements_are_blocks_of_their_own(embedder: Embedder) -> None:
    html = convert("Words.\n\n<rehearse-today></rehearse-today>\n\nMore.", embedder)
    assert "<p><rehearse-today>" not in html


@pytest.mark.parametrize(
    "text",
    [
        "Text[^1].\n\n[^1]: Note\n\n    ```quiz\n    greek.first\n    ```\n",
        "- > Text\n    > ```quiz\n    > greek.first\n    > ```\n",
        "!!! note\n    ```quiz\n    greek.first\n    ```\n",
        "1. One\n    - Two\n\n        ```quiz\n        greek.first\n        ```\n",
    ],
)
def test_a_quiz_in_a_container_is_a_question_there(embedder: Embedder, text: str) -> None:
    extensions = [RehearseExtension(embedder), "pymdownx.superfences", "admonition", "footnotes"]
    html = markdown.markdown(text, extensions=extensions)
    assert html.count('data-source="greek.first"') == 1
    assert "<code>" not in html


def test_a_quiz_that_markdown_ignores_is_a_warning(embedder: Embedder) -> None:
    convert("Words.\n\n- ```quiz\n  greek.first\n  ```\n", embedder)
    assert reports(embedder) == [
        "warning[ignored-fence]: "
        "Markdown does not see this quiz, as it begins behind the mark of its item\n"
        " --> page.md:6:1\n"
        "  |\n"
        "6 | - ```quiz\n"
        "  | ^^^^^^^^^ begin it on a line of its own below, indented by four spaces"
    ]


def test_a_whole_bank_has_its_key_and_a_single_question_none(embedder: Embedder) -> None:
    assert convert("```quiz\ngreek\n```", embedder).count('class="rq-key"') == 1
    assert 'class="rq-key"' not in convert("```quiz\nroman.third\n```", embedder)
