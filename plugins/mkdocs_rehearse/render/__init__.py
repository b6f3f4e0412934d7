"""The render ring: a question becomes HTML once, here, and a library becomes the published JSON.

It knows Python-Markdown and Jinja, and nothing of pages or MkDocs.
"""

from .catalog import Catalog, PageEntry, bank_json, catalog_json
from .order import placed
from .questions import Questions
from .templates import render
from .texts import ROOT, Target, Texts

__all__ = [
    "ROOT",
    "Catalog",
    "PageEntry",
    "Questions",
    "Target",
    "Texts",
    "bank_json",
    "catalog_json",
    "placed",
    "render",
]
