"""Where the build places what a reader chooses from: numbers by size, others in a fixed shuffle.

The order depends on the seed, which has the question's id, and on nothing else, so it is the same
in every build. Whatever is placed comes with its index in the file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import sha256
from typing import Protocol, TypeVar

NUMBER = re.compile(r"(?P<before>\D{0,2}?)(?P<number>[-−+]?\d[\d,]*(?:\.\d+)?)(?P<after>\D*)")


class HasText(Protocol):
    """An option of any kind."""

    @property
    def text(self) -> str: ...


Shown = TypeVar("Shown", bound=HasText | str)
Item = TypeVar("Item")


def placed(options: Sequence[Shown], seed: str) -> list[tuple[int, Shown]]:
    """Options to choose from."""
    values = _values([one if isinstance(one, str) else one.text for one in options])
    if values:
        return sorted(enumerate(options), key=lambda pair: values[pair[0]])
    return shuffled(options, seed)


def shuffled(items: Sequence[Item], seed: str) -> list[tuple[int, Item]]:
    """Items that are placed by chance even if they are numbers."""
    return sorted(enumerate(items), key=lambda pair: sha256(f"{seed} {pair[0]}".encode()).digest())


def disordered(items: Sequence[Item], seed: str) -> list[tuple[int, Item]]:
    """Items whose order is asked for: by chance, but not as they are."""
    shown = shuffled(items, seed)
    in_order = all(index == place for place, (index, _) in enumerate(shown))
    return [*shown[1:], shown[0]] if in_order else shown


def _values(texts: list[str]) -> list[float] | None:
    """The numbers the texts are, if all are numbers of one unit."""
    found = [NUMBER.fullmatch(text.strip()) for text in texts]
    units = {(match["before"], match["after"].strip()) for match in found if match}
    if not all(found) or len(units) != 1:
        return None
    return [float(match["number"].replace(",", "").replace("−", "-")) for match in found if match]
