"""Made banks to measure with: all kinds, no two questions alike, the same for the same seed.

Texts are drawn from the field's words and phrases, so that runs of words recur as they do in real
banks: neighbouring questions share a situation, phrases are common to many, and one question in
200 is another one with a few words changed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from typing import Any

A_BANK = 50
SEED = 1
COPIES = 1 / 200
LONG = 90

KINDS = {
    "single": 62,
    "multiple": 8,
    "numeric": 8,
    "flaw": 6,
    "ordering": 5,
    "matching": 5,
    "cloze": 3,
    "recall": 3,
}

PHRASES = """
on the day of the release
in the last hour of the day
at the 99th percentile
for each of its users
one request in a thousand
without any change to the code
over the last thirty days
since the last deploy
within the first five minutes
as soon as traffic rises
before the next review
by the end of the quarter
in a region of its own
under the same load
on held-out rows
after the nightly job
""".strip().split("\n")

NOUNS = """
cache queue replica leader index shard label feature model ranker prompt token embedding retriever
batch stream topic partition gateway limiter ledger budget alert dashboard rollout canary judge
rubric sample metric threshold baseline dataset pipeline job worker lock lease log snapshot tenant
policy quota region zone cluster node disk table row column key vector graph chunk document page
""".split()

VERBS = """
drops delays doubles halves hides keeps loses merges misses moves orders raises reads repeats
rejects replays retries rewrites samples scores sends shifts shows skips sorts splits stalls stores
""".split()

ADJECTIVES = """
cold daily fresh hot large late lazy local noisy old quiet rare remote sparse stale steady strict
uneven wide young
""".split()


def write(folder: Path, questions: int, seed: int = SEED) -> None:
    """Banks of 50 questions each in a folder."""
    made = Maker(Random(seed))
    for first in range(0, questions, A_BANK):
        write_bank(folder / f"bank-{first}.yml", map(made.question, range(first, first + A_BANK)))


def write_bank(file: Path, questions: Iterable[dict[str, Any]]) -> None:
    """A bank of questions as a maker gives them."""
    body = "".join(f"  -{_written(keys, '    ')[4:]}\n" for keys in questions)
    bank = f"title: {file.stem.replace('-', ' ').capitalize()}\ntrack: made\nquestions:\n{body}"
    file.write_text(bank, encoding="utf-8")


class Maker:
    """Makes questions, and sentences of the same words."""

    def __init__(self, draw: Random, copies: float = COPIES) -> None:
        self.draw = draw
        self.copies = copies
        self.kinds: dict[str, Callable[[], dict[str, Any]]] = {
            "single": self._single,
            "multiple": self._multiple,
            "numeric": self._numeric,
            "flaw": self._flaw,
            "ordering": lambda: {"order": self.texts(5)},
            "matching": self._matching,
            "cloze": self._cloze,
            "recall": self._recall,
        }
        self.names = [name for name, share in KINDS.items() for _ in range(share)]
        self.situation: list[str] = []
        self.prompts: list[list[str]] = []

    def question(self, number: int) -> dict[str, Any]:
        """Its keys and values as a bank has them."""
        return {
            "id": f"q{number}",
            "signal": self.draw.choice(["framing", "data", "evaluation", "tradeoffs"]),
            "level": self.draw.choice(["recall", "apply", "apply", "analyse"]),
            "prompt": " ".join(self._prompt(number)),
            **self.kinds[self.draw.choice(self.names)](),
            "explanation": " ".join(self.sentence(20) for _ in range(3)),
            "sources": [{"cite": "Made for this measurement, 2026"}],
        }

    def _prompt(self, number: int) -> list[str]:
        if number % 3 == 0:
            self.situation = [word for _ in range(3) for word in self.sentence(9).split()]
        words = [*self.situation, *self.sentence(14).split(), "Why?"]
        if self.prompts and self.draw.random() < self.copies:
            words = list(self.draw.choice(self.prompts))
            words[self.draw.randrange(len(words))] = self.draw.choice(NOUNS)
        self.prompts.append(words)
        return words

    def sentence(self, words: int) -> str:
        parts = ["The"]
        while len(parts) < words:
            parts += [self.noun(), self.draw.choice(VERBS), "the", self.noun()]
            parts += (
                self.draw.choice(PHRASES).split() if self.draw.random() < 0.4 else ["and", "the"]
            )
        return " ".join(parts[:words]) + "."

    def noun(self) -> str:
        number = f"{self.draw.randint(2, 99)} " if self.draw.random() < 0.3 else ""
        return f"{number}{self.draw.choice(ADJECTIVES)} {self.draw.choice(NOUNS)}"

    def texts(self, count: int) -> list[str]:
        return [self.sentence(self.draw.randint(7, 9)) for _ in range(count)]

    def _options(self, count: int) -> list[dict[str, str]]:
        return [{"text": text, "why": self.sentence(14)} for text in self.texts(count)]

    def _single(self) -> dict[str, Any]:
        answer, *distractors = self._options(4)
        return {"answer": answer, "distractors": distractors}

    def _multiple(self) -> dict[str, Any]:
        return {"answers": self._options(2), "distractors": self._options(3)}

    def _numeric(self) -> dict[str, Any]:
        one, other = self.draw.randint(2, 99), self.draw.randint(2, 99)
        number = {"value": one * other, "unit": "GB", "within": "10%"}
        return {"number": number, "steps": [f"size = {one} * {other}"]}

    def _flaw(self) -> dict[str, Any]:
        answer, *distractors = self._options(3)
        fix = {"answer": answer, "distractors": distractors}
        return {"design": self.texts(5), "flaw": 2, "why": self.sentence(12), "fix": fix}

    def _matching(self) -> dict[str, Any]:
        rights = self.draw.sample(NOUNS, 5)
        pairs = [
            {"left": text, "right": right}
            for text, right in zip(self.texts(4), rights[:4], strict=True)
        ]
        return {"pairs": pairs, "extras": rights[4:]}

    def _cloze(self) -> dict[str, Any]:
        answer, *distractors = self.draw.sample(NOUNS, 4)
        text = f"{self.sentence(12)} It needs a {{{{gap}}}}. {self.sentence(8)}"
        return {"text": text, "gaps": {"gap": {"answer": answer, "distractors": distractors}}}

    def _recall(self) -> dict[str, Any]:
        points = [{"point": text, "signal": "data"} for text in self.texts(4)]
        return {"model_answer": " ".join(self.texts(8)), "rubric": points}


def _written(value: Any, indent: str) -> str:
    """A value as it follows its key or dash: lists and mappings, long texts as blocks."""
    if isinstance(value, dict):
        parts = [f"{indent}{key}:{_written(inner, indent + '  ')}" for key, inner in value.items()]
        return "\n" + "\n".join(parts)
    if isinstance(value, list):
        return "\n" + "\n".join(f"{indent}-{_written(inner, indent + '  ')}" for inner in value)
    if isinstance(value, str) and len(value) > LONG:
        return f" |\n{indent}{value}"
    return f" {json.dumps(value)}"
