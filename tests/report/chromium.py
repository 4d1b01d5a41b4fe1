"""A real browser for the tests of the report: Debian's Chromium without a window."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from selenium.webdriver import ActionChains, Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

_SECONDS = 30  # before a wait is given up
_FLAGS = (
    "--headless=new",
    "--no-sandbox",  # root in a container has none
    "--disable-dev-shm-usage",
    "--window-size=1280,1000",
    "--force-prefers-reduced-motion",
    "--lang=en",
)


class Chromium:
    """A browser that logs what a page says and asks for; use it in a ``with``."""

    @staticmethod
    def missing() -> str:
        """What is not installed; empty where all is there."""
        absent = [name for name in ("chromium", "chromedriver") if shutil.which(name) is None]
        return f"no {' and '.join(absent)}; run: make system" if absent else ""

    def __init__(self) -> None:
        options = ChromeOptions()
        options.binary_location = str(shutil.which("chromium"))
        for flag in _FLAGS:
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = Chrome(options=options, service=Service(str(shutil.which("chromedriver"))))
        self.driver.set_script_timeout(_SECONDS)

    def __enter__(self) -> Chromium:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.driver.quit()

    def open(self, page: Path) -> None:
        """Open a report and wait until it can be used."""
        self._log("performance")  # what is read is gone: only this page's requests are left
        self.driver.get(page.resolve().as_uri())
        self.until(lambda: self.run("return document.documentElement.dataset.ready") == "yes")

    def requests(self) -> list[str]:
        """The addresses that were asked for since the page was opened, or since the last call.

        Without those that the page's own policy refused.
        """
        log = [json.loads(entry["message"])["message"] for entry in self._log("performance")]
        refused = {m["params"]["requestId"] for m in log if m["params"].get("blockedReason") == "csp"}
        sent = [m["params"] for m in log if m["method"] == "Network.requestWillBeSent"]
        return [request["request"]["url"] for request in sent if request["requestId"] not in refused]

    def complaints(self) -> list[str]:
        """What the console says."""
        return [entry["message"] for entry in self._log("browser")]

    def _log(self, kind: str) -> list[dict[str, Any]]:
        return self.driver.get_log(kind)  # type: ignore[no-any-return,no-untyped-call]

    def run(self, script: str, *arguments: object) -> Any:
        """What a script in the page gives."""
        return self.driver.execute_script(script, *arguments)

    def timed(self, script: str) -> float:
        """Seconds until the condition that ``script`` returns is true, as the page itself measures them."""
        waiting = f"""
            const done = arguments[0], began = performance.now(), isDone = (() => {{ {script} }})();
            const look = () => isDone() ? done(performance.now() - began) : setTimeout(look, 2);
            look();
        """
        return float(self.driver.execute_async_script(waiting)) / 1000

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def text(self, selector: str) -> str:
        return self.one(selector).text

    def texts(self, selector: str) -> list[str]:
        return [element.text for element in self.all(selector)]

    def press(self, *keys: str) -> None:
        """Press keys where the focus is."""
        self.driver.switch_to.active_element.send_keys(*(getattr(Keys, key, key) for key in keys))

    def hover(self, element: WebElement) -> None:
        """Move the pointer over an element."""
        ActionChains(self.driver).move_to_element(element).perform()

    def emulate(self, feature: str, value: str) -> None:
        """Tell the page what the system prefers."""
        media = {"features": [{"name": feature, "value": value}]}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", media)

    def resize(self, width: int, height: int) -> None:
        """Give the page another size."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)

    def focused(self) -> WebElement:
        return self.driver.switch_to.active_element

    def until(self, condition: Callable[[], object]) -> None:
        """Wait until something is so; an assertion where it never is."""
        end = time.monotonic() + _SECONDS
        while time.monotonic() < end:
            if condition():
                return
            time.sleep(0.02)
        raise AssertionError(f"waited {_SECONDS} s in vain")
