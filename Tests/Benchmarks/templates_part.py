"""A table of eight columns in Templates and in Jinja2."""

import os
import subprocess
import sys

from report import record, table, verdict

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "templates")


def run(build):
    told = subprocess.run([sys.executable, f"{FOLDER}/table.py", FOLDER, f"{build}/templates/release/Table"],
                          capture_output=True, text=True, check=True).stdout
    rows = [line.split() for line in told.splitlines()[1:]]
    record("templates", "### A template of 8 columns, microseconds a page\n\n" + table(
        ["Rows", "Jinja2 3.1", "Templates", "times faster", "to reach"],
        [row + [verdict(float(row[3]), 5) if row[0] == "50" else ""] for row in rows]))
