"""Figures of the study site can be read on a phone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

FIGURES = sorted((Path(__file__).parents[2] / "docs/assets/figures").glob("*.svg"))
COLUMN = 328
"""What a phone of 360 px leaves for a picture."""
LEAST = 12


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.stem)
def test_the_smallest_text_of_a_figure_is_twelve_pixels_on_a_phone(figure: Path) -> None:
    svg = figure.read_text(encoding="utf-8")
    width = float(re.findall(r'viewBox="0 0 ([\d.]+)', svg)[0])
    sizes = [float(size) for size in re.findall(r'font-size[=:]"?([\d.]+)', svg)]
    assert min(sizes) * min(COLUMN / width, 1) >= LEAST - 0.1
