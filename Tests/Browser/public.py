"""The public side as a guest has it: the sections of three schools in all their variants, on paper, in every scheme of the
low-vision version, and an offer to be a mentor, which the curator takes into the base."""

import base64
import re
import time

from selenium.webdriver.common.by import By

from browser import Failed
from path import sign_in

VARIANTS = ("", "/print", "/embed", "/fragment", "/application")
SCHEMES = ("black", "white", "blue", "brown", "green")


def public_side(portal, browser, hand):
    driver = browser.driver
    browser.open(portal.address + "/schools")
    links = [link.get_attribute("href") for link in driver.find_elements(By.CSS_SELECTOR, "main a[href$='/mentoring']")]
    schools = [f"{portal.address}/schools/voya/mentoring"] + [link for link in links if "/voya/" not in link][:2]
    for school in schools:
        slug = school.split("/")[-2]
        for variant in VARIANTS:
            browser.open(school + variant)
            browser.check(f"{slug}{variant.replace('/', '-') or '-page'}")
        paper(browser, school)
    guests_have_no_cookies(browser)
    for page in ("/", "/indicators", "/practices", "/programmes", "/partners", "/centre", "/privacy", "/accessibility"):
        browser.open(portal.address + page)
        browser.check("open" + (page.replace("/", "-") if page != "/" else "-front"))
    low_vision(portal, browser, schools[0])
    offer(portal, browser, hand, schools[0])


def paper(browser, school):
    browser.open(school + "/print")
    printed = browser.driver.execute_cdp_cmd("Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69})
    content = base64.b64decode(printed["data"])
    pages = len(re.findall(rb"/Type\s*/Page\b", content))
    if not content.startswith(b"%PDF") or not 1 <= pages <= 12:
        raise Failed(f"{school}: на бумаге {pages} страниц")


def guests_have_no_cookies(browser):
    if browser.driver.get_cookies():
        raise Failed(f"гость получил cookie: {browser.driver.get_cookies()}")


def low_vision(portal, browser, school):
    driver = browser.driver
    for scheme in SCHEMES:
        browser.open(portal.address + "/vision")
        choose(driver, "scheme", scheme)
        choose(driver, "size", "150")
        choose(driver, "spacing", "wide")
        choose(driver, "pictures", "hidden" if scheme == "green" else "shown")
        browser.wait_for_another_page(driver.find_element(By.XPATH, "//button[text()='Применить']").click)
        browser.open(school)
        if driver.find_element(By.TAG_NAME, "html").get_attribute("data-scheme") != scheme:
            raise Failed(f"схема {scheme} не применилась")
        browser.check(f"vision-{scheme}")
    browser.open(portal.address + "/vision")
    browser.check("vision")
    browser.wait_for_another_page(driver.find_element(By.XPATH, "//button[text()='Вернуть обычный вид']").click)
    guests_have_no_cookies(browser)


def choose(driver, name, value):
    driver.find_element(By.CSS_SELECTOR, f"input[name='{name}'][value='{value}']").click()


def offer(portal, browser, hand, school):
    driver = browser.driver
    browser.open(school + "/application")
    for name, value in (("surname", "Зимина"), ("given", "Ольга"), ("occupation", "аптека, фармацевт"),
                        ("phone", "8 912 345 67 89"), ("offer", "Помогу с химией")):
        driver.find_element(By.NAME, name).send_keys(value)
    # People need longer than the portal asks for.
    time.sleep(5)
    browser.wait_for_another_page(driver.find_element(By.XPATH, "//button[text()='Продолжить']").click)
    browser.check("offer-consent")
    browser.wait_for_another_page(driver.find_element(By.CSS_SELECTOR, "main form button").click)
    browser.check("offer-sent")
    if "Заявка отправлена" not in browser.text():
        raise Failed("заявка не отправлена")
    guests_have_no_cookies(browser)
    sign_in(portal, browser, hand, "curator")
    browser.open(portal.address + "/applications")
    browser.check("applications")
    hand.follow("Зимина Ольга")
    choose(driver, "role", "volunteer")
    browser.check("application")
    browser.wait_for_another_page(driver.find_element(By.XPATH, "//button[text()='Внести в базу наставников']").click)
    if "Зимина" not in browser.text():
        raise Failed("заявитель не стал кандидатом")
    for page in ("section", "section/preview", "news/new"):
        browser.open(f"{portal.address}/organisations/voya/{page}")
        browser.check(page.replace("/", "-"))
