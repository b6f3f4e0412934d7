"""The plugin in a MkDocs build: what pages hold, what is published, what a problem does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from mkdocs_rehearse.bank import stored_id
from mkdocs_rehearse.bank.kinds import KINDS
from mkdocs_rehearse.bank.model import LEVELS
from mkdocs_rehearse.render import ENGLISH, Catalog, templates
from sites import Project, bank

ASK_FIRST = "# One\n\nBefore.\n\n```quiz\ngreek.first\n```\n\nAfter.\n"


def test_a_fence_becomes_its_question_where_it_stood(project: Project) -> None:
    project.write("docs/guide/one.md", ASK_FIRST)
    project.build()
    html = project.page("guide/one/index.html")
    assert html.index("Before.") < html.index("<rehearse-question") < html.index("After.")
    assert project.asked("guide/one/index.html") == ["greek.first"]


def test_a_bank_id_asks_the_whole_bank(project: Project) -> None:
    project.write("docs/index.md", "# Home\n\n```quiz\ngreek\n```\n")
    project.build()
    assert project.asked("index.html") == ["greek.first", "greek.second"]


def test_a_fence_in_an_admonition_stays_in_it(project: Project) -> None:
    project.write("docs/index.md", "# Home\n\n!!! note\n\n    ```quiz\n    greek.first\n    ```\n")
    project.build()
    note = re.search(
        r'<div class="admonition note">.*?<rehearse-question', project.page("index.html"), re.S
    )
    assert note
    assert "</div>" not in note[0]


def test_links_in_a_question_lead_to_the_page_from_wherever_it_is_shown(project: Project) -> None:
    sourced = bank("first").replace("cite: A. Uthor, Letters, 2020", "docs: guide/one.md")
    project.write("quizzes/greek.yml", sourced)
    project.write("docs/deep/er/page.md", ASK_FIRST)
    project.build()
    assert '<a href="../../../guide/one/">One</a>' in project.page("deep/er/page/index.html")
    assert "rehearse-root:" not in project.page("deep/er/page/index.html")
    (published,) = (project.root / "site/assets/rehearse/banks").glob("greek.*.json")
    assert "rehearse-root:guide/one/" in published.read_text()


def test_every_bank_gets_a_practice_page_and_study_pages_are_made(project: Project) -> None:
    project.build()
    assert project.asked("practice/greek/index.html") == ["greek.first", "greek.second"]
    for page in ("review", "mock", "checklist", "progress", "settings"):
        assert f"<rehearse-{page} data-catalog=" in project.page(f"{page}/index.html")


def test_practice_offers_what_questions_have_and_names_every_kind(project: Project) -> None:
    project.build()
    html = project.page("practice/index.html")
    offered = re.findall(r'name="(\w+)" value="(\w+)"', html)
    assert [value for name, value in offered if name == "topic"] == ["greek"]
    assert [value for name, value in offered if name in ("signal", "level", "kind")] == [
        "data",
        "recall",
        "single",
    ]
    template = templates.environment(ENGLISH).get_template("study/practice.html.jinja")
    named = vars(template.make_module({"catalog": Catalog({}, (), (), {})}))
    assert set(named["kinds"]) == set(KINDS)
    assert set(named["levels"]) == set(LEVELS)


def test_study_pages_that_are_not_wanted_are_not_made(project: Project) -> None:
    project.build(pages=["review"])
    assert (project.root / "site/review").exists()
    assert not (project.root / "site/practice").exists()
    assert project.catalog()["banks"][0]["practice"] is None


def test_a_navigation_that_nobody_wrote_has_practice_but_not_a_page_for_each_bank(
    project: Project,
) -> None:
    project.build()
    home = project.page("index.html")
    assert 'href="practice/"' in home
    assert "practice/greek/" not in home


def test_a_study_page_can_stand_in_nav(project: Project) -> None:
    project.build(nav=[{"Home": "index.md"}, {"Due": "review.md"}], strict=True)
    assert re.search(r'href="review/"', project.page("index.html"))


def test_a_page_of_the_author_takes_the_place_of_a_study_page(project: Project) -> None:
    project.write("docs/review.md", "# Mine\n\nFirst.\n\n<rehearse-review></rehearse-review>\n")
    project.build()
    html = project.page("review/index.html")
    assert ">Mine<" in html
    assert '<rehearse-review data-catalog="../assets/rehearse/catalog.' in html


def test_pages_of_a_section_can_be_completed_and_its_index_cannot(project: Project) -> None:
    project.write("docs/guide/index.md", "# The guide\n")
    project.build(sections=["guide"])
    key = stored_id("guide/one")
    assert f'<rehearse-complete class="rc" data-key="{key}"' in project.page("guide/one/index.html")
    assert "<rehearse-complete" not in project.page("guide/index.html")
    assert "<rehearse-complete" not in project.page("index.html")


def test_checklist_and_catalog_tell_of_sections_pages_and_banks(project: Project) -> None:
    project.write("docs/guide/index.md", "# The guide\n")
    project.write("docs/guide/one.md", "---\nminutes: 7\n---\n" + ASK_FIRST)
    project.build(sections=["guide"], tracks={"tongues": "Tongues of old"})
    told = project.catalog()
    assert told["sections"] == [{"id": "guide", "title": "The guide"}]
    assert told["tracks"] == {"tongues": "Tongues of old"}
    (page,) = told["pages"]
    assert (page["url"], page["minutes"], page["questions"]) == (
        "guide/one/",
        7,
        [stored_id("greek.first")],
    )
    html = project.page("checklist/index.html")
    assert f'<li data-page="{page["key"]}"><a href="../guide/one/">One</a>' in html
    assert '<li data-bank="greek"><a href="../practice/greek/">Greek letters</a>' in html
    assert "7 min · 1 question<" in html


def test_contents_lists_the_pages_of_its_section(project: Project) -> None:
    project.write(
        "docs/guide/index.md",
        '# G\n\n<rehearse-contents data-section="guide"></rehearse-contents>\n',
    )
    project.build(sections=["guide"])
    assert '<a href="../guide/one/">One</a>' in project.page("guide/index.html")
    assert "All of it." in project.page("guide/index.html")


def test_a_moved_page_keeps_its_marks(project: Project) -> None:
    project.write("docs/guide/one.md", "---\nwas: old/place.md\n---\n# One\n")
    project.build(sections=["guide"])
    assert project.catalog()["aliases"] == {stored_id("old/place"): stored_id("guide/one")}


def test_the_client_is_published_once_and_named_by_every_page(project: Project) -> None:
    project.build()
    (script,) = (project.root / "site/assets/rehearse").glob("*/main.js")
    folder = script.parent.name
    assert re.search(
        rf'<script[^>]* src="assets/rehearse/{folder}/main.js"', project.page("index.html")
    )
    assert re.search(r'<script[^>]* type="module"', project.page("index.html"))
    assert f"assets/rehearse/{folder}/rehearse.css" in project.page("review/index.html")


def test_two_builds_of_the_same_files_are_the_same(project: Project) -> None:
    def everything() -> dict[str, bytes]:
        site = project.root / "site"
        names = (path for path in site.rglob("*") if path.is_file() and "sitemap" not in path.name)
        return {str(path.relative_to(site)): path.read_bytes() for path in names}

    project.build(sections=["guide"])
    first = everything()
    project.build(sections=["guide"])
    assert everything() == first


def test_prompts_can_be_searched_for_and_answers_cannot(project: Project) -> None:
    project.write("docs/index.md", "# Home\n\n```quiz\ngreek.first\n```\n")
    project.build()
    index = project.page("search/search_index.json")
    assert "Which letter is first" in index
    assert "Beta first" not in index
    assert "Phoenician" not in index


def test_another_theme_works_too(project: Project) -> None:
    project.write("docs/index.md", ASK_FIRST)
    project.build(theme="mkdocs")
    assert project.asked("index.html") == ["greek.first"]


def broken(project: Project) -> None:
    """Two problems in a bank, two in pages."""
    project.write("quizzes/greek.yml", bank("first", "second").replace("level:", "levle:", 1))
    project.write("docs/index.md", "# Home\n\n```quiz\ngreek.frist\n```\n")
    project.write(
        "docs/guide/one.md",
        "---\na: b\n---\n\n# One\n\n- item\n\n    ```quiz\n    latin\n    ```\n",
    )


def test_every_problem_of_banks_and_pages_is_reported_at_once(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    broken(project)
    with pytest.raises(Abort) as stopped:
        project.build()
    assert stopped.value.code != 0
    for place in (
        "error[unknown-key]: ",
        "--> quizzes/greek.yml:6:5",
        "--> docs/index.md:4:1",
        "--> docs/guide/one.md:10:5",
    ):
        assert place in caplog.text
    assert not list((project.root / "site").rglob("*.html")), "something was written"


def test_problems_of_pages_and_banks_are_reported_by_place(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    broken(project)
    with pytest.raises(Abort):
        project.build()
    places = re.findall(r"--> (\S+):\d+:\d+", caplog.text)
    assert places == ["docs/guide/one.md", "docs/index.md", "quizzes/greek.yml"]


def test_a_question_that_gives_its_answer_away_fails_the_build(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    told = bank("first").replace("Beta first", "Beta first, which comes before gamma")
    project.write("quizzes/greek.yml", told)
    with pytest.raises(Abort):
        project.build()
    assert "error[longest-answer]: " in caplog.text
    assert "--> quizzes/greek.yml:9:13" in caplog.text


def test_a_warning_of_a_rule_fails_a_strict_build_only(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    vague = bank("first").replace("Alpha first", "Alpha often")
    project.write("quizzes/greek.yml", vague)
    project.build()
    assert "warning[vague-frequency]: " in caplog.text
    with pytest.raises(Abort):
        project.build(strict=True)
    waived = "    waive: {vague-frequency: That is what the letter is called.}\n    signal:"
    project.write("quizzes/greek.yml", vague.replace("    signal:", waived))
    project.build(strict=True)


def test_while_serving_problems_are_shown_in_the_page(project: Project) -> None:
    broken(project)
    project.build(serving=True)
    assert "no question or bank &#39;latin&#39;" in project.page("guide/one/index.html")
    assert "quizzes/greek.yml:6:5" in project.page("index.html")


def test_a_question_with_problems_does_not_take_its_bank_along(project: Project) -> None:
    broken(project)
    project.build(serving=True)
    assert project.asked("practice/greek/index.html") == ["greek.second"]


def test_asking_a_broken_question_is_no_second_problem(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    project.write("quizzes/greek.yml", bank("first", "second").replace("level:", "levle:", 1))
    project.write("docs/index.md", ASK_FIRST)
    with pytest.raises(Abort):
        project.build()
    assert "docs/index.md" not in caplog.text
    project.build(serving=True)
    assert "has problems of its own" in project.page("index.html")


def test_asking_a_bank_that_cannot_be_read_is_no_second_problem(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    project.write("quizzes/greek.yml", 'title: "Greek\n')
    project.write("docs/index.md", ASK_FIRST)
    with pytest.raises(Abort):
        project.build()
    assert "error[unclosed-quote]" in caplog.text
    assert "docs/index.md" not in caplog.text


def test_a_renamed_question_is_named_in_the_hint(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    renamed = bank("first").replace("    signal:", "    was: greek.old\n    signal:")
    project.write("quizzes/greek.yml", renamed)
    project.write("docs/index.md", "# Home\n\n```quiz\ngreek.old\n```\n")
    with pytest.raises(Abort):
        project.build()
    assert "it is now 'greek.first'" in caplog.text


@pytest.mark.parametrize(
    ("source", "code"),
    [("gone.md", "broken-link"), ("guide/one.md#gone", "broken-anchor")],
)
def test_a_source_that_leads_nowhere_fails_the_build(
    project: Project, caplog: pytest.LogCaptureFixture, source: str, code: str
) -> None:
    sourced = bank("first").replace("cite: A. Uthor, Letters, 2020", f"docs: {source}")
    project.write("quizzes/greek.yml", sourced)
    with pytest.raises(Abort):
        project.build()
    assert f"error[{code}]" in caplog.text
    assert "--> quizzes/greek.yml:19:" in caplog.text


def test_a_gap_that_nobody_could_fill_in_fails_the_build(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    options = bank("first")[bank("first").index("    answer:") : bank("first").index("    expl")]
    gaps = "    text: The [{{first}}](https://example.org/).\n    gaps: {first: Alpha}\n"
    project.write("quizzes/greek.yml", bank("first").replace(options, gaps))
    with pytest.raises(Abort):
        project.build()
    assert "error[misplaced-gap]" in caplog.text
    assert "--> quizzes/greek.yml:8:16" in caplog.text


def test_a_missing_banks_folder_is_a_sentence(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        project.build(banks="elsewhere")
    assert "elsewhere" in caplog.text
    assert "Traceback" not in caplog.text


def test_serving_watches_the_banks(project: Project, tmp_path: Path) -> None:
    project.build(serving=True)

    watched: list[str] = []

    class Server:
        def watch(self, path: str) -> None:
            watched.append(path)

    config = load_config(str(tmp_path / "mkdocs.yml"))
    plugin = config.plugins["rehearse"]
    plugin.on_config(config)
    plugin.on_serve(Server(), config=config, builder=None)
    assert watched == [str(tmp_path / "quizzes")]
