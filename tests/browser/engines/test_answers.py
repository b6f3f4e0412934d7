"""A question of every kind is read, answered, explained, and there again after a reload."""

from __future__ import annotations

from engines.answering import ANSWERS, check, question
from engines.tab import Tab

from sites import Project


def test_every_kind_is_answered_explained_and_kept(tab: Tab, site: Project) -> None:
    tab.goto(site.url + "guide/kinds/")
    tab.count("rehearse-question[data-state=open]", 8)
    for kind, answer in ANSWERS.items():
        answer(tab, question(kind))
        check(tab, question(kind))
        tab.see(question(kind) + ".rq-result", "Right. It comes back")
        tab.see(question(kind) + ".rq-explanation")
    own = question("recall")
    tab.fill(own + "textarea", "Who decides what, and what an error costs")
    tab.click(own + "button", "Compare")
    tab.see(own + ".rq-model", "Who decides what with the prediction")
    tab.click(own + ".rq-rubric input")
    tab.click(own + "button", "Done")
    tab.see(own + ".rq-result", "1 of 2 points.")

    tab.reload()
    for kind in ANSWERS:
        tab.see(question(kind) + ".rq-status", "Right today")
    tab.see(own + ".rq-status", "50% of the points today")
    written = "(css) => document.querySelector(css).value"
    assert tab.js(written, own + "textarea") == "Who decides what, and what an error costs"
    assert tab.js(written, question("cloze") + "input") == "WAL"
    chosen = (
        "(css) => [...document.querySelectorAll(css)].map((one) => one.selectedOptions[0].text)"
    )
    assert set(tab.js(chosen, question("matching") + "select")) == {
        "Precision at k",
        "NDCG",
        "Calibration error",
    }


def test_a_miss_is_told_with_the_reason_and_tried_again(tab: Tab, site: Project) -> None:
    css = question("single")
    tab.goto(site.url + "guide/kinds/")
    tab.click(css + ".rq-option[data-option='1']")
    check(tab, css)
    tab.see(css + ".rq-result", "You said Sure and it was wrong")
    tab.see(css + ".rq-reasons", "It hides the rare class behind the common one.")
    tab.see(".rh-announcer", "The answer: Recall among the 500")
    tab.click(css + "button", "Try again")
    tab.count(css + ".rq-result", 0)
    tab.click(css + ".rq-option[data-option='0']")
    check(tab, css, "Unsure")
    tab.see(css + ".rq-result", "Right.")
