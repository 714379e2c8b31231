"""What goes on from a campaign: pages that print, a workbook and documents that other programs open."""

import io
import urllib.request
import zipfile

import docx
import openpyxl
from selenium.webdriver.common.by import By

from browser import Failed
from path import sign_in

SHEETS = ["Показатели", "Динамика", "Организации"]


def outputs(portal, browser, hand):
    sign_in(portal, browser, hand, "centre")
    hand.follow("Мониторинг")
    hand.follow("1-е полугодие 2026 г.")
    browser.check("campaign-outcome")
    book(fetch(browser, "/summary.xlsx"))
    order = document(fetch(browser, "/results-order/document"))
    if "ПРИКАЗЫВАЮ:" not in order:
        raise Failed("в проекте приказа нет распорядительной части")
    hand.follow("Сводка для регионального центра")
    browser.check("summary")
    browser.driver.back()
    hand.follow("Аналитическая справка для регионального центра")
    browser.check("note")
    note = document(fetch(browser, "/document"))
    if "расписание смен" not in note or "12. Выводы и рекомендации" not in note:
        raise Failed("в справке нет слов автора или разделов")
    hand.follow("Печать")
    browser.check("note-print")


def book(bytes_):
    workbook = openpyxl.load_workbook(io.BytesIO(bytes_))
    for name in SHEETS:
        if not workbook[name]._charts:
            raise Failed(f"на листе «{name}» нет диаграммы")
    heads = [cell.value for cell in workbook["Показатели"][1]]
    if "План, %" not in heads or not isinstance(workbook["Показатели"]["C2"].value, (int, float)):
        raise Failed(f"лист «Показатели»: {heads}")


def document(bytes_):
    """The text of a document, paragraphs only; headings and tables must be there."""
    if zipfile.ZipFile(io.BytesIO(bytes_)).testzip():
        raise Failed("документ повреждён")
    opened = docx.Document(io.BytesIO(bytes_))
    if not opened.tables or not any(row._tr.trPr is not None for row in opened.tables[0].rows):
        raise Failed("в документе нет таблиц с повторяемой шапкой")
    if not any(paragraph.style.name in ("Title", "Heading 1") for paragraph in opened.paragraphs):
        raise Failed("в документе нет заголовков")
    return "\n".join(paragraph.text for paragraph in opened.paragraphs)


def fetch(browser, ending):
    """The file behind the link of the page that ends so."""
    for link in browser.driver.find_elements(By.TAG_NAME, "a"):
        address = link.get_attribute("href") or ""
        if address.endswith(ending):
            cookies = "; ".join(f"{cookie['name']}={cookie['value']}" for cookie in browser.driver.get_cookies())
            with urllib.request.urlopen(urllib.request.Request(address, headers={"Cookie": cookies})) as answer:
                return answer.read()
    raise Failed(f"{browser.driver.current_url}: нет ссылки на …{ending}")
