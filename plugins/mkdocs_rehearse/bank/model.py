"""Questions and banks as the rest of the package knows them.

Only sound questions become these values; what was wrong with the others is a `Problem`.
What a question of one kind holds beyond the rest is its `body`, defined with its kind.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .problem import Place
from .source import Text

SIGNALS = {
    "framing": "Framing",
    "data": "Data",
    "evaluation": "Evaluation",
    "tradeoffs": "Trade-offs",
    "production": "Production",
    "communication": "Communication",
}
"""What an interviewer listens for, unless a site names its own: id to label."""

LEVELS = {
    "recall": "name or recognise it",
    "apply": "use it in a given situation",
    "analyse": "weigh a situation where several things pull",
}
"""What a question asks of the reader: id to meaning."""


class Body:
    """What a question of one kind holds beyond what all questions do."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Waiver:
    """A warning that the author has looked at and lets stand."""

    rule: Text
    """Its code."""
    reason: Text


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a question's explanation can be read up: a page of the site, or a work."""

    docs: Text | None = None
    """A page below the site's docs folder, such as ``articles/metrics.md#thresholds``."""
    cite: Text | None = None
    url: Text | None = None

    @property
    def place(self) -> Place | None:
        """Of the page or work it names."""
        return getattr(self.docs or self.cite, "place", None)


@dataclass(frozen=True, slots=True)
class Question:
    """A question that passed every structural check. Texts are Markdown."""

    id: str
    """Public: ``<bank>.<slug>``."""
    key: str
    """The stored id, under which a reader's browser keeps what happened."""
    bank: str
    kind: str
    prompt: Text
    signals: tuple[str, ...]
    level: str
    explanation: Text
    sources: tuple[Reference, ...]
    revision: str
    """Changes when the meaning does, see `ids.revision`."""
    body: Body
    hint: Text | None = None
    tags: tuple[str, ...] = ()
    as_of: str | None = None
    """The date of a claim that ages: year, month or day."""
    was: tuple[Text, ...] = ()
    """Public ids the question had before."""
    waivers: tuple[Waiver, ...] = ()
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Bank:
    """A file of questions on one topic, in the file's order."""

    id: str
    title: str
    tracks: tuple[str, ...]
    description: Text | None
    questions: tuple[Question, ...]
    """The sound ones."""
    path: str
    place: Place | None = field(default=None, compare=False)
