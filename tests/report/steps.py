"""What a person does on the page, for the tests."""

from tests.report.chromium import Chromium


def choose(browser: Chromium, name: str) -> None:
    """Press a record in the list, in one go: the list is drawn anew while it is scrolled or sized."""
    script = "[...document.querySelectorAll('.title')].find((e) => e.textContent === arguments[0]).click()"
    browser.run(script, name)
    browser.until(lambda: browser.text("#record h3") == name)


def select(browser: Chromium, kind: str, words: str) -> None:
    """Choose a filter."""
    options = browser.all(f"#by-{kind} option")
    next(option for option in options if option.text.strip() == words).click()


def listed(browser: Chromium) -> list[str]:
    return sorted(browser.texts(".item .title"))


def search(browser: Chromium, words: str, expected: list[str]) -> None:
    """Type words, and wait until exactly these records are found."""
    browser.one("#search").clear()
    browser.one("#search").send_keys(words)
    browser.until(
        lambda: browser.text("#found") == f"{len(expected)} of 10 records" and listed(browser) == expected
    )
