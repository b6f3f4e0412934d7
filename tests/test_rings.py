"""The rings: a part of the package imports the ones above it in this list, never one below."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

import mkdocs_rehearse

PACKAGE = Path(mkdocs_rehearse.__file__).parent
OURS = {
    "bank": set(),
    "render": {"bank"},
    "embed": {"bank", "render"},
    "host": {"bank", "render", "embed"},
    "exchange": {"bank", "render"},
    "command": {"bank", "render", "embed", "exchange"},
}
OTHERS = {
    "bank": {"yaml"},
    "render": {"babel", "markdown", "jinja2", "markupsafe"},
    "embed": {"markdown"},
    "host": {"mkdocs", "jinja2", "rjsmin", "rcssmin"},
    "exchange": set(),
    "command": {"yaml", "markdown", "pathspec"},
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def imported(module: Path) -> set[str]:
    """Full names of what a module imports."""
    inside = module.relative_to(PACKAGE.parent).with_suffix("").parts
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = inside[: len(inside) - node.level] if node.level else ()
            base = ".".join([*above, *filter(None, [node.module])])
            names |= {f"{base}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_rings_above_its_own(module: Path) -> None:
    ring = module.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if ring == "__init__":
        assert not imported(module)
        return
    for name in imported(module):
        top, *rest = name.split(".")
        if top == "mkdocs_rehearse":
            assert rest[0] in OURS[ring] | {ring}, f"{ring} imports {name}"
        else:
            allowed = OTHERS[ring] | set(sys.stdlib_module_names)
            assert top in allowed, f"{ring} imports {name}"
