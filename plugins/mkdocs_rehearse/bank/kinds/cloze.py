"""A text with gaps, each to be typed or chosen."""

from __future__ import annotations

import re
from collections.abc import Mapping as Table
from dataclasses import dataclass
from typing import Any

from ..model import Body
from ..problem import quoted
from ..reader import Mapping, Node
from ..shapes import SLUG, Field, ListOf, MapOf, OneOrMore, Reading, Record, Words
from ..source import Text
from .kind import Kind
from .options import report_equal_texts

GAP = re.compile(r"\{\{\s*([a-z0-9]+(?:-[a-z0-9]+)*)\s*\}\}")
"""A gap in a cloze text; other braces are text."""

MOST_GAPS = 6


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap that is typed, or chosen if it has distractors; then one text alone is accepted."""

    accepted: tuple[Text, ...]
    """The first is the one that is shown."""
    distractors: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Cloze(Body):
    """A text and its gaps by name, in the order in which the text has them."""

    text: Text
    gaps: Table[str, Gap]


class _GapShape:
    """Accepted texts, or an answer with distractors to choose from."""

    _typed = OneOrMore(Words())
    _chosen: Record[Gap] = Record(
        {
            "answer": Field(Words(), "what belongs into the gap"),
            "distractors": Field(
                ListOf(Words(), 2, 4, "with the answer, a gap offers three to five texts"),
                "two to four texts that do not belong there",
            ),
        },
        lambda answer, distractors: Gap((answer,), distractors),
    )

    def read(self, node: Node, name: str, reading: Reading) -> Gap | None:
        if isinstance(node, Mapping):
            gap = self._chosen.read(node, name, reading)
            if gap:
                report_equal_texts([*gap.accepted, *gap.distractors], "option", reading)
            return gap
        accepted = self._typed.read(node, name, reading)
        return Gap(accepted) if accepted else None


def _decode(values: dict[str, Any], reading: Reading) -> Cloze:
    text, gaps = values["text"], values["gaps"]
    named: dict[str, None] = {}
    for found in GAP.finditer(text):
        name, place = found[1], text.at(found.start(), len(found[0]))
        if name not in gaps:
            message = f"the gap {quoted(found[0])} is not among the 'gaps'"
            hint = f"add '{name}' to 'gaps' with what is accepted there"
            reading.error("unknown-gap", message, place, hint)
        elif name in named:
            message = f"the gap {quoted(found[0])} for the second time"
            reading.error("repeated", message, place, "give the second gap a name of its own")
        named[name] = None
    for name in gaps:
        if name not in named:
            message = f"the text has no gap '{name}'"
            hint = f"write {{{{{name}}}}} where it belongs in 'text'"
            reading.error("unused-gap", message, name.place, hint)
    if len(gaps) > MOST_GAPS:
        message = f"{len(gaps)} gaps, of at most {MOST_GAPS}"
        reading.error("too-many", message, [*gaps][MOST_GAPS].place, "leave some words in the text")
    return Cloze(text, {name: gaps[name] for name in named if name in gaps})


def _written(body: Cloze) -> dict[str, Any]:
    return {
        "text": body.text,
        "gaps": {
            name: {"answer": gap.accepted[0], "distractors": [*gap.distractors]}
            if gap.distractors
            else [*gap.accepted]
            for name, gap in body.gaps.items()
        },
    }


CLOZE = Kind(
    "cloze",
    "a text with gaps to be typed or chosen",
    {
        "text": Field(Words(), "the text in Markdown, a gap written as {{name}}"),
        "gaps": Field(
            MapOf(SLUG, _GapShape()),
            "by gap: the texts that are accepted, or an 'answer' and 'distractors' to choose from",
        ),
    },
    _decode,
    lambda body: [body.text, [[*gap.accepted, *gap.distractors] for gap in body.gaps.values()]],
    _written,
)
