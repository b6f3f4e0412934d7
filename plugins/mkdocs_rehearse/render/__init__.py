"""The render ring: a question becomes HTML once, here, and a library becomes the published JSON.

It knows Python-Markdown and Jinja, and nothing of pages or MkDocs.
"""

from .catalog import Catalog, PageEntry, catalog_json
from .compiled import CompiledBank, CompiledQuestion, bank_json, compile_bank
from .language import ENGLISH, Language, spoken
from .links import Anchors, Link, lost_links, source_links, texts
from .order import placed
from .questions import Questions
from .templates import render
from .texts import ROOT, Target, Texts

__all__ = [
    "ENGLISH",
    "ROOT",
    "Anchors",
    "Catalog",
    "CompiledBank",
    "CompiledQuestion",
    "Language",
    "Link",
    "PageEntry",
    "Questions",
    "Target",
    "Texts",
    "bank_json",
    "catalog_json",
    "compile_bank",
    "lost_links",
    "placed",
    "render",
    "source_links",
    "spoken",
    "texts",
]
