"""Chromium without a screen, and what every page on the way must stand."""

import base64
import os

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

AXE = os.path.join(os.environ.get("XDG_CACHE_HOME", os.path.expanduser("~/.cache")), "nastavnik/axe.min.js")
WIDTHS = (360, 1280)


class Failed(Exception):
    """What is wrong with the portal, in words."""


class Browser:
    def __init__(self, name, scripts, artefacts):
        self.name = name
        self.scripts = scripts
        self.artefacts = artefacts
        self.pages = 0
        self.problems = []
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=ru",
                         "--window-size=1280,900", "--force-prefers-reduced-motion"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        # The throwaway accounts of a test need no offer to keep their passwords.
        options.add_experimental_option("prefs", {"credentials_enable_service": False, "intl.accept_languages": "ru"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.driver.set_script_timeout(60)
        self.driver.set_page_load_timeout(60)
        with open(AXE, encoding="utf-8") as file:
            self.axe = file.read()
        self.allow_scripts(scripts)
        self.resize(1280)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind:
            self.shoot("failed", 1280)
        self.driver.quit()

    def open(self, address):
        self.driver.get(address)

    def sign_out(self):
        self.driver.delete_all_cookies()

    def wait_for_another_page(self, act):
        before = self.driver.find_element(By.TAG_NAME, "html")
        act()
        WebDriverWait(self.driver, 30).until(lambda _: self.is_gone(before), "страница не сменилась")
        WebDriverWait(self.driver, 30).until(
            lambda driver: driver.execute_script("return document.readyState") == "complete", "страница не загрузилась")

    @staticmethod
    def is_gone(element):
        try:
            element.is_enabled()
            return False
        except Exception:  # the driver says «stale» in several ways
            return True

    def text(self, selector="main"):
        return self.driver.find_element(By.CSS_SELECTOR, selector).text.replace("\u00a0", " ")

    def check(self, name):
        """Everything that a page on the way must stand; its pictures stay in artefacts/."""
        self.pages += 1
        name = f"{self.pages:02d}-{name}"
        # A form with errors comes back as 422, which is right, and which Chromium notes as a failed load.
        problems = [f"консоль: {entry['message']}" for entry in self.driver.get_log("browser")
                    if entry["level"] in ("SEVERE", "WARNING") and "status of 422" not in entry["message"]]
        heading = self.driver.find_elements(By.TAG_NAME, "h1")
        if len(heading) != 1 or not heading[0].text.strip():
            problems.append("нет одного заголовка первого уровня")
        for width in WIDTHS:
            self.resize(width)
            wide, room = self.driver.execute_script(
                "const page = document.documentElement; return [page.scrollWidth, page.clientWidth]")
            if wide > room:
                problems.append(f"на {width} пикселях страница шире экрана: {wide}")
            problems += [f"axe на {width}: {line}" for line in self.violations()]
            self.shoot(name, width)
        # The path goes on: one run tells all that is wrong on all of its pages.
        self.problems += [f"{self.name}, {name}: {problem}" for problem in problems]
        print(f"  {'✗' if problems else '✓'} {self.name}: {name}", *problems, sep="\n    ", flush=True)

    def violations(self):
        # axe waits by timers, which stand still while scripts are off. The scripts of the page were skipped already.
        self.allow_scripts(True)
        self.driver.execute_script(self.axe)
        found = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run().then(result => done(result.violations.map(rule => `${rule.id} (${rule.impact}): ${rule.help}: `"
            " + rule.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | '))),"
            " error => done([String(error)]))")
        self.allow_scripts(self.scripts)
        return found

    def allow_scripts(self, allowed):
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not allowed})

    def resize(self, width):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})

    def shoot(self, name, width):
        picture = self.driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True})
        folder = os.path.join(self.artefacts, self.name)
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, f"{name}-{width}.png"), "wb") as file:
            file.write(base64.b64decode(picture["data"]))
