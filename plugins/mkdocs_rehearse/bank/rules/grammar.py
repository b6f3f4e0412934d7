"""The rule on options that do not fit the words they complete, and so rule themselves out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..problem import quoted
from .rule import Finding
from .subject import Subject, Wording

_LAST = re.compile(r"\b([A-Za-z]{1,5})[\s:…_]*(?:\.{3})?\s*$")

_TAIL = 20
"""Characters of what is completed that are looked at."""

_SINGULAR = frozenset("a an each every one this".split())
_PLURAL = frozenset("both few five four many several these those three two".split())
_SINGULAR_ENDINGS = ("as", "ics", "is", "os", "ss", "us")
_CONSONANT_SOUNDS = re.compile(r"eu|one|once|u(?:bi|ni(?!mp|n)|s[aeu]|ti)")
_VOWEL_SOUNDS = re.compile(r"[aeio]|u|h(?:eir|onest|our)|8|11\b|18\b")


def grammar_cue(subject: Subject) -> Iterator[Finding]:
    for choice in subject.choices:
        lead = subject.prompt.prose if choice.lead is None else choice.lead
        last = _LAST.search(lead[-_TAIL:])
        fits = _FITTING.get(last[1].lower()) if last else None
        odd = next((one for one in choice.options if fits and fits(one) is False), None)
        if last and odd:
            yield Finding(
                f"{quoted(odd.text)} does not fit '{last[1]}', the word it completes",
                odd.text.place,
                f"reword it, or what comes before, so that '{last[1]}' goes with every option",
            )


def _has_vowel_sound(wording: Wording) -> bool | None:
    """None for what may be spelt out, as SQL, or is no word at all."""
    begin = wording.text.lstrip("*_(\"'“‘")[:20]
    if not begin[:1].isalnum() or begin[:2].isupper():
        return None
    begin = begin.lower()
    return bool(_VOWEL_SOUNDS.match(begin)) and not _CONSONANT_SOUNDS.match(begin)


def _is_plural(wording: Wording) -> bool | None:
    """None where neither its first word nor, in a short one, its last word tells."""
    first, *_, last = wording.words * 2 or [""] * 2
    if first in _SINGULAR or first in _PLURAL:
        return first in _PLURAL
    is_short = len(wording.words) <= 2 and wording.text.islower()
    return (
        True if is_short and last.endswith("s") and not last.endswith(_SINGULAR_ENDINGS) else None
    )


def _not(telling: Callable[[Wording], bool | None]) -> Callable[[Wording], bool | None]:
    def told(wording: Wording) -> bool | None:
        said = telling(wording)
        return None if said is None else not said

    return told


_FITTING: dict[str, Callable[[Wording], bool | None]] = {
    "a": _not(_has_vowel_sound),
    "an": _has_vowel_sound,
    **dict.fromkeys(("is", "was", "has", "does"), _not(_is_plural)),
    **dict.fromkeys(("are", "were", "have", "do"), _is_plural),
}
"""By the word before an option: whether it fits, or None where nothing tells."""
