"""Ten thousand connections, slow clients and clients that vanish; ends by itself and says what did not hold.

Usage: soak.py SERVE. SERVE is the program of Sources/Serve. Takes about two minutes.
"""

import os
import resource
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time

PORT = 8119
IDLE, SLOW, VANISHING = 10_000, 20, 1_000
GET = b"GET /%s HTTP/1.1\r\nHost: a\r\n\r\n"
failures = []


def expect(holds, what):
    print(("  ok    " if holds else "  FAILS ") + what, flush=True)
    if not holds:
        failures.append(what)


class Server:
    def __init__(self, program, descriptors=None):
        limit = (lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (descriptors, descriptors))) if descriptors else None
        self.process = subprocess.Popen([program, str(PORT), tempfile.mkdtemp()], preexec_fn=limit, stderr=subprocess.DEVNULL)
        for _ in range(500):
            if self.process.poll() is not None:
                sys.exit(f"the server ended at once: is port {PORT} taken?")
            try:
                ask(timeout=1)
                return
            except OSError:
                time.sleep(0.02)
        sys.exit("the server does not answer")

    def descriptors(self):
        """All but the clocks that Dispatch opens for good when it first needs them."""
        folder = f"/proc/{self.process.pid}/fd"
        return sum(1 for name in os.listdir(folder) if not self.is_clock(f"{folder}/{name}"))

    @staticmethod
    def is_clock(path):
        try:
            return "timerfd" in os.readlink(path)
        except OSError:
            return True

    def megabytes(self):
        with open(f"/proc/{self.process.pid}/status") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("VmRSS")) / 1024

    def processor(self, seconds):
        """Per cent of a core over so many seconds."""
        before = self.ticks()
        time.sleep(seconds)
        return (self.ticks() - before) / os.sysconf("SC_CLK_TCK") / seconds * 100

    def ticks(self):
        with open(f"/proc/{self.process.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        began = time.monotonic()
        try:
            status = self.process.wait(12)
        except subprocess.TimeoutExpired:
            self.process.kill()
            status = "killed"
        expect(status == 0, f"SIGTERM ends it with 0 ({status}) after {time.monotonic() - began:.1f} s")


def connect(timeout=20, buffer=None):
    client = socket.socket()
    client.settimeout(timeout)
    if buffer:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
    client.connect(("127.0.0.1", PORT))
    return client


def ask(timeout=5):
    """Milliseconds that somebody new waits for a page made by a worker."""
    began = time.monotonic()
    with connect(timeout) as client:
        client.sendall(GET % b"worker/1k")
        answer = b""
        while len(answer) < 1024:
            piece = client.recv(65536)
            if not piece:
                raise OSError("closed")
            answer += piece
    return (time.monotonic() - began) * 1000


def others_wait(what, least=250, count=30):
    waits = sorted(ask() for _ in range(count))
    expect(waits[-2] < least, f"{what}: others wait {waits[count // 2]:.1f} ms, at worst {waits[-1]:.1f}")


def settle(server, descriptors, seconds=30):
    """Waits until the descriptors are back where they were."""
    for _ in range(seconds * 10):
        if server.descriptors() <= descriptors:
            break
        time.sleep(0.1)
    return server.descriptors()


def idle(server, start):
    held = []
    for _ in range(IDLE):
        client = connect()
        client.sendall(GET % b"memory/1k")
        client.recv(4096)
        held.append(client)
    expect(server.descriptors() >= IDLE, f"{IDLE} connections stay open, {server.megabytes():.0f} MB")
    expect(server.megabytes() < 200, "memory stays under 200 MB")
    others_wait("10,000 idle")
    busy = server.processor(5)
    expect(busy < 5, f"processor while nobody asks: {busy:.1f} % of a core")
    return held


def slow(server, seconds=20):
    """A head byte by byte, a body that dribbles, readers who take a little of eight megabytes; all at once."""
    stop = time.monotonic() + seconds
    cut = []

    def dribble(first, piece):
        client = connect(timeout=0.25)
        client.sendall(first)
        answer = None
        while answer is None and time.monotonic() < stop:
            try:
                client.sendall(piece)
                answer = client.recv(1000)
            except TimeoutError:
                pass
            except OSError:
                answer = b""
        if answer is not None:
            cut.append(first)
        client.close()

    def read_slowly():
        client = connect(buffer=4096)
        client.sendall(GET % b"big")
        # A byte every few seconds: far from 500 a second. Being cut shows at once, what had arrived could be read for long.
        while time.monotonic() < stop + 10 and client.recv(1):
            time.sleep(3)
            if client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR):
                cut.append(b"reader")
                break
        client.close()

    head = b"GET / HTTP/1.1\r\nHost: a\r\nX: "
    body = b"POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n"
    jobs = [threading.Thread(target=dribble, args=(head, b"x")) for _ in range(SLOW)]
    jobs += [threading.Thread(target=dribble, args=(body, b"x")) for _ in range(SLOW)]
    jobs += [threading.Thread(target=read_slowly) for _ in range(SLOW)]
    for job in jobs:
        job.start()
    time.sleep(2)
    others_wait(f"{3 * SLOW} slow clients", count=100)
    busy = server.processor(3)
    expect(busy < 15, f"processor while they dribble: {busy:.1f} % of a core")
    for job in jobs:
        job.join()
    expect(cut.count(head) == SLOW, f"heads that never end are refused: {cut.count(head)} of {SLOW}")
    expect(cut.count(b"reader") == SLOW, f"who reads a byte now and then is let go: {cut.count(b'reader')} of {SLOW}")


