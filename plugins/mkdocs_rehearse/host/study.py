"""Study pages: what is generated where the site has no page of its own, and how the study
elements of any page are filled once the whole site is known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from mkdocs_rehearse.embed.study_pages import STUDY_PAGES, practice_path
from mkdocs_rehearse.render import Catalog, Language, render

from .kept import Head
from .site import in_nav, url_of

ELEMENT = re.compile(
    r"<rehearse-(?P<name>checklist|contents|mock|practice|progress|review|settings|today)\b(?P<attributes>[^>]*)>"
    r"\s*</rehearse-(?P=name)>"
)
SECTION = re.compile(r'data-section="([^"]*)"')

HEAD = "---\nhide: [toc, footer]\n---\n\n"


def addresses(files: Files) -> dict[str, str | None]:
    """Where each study page is, relative to the site's root; None if the site has none."""
    found = {kind: files.get_file_from_path(path) for kind, path in STUDY_PAGES.items()}
    return {kind: url_of(file) if file else None for kind, file in found.items()}


def generated(
    kinds: list[str], banks: Sequence[Head], language: Language
) -> Iterator[tuple[str, str]]:
    """Path and Markdown of each study page."""
    for kind in kinds:
        element = f"<rehearse-{kind}></rehearse-{kind}>"
        yield STUDY_PAGES[kind], f"{HEAD}# {language.say(kind)}\n\n{element}\n"
        for bank in banks if kind == "practice" else ():
            yield practice_path(bank.id), HEAD + _practice(bank)


def is_in_nav(path: str, nav: object) -> bool:
    """Whether the navigation has a generated page: the site names it, or names nothing at all.

    Pages of banks are listed on Practice; hundreds of them in the navigation would be everywhere.
    """
    return path in STUDY_PAGES.values() if nav is None else in_nav(nav, path)


def name_practice(nav: Navigation, language: Language) -> None:
    """Where MkDocs has made the navigation, call the folder of practice pages as the site speaks.

    It goes by the folder's name.
    """
    for item in nav.items:
        if isinstance(item, Section) and item.title == "Practice":
            files = [child.file.src_uri for child in item.children if isinstance(child, Page)]
            if STUDY_PAGES["practice"] in files:
                item.title = language.say("practice")


def _practice(bank: Head) -> str:
    intro = f"{bank.description}\n\n" if bank.description else ""
    return f"# {bank.title}\n\n{intro}```quiz\n{bank.id}\n```\n"


def fill(html: str, catalog: Catalog, address: str, root: str, language: Language) -> str:
    """The page with its study elements filled; the catalog lies at `address` below the root."""

    def element(found: re.Match[str]) -> str:
        name, attributes = found["name"], found["attributes"]
        asked = SECTION.search(attributes)
        entries = [
            page
            for section in catalog.sections
            if asked and section.id == asked[1]
            for page in section.pages
        ]
        inner = render(language, f"study/{name}", catalog=catalog, entries=entries, root=root)
        opening = f'<rehearse-{name}{attributes} data-catalog="{root}{address}">'
        return f"{opening}\n{inner}</rehearse-{name}>"

    return ELEMENT.sub(element, html) if "<rehearse-" in html else html
