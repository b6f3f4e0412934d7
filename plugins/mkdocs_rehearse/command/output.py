"""What a subcommand makes: printed, or written to a file."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from .subcommand import Usage
from .terminal import Terminal


def add_out(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="write to a file instead of printing"
    )


def deliver(text: str, file: Path | None, terminal: Terminal) -> None:
    """Print a text that ends with a line break, or write it; raises `Usage` if it cannot be."""
    if file is None:
        terminal.say(text.removesuffix("\n"))
        return
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise Usage(f"'{file}' cannot be written: {error.strerror}") from error