def vanish(server, start):
    """Asks for eight megabytes, reads a little and is gone, with a reset."""
    for _ in range(VANISHING):
        client = connect()
        client.sendall(GET % b"big")
        client.recv(1000)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        client.close()
    others_wait(f"{VANISHING} vanished")
    left = settle(server, start)
    expect(left <= start, f"descriptors after them: {left}, at the start {start}")


def few_descriptors(program):
    """64 descriptors and 200 connections: those beyond wait, nothing spins, and they get in when others leave."""
    server = Server(program, descriptors=64)
    start = server.descriptors()
    clients = []
    for _ in range(200):
        client = connect()
        client.sendall(GET % b"memory/1k")
        clients.append(client)
    time.sleep(1)
    busy = server.processor(4)
    expect(busy < 20, f"processor with 200 connections on 64 descriptors: {busy:.1f} % of a core")
    for client in clients:
        client.close()
    left = settle(server, start)
    expect(left <= start + 1, f"descriptors after them: {left}, at the start {start}")
    others_wait("accepting again", least=1500)
    server.stop()


def no_descriptors(program):
    """The process may suddenly open nothing more (EMFILE): nothing spins, and everybody gets in when it may again."""
    server = Server(program)
    process = server.process.pid
    usual = resource.prlimit(process, resource.RLIMIT_NOFILE)
    highest = max(int(name) for name in os.listdir(f"/proc/{process}/fd"))
    resource.prlimit(process, resource.RLIMIT_NOFILE, (highest + 11, usual[1]))
    clients = []
    for _ in range(100):
        client = connect(timeout=0.01)
        client.sendall(GET % b"memory/1k")
        clients.append(client)
    waiting = [client for client in clients if not has_answer(client)]
    expect(len(waiting) >= 80, f"without descriptors {len(waiting)} of {len(clients)} wait")
    busy = server.processor(4)
    expect(busy < 5, f"processor while none can be accepted: {busy:.1f} % of a core")
    waiting = [client for client in waiting if not has_answer(client)]
    expect(len(waiting) < 80, f"idle connections make room meanwhile: {len(waiting)} wait still")
    resource.prlimit(process, resource.RLIMIT_NOFILE, usual)
    time.sleep(1.5)
    waiting = [client for client in waiting if not has_answer(client)]
    expect(not waiting, f"with descriptors again {len(waiting)} wait")
    others_wait("accepting again")
    for client in clients:
        client.close()
    server.stop()


def has_answer(client):
    try:
        return len(client.recv(4096)) > 0
    except TimeoutError:
        return False


def main(program):
    server = Server(program)
    settle(server, 0, 1)
    start, memory = server.descriptors(), server.megabytes()
    print(f"started: {start} descriptors, {memory:.0f} MB")
    held = idle(server, start)
    slow(server)
    vanish(server, server.descriptors())
    for client in held:
        client.close()
    left = settle(server, start)
    expect(left <= start, f"descriptors at the end: {left}, at the start {start}")
    expect(server.megabytes() < 250, f"memory at the end: {server.megabytes():.0f} MB")
    busy = server.processor(3)
    expect(busy < 1, f"processor when everybody has left: {busy:.1f} % of a core")
    server.stop()
    few_descriptors(program)
    no_descriptors(program)
    sys.exit(f"{len(failures)} did not hold" if failures else 0)


if __name__ == "__main__":
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    if hard < IDLE + 500:
        sys.exit(f"needs {IDLE + 500} descriptors, the limit here is {hard}")
    main(sys.argv[1])
