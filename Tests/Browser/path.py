"""The main job, end to end: a curator enters a pair, and the number of her school and of the district moves by one.

Three times: with the mouse, with the mouse and scripts off, and by the keyboard alone. See .ci/browser-test.
"""

import os
import re
import sys
import time

from browser import Browser, Failed
from hands import Keyboard, Mouse
from portal import Portal, ROOT

PASSWORD = "nastavnik-demo"
MENTOR = "Иванова"


def main_job(portal, browser, hand, surname):
    browser.open(portal.address + "/")
    browser.check("front")

    sign_in(portal, browser, hand, "ruo")
    hand.follow("Сводка")
    browser.check("district")
    district = counted(browser)
    browser.sign_out()

    sign_in(portal, browser, hand, "curator")
    browser.check("home")
    hand.follow("Охват")
    browser.check("coverage")
    school = counted(browser)

    hand.follow("Участники")
    browser.check("people")
    hand.follow("Добавить")
    browser.check("person-new")
    hand.press("Продолжить")
    browser.check("person-new-wrong")
    hand.fill("Фамилия", surname)
    hand.fill("Имя", "Алиса")
    hand.fill("Отчество", "Тимофеевна")
    hand.fill("Дата рождения", "12.05.2012")
    hand.press("Продолжить")
    browser.check("person-details")
    hand.mark("Обучающийся")
    hand.fill("Класс", "8А")
    hand.fill("С какой даты", "01.09.2026")
    hand.mark("Наставляемый")
    hand.press("Сохранить")
    browser.check("person")

    hand.follow("Подобрать наставника")
    browser.check("pair-form")
    hand.follow("Учитель – ученик")
    browser.check("pair-mentor")
    hand.follow(f"Выбрать {MENTOR}")
    browser.check("pair-terms")
    hand.press("Продолжить")
    browser.check("pair-check")
    hand.press("Сохранить пару")
    browser.check("pair")

    hand.follow("приказ")
    browser.check("order")
    hand.fill("Номер", "117-ОД")
    hand.fill("Дата", "20.11.2026")
    hand.press("приказ")
    browser.check("pair-fixed")

    hand.follow("Охват")
    browser.check("coverage-after")
    expect(counted(browser), school + 1, "учтено в школе")
    browser.sign_out()

    sign_in(portal, browser, hand, "ruo")
    hand.follow("Сводка")
    browser.check("district-after")
    expect(counted(browser), district + 1, "учтено в районе")
    browser.sign_out()

    browser.open(portal.address + "/schools/voya/mentoring")
    browser.check("public")
    if surname in browser.text("body"):
        raise Failed("На публичной странице стоит имя ребёнка")
    return school + 1


def sign_in(portal, browser, hand, login):
    browser.open(portal.address + "/sign-in")
    browser.check(f"sign-in-{login}")
    hand.fill("Имя пользователя", login)
    hand.fill("Пароль", PASSWORD)
    hand.press("Войти")


def counted(browser):
    """«Учтены: 127» of the page."""
    found = re.search(r"Учтены: ([\d ]+)", browser.text())
    if not found:
        raise Failed(f"{browser.driver.current_url}: на странице не сказано, сколько учтено")
    return int(found.group(1).replace(" ", ""))


def expect(value, wanted, what):
    if value != wanted:
        raise Failed(f"{what}: {value}, а должно быть {wanted}")


def main():
    artefacts = os.path.join(ROOT, "artefacts")
    runs = [("mouse", True, Mouse, "Зорина"), ("no-scripts", False, Mouse, "Лунина"), ("keyboard", True, Keyboard, "Росина")]
    chosen = [run for run in runs if not sys.argv[1:] or run[0] in sys.argv[1:]]
    started = time.monotonic()
    with Portal() as portal:
        for name, scripts, hands, surname in chosen:
            with Browser(name, scripts, artefacts) as browser:
                main_job(portal, browser, hands(browser), surname)
    print(f"Путь пройден, прогонов: {len(chosen)}, секунд: {time.monotonic() - started:.0f}, снимки в artefacts/")


if __name__ == "__main__":
    try:
        main()
    except Failed as failure:
        sys.exit(f"НЕ ПРОЙДЕНО. {failure}")
