"""From a bank's nodes to its values: the keys that all questions share, and the bank around them.

The field tables here and in `kinds` are the schema of a bank.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .forms import DATE, DOCS, PUBLIC_ID, URL
from .ids import revision, stored_id
from .kinds import KINDS, fitting
from .kinds.kind import Kind
from .model import LEVELS, Bank, Question, Reference, Waiver
from .node import Mapping, Node, Refused
from .shapes import (
    SIGNAL,
    SLUG,
    Choice,
    Field,
    ListOf,
    MapOf,
    OneOrMore,
    Reading,
    Record,
    Schema,
    Words,
    closest,
    consecutive,
    has_required,
    owner,
    properties,
    read_fields,
    record_schema,
    report_wrong_type,
    required,
    spelled,
)
from .source import Text


def _check_reference(values: dict[str, Any], node: Mapping, reading: Reading) -> None:
    if "docs" in values and ("cite" in values or "url" in values):
        other = "cite" if "cite" in values else "url"
        message = f"'docs' and '{other}' in one source"
        hint = "make them two sources, each with a dash"
        reading.error("two-sources", message, values[other].place, hint)
    elif "docs" not in node.entries and "cite" not in node.entries and not node.lacking:
        hint = "add 'cite': author, title and year of the work, or 'docs': a page of this site"
        reading.error("missing-key", "a source without 'docs' or 'cite'", node.place, hint)


_REFERENCE = Record(
    {
        "docs": Field(DOCS, "a page of this site, from the docs folder on", required=False),
        "cite": Field(Words(), "author, title and year of a work", required=False),
        "url": Field(URL, "where the work can be read", required=False),
    },
    Reference,
    _check_reference,
    {
        "oneOf": [
            {"required": ["docs"], "properties": {"cite": False, "url": False}},
            {"required": ["cite"], "properties": {"docs": False}},
        ]
    },
)

QUESTION_FIELDS = {
    "id": Field(SLUG, "a short name within the bank that never changes"),
    "signal": Field(
        OneOrMore(SIGNAL, 2, "keep the one or two it measures best"),
        "the one or two signals the question measures",
    ),
    "level": Field(
        Choice("level", lambda _: LEVELS), "what it asks of the reader: recall, apply or analyse"
    ),
    "prompt": Field(Words(), "the situation and the one thing asked, in Markdown"),
    "explanation": Field(
        Words(80, "give the reason, then when it would be otherwise"),
        "the reason, then when it would be otherwise, in at least 80 characters",
    ),
    "sources": Field(
        ListOf(_REFERENCE, hint="name a page of this site or a work where it can be read up"),
        "a page of this site, or a work by author, title and year",
    ),
    "hint": Field(Words(), "a nudge the reader can ask for, in Markdown", required=False),
    "tags": Field(
        OneOrMore(SLUG, hint="name one, or leave 'tags' out"),
        "further words to find it by",
        required=False,
    ),
    "as_of": Field(DATE, "the date of a claim that ages", required=False),
    "was": Field(
        OneOrMore(PUBLIC_ID, hint="name one, or leave 'was' out"),
        "ids the question had before",
        required=False,
    ),
    "waive": Field(
        MapOf(SLUG, Words(10, "say why this question is better as it is")),
        "warnings to let stand: the rule and the reason, in at least 10 characters",
        required=False,
    ),
}


class _QuestionShape:
    """A question of whatever kind its keys say; only a sound one is returned."""

    def read(self, node: Node, name: str, reading: Reading) -> Question | None:
        if not isinstance(node, Mapping):
            hint = "begin a question with '- id:'"
            report_wrong_type(node, name, "keys with values", reading, hint)
            return None
        before = len(reading.problems)
        own = node.entries.keys() - QUESTION_FIELDS.keys()
        kinds = fitting(own)
        is_sound = len(kinds) == 1 and own <= kinds[0].fields.keys()
        if not is_sound:
            named = {**QUESTION_FIELDS, **kinds[0].fields} if len(kinds) == 1 else QUESTION_FIELDS
            node = spelled(node, _all_fields(), reading, named)
        values = read_fields(node, QUESTION_FIELDS, reading)
        if "id" in values:
            _report_taken_slug(values["id"], reading)
        kind = kinds[0] if is_sound else _kind(node, reading)
        body = None
        if kind is not None:
            fields = read_fields(node, kind.fields, reading)
            if has_required(fields, kind.fields):
                body = kind.decode(fields, reading)
        if len(reading.problems) > before or node.damaged or kind is None or body is None:
            return None
        public = f"{reading.bank}.{values['id']}"
        return Question(
            id=public,
            key=stored_id(public),
            bank=reading.bank,
            kind=kind.name,
            prompt=values["prompt"],
            signals=values["signal"],
            level=values["level"],
            explanation=values["explanation"],
            sources=values["sources"],
            revision=revision(kind.name, values["prompt"], kind.meaning(body)),
            body=body,
            hint=values.get("hint"),
            tags=values.get("tags", ()),
            as_of=values.get("as_of"),
            was=values.get("was", ()),
            waivers=tuple(Waiver(*waiver) for waiver in values.get("waive", {}).items()),
            place=values["id"].place,
        )

    def schema(self, reading: Reading) -> Schema:
        keys = [key for kind in KINDS.values() for key in kind.fields]
        question = record_schema(QUESTION_FIELDS, reading)
        question["title"] = "A question"
        question["properties"] |= dict.fromkeys(keys, True)
        question["oneOf"] = [
            {
                "title": kind.name,
                "description": kind.description,
                "properties": dict.fromkeys(keys, False) | properties(kind.fields, reading),
                "required": required(kind.fields),
            }
            for kind in KINDS.values()
        ]
        return question


def _all_fields() -> dict[str, Field]:
    fields = dict(QUESTION_FIELDS)
    for kind in KINDS.values():
        fields.update(kind.fields)
    return fields


BANK_FIELDS = {
    "title": Field(Words(), "the topic, as readers see it"),
    "track": Field(
        OneOrMore(SLUG, hint="name at least one, such as 'ai-ml'"),
        "the group of banks it belongs to, such as 'ai-ml', or several of them",
    ),
    "description": Field(Words(), "what the bank covers, in a sentence or two", required=False),
    "questions": Field(
        ListOf(_QuestionShape(), hint="a bank has questions", partial=True), "the questions"
    ),
}


def decode_bank(node: Node, path: str, reading: Reading) -> Bank | None:
    """The bank with its sound questions, or None if the file is no bank at all."""
    if isinstance(node, Refused):
        return None
    if not isinstance(node, Mapping) or not any(closest(key, BANK_FIELDS) for key in node.entries):
        hint = "begin the file with 'title:', 'track:' and 'questions:'"
        reading.error("wrong-type", "this is not a bank of questions", node.place, hint)
        return None
    values = read_fields(spelled(node, BANK_FIELDS, reading), BANK_FIELDS, reading)
    return Bank(
        id=reading.bank,
        title=values.get("title", reading.bank),
        tracks=values.get("track", ("",)),
        description=values.get("description"),
        questions=values.get("questions", ()),
        path=path,
        place=node.place,
    )


def _report_taken_slug(slug: Text, reading: Reading) -> None:
    first = reading.slugs.setdefault(slug, slug)
    if first is not slug:
        line = first.source.line(first.start)
        message = f"'{slug}' is the id of the question on line {line} already"
        hint = "give this question an id of its own"
        reading.error("duplicate-id", message, slug.place, hint)


def _kind(node: Mapping, reading: Reading) -> Kind[Any] | None:
    """The kind that a question's keys say it is, if they agree on one."""
    entries = node.entries
    kinds = fitting(entries.keys())
    if not kinds:
        hint = f"add one of: {_missing(KINDS.values(), entries)}"
        reading.error("no-kind", "a question without an answer", node.place, hint)
        return None
    kind = kinds[0]
    for before, key in consecutive(entries):
        if key not in QUESTION_FIELDS and key not in kind.fields:
            other = next(other for other in KINDS.values() if key in other.fields)
            own = next(own for own in entries if own in kind.fields and own not in other.fields)
            message = f"'{key}' and '{own}' in one question"
            hint = f"'{key}' is for {other.name} questions, '{own}' for {kind.name}: keep one kind"
            if above := owner(key, before, node, kind.fields):
                hint = f"indent it more if it belongs to '{above}' above"
            reading.error("two-kinds", message, key.place, hint)
            return None
    if len(kinds) > 1:
        own = next(key for key in entries if key in kind.fields)
        message = f"'{own}' alone does not say which kind of question this is"
        hint = f"add one of: {_missing(kinds, entries)}"
        reading.error("no-kind", message, own.place, hint)
        return None
    return kind


def _missing(kinds: Iterable[Kind[Any]], entries: dict[Text, Node]) -> str:
    """The keys that would make a question of each kind, such as ``answer (single), …``."""
    return ", ".join(
        f"{' and '.join(key for key in kind.fields if key not in entries)} ({kind.name})"
        for kind in kinds
    )
