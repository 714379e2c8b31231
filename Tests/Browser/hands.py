"""Two pairs of hands: a mouse, and a keyboard alone. Both find things by the words that people see."""

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from browser import Failed


class Hand:
    def __init__(self, browser):
        self.browser = browser
        self.driver = browser.driver

    def follow(self, words, within="//body"):
        """Follows the first link that says these words."""
        link = self.find(f"{within}//a[contains({TEXT}, {quoted(words)})]", f"ссылка «{words}»")
        self.browser.wait_for_another_page(lambda: self.activate(link))

    def press(self, words):
        button = self.find(f"//button[contains({TEXT}, {quoted(words)})]", f"кнопка «{words}»")
        self.browser.wait_for_another_page(lambda: self.activate(button))

    def fill(self, label, value):
        field = self.labelled(label)
        self.reach(field)
        field.send_keys(Keys.CONTROL, "a")
        field.send_keys(value)

    def choose(self, label, option):
        """A select of few options, or of many: then scripts have put a combo box in its place."""
        field = self.labelled(label)
        if field.get_attribute("role") == "combobox":
            self.fill(label, option)
            field.send_keys(Keys.ARROW_DOWN, Keys.ENTER)
        else:
            self.select(field, option)

    def mark(self, label):
        """A radio button or a tick."""
        self.turn_on(self.labelled(label))

    def labelled(self, words):
        """The control of a label; labels that begin so go before those that only contain the words."""
        begins = f"//label[starts-with({TEXT}, {quoted(words)})]"
        label = self.find(f"{begins} | //label[contains({TEXT}, {quoted(words)})][not({begins})]", f"подпись «{words}»")
        return self.driver.find_element(By.ID, label.get_attribute("for"))

    def find(self, path, what):
        shown = [element for element in self.driver.find_elements(By.XPATH, path) if element.is_displayed()]
        if not shown:
            raise Failed(f"На странице {self.driver.current_url} не нашлось: {what}\n{self.browser.text('body')[:2000]}")
        return shown[0]


class Mouse(Hand):
    def reach(self, element):
        element.click()

    def activate(self, element):
        element.click()

    def turn_on(self, element):
        if not element.is_selected():
            element.click()

    def select(self, field, option):
        choices = Select(field)
        choices.select_by_visible_text(next(one.text for one in choices.options if option in one.text))


class Keyboard(Hand):
    """Tab, arrows, Space, Enter and letters; nothing is ever clicked."""

    def reach(self, element):
        for _ in range(600):
            if self.driver.switch_to.active_element == element:
                return self.expect_visible_focus(element)
            self.type(Keys.TAB)
        raise Failed(f"{self.driver.current_url}: клавишей Tab не дойти до {element.get_attribute('outerHTML')[:200]}")

    def expect_visible_focus(self, element):
        outline = element.value_of_css_property("outline-style")
        shadow = element.value_of_css_property("box-shadow")
        if outline == "none" and shadow == "none":
            raise Failed(f"{self.driver.current_url}: не видно, где стоит фокус: {element.get_attribute('outerHTML')[:200]}")

    def activate(self, element):
        self.reach(element)
        self.type(Keys.ENTER)

    def turn_on(self, element):
        if element.get_attribute("type") == "checkbox":
            self.reach(element)
            if not element.is_selected():
                self.type(Keys.SPACE)
            return
        # Tab stops once at a group of radio buttons; the arrows go through it.
        name = element.get_attribute("name")
        for _ in range(600):
            if self.driver.switch_to.active_element.get_attribute("name") == name:
                break
            self.type(Keys.TAB)
        self.type(Keys.SPACE)
        for _ in range(60):
            if element.is_selected():
                return
            self.type(Keys.ARROW_DOWN)
        raise Failed(f"{self.driver.current_url}: стрелками не выбрать {element.get_attribute('outerHTML')[:200]}")

    def select(self, field, option):
        self.reach(field)
        self.type(Keys.HOME)
        for _ in range(200):
            if option in Select(field).first_selected_option.text:
                return
            self.type(Keys.ARROW_DOWN)
        raise Failed(f"{self.driver.current_url}: в списке нет «{option}»")

    def type(self, key):
        ActionChains(self.driver).send_keys(key).perform()


# The words of an element as people read them: no-break spaces are spaces.
TEXT = "normalize-space(translate(., '\u00a0', ' '))"


def quoted(words):
    """A text in quotes of XPath, which has no escape in them."""
    return f"'{words}'" if "'" not in words else f'"{words}"'
