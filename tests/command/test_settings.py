"""What the command takes from mkdocs.yml, and what in it must do no harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_rehearse.command.site import Site, find_site
from mkdocs_rehearse.command.subcommand import Usage

TREACHEROUS = """\
site_name: !ENV [NOBODY_SETS_THIS, NOR_THIS, Tongues]
docs_dir: !ENV [NOBODY_SETS_THIS, pages]
theme: {palette: !custom {a: 1}}
markdown_extensions:
  - pymdownx.superfences:
      custom_fences:
        - {name: mermaid, format: !!python/name:pymdownx.superfences.fence_code_format }
  - toc: {slugify: !!python/object/apply:os.system [exit 3]}
plugins:
  - search
  - rehearse: {banks: !ENV BANKS_HERE, signals: {ear: By ear}, sections: [guide]}
"""


def site_of(folder: Path, text: str) -> Site:
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return find_site(folder / "mkdocs.yml")


def test_folders_and_options_are_those_of_mkdocs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BANKS_HERE", "questions")
    site = site_of(tmp_path, TREACHEROUS)
    assert (site.docs, site.banks) == (tmp_path / "pages", tmp_path / "questions")
    assert site.signals == {"ear": "By ear"}
    assert site.sections == ("guide",)


@pytest.mark.parametrize(
    "plugins",
    ["[search, rehearse]", "{search: {}, rehearse: }", "[rehearse: ]", "rehearse", "[1, [2]]"],
)
def test_without_options_the_usual_folders_are_taken(tmp_path: Path, plugins: str) -> None:
    assert site_of(tmp_path, f"plugins: {plugins}").banks == tmp_path / "quizzes"


def test_the_plugins_may_be_names_with_options(tmp_path: Path) -> None:
    site = site_of(tmp_path, "plugins: {search: {}, rehearse: {banks: questions}}")
    assert site.banks == tmp_path / "questions"


def test_what_is_inherited_counts_unless_it_is_set_anew(tmp_path: Path) -> None:
    base = "docs_dir: pages\nplugins: {rehearse: {banks: mine, sections: [guide]}}"
    (tmp_path / "base.yml").write_text(base, encoding="utf-8")
    site = site_of(tmp_path, "INHERIT: base.yml\nplugins: {rehearse: {banks: ours}}")
    assert (site.docs, site.banks) == (tmp_path / "pages", tmp_path / "ours")
    assert site.sections == ("guide",)


def test_the_nearest_mkdocs_yml_above_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site_of(tmp_path, "docs_dir: pages")
    (tmp_path / "pages/deep").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "pages/deep")
    assert find_site(None).docs == tmp_path / "pages"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: [", "mkdocs.yml' cannot be read: line 2, "),
        ("a: \x01", "mkdocs.yml' cannot be read: "),
        ("- a", "has to begin with a key"),
        ("docs_dir: [docs]", "'docs_dir' in mkdocs.yml has to be a text"),
        ("plugins: [rehearse: {sections: articles}]", "'sections' in mkdocs.yml has to be a list"),
        ("plugins: [rehearse: {signals: [a]}]", "'signals' in mkdocs.yml has to be names with"),
        ("INHERIT: mkdocs.yml", "inherits from itself"),
        ("INHERIT: gone.yml", "gone.yml' cannot be read: No such file"),
        ("a: " + "[" * 2000, "cannot be read"),
    ],
)
def test_settings_that_cannot_be_used_are_a_sentence(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(Usage) as wrong:
        site_of(tmp_path, text)
    assert said in str(wrong.value)
    assert "\n" not in str(wrong.value)
