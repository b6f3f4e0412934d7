"""What there is to know about a kind of question: one such value per file of this folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ..model import Body
from ..shapes import Field, Reading

B = TypeVar("B", bound=Body)


@dataclass(frozen=True, slots=True)
class Kind(Generic[B]):
    """A kind is recognised by its keys; nothing in a bank names it."""

    name: str
    description: str
    fields: tuple[Field, ...]
    decode: Callable[[dict[str, Any], Reading], B]
    """From the fields' values to the body, reporting what is wrong between fields."""
    meaning: Callable[[B], Any]
    """Lists and texts that make up the revision; see `ids.revision`."""

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(field.key for field in self.fields)
