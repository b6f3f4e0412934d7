"""What makes a question a good one: the rules, a row each.

A new rule is a function in the module of its topic and a row below.
"""

from __future__ import annotations

from ..library import Library
from . import lengths, waivers, wording
from .check import Checked, Waived
from .check import check as check_by
from .rule import Rule

__all__ = ["RULES", "Checked", "Rule", "Waived", "check"]

RULES: dict[str, Rule] = {
    rule.code: rule
    for rule in (
        Rule(
            "longest-answer",
            "error",
            "question",
            "The answer is over 1.25 times as long as the longest distractor, by 15 characters.",
            lengths.longest_answer,
        ),
        Rule(
            "all-of-the-above",
            "error",
            "question",
            "An option refers to the others, such as “all of the above”.",
            wording.all_of_the_above,
        ),
        Rule(
            "long-answer",
            "warning",
            "question",
            "The answer is over 1.15 times as long as the longest distractor, by 8 characters.",
            lengths.long_answer,
        ),
        Rule(
            "uneven-options",
            "warning",
            "question",
            "The longest option has over 40 characters, and is over twice as long as the shortest.",
            lengths.uneven_options,
        ),
        Rule(
            "absolutes",
            "warning",
            "question",
            "Two or more distractors say “always”, “only” or the like, and the answer does not.",
            wording.absolutes,
        ),
        Rule(
            "vague-frequency",
            "warning",
            "question",
            "An option says “often”, “usually” or the like.",
            wording.vague_frequency,
        ),
        Rule(
            "unknown-rule",
            "error",
            "waiver",
            "A waiver names a rule that there is not.",
            waivers.unknown_rule,
        ),
        Rule(
            "not-waivable",
            "error",
            "waiver",
            "A waiver names an error, or a rule that does not speak of one question.",
            waivers.not_waivable,
        ),
        Rule(
            "unused-waiver",
            "warning",
            "waiver",
            "A waiver names a warning that its question does not give.",
            waivers.unused_waiver,
        ),
    )
}


def check(library: Library) -> Checked:
    """What the rules find in a library, beyond the problems it was loaded with."""
    return check_by(library, RULES)
