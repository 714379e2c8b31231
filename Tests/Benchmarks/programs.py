"""Servers as the benchmarks see them: started, waited for, watched, stopped."""

import http.client
import os
import signal
import subprocess
import tempfile
import time

TICK = os.sysconf("SC_CLK_TCK")


class Program:
    """A server in a session of its own, so that all its processes are found."""

    def __init__(self, name, port, command, ready="/", folder=None, environment=None):
        self.name, self.port = name, port
        # A file, not a pipe: who writes into a pipe that nobody reads stands still one day.
        self.errors = tempfile.TemporaryFile("w+")
        began = time.monotonic()
        self.process = subprocess.Popen(
            command, cwd=folder, start_new_session=True, stdout=subprocess.DEVNULL, stderr=self.errors,
            env={**os.environ, **(environment or {})})
        while not self.answers(ready):
            if self.process.poll() is not None:
                self.errors.seek(0)
                raise SystemExit(f"{name} ended at once: {self.errors.read()[-800:]}")
            if time.monotonic() - began > 60:
                self.stop()
                raise SystemExit(f"{name} did not answer within a minute")
            time.sleep(0.002)
        self.start_seconds = time.monotonic() - began

    def answers(self, path):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
            connection.request("GET", path)
            return connection.getresponse().status < 500
        except OSError:
            return False
        finally:
            connection.close()

    def processes(self):
        for name in os.listdir("/proc"):
            if not name.isdigit():
                continue
            try:
                with open(f"/proc/{name}/stat") as file:
                    fields = file.read().rsplit(")", 1)[1].split()
            except OSError:
                continue
            # After the name: state, parent, group, session; user and system time are fields 14 and 15 of proc(5).
            if int(fields[3]) == self.process.pid:
                yield name, fields

    def processor_seconds(self):
        return sum(int(fields[11]) + int(fields[12]) for _, fields in self.processes()) / TICK

    def memory(self):
        """Resident megabytes of all its processes; what they share is counted once (proportional set size)."""
        total = 0
        for name, _ in self.processes():
            try:
                with open(f"/proc/{name}/smaps_rollup") as file:
                    total += sum(int(line.split()[1]) for line in file if line.startswith("Pss:"))
            except OSError:
                pass
        return total / 1024

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.errors.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
