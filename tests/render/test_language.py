"""The sentences of the interface: the same ones in every language, said as each says them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel import Locale

import mkdocs_rehearse
from mkdocs_rehearse.bank import SIGNALS
from mkdocs_rehearse.render import ENGLISH, Language, spoken
from mkdocs_rehearse.render.language import GAP, Sentence, languages

PACKAGE = Path(mkdocs_rehearse.__file__).parent
FOLDER = PACKAGE / "languages"
OTHERS = [name for name in languages() if name != "en"]
IN_QUOTES = "alsoRight"
"""A sentence of gaps that take more than one word; rare, and better with real quotation marks."""
WITHOUT_COUNT = {"zero", "one", "two"}
"""Forms that say how many in words."""


def sentences(language: Language) -> Iterator[tuple[str, Sentence]]:
    for part, table in language.parts.items():
        for name, sentence in table.items():
            yield f"{part}.{name}", sentence


def forms(sentence: Sentence) -> dict[str, str]:
    return {"other": sentence} if isinstance(sentence, str) else dict(sentence)


def gaps(text: str) -> set[str]:
    return set(GAP.findall(text))


def test_the_languages_that_the_site_promises_are_there() -> None:
    assert {"ar", "de", "en", "es", "fr", "hi", "ja", "pt", "zh"} <= set(languages())


@pytest.mark.parametrize("name", OTHERS)
def test_a_language_says_everything_that_english_says_in_the_same_order(name: str) -> None:
    assert [key for key, _ in sentences(spoken(name))] == [key for key, _ in sentences(ENGLISH)]


@pytest.mark.parametrize("name", OTHERS)
def test_a_sentence_has_the_gaps_that_it_has_in_english(name: str) -> None:
    english = dict(sentences(ENGLISH))
    for key, sentence in sentences(spoken(name)):
        wanted = {gap for text in forms(english[key]).values() for gap in gaps(text)}
        for form, text in forms(sentence).items():
            allowed = {"count"} if form in WITHOUT_COUNT else set()
            assert wanted - allowed <= gaps(text) <= wanted, f"{name} {key} {form}: {text}"


@pytest.mark.parametrize("name", languages())
def test_a_sentence_that_counts_has_a_form_for_every_number(name: str) -> None:
    locale = Locale.parse(spoken(name).tag, sep="-")
    usual = {locale.plural_form(count) for count in range(201)} | {"other"}
    possible = usual | {locale.plural_form(1_000_000)}
    english = dict(sentences(ENGLISH))
    for key, sentence in sentences(spoken(name)):
        if isinstance(sentence, str):
            assert isinstance(english[key], str) or usual == {"other"}, f"{name} {key}"
        else:
            assert usual <= set(sentence) <= possible, f"{name} {key}"


@pytest.mark.parametrize("name", languages())
def test_sentences_are_texts_without_markup_or_loose_ends(name: str) -> None:
    for key, sentence in sentences(spoken(name)):
        for text in forms(sentence).values():
            assert text == text.strip() != "", f"{name} {key}"
            assert not re.search(r"[<>&\"'`]|  |\{[^}\w]|\{$", text), f"{name} {key}: {text}"


@pytest.mark.parametrize("name", OTHERS)
def test_a_translation_is_one(name: str) -> None:
    """Long sentences that are the same as in English were forgotten."""
    english = dict(sentences(ENGLISH))
    same = [
        key
        for key, sentence in sentences(spoken(name))
        if sentence == english[key] and max(map(len, forms(sentence).values())) > 24
    ]
    assert same == []


@pytest.mark.parametrize("name", languages())
def test_a_file_is_written_as_the_others_are(name: str) -> None:
    text = (FOLDER / f"{name}.json").read_text(encoding="utf-8")
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"


def test_a_question_in_english_adds_no_sign_that_doubles_the_memory_of_its_page() -> None:
    """Python takes two bytes for each character of a text with one that is not in Latin-1."""
    templates = PACKAGE / "templates"
    files = [templates / "question.html.jinja", templates / "lesson.html.jinja"]
    sources = [file.read_text(encoding="utf-8") for file in [*files, *templates.glob("kinds/*")]]
    said = {name for source in sources for name in re.findall(r'say\("(\w+)"', source)}
    assert "choose" in said
    said.remove(IN_QUOTES)
    said_texts = [text for name in said for text in forms(ENGLISH.parts["page"][name]).values()]
    for text in [*sources, *said_texts]:
        text.encode("latin-1")


def test_every_signal_has_a_label_in_every_language() -> None:
    for name in languages():
        assert set(spoken(name).parts["signals"]) == set(SIGNALS)
    assert ENGLISH.signals(SIGNALS) == SIGNALS


def test_labels_that_a_site_has_chosen_are_its_own() -> None:
    labels = {"framing": "Framing", "data": "Our data", "rigour": "Rigour"}
    assert spoken("de").signals(labels) == {
        "framing": spoken("de").parts["signals"]["framing"],
        "data": "Our data",
        "rigour": "Rigour",
    }


@pytest.mark.parametrize(
    ("tag", "spoken_as"),
    [
        ("en", "en-GB"),
        ("de", "de"),
        ("pt-BR", "pt-BR"),
        ("de-XX", "de"),
        ("zh-CN", "zh-CN"),
        ("zh-TW", "en-GB"),
        ("tlh", "en-GB"),
        ("en-US", "en-US"),
    ],
)
def test_a_tag_leads_to_its_language_or_to_english(tag: str, spoken_as: str) -> None:
    assert spoken(tag).tag == spoken_as


def test_texts_are_set_apart_as_the_language_sets_them_apart() -> None:
    assert spoken("zh").between("joined", ["甲", "<乙>"]) == "甲，&lt;乙&gt;"
    assert ENGLISH.between("apart", ["one, two", "three"]) == "one, two; three"


def test_numbers_and_plurals_are_those_of_the_language() -> None:
    german = spoken("de")
    assert german.number("−1,234.5") == "−1.234,5"
    assert ENGLISH.say("questions", count=1) == "1 question"
    assert ENGLISH.say("questions", count=1200) == "1,200 questions"
    one, few = (spoken("ar").say("questions", count=count) for count in (1, 3))
    assert one != few
    assert "3" in few
