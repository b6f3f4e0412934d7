"""All rules over a library: what they find, and what its authors have waived."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..library import Library, collector_at_rest
from ..model import Waiver
from ..problem import Problem, in_order
from .rule import Rule, Scope
from .subject import Shelf, Subject, Told
from .waivers import Use


@dataclass(frozen=True, slots=True)
class Waived:
    """A warning that is not given, and who let it stand why."""

    problem: Problem
    waiver: Waiver


@dataclass(frozen=True, slots=True)
class Checked:
    """What the rules say of a library, beyond the problems it was loaded with."""

    problems: tuple[Problem, ...]
    """By path, line and column."""
    waived: tuple[Waived, ...]
    """In the library's order."""


def check(library: Library, rules: Mapping[str, Rule]) -> Checked:
    """What each of the rules, by code, finds in a library's questions, banks and as a whole."""
    checking = _Checking(rules)
    with collector_at_rest():
        told: list[Told] = []
        for bank in library.banks.values():
            shelf = Shelf(bank, tuple(map(Subject, bank.questions)))
            checking.shelf(shelf)
            told += [subject.told for subject in shelf.subjects]
        checking.problems += checking.found("library", told)
    return Checked(in_order(checking.problems), tuple(checking.waived))


class _Checking:
    """The rules by scope, and what was found so far."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self.rules = rules
        self.scopes: dict[Scope, list[Rule]] = {}
        for rule in rules.values():
            self.scopes.setdefault(rule.scope, []).append(rule)
        self.problems: list[Problem] = []
        self.waived: list[Waived] = []

    def found(self, scope: Scope, subject: object) -> Iterator[Problem]:
        for rule in self.scopes.get(scope, ()):
            for finding in rule.find(subject):
                yield Problem(
                    rule.code, finding.message, rule.severity, finding.place, finding.hint
                )

    def shelf(self, shelf: Shelf) -> None:
        for subject in shelf.subjects:
            self.question(subject)
        self.problems += self.found("bank", shelf)

    def question(self, subject: Subject) -> None:
        """Look at one question, and at its waivers in the light of that."""
        problems = list(self.found("question", subject))
        for waiver in subject.question.waivers:
            silenced = [
                problem
                for problem in problems
                if problem.code == waiver.rule and problem.severity == "warning"
            ]
            self.waived += [Waived(problem, waiver) for problem in silenced]
            problems = [problem for problem in problems if problem not in silenced]
            self.problems += self.found("waiver", Use(waiver, self.rules, bool(silenced)))
        self.problems += problems
