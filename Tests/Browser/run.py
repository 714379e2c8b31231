"""The main job three times: with the mouse, with the mouse and scripts off, by the keyboard alone. Then a list brought in,
with scripts and without, and a tour of all pages.

    .ci/browser-test [mouse] [no-scripts] [keyboard] [lists] [lists-no-scripts] [tour]
"""

import os
import sys
import time

from browser import Browser, Failed
from hands import Keyboard, Mouse
from lists import lists
from path import main_job
from portal import ROOT, Portal
from tour import tour

RUNS = {
    "mouse": (True, lambda *desk: main_job(*desk, "Зорина Алиса Тимофеевна", "12.05.2012", "117-ОД"), Mouse),
    "no-scripts": (False, lambda *desk: main_job(*desk, "Лунин Глеб Романович", "03.03.2012", "118-ОД"), Mouse),
    "keyboard": (True, lambda *desk: main_job(*desk, "Росина Ульяна Павловна", "27.08.2012", "119-ОД"), Keyboard),
    "lists": (True, lambda *desk: lists(*desk), Mouse),
    "lists-no-scripts": (False, lambda *desk: lists(*desk), Mouse),
    "tour": (True, lambda *desk: tour(*desk), Mouse),
}


def main():
    chosen = sys.argv[1:] or list(RUNS)
    started = time.monotonic()
    problems = []
    with Portal() as portal:
        for name in chosen:
            scripts, job, hand = RUNS[name]
            with Browser(name, scripts, os.path.join(ROOT, "artefacts")) as browser:
                job(portal, browser, hand(browser))
                problems += browser.problems
    if problems:
        raise Failed("\n".join(problems))
    print(f"Пройдено: {', '.join(chosen)}; секунд: {time.monotonic() - started:.0f}; снимки в artefacts/")


if __name__ == "__main__":
    try:
        main()
    except Failed as failure:
        sys.exit(f"НЕ ПРОЙДЕНО.\n{failure}")
