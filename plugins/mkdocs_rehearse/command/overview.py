"""Figures as text: tables to be taken in at a glance, no line longer than 80 characters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from mkdocs_rehearse.bank import LEVELS, counted
from mkdocs_rehearse.bank.rules.mix import ANSWER_RATES, KIND_MIX, LEAST_QUESTIONS, LEVEL_MIX

from .figures import Figures, Mix

WIDTH = 80
MOST_ENTRIES = 10
"""Of a list, before it is cut short."""

Span = tuple[float, float]
"""The least and the greatest share that is wanted."""

ANY = (0.0, 1.0)

Row = Sequence[str]
Strong = Callable[[str], str]
"""Sets a heading apart from what it heads."""


def overview(found: Figures, strong: Strong) -> Iterator[str]:
    """The lines of all tables and lists."""
    banks = counted(sum(map(len, found.banks.values())), "bank")
    questions = counted(found.all.questions, "question")
    yield f"{banks}, {questions}, {counted(found.pages, 'page')}"
    if found.left_out:
        yield f"{counted(found.left_out, 'more question')} with problems: see 'rehearse check'"
    yield from _table(["", "n", *LEVELS, "longest", "shortest"], _mix_rows(found), strong)
    yield "longest, shortest: how often the answer is that option; ! is not as wanted"
    yield from _table(["kind", "n", "share", "wanted"], _kind_rows(found.all), strong)
    yield from _table(["signal", "n", "share"], _signal_rows(found.all), strong)
    sources = [f"{times:4}  {source}" for source, times in found.sources.items()]
    yield from _list("questions that name a source", sources, strong)
    yield from _list(f"pages that ask nothing: {len(found.silent)}", found.silent, strong)
    yield from _list(f"questions that no page asks: {len(found.unasked)}", found.unasked, strong)


def _mix_rows(found: Figures) -> Iterator[Row]:
    rates = [_span(ANSWER_RATES)] * 2
    yield ["wanted", "", *(_span(LEVEL_MIX[level]) for level in LEVELS), *rates]
    yield _mix_row("all", found.all)
    for track, banks in found.banks.items():
        yield _mix_row(track or "no track", found.tracks[track])
        for bank, mix in banks.items():
            yield _mix_row(f"  {bank}", mix)


def _mix_row(name: str, mix: Mix) -> Row:
    return [
        name,
        str(mix.questions),
        *(_share(mix, mix.levels[level], LEVEL_MIX[level]) for level in LEVELS),
        *(_judged(rate, ANSWER_RATES, mix) for rate in (mix.longest, mix.shortest)),
    ]


def _kind_rows(mix: Mix) -> Iterator[Row]:
    for kind, count in mix.kinds.items():
        wanted = KIND_MIX.get(kind)
        middle = f"{sum(wanted) / 2:.0%}" if wanted else ""
        yield [kind, str(count), _share(mix, count, wanted or ANY), middle]


def _signal_rows(mix: Mix) -> Iterator[Row]:
    for signal, count in mix.signals.items():
        yield [signal, str(count), _share(mix, count, ANY)]


def _share(mix: Mix, count: int, wanted: Span) -> str:
    return _judged(count / mix.questions if mix.questions else None, wanted, mix)


def _judged(share: float | None, wanted: Span, mix: Mix) -> str:
    """A share, marked if enough questions have too little or too much of something."""
    if share is None:
        return ""
    least, most = wanted
    amiss = mix.questions >= LEAST_QUESTIONS and not least <= share <= most
    return f"{share:.0%}{'!' if amiss else ''}"


def _span(wanted: Span) -> str:
    least, most = wanted
    if most == 1:
        return f"≥{least:.0%}"
    return f"{least * 100:.0f}–{most:.0%}" if least else f"≤{most:.0%}"


def _table(heading: Row, rows: Iterable[Row], strong: Strong) -> Iterator[str]:
    """Columns as wide as they need to be, the first one flush left and numbers flush right."""
    cells = [heading, *rows]
    columns = [[cell.removesuffix("!") for cell in column] for column in zip(*cells, strict=True)]
    widths = [max(map(len, column)) for column in columns]
    aligns = "<" + ">" * (len(widths) - 1)
    lines = [" ".join(map(_cell, row, aligns, widths)).rstrip() for row in cells]
    yield from ("", strong(lines[0]), *lines[1:])


def _cell(text: str, align: str, width: int) -> str:
    """The text, and behind its column room for a mark."""
    bare = text.removesuffix("!")
    return f"{bare:{align}{width}}{text[len(bare) :] or ' '}"


def _list(heading: str, entries: Sequence[str], strong: Strong) -> Iterator[str]:
    yield from ("", strong(heading))
    for entry in entries[:MOST_ENTRIES]:
        yield _cut(f"  {entry}")
    if len(entries) > MOST_ENTRIES:
        yield f"  … and {len(entries) - MOST_ENTRIES} more, all of them with --json"


def _cut(line: str) -> str:
    return line if len(line) <= WIDTH else line[: WIDTH - 1] + "…"
