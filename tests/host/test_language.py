"""A site's language, and what of a build speaks it."""

from __future__ import annotations

import re

import pytest

from mkdocs_rehearse.render import ENGLISH, spoken
from sites import Project

GERMAN = {"name": "material", "font": False, "language": "de"}


def client_text(project: Project) -> str:
    scripts = (project.output / "assets/rehearse").rglob("*.js")
    return "".join(file.read_text(encoding="utf-8") for file in scripts)


def test_pages_and_scripts_speak_the_language_of_the_theme(project: Project) -> None:
    project.build(theme=GERMAN)
    german = spoken("de")
    practice = project.page("practice/greek/index.html")
    assert f"<summary>{german.say('showAnswer')}</summary>" in practice
    assert ENGLISH.say("showAnswer") not in practice
    assert f">{german.say('mock')}</h1>" in project.page("mock/index.html")
    script = client_text(project)
    assert str(german.parts["answered"]["wrongGuessing"]) in script
    assert str(ENGLISH.parts["answered"]["wrongGuessing"]) not in script


def test_the_folder_of_practice_is_named_where_the_site_has_no_navigation_of_its_own(
    project: Project,
) -> None:
    project.build(theme=GERMAN)
    page = project.page("guide/one/index.html")
    named = [words.strip() for words in re.findall(r"<span class=\"md-ellipsis\">([^<]*)", page)]
    assert spoken("de").say("practice") in named
    assert "Practice" not in named
    project.build(theme=GERMAN, nav=[{"Practice": ["practice/index.md"]}, "index.md"])
    assert "Practice" in project.page("index.html")


def test_signals_that_a_site_has_not_named_are_said_in_its_language(project: Project) -> None:
    project.build(theme=GERMAN)
    label = spoken("de").parts["signals"]["data"]
    assert f'<th scope="row">{label}</th>' in project.page("checklist/index.html")


def test_a_theme_without_a_language_of_its_own_has_that_of_its_locale(project: Project) -> None:
    project.build(theme={"name": "mkdocs", "locale": "pt_BR"})
    assert spoken("pt").say("showAnswer") in project.page("practice/greek/index.html")


def test_a_language_without_sentences_is_told_and_english_is_spoken(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("INFO", logger="mkdocs.plugins.rehearse"):
        project.build(theme=GERMAN | {"language": "it"})
    assert "no sentences in 'it'" in caplog.text
    assert ENGLISH.say("showAnswer") in project.page("practice/greek/index.html")
