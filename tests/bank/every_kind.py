"""A sound bank with a question of every kind."""

from __future__ import annotations

from bank.banks import SOUND
from bank.test_cloze import CLOZE
from bank.test_flaw import FLAW
from bank.test_lists import MATCHING, ORDERING
from bank.test_numeric import NUMERIC

EVERY_KIND = SOUND + NUMERIC + FLAW + ORDERING.replace("storm", "order") + MATCHING + CLOZE
