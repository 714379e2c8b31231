"""The main job, end to end: a curator enters a pair, and the number of her school and of the district moves by one."""

import re

from browser import Failed

PASSWORD = "nastavnik-demo"
MENTOR = "Иванова"


def main_job(portal, browser, hand, pupil, born, number):
    surname, given, patronymic = pupil.split()
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
    hand.fill("Имя", given)
    hand.fill("Отчество", patronymic)
    hand.fill("Дата рождения", born)
    hand.press("Продолжить")
    browser.check("person-details")
    hand.mark("наставляемый")
    hand.mark("ученик")
    hand.fill("Класс", "8А")
    hand.fill("С какого дня", "01.09.2026")
    hand.choose("Зачем нужен наставник", "выбор профессии")
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
    hand.fill("Номер", number)
    hand.fill("Дата", "20.11.2026")
    hand.press("Закрепить")
    browser.check("pair-fixed")

    hand.follow("Рабочий стол")
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
