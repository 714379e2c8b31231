"""The main job three times: with the mouse, with the mouse and scripts off, by the keyboard alone. A list brought in, with
scripts and without. What a curator's daily work takes at ordinary speed of typing: a journal, a pair, twenty paper
questionnaires. Files that go on from a campaign, opened by other programs. The public side as a guest has it. Then a tour of all pages.

    .ci/browser-test [mouse] [no-scripts] [keyboard] [lists] [lists-no-scripts] [journal] [pair] [paper] [outputs]
                     [public] [tour]
"""

import os
import sys
import time

from browser import Browser, Failed
from hands import Keyboard, Mouse
from lists import lists
from outputs import outputs
from paper import twenty_papers
from path import main_job
from portal import ROOT, Portal
from public import public_side
from tour import tour
from typist import Typist, new_pair, paper_journal

RUNS = {
    "mouse": (True, lambda *desk: main_job(*desk, "Зорина Алиса Тимофеевна", "12.05.2012", "117-ОД"), Mouse),
    "no-scripts": (False, lambda *desk: main_job(*desk, "Лунин Глеб Романович", "03.03.2012", "118-ОД"), Mouse),
    "keyboard": (True, lambda *desk: main_job(*desk, "Росина Ульяна Павловна", "27.08.2012", "119-ОД"), Keyboard),
    "journal": (True, lambda *desk: paper_journal(*desk), Typist),
    "pair": (True, lambda *desk: new_pair(*desk), Typist),
    "paper": (True, lambda *desk: twenty_papers(*desk), Mouse),
    "lists": (True, lambda *desk: lists(*desk), Mouse),
    "lists-no-scripts": (False, lambda *desk: lists(*desk), Mouse),
    "outputs": (True, lambda *desk: outputs(*desk), Mouse),
    "public": (True, lambda *desk: public_side(*desk), Mouse),
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
