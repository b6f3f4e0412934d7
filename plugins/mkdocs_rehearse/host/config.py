"""The options of the plugin in mkdocs.yml."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as c

from mkdocs_rehearse.bank import SIGNALS
from mkdocs_rehearse.embed.study_pages import STUDY_PAGES

from .reporting import ReportURL


class RehearseConfig(base.Config):
    """Settings for banks, then for pages."""

    banks = c.Type(str, default="quizzes")
    """The folder of question banks, relative to mkdocs.yml."""
    signals = c.Type(dict, default=SIGNALS)
    """What questions measure: id to label."""
    tracks = c.Type(dict, default={})
    """Titles of tracks, in the order to show them: id to title."""

    sections = c.ListOfItems(c.Type(str), default=[])
    """Folders of docs_dir whose pages can be marked complete, in the checklist's order."""
    cases = c.ListOfItems(c.Type(str), default=["case-studies"])
    """Those of the sections whose pages are case studies: they are timed, scored and printed."""
    pages = c.ListOfItems(c.Choice(tuple(STUDY_PAGES)), default=list(STUDY_PAGES))
    """The study pages to make. One that the site has a page of its own for is not made."""
    report_url = c.Optional(ReportURL())
    """Where readers report a problem with a question, with gaps for its {path}, {line} and {id};
    without it that is the repository's editor, and nowhere if the site has no repository."""

    offline = c.Type(bool, default=True)
    """Whether the site is put on readers' devices, to be studied without a connection. Without it
    what an earlier build has put there is taken away."""
