"""The page in a real browser: what a person sees, and what they reach by keyboard."""

from pathlib import Path

import pytest

from tests.report.chromium import Chromium


def choose(browser: Chromium, name: str) -> None:
    """Press a record in the list."""
    next(item for item in browser.all(".item") if item.text.startswith(name)).click()
    browser.until(lambda: browser.text("#record h3") == name)


def select(browser: Chromium, kind: str, words: str) -> None:
    """Choose a filter."""
    options = browser.all(f"#by-{kind} option")
    next(option for option in options if option.text.strip() == words).click()


def listed(browser: Chromium) -> list[str]:
    return sorted(browser.texts(".item .title"))


def search(browser: Chromium, words: str, count: int) -> list[str]:
    """Type words, and wait until that many records are found."""
    browser.one("#search").clear()
    browser.one("#search").send_keys(words)
    browser.until(lambda: browser.text("#found") == f"{count} of 10 records")
    return listed(browser)


def test_it_asks_nothing_of_a_network_and_complains_of_nothing(browser: Chromium, page: Path) -> None:
    select(browser, "language", "Persian")
    browser.one("#names-table .asks").click()
    assert browser.requests() == [page.resolve().as_uri()]
    assert browser.complaints() == []


def test_the_policy_forbids_what_the_page_does_not_need(browser: Chromium) -> None:
    browser.run(
        "const s = document.createElement('script'); s.textContent = 'ran = 1'; document.body.append(s)"
    )
    browser.run("const i = new Image(); i.src = 'https://example.org/a.png'; document.body.append(i)")
    assert browser.run("return globalThis.ran ?? 'no'") == "no"
    complaints: list[str] = []

    def has_refused_both() -> bool:
        complaints.extend(browser.complaints())
        return len(complaints) >= 2

    browser.until(has_refused_both)
    assert all("Content Security Policy" in complaint for complaint in complaints)
    assert not any("example.org" in address for address in browser.requests())


def test_the_overview_counts(browser: Chromium) -> None:
    assert "8 records are canonical English, 2 failed." in browser.text("#lead")
    assert browser.texts("#figures strong")[0] == "10"
    assert "Persian" in browser.text("#tables")
    assert "table:fa-en" in browser.text("#tables")
    assert "reconcile" in browser.text("#tables")


def test_names_stand_with_all_their_spellings(browser: Chromium) -> None:
    row = next(r for r in browser.all("#names-table tbody tr") if r.text.startswith("Ganja"))
    cells = [cell.text for cell in row.find_elements("css selector", "td")]
    assert cells[1] == "place"
    assert cells[2].split() == ["Gandja", "3", "Гяндже", "1"]
    assert cells[3].split() == ["Ganja", "4"]
    assert cells[5] == "1"
    assert "GeoNames" in cells[6]


def test_missing_names_warnings_and_failures_are_listed(browser: Chromium) -> None:
    assert "Гяндже (Ganja)" in browser.text("#missing-table")
    assert "missing-name" in browser.text("#warnings-table")
    assert "a glossary name of the source" in browser.text("#warnings-table")
    failed = browser.text("#failed-table")
    assert "in/<b>.txt" in failed
    assert "No engine." in failed
    assert "Install it." in failed


def test_source_and_output_stand_side_by_side(browser: Chromium) -> None:
    choose(browser, "english.txt")
    rows = [
        [cell.text for cell in row.find_elements("css selector", "td")]
        for row in browser.all(".sides tbody tr")
    ]
    assert len(rows) == 3
    assert rows[0] == [
        "The talks in Gandja broke off on Friday night.",
        "The talks in Ganja broke off on Friday night.",
    ]
    left, right = (browser.one(f".sides tbody tr td:nth-child({n})") for n in (1, 2))
    assert left.location["y"] == right.location["y"]
    assert left.location["x"] + left.size["width"] <= right.location["x"]


@pytest.mark.parametrize("how", ["hover", "focus"])
def test_a_change_is_explained(browser: Chromium, how: str) -> None:
    choose(browser, "english.txt")
    mark = browser.one(".sides td + td .mark.change")
    if how == "hover":
        browser.hover(mark)
    else:
        browser.run("arguments[0].focus()", mark)
    said = browser.text("#tip")
    assert "Gandja → Ganja" in said
    assert "reconcile: ganja" in said
    assert "GeoNames 586523" in said
    assert mark.get_attribute("aria-describedby") == "tip-text"
    twins = browser.texts(".mark.twin")
    assert twins == ["Gandja", "Ganja"]
    browser.press("ESCAPE") if how == "focus" else browser.hover(browser.one("h1"))
    browser.until(lambda: not browser.one("#tip").is_displayed())


def test_what_an_engine_wrote_is_named_as_such(browser: Chromium) -> None:
    choose(browser, "fa.txt")
    browser.run("document.querySelector('.sides td + td .mark.change').focus()")
    assert "in the draft Gandja → Ganja" in browser.text("#tip")


def test_a_press_on_a_name_shows_its_records(browser: Chromium) -> None:
    next(b for b in browser.all("#names-table .asks") if b.text == "Yerevan").click()
    browser.until(lambda: listed(browser) == ["image.txt"])
    assert browser.text("#found") == "1 of 10 records"


