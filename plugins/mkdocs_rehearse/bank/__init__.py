"""The bank ring: question banks from YAML to checked values, and the problems found on the way.

It knows PyYAML and nothing of Markdown, HTML or MkDocs.
"""

from .ids import revision, stored_id
from .kinds.cloze import Cloze, Gap
from .kinds.flaw import Flaw
from .kinds.matching import Matching, Pair
from .kinds.multiple import Multiple
from .kinds.numeric import Number, Numeric
from .kinds.options import Option
from .kinds.ordering import Ordering
from .kinds.recall import Recall, RubricPoint
from .kinds.single import Single
from .library import Library, load
from .model import LEVELS, SIGNALS, Bank, Body, Question, Reference, Waiver
from .problem import Place, Problem, Severity, counted, format_problem, in_order, summary
from .rules import RULES, Checked, Rule, Waived, check
from .schema import bank_schema, schema_json
from .source import Source, Text
from .steps import Step, worked
from .write import write_bank

__all__ = [
    "LEVELS",
    "RULES",
    "SIGNALS",
    "Bank",
    "Body",
    "Checked",
    "Cloze",
    "Flaw",
    "Gap",
    "Library",
    "Matching",
    "Multiple",
    "Number",
    "Numeric",
    "Option",
    "Ordering",
    "Pair",
    "Place",
    "Problem",
    "Question",
    "Recall",
    "Reference",
    "RubricPoint",
    "Rule",
    "Severity",
    "Single",
    "Source",
    "Step",
    "Text",
    "Waived",
    "Waiver",
    "bank_schema",
    "check",
    "counted",
    "format_problem",
    "in_order",
    "load",
    "revision",
    "schema_json",
    "stored_id",
    "summary",
    "worked",
    "write_bank",
]
