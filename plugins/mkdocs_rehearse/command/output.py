"""What a subcommand makes: printed, or written to a file."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from .terminal import Terminal


def add_out(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="write to a file instead of printing"
    )


def deliver(text: str, file: Path | None, terminal: Terminal) -> None:
    """Print a text that ends with a line break, or write it to a file."""
    if file is None:
        terminal.say(text.removesuffix("\n"))
    else:
        file.write_text(text, encoding="utf-8", newline="\n")
