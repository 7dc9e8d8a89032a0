"""What an editor needs to help while typing, all of it from the one declaration of the fields."""

from lumbung.editors.schema import TYPED, schema, schemas
from lumbung.editors.workspace import ERROR_LINE, FOLDER, WARNING_LINE, workspace

__all__ = ["ERROR_LINE", "FOLDER", "TYPED", "WARNING_LINE", "schema", "schemas", "workspace"]
