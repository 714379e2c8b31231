"""Bytes that need no database, against nginx and Hummingbird; then how long one waits at a fixed rate."""

import copy

import servers
from load import interleaved, median, pace, ratio, wrk
from report import number, record, table, verdict

# Work, our path, theirs, whether each request is a connection, what to reach of nginx's throughput, of its cost.
CASES = [
    ("1 KB page from memory", "/memory/1k", "/1k.html", False, 1.1, 1.0),
    ("15 KB page from memory", "/memory/15k", "/15k.html", False, 0.9, None),
    ("15 KB asset with ETag", "SHEET", "/sheet.css", False, 0.9, None),
    ("15 KB file opened for each request, sendfile", "/disk/sheet.css", "/sheet.css", False, None, None),
    ("1 KB, a connection for each request", "/memory/1k", "/1k.html", True, 0.8, None),
]


def run(build):
    files = servers.Files(build)
    with servers.ours(build, files) as ours, servers.nginx(build) as nginx, \
            servers.hummingbird(build, files) as hummingbird:
        holding = copy.copy(nginx)
        holding.port = servers.NGINX_HOLDING
        rows = []
        for work, path, file, close, throughput, cost in CASES:
            path = ours.sheet if path == "SHEET" else path
            memory = path if path.startswith("/memory") else file
            found = interleaved({
                "ours": lambda: wrk(ours, path, close=close),
                "nginx": lambda: wrk(nginx, file, close=close),
                "holding": lambda: wrk(holding, file, close=close),
                "hummingbird": lambda: wrk(hummingbird, memory, close=close),
            })
            rows += lines(work, found, throughput, cost)
        record("http", "### Bytes without a database: 32 connections\n\n" + table(
            ["Work", "Against", "ours, req/s", "theirs, req/s", "throughput ×", "to reach", "ours, CPU s / 10 000",
             "theirs", "CPU ×", "to reach"], rows))
        record("wait", waits(build, [(ours, "/memory/1k"), (nginx, "/1k.html"), (hummingbird, "/memory/1k")]))


def lines(work, found, throughput, cost):
    mine = found["ours"]
    reaches = [("nginx", "nginx", throughput, cost), ("holding", "nginx holding files open", None, None),
               ("hummingbird", "Hummingbird 2.28", 3, 0.25)]
    for key, name, rate_reach, cost_reach in reaches:
        rate, spent = ratio(mine, found[key], "rate"), ratio(mine, found[key], "cost")
        yield [work, name, number(median(mine, "rate")), number(median(found[key], "rate")), f"{rate:.2f}",
               verdict(rate, rate_reach) if rate_reach else "", number(median(mine, "cost")),
               number(median(found[key], "cost")), f"{spent:.2f}",
               verdict(spent, cost_reach, least=False) if cost_reach else ""]


def waits(build, asked, rate=4000):
    rows = []
    for program, path in asked:
        taken, errors, *times = pace(f"{build}/wire/release", program, path, rate)
        rows.append([program.name, taken, errors] + [f"{time / 1000:.2f}" for time in times])
    return (f"### Waiting at a fixed rate: 1 KB, {rate} requests a second, 32 connections, milliseconds\n\n"
            "Counted from the moment a request was due, whether or not the server was ready for it.\n\n"
            + table(["Server", "requests", "errors", "p50", "p99", "p99.9", "longest"], rows))
