"""A Firefox driven by its own protocol (Marionette), which needs no other program and no other build of the browser."""

import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PREFERENCES = {
    "marionette.port": 0,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "app.update.disabledForTesting": True,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "browser.safebrowsing.update.enabled": False,
    "extensions.getAddons.cache.enabled": False,
    "intl.accept_languages": "id,en",
}
PATIENCE = 120


def find_firefox() -> str | None:
    return shutil.which("firefox") or shutil.which("firefox-esr")


class Firefox:
    """`ask` sends a command of WebDriver; faults of pages and requests are read from the browser itself."""

    def __init__(self, port: int) -> None:
        self._line = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self._rest = b""
        self._number = 0
        self._read()  # it says hello
        self.ask("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {"pageLoadStrategy": "normal"}}})

    def ask(self, command: str, values: dict[str, Any] | None = None) -> Any:
        self._number += 1
        text = json.dumps([0, self._number, command, values or {}]).encode()
        self._line.sendall(b"%d:%s" % (len(text), text))
        _, _, error, result = self._read()
        if error:
            raise RuntimeError(f"{command}: {error.get('message')}")
        return result["value"] if isinstance(result, dict) and set(result) == {"value"} else result

    def _read(self) -> Any:
        while b":" not in self._rest:
            self._rest += self._line.recv(65536)
        length, _, self._rest = self._rest.partition(b":")
        while len(self._rest) < int(length):
            self._rest += self._line.recv(65536)
        text, self._rest = self._rest[: int(length)], self._rest[int(length) :]
        return json.loads(text)

    def open(self, address: str) -> None:
        self.ask("WebDriver:Navigate", {"url": address})

    def run(self, script: str, *, inside: bool = False) -> Any:
        """The value of a function's body on the page, or inside the browser, where it may see everything."""
        self.ask("Marionette:SetContext", {"value": "chrome" if inside else "content"})
        try:
            return self.ask("WebDriver:ExecuteScript", {"script": script, "args": [], "sandbox": None})
        finally:
            self.ask("Marionette:SetContext", {"value": "content"})

    def until(self, script: str) -> Any:
        deadline = time.monotonic() + PATIENCE
        while not (value := self._try(script)):
            assert time.monotonic() < deadline, script
            time.sleep(0.1)
        return value

    def _try(self, script: str) -> Any:
        try:
            return self.run(script)
        except RuntimeError:  # the page led on to the next while it was asked
            return None

    def close(self) -> None:
        self.ask("Marionette:Quit", {"flags": ["eForceQuit"]})
        self._line.close()


@contextmanager
def firefox(program: str, profile: Path) -> Iterator[Firefox]:
    profile.mkdir()
    lines = [f"user_pref({json.dumps(key)}, {json.dumps(value)});" for key, value in PREFERENCES.items()]
    (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
    command = [program, "--headless", "--no-remote", "--profile", str(profile), "--marionette"]
    process = subprocess.Popen(
        [*command, "-remote-allow-system-access"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        told, deadline = profile / "MarionetteActivePort", time.monotonic() + PATIENCE
        while not (told.is_file() and told.read_text(encoding="utf-8").strip()):
            assert process.poll() is None, "Firefox ended"
            assert time.monotonic() < deadline, "Firefox does not answer"
            time.sleep(0.1)
        driver = Firefox(int(told.read_text(encoding="utf-8")))
        yield driver
        driver.close()
        process.wait(PATIENCE)
    finally:
        process.kill()
        process.wait()
