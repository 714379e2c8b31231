"""The same table in Jinja2 and in Templates, round by round in turn: medians of microseconds a page."""

import statistics
import subprocess
import sys
import time

from jinja2 import Environment, FileSystemLoader

ROUNDS = 15
folder, executable = sys.argv[1:]
environment = Environment(
    loader=FileSystemLoader(folder), autoescape=True, trim_blocks=True, lstrip_blocks=True,
    keep_trailing_newline=True)
template = environment.get_template("table.jinja")
swift = subprocess.Popen([executable, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


class Row:
    __slots__ = ("number", "mentor", "mentee", "school", "form", "begins", "status", "address")

    def __init__(self, number):
        self.number = str(number)
        self.mentor = "Иванова Мария Петровна"
        self.mentee = "Смирнов Пётр"
        self.school = f"МОУ <СОШ № {number % 17}>"
        self.form = "учитель – учитель"
        self.begins = "01.09.2026"
        self.status = "действует"
        self.address = f"/pairs/{number}?from=list&page=2"


def page(rows):
    return {"title": "Пары & планы", "rows": [Row(number) for number in range(1, rows + 1)]}


def ask(line):
    print(line, file=swift.stdin, flush=True)
    return swift.stdout.readline()


def measure_jinja(page, times):
    start = time.perf_counter()
    for _ in range(times):
        template.render(page).encode()
    return (time.perf_counter() - start) / times * 1e6


print(f"{'rows':>6} {'Jinja2, µs':>12} {'Templates, µs':>14} {'Jinja2 / Templates':>19}")
for rows in (50, 500, 5000):
    data = page(rows)
    expected = template.render(data).replace("\n", " ")
    if ask(f"print {rows}").rstrip("\n") != expected:
        sys.exit(f"the two pages of {rows} rows differ")
    times = max(1, 20_000 // rows)
    pairs = []
    for _ in range(ROUNDS):
        pairs.append((measure_jinja(data, max(1, times // 4)), float(ask(f"time {rows} {times}"))))
    jinja = statistics.median(pair[0] for pair in pairs)
    ours = statistics.median(pair[1] for pair in pairs)
    ratio = statistics.median(pair[0] / pair[1] for pair in pairs)
    print(f"{rows:>6} {jinja:>12.0f} {ours:>14.0f} {ratio:>19.1f}")
swift.stdin.close()
swift.wait()
