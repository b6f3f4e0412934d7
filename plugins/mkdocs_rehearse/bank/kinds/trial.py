"""How a kind is tried out away from the site: asked without its key, and answered in JSON.

Whoever answers names texts by ids that say nothing; what they name comes back as texts.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from ..model import Body
from ..problem import quoted

B = TypeVar("B", bound=Body)


class Lay(Protocol):
    """Lays texts out for someone to choose from, by chance and with their ids."""

    def __call__(self, texts: Iterable[str], *, disordered: bool = False) -> list[dict[str, str]]:
        """Each as ``{"id": …, "text": …}``; disordered, if they must not stand as they came."""


@dataclass(frozen=True, slots=True)
class Trial(Generic[B]):
    """How a question of one kind is tried."""

    how: str
    """The form of an answer, in a phrase."""
    asked: Callable[[B, Lay], dict[str, Any]]
    """What is shown beside the prompt."""
    key: Callable[[B], Any]
    """What is right, as an answer has it but with texts in the place of ids."""
    score: Callable[[B, Said], float]
    """0 to 1, as readers are scored; raises `Malformed`."""


class Malformed(Exception):
    """An answer that is none; its text is the sentence that says why."""


@dataclass(frozen=True, slots=True)
class Said:
    """An answer, or a part of one, as JSON has it."""

    value: Any
    id_of: Callable[[str], str]
    """The id by which a text of the question is named."""
    name: str = "the answer"

    def one_of(self, texts: Sequence[str], noun: str) -> str:
        """The text that is named."""
        if not isinstance(self.value, str):
            raise Malformed(f"{self.name} has to be the id of one {noun}, not {self._shown()}")
        for text in texts:
            if self.id_of(text) == self.value:
                return text
        raise Malformed(f"no {noun} has the id {quoted(self.value)}")

    def some_of(self, texts: Sequence[str], noun: str) -> list[str]:
        """The texts that are named, one or more of them, each once."""
        if not isinstance(self.value, list):
            raise Malformed(f"{self.name} has to be a list of ids, not {self._shown()}")
        items = (Said(item, self.id_of, f"an item of {self.name}") for item in self.value)
        named = [item.one_of(texts, noun) for item in items]
        if not named:
            raise Malformed(f"{self.name} names no {noun}")
        if len(set(named)) < len(named):
            raise Malformed(f"{self.name} has the same {noun} twice")
        return named

    def all_of(self, texts: Sequence[str], noun: str) -> list[str]:
        """All texts, in the order in which they are named."""
        named = self.some_of(texts, noun)
        if len(named) < len(texts):
            raise Malformed(f"{self.name} has {len(named)} of {len(texts)} {noun}s")
        return named

    def parts(self, names: Iterable[str]) -> dict[str, Said]:
        """What is said at each of these names."""
        names = list(names)
        if not isinstance(self.value, dict):
            wanted = ", ".join(names)
            raise Malformed(f"{self.name} has to be an object with {wanted}, not {self._shown()}")
        for name in self.value:
            if name not in names:
                raise Malformed(f"{self.name} has {quoted(name)}, which is none of its parts")
        for name in names:
            if name not in self.value:
                raise Malformed(f"{self.name} says nothing of {quoted(name)}")
        return {name: Said(self.value[name], self.id_of, quoted(name)) for name in names}

    def number(self) -> float:
        """The number, also where a text spells it with its thousands apart."""
        plain = self.value
        if isinstance(plain, str):
            plain = plain.replace(",", "").replace("_", "").replace("−", "-")
        try:
            number = math.nan if isinstance(plain, bool) else float(plain)
        except (TypeError, ValueError, OverflowError):
            number = math.nan
        if not math.isfinite(number):
            raise Malformed(f"{self.name} has to be a number, not {self._shown()}")
        return number

    def words(self) -> str:
        """What was typed."""
        if isinstance(self.value, str) and self.value.strip():
            return self.value
        raise Malformed(f"{self.name} has to be a text, not {self._shown()}")

    def _shown(self) -> str:
        return quoted(json.dumps(self.value, ensure_ascii=False))
