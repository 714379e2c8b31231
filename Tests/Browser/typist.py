"""Hands that type as fast as people in an office do, and count: what the work of a curator costs."""

import time

from selenium.webdriver.common.keys import Keys

from browser import Failed
from hands import Keyboard
from path import sign_in

PAUSE = 0.2


class Typist(Keyboard):
    def __init__(self, browser):
        super().__init__(browser)
        self.keys = 0
        self.pages = 0
        self.started = time.monotonic()

    def begin(self):
        self.keys = self.pages = 0
        self.started = time.monotonic()

    def type(self, key):
        super().type(key)
        self.keys += 1
        time.sleep(PAUSE)

    def write(self, text):
        for letter in text:
            self.type(letter)

    def fill(self, label, value):
        field = self.labelled(label)
        self.reach(field)
        field.send_keys(Keys.CONTROL, "a")
        self.keys += 1
        self.write(value)

    def follow(self, words, within="//body"):
        super().follow(words, within)
        self.pages += 1

    def press(self, words):
        super().press(words)
        self.pages += 1

    def said(self, what, seconds, pages=None):
        """What it took; too much of it is a failure."""
        took = time.monotonic() - self.started
        print(f"  {what}: {self.pages} страниц, {self.keys} нажатий, {took:.0f} с", flush=True)
        if took > seconds or pages is not None and self.pages > pages:
            raise Failed(f"{what}: {self.pages} страниц и {took:.0f} с, а должно быть не больше {pages} и {seconds}")


TOPICS = ["Проект по физике", "Чтение", "План на месяц", "Олимпиада", "Выступление",
          "Чертёж", "Дроби", "Экскурсия", "Портфолио", "Репетиция"]


def paper_journal(portal, browser, hand):
    """Ten meetings from a paper journal: the sheet of a month, Tab and Enter."""
    sign_in(portal, browser, hand, "curator")
    browser.open(portal.address + "/meetings/bulk/month")
    browser.check("sheet")
    fields = browser.driver.find_elements("css selector", "tr[data-row] input.input-short")
    hand.begin()
    hand.pages = 1
    # The first pair of the demo is over since the twelfth.
    hand.reach(fields[1])
    for topic in TOPICS:
        hand.write("21")
        hand.type(Keys.TAB)
        hand.type(Keys.TAB)
        hand.write(topic)
        hand.type(Keys.ENTER)
    hand.said("Десять встреч из бумажного журнала", 90)
    time.sleep(1)
    saved = browser.text("main").count("сохранено ")
    if saved != len(TOPICS):
        raise Failed(f"Сохранено строк: {saved}, а набрано {len(TOPICS)}")
    browser.check("sheet-saved")


def new_pair(portal, browser, hand):
    """A pair from the desk to its page."""
    sign_in(portal, browser, hand, "curator")
    hand.begin()
    hand.follow("Пары")
    hand.follow("Новая пара")
    hand.follow("Котов")
    hand.follow("Учитель – ученик")
    hand.follow("Выбрать Иванова")
    hand.press("Продолжить")
    hand.press("Сохранить пару")
    # The page of the saved pair is the result, not a step.
    hand.pages -= 1
    hand.said("Новая пара", 60, 6)
