"""Which way texts run, and what the HTML says of one that runs another way than its page."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from mkdocs_rehearse.bank import Question, Reference, Text
from mkdocs_rehearse.render import ENGLISH, Language, Questions, Texts, spoken
from mkdocs_rehearse.render.direction import direction
from mkdocs_rehearse.render.templates import render

from .test_questions import SINGLE

ARABIC = spoken("ar")
PROMPT = "أيّ حرف هو الثاني؟"


def html(language: Language, question: Question) -> str:
    return Questions(Texts(), language=language).html(question)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Which letter is second?", "ltr"),
        (PROMPT, "rtl"),
        ("מהי האות השנייה?", "rtl"),
        ("BERT نموذج لغوي", "rtl"),
        ("استخدم `df.groupby(key).mean()` ثم قارن", "rtl"),
        ("راجع [النص](https://example.org/a/long/path.html)", "rtl"),
        ("The word كتاب is Arabic", "ltr"),
        ("Какая буква вторая?", "ltr"),
        ("第二个字母是什么？", "ltr"),
        ("`x = 1`", None),
        ("1,500 × 2 = 3,000", None),
        ("50%", None),
        ("", None),
    ],
)
def test_a_text_runs_as_most_of_its_words_do(text: str, way: str | None) -> None:
    assert direction(text) == way


def test_a_question_in_the_language_of_its_page_says_no_direction() -> None:
    assert " dir=" not in html(ENGLISH, SINGLE)
    assert '-prompt">' in html(ARABIC, replace(SINGLE, prompt=Text(PROMPT)))


def test_a_question_in_another_direction_than_its_page_says_its_own() -> None:
    made = html(ARABIC, SINGLE)
    for name in ("rq-prompt", "rq-text", "rq-explanation"):
        tags = re.findall(rf'<\w+ class="{name}"[^>]*>', made)
        assert tags
        assert all('dir="ltr"' in tag for tag in tags), name
    assert re.findall(r"<li data-option[^>]*>", made) == [
        '<li data-option="0" data-right dir="ltr">',
        '<li data-option="1" dir="ltr">',
        '<li data-option="2" dir="ltr">',
    ]
    other = replace(SINGLE, prompt=Text(PROMPT))
    assert '-prompt" dir="rtl">' in html(ENGLISH, other)


def test_what_a_sentence_from_right_to_left_names_keeps_its_own_order() -> None:
    assert ARABIC.isolated("Why C++?") == "\u2068Why C++?\u2069"
    assert ARABIC.isolated("") == ""
    assert ENGLISH.isolated("Why C++?") == "Why C++?"
    cited = replace(SINGLE, sources=(Reference(cite=Text("A. Uthor, C++ & C, 2020")),))
    assert "\u2068A. Uthor, C++ &amp; C, 2020\u2069" in html(ARABIC, cited)
    assert "\u2068" not in html(ENGLISH, cited)
    said = ARABIC.say("withinShare", share="10%")
    assert "\u206810%\u2069" in said


def test_a_number_in_a_sentence_needs_nothing_around_it() -> None:
    assert "\u2068" not in ARABIC.say("questions", count=1500)
    assert "1,500" in ARABIC.say("questions", count=1500)


def test_markup_in_what_is_named_is_escaped_once() -> None:
    page = {
        "key": "a",
        "url": "a/",
        "title": "Q & A",
        "minutes": 3,
        "questions": (),
        "description": "",
    }
    section = {"title": "R & D", "pages": [page]}
    catalog = {"sections": [section], "pages": [page], "choices": [], "placement": 4}
    made = render(ARABIC, "study/today", catalog=catalog, root="")
    assert made.count("\u2068Q &amp; A\u2069</a>") == 2
    assert "\u2068R &amp; D\u2069" in made
