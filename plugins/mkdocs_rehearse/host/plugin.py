"""The MkDocs plugin: which build event does what. Every decision is taken in another module."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from jinja2 import Environment
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_rehearse.bank import Problem, format_problem, in_order, stored_id
from mkdocs_rehearse.embed.asking import ECHO, Asking
from mkdocs_rehearse.embed.extension import Embedder, RehearseExtension
from mkdocs_rehearse.embed.study_pages import practice_path
from mkdocs_rehearse.render import (
    ENGLISH,
    CompiledQuestion,
    Questions,
    Texts,
    catalog_json,
    render,
)

from . import cases, manifest, offline, search, site, study, survey
from .banks import Banks
from .cache import Cache, of_this_package, place
from .client import FOLDER, client, digest
from .config import RehearseConfig
from .kept import Kept
from .report import report
from .reporting import REPORTS, addresses, reports

if TYPE_CHECKING:
    # A build that does not serve does not load it: 17 ms.
    from mkdocs.livereload import LiveReloadServer


class RehearsePlugin(BasePlugin[RehearseConfig]):
    """Question banks, quizzes in pages and study pages for a MkDocs site."""

    serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.root = Path(config.config_file_path or ".").resolve().parent
        self.banks_folder = self.root / self.config.banks
        self.problems: list[Problem] = []
        self.asked: dict[str, list[CompiledQuestion]] = {}
        self.language = site.language(config)
        self.config.signals = self.language.signals(self.config.signals)
        # What texts of banks are rendered with: the site's own, before ours joins them.
        self.extensions = list(config.markdown_extensions)
        self.extension = RehearseExtension()
        config.markdown_extensions.append(self.extension)  # type: ignore[arg-type]
        return config

    # (run late: other plugins may add pages that questions link to)
    @event_priority(-50)
    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        kept = Kept(Cache(place()), of_this_package())
        signals, folder = self.config.signals, Path(config.site_dir)
        self.banks = Banks(self.banks_folder, self.root, signals, kept, folder)
        gc.freeze()  # Of what was read nothing is garbage until all of it is compiled.
        heads = self.banks.reading.heads
        self.problems += self.banks.reading.problems
        self.links = site.Links(files)
        texts = Texts(self.extensions, config.mdx_configs, self.links)
        self.rendering = Questions(texts, signals, self.language)
        self.embedder = Embedder(self.banks.names, self.banks, self.language, self.serving)
        self.extension.embedder = self.embedder
        taken = {file.dest_uri for file in files}
        for path, markdown in study.generated(self.config.pages, heads, self.language):
            file = File.generated(config, path, content=markdown)
            if not study.is_in_nav(path, config.nav):
                file.inclusion = InclusionLevel.NOT_IN_NAV
            if file.dest_uri not in taken:
                files.append(file)
        self.report_to = addresses(heads, self.root, config, self.config.report_url)
        told = {**study.addresses(files), "reports": REPORTS if self.report_to else None}
        has_own_worker = files.get_file_from_path(offline.WORKER) is not None
        self.worker = offline.kind(self.config.offline and not self.serving, has_own_worker)
        is_kept = self.worker == "keeping"
        self.client = kept.client(
            [told, self.language.tag, is_kept], lambda: client(told, self.language, is_kept)
        )
        script = ExtraScriptValue(self.client.script)
        script.type = "module"
        config.extra_javascript.append(script)
        config.extra_css.append(self.client.style)
        return files

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> None:
        if config.nav is None:
            study.name_practice(nav, self.language)
        others = [file.page for file in files.documentation_pages() if file.page]
        by_path = {page.file.src_uri: page for page in [*nav.pages, *others]}
        self.pages = list(by_path.values())
        self.banks.compile(self.rendering)

    # (run first: the front matter is counted before another plugin changes the text)
    @event_priority(100)
    def on_page_markdown(
        self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        source = page.file.content_string  # Which reads the file, each time.
        self.embedder.asking = Asking(
            path=site.shown_path(page.file, self.root),
            root=site.root_from(page.file),
            first_line=1 + site.lines_before(source, markdown),
            written=source.split("\n"),
        )

    def on_page_content(
        self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        asking = self.embedder.asking
        asked = [self.banks.questions[question] for question in asking.questions]
        self.asked[page.file.src_uri] = asked
        self.problems += [problem for problem in asking.problems if problem.code != ECHO]
        section = survey.section_of(page.file, self.config.sections)
        if section in self.config.cases:
            html = cases.framed(html, page, asked, self.config.signals)
        if section:
            key = stored_id(survey.page_id(page.file))
            html += render(self.language, "complete", key=key, revision=survey.page_revision(page))
        if self.serving and self.banks.reading.problems:
            found = in_order(self.banks.reading.problems)
            reports = [format_problem(problem) for problem in found]
            html = render(ENGLISH, "problems", heading="Question banks", reports=reports) + html
        return html

    # (run late: by now every page is rendered, and nothing is written yet)
    @event_priority(-50)
    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> None:
        published: dict[str, str | bytes] = dict(self.client.files)
        published |= reports(self.report_to, self.banks.compiled)
        banks = []
        for bank in self.banks.compiled:
            practice = survey.practice_url(practice_path(bank.id), files)
            banks.append(bank.entry(self.banks.files[bank.id], practice))
        catalog = survey.catalog(self.pages, self.asked, banks, self.banks.aliases, self.config)
        published_catalog = catalog_json(catalog).encode()
        address = f"{FOLDER}/catalog.{digest(published_catalog)}.json"
        published[address] = published_catalog
        for page in self.pages:
            root = site.root_from(page.file)
            page.content = study.fill(page.content or "", catalog, address, root, self.language)
        self.problems += self.rendering.problems
        self.found_on = search.found_on(self.pages, self.asked)
        self.problems += self.banks.lost_links(self.rendering, site.anchors_of(files))
        report(self.problems, self.serving)
        if self.worker == "keeping" and not files.get_file_from_path(manifest.MANIFEST):
            published |= manifest.published(config)
        for path, content in published.items():
            files.append(File.generated(config, path, content=content))

    # (run first: plugins for search read the content next)
    @event_priority(100)
    def _hide_from_search(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        here = self.found_on.get(page.file.src_uri, ())
        self.hidden = search.Hidden(page.content or "", here)
        page.content = self.hidden.html
        return context

    # (run last: they have read it)
    @event_priority(-100)
    def _show_again(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        page.content = self.hidden.shown(page.content or "")
        return context

    on_page_context = CombinedEvent(_hide_from_search, _show_again)

    # (run late: what other plugins put into a page may need our files as well)
    @event_priority(-50)
    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        root = site.root_from(page.file)
        hints = self.client.hints(output, root)
        hints += manifest.link(output, root) if self.worker == "keeping" else ""
        return output.replace("</head>", f"{hints}</head>", 1)

    # (run last: the worker lists what all others have written)
    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        offline.write(self.worker, Path(config.site_dir))
        gc.unfreeze()

    def on_build_error(self, *, error: Exception) -> None:
        gc.unfreeze()
        if hasattr(self, "banks"):
            self.banks.take_back()

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        if self.banks_folder.is_dir():
            server.watch(str(self.banks_folder))
        return server
