"""Words as the rules compare them: forms of one word are one, different words are not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_rehearse.bank.rules.words import SENTENCE, WORD, count_words, stem, stems, words


@pytest.mark.parametrize(
    "forms",
    [
        "cache caches cached caching cache's",
        "embed embeds embedded embedding embeddings",
        "query queries",
        "run runs running",
        "class classes",
        "index indexes indexed",
        "tree trees",
        "quick quickly",
        "fill fills filled filling",
        "process processes processing",
        "price prices priced pricing",
        "add adds added adding",
        "log logs logged logging",
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "words",
    [
        "string str",
        "status stat",
        "analysis analys",
        "loss los",
        "red r",
        "bed b",
        "sing s",
        "fly f",
        "bred br",
        "see s",
        "need ne",
        "add ad",
    ],
)
def test_what_only_looks_like_an_ending_stays(words: str) -> None:
    whole, cut = words.split()
    assert stem(whole) != cut


def test_small_words_and_numbers_say_nothing() -> None:
    assert stems("which of the 1,000 4xx caches is not in it".split()) == {stem("cache")}
    assert stems(["ab", "abc"]) == {"abc"}


def test_words_keep_points_and_apostrophes_inside() -> None:
    assert WORD.findall("don't pay 1,000.5 for a.b, x_y or “it’s”.") == [
        *("don't", "pay", "1,000.5", "for", "a.b", "x", "y", "or", "it’s")
    ]


def test_sentences_end_with_their_quotes() -> None:
    text = "It is 0.5. “Is it?” **No.** (Or\nyes!) And so on"
    assert SENTENCE.findall(text) == [
        "It is 0.5.",
        "“Is it?”",
        "**No.**",
        "(Or\nyes!)",
        "And so on",
    ]


@settings(max_examples=500)
@given(st.text(alphabet="aZß7_.,'’`- \n", max_size=20))
def test_words_are_those_that_the_pattern_finds(text: str) -> None:
    assert words(text) == WORD.findall(text)
    assert count_words(text) == len(WORD.findall(text))
