"""Options, as the kinds that offer a choice share them: a text, and why it is right or wrong."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from ..problem import quoted
from ..shapes import Field, Reading, Record, Words
from ..source import Text
from .kind import Offer, Parts

CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")


@dataclass(frozen=True, slots=True)
class Option:
    """Something a reader can choose."""

    text: Text
    why: Text
    """Why it is right or wrong in this situation."""
    right: bool


_FIELDS = {
    "text": Field(Words(), "what the option says, in Markdown"),
    "why": Field(
        Words(30, "say what is right or wrong with it in this situation"),
        "why it is right or wrong here, in at least 30 characters",
    ),
}

ANSWER = Record(_FIELDS, partial(Option, right=True))
DISTRACTOR = Record(_FIELDS, partial(Option, right=False))


def texts(options: Iterable[Option]) -> list[Text]:
    """What the options say."""
    return [option.text for option in options]


def written_option(option: Option) -> dict[str, Text]:
    """The option as a bank writes it."""
    return {"text": option.text, "why": option.why}


def offering(options: Iterable[Option], *reasons: Text) -> Parts:
    """The parts of a body that offers options; further reasons come before theirs."""
    options = tuple(options)
    offer = Offer(
        tuple(option.text for option in options if option.right),
        tuple(option.text for option in options if not option.right),
    )
    return Parts(offers=(offer,), reasons=(*reasons, *(option.why for option in options)))


def report_equal_options(options: Iterable[Option], reading: Reading) -> None:
    """Two options that say the same cannot be told apart by any reader."""
    report_equal_texts(texts(options), "option", reading)


def report_equal_texts(texts: Iterable[Text], noun: str, reading: Reading) -> None:
    """The same for texts without a why; the noun says what they are."""
    seen: set[str] = set()
    for text in texts:
        wording = normalised(text)
        if wording in seen:
            message = f"another {noun} says {quoted(text)} as well"
            reading.error("equal-options", message, text.place, "change or remove one of the two")
        seen.add(wording)


def normalised(text: str) -> str:
    """A wording by which texts compare as readers see them; code counts as it stands."""
    if "`" not in text:
        return _plain(text).rstrip(" .")
    parts = []
    end = 0
    for code in CODE.finditer(text):
        parts += [_plain(text[end : code.start()]), code[2].strip()]
        end = code.end()
    parts.append(_plain(text[end:]).rstrip(" ."))
    return " ".join(filter(None, parts))


def _plain(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_STRAIGHT)
        text = "".join(one for one in text if unicodedata.category(one) != "Cf")
    return " ".join(text.casefold().replace("**", "").split())
