"""Lumbung turns a folder of Markdown innovation profiles into a static site that works anywhere."""

__version__ = "0.1.0"
