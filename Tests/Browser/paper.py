"""Twenty paper questionnaires of twelve answers, typed by the keyboard alone at ordinary speed: how long it takes.

    Tests/Browser/paper.py ADDRESS

The portal is one that serves the demo. Nothing is clicked after the survey is open; a key every 200 ms.
"""

import sys
import time

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from browser import Browser, Failed
from hands import Mouse
from path import sign_in

PAPERS = 20
ANSWERS = 12
PAUSE = 0.2
LIMIT = 10 * 60


class Site:
    def __init__(self, address):
        self.address = address


def typed(driver):
    """The questions of the page in hand: the kind of each, in order."""
    return driver.execute_script(
        "return [...document.querySelectorAll('[data-paper] [data-question]')].map(q =>"
        " q.querySelector('textarea') ? 'text' : q.querySelector('input').type)")


def press(driver, key):
    time.sleep(PAUSE)
    ActionChains(driver).send_keys(key).perform()


def main(address):
    with Browser("paper", True, "artefacts") as browser:
        driver = browser.driver
        sign_in(Site(address), browser, Mouse(browser), "curator")
        driver.get(address + "/surveys")
        driver.find_element(By.PARTIAL_LINK_TEXT, "Входная анкета").click()
        driver.find_element(By.PARTIAL_LINK_TEXT, "Внести ответы с бумаги").click()
        keys = pages = 0
        started = time.monotonic()
        for paper in range(PAPERS):
            name = driver.find_element(By.TAG_NAME, "h1").text
            kinds = typed(driver)
            marks = 0
            for place, kind in enumerate(kinds):
                if kind == "radio" and marks < ANSWERS:
                    # Eights, with «да» and the first option where there is no eight.
                    mark = driver.execute_script(
                        "const q = document.querySelectorAll('[data-paper] [data-question]')[arguments[0]];"
                        "return q.querySelector('[data-key=\"8\"]') ? '8' : '1'", place)
                    press(driver, mark)
                    marks += 1
                elif kind == "checkbox":
                    press(driver, "1")
                    press(driver, Keys.ENTER)
                    keys += 1
                    marks += 1
                else:
                    press(driver, Keys.ENTER)
                keys += 1
            press(driver, Keys.ENTER)
            keys += 1
            pages += 1
            for _ in range(100):
                if driver.find_element(By.TAG_NAME, "h1").text != name:
                    break
                time.sleep(0.05)
            else:
                raise Failed(f"анкета {paper + 1} не сохранилась: {driver.current_url}\n{browser.text('body')[:800]}")
        seconds = time.monotonic() - started
        print(f"Анкет: {PAPERS}, страниц: {pages}, клавиш: {keys}, секунд: {seconds:.0f} (не больше {LIMIT})")
        if seconds > LIMIT:
            raise Failed("медленнее десяти минут")


if __name__ == "__main__":
    try:
        main(sys.argv[1].rstrip("/"))
    except Failed as failure:
        sys.exit(f"НЕ ПРОЙДЕНО.\n{failure}")
