"""What there is to know about a kind of question: one such value in each file of this folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ..model import Body
from ..shapes import Fields, Reading

B = TypeVar("B", bound=Body)


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
