"""The short names under which a reader's browser keeps questions and tells revisions apart."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import Any


def stored_id(public: str) -> str:
    """Six characters of A–Z, a–z, 0–9, - and _: 36 bits of the public id's SHA-256.

    Two ids may meet in one stored id; loading a library reports that.
    """
    return _digest(public, 6)


def revision(kind: str, prompt: str, meaning: Any) -> str:
    """Three characters that change when a question's meaning does.

    The meaning is what a kind says it is: lists and texts, without whys and explanation.
    Where lines break means nothing; the order of options does, as answers are stored by it.
    """
    return _digest(json.dumps([kind, _reflowed(prompt), _reflowed(meaning)]), 3)


def _reflowed(meaning: Any) -> Any:
    if isinstance(meaning, str):
        return " ".join(meaning.split())
    return [_reflowed(part) for part in meaning]


def _digest(text: str, length: int) -> str:
    return urlsafe_b64encode(sha256(text.encode()).digest())[:length].decode()
