"""A list comes in: a wrong file, a workbook and a paste; twins one by one; the marked file; and the way back."""

import os
import re
import tempfile
import time
import zipfile

from selenium.webdriver.common.by import By

from browser import Failed
from path import sign_in

PASTED = "ФИО\tДата рождения\tКласс\nВставкина Яна Олеговна\t12.05.2012\t8А\nПлохая Дата\t31.09.2011\t8А\n"
SHEET = [["ФИО", "Дата рождения", "Класс"], ["Книгина Ева Ильинична", "27.09.2011", "9А"],
         ["Котов Даниил Сергеевич", "", "8А"]]


def lists(portal, browser, hand):
    folder = tempfile.mkdtemp(prefix="nastavnik-lists-")
    browser.driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": folder})
    sign_in(portal, browser, hand, "curator")
    hand.follow("Участники")
    hand.follow("Загрузить списком")
    browser.check("import-new")

    attach(browser, folder, "old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    hand.press("Продолжить")
    browser.check("import-wrong-file")
    said(browser, "старого Excel")

    attach(browser, folder, "klass.xlsx", workbook(folder))
    hand.press("Продолжить")
    browser.check("import-columns")
    said(browser, "Книгина Ева Ильинична")
    hand.press("Проверить")
    browser.check("import-check")
    said(browser, "Новые: 1", "Похожие: 1")
    hand.follow("Разобрать похожих")
    browser.check("import-twin")
    hand.mark("Это Котов Даниил Сергеевич")
    hand.press("Дальше")
    browser.check("import-decided")
    said(browser, "Уже есть: 1")
    hand.press("Загрузить 1 человек")
    browser.check("import-result")
    said(browser, "Добавлено")
    hand.press("Отменить загрузку")
    browser.check("import-withdrawn")

    browser.open(portal.address + "/imports/new")
    # Tabs cannot be typed into a field: they are what a paste from Excel has.
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    browser.driver.execute_script(
        "document.getElementById('text').value = arguments[0]", PASTED)
    browser.allow_scripts(browser.scripts)
    hand.press("Продолжить со вставленным")
    browser.check("paste-columns")
    hand.press("Проверить")
    browser.check("paste-check")
    said(browser, "Новые: 1", "С ошибками: 1", "В сентябре 30 дней")
    link = browser.driver.find_element(By.PARTIAL_LINK_TEXT, "Скачать файл с пометками")
    hand.activate(link)
    rows = downloaded(folder)
    if "В сентябре 30 дней" not in rows or "Что исправить" not in rows:
        raise Failed("В скачанном файле не сказано, что исправить")
    hand.follow("Исправить")
    browser.check("paste-row")
    hand.fill("Дата рождения", "30.09.2011")
    hand.press("Сохранить и проверить")
    browser.check("paste-corrected")
    said(browser, "Новые: 2")


def attach(browser, folder, name, content):
    path = os.path.join(folder, name)
    with open(path, "wb") as file:
        file.write(content)
    browser.driver.find_element(By.ID, "file").send_keys(path)


def workbook(folder):
    """A small book with the texts in place, as little as Excel itself would open."""
    rows = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row) + "</row>" for row in SHEET)
    path = os.path.join(folder, "made.xlsx")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/workbook.xml",
                      '<workbook xmlns:r="r"><sheets><sheet name="9А" r:id="rId1"/></sheets></workbook>')
        book.writestr("xl/worksheets/sheet1.xml", f"<worksheet><sheetData>{rows}</sheetData></worksheet>")
    with open(path, "rb") as file:
        return file.read()


def downloaded(folder):
    """The words of the sheet that the browser has saved."""
    for _ in range(100):
        found = [name for name in os.listdir(folder) if name.startswith("spisok-s-pometkami") and name.endswith(".xlsx")]
        if found:
            with zipfile.ZipFile(os.path.join(folder, found[0])) as book:
                return "".join(re.sub("<[^>]+>", " ", book.read(part).decode("utf-8"))
                               for part in book.namelist() if part.endswith(".xml"))
        time.sleep(0.1)
    raise Failed("Файл с пометками не скачался")


def said(browser, *words):
    text = browser.text()
    for word in words:
        if word not in text:
            raise Failed(f"{browser.driver.current_url}: на странице нет «{word}»\n{text[:1500]}")
