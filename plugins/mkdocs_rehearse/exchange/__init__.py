"""The exchange ring: banks in the forms of other programs, and what comes back from them.

It knows the bank ring, and nothing of pages or MkDocs.
"""

from .asking import blind
from .export import exported
from .items import Analysis, Item, Taken, analyse
from .scoring import Outcome, Review, Verdict, agreement, review
from .sheets import Foreign, Sheet, read_sheet

__all__ = [
    "Analysis",
    "Foreign",
    "Item",
    "Outcome",
    "Review",
    "Sheet",
    "Taken",
    "Verdict",
    "agreement",
    "analyse",
    "blind",
    "exported",
    "read_sheet",
    "review",
]
