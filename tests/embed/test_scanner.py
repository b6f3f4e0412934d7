"""The fence scanner, held to what Python-Markdown with SuperFences makes of the same pages, and to
its own answer where that would lose a quiz."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mkdocs_rehearse.embed.scanner import Ask, Fence, ignored, replace, scan
from superfences import by_scanner, by_superfences, only_code_given_back, page_by_chance

DATA = Path(__file__).parents[1] / "data" / "fences.txt"
PAGES = dict(
    page.partition("\n")[::2] for page in DATA.read_text(encoding="utf-8").split("\n%% ")[1:]
)


def fences(text: str, first_line: int = 1) -> list[Fence]:
    return scan(text.split("\n"), first_line)


def asked(text: str) -> list[str]:
    return [ask.text for fence in fences(text) for ask in fence.asks]


def spans(text: str) -> list[tuple[int, int, bool]]:
    return [(fence.first, fence.last, fence.closed) for fence in fences(text)]


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES.keys())
def test_finds_the_fences_superfences_renders_and_puts_them_at_their_depth(text: str) -> None:
    found = fences(text)
    first_asks = [fence.asks[0].text for fence in found]
    assert [ask.text for fence in found for ask in fence.asks] == re.findall(r"\breal\.\w+", text)
    assert all(fence.closed for fence in found)
    by_theirs = by_superfences(text)
    assert sorted(by_theirs) == sorted(first_asks)
    assert by_scanner(text) == by_theirs


@pytest.mark.parametrize("start", range(0, 2000, 500))
def test_finds_the_fences_superfences_renders_on_pages_made_by_chance(start: int) -> None:
    with only_code_given_back():
        for seed in range(start, start + 500):
            page = page_by_chance(seed)
            found = {fence.asks[0].text for fence in fences(page)}
            assert found == by_superfences(page).keys(), f"seed {seed}:\n{page}"
            # A quiz in code can turn up as well, where our blank lines made a list of a paragraph.
            assert found <= by_scanner(page).keys(), f"seed {seed}:\n{page}"


@pytest.mark.parametrize("start", range(0, 1000, 500))
def test_keeps_every_depth_on_spaced_pages_made_by_chance(start: int) -> None:
    with only_code_given_back():
        for seed in range(start, start + 500):
            page = page_by_chance(seed, spaced=True)
            assert by_scanner(page) == by_superfences(page), f"seed {seed}:\n{page}"


def test_asks_carry_their_line_and_column() -> None:
    page = "# Title\n\n- item\n\n    ```quiz\n    a.b   # why\n\n    # none\n      c.d\n    ```\n"
    [fence] = fences(page, first_line=11)
    assert fence.asks == (Ask("a.b", 16, 5), Ask("c.d", 19, 7))


def test_columns_count_characters_of_the_line_as_written() -> None:
    [fence] = fences("- item\n\n\t```quiz\n\ta.b\n\t```")
    assert fence.asks == (Ask("a.b", 4, 2),)
    [quoted] = fences("> ```quiz\n>\ta.b\n> ```")
    assert quoted.asks == (Ask("a.b", 2, 3),)


def test_every_ask_stands_where_its_place_says() -> None:
    for page in PAGES.values():
        lines = page.split("\n")
        for fence in fences(page, first_line=101):
            for ask in fence.asks:
                assert lines[ask.line - 101][ask.column - 1 :].startswith(ask.text)


def test_an_id_is_taken_as_written() -> None:
    page = "```quiz\ntwo words\n<b>\nno#remark\n- a.b\n> c.d\n```"
    assert asked(page) == ["two words", "<b>", "no#remark", "- a.b", "> c.d"]


def test_span_and_prefix_of_a_fence() -> None:
    page = "Text\n\n> - item\n>\n>     ```quiz\n>     a.b\n>     ```\n"
    assert fences(page) == [Fence(4, 6, ">     ", (Ask("a.b", 6, 7),), True, "")]


@pytest.mark.parametrize(
    ("opening", "info"),
    [
        ("```quiz", ""),
        ("```quiz  shuffle  ", "shuffle"),
        ('``` {.quiz #here title="x y"}', '#here title="x y"'),
        ("```quiz {#here}", "{#here}"),
    ],
)
def test_info_is_what_follows_the_language(opening: str, info: str) -> None:
    [fence] = fences(f"{opening}\na.b\n```")
    assert fence.info == info


def test_a_fence_may_ask_nothing() -> None:
    assert fences("```quiz\n```") == [Fence(0, 1, "", (), True, "")]


def test_a_page_without_the_word_has_no_fence() -> None:
    assert fences("# Title\n\n```python\n```") == []
    assert scan([]) == []


def test_options_superfences_refuses_are_reported_instead_of_shown_as_text() -> None:
    page = "```quiz offline-eval.first\na.b\n```"
    assert by_superfences(page) == {}
    [fence] = fences(page)
    assert (fence.info, fence.closed) == ("offline-eval.first", True)


def test_a_fence_right_under_indented_code_counts_though_superfences_gives_it_back_as_text() -> (
    None
):
    page = "Text\n\n    code\n```quiz\na.b\n```"
    assert by_superfences(page) == {}
    assert asked(page) == ["a.b"]
    assert by_scanner(page) == {"a.b": []}


def test_a_comment_hides_marks_that_superfences_would_take_for_a_fence() -> None:
    page = "<!--\n```quiz\nold.one\n-->\n\nText\n\n```quiz\na.b\n```"
    assert by_superfences(page) == {"old.one": []}
    assert asked(page) == ["a.b"]
    assert by_scanner(page) == {"a.b": []}


def test_verbatim_html_hides_marks_that_superfences_would_take_for_a_fence() -> None:
    page = "<pre>\n```python\n</pre>\n\n```quiz\na.b\n```"
    assert by_superfences(page) == {}
    assert asked(page) == ["a.b"]


def test_a_comment_hides_though_code_above_it_names_its_mark() -> None:
    page = "Write `<!--` first.\n\n<!--\n\n```quiz\na.b\n```\n\n-->"
    assert list(by_superfences(page)) == ["a.b"]
    assert asked(page) == []


def test_a_fence_that_breaks_off_does_not_swallow_the_next_as_it_does_for_superfences() -> None:
    page = "- item\n\n    ```python\n    x = 1\n\n```quiz\na.b\n```"
    assert by_superfences(page) == {}
    assert asked(page) == ["a.b"]
    assert by_scanner(page) == {"a.b": []}


def test_an_unclosed_fence_reaches_to_the_end_of_the_page() -> None:
    page = "```quiz\na.b\nc.d\n\nText\n\nText\n\n"
    assert spans(page) == [(0, 6, False)]
    assert asked(page) == ["a.b", "c.d"]


@pytest.mark.parametrize(
    ("page", "last"),
    [
        ("- item\n\n    ```quiz\n    a.b\n\nText", 3),
        ("!!! note\n\n    ```quiz\n    a.b\n\n    c.d\n\nText", 5),
        ("> Text\n>\n> ```quiz\n> a.b\n\nText", 3),
        ("> Text\n>\n>   ```quiz\n>   a.b\n> > Text", 3),
        ("- item\n\n    ```quiz\n    a.b\n  > Text", 3),
        ("> Text\n>\n> > ```quiz\n> > a.b\n> >\n>   Text", 3),
        ("<div markdown>\n\n```quiz\na.b\n\n</div>\n\nText", 3),
    ],
)
def test_an_unclosed_fence_reaches_to_the_end_of_its_container(page: str, last: int) -> None:
    assert spans(page) == [(2, last, False)]


@pytest.mark.parametrize("next_fence", ["```quiz\nc.d\n```", "~~~quiz\nc.d\n~~~"])
def test_an_unclosed_fence_ends_before_the_next_so_that_one_counts(next_fence: str) -> None:
    page = f"```quiz\na.b\n\nText\n\n{next_fence}"
    assert spans(page) == [(0, 3, False), (5, 7, True)]
    assert asked(page) == ["a.b", "c.d"]


@pytest.mark.parametrize("marks", ["````", "~~~", "  ```"])
def test_marks_that_do_not_fit_end_a_fence_unclosed(marks: str) -> None:
    page = f"```quiz\na.b\n{marks}\n\n```quiz\nc.d\n```"
    assert spans(page) == [(0, 2, False), (4, 6, True)]
    assert asked(page) == ["a.b", "c.d"]


def test_marks_indented_too_little_end_a_fence_unclosed() -> None:
    page = "- item\n\n    ```quiz\n    a.b\n```\n\n```quiz\nc.d\n```"
    assert spans(page) == [(2, 4, False), (6, 8, True)]


def test_an_unclosed_fence_in_indented_code_is_text_and_hides_nothing() -> None:
    page = "Text\n\n    ```quiz\n    a.b\n\n```quiz\nc.d\n```"
    assert spans(page) == [(5, 7, True)]


def test_a_line_of_spaces_is_blank() -> None:
    code = "Text\n   \n    ```quiz\n    a.b\n    ```"
    assert fences(code) == []
    assert by_superfences(code) == {}
    note = "> !!! note\n>     Text\n>  \n>     ```quiz\n>     a.b\n>     ```"
    assert by_scanner(note) == by_superfences(note) == {"a.b": ["blockquote", "div.admonition"]}


def test_a_lazy_fence_stays_in_its_list_item() -> None:
    [fence] = fences("1. one\n```quiz\na.b\n```\n2. two")
    assert fence.prefix == "    "


def test_a_fence_is_never_put_into_code_by_the_blank_lines_around_one_above() -> None:
    page = "- item\n```quiz\na.b\n```\nText\n```quiz\nc.d\n```\n\n    ```quiz\n    e.f\n    ```"
    assert [fence.prefix for fence in fences(page)] == ["    ", "", ""]
    assert by_scanner(page) == {"a.b": ["ul", "li"], "c.d": [], "e.f": []}


def test_replace_puts_a_line_between_blank_lines() -> None:
    lines = "Text\n```quiz\na.b\n```\nText\n\n> ```quiz\n> c.d\n> ```".split("\n")
    html = replace(lines, zip(scan(lines), ["<a>", "<b>"], strict=True))
    assert html == ["Text", "", "<a>", "", "Text", "", "> <b>"]


def test_replace_adds_no_second_blank_line_since_it_would_end_a_footnote() -> None:
    lines = "[^1]: Note\n\n    ```quiz\n    a.b\n    ```\n\n    more".split("\n")
    html = replace(lines, [(scan(lines)[0], "<a>")])
    assert html == ["[^1]: Note", "", "    <a>", "", "    more"]


@pytest.mark.parametrize("opening", [">", "- ", "<div markdown>\n", "!!! a\n    "])
def test_depth_without_end_is_read_without_a_recursion_error(opening: str) -> None:
    deep = "".join("    " * level + opening for level in range(300))
    assert scan(["- item", "", "    ```quiz", "    a.b", "    ```", "", *deep.split("\n")])
    assert scan([*(opening * 2000).split("\n"), "", "```quiz", "a.b", "```"])


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("- ```quiz\n  bank.question\n  ```", [0]),
        ("Words.\n\n1. one\n2. ~~~ {.quiz}\n   bank", [3]),
        ("> - ```quiz\n>   bank", [0]),
        ("- one\n    - ```quiz", [1]),
        ("Term\n:   ```quiz\n    bank", [1]),
        ("Text[^1].\n\n[^1]: ```quiz\n    bank", [2]),
        ("- ```quiz\n- ```quiz\n\n```quiz\nbank\n```", [0, 1]),
        ("Shown as code:\n\n    - ```quiz", []),
        ("~~~\n- ```quiz\n~~~", []),
        ("<!--\n- ```quiz\n-->", []),
        ("<pre>\n- ```quiz\n</pre>", []),
        ("- `quiz` and ```quiz``` are words", []),
        ("- ```quiz```", []),
        ("- ```python", []),
    ],
)
def test_tells_a_quiz_on_the_line_of_its_items_mark_from_what_only_shows_one(
    text: str, lines: list[int]
) -> None:
    assert [line for line, _ in ignored(text.split("\n"))] == lines


def test_a_quiz_that_is_ignored_leaves_the_others_alone() -> None:
    page = "- ```quiz\n\n- item\n\n    ```quiz\n    real.one\n    ```\n"
    assert asked(page) == ["real.one"]
    assert fences(page)[0].prefix == "    "
