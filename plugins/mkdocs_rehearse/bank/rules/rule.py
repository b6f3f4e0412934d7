"""What a rule is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

from ..problem import Place, Severity

Scope = Literal["question", "bank", "library", "waiver"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Where a rule is broken, and what to do about it."""

    message: str
    place: Place | None
    hint: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing to be held, under a code that authors see and never changes."""

    code: str
    severity: Severity
    scope: Scope
    description: str
    """What must not be, in one sentence."""
    find: Callable[[Any], Iterable[Finding]]
    """Takes what the scope says: a `Subject`, a `Shelf`, all questions as `Told`, or a `Use`."""

    @property
    def can_be_waived(self) -> bool:
        """Whether a question may let it stand, with a reason."""
        return self.severity == "warning" and self.scope == "question"
