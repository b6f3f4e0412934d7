"""What a site's search may know of questions: each prompt, on one page, and nothing else of it.

Search plugins read a page's content before the theme shows it. Just for them everything but the
prompts is taken out. Themes mark what to leave out, too, but some plugins know no such mark, and
Material's forgets it where an answer has a second element of the same name inside.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from mkdocs.structure.pages import Page

from mkdocs_rehearse.render import CompiledQuestion

_QUESTION = re.compile(r'<rehearse-question\b[^>]*\bdata-key="(?P<key>[^"]+)"[^>]*>')
_END = "</rehearse-question>"
_PROMPT = re.compile(r'<div class="rq-prompt"[^>]*>')
_PROMPT_END = "</div>"
_BEHIND_PROMPT = re.compile(r'<\w+ class="rq-(?!prompt)')
_KEY = '<div class="rq-key"'
_KEY_END = "<!-- end of key -->"


class Hidden:
    """The parts of one page that search does not see, and the page without them."""

    def __init__(self, html: str, found_here: Collection[str]) -> None:
        self._html = html
        self._parts: list[str] = []
        pieces = html.split(_END)
        shown = [self._prompts_only(piece + _END, found_here) for piece in pieces[:-1]]
        self.html = "".join([*shown, self._without_key(pieces[-1])])

    def shown(self, html: str) -> str:
        """The page with the parts in their places, as it is when search has read it."""
        pieces = html.split(_token())
        if len(pieces) != len(self._parts) + 1:
            return self._html
        return pieces[0] + "".join(
            part + piece for part, piece in zip(self._parts, pieces[1:], strict=True)
        )

    def _prompts_only(self, piece: str, found_here: Collection[str]) -> str:
        question = _QUESTION.search(piece)
        if not question:
            return piece
        before, rest = self._without_key(piece[: question.start()]), piece[question.start() :]
        prompt = _PROMPT.search(rest) if question["key"] in found_here else None
        behind = _BEHIND_PROMPT.search(rest, prompt.end()) if prompt else None
        if not prompt or not behind:
            return before + self._hide(rest)
        end = rest.rfind(_PROMPT_END, prompt.end(), behind.start())
        return (
            before
            + self._hide(rest[: prompt.end()])
            + rest[prompt.end() : end]
            + self._hide(rest[end:])
        )

    def _without_key(self, piece: str) -> str:
        before, start, rest = piece.partition(_KEY)
        key, end, behind = rest.partition(_KEY_END)
        return before + self._hide(start + key + end) + behind if end else piece

    def _hide(self, part: str) -> str:
        self._parts.append(part)
        return _token()


def _token() -> str:
    return "<template data-rehearse></template>"


def found_on(
    pages: Iterable[Page], asked: Mapping[str, Iterable[CompiledQuestion]]
) -> dict[str, set[str]]:
    """By a page's path the keys of the questions that search finds on it. That is the first page
    that asks one, and one the author wrote rather than one that the build made."""
    found: dict[str, str] = {}
    for page in sorted(pages, key=lambda page: page.file.generated_by is not None):
        for question in asked.get(page.file.src_uri, ()):
            found.setdefault(question.key, page.file.src_uri)
    by_page: dict[str, set[str]] = {}
    for key, path in found.items():
        by_page.setdefault(path, set()).add(key)
    return by_page
