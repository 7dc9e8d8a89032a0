"""The form in the browser: a foreign editor (Decap CMS), told of our fields by our own declaration."""

from lumbung.form.desk import Desk
from lumbung.form.outputs import form_outputs
from lumbung.form.settings import FOLDER_API, with_local_form
from lumbung.form.web import FormServer

__all__ = ["FOLDER_API", "Desk", "FormServer", "form_outputs", "with_local_form"]
