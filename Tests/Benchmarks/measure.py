"""Runs the parts that are asked for, one after the other. Usage: measure.py BUILD PART…"""

import importlib
import sys

from report import machine, record

build, *parts = sys.argv[1:]
record("machine", machine())
for part in parts:
    importlib.import_module(f"{part}_part").run(build)
