"""What opens a fence, and how far it reaches: the rules of SuperFences, line by line, and where a
quiz fence is told from an ordinary one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from mkdocs_rehearse.bank.problem import HIDDEN_CHARACTERS

LANGUAGE = re.compile(r"[ \t]*\.?([\w#.+-]+)(?=[ \t]|$)")
ATTRIBUTE = re.compile(r"""[^ =}]+="[^"]*"|[^ =}]+='[^']*'|[^ =}]+""")
OPTION = re.compile(r"""[ \t]*([a-zA-Z]\w*)(?:="[^"]*"|='[^']*')?(?=[ \t]|$)""")
# The mark of a list item, a definition or a footnote.
BEHIND_A_MARK = re.compile(
    r"[> ]*(?:(?:[*+-]|\d+\.|:|\[\^[^\]]*\]:|\[[ xX]\]) +)+(?P<fence>[`~]{3}.*)"
)
ON_ONE_LINE = re.compile(r"[> ]*(?P<marks>`{3,})quiz [^`]*(?P=marks) *")
MISNAMED = {"quiz", "quizz", "quizzes"}
OPTIONS_OF_CODE = {"hl_lines", "linenums", "title", "title_mode"}

Reason = Literal["behind a mark", "hidden character", "misnamed", "on one line"]


@dataclass(frozen=True, slots=True)
class Opening:
    """The first line of a fence: indentation and quote marks, then the marks themselves."""

    prefix: str
    marks: str
    quiz: bool
    info: str
    bare: bool  # Nothing follows the marks.
    misnamed: bool = False  # A quiz but for how its name is written.


@dataclass(frozen=True, slots=True)
class Extent:
    """`last` is the last line of a fence, `resume` the line to go on reading from."""

    last: int
    closed: bool
    resume: int


def read_opening(text: str) -> Opening | None:
    """The fence that `text`, a line without tabs, opens."""
    body = text.lstrip("> ")
    if body[:3] not in ("```", "~~~"):
        return None
    rest = body.lstrip(body[0])
    marks = body[: len(body) - len(rest)]
    language, tail = "", rest.strip()
    if named := LANGUAGE.match(rest):
        language, tail = named[1], rest[named.end() :].strip()
    info = tail
    if tail.startswith("{") and tail.endswith("}"):
        words = [word for word in ATTRIBUTE.findall(tail[1:-1])]
        classes = [word for word in words if word.startswith(".")]
        if not language and classes:
            language = classes[0][1:]
            words.remove(classes[0])
            info = " ".join(words)
    elif language == "quiz":
        # Options nobody knows are a mistake to report, not a reason to show the fence as text;
        # but marks that end on the same line are inline code.
        if marks[0] == "`" and "`" in tail:
            return None
    elif not is_options(tail):
        return None
    prefix = text[: len(text) - len(body)]
    quiz = language == "quiz"
    misnamed = not quiz and language.casefold() in MISNAMED
    return Opening(prefix, marks, quiz, info, not rest.strip(), misnamed)


def read_ignored(text: str) -> Reason | None:
    """Why `text` opens no quiz, though it was most likely meant to."""
    if ON_ONE_LINE.fullmatch(text):
        return "on one line"
    shown = HIDDEN_CHARACTERS.sub("", text)
    if shown != text and (opening := read_opening(shown)) and opening.quiz:
        return "hidden character"
    behind = BEHIND_A_MARK.match(text)
    opening = read_opening(behind["fence"] if behind else text)
    if opening and opening.misnamed:
        return "misnamed"
    return "behind a mark" if behind and opening and opening.quiz else None


def is_options(tail: str) -> bool:
    at = 0
    while at < len(tail):
        option = OPTION.match(tail, at)
        if option is None or option[1] not in OPTIONS_OF_CODE:
            return False
        at = option.end()
    return True


def split_prefix(text: str, width: int) -> tuple[str, str]:
    """Up to `width` columns of indentation and quote marks, and what follows them."""
    body = text[:width].lstrip("> ")
    cut = min(width, len(text)) - len(body)
    return text[:cut], text[cut:]


def extent(texts: Sequence[str], first: int, opening: Opening, stop: str | None) -> Extent:
    """How far the fence opened on line `first` reaches; `stop` is the tag it must not pass.

    Only a quiz fence heeds `stop`, and ends at other fence marks: no question is called that, so
    its own closing line must be missing.
    """
    width = len(opening.prefix)
    level = opening.prefix.count(">")
    gap = False
    last = first
    for index in range(first + 1, len(texts)):
        lead, content = split_prefix(texts[index], width)
        depth = lead.count(">")
        blank = not content if level else not (lead + content).strip()
        if depth > level or (level and not blank and gap and depth < level):
            return broken(texts, last, index, opening)
        if not blank and len(lead) != width:
            return broken(texts, last, index, opening)
        if blank:
            gap = True
            continue
        if content.startswith(opening.marks) and content.rstrip(" ") == opening.marks:
            return Extent(index, True, index + 1)
        if opening.quiz:
            if read_opening(content):
                return broken(texts, last, index, opening)
            if stop and content.lstrip(" ").lower().startswith(f"</{stop}"):
                return Extent(last, False, index)
        gap = False
        last = index
    return Extent(last, False, len(texts))


def broken(texts: Sequence[str], last: int, index: int, opening: Opening) -> Extent:
    """Line `index` ends a fence that has not been closed. It is read afresh, unlike SuperFences
    does, lest one mistake hides the next fence; a quiz keeps bare marks, which meant to close it.
    """
    other = read_opening(texts[index])
    if opening.quiz and other and other.bare:
        return Extent(index, False, index + 1)
    return Extent(last, False, index)
