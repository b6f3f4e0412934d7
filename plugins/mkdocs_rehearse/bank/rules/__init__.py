"""What makes a question a good one: the rules, a row each.

A new rule is a function in the module of its topic and a row below.
"""

from __future__ import annotations

from ..library import Library
from . import claims, grammar, lengths, likeness, mix, prompts, repeats, waivers, wording
from .findings import Checked, Waived
from .findings import check as check_by
from .rule import Rule

__all__ = ["RULES", "Checked", "Rule", "Waived", "check"]

RULES: dict[str, Rule] = {
    rule.code: rule
    for rule in (
        Rule(
            "longest-answer",
            "error",
            "question",
            "The answer is over 1.25 times as long as any distractor, by 15 characters or more.",
            lengths.longest_answer,
        ),
        Rule(
            "contained-option",
            "error",
            "question",
            "One option is contained whole in another.",
            likeness.contained_option,
        ),
        Rule(
            "all-of-the-above",
            "error",
            "question",
            "An option refers to the others, such as “all of the above”.",
            wording.all_of_the_above,
        ),
        Rule(
            "option-letter",
            "error",
            "question",
            "A text names an option by a letter, such as “option B”.",
            wording.option_letter,
        ),
        Rule(
            "negative-prompt",
            "error",
            "question",
            "The prompt asks for what is not so, without an emphasised **NOT** or **EXCEPT**.",
            prompts.negative_prompt,
        ),
        Rule(
            "near-duplicate",
            "error",
            "library",
            "A question nearly repeats another one of the library.",
            repeats.near_duplicate,
        ),
        Rule(
            "long-answer",
            "warning",
            "question",
            "The answer is over 1.15 times as long as any distractor, by 8 characters or more.",
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
            "prompt-word",
            "warning",
            "question",
            "The answer takes up a word of the prompt, and no distractor takes up one of its own.",
            likeness.prompt_word,
        ),
        Rule(
            "shared-words",
            "warning",
            "question",
            "The answer shares more words with the distractors than they do with each other.",
            likeness.shared_words,
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
            "unlike-ends",
            "warning",
            "question",
            "Some options begin with a capital or end with a period, and some do not.",
            wording.unlike_ends,
        ),
        Rule(
            "grammar-cue",
            "warning",
            "question",
            "An option does not fit the last word of the prompt, such as “an” or “are”.",
            grammar.grammar_cue,
        ),
        Rule(
            "prompt-length",
            "warning",
            "question",
            "The prompt has under 5 words, or over 90.",
            prompts.prompt_length,
        ),
        Rule(
            "which-is-true",
            "warning",
            "question",
            "The prompt asks which of the options is true, and nothing else.",
            prompts.which_is_true,
        ),
        Rule(
            "no-situation",
            "warning",
            "question",
            "A question of level “analyse” tells of its situation in under 25 words.",
            prompts.no_situation,
        ),
        Rule(
            "undated-claim",
            "warning",
            "question",
            "A claim that will age, such as a price, comes without 'as_of'.",
            claims.undated_claim,
        ),
        Rule(
            "answer-longest-rate",
            "warning",
            "bank",
            "Of 40 questions or more, the answer is the longest option in under 20% or over 30%.",
            mix.answer_longest_rate,
        ),
        Rule(
            "answer-shortest-rate",
            "warning",
            "bank",
            "Of 40 questions or more, the answer is the shortest option in under 20% or over 30%.",
            mix.answer_shortest_rate,
        ),
        Rule(
            "absolutes-rate",
            "warning",
            "bank",
            "Of 40 questions or more, absolute answers and distractors differ by over 5 points.",
            mix.absolutes_rate,
        ),
        Rule(
            "level-mix",
            "warning",
            "bank",
            "Of 40 questions or more, over 25% are recall, under 45% apply or under 30% analyse.",
            mix.level_mix,
        ),
        Rule(
            "kind-mix",
            "warning",
            "bank",
            "Of 40 questions or more, a kind has a share that is far from the one it should have.",
            mix.kind_mix,
        ),
        Rule(
            "reused-distractor",
            "warning",
            "bank",
            "A distractor stands in more than five questions of the bank.",
            mix.reused_distractor,
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
