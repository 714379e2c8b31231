"""The portal's pages against the same pages in Django, on the same SQLite file, with the same session."""

import os
import re
import shutil
import subprocess
import urllib.error
import urllib.parse
import urllib.request

from load import ROUNDS, SECONDS, interleaved, median, pace, ratio, wrk
from programs import Program
from report import number, record, table, verdict

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TODAY = "2026-11-25"
PORTAL, DJANGO = 8114, 8115

# Page, who looks, address, how many times Django's throughput.
PAGES = [
    ("list of 50 people of a school, signed in", "curator", "/people", 25),
    ("dashboard of a district: 30 schools, 12,000 pupils, 8,000 pairs", "admin", "/district?municipality=kirov", 80),
]


def data(build):
    """The region of the demo, made once for each version of the program."""
    program = os.environ["PORTAL"]
    mark = f"{os.path.getmtime(program)} {TODAY}"
    folder = f"{build}/data"
    if not os.path.exists(f"{folder}/made") or open(f"{folder}/made").read() != mark:
        shutil.rmtree(folder, ignore_errors=True)
        print("filling the region …", flush=True)
        subprocess.run([program, "seed", "--region", "--data", folder, "--today", TODAY], check=True,
                       stdout=subprocess.DEVNULL)
        with open(f"{folder}/made", "w") as file:
            file.write(mark)
    return folder


def portal(build):
    return Program(
        "portal", PORTAL, [os.environ["PORTAL"], "serve", "--data", data(build), "--resources", f"{ROOT}/Resources",
                           "--listen", f"127.0.0.1:{PORTAL}", "--today", TODAY], "/health",
        # The peers keep no access log either.
        environment={"NASTAVNIK_LOG": "warning"})


def django(build):
    """As its authors advise: 2 × cores + 1 workers; with threads, since only such keep connections open."""
    workers = 2 * os.cpu_count() + 1
    return Program(
        "Django", DJANGO, [f"{build}/venv/bin/gunicorn", "--bind", f"127.0.0.1:{DJANGO}", "--workers", str(workers),
                           "--worker-class", "gthread", "--threads", "2", "--keep-alive", "30", "--no-control-socket",
                           "peer.wsgi"],
        "/people", folder=f"{HERE}/django", environment={"NASTAVNIK_DATA": f"{build}/data", "NASTAVNIK_TODAY": TODAY})


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def sign_in(login):
    """The session's cookie, which both servers take."""
    body = urllib.parse.urlencode({"login": login, "password": "nastavnik-demo"}).encode()
    try:
        urllib.request.build_opener(NoRedirect).open(f"http://127.0.0.1:{PORTAL}/sign-in", body)
    except urllib.error.HTTPError as answer:
        if answer.code == 303:
            return answer.headers["Set-Cookie"].split(";")[0]
    raise SystemExit(f"{login} cannot sign in")


def page(port, path, cookie):
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers={"Cookie": cookie})
    return urllib.request.urlopen(request, timeout=60).read().decode()


def check_same(path, cookie):
    """Both say the same: people and schools in the same order, whole figures alike."""
    pages = [page(port, path, cookie) for port in (PORTAL, DJANGO)]
    links = [sorted(set(re.findall(r'<th scope="row"><a href="(/(?:people|district/schools)/[^"?]+)"', text))) for text in pages]
    percents = [re.findall(r"Охват ([0-9,]+)", text)[:1] for text in pages]
    if not links[0] or links[0] != links[1] or percents[0] != percents[1]:
        raise SystemExit(f"{path} differs: {links[0][:3]} {percents[0]}, Django {links[1][:3]} {percents[1]}")
    return [len(text.encode()) for text in pages]


def run(build):
    rows, waits = [], []
    with portal(build) as ours, django(build) as theirs:
        for work, login, path, reach in PAGES:
            cookie = sign_in(login)
            sizes = check_same(path, cookie)
            found = interleaved({
                # Pages take longer than bytes: two seconds would hold a handful.
                "ours": lambda: wrk(ours, path, cookie=cookie, connections=16, seconds=3 * SECONDS),
                "django": lambda: wrk(theirs, path, cookie=cookie, connections=16, seconds=3 * SECONDS),
            }, rounds=min(3, ROUNDS))
            rate = ratio(found["ours"], found["django"], "rate")
            spent = ratio(found["django"], found["ours"], "cost")
            rows.append([work, " / ".join(f"{size / 1024:.0f}" for size in sizes)]
                        + [number(median(found[who], "rate")) for who in ("ours", "django")]
                        + [f"{rate:.1f}", verdict(rate, reach)]
                        + [number(median(found[who], "cost") / 10) for who in ("ours", "django")] + [f"{spent:.1f}"])
            steady = max(1, int(median(found["django"], "rate") / 2))
            for program, pages_a_second in ((ours, steady), (theirs, steady), (ours, int(median(found["ours"], "rate") / 2))):
                taken, errors, *times = pace(f"{build}/wire/release", program, path, pages_a_second, cookie=cookie, connections=16)
                waits.append([work.split(",")[0].split(":")[0], program.name, pages_a_second, taken, errors]
                             + [f"{time / 1000:.1f}" for time in times])
    record("pages", "### Pages with a session and queries: the region of 420,000 pupils, 16 connections\n\n" + table(
        ["Page", "KB, ours / Django", "ours, pages/s", "Django, pages/s", "throughput ×", "to reach",
         "ours, CPU ms a page", "Django", "CPU ×"], rows)
        + "\n\n### Waiting for a page at half of what Django can do, then at half of what we can, milliseconds\n\n"
        + table(["Page", "Server", "pages/s asked", "pages", "errors", "p50", "p99", "p99.9", "longest"], waits))
