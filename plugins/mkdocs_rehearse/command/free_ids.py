"""Which ids a new question may have."""

from __future__ import annotations

from itertools import count

from mkdocs_rehearse.bank import Library, Question, stored_id
from mkdocs_rehearse.bank.shapes import SLUG

from .subcommand import Usage


def slug_for(bank: str, wanted: str | None, library: Library) -> str:
    """The wanted id within the bank, or one that is free; raises `Usage` over one that is not."""
    if wanted is None:
        begun = sum(public.startswith(f"{bank}.") for public in _in_use(library))
        return _free(bank, "question", begun + 1, library)
    if not SLUG.pattern.fullmatch(wanted):
        raise Usage(f"'{wanted}' cannot be the id of a question: {SLUG.hint}")
    public = f"{bank}.{wanted}"
    if reason := _taken(public, library):
        other = f"{bank}.{_free(bank, wanted, 2, library)}"
        raise Usage(f"'{public}' {reason}, so take another such as '{other}'")
    return wanted


def _free(bank: str, stem: str, first: int, library: Library) -> str:
    slugs = (f"{stem}-{number}" for number in count(first))
    return next(slug for slug in slugs if not _taken(f"{bank}.{slug}", library))


def _taken(public: str, library: Library) -> str | None:
    """Why a question cannot have this id, if it cannot."""
    if question := library.questions.get(public):
        return f"is the id of a question already{_at(question)}"
    if public in library.broken:
        return "is the id of a question already, one that has problems"
    if question := library.aliases.get(public):
        return f"is an id that '{question.id}' had before"
    key = stored_id(public)
    other = next((one for one in _in_use(library) if stored_id(one) == key), None)
    return f"would share its stored id with '{other}'" if other else None


def _at(question: Question) -> str:
    place = question.place
    return f" ({place.path}:{place.line})" if place else ""


def _in_use(library: Library) -> set[str]:
    return {*library.questions, *library.broken, *library.aliases}
