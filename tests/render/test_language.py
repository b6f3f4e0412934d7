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

FOLDER = Path(mkdocs_rehearse.__file__).parent / "languages"
OTHERS = [name for name in languages() if name != "en"]
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


def test_every_signal_has_a_label_in_every_language() -> None:
    for name in languages():
        assert set(spoken(name).parts["signals"]) == set(SIGNALS)
    assert ENGLISH.signals(SIGNALS) == SIGNALS
