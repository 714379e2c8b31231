"""The servers without a database: ours, nginx and Hummingbird, with the same bytes to give."""

import os
import pwd
import shutil
import subprocess

from programs import Program

HERE = os.path.dirname(os.path.abspath(__file__))
OURS, NGINX, NGINX_HOLDING, HUMMINGBIRD = 8110, 8111, 8112, 8113


class Files:
    """Two pages and a style sheet, the same for all."""

    def __init__(self, build):
        self.folder = f"{build}/nginx/files"
        shutil.rmtree(f"{build}/nginx", ignore_errors=True)
        os.makedirs(self.folder)
        os.makedirs(f"{build}/nginx/logs")
        for name, size in [("1k.html", 1024), ("15k.html", 15 * 1024)]:
            self.write(name, b"x" * size)
        self.write("sheet.css", (b".card { color: #0b4bbf; margin: 0 auto; padding: 1rem }\n" * 300)[:15 * 1024])

    def write(self, name, content):
        with open(f"{self.folder}/{name}", "wb") as file:
            file.write(content)


def ours(build, files):
    program = Program("ours", OURS, [f"{build}/wire/release/Serve", str(OURS), files.folder], "/memory/1k")
    told = subprocess.run(["curl", "-s", f"http://127.0.0.1:{OURS}/addresses"], capture_output=True, text=True).stdout
    program.sheet = next(line.split()[1] for line in told.splitlines() if line.startswith("sheet.css "))
    return program


def nginx(build):
    # As whoever runs the benchmark: the worker of root would be nobody, who may not read the files.
    user = pwd.getpwuid(os.getuid()).pw_name
    return Program(
        "nginx", NGINX, ["nginx", "-p", f"{build}/nginx", "-c", f"{HERE}/nginx/nginx.conf", "-g", f"user {user};"],
        "/1k.html")


def hummingbird(build, files):
    return Program(
        "Hummingbird", HUMMINGBIRD, [f"{build}/hummingbird/release/Peer", str(HUMMINGBIRD), files.folder], "/memory/1k")
