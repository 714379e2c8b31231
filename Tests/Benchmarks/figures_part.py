"""Figures of a region, one request at a time: how long the server is at work for a dashboard, a past date, a summary."""

import http.client
import time

from lists_part import measure, processor, settle
from pages_part import portal, sign_in
from report import number, record, table, verdict

CITY = "municipality=kirov"
# Page, who looks, address, milliseconds of the server.
PAGES = [
    ("dashboard of a district: 30 schools, 12,000 pupils, 8,000 pairs", "admin", f"/district?{CITY}", 15),
    ("dashboard of the region: 40 municipalities", "admin", "/district", 50),
    ("the same district a year ago", "admin", f"/district?{CITY}&on=2025-11-25", None),
    ("campaign of a district", "admin", f"/monitoring/2026-h2?{CITY}", None),
    ("public indicators", "admin", "/indicators", None),
]
# Nobody has asked for these days yet: every organisation is judged anew.
PAST = [("dashboard of the region on a past day, first asked for", "admin", f"/district?on=2025-{month:02}-15", 1500)
        for month in range(1, 8)]
FILES = [("municipal summary as XLSX", "admin", f"/monitoring/summary.xlsx?{CITY}&period=2026-h1", 1000)]


def fetched(program, path, cookie):
    """Milliseconds of the server from asking for a file to having it, while the page that tells the progress is asked again."""
    connection = http.client.HTTPConnection("127.0.0.1", program.port, timeout=60)
    before, address = processor(program), path
    for _ in range(600):
        connection.request("GET", address, headers={"Cookie": cookie})
        answer = connection.getresponse()
        size = len(answer.read())
        if answer.status == 303:
            address = answer.headers["Location"]
        elif "spreadsheet" in answer.headers["Content-Type"]:
            return processor(program) - before, size
        elif answer.status != 200:
            raise SystemExit(f"{path}: {answer.status}")
        else:
            time.sleep(0.05)
    raise SystemExit(f"{path}: not ready")


def run(build):
    rows = []
    with portal(build) as ours:
        settle(ours)
        for what, login, path, limit in PAGES:
            spent, first, waited, size = measure(ours, path, sign_in(login))
            rows.append([what, f"{size / 1024:.0f}", number(spent), number(first), number(waited), judged(spent, limit)])
        what, login, _, limit = PAST[0]
        firsts = [measure(ours, path, sign_in(login), times=1)[1] for *_, path, _ in PAST]
        rows.append([what, "", number(sorted(firsts)[len(firsts) // 2]), number(max(firsts)), "", judged(max(firsts), limit)])
        for what, login, path, limit in FILES:
            spent, size = fetched(ours, path, sign_in(login))
            rows.append([what, f"{size / 1024:.0f}", number(spent), "", "", judged(spent, limit)])
    record("figures", "### Figures of a region, one request at a time, milliseconds of the server\n\n" + table(
        ["What", "KB", "server", "server, first time or longest", "waiting", "to reach"], rows))


def judged(value, limit):
    return "" if limit is None else verdict(value, limit, least=False)
