"""Pages for everybody as guests get them, against nginx that has the same bytes in a file."""

import urllib.error
import urllib.request

import servers
from load import interleaved, median, ratio, wrk
from pages_part import PORTAL, portal
from report import number, record, table, verdict

# Page, address, what to reach of nginx's throughput.
PAGES = [
    ("section of a school", "/schools/voya/mentoring", 0.6),
    ("figures of a municipality", "/indicators?municipality=kirov", 0.6),
    ("list of 1,150 organisations", "/schools", 0.6),
    ("figures of a school, JSON", "/schools/voya/mentoring/figures.json", 0.6),
]


def body(path):
    """As a browser that takes no gzip has it: nginx of Debian compresses no file ahead."""
    answer = urllib.request.urlopen(f"http://127.0.0.1:{PORTAL}{path}", timeout=120)
    content, tag = answer.read(), answer.headers["ETag"]
    again = urllib.request.Request(f"http://127.0.0.1:{PORTAL}{path}", headers={"If-None-Match": tag or ""})
    try:
        urllib.request.urlopen(again)
    except urllib.error.HTTPError as told:
        if told.code == 304:
            return content
    raise SystemExit(f"{path}: no strong tag, or no 304 for {tag}")


def run(build):
    files = servers.Files(build)
    rows = []
    with portal(build) as ours:
        names = []
        for index, (_, path, _) in enumerate(PAGES):
            names.append(f"public{index}.html")
            files.write(names[-1], body(path))
        with servers.nginx(build) as nginx:
            for (work, path, reach), name in zip(PAGES, names):
                found = interleaved({"ours": lambda: wrk(ours, path), "nginx": lambda: wrk(nginx, "/" + name)})
                rate = ratio(found["ours"], found["nginx"], "rate")
                spent = ratio(found["ours"], found["nginx"], "cost")
                size = len(open(f"{files.folder}/{name}", "rb").read())
                rows.append([work, f"{size / 1024:.0f}"] + [number(median(found[who], "rate")) for who in ("ours", "nginx")]
                            + [f"{rate:.2f}", verdict(rate, reach), f"{spent:.2f}"])
    record("public", "### Public pages from memory against nginx with the same bytes in a file: 32 connections\n\n" + table(
        ["Page", "KB", "ours, req/s", "nginx, req/s", "throughput ×", "to reach", "CPU ×"], rows))
