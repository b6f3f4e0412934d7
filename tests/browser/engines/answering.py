"""How a question of each kind is answered: with a pointer where one points, with keys elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from engines.tab import Tab

PLACE = """(rows, item) =>
  [...document.querySelectorAll(rows)].findIndex((row) => row.dataset.item === item)"""

TEXTS = "(css) => [...document.querySelectorAll(css)].map((one) => one.textContent.trim())"

KEY_OF = """(css, right) => {
  const asked = document.querySelector(css);
  const answer = asked.querySelector('li[data-right]').dataset.option;
  const options = [...asked.querySelectorAll('.rq-option')];
  return String(options.findIndex(({ dataset }) => (dataset.option === answer) === right) + 1);
}"""
"""The digit of the answer, or of an option that is not."""

STAGE = "rehearse-review rehearse-question "
MOCK = ".rv-stage rehearse-question "


def question(kind: str) -> str:
    """The selector of the question of a kind, on a page that has one."""
    return f"rehearse-question[data-kind={kind}] "


def asked(name: str) -> str:
    """The selector of the question of a public id."""
    return f"rehearse-question[data-source='{name}'] "


def check(tab: Tab, css: str, sure: str = "Sure") -> None:
    """Say how sure, and wait for the verdict."""
    tab.click(css + "button", sure)
    tab.see(css + ".rq-result")


def pick(tab: Tab, name: str, option: int = 0, sure: str = "Sure") -> None:
    """Answer a question by an option, counted as the bank writes them."""
    tab.click(asked(name) + f".rq-option[data-option='{option}']")
    check(tab, asked(name), sure)


def single(tab: Tab, css: str) -> None:
    tab.click(css + ".rq-option[data-option='0']")


def multiple(tab: Tab, css: str) -> None:
    for option in (0, 1):
        tab.click(css + f".rq-option[data-option='{option}']")


def numeric(tab: Tab, css: str) -> None:
    tab.fill(css + "input", "0.6k")
    tab.see(css + ".rq-reading", "Read as 600")


def ordering(tab: Tab, css: str) -> None:
    rows = css + ".rq-item"
    for place in range(3):
        tab.focus(f"{rows}[data-item='{place}'] .rq-move")
        while tab.js(PLACE, rows, str(place)) > place:
            tab.press("ArrowUp")


def matching(tab: Tab, css: str) -> None:
    """A list finds its entries by their first letters."""
    begins = {"A reviewer": "Pre", "Readers lo": "NDC", "A bank pri": "Cal"}
    tab.focus(css + "select")
    for row in tab.js(TEXTS, css + ".rq-pair .rq-text"):
        tab.type(begins[row[:10]])
        tab.press("Tab")


def cloze(tab: Tab, css: str) -> None:
    tab.fill(css + "input", "WAL")
    tab.press("Enter")
    tab.type("fsync")
    tab.press("Enter")
    tab.type("to the cl")


def flaw(tab: Tab, css: str) -> None:
    tab.click(css + ".rq-option[data-option='1']")
    tab.click(css + "button", "This line; now its fix")
    tab.click(css + ".rq-fixes .rq-option[data-option='0']")


ANSWERS: dict[str, Callable[[Tab, str], None]] = {
    "single": single,
    "multiple": multiple,
    "numeric": numeric,
    "ordering": ordering,
    "matching": matching,
    "cloze": cloze,
    "flaw": flaw,
}
"""All kinds that are checked by the page: how the answer is given, up to saying how sure."""


def answer(tab: Tab, css: str, right: bool, sure: str = "s") -> None:
    """Answer the question of a sitting by keys, whichever it is."""
    tab.see(css.strip() + "[data-state=open]")
    tab.press(tab.js(KEY_OF, css, right), sure)
