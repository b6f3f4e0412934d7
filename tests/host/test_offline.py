"""What a build puts on readers' devices: the list of files, the worker, the manifest."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from mkdocs_rehearse.host.offline import listing, write
from sites import INSTANT, Project


def listed(project: Project, name: str = "files") -> dict[str, tuple[str, int]]:
    """What the built worker was told."""
    (script,) = (project.output / "assets/rehearse").glob("worker.*.js")
    told = re.search(rf"const {name}=(\{{.*?\}});", script.read_text(encoding="utf-8"))
    assert told
    return json.loads(told[1])


def built(project: Project, **options: Any) -> Project:
    project.build(theme=INSTANT, **options)
    return project


def test_all_that_studying_needs_is_listed_with_what_it_holds(project: Project) -> None:
    files = listed(built(project))
    needed = ["index.html", "404.html", "guide/one/index.html", "review/index.html"]
    needed += ["search/search_index.json", "manifest.webmanifest"]
    for folder, pattern in (
        ("assets/rehearse", "**/main.js"),
        ("assets/rehearse", "**/questions/single.js"),
        ("assets/rehearse", "banks/greek.*.json"),
        ("assets/rehearse", "catalog.*.json"),
        ("assets/javascripts", "bundle.*.min.js"),
        ("assets/javascripts", "workers/search.*.min.js"),
        ("assets/stylesheets", "main.*.min.css"),
    ):
        (found,) = (project.output / folder).glob(pattern)
        needed.append(found.relative_to(project.output).as_posix())
    assert set(needed) <= files.keys()
    for path, (digest, size) in files.items():
        content = (project.output / path).read_bytes()
        assert (digest, size) == (sha256(content).hexdigest()[:16], len(content))


def test_what_no_page_asks_for_and_the_worker_itself_are_not_listed(project: Project) -> None:
    project.write("docs/.hidden/note.txt", "words")
    built(project)
    known = {**listed(project), **listed(project, "later")}
    for path in known:
        assert not path.endswith((".map", ".gz"))
        assert "worker." not in path.replace("assets/javascripts/workers/", "")
    assert not {"sitemap.xml", "sw.js", "assets/rehearse/offline.json", ".hidden/note.txt"} & set(
        known
    )


def test_large_images_and_other_kinds_of_file_wait_until_they_are_opened(project: Project) -> None:
    project.write("docs/small.svg", "<svg/>")
    project.write("docs/large.svg", f"<svg><!--{'x' * 1_000_000}--></svg>")
    project.write("docs/table.csv", "a,b\n")
    built(project)
    files, later = listed(project), listed(project, "later")
    assert "small.svg" in files
    assert {"large.svg", "table.csv"} <= later.keys()
    assert not files.keys() & later.keys()


def test_the_search_brings_the_languages_it_was_built_for(project: Project) -> None:
    assert not any("lunr/" in path for path in listed(built(project)))
    index = project.output / "search/search_index.json"
    index.write_text(json.dumps({"config": {"lang": ["de", "ja"]}, "docs": []}), encoding="utf-8")
    names = {Path(path).name for path in listing(project.output).files if "lunr/" in path}
    assert names == {
        "lunr.de.min.js",
        "lunr.ja.min.js",
        "lunr.multi.min.js",
        "lunr.stemmer.support.min.js",
        "tinyseg.js",
    }


def test_what_is_asked_for_at_each_visit_is_one_line(project: Project) -> None:
    built(project)
    line = project.page("sw.js")
    found = re.fullmatch(r"importScripts\('(assets/rehearse/worker\.\w+\.js)'\);\n", line)
    assert found
    assert (project.output / found[1]).is_file()


def test_the_size_told_is_that_of_the_files(project: Project) -> None:
    total = sum(size for _, size in listed(built(project)).values())
    assert json.loads(project.page("assets/rehearse/offline.json")) == {"size": total}


def test_equal_sites_have_equal_workers_whatever_the_day(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = built(project).page("sw.js")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert built(project).page("sw.js") == first
    project.write("docs/guide/one.md", "# One\n\nOther words.\n")
    assert built(project).page("sw.js") != first


def test_a_site_that_is_built_over_an_earlier_one_lists_nothing_of_its_worker(
    project: Project,
) -> None:
    first = built(project).page("sw.js")
    write("keeping", project.output)
    assert project.page("sw.js") == first


@pytest.mark.parametrize("is_folder", [True, False])
def test_pages_are_listed_however_they_are_addressed(project: Project, is_folder: bool) -> None:
    files = listed(built(project, use_directory_urls=is_folder))
    assert ("guide/one/index.html" if is_folder else "guide/one.html") in files


def test_a_site_that_is_not_kept_takes_an_earlier_worker_away(project: Project) -> None:
    built(project, offline=False)
    worker = project.page("sw.js")
    assert "unregister()" in worker
    assert "caches.delete" in worker
    assert "fetch" not in worker
    assert "manifest" not in project.page("index.html")
    assert not (project.output / "manifest.webmanifest").exists()
    assert not (project.output / "assets/rehearse/offline.json").exists()


def test_nothing_is_kept_while_an_author_writes(project: Project) -> None:
    built(project, serving=True)
    assert "unregister()" in project.page("sw.js")
    (told,) = (project.output / "assets/rehearse").glob("*/main.js")
    assert "isOffline=false" in told.read_text(encoding="utf-8")


def test_a_worker_of_the_site_s_own_is_left_alone(project: Project) -> None:
    project.write("docs/sw.js", "// ours\n")
    built(project)
    assert project.page("sw.js") == "// ours\n"
    (told,) = (project.output / "assets/rehearse").glob("*/main.js")
    assert "isOffline=false" in told.read_text(encoding="utf-8")


def test_the_manifest_names_the_site_and_has_icons_that_exist(project: Project) -> None:
    built(project)
    manifest = json.loads(project.page("manifest.webmanifest"))
    assert manifest["name"] == manifest["short_name"] == "Tongues"
    assert (manifest["lang"], manifest["dir"]) == ("en", "ltr")
    assert (manifest["start_url"], manifest["scope"]) == ("./", "./")
    assert {icon["sizes"] for icon in manifest["icons"]} == {"192x192", "512x512"}
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
    for icon in manifest["icons"]:
        data = (project.output / icon["src"]).read_bytes()
        width, height = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
        assert icon["sizes"] == f"{width}x{height}"


def test_a_site_from_right_to_left_is_installed_as_one(project: Project) -> None:
    project.build(theme={**INSTANT, "language": "he"})
    manifest = json.loads(project.page("manifest.webmanifest"))
    assert (manifest["lang"], manifest["dir"]) == ("he", "rtl")


def test_every_page_links_the_manifest_from_where_it_is(project: Project) -> None:
    built(project)
    assert '<link rel="manifest" href="./manifest.webmanifest">' in project.page("index.html")
    deep = project.page("guide/one/index.html")
    assert '<link rel="manifest" href="../../manifest.webmanifest">' in deep


def test_a_manifest_of_the_site_s_own_is_linked_and_left_as_it_is(project: Project) -> None:
    project.write("docs/manifest.webmanifest", '{"name": "Ours"}')
    built(project)
    assert project.page("manifest.webmanifest") == '{"name": "Ours"}'
    assert project.page("index.html").count('rel="manifest"') == 1
