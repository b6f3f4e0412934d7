"""Rules on waivers: each silences a warning that there is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..model import Waiver
from ..shapes import closest
from .rule import Finding, Rule


@dataclass(frozen=True, slots=True)
class Use:
    """A waiver of a question and what came of it."""

    waiver: Waiver
    rules: Mapping[str, Rule]
    silenced: bool
    """Whether the question gives the warning."""

    @property
    def rule(self) -> Rule | None:
        return self.rules.get(self.waiver.rule)


def unknown_rule(use: Use) -> Iterator[Finding]:
    if use.rule is None:
        known = [code for code, rule in use.rules.items() if rule.can_be_waived]
        guess = closest(use.waiver.rule, known)
        hint = "name the code of a warning, as it stands in its brackets"
        yield Finding(
            f"there is no rule '{use.waiver.rule}'",
            use.waiver.rule.place,
            f"did you mean '{guess}'?" if guess else hint,
        )


def not_waivable(use: Use) -> Iterator[Finding]:
    rule = use.rule
    if rule is not None and not rule.can_be_waived:
        is_error = rule.severity == "error"
        reason = "is an error" if is_error else "does not speak of one question"
        yield Finding(
            f"'{rule.code}' {reason} and cannot be waived",
            use.waiver.rule.place,
            "mend what it finds, and remove this line",
        )


def unused_waiver(use: Use) -> Iterator[Finding]:
    if use.rule is not None and use.rule.can_be_waived and not use.silenced:
        yield Finding(
            f"the question gives no warning '{use.waiver.rule}'",
            use.waiver.rule.place,
            "remove this line",
        )
