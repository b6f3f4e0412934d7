"""Rules on prompts: one question, asked plainly, in a situation large enough to think about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .rule import Finding
from .subject import Subject
from .words import SENTENCE

LEAST_WORDS, MOST_WORDS = 5, 90
SITUATION_WORDS = 25

_EMPHASISED = re.compile(r"\*\*[^*]*\b(?:CANNOT|EXCEPT|LEAST|NEVER|NOT|[A-Z]+N['’]T)\b[^*]*\*\*")

_WHICH = re.compile(r"\b(?:what|which|who|whom|whose)\b", re.IGNORECASE)
_CLAUSE = re.compile(
    r"\b(?:after|although|as|because|before|how|if|once|since|so|that|though|unless|until"
    r"|(?:what|when|where|which|who)(?:ever)?|whether|while|whom|whose|why)\b",
    re.IGNORECASE,
)
_IMPERATIVE = re.compile(r"(?:choose|find|identify|mark|name|pick|select|tick)\b", re.IGNORECASE)
_AUXILIARY = (
    "(?:am|are|be|can|could|did|do|does|had|has|have|is|may|might|must|shall|should|was|were|will"
    "|would)"
)
_NEGATED = re.compile(
    rf"""
    \b{_AUXILIARY}\s+\**(?:never|not)\b(?!\s+only\b)
    | \b{_AUXILIARY}(?:\s+[\w'’]+){{1,3}}\s+\**(?:never|not)(?=\s+(?!only\b|yet\b|\w+e[dn]\b)\w)
    | \bcannot\b
    | \b\w+n['’]t\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CONDITION = re.compile(r"\b(?:although|because|if|unless|when|while)\b", re.IGNORECASE)
_ANY_NOT = re.compile(r"(?<!\bor )\bnot\b(?!\s+only\b)|\bcannot\b|\b\w+n['’]t\b", re.I)
_EXCEPT = re.compile(
    r"""
    \bexcept\b
    | \bleast\s+(?:accurate|appropriate|convincing|effective|helpful|important|likely|plausible
        |probable|relevant|suitable|suited|true|useful|well)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)

_NEGATION_PARTS = "not", "n't", "never", "except", "least"
"""One of these is in whatever `_negation` finds, in small letters."""

_IS_TRUE = re.compile(
    r"""
    \bwhich\s+(?:one\s+)?
    (?:of\s+(?:the\s+following|these|those)\b[^.?!]{0,200}?|(?:answer|claim|option|sentence|statement)s?)
    \s(?:are|is)\s+(?:not\s+|\*\*not\*\*\s+)?(?:accurate|correct|false|incorrect|right|true|wrong)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def negative_prompt(subject: Subject) -> Iterator[Finding]:
    prompt = subject.prompt
    is_asked = any(choice.lead is None for choice in subject.choices)
    if not is_asked or not any(map(prompt.small.__contains__, _NEGATION_PARTS)):
        return
    sentences = list(SENTENCE.finditer(prompt.prose))
    questions = [one for one in sentences if one[0].rstrip("\"'”’)]*_").endswith("?")]
    orders = [one for one in sentences if _IMPERATIVE.match(one[0])]
    for sentence in questions or orders:
        found = _negation(sentence[0])
        if found and not _EMPHASISED.search(sentence[0]):
            word = found[0].split()[-1].lstrip("*")
            yield Finding(
                f"the question turns on '{word}', which is easily read over",
                prompt.text.at(sentence.start() + found.start(), len(found[0])),
                "ask for what is so, or write **NOT** or **EXCEPT**",
            )


def which_is_true(subject: Subject) -> Iterator[Finding]:
    may_ask = subject.choices and "which" in subject.prompt.small
    found = _IS_TRUE.search(subject.prompt.prose) if may_ask else None
    if found:
        yield Finding(
            "the prompt asks nothing: it leaves the question to the options",
            subject.prompt.at(found),
            "ask something that can be answered with the options covered",
        )


def prompt_length(subject: Subject) -> Iterator[Finding]:
    count = subject.prompt.count + subject.text.count
    if count < LEAST_WORDS:
        message = f"the prompt has {count} of at least {LEAST_WORDS} words"
        yield Finding(message, subject.prompt.text.place, "say what is asked, and of what")
    elif count > MOST_WORDS:
        message = f"the prompt has {count} words, of at most {MOST_WORDS}"
        hint = "leave out what the question can be answered without"
        yield Finding(message, subject.prompt.text.place, hint)


def no_situation(subject: Subject) -> Iterator[Finding]:
    if subject.question.level != "analyse":
        return
    told = (subject.prompt, subject.text, *subject.items)
    count = sum(wording.count for wording in told)
    if count < SITUATION_WORDS:
        yield Finding(
            f"level 'analyse' with a situation of {count} words, of at least {SITUATION_WORDS}",
            subject.prompt.text.place,
            "tell what pulls in which direction, or call the level 'apply' or 'recall'",
        )


def _negation(asked: str) -> re.Match[str] | None:
    """Where a question or an order is negated itself, and not the situation in it."""
    found = _EXCEPT.search(asked)
    if found:
        return found
    if _IMPERATIVE.match(asked):
        condition = _CONDITION.search(asked)
        return _ANY_NOT.search(asked, 0, condition.start() if condition else len(asked))
    which = _WHICH.search(asked)
    if not which:
        return None
    clause = _CLAUSE.search(asked, which.end())
    return _NEGATED.search(asked, which.end(), clause.start() if clause else len(asked))
