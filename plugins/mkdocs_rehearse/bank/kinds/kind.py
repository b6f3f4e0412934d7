"""What there is to know about a kind of question: one such value in each file of this folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ..model import Body
from ..shapes import Fields, Reading
from ..source import Text
from .trial import Trial

B = TypeVar("B", bound=Body)


@dataclass(frozen=True, slots=True)
class Offer:
    """Texts of which a reader chooses, the right ones apart from the others."""

    answers: tuple[Text, ...]
    distractors: tuple[Text, ...]
    lead: str | None = None
    """What they complete, where that is not the prompt."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What the rules look at in a body."""

    text: Text | None = None
    """What the prompt goes on into: a text with gaps."""
    items: tuple[Text, ...] = ()
    """What else is shown: the lines of a design, the things to arrange."""
    offers: tuple[Offer, ...] = ()
    reasons: tuple[Text, ...] = ()
    """What is shown after an answer: whys, a model answer."""


@dataclass(frozen=True, slots=True)
class Kind(Generic[B]):
    """A kind is recognised by its keys; nothing in a bank names it."""

    name: str
    description: str
    fields: Fields
    decode: Callable[[dict[str, Any], Reading], B]
    """From the fields' values, the required ones all there, to the body.

    Reports what is wrong between the fields.
    """
    meaning: Callable[[B], Any]
    """The lists and texts that make up the revision; see `ids.revision`."""
    written: Callable[[B], dict[str, Any]]
    """The body as the bank writes it: its keys with texts, numbers, lists and mappings."""
    parts: Callable[[B], Parts] = lambda body: Parts()
    trial: Trial[B] | None = None
    """How it is tried; not at all where only whoever answers can tell how well they did."""
    guess: Callable[[B], float] = lambda body: 0.0
    """The chance that a blind guess gets all of it right."""
    chosen: Callable[[str], frozenset[int]] | None = None
    """Which options, counted from the first answer, a choice names that a reader's log holds; not
    at all where a kind offers none. The client's module of the kind writes it."""
    thinking: int = 20
    """Seconds that thinking and answering take beside reading, as a first estimate."""
