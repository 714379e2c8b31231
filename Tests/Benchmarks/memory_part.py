"""What servers hold in memory while nobody asks: alone, and with open connections that have asked once. And how soon they start."""

import socket
import time

import pages_part
import servers
from report import number, record, table

REQUEST = b"GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"


def connections(count, port, path):
    """So many connections that have had one answer and stay."""
    held = []
    for _ in range(count):
        client = socket.create_connection(("127.0.0.1", port), timeout=20)
        client.sendall(REQUEST % path.encode())
        answer = client.recv(65536)
        if not answer.startswith(b"HTTP/1.1 200"):
            raise SystemExit(f"port {port} with {len(held)} connections open: {answer[:60]!r}")
        held.append(client)
    return held


def idle_processor(program, seconds=3):
    before = program.processor_seconds()
    time.sleep(seconds)
    return (program.processor_seconds() - before) / seconds * 100


def row(program, path, counts=(1000, 10_000)):
    cells = [program.name, f"{program.start_seconds * 1000:.0f}", f"{program.memory():.1f}"]
    for count in counts:
        held = connections(count, program.port, path)
        time.sleep(0.5)
        cells.append(f"{program.memory():.1f}")
        if count == counts[-1]:
            cells.append(f"{idle_processor(program):.1f}")
        for client in held:
            client.close()
        time.sleep(1)
    return cells


def run(build):
    files = servers.Files(build)
    rows = []
    with servers.ours(build, files) as program:
        rows.append(row(program, "/memory/1k"))
    with servers.nginx(build) as program:
        rows.append(row(program, "/1k.html"))
    with servers.hummingbird(build, files) as program:
        rows.append(row(program, "/memory/1k"))
    text = "### Memory and start\n\n" + table(
        ["Server", "start to first answer, ms", "MB alone", "MB with 1 000 idle", "MB with 10 000 idle",
         "CPU % with 10 000 idle"], rows)
    record("memory", text + "\n\n" + table(["Portal on the region", "start, ms", "MB after the start"], portal(build)))


def portal(build):
    rows = []
    with pages_part.portal(build) as ours, pages_part.django(build) as django:
        for program in (ours, django):
            rows.append([program.name, f"{program.start_seconds * 1000:.0f}", number(program.memory())])
        cookie = pages_part.sign_in("admin")
        for _, _, path, _ in pages_part.PAGES:
            pages_part.page(ours.port, path, cookie)
            pages_part.page(django.port, path, cookie)
        for program in (ours, django):
            rows.append([f"{program.name}, after both pages", "", number(program.memory())])
    return rows
