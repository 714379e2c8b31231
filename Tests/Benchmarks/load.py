"""Load on loopback, bounded in time and count: wrk for what a server can do, Pace for how long one waits at a fixed rate."""

import os
import statistics
import subprocess

ROUNDS = int(os.environ.get("ROUNDS", 5))
SECONDS = float(os.environ.get("SECONDS", 2))
HERE = os.path.dirname(os.path.abspath(__file__))


class Measure:
    """A second of a server: requests answered and what they cost it."""

    def __init__(self, requests, seconds, processor):
        self.rate = requests / seconds
        self.cost = processor / requests * 10_000


def wrk(program, path, connections=32, close=False, cookie=None, seconds=None):
    seconds = int(max(1, seconds or SECONDS))
    command = ["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s",
               "-s", f"{HERE}/wrk.lua", f"http://127.0.0.1:{program.port}{path}"]
    if close:
        command[1:1] = ["-H", "Connection: close"]
    if cookie:
        command[1:1] = ["-H", f"Cookie: {cookie}"]
    before = program.processor_seconds()
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    processor = program.processor_seconds() - before
    told = dict(word.split("=") for word in output.split("measured ")[1].split())
    if int(told["requests"]) == 0 and seconds < 60:
        return wrk(program, path, connections, close, cookie, seconds * 3)
    if int(told["failed"]) or not int(told["requests"]):
        raise SystemExit(f"{program.name} {path}: {told}")
    return Measure(int(told["requests"]), int(told["microseconds"]) / 1e6, processor)


def interleaved(jobs, rounds=None):
    """Runs every job once a round, in turn. `jobs`: a name to a call that gives a Measure. Gives a name to its rounds."""
    measures = {name: [] for name in jobs}
    for _ in range(rounds or ROUNDS):
        for name, job in jobs.items():
            measures[name].append(job())
    return measures


def median(measures, what):
    return statistics.median(getattr(measure, what) for measure in measures)


def ratio(ours, theirs, what):
    """Median of the rounds' own ratios: what slows a whole round down slows both."""
    return statistics.median(getattr(our, what) / max(getattr(their, what), 1e-9) for our, their in zip(ours, theirs))


def pace(programs, program, path, rate, seconds=5, connections=32, cookie=None):
    """Requests, errors and microseconds for 50, 99, 99.9 and 100 per cent."""
    command = [f"{programs}/Pace", str(program.port), path, str(rate), str(seconds), str(connections)]
    return [int(word) for word in subprocess.run(
        command + ([cookie] if cookie else []), capture_output=True, text=True, check=True).stdout.split()]
