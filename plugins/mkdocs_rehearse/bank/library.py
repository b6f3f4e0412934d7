"""All banks of a folder, checked against each other."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from .decode import decode_bank
from .ids import stored_id
from .model import SIGNALS, Bank, Question
from .problem import Place, Problem, in_order
from .reader import read
from .shapes import SLUG, Reading
from .source import Source


@dataclass(frozen=True, slots=True)
class Library:
    """What a folder of banks holds. Its questions are sound; its problems say what is not."""

    banks: dict[str, Bank] = field(default_factory=dict)
    """By bank id."""
    questions: dict[str, Question] = field(default_factory=dict)
    """By public id."""
    aliases: dict[str, Question] = field(default_factory=dict)
    """By a public id the question had before."""
    problems: tuple[Problem, ...] = ()
    """By path, line and column."""
    broken: frozenset[str] = frozenset()
    """Ids of banks that could not be read, and public ids of questions left out.

    The problems say why, so whoever is asked for one need not report it as unknown.
    """


def load(
    folder: Path, *, root: Path | None = None, signals: Mapping[str, str] = SIGNALS
) -> Library:
    """Read every bank below a folder, skipping names that begin with a dot or an underscore.

    Paths are shown relative to the root, by default the folder's parent. Nothing is raised
    over what the folder holds: a file that cannot be opened is a problem like any other.
    """
    root = folder.parent if root is None else root
    if not folder.is_dir():
        message = f"there is no folder '{shown_path(folder, root)}'"
        hint = "make it and put a bank into it, or name the folder that holds the banks"
        return Library(problems=(Problem("no-folder", message, "error", None, hint),))
    shelf = _Shelf(signals)
    with collector_at_rest():
        for path in bank_files(folder):
            shelf.add(path, shown_path(path, root))
    aliases = shelf.aliases()
    return Library(
        shelf.banks,
        shelf.questions,
        aliases,
        in_order(shelf.problems),
        frozenset(shelf.broken),
    )


class _Shelf:
    """The banks so far, and the names they have taken."""

    def __init__(self, signals: Mapping[str, str]) -> None:
        self.signals = signals
        self.problems: list[Problem] = []
        self.banks: dict[str, Bank] = {}
        self.questions: dict[str, Question] = {}
        self.broken: set[str] = set()
        self._paths: dict[str, str] = {}
        self._keys: dict[str, str] = {}

    def add(self, path: Path, shown: str) -> None:
        name = path.stem
        reading = Reading(name, self.signals, self.problems)
        bank, place = _read_bank(path, shown, reading)
        taken = self._paths.setdefault(name, shown)
        if taken != shown:
            message = f"'{name}' is the name of {taken} already"
            hint = "rename this file: its name is the id of the bank"
            self._report("duplicate-bank", message, place, hint)
            return
        if bank is None:
            self.broken.add(name)
            return
        sound = tuple(question for question in bank.questions if self._has_own_key(question))
        self.banks[name] = replace(bank, questions=sound)
        self.questions.update((question.id, question) for question in sound)
        written = {f"{name}.{slug}" for slug in reading.slugs}
        self.broken |= written - {question.id for question in sound}

    def aliases(self) -> dict[str, Question]:
        """The questions by the ids they had before, as far as those are free."""
        aliases: dict[str, Question] = {}
        for question in self.questions.values():
            for old in question.was:
                if old in self.questions or old in self.broken:
                    message = f"'{old}' is the id of a question still"
                    hint = "'was' names an id that is used no more"
                    self._report("was-in-use", message, old.place, hint)
                elif old in aliases:
                    message = f"'{old}' is claimed by '{aliases[old].id}' already"
                    hint = "a question has one successor: keep one of the two"
                    self._report("was-claimed", message, old.place, hint)
                elif self._keys.setdefault(stored_id(old), old) != old:
                    self._report_meeting(old, self._keys[stored_id(old)], old.place)
                else:
                    aliases[old] = question
        return aliases

    def _has_own_key(self, question: Question) -> bool:
        owner = self._keys.setdefault(question.key, question.id)
        if owner != question.id:
            self._report_meeting(question.id, owner, question.place)
        return owner == question.id

    def _report_meeting(self, public: str, other: str, place: Place | None) -> None:
        message = f"'{public}' and '{other}' have the same stored id, '{stored_id(public)}'"
        hint = "rename the newer of the two: a chance in millions, but progress would be mixed up"
        self._report("stored-id", message, place, hint)

    def _report(self, code: str, message: str, place: Place | None, hint: str) -> None:
        self.problems.append(Problem(code, message, "error", place, hint))


def _read_bank(path: Path, shown: str, reading: Reading) -> tuple[Bank | None, Place | None]:
    """The bank if there is one to be had, and its first line as the place of the file."""
    source = Source.read(path, shown)
    if isinstance(source, Problem):
        reading.problems.append(source)
        return None, source.place
    place = source.place(0, len(source.text))
    if not SLUG.fits(reading.bank):
        message = f"'{reading.bank}' cannot be the id of a bank"
        guess = SLUG.meant(reading.bank)
        hint = f"rename it to '{guess}{path.suffix}'" if guess else f"rename it: {SLUG.hint}"
        reading.error("bad-id", message, place, hint)
    node, problems = read(source)
    reading.problems.extend(problems)
    if node is None or node == "":
        if not problems:
            hint = "begin it with 'title:', 'track:' and 'questions:'"
            reading.error("empty-bank", "the file says nothing", place, hint)
        return None, place
    bank = decode_bank(node, shown, reading)
    source.pack()
    return bank, place


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Nearly all that is read is kept; looking through it for garbage takes half the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def bank_files(folder: Path) -> Iterator[Path]:
    """In sorted order, so that builds on all machines agree."""
    for base, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "_")))
        for name in sorted(files):
            if name.endswith((".yml", ".yaml")) and not name.startswith((".", "_")):
                yield Path(base, name)


def shown_path(path: Path, root: Path) -> str:
    """As problems name it: relative to the root if it lies below."""
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()
