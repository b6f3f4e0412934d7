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
        if last and last[1].lower() in _CUES:
            telling, wanted = _CUES[last[1].lower()]
            odd = next((one for one in choice.options if telling(one) is (not wanted)), None)
            if odd:
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
    words = wording.words or [""]
    if words[0] in _SINGULAR or words[0] in _PLURAL:
        return words[0] in _PLURAL
    may_be_noun = len(words) <= 2 and wording.text.islower()
    is_plural = words[-1].endswith("s") and not words[-1].endswith(_SINGULAR_ENDINGS)
    return True if may_be_noun and is_plural else None


_CUES: dict[str, tuple[Callable[[Wording], bool | None], bool]] = {
    "a": (_has_vowel_sound, False),
    "an": (_has_vowel_sound, True),
    **dict.fromkeys(("is", "was", "has", "does"), (_is_plural, False)),
    **dict.fromkeys(("are", "were", "have", "do"), (_is_plural, True)),
}
"""By the word before an option: what tells whether it fits, and what it then says."""