def test_filters_join(browser: Chromium) -> None:
    select(browser, "key", "Ganja")
    assert listed(browser) == ["english.txt", "fa.txt", "rows.csv:1", "ru.txt", "script.txt"]
    select(browser, "step", "polish")
    assert listed(browser) == ["english.txt", "rows.csv:1", "script.txt"]
    browser.one("#filters [type=reset]").click()
    browser.until(lambda: len(listed(browser)) == 10)
    select(browser, "warning", "missing-name")
    assert listed(browser) == ["ru.txt"]
    browser.one("#filters [type=reset]").click()
    browser.until(lambda: len(listed(browser)) == 10)
    select(browser, "status", "failed")
    assert listed(browser) == ["<b>.txt", "rows.csv:2"]
    select(browser, "language", "Persian")
    assert listed(browser) == []
    assert "No record passes" in browser.text("#record")


def test_words_are_found_across_marks_and_in_either_text(browser: Chromium) -> None:
    assert search(browser, "TALKS IN GANJA BROKE", 2) == ["english.txt", "rows.csv:1"]
    assert search(browser, "talks in gandja", 2) == ["english.txt", "rows.csv:1"]
    assert search(browser, "رئیس", 1) == ["fa.txt"]
    assert search(browser, "nobody wrote this", 0) == []


def test_everything_is_reached_by_keyboard(browser: Chromium) -> None:
    browser.press("TAB")
    assert browser.focused().text == "Skip to the records"
    browser.run("document.getElementById('list').focus()")
    first = browser.text("#record h3")
    browser.press("ARROW_DOWN")
    browser.until(lambda: browser.text("#record h3") != first)
    browser.press("END")
    browser.until(lambda: browser.text("#record h3") == browser.texts(".item .title")[-1])
    assert browser.focused().get_attribute("aria-activedescendant") == "item-9"
    choose(browser, "english.txt")
    browser.run("document.getElementById('list').focus()")
    browser.press("ENTER")
    assert browser.focused().tag_name == "h3"
    browser.press("TAB", "TAB")
    assert browser.focused().text == "Gandja"
    browser.press("ENTER")
    assert browser.focused().text == "reconcile"
    browser.press("ESCAPE")
    assert browser.focused().text == "Gandja"
    browser.press("ESCAPE")
    assert browser.focused().get_attribute("id") == "list"


def test_a_pinned_explanation_leads_to_the_records_of_its_entry(browser: Chromium) -> None:
    choose(browser, "english.txt")
    browser.one(".sides td + td .mark.change").click()
    next(b for b in browser.all("#tip .asks") if b.text == "ganja").click()
    browser.until(lambda: browser.text("#found") == "5 of 10 records")
    assert browser.focused().get_attribute("id") == "list"


@pytest.mark.parametrize(
    ("name", "words"),
    [("script.txt", "<script>alert(1)</script>"), ("image.txt", "</script><img src=x onerror=alert(1)>")],
)
def test_text_is_never_markup(browser: Chromium, name: str, words: str) -> None:
    choose(browser, name)
    assert browser.text(".sides td").startswith(words)
    assert browser.all("#record script, #record img, main img") == []
    assert browser.complaints() == []


def test_control_characters_are_shown(browser: Chromium) -> None:
    choose(browser, "control.txt")
    assert "\\x1b[31m" in browser.text(".sides td")
    assert "\\u202ein the village\\u202c" in browser.text(".sides td")
    assert "\\u2028" in browser.text(".sides td + td")


def test_texts_keep_their_language_and_direction(browser: Chromium) -> None:
    choose(browser, "fa.txt")
    source, output = browser.one(".sides td"), browser.one(".sides td + td")
    assert (source.get_attribute("lang"), output.get_attribute("lang")) == ("fa", "en")
    assert browser.run("return arguments[0].matches(':dir(rtl)')", source)
    assert browser.run("return arguments[0].matches(':dir(ltr)')", output)


def test_dark_and_light(browser: Chromium) -> None:
    paper = "return getComputedStyle(document.body).backgroundColor"
    light, dark = "rgb(251, 249, 244)", "rgb(23, 22, 20)"
    assert browser.run(paper) == light
    browser.one(".theme [data-theme=dark]").click()
    assert browser.run(paper) == dark
    browser.one(".theme [data-theme='']").click()
    browser.emulate("prefers-color-scheme", "dark")
    assert browser.run(paper) == dark
    browser.one(".theme [data-theme=light]").click()
    assert browser.run(paper) == light
    browser.one(".theme [data-theme='']").click()
    browser.emulate("prefers-color-scheme", "light")


def test_nothing_is_wider_than_a_telephone(browser: Chromium) -> None:
    browser.resize(390, 800)
    try:
        choose(browser, "english.txt")
        assert browser.run("return document.documentElement.scrollWidth") <= 390
        left, right = (browser.one(f".sides tbody tr td:nth-child({n})") for n in (1, 2))
        assert left.location["y"] < right.location["y"]
    finally:
        browser.resize(1280, 1000)


def test_every_control_has_a_name(browser: Chromium) -> None:
    nodes = browser.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    roles = {"button", "link", "searchbox", "combobox", "checkbox", "listbox", "option", "dialog", "table"}
    nameless = [
        node["role"]["value"]
        for node in nodes
        if not node["ignored"] and node["role"]["value"] in roles and not node.get("name", {}).get("value")
    ]
    assert nameless == []
