"""The kinds of question there are, a row each. A new kind is a file here and a row below."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Any

from .cloze import CLOZE
from .flaw import FLAW
from .kind import Kind
from .matching import MATCHING
from .multiple import MULTIPLE
from .numeric import NUMERIC
from .ordering import ORDERING
from .recall import RECALL
from .single import SINGLE

KINDS: dict[str, Kind[Any]] = {
    kind.name: kind for kind in (SINGLE, MULTIPLE, NUMERIC, FLAW, ORDERING, MATCHING, CLOZE, RECALL)
}


def fitting(keys: AbstractSet[str]) -> list[Kind[Any]]:
    """The kinds that share the most keys with a question; none if no kind shares any."""
    shared = [(len(kind.fields.keys() & keys), kind) for kind in KINDS.values()]
    most = max(count for count, _ in shared)
    return [kind for count, kind in shared if count == most] if most else []
