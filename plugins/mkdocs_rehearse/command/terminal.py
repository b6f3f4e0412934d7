"""Where a subcommand writes, and what may be done there: colours, clearing the screen."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from typing import Any, TextIO

WHEN = ("auto", "always", "never")
"""When to colour what is printed."""


class Terminal:
    """A stream of text, perhaps with someone looking at it."""

    def __init__(self, stream: TextIO, colour: bool = False) -> None:
        if isinstance(stream, io.TextIOWrapper):
            # Authors write in every script; a terminal that cannot is no reason to fail.
            stream.reconfigure(errors="replace")
        self.stream = stream
        self.colour = colour

    def say(self, text: str = "") -> None:
        self.stream.write(f"{text}\n")

    def say_json(self, value: Any) -> None:
        self.say(json.dumps(value, ensure_ascii=False, indent=2))

    def strong(self, text: str) -> str:
        """The text in bold, where there are colours."""
        return f"\x1b[1m{text}\x1b[0m" if self.colour else text

    def clear(self) -> None:
        """An empty screen, if it is one."""
        if self.stream.isatty():
            self.stream.write("\x1b[2J\x1b[3J\x1b[H")

    def remark(self, text: str) -> None:
        """Say what is of use only to someone who looks on."""
        if self.stream.isatty():
            self.say(text)

    def flush(self) -> None:
        self.stream.flush()


def wants_colour(when: str, stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether to colour: by the option, or else on a terminal that can and where nobody objects."""
    if when == "auto":
        able = stream.isatty() and environment.get("TERM") != "dumb"
        return able and not environment.get("NO_COLOR")
    return when == "always"
