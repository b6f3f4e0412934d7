"""Joins the client's modules into a few files, so that a page fetches one or two instead of sixty.

It is no bundler. It knows the one way the client's sources are written: named imports at the top,
each name exported where it is declared, no circles; what is written otherwise ends the build.
A module keeps a scope of its own and becomes a constant that holds what it exports.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

IMPORT = re.compile(r"\s*import\s*\{([^}]*)\}\s*from\s*(['\"])(\.[^'\"]+)\2\s*;?")
DYNAMIC = re.compile(r"\bimport\(\s*(?P<quote>['\"])(?P<address>\.[^'\"]+)(?P=quote)\s*\)")
OFFER = re.compile(
    r"(?P<name>[\w$-]+)['\"]?:\s*(?:async\s*)?\(\)\s*=>\s*\(?(?:await\s+)?" + DYNAMIC.pattern
)
EXPORT = re.compile(r"export(?<![\w$.]export)\s+((?:const|class|(?:async\s+)?function)\s+([\w$]+))")
LEFT = re.compile(r"(?:^|[;}\n])\s*(?:import|export)\b(?!\()")
ADDRESS = "import.meta.url"

MAIN = "main.js"
BEFORE_ALL: Mapping[str, tuple[str, ...]] = {
    MAIN: ("offline/saving.js",),
    "ui/say.js": ("needed.js", "ui/announcer.js", "ui/controls.js", "ui/focus.js"),
    "pages/complete.js": (),
    "ui/format.js": (),
    "questions/words.js": ("questions/radix.js", "study/bits.js"),
    "questions/element.js": (),
    "ui/header.js": (),
    "reader.js": ("pages/follow.js", "ui/published.js", "ui/trouble.js"),
    "pages/completion.js": (),
    "questions/answering.js": (),
    "pages/done.js": ("pages/reading.js", "study/pace.js", "study/plan.js", "ui/keeping.js"),
    "study/daily.js": ("pages/kept.js", "pages/next-due.js", "study/kept.js", "ui/duration.js"),
    "pages/review.js": (),
    "pages/goal-form.js": ("pages/track.js", "pages/reminder.js"),
    "pages/data.js": (),
    "cases/walk.js": (),
    "cases/bar.js": (),
}
"""Files that others may need, in this order: each holds what it reaches and none before it has, and
some small modules besides, for which others would need a large file further down."""
SHARED = "pages/shared.js"
"""What several of the other files reach."""


class NotJoinable(ValueError):
    """A module is written in a way that is not known here."""


@dataclass(frozen=True)
class Module:
    """A source, its imports taken out of it."""

    path: str
    text: str
    imports: tuple[tuple[str, str], ...]
    """Names as in an import's braces, and the path of the module they come from."""

    @cached_property
    def exports(self) -> tuple[str, ...]:
        return tuple(found[2] for found in EXPORT.finditer(self.text))

    @cached_property
    def fetches(self) -> tuple[str, ...]:
        """Modules it asks for when they are needed."""
        return tuple(_beside(self.path, found["address"]) for found in self._found(DYNAMIC))

    @cached_property
    def offers(self) -> tuple[tuple[str, str], ...]:
        """Those of them that a table of its names."""
        return tuple(
            (found["name"], _beside(self.path, found["address"])) for found in self._found(OFFER)
        )

    def _found(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where a pattern that has a call of `import` matches; few modules have one."""
        return pattern.finditer(self.text) if "import(" in self.text else iter(())


@dataclass(frozen=True, slots=True)
class Joined:
    """The files, and how they hang together."""

    files: dict[str, str]
    needs: dict[str, tuple[str, ...]]
    """By file: those it cannot do without."""
    offers: dict[str, str]
    """By name, as in a table of what is fetched when needed: the file it is in."""


def join(sources: Mapping[str, str]) -> Joined:
    """The modules of these paths, minified or not, in as few files as their use allows.

    Raises NotJoinable.
    """
    modules = {path: _module(path, text) for path, text in sources.items()}
    order = _in_order(modules)
    owners = _owners(modules, order)
    names = {path: f"m{number}" for number, path in enumerate(order)}
    held: dict[str, list[Module]] = {owner: [] for owner in sorted({*owners.values()})}
    for path in order:
        held[owners[path]].append(modules[path])
    wanted = {
        file: {source for module in inner for _, source in module.imports if owners[source] != file}
        for file, inner in held.items()
    }
    given = set[str]().union(*wanted.values())
    return Joined(
        files={
            file: _text(file, inner, _by_owner(wanted[file], owners), given, names)
            for file, inner in held.items()
        },
        needs={file: _needs(file, wanted, owners) for file in held},
        offers={name: path for module in modules.values() for name, path in module.offers},
    )


def _module(path: str, text: str) -> Module:
    imports, start = [], 0
    while found := IMPORT.match(text, start):
        imports.append((found[1], _beside(path, found[3])))
        start = found.end()
    rest = text[start:]
    left = LEFT.search(EXPORT.sub(r"\1", rest))
    if left:
        near = rest[max(left.start() - 10, 0) : left.end() + 60]
        raise NotJoinable(f"{path}: an import or export of a kind that is not known: {near!r}")
    return Module(path, rest, tuple(imports))


def _beside(path: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), address))


def _in_order(modules: Mapping[str, Module]) -> list[str]:
    """Each after all it imports."""
    order: list[str] = []
    open_: set[str] = set()

    def visit(path: str) -> None:
        if path in order:
            return
        if path in open_:
            raise NotJoinable(f"{path} imports itself by way of others")
        open_.add(path)
        for _, source in modules[path].imports:
            visit(source)
        order.append(path)

    for path in sorted(modules):
        visit(path)
    return order


def _owners(modules: Mapping[str, Module], order: Iterable[str]) -> dict[str, str]:
    """The file that each module is in."""
    entries = {path for module in modules.values() for path in module.fetches} | {*BEFORE_ALL}
    entries &= modules.keys()
    owners = {path: path for path in entries}
    for entry, besides in BEFORE_ALL.items():
        roots = [path for path in (entry, *besides) if path in modules]
        reached = {one for root in roots for one in _reached(modules, root)}
        for path in reached | (_common(modules, reached) if entry != MAIN else set()):
            owners.setdefault(path, entry)
    users: dict[str, list[str]] = {}
    for entry in sorted(entries):
        for path in _reached(modules, entry) - owners.keys():
            users.setdefault(path, []).append(entry)
    for path, using in users.items():
        owners[path] = using[0] if len(using) == 1 else SHARED
    unused = [path for path in order if path not in owners]
    if unused:
        raise NotJoinable(f"nothing uses {', '.join(unused)}")
    return owners


def _common(modules: Mapping[str, Module], paths: set[str]) -> set[str]:
    """What several of the modules that these fetch have in common, as kinds of question do."""
    fetched = {one for path in paths for one in modules[path].fetches}
    counts = Counter(one for path in fetched for one in _reached(modules, path))
    return {one for one, count in counts.items() if count > 1}


def _reached(modules: Mapping[str, Module], entry: str) -> set[str]:
    found: set[str] = set()
    waiting = [entry]
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.add(path)
            waiting += (source for _, source in modules[path].imports)
    return found


def _needs(file: str, wanted: Mapping[str, set[str]], owners: Mapping[str, str]) -> tuple[str, ...]:
    found: set[str] = set()
    waiting = [file]
    while waiting:
        waiting += {owners[source] for source in wanted[waiting.pop()]} - found
        found.update(waiting)
    if file in found:
        raise NotJoinable(f"{file} and a file it needs would need each other: see BEFORE_ALL")
    return tuple(sorted(found))


def _by_owner(paths: Iterable[str], owners: Mapping[str, str]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for path in sorted(paths):
        grouped.setdefault(owners[path], []).append(path)
    return grouped


def _text(
    file: str,
    inner: Iterable[Module],
    wanted: Mapping[str, Iterable[str]],
    given: set[str],
    names: Mapping[str, str],
) -> str:
    folder = posixpath.dirname(file)
    parts = [
        f"import{{{','.join(names[path] for path in paths)}}}from'{_from(folder, owner)}';"
        for owner, paths in wanted.items()
    ]
    for module in inner:
        public = "export " if module.path in given else ""
        parts.append(f"{public}const {names[module.path]}={_scope(module, folder, names)};")
        if module.path == file and module.exports:
            parts.append(f"export const{{{','.join(module.exports)}}}={names[file]};")
    return "\n".join(parts)


def _scope(module: Module, folder: str, names: Mapping[str, str]) -> str:
    """The module as a function called at once, its addresses told from the file it is now in."""
    taken = "".join(
        f"const{{{_renamed(wanted)}}}={names[source]};" for wanted, source in module.imports
    )
    text = EXPORT.sub(r"\1", module.text)
    if module.fetches:
        text = DYNAMIC.sub(
            lambda found: f"import('{_from(folder, _beside(module.path, found['address']))}')", text
        )
    text = text.replace(ADDRESS, f"new URL('{_from(folder, module.path)}',{ADDRESS})")
    return f"(()=>{{{taken}{text}\nreturn{{{','.join(module.exports)}}}}})()"


def _renamed(wanted: str) -> str:
    """`a as b` of an import is `a: b` where a value is taken apart."""
    return ",".join(
        re.sub(r"\s+as\s+", ":", name.strip()) for name in wanted.split(",") if name.strip()
    )


def _from(folder: str, path: str) -> str:
    way = posixpath.relpath(path, folder or ".")
    return way if way.startswith("../") else f"./{way}"
