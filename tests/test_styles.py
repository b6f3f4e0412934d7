"""Style sheets fit languages that run either way: they say start and end, not left and right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]
OURS = REPOSITORY / "plugins/mkdocs_rehearse/client/styles"
SHEETS = [*sorted(OURS.rglob("*.css")), REPOSITORY / "docs/assets/site.css"]

DECLARATION = re.compile(r"(?<![\w-])([a-z][a-z-]*)\s*:\s*([^;{}]+)(?=[;}])")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SIDES = re.compile(r"(^|-)(left|right)($|-)")
TAKES_A_SIDE = {"text-align", "float", "clear", "background-position", "transform-origin"}
SHORTHANDS = re.compile(r"margin|padding|inset|border-(width|color|style)|scroll-(margin|padding)")
TURNS = re.compile(r"translate(X|3d)?\(|rotate\(|skewX?\(|scaleX?\(|matrix")
GRADIENT = re.compile(r"-gradient\(\s*(to (top |bottom )?(left|right)|-?[\d.]+(deg|turn|rad))")

MEANT = {
    ("page/progress.css", "border-width: 0 0.14em 0.14em 0"): "A check mark is the same",
    ("page/progress.css", "transform: rotate(42deg)"): "in every language.",
    (
        "questions/15-controls.css",
        "transform: rotate(90deg)",
    ): "What is open points down: from the right",
    ("questions/15-controls.css", "transform: rotate(-90deg)"): "and from the left.",
    ("kinds/recall.css", "border-width: 0 2px 2px 0"): "Another",
    ("kinds/recall.css", "transform: translateY(-1px) rotate(42deg)"): "check mark.",
}
"""What has a left and a right on purpose, and why."""


def is_physical(name: str, value: str) -> bool:
    """Whether a declaration is about left and right, without `--rh-way`, which turns it around."""
    if "--rh-way" in value:
        return False
    words = values(value)
    if SHORTHANDS.fullmatch(name):
        return len(words) == 4 and words[1] != words[3]
    if name == "border-radius":
        corners = [*words, words[1]] if len(words) == 3 else (words * 4)[:4]
        return corners[0] != corners[1] or corners[2] != corners[3]
    if name in {"transform", "translate", "rotate", "scale"}:
        return name in {"translate", "rotate"} or bool(TURNS.search(value))
    if name == "box-shadow":
        return any(is_shifted(shadow) for shadow in re.split(r",(?![^(]*\))", value))
    if name in TAKES_A_SIDE:
        return bool(re.search(r"\b(left|right)\b", value))
    return bool(SIDES.search(name) or GRADIENT.search(value))


def is_shifted(shadow: str) -> bool:
    """Whether a shadow lies to the left or the right of what throws it."""
    lengths = [word for word in values(shadow) if word != "inset"]
    return bool(lengths) and bool(re.match(r"-?[\d.]*[1-9]", lengths[0]))


def values(value: str) -> list[str]:
    """The words of a value; what is in parentheses belongs to the word before it."""
    return re.findall(r"(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+", value)


def physical(sheet: Path) -> set[tuple[str, str]]:
    text = COMMENT.sub("", sheet.read_text(encoding="utf-8"))
    name = sheet.relative_to(OURS).as_posix() if sheet.is_relative_to(OURS) else sheet.name
    found = ((one, " ".join(value.split())) for one, value in DECLARATION.findall(text))
    return {(name, f"{one}: {value}") for one, value in found if is_physical(one, value)}


def test_nothing_is_about_left_and_right_but_what_is_meant_to_be() -> None:
    assert set.union(*map(physical, SHEETS)) == set(MEANT)


@pytest.mark.parametrize(
    "declaration",
    [
        "margin-left: 4px",
        "right: 0",
        "scroll-margin-right: 1px",
        "border-top-left-radius: 4px",
        "padding: 1px 2px 3px 4px",
        "padding: calc(1px + 2px) 0 0 var(--rh-4)",
        "inset: 0 auto 0 0",
        "border-width: 1px 2px 1px 0",
        "border-radius: 4px 0",
        "border-radius: 4px 0 4px",
        "text-align: left",
        "float: right",
        "transform: translateX(-50%)",
        "rotate: 90deg",
        "background: linear-gradient(to right, red, blue)",
        "background: linear-gradient(90deg, red, blue)",
        "box-shadow: inset 3px 0 red",
        "box-shadow: 0 0 0 1px red, -2px 0 var(--rh-line)",
    ],
)
def test_what_has_a_left_is_found(declaration: str) -> None:
    assert is_physical(*declaration.split(": "))


@pytest.mark.parametrize(
    "declaration",
    [
        "margin-inline-start: 4px",
        "inset: 0",
        "padding: 1px 2px 3px",
        "padding: 1px 2px 3px 2px",
        "border-radius: 4px 4px 0 0",
        "text-align: end",
        "transform: translateY(-1px)",
        "transform: rotate(calc(90deg * var(--rh-way)))",
        "box-shadow: inset calc(3px * var(--rh-way)) 0 var(--mark)",
        "box-shadow: 0 2px 6px rgb(0 0 0 / 10%), inset 0 -4px 0 red",
        "background: linear-gradient(red, blue)",
    ],
)
def test_what_has_none_is_not(declaration: str) -> None:
    assert not is_physical(*declaration.split(": "))
