"""The rule on options that do not fit the words they complete."""

from __future__ import annotations

from pathlib import Path

import pytest

from bank.rules.questions import cloze, marks, single

ODD = {
    "an before a consonant": ("The reply takes an", ("index", "log", "idle lock"), "log"),
    "an with dots": ("The reply takes an …", ("index", "log", "idle lock"), "log"),
    "an with a colon": ("The reply takes an:", ("index", "log", "idle lock"), "log"),
    "a before a vowel": ("The reply takes a", ("index", "log", "read"), "index"),
    "a before a silent h": ("The reply takes a", ("log", "hour", "read"), "hour"),
    "an before eu": ("The reply takes an", ("index", "european log", "idle lock"), "european log"),
    "a before 8": ("The reply takes a", ("log", "8-bit code", "read"), "8-bit code"),
    "is before a plural": ("What grows first is", ("the log", "queues", "latency"), "queues"),
    "is before a number": ("What grows first is", ("the log", "two queues", "it"), "two queues"),
    "are before a singular": ("What grow first are", ("queues", "a log", "reads"), "a log"),
    "were before one": ("What grew first were", ("queues", "one log", "reads"), "one log"),
}


@pytest.mark.parametrize(("prompt", "options", "odd"), ODD.values(), ids=ODD)
def test_option_that_does_not_fit_is_marked(
    tmp_path: Path, prompt: str, options: tuple[str, ...], odd: str
) -> None:
    assert marks("grammar-cue", tmp_path, single(*options, prompt=prompt)) == [f'"{odd}"']


FITTING = {
    "an before vowels": ("The reply takes an", ("index", "offset", "hour")),
    "a before consonants": ("The reply takes a", ("log", "user", "university")),
    "a before a once": ("The reply takes a", ("once-only key", "unique key", "use")),
    "an before what is spelt out": ("The reply takes an", ("SQL query", "LRU list", "index")),
    "a(n)": ("The reply takes a(n)", ("index", "log", "read")),
    "a question": ("What was it that there is?", ("queues", "a log", "reads")),
    "another word": ("The reply takes a fast", ("index", "log", "read")),
    "is before singular words in s": ("What it has is", ("bias", "a status", "consensus")),
    "is before a name": ("What it runs is", ("Postgres", "Kubernetes", "DNS")),
    "are before plurals": ("What grow first are", ("queues", "both logs", "reads")),
    "code": ("The reply takes an", ("`log`", "index", "offset")),
    "no word": ("The reply takes an", ("**", "(", "_ *")),
}


@pytest.mark.parametrize(("prompt", "options"), FITTING.values(), ids=FITTING)
def test_options_that_fit_are_let_stand(
    tmp_path: Path, prompt: str, options: tuple[str, ...]
) -> None:
    assert marks("grammar-cue", tmp_path, single(*options, prompt=prompt)) == []


def test_word_before_a_gap_counts_for_what_is_chosen_there(tmp_path: Path) -> None:
    text = "The write waits for an {{word}} from the leader."
    assert marks("grammar-cue", tmp_path, cloze(text, "answer", "order", "token")) == ['"token"']
    assert marks("grammar-cue", tmp_path, cloze(text, "answer", "order", "index")) == []
    prompt = "This is a"
    assert (
        marks("grammar-cue", tmp_path, cloze(text, "answer", "order", "index", prompt=prompt)) == []
    )
