"""The language of the interface: what it says in the HTML made here and in the browser.

`languages/<name>.json` holds every sentence, by the part of the site that says it. A sentence is a
text with gaps in braces, or such texts by the plural category of `count`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.numbers import get_decimal_symbol, get_group_symbol
from markupsafe import Markup

from mkdocs_rehearse.bank import SIGNALS

from .direction import Direction, turned

FOLDER = files("mkdocs_rehearse") / "languages"
GAP = re.compile(r"\{(\w+)\}")
ISOLATE, POP = "\u2068", "\u2069"
"""What stands between them keeps its own order within a sentence (first strong isolate)."""

Sentence = str | Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Language:
    """Sentences by part and name, and the locale by which numbers are written and counted."""

    tag: str
    """As in BCP 47, such as ``pt-BR``."""
    parts: Mapping[str, Mapping[str, Sentence]]

    def say(self, name: str, **values: str | int) -> str:
        """What the HTML made here says: a sentence of the part ``page``, or of another, such as
        ``goal.minutesADay``, where the browser says the same."""
        part, _, key = name.rpartition(".")
        sentence = self.parts[part or "page"][key]
        if not isinstance(sentence, str):
            form = self._locale.plural_form(int(values["count"]))
            sentence = sentence.get(form, sentence["other"])
        return GAP.sub(lambda gap: self._written(values[gap[1]]), sentence)

    def number(self, english: str) -> str:
        """A number as English spells it, such as ``1,234.5``, with this language's marks."""
        return english.translate(str.maketrans(",.", self._marks))

    def between(self, pattern: str, texts: Iterable[str]) -> Markup:
        """Texts put together as a pattern of the common sentences, such as ``joined``, does two."""
        sign = str(self.parts["common"][pattern]).replace("{first}", "").replace("{second}", "")
        return Markup(sign).join(texts)

    def isolated(self, text: str) -> str:
        """A text that is part of a line from right to left and may itself run the other way."""
        return ISOLATE + text + POP if text and self.direction == "rtl" else text

    def turned(self, text: str) -> Direction | None:
        """The direction of a text that is in another one than this language."""
        return turned(text, self.direction)

    def signals(self, labels: Mapping[str, str]) -> dict[str, str]:
        """The labels, in this language where they are those that a site has not chosen itself."""
        own = self.parts["signals"]
        return {
            signal: str(own[signal]) if SIGNALS.get(signal) == label else label
            for signal, label in labels.items()
        }

    @cached_property
    def direction(self) -> Direction:
        """In which it is written."""
        return "rtl" if self._locale.text_direction == "rtl" else "ltr"

    @cached_property
    def _locale(self) -> Locale:
        return Locale.parse(self.tag, sep="-")

    @cached_property
    def _marks(self) -> str:
        return get_group_symbol(self._locale) + get_decimal_symbol(self._locale)

    def _written(self, value: str | int) -> str:
        return self.isolated(value) if isinstance(value, str) else self.number(f"{value:,}")


def languages() -> list[str]:
    """Those there are sentences in."""
    names = (entry.name for entry in FOLDER.iterdir())
    return sorted(name.removesuffix(".json") for name in names if name.endswith(".json"))


@cache
def spoken(tag: str) -> Language:
    """The language of a tag such as ``de`` or ``pt-BR``; English if nothing is written in it.

    Whoever reads another script, as in ``zh-TW``, reads another language.
    """
    name, _, region = tag.partition("-")
    if name not in languages():
        return spoken("en")
    parts = _table(name)
    usual = parts.pop("tag")
    asked = _locale(tag) if region else None
    if asked and asked.script != Locale.parse(usual, sep="-").script:
        return spoken("en")
    return Language(tag if asked else usual, parts)


def _locale(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def _table(name: str) -> dict[str, Any]:
    text = (FOLDER / f"{name}.json").read_text(encoding="utf-8")
    table: dict[str, Any] = json.loads(text)
    return table


ENGLISH = spoken("en")
