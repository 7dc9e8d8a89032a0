"""Reading without a line: the worker of a finished site, its list of files, and the script that saves everything."""

from lumbung.offline.scripts import saving_script
from lumbung.offline.worker import LISTS, WORKER, add_worker, build_id, part_of

__all__ = ["LISTS", "WORKER", "add_worker", "build_id", "part_of", "saving_script"]
