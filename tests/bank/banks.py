"""Banks to break: sound ones as text, and what loading a broken one reports."""

from __future__ import annotations

from pathlib import Path

from mkdocs_rehearse.bank import Library, format_problem, load

HEAD = """\
title: Metrics
track: ai-ml
questions:
"""

SINGLE = """\
  - id: review-load
    signal: evaluation
    level: apply
    prompt: A team can read 500 posts a day. Which metric fits?
    answer:
      text: Recall among the 500 highest-scored posts
      why: It measures what the team can act on.
    distractors:
      - text: Accuracy over all posts of the day
        why: It hides the rare class behind the common one.
      - text: The area under the ROC curve
        why: It averages over thresholds nobody will use.
    explanation: |
      Only the posts that are read can matter, so the metric must look at the top
      of the ranking. With unlimited reviewers it would be otherwise.
    sources:
      - docs: articles/metrics.md#thresholds
"""

MULTIPLE = """\
  - id: what-leaks
    signal: [data, evaluation]
    level: analyse
    prompt: Which features leak the label?
    answers:
      - text: The refund date
        why: It is written after the label is known.
      - text: The agent who closed the case
        why: A case is closed after it has been judged.
    distractors:
      - text: The amount of the order
        why: It is known when the order comes in.
      - text: The country of the card
        why: It is known when the order comes in, too.
    explanation: A feature leaks if it is written after the moment at which the model has to decide.
    sources:
      - cite: Kaufman et al., Leakage in Data Mining, 2012
"""

RECALL = """\
  - id: first-minute
    signal: framing
    level: recall
    prompt: What do you ask in the first minute?
    model_answer: Who decides what with the prediction, and what it costs to be wrong.
    rubric:
      - point: Asks for the decision
        signal: framing
      - point: Asks for the cost of errors
        signal: tradeoffs
    explanation: Without a decision a model has no metric, and without costs it has no threshold.
    sources:
      - docs: articles/framing.md
"""

SOUND = HEAD + SINGLE + MULTIPLE + RECALL


def write(folder: Path, **banks: str | bytes) -> Path:
    """A folder of banks, each named by its keyword, with - for _ and / for __."""
    for name, text in banks.items():
        path = folder / "quizzes" / (name.replace("__", "/").replace("_", "-") + ".yml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder / "quizzes"


def library(folder: Path, **banks: str | bytes) -> Library:
    return load(write(folder, **banks))


def found(library: Library) -> list[str]:
    """What it reports, such as ``6:14 unknown-signal``."""
    return [
        f"{problem.place.line}:{problem.place.column} {problem.code}"
        if problem.place
        else problem.code
        for problem in library.problems
    ]


def marked(library: Library) -> list[str]:
    """The characters above the carets, problem by problem."""
    places = [problem.place for problem in library.problems if problem.place]
    return [place.excerpt[place.column - 1 :][: place.length] for place in places]


def reports(library: Library) -> list[str]:
    return [format_problem(problem) for problem in library.problems]
