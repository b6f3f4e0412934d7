"""Rules on a bank as a whole: what it asks for, and cues that only many questions together give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from ..problem import quoted
from .rule import Finding
from .subject import Shelf, Subject, Wording
from .wording import is_absolute

LEAST_QUESTIONS = 40
"""Of a smaller bank, shares mean nothing."""

LEVEL_MIX = {"recall": (0.0, 0.25), "apply": (0.45, 1.0), "analyse": (0.30, 1.0)}
"""The least and the greatest share of a bank's questions that each level may have."""

KIND_MIX = {
    "single": (0.47, 0.77),
    "multiple": (0.03, 0.13),
    "numeric": (0.03, 0.13),
    "flaw": (0.02, 0.10),
    "ordering": (0.01, 0.09),
    "matching": (0.01, 0.09),
    "cloze": (0.0, 0.06),
    "recall": (0.0, 0.06),
}
"""The same for each kind; what is wanted lies in the middle."""

ANSWER_RATES = 0.20, 0.30
"""In how many questions the answer may be the longest option, or the shortest."""

ABSOLUTES_MARGIN = 0.05
MOST_USES = 5
"""Questions of a bank that may share a distractor."""

Pick = Callable[[Iterable[int]], int]
"""`max` or `min`."""


def answer_rate(subjects: Iterable[Subject], pick: Pick) -> float | None:
    """The share of choices whose one answer is the longest option (`max`) or the shortest (`min`).

    An answer that is as long as others counts by its part. None if there is nothing to choose.
    """
    parts = []
    for subject in subjects:
        for choice in subject.choices:
            if len(choice.answers) == 1:
                lengths = [option.length for option in choice.options]
                picked = pick(lengths)
                parts.append((lengths[0] == picked) / lengths.count(picked))
    return sum(parts) / len(parts) if parts else None


def answer_longest_rate(shelf: Shelf) -> Iterator[Finding]:
    hint = "cut long answers, or make the distractors of some questions as careful"
    yield from _report_rate(shelf, max, "longest", hint)


def answer_shortest_rate(shelf: Shelf) -> Iterator[Finding]:
    hint = "cut distractors of some questions, or say more in their answers"
    yield from _report_rate(shelf, min, "shortest", hint)


def absolutes_rate(shelf: Shelf) -> Iterator[Finding]:
    if len(shelf.subjects) < LEAST_QUESTIONS:
        return
    choices = [choice for subject in shelf.subjects for choice in subject.choices]
    answers = _share_of_absolutes([answer for choice in choices for answer in choice.answers])
    distractors = _share_of_absolutes(
        [distractor for choice in choices for distractor in choice.distractors]
    )
    if abs(answers - distractors) > ABSOLUTES_MARGIN:
        yield Finding(
            f"{_percent(answers)} of answers are absolute, "
            f"and {_percent(distractors)} of distractors",
            shelf.bank.place,
            "use 'only', 'always' and the like as often in either, or in neither",
        )


def level_mix(shelf: Shelf) -> Iterator[Finding]:
    levels = Counter(subject.question.level for subject in shelf.subjects)
    return _report_mix(shelf, "level", levels, LEVEL_MIX)


def kind_mix(shelf: Shelf) -> Iterator[Finding]:
    kinds = Counter(subject.question.kind for subject in shelf.subjects)
    return _report_mix(shelf, "kind", kinds, KIND_MIX)


def reused_distractor(shelf: Shelf) -> Iterator[Finding]:
    uses: dict[str, list[Wording]] = {}
    for subject in shelf.subjects:
        own = {
            distractor.normalised: distractor
            for choice in subject.choices
            for distractor in choice.distractors
        }
        for text, distractor in own.items():
            uses.setdefault(text, []).append(distractor)
    for found in uses.values():
        if len(found) > MOST_USES:
            yield Finding(
                f"{quoted(found[0].text)} is a distractor of {len(found)} questions",
                found[MOST_USES].text.place,
                f"whoever has seen it wrong {MOST_USES} times rules it out: write another one",
            )


def _report_rate(shelf: Shelf, pick: Pick, noun: str, hint: str) -> Iterator[Finding]:
    if len(shelf.subjects) < LEAST_QUESTIONS:
        return
    rate = answer_rate(shelf.subjects, pick)
    least, most = ANSWER_RATES
    if rate is not None and not least <= rate <= most:
        yield Finding(
            f"the answer is the {noun} option in {_percent(rate)} of questions, "
            f"of {_span(least, most)}",
            shelf.bank.place,
            hint,
        )


def _report_mix(
    shelf: Shelf, noun: str, counts: Counter[str], limits: Mapping[str, tuple[float, float]]
) -> Iterator[Finding]:
    if len(shelf.subjects) < LEAST_QUESTIONS:
        return
    for name, (least, most) in limits.items():
        share = counts[name] / len(shelf.subjects)
        if not least <= share <= most:
            yield Finding(
                f"{_percent(share)} of questions are of {noun} '{name}', of {_span(least, most)}",
                shelf.bank.place,
                f"ask {'fewer' if share > most else 'more'} questions of this {noun}",
            )


def _share_of_absolutes(options: Sequence[Wording]) -> float:
    return sum(map(is_absolute, options)) / max(1, len(options))


def _span(least: float, most: float) -> str:
    if most == 1:
        return f"at least {_percent(least)}"
    return f"{_percent(least)} to {_percent(most)}" if least else f"at most {_percent(most)}"


def _percent(share: float) -> str:
    return f"{share * 100:.1f}".removesuffix(".0") + "%"
