"""Libraries that hypothesis makes up: every kind, and texts that YAML could trip over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from mkdocs_rehearse.bank import (
    LEVELS,
    RULES,
    SIGNALS,
    Bank,
    Body,
    Cloze,
    Flaw,
    Gap,
    Matching,
    Multiple,
    Number,
    Numeric,
    Option,
    Ordering,
    Pair,
    Question,
    Recall,
    Reference,
    RubricPoint,
    Single,
    Text,
    Waiver,
    revision,
    stored_id,
)
from mkdocs_rehearse.bank.kinds import KINDS
from mkdocs_rehearse.bank.kinds.cloze import GAP, MOST_GAPS
from mkdocs_rehearse.bank.kinds.matching import MOST_RIGHT
from mkdocs_rehearse.bank.kinds.options import normalised
from mkdocs_rehearse.bank.reader import UNSEEN
from mkdocs_rehearse.bank.shapes.texts import SAYS

repeatable = settings(deadline=None, derandomize=True)
unshrunk = settings(
    repeatable,
    max_examples=30,
    phases=[Phase.explicit, Phase.generate],  # a text alone is shrunk, a library takes minutes
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

TREACHEROUS = [
    *"\n\n\n   \t\r'\"\\#:-?,[]{}&*!|>%@`~=<.\xa0\u3000\u200d\ufe0fé日😀",
    *(": ", " #", "- ", "  ", "\n\n", "\n ", "\n\t", " \n", "---", "...", "{{", "}}", "[[", "<<"),
    *"null no true 1:30 0123 0x1F 1e3 2026-11-23 !!int &x *x |2 >- \\u0041 word".split(),
]

texts = (
    st.lists(st.sampled_from(TREACHEROUS) | st.text(max_size=8), min_size=1, max_size=12)
    .map("".join)
    .map(lambda text: UNSEEN.sub("", text))
    .filter(SAYS.search)
    .map(Text)
)

slugs = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,3}){0,2}", fullmatch=True).map(Text)


def at_least(characters: int) -> st.SearchStrategy[Text]:
    """Texts that are long enough by a filler before or after."""
    filler = "because " * (characters // 8 + 1)
    return st.builds(
        lambda text, first: Text(filler + text if first else text + filler.rstrip()),
        texts,
        st.booleans(),
    )


def different(
    least: int,
    most: int,
    one: st.SearchStrategy[Any] = texts,
    by: Callable[[Any], str] = normalised,
) -> st.SearchStrategy[list[Any]]:
    return st.lists(one, min_size=least, max_size=most, unique_by=by)


def options(least: int, most: int, right: int = 1) -> st.SearchStrategy[tuple[Option, ...]]:
    """The right ones first."""

    def made(words: list[Text], whys: list[Text]) -> tuple[Option, ...]:
        pairs = zip(words, whys, strict=False)
        return tuple(Option(text, why, index < right) for index, (text, why) in enumerate(pairs))

    whys = st.lists(at_least(30), min_size=most, max_size=most)
    return st.builds(made, different(least, most), whys)


@st.composite
def numeric_bodies(draw: st.DrawFn) -> Numeric:
    value = draw(st.from_regex(r"-?[1-9][0-9]{0,2}(_000)?(\.[0-9]{1,3})?(e[0-9])?", fullmatch=True))
    within = draw(st.sampled_from(["10%", "0.5%", "x2", "x1.5"]))
    unit = draw(st.sampled_from(["GB", "ms", "requests/s", "%"]))
    return Numeric(Number(Text(value), Text(unit), Text(within)), (Text(f"all = {value}"),))


@st.composite
def flaw_bodies(draw: st.DrawFn) -> Flaw:
    design = tuple(draw(different(3, 9)))
    flaw = draw(st.integers(1, len(design)))
    return Flaw(design, flaw, draw(at_least(30)), draw(options(3, 5)))


@st.composite
def matching_bodies(draw: st.DrawFn) -> Matching:
    lefts = draw(different(2, 6))
    rights = draw(different(2, MOST_RIGHT))
    used = st.integers(0, len(rights) - 2)
    pairs = tuple(Pair(left, rights[draw(used)]) for left in lefts)
    paired = {pair.right for pair in pairs}
    return Matching(pairs, tuple(right for right in rights if right not in paired))


def gaps() -> st.SearchStrategy[Gap]:
    typed = different(1, 3).map(lambda all: Gap(tuple(all)))
    chosen = different(3, 5).map(lambda all: Gap((all[0],), tuple(all[1:])))
    return typed | chosen


@st.composite
def cloze_bodies(draw: st.DrawFn) -> Cloze:
    named = draw(st.dictionaries(slugs, gaps(), min_size=1, max_size=MOST_GAPS))
    text = Text("")
    for name in named:
        text = Text(text + GAP.sub("", draw(texts)) + f"{{{{{name}}}}}")
    return Cloze(text, named)


BODIES: dict[str, st.SearchStrategy[Body]] = {
    "single": options(3, 5).map(Single),
    "multiple": options(4, 7, right=2).map(Multiple),
    "numeric": numeric_bodies(),
    "flaw": flaw_bodies(),
    "ordering": different(3, 7).map(lambda items: Ordering(tuple(items))),
    "matching": matching_bodies(),
    "cloze": cloze_bodies(),
    "recall": st.builds(
        Recall,
        texts,
        different(
            2,
            4,
            st.builds(RubricPoint, texts, st.sampled_from([*SIGNALS])),
            by=lambda point: normalised(point.point),
        ).map(tuple),
    ),
}

references = st.one_of(
    st.builds(Reference, docs=st.sampled_from(["articles/a.md", "a b/c.md#d-e"]).map(Text)),
    st.builds(Reference, cite=texts, url=st.sampled_from([None, Text("https://a.example/b#c:d")])),
)

waivable = [code for code, rule in RULES.items() if rule.can_be_waived]
reasons = st.dictionaries(st.sampled_from(waivable).map(Text), at_least(10), max_size=2)


@st.composite
def questions(draw: st.DrawFn, bank: str, slug: str, kind: str) -> Question:
    public = f"{bank}.{slug}"
    body = draw(BODIES[kind])
    prompt = draw(texts)
    former = [Text(f"former-{bank}.{slug}-{number}") for number in range(draw(st.integers(0, 2)))]
    return Question(
        id=public,
        key=stored_id(public),
        bank=bank,
        kind=kind,
        prompt=prompt,
        signals=tuple(
            draw(st.lists(st.sampled_from([*SIGNALS]), min_size=1, max_size=2, unique=True))
        ),
        level=draw(st.sampled_from([*LEVELS])),
        explanation=draw(at_least(80)),
        sources=tuple(draw(st.lists(references, min_size=1, max_size=2))),
        revision=revision(kind, prompt, KINDS[kind].meaning(body)),
        body=body,
        hint=draw(st.none() | texts),
        tags=tuple(draw(st.lists(slugs, max_size=3, unique=True))),
        as_of=draw(st.sampled_from([None, "2026", "2026-11", "2026-11-23"])),
        was=tuple(former),
        waivers=tuple(Waiver(rule, reason) for rule, reason in draw(reasons).items()),
    )


@st.composite
def banks(draw: st.DrawFn, name: str, kinds: tuple[str, ...] = tuple(KINDS)) -> Bank:
    """A bank in ``quizzes/`` with a question or a few."""
    ids = draw(st.lists(slugs, min_size=1, max_size=3, unique=True))
    asked = [draw(questions(name, slug, draw(st.sampled_from(kinds)))) for slug in ids]
    return Bank(
        id=name,
        title=draw(texts),
        tracks=tuple(draw(st.lists(slugs, min_size=1, max_size=2, unique=True))),
        description=draw(st.none() | texts),
        questions=tuple(asked),
        path=f"quizzes/{name}.yml",
    )


@st.composite
def libraries(draw: st.DrawFn) -> dict[str, Bank]:
    """Banks by id."""
    names = draw(st.lists(slugs, min_size=1, max_size=2, unique=True))
    return {name: draw(banks(name)) for name in sorted(names)}
