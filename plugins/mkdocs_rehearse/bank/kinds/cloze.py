"""A text with gaps, each to be typed or chosen."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Mapping as Table
from dataclasses import dataclass
from math import prod
from typing import Any

from ..model import Body
from ..node import Mapping, Node
from ..problem import Place, quoted
from ..shapes import (
    SLUG,
    Field,
    ListOf,
    MapOf,
    OneOrMore,
    Reading,
    Record,
    Schema,
    Words,
    closest,
)
from ..source import Text
from .kind import Kind, Offer, Parts
from .options import report_equal_texts
from .trial import Lay, Said, Trial
from .wording import is_accepted

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

    def filled(self, shown: Callable[[str], str]) -> str:
        """The text with what is shown for a gap's name in the place of each gap."""
        return GAP.sub(lambda found: shown(found[1]), self.text)

    def place(self, name: str) -> Place | None:
        """Of a gap in the text."""
        found = next(found for found in GAP.finditer(self.text) if found[1] == name)
        return self.text.at(found.start(), len(found[0]))


class _GapShape:
    """Accepted texts, or an answer with distractors to choose from."""

    _typed = OneOrMore(Words(), hint="write what belongs into the gap")
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

    def read(self, node: Node, name: str, reading: Reading) -> Gap:
        """A gap that cannot be read accepts nothing, so that its name at least is known."""
        if isinstance(node, Mapping):
            gap = self._chosen.read(node, name, reading) or Gap(())
            report_equal_texts([*gap.accepted, *gap.distractors], "option", reading)
            return gap
        accepted = self._typed.read(node, name, reading) or ()
        report_equal_texts(dict.fromkeys(accepted), "accepted text", reading)
        return Gap(accepted)

    def schema(self, reading: Reading) -> Schema:
        return {"anyOf": [self._typed.schema(reading), self._chosen.schema(reading)]}


def _decode(values: dict[str, Any], reading: Reading) -> Cloze:
    text, gaps = values["text"], values["gaps"]
    written = [found[1] for found in GAP.finditer(text)]
    unused = {name: name for name in gaps if SLUG.fits(name) and name not in written}
    named: dict[str, None] = {}
    for found in GAP.finditer(text):
        name, place = found[1], text.at(found.start(), len(found[0]))
        guess = closest(name, unused) or (next(iter(unused)) if len(unused) == 1 else None)
        hint = f"did you mean '{guess}'?"
        if name in named:
            message = f"the gap {quoted(found[0])} for the second time"
            hint = hint if guess else "give the second gap a name of its own"
            reading.error("repeated", message, place, hint)
        elif name not in gaps:
            message = f"the gap {quoted(found[0])} is not among the 'gaps'"
            hint = hint if guess else f"add '{name}' to 'gaps'"
            reading.error("unknown-gap", message, place, hint)
        else:
            guess = None
        named[name] = None
        if guess:
            del unused[guess]
    for name in unused.values():
        nearly = re.search(rf"\{{+\s*{name}\b\s*\}}*", text, re.IGNORECASE)
        place = text.at(nearly.start(), len(nearly[0])) if nearly else name.place
        message = f"the text has no gap '{name}'"
        hint = f"write {{{{{name}}}}} where it belongs in 'text'"
        reading.error("unused-gap", message, place, hint)
    if not gaps and not named:
        hint = "write one in 'text', as in {{name}}, and what it accepts at 'name' in 'gaps'"
        reading.error("too-few", "a text without a gap", text.place, hint)
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


def _parts(body: Cloze) -> Parts:
    leads = {found[1]: body.text[: found.start()] for found in GAP.finditer(body.text)}
    return Parts(
        text=body.text,
        offers=tuple(
            Offer(gap.accepted, gap.distractors, leads[name])
            for name, gap in body.gaps.items()
            if gap.distractors
        ),
    )


def _numbers(body: Cloze) -> dict[str, str]:
    """What the gaps are called, by their names, which may tell too much."""
    return {name: str(number) for number, name in enumerate(body.gaps, 1)}


def _asked(body: Cloze, lay: Lay) -> dict[str, Any]:
    numbers = _numbers(body)
    return {
        "text": body.filled(lambda name: f"{{{{{numbers[name]}}}}}"),
        "gaps": {
            numbers[name]: {"options": lay(_offered(gap))} if gap.distractors else "typed"
            for name, gap in body.gaps.items()
        },
    }


def _score(body: Cloze, said: Said) -> float:
    numbers = _numbers(body)
    parts = said.parts(numbers.values())
    right = [_is_right(gap, parts[numbers[name]]) for name, gap in body.gaps.items()]
    return sum(right) / len(right)


def _is_right(gap: Gap, said: Said) -> bool:
    if gap.distractors:
        return said.one_of(_offered(gap), "option") == gap.accepted[0]
    return is_accepted(said.words(), gap.accepted)


def _guess(body: Cloze) -> float:
    """What is typed is never right by chance."""
    gaps = body.gaps.values()
    return prod(1 / len(_offered(gap)) if gap.distractors else 0.0 for gap in gaps)


def _offered(gap: Gap) -> list[Text]:
    return [*gap.accepted, *gap.distractors]


_TRIAL = Trial(
    "an object that has, at the number of each gap, the id of its option, or the words that "
    "belong there if it is typed",
    _asked,
    lambda body: {
        number: " or ".join(body.gaps[name].accepted) for name, number in _numbers(body).items()
    },
    _score,
)

CLOZE = Kind(
    "cloze",
    "a text with gaps to be typed or chosen",
    {
        "text": Field(Words(), "the text in Markdown, one to six gaps in it written as {{name}}"),
        "gaps": Field(
            MapOf(SLUG, _GapShape()),
            "by gap, in plain text: what is accepted there, the best first, or an 'answer' and "
            "'distractors' to choose from",
        ),
    },
    _decode,
    lambda body: [body.text, [[gap.accepted, gap.distractors] for gap in body.gaps.values()]],
    _written,
    _parts,
    _TRIAL,
    _guess,
)
