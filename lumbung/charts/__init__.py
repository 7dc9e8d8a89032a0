"""Charts as inline SVG, drawn while the site is made: numbers in, text out."""

from lumbung.charts.bars import bars, stacked
from lumbung.charts.cells import cells
from lumbung.charts.dumbbell import dumbbell
from lumbung.charts.values import Bar, Cell, Row, Stack, enough

__all__ = ["Bar", "Cell", "Row", "Stack", "bars", "cells", "dumbbell", "enough", "stacked"]
