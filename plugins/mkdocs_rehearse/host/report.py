"""How problems reach the author: a failed build shows all of them, a serving one goes on."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger

from mkdocs_rehearse.bank import Problem, format_problem, in_order, summary

log = get_plugin_logger("rehearse")


def report(problems: Iterable[Problem], serving: bool) -> None:
    """Log each problem once, by place; raise `Abort` if there are errors and nobody is serving."""
    found = in_order(dict.fromkeys(problems))
    errors = [problem for problem in found if problem.severity == "error"]
    for problem in found:
        # Warnings count for `mkdocs build --strict`; errors must not stop a server.
        say = log.error if problem in errors and not serving else log.warning
        say("\n" + format_problem(problem))
    if errors and not serving:
        raise Abort(f"rehearse: {summary(found)}; nothing was written")
