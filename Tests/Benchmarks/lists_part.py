"""Every list on the region, one request at a time: how long the server is at work for a page."""

import http.client
import os
import re
import statistics
import time

from pages_part import portal, sign_in
from report import number, record, table, verdict

# A city of 12,000 pupils and 8,000 pairs, as its centre sees it.
CITY = "municipality=kirov"
PEOPLE = ["", "&page=40", "&sort=-name", "&sort=place", "&sort=-place", "&sort=organisation", "&role=mentor", "&role=mentee",
          "&pair=none", "&category=teacher", "&class=9", "&class=9%D0%90", "&left=1"]
PAIRS = ["", "&page=40", "&sort=mentor", "&sort=-mentee", "&sort=ends", "&sort=organisation", "&status=active",
         "&status=draft", "&form=student-student"]
BASES = ["", "&page=10", "&sort=organisation"]
BANKS = ["/banks", "/banks/partners", "/banks/agreements", "/banks/experts", "/banks/programmes", "/banks/practices",
         "/banks/groups", "/banks/curators"]
NAMES = ["иванов", "иванова анна", "ив", "а", "мар", "иван иван", "смирнов алексей", "ghbdtn", "bdfyjd", "ё", "школа"]

LISTS = {
    "admin": [f"/people?{CITY}{more}" for more in PEOPLE] + ["/people", "/people?q=иванов", "/people?q=иванова анна&sort=place"]
    + [f"/people?{CITY}&q={name}" for name in ("иванов", "ив", "а")]
    + [f"/pairs?{CITY}{more}" for more in PAIRS] + ["/pairs", "/pairs?q=иванов", f"/pairs?{CITY}&q=иванов"]
    + [f"/banks/{base}?{CITY}{more}" for base in ("mentors", "mentees") for more in BASES]
    + [f"/banks/mentors?{CITY}&free=1", f"/banks/mentees?{CITY}&pair=none", f"/banks/mentors?{CITY}&q=иванов"]
    + BANKS + [f"{bank}?sort=-owner" for bank in ("/banks/programmes", "/banks/practices")]
    + ["/organisations", f"/organisations?{CITY}", "/organisations?sort=-pupils", "/organisations?q=школа", "/organisations?kind=partner",
       "/municipalities", "/municipalities/kirov", f"/consents?{CITY}", f"/consents?{CITY}&page=20", f"/consents/blanks?{CITY}",
       f"/destructions?{CITY}", "/destructions", f"/people/twins?{CITY}", "/people/twins", f"/transfers?{CITY}", "/transfers",
       "/admin/users", "/admin/users?q=а", "/admin/audit", "/admin/audit?page=2", "/roadmap"]
    + [f"/search?q={name}" for name in NAMES],
    "curator": ["/people", "/people?organisation=own", "/people?sort=place", "/people?page=10", "/people?q=иванов", "/pairs", "/pairs?sort=mentee",
                "/banks/mentors", "/banks/mentees", "/consents", "/people/twins", "/transfers", "/organisations", "/roadmap"] + BANKS
    + [f"/search?q={name}" for name in NAMES],
    "centre": ["/people", "/pairs", "/banks/mentors", "/consents", "/organisations", "/people/twins", "/transfers", "/admin/users",
               "/admin/audit", "/search?q=иванов", "/search?q=а"],
}


def processor(program):
    """Milliseconds that its threads have run: with one request at a time the server's own time, whoever else is at work."""
    total = 0
    for process, _ in program.processes():
        for thread in os.listdir(f"/proc/{process}/task"):
            with open(f"/proc/{process}/task/{thread}/schedstat") as file:
                total += int(file.read().split()[0])
    return total / 1e6


def measure(program, path, cookie, times=7):
    """Milliseconds of the server for a page, of its first request and of the median one as the browser waits; its size."""
    connection = http.client.HTTPConnection("127.0.0.1", program.port, timeout=60)
    path = re.sub(r"[^\x21-\x7e]", lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), path)
    spent, waited = [], []
    for _ in range(times + 1):
        before, began = processor(program), time.perf_counter()
        connection.request("GET", path, headers={"Cookie": cookie})
        answer = connection.getresponse()
        size = len(answer.read())
        waited.append((time.perf_counter() - began) * 1000)
        spent.append(processor(program) - before)
        if answer.status != 200:
            raise SystemExit(f"{path}: {answer.status}")
    connection.close()
    return statistics.median(spent[1:]), spent[0], statistics.median(waited[1:]), size


def settle(program):
    """Waits until the facts of the region are read in the background: until the server has nothing to do for a second."""
    for _ in range(120):
        before = processor(program)
        time.sleep(1)
        if processor(program) - before < 20:
            return


def run(build):
    rows = []
    with portal(build) as ours:
        settle(ours)
        for login, paths in LISTS.items():
            cookie = sign_in(login)
            for path in paths:
                spent, first, waited, size = measure(ours, path, cookie)
                limit = 20 if path.startswith("/search") else 30
                rows.append((spent, [f"{login} `{path}`", f"{size / 1024:.0f}", number(spent), number(first), number(waited),
                                     verdict(spent, limit, least=False)]))
    rows.sort(key=lambda row: -row[0])
    short = [row for row in rows if "falls short" in row[1][-1]]
    shown = rows if os.environ.get("ALL") else rows[:max(20, len(short))]
    record("lists", f"### Lists on the region, one request at a time, milliseconds of the server: {len(rows)} pages, {len(short)} above the limit; the slowest\n\n"
           + table(["Who and what", "KB", "server", "server, first time", "waiting", "to reach"], [row[1] for row in shown]))
