"""The exchange ring: banks in the forms of other programs, and what comes back from them.

It knows the bank ring, and nothing of pages or MkDocs.
"""

from .asking import blind
from .export import exported
from .scoring import Outcome, Review, Verdict, agreement, review

__all__ = ["Outcome", "Review", "Verdict", "agreement", "blind", "exported", "review"]
