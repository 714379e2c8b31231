"""Twenty paper questionnaires of twelve answers, typed by the keyboard alone at ordinary speed: how long it takes."""

import time

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from browser import Failed
from path import sign_in

PAPERS = 20
ANSWERS = 12
# Between two keys.
PAUSE = 0.2
LIMIT = 10 * 60


def twenty_papers(portal, browser, hand):
    driver = browser.driver
    sign_in(portal, browser, hand, "curator")
    hand.follow("Анкетирование")
    browser.check("surveys")
    hand.follow("Входная анкета")
    browser.check("survey")
    hand.follow("Внести ответы с бумаги")
    browser.check("paper")
    keys = 0
    started = time.monotonic()
    for paper in range(PAPERS):
        respondent = who(driver)
        for key in strokes(driver):
            press(driver, key)
            keys += 1
        for _ in range(200):
            if who(driver) not in (None, respondent):
                break
            time.sleep(0.05)
        else:
            raise Failed(f"анкета {paper + 1} не сохранилась: {driver.current_url}\n{browser.text('body')[:800]}")
    seconds = time.monotonic() - started
    print(f"  анкет {PAPERS} по {ANSWERS} ответов: страниц {PAPERS}, клавиш {keys}, секунд {seconds:.0f}")
    if seconds > LIMIT:
        raise Failed("медленнее десяти минут")


def strokes(driver):
    """A digit for each of twelve answers, Enter past the rest and to save."""
    questions = driver.execute_script(
        "return [...document.querySelectorAll('[data-paper] [data-question]')].map(question => ({"
        "type: question.querySelector('textarea') ? 'text' : question.querySelector('input').type,"
        "eight: !!question.querySelector('[data-key=\"8\"]')}))")
    answers = 0
    for question in questions:
        if question["type"] != "text" and answers < ANSWERS:
            answers += 1
            yield "8" if question["eight"] else "1"
            if question["type"] == "radio":
                continue
        yield Keys.ENTER
    yield Keys.ENTER


def who(driver):
    """The respondent of the page in hand; nobody while it is loading."""
    return driver.execute_script("return document.querySelector('[data-paper] [name=respondent]')?.value")


def press(driver, key):
    time.sleep(PAUSE)
    ActionChains(driver).send_keys(key).perform()
