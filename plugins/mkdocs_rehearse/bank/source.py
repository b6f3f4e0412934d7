"""A file's characters and their places: from an offset to line, column and excerpt.

Everything the reader makes keeps offsets only; a `Place` is worked out when one is wanted.
"""

from __future__ import annotations

import re
import zlib
from bisect import bisect_right
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import ClassVar

from .problem import Place, Problem

_LINE_BREAK = re.compile(r"\r\n|\r|\n")

_SPAN = 30
"""Bits for the end of a text: no bank has a thousand million characters."""

_WIDE_STARTS = {
    BOM_UTF32_LE: "utf-32",
    BOM_UTF32_BE: "utf-32",
    BOM_UTF16_LE: "utf-16",
    BOM_UTF16_BE: "utf-16",
}


class Source:
    """A file as text, without its byte order mark, and the path to show for it."""

    _unpacked: ClassVar[list[Source]] = []
    """Whose text was asked for last, at most one: whoever needs places needs those of one file."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self._text: str | None = text
        self._packed = b""
        self._shown = (0, "")
        """The last line that was asked for: a long one with many problems is kept once."""

    @classmethod
    def read(cls, file: Path, path: str) -> Source | Problem:
        """A file, under the path to show for it, or the problem that it cannot be had."""
        try:
            return cls.decode(path, file.read_bytes())
        except OSError as error:
            message = f"'{path}' cannot be opened: {error.strerror}"
            hint = "make the file readable, or remove it"
            return Problem("unreadable", message, "error", None, hint)

    @classmethod
    def decode(cls, path: str, data: bytes) -> Source | Problem:
        """The file's bytes as UTF-8, or the problem that they are not."""
        hint = "save the file as UTF-8"
        if wide := _wide(data):
            place = cls(path, data.decode(wide, "replace").lstrip("\ufeff")).place(0, 1)
            message = f"the file is {wide[:6].upper()}, not UTF-8"
            return Problem("encoding", message, "error", place, hint)
        data = data.removeprefix(BOM_UTF8)
        try:
            return cls(path, data.decode())
        except UnicodeDecodeError as error:
            before = len(data[: error.start].decode())
            place = cls(path, data.decode(errors="replace")).place(before, before + 1)
            return Problem("encoding", "the file is not UTF-8 text", "error", place, hint)

    @property
    def text(self) -> str:
        text = self._text
        if text is None:
            for other in self._unpacked:
                other._forget()
            self._unpacked[:] = [self]
            text = self._text = zlib.decompress(self._packed).decode()
        return text

    def pack(self) -> None:
        """Keep the text in a third of its room until a place in it is asked for."""
        self._packed = zlib.compress(self.text.encode(), 1)
        self._forget()

    def _forget(self) -> None:
        self._text = None
        self.__dict__.pop("_starts", None)

    @cached_property
    def _starts(self) -> list[int]:
        if "\r" in self.text:
            return [0, *(found.end() for found in _LINE_BREAK.finditer(self.text))]
        lengths = map(len, self.text.split("\n"))
        return [start + line for line, start in enumerate(accumulate(lengths, initial=0))][:-1]

    @property
    def lines(self) -> list[str]:
        """Without their breaks."""
        return _LINE_BREAK.split(self.text)

    def line(self, offset: int) -> int:
        """The line an offset lies in, from 1."""
        return bisect_right(self._starts, offset)

    def line_start(self, offset: int) -> int:
        """The offset at which an offset's line begins."""
        return self._starts[self.line(offset) - 1]

    def excerpt(self, offset: int) -> str:
        """The line an offset lies in, without its line break."""
        line = self.line(offset)
        if line != self._shown[0]:
            last = self._starts[line] if line < len(self._starts) else len(self.text)
            self._shown = line, self.text[self._starts[line - 1] : last].rstrip("\r\n")
        return self._shown[1]

    def place(self, start: int, end: int) -> Place:
        """Where the characters from start to end are, as far as they are on start's line."""
        line = self.line(start)
        first = self._starts[line - 1]
        excerpt = self.excerpt(start)
        end = min(end - first, len(excerpt))
        while end and excerpt[end - 1].isspace():
            end -= 1
        return Place(self.path, line, start - first + 1, max(1, end - start + first), excerpt)


def _wide(data: bytes) -> str | None:
    """The encoding of bytes that are no UTF-8 but one with more bytes a character."""
    for start, name in _WIDE_STARTS.items():
        if data.startswith(start):
            return name
    if data[:2].count(0) == 1:
        return "utf-16-be" if data[0] == 0 else "utf-16-le"
    return None


class Text(str):
    """A text of a bank: a str that remembers where it was written.

    What a str's methods return is a plain str again. A Text made without a source, as in
    a test, has no place.
    """

    __slots__ = ("source", "span")

    source: Source
    span: int
    """Start and end as one number, which takes half the room of two."""

    @classmethod
    def read(cls, value: str, source: Source, start: int, end: int) -> Text:
        """The text that the source writes, in whatever style, from start to end."""
        text = cls(value)
        text.source, text.span = source, start << _SPAN | end
        return text

    @property
    def start(self) -> int:
        return self.span >> _SPAN

    @property
    def end(self) -> int:
        return self.span & ((1 << _SPAN) - 1)

    @property
    def is_block(self) -> bool:
        """Whether it stands indented below ``|`` or ``>``."""
        return self.source.text.startswith(("|", ">"), self.start)

    @property
    def place(self) -> Place | None:
        """Its first line; of a block (``|``) the first line of its text."""
        if not hasattr(self, "source"):
            return None
        start = self._first()
        end = self.end if start == self.start else len(self.source.text)
        return self.source.place(start, end)

    def at(self, index: int, length: int = 1) -> Place | None:
        """The place of one stretch of the text, also within a block or folded lines."""
        if not self or not hasattr(self, "source"):
            return self.place
        written = self.source.text
        quote = written[self.start]
        if quote in "\"'" and ("\\" if quote == '"' else "''") in written[self.start : self.end]:
            return self.place  # escapes shift what follows them
        # Folding and indentation change only white space, so count what is not.
        before = len("".join(self[:index].split()))
        offset = self._first() + (quote in "\"'")
        while offset < self.end and (before or written[offset].isspace()):
            before -= not written[offset].isspace()
            offset += 1
        return self.source.place(offset, offset + length)

    def _first(self) -> int:
        written = self.source.text
        if self and self.is_block:
            header = _LINE_BREAK.search(written, self.start)
            offset = header.end() if header else self.start
            while offset < self.end and written[offset].isspace():
                offset += 1
            return offset
        return self.start
