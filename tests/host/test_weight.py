"""What pages weigh, packed. Bytes are exact, so they are held; times are not, see benchmarks/."""

from __future__ import annotations

import pytest

from sites import INSTANT, Project, bank
from weighing import files_of, once_answered, ours, packed, weight

KB = 1000
TEN = [f"q{number}" for number in range(10)]
TEN_OF_A_KIND = "guide/ten/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("weighed"))
    project.write("quizzes/greek.yml", bank(*TEN))
    project.write("docs/index.md", f"# Home\n\n{'Words to read. ' * 300}\n")
    project.write("docs/today.md", "# Today\n\n<rehearse-today></rehearse-today>\n")
    project.write("docs/guide/ten.md", "# Ten\n\n```quiz\ngreek\n```\n")
    project.build(sections=["guide"], theme=INSTANT)
    return project


def test_a_page_without_questions_has_almost_nothing_of_ours(site: Project) -> None:
    assert len(ours(site, "index.html")) == 2
    assert weight(site, ours(site, "index.html")) <= 1.5 * KB


def test_ten_questions_take_little_until_one_is_answered(site: Project) -> None:
    """The page is complete and can be used; what answers comes with a touch, or at rest."""
    files = ours(site, TEN_OF_A_KIND)
    assert {one.rpartition("/")[2] for one in files} == {
        *("main.js", "say.js", "element.js", "single.js", "complete.js"),
        *("rehearse.css", "questions.css"),
    }
    assert weight(site, files) <= 12 * KB


def test_answering_takes_the_rest(site: Project) -> None:
    files = once_answered(site, TEN_OF_A_KIND)
    assert any(one.endswith("/reader.js") for one in files)
    assert len(files) <= 14
    assert weight(site, files) <= 42 * KB


def test_a_first_visit_takes_little_but_the_theme(site: Project) -> None:
    assert weight(site, files_of(site, "index.html")) <= 80 * KB
    assert weight(site, files_of(site, TEN_OF_A_KIND)) <= 92 * KB


def test_a_newcomers_home_page_has_neither_the_log_nor_the_catalog(site: Project) -> None:
    files = ours(site, "today/index.html")
    assert {one.rpartition("/")[2] for one in files} == {
        *("main.js", "say.js", "today.js"),
        *("rehearse.css", "questions.css", "results.css", "study.css"),
    }
    assert weight(site, files) <= 17 * KB
    assert "catalog" not in " ".join(files_of(site, "today/index.html"))


def test_a_page_for_study_loads_no_other(site: Project) -> None:
    assert not any("pages/today" in one for one in ours(site, "review/index.html"))
    assert weight(site, ours(site, "review/index.html")) <= 60 * KB


def test_the_heaviest_file_is_told_before_it_grows(site: Project) -> None:
    files = [*site.output.glob("assets/rehearse/*/**/*.js")]
    assert max(map(packed, files)) <= 19 * KB
