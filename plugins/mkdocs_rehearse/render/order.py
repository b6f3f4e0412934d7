"""Where the build places a question's options: numbers by size, others in a fixed shuffle.

The order depends on the question's id and nothing else, so it is the same in every build.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Protocol, TypeVar

NUMBER = re.compile(r"(?P<before>\D{0,2}?)(?P<number>[-−+]?\d[\d,]*(?:\.\d+)?)(?P<after>\D*)")


class HasText(Protocol):
    """An option of any kind."""

    @property
    def text(self) -> str: ...


Shown = TypeVar("Shown", bound=HasText)


def placed(options: tuple[Shown, ...], seed: str) -> list[tuple[int, Shown]]:
    """The options in the order shown, each with its index in the file."""
    numbered = list(enumerate(options))
    values = _values([option.text for option in options])
    if values:
        return sorted(numbered, key=lambda pair: values[pair[0]])
    return sorted(numbered, key=lambda pair: sha256(f"{seed} {pair[0]}".encode()).digest())


def _values(texts: list[str]) -> list[float] | None:
    """The numbers the texts are, if all are numbers of one unit."""
    found = [NUMBER.fullmatch(text.strip()) for text in texts]
    units = {(match["before"], match["after"].strip()) for match in found if match}
    if not all(found) or len(units) != 1:
        return None
    return [float(match["number"].replace(",", "").replace("−", "-")) for match in found if match]
