"""Spreadsheets as tables of plain cells, whatever office program wrote them. The only room that knows openpyxl."""

from lumbung.sheets.book import read_tables
from lumbung.sheets.table import Cell, Line, Oddity, Table

__all__ = ["Cell", "Line", "Oddity", "Table", "read_tables"]
