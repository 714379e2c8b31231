"""A built portal with the demo district, on a free port of the loopback and a data folder of its own."""

import os
import shutil
import signal
import subprocess
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TODAY = "2026-11-21"


class Portal:
    def __init__(self):
        self.binary = os.environ.get("NASTAVNIK_BINARY", os.path.join(ROOT, ".build/debug/nastavnik"))
        self.data = tempfile.mkdtemp(prefix="nastavnik-browser-")

    def __enter__(self):
        common = ["--data", self.data, "--today", TODAY]
        subprocess.run([self.binary, "seed", "--demo", *common], check=True)
        self.log = open(os.path.join(self.data, "portal.log"), "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [self.binary, "serve", "--listen", "127.0.0.1:0", "--resources", os.path.join(ROOT, "Resources"), *common],
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        # «Портал открыт: http://127.0.0.1:40123»: the port is the system's choice.
        line = self.process.stdout.readline()
        if "http://" not in line:
            raise SystemExit(f"Портал не запустился: {line}\n{self.said()}")
        self.address = line.split()[-1]
        return self

    def said(self):
        self.log.flush()
        self.log.seek(0)
        return self.log.read()

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=20)
        said = self.said()
        shutil.rmtree(self.data)
        if code != 0:
            raise SystemExit(f"Портал остановился с кодом {code}\n{said}")
        if " error " in said:
            raise SystemExit(f"В журнале портала есть ошибки:\n{said}")
