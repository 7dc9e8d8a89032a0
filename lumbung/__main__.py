"""`python -m lumbung` is the command `lumbung`."""

import sys

from lumbung.cli import main

sys.exit(main())
