"""What happens to the rendered site before it is published: the last checks on what readers will get."""

from lumbung.finishing.finish import FORM, finish

__all__ = ["FORM", "finish"]
