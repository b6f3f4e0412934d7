"""``rehearse new``: a question to be written, in a bank that is there or in a new one."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from mkdocs_rehearse.bank import Bank, Library, schema_json, write_bank
from mkdocs_rehearse.bank.kinds import KINDS
from mkdocs_rehearse.bank.library import bank_files
from mkdocs_rehearse.bank.shapes import SLUG

from .appending import INDENT, append
from .free_ids import slug_for
from .site import Site, absolute, find_site
from .skeleton import skeleton
from .subcommand import CLEAN, Subcommand, Usage
from .terminal import Terminal

SCHEMA = "bank.schema.json"
"""Lies with the banks and tells editors what one may hold."""

KINDS_IN_WORDS = "\n".join(f"  {kind.name}: {kind.description}" for kind in KINDS.values())

DESCRIPTION = f"""\
Begins a question: its keys, each below a comment that says what belongs there, with all that is
yours to write left empty. It goes behind the last question of its bank. If there is no such bank,
it is made, and beside the banks the schema that editors go by. Prints the place to open, as
path:line. Until everything is written, 'rehearse check' lists what is still empty.

kinds:
{KINDS_IN_WORDS}
"""

FOR_A_NEW_BANK = ("folder", "title", "track")


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "name", metavar="BANK[.QUESTION]", help="the bank's id, and the question's if it has one"
    )
    parser.add_argument(
        "--kind", choices=KINDS, default="single", metavar="KIND", help="by default single"
    )
    new_bank = parser.add_argument_group("for a new bank")
    new_bank.add_argument("--folder", type=Path, help="where to put it, below the banks' folder")
    new_bank.add_argument("--track", help="the group of banks it belongs to")
    new_bank.add_argument("--title", help="its topic, as readers see it")


def run(options: Namespace, terminal: Terminal) -> int:
    site = find_site(options.config_file)
    library = site.load() if site.banks.is_dir() else Library()
    bank, dot, wanted = options.name.partition(".")
    if not SLUG.pattern.fullmatch(bank):
        raise Usage(f"'{bank}' cannot be the id of a bank: {SLUG.hint}")
    slug = slug_for(bank, wanted if dot else None, library)
    lines = skeleton(slug, KINDS[options.kind], site.signals)
    file = next((file for file in bank_files(site.banks) if file.stem == bank), None)
    if file is None:
        file, head = _new_bank(bank, options, library, site)
        text = head + "".join(f"{' ' * INDENT}{line}".rstrip() + "\n" for line in lines)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        number = head.count("\n") + 1
        if not (schema := site.banks / SCHEMA).exists():
            schema.write_text(schema_json(site.signals), encoding="utf-8", newline="\n")
    else:
        for option in FOR_A_NEW_BANK:
            if getattr(options, option) is not None:
                raise Usage(f"--{option} is for a new bank, and '{site.shown(file)}' is there")
        number = append(file, site.shown(file), lines)
    terminal.say(f"{_from_here(file)}:{number}")
    return CLEAN


def _new_bank(bank: str, options: Namespace, library: Library, site: Site) -> tuple[Path, str]:
    """The file of a new bank, and what it holds above its first question."""
    folder, track = _neighbourhood(options, library, site)
    below = folder.relative_to(site.banks).parts if folder.is_relative_to(site.banks) else ("..",)
    if any(part.startswith((".", "_")) for part in below):
        banks = site.shown(site.banks)
        raise Usage(
            f"a bank in '{site.shown(folder)}' would not be found: it belongs below '{banks}'"
        )
    if not SLUG.pattern.fullmatch(track):
        raise Usage(f"'{track}' cannot be a track: {SLUG.hint}")
    title = options.title or bank.replace("-", " ").capitalize()
    schema = Path(os.path.relpath(site.banks / SCHEMA, folder)).as_posix()
    head = write_bank(Bank(bank, title, (track,), None, (), bank), schema)
    return folder / f"{bank}.yml", head.rstrip("\n") + "\n"


def _neighbourhood(options: Namespace, library: Library, site: Site) -> tuple[Path, str]:
    """Folder and track of a new bank: what is not told is as with the banks that fit what is."""
    folder = absolute(site.banks / options.folder) if options.folder else None
    track = options.track
    neighbours = [
        ((site.root / bank.path).parent, one)
        for bank in library.banks.values()
        for one in bank.tracks
    ]
    fitting = [
        pair for pair in neighbours if folder in (None, pair[0]) and track in (None, pair[1])
    ]
    folders, tracks = {pair[0] for pair in fitting}, {pair[1] for pair in fitting}
    if folder is None:
        folder = folders.pop() if len(folders) == 1 else site.banks
    if track is None and len(tracks) == 1:
        track = tracks.pop()
    if track is None and options.folder:
        track = folder.name
    if track is None:
        known = ", ".join(sorted({f"'{pair[1]}'" for pair in neighbours}))
        others = f" ({known}, or a new one)" if known else ", such as --track basics"
        raise Usage(f"say with --track which group of banks it belongs to{others}")
    return folder, track


def _from_here(file: Path) -> str:
    """The path for the author's shell, as short as it can be."""
    return str(file.relative_to(Path.cwd())) if file.is_relative_to(Path.cwd()) else str(file)


SUBCOMMAND = Subcommand(
    name="new",
    summary="begin a question, and its bank if there is none",
    description=DESCRIPTION,
    examples={
        "caching.stampede": "a question with one right option",
        "caching --kind numeric": "of another kind, with a free id",
        "caching --folder system-design": "the bank, too, if there is none",
    },
    add_arguments=add_arguments,
    run=run,
)
