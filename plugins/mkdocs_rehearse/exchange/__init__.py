"""The exchange ring: banks in the forms of other programs, and what comes back from them.

It knows the bank ring, and nothing of pages or MkDocs.
"""

from .blind import blind
from .export import exported
from .review import Outcome, Review, agreement, review

__all__ = ["Outcome", "Review", "agreement", "blind", "exported", "review"]
