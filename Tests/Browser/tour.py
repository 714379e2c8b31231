"""Every kind of page that links lead to, checked as the path checks its own; of pages alike, one."""

import re

from selenium.webdriver.common.by import By

from path import sign_in

# What a browser saves, or shows as it is: no pages.
FILE = re.compile(r"\.(csv|xlsx|docx|json|xml|ics)(\?|$)")
STARTS = {None: "/", "curator": "/home", "centre": "/home", "ruo": "/home"}


def tour(portal, browser, hand):
    seen = set()
    for login, start in STARTS.items():
        if login:
            sign_in(portal, browser, hand, login)
        waiting = [start, "/account"] if login else [start]
        while waiting:
            address = waiting.pop(0)
            # The first page is another one for every role.
            shape = shape_of(address) + (f"-{login}" if address == start else "")
            if shape in seen:
                continue
            seen.add(shape)
            browser.open(portal.address + address)
            browser.check((login or "guest") + re.sub(r"[^a-z0-9]+", "-", shape))
            waiting += own_links(portal, browser)
        browser.sign_out()


def own_links(portal, browser):
    links = [link.get_attribute("href") or "" for link in browser.driver.find_elements(By.CSS_SELECTOR, "a[href]")]
    return [link[len(portal.address):].split("#")[0] for link in links
            if link.startswith(portal.address + "/") and "/assets/" not in link and not FILE.search(link)]


def shape_of(address):
    """«/pairs/7?page» of /pairs/17?page=2: numbers and slugs are alike, values of queries too."""
    path, _, query = address.partition("?")
    path = re.sub(r"(/organisations/|/schools/|/municipalities/)(?!new\b)[a-z0-9-]+", r"\1slug", re.sub(r"/\d+\b", "/7", path))
    # Every campaign, school, line and section of the monitoring has the same pages.
    path = re.sub(r"^/monitoring/7-[a-z0-9]+", "/monitoring/period", path)
    path = re.sub(r"^(/monitoring/period/)(?!edit|lines|summary|results-order|notes)[a-z0-9-]+(?=/|$)", r"\1slug", path)
    path = re.sub(r"(/lines/|/sections/|/answers/|/monitoring/quality/|/indicators/(?!new\b))[^/]+", r"\1slug", path)
    # Lists are the same page under any filter; the steps of the wizard and the lists behind a figure are not.
    kept = re.findall(r"\blist=\w+", query) if path.startswith("/coverage") else []
    return "?".join([path, *kept])
