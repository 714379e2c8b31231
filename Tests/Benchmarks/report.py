"""Tables for people: on the screen, and in RESULTS.md, where each part has a section that it alone rewrites."""

import os
import platform
import re
import subprocess
import time

RESULTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "RESULTS.md")


def table(head, rows):
    rows = [[str(cell) for cell in row] for row in rows]
    lines = [head, ["---"] + ["---:"] * (len(head) - 1)] + rows
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def number(value):
    """Three figures are all that a measurement is worth."""
    if value >= 1000:
        return f"{value:,.0f}".replace(",", " ")
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 1 else f"{value:.3f}"


def verdict(value, reach, least=True):
    """How the figure stands to what issue and design ask of it."""
    met = value >= reach if least else value <= reach
    return f"{'≥' if least else '≤'} {reach:g} {'✓' if met else '✗ falls short'}"


def machine():
    with open("/proc/cpuinfo") as file:
        model = next(line.split(":")[1].strip() for line in file if line.startswith("model name"))
    with open("/proc/meminfo") as file:
        memory = int(file.readline().split()[1]) / 1024 / 1024
    commit = subprocess.run(["git", "-C", os.path.dirname(RESULTS), "rev-parse", "--short", "HEAD"], capture_output=True,
                            text=True).stdout.strip()
    return (f"{os.cpu_count()} × {model}, {memory:.0f} GB, Linux {platform.release()}; "
            f"load before the start {os.getloadavg()[0]:.1f}; {time.strftime('%Y-%m-%d')}, commit {commit}")


def record(part, text):
    """Prints a section, and with RECORD=1 puts it into RESULTS.md in place of the section of that name."""
    print(f"\n{text}\n", flush=True)
    if os.environ.get("RECORD") != "1":
        return
    try:
        with open(RESULTS) as file:
            whole = file.read()
    except FileNotFoundError:
        whole = ""
    begin, end = f"<!-- {part} -->", f"<!-- end of {part} -->"
    section = f"{begin}\n{text}\n{end}"
    found = re.search(re.escape(begin) + ".*?" + re.escape(end), whole, re.DOTALL)
    whole = whole[:found.start()] + section + whole[found.end():] if found else whole.rstrip() + f"\n\n{section}\n"
    with open(RESULTS, "w") as file:
        file.write(whole)
